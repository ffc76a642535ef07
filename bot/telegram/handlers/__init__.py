"""Handlers: parse, use case, show. Importing a module registers its commands and buttons."""

from bot.telegram.handlers import chats, drafts, held, joining, menu, messages, operators, prompts, reports, settings

__all__ = ["chats", "drafts", "held", "joining", "menu", "messages", "operators", "prompts", "reports", "settings"]
