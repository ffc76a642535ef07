"""Handlers: parse, use case, show. Importing a module registers its commands and buttons."""

from bot.telegram.handlers import (
    auditlog,
    chats,
    drafts,
    held,
    joining,
    messages,
    my_data,
    operators,
    prompts,
    reports,
    unpublished,
)

__all__ = [
    "auditlog",
    "chats",
    "drafts",
    "held",
    "joining",
    "messages",
    "my_data",
    "operators",
    "prompts",
    "reports",
    "unpublished",
]
