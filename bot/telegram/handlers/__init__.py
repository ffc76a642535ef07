"""Handlers: parse, use case, show. Importing a module registers its commands and buttons."""

from bot.telegram.handlers import chats, drafts, held, joining, messages, operators, prompts, reports, unpublished

__all__ = ["chats", "drafts", "held", "joining", "messages", "operators", "prompts", "reports", "unpublished"]
