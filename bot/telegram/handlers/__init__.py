"""Handlers: parse, use case, show. Importing a module registers its commands and buttons."""

from bot.telegram.handlers import (
    auditlog,
    chats,
    documents,
    drafts,
    held,
    imports,
    joining,
    messages,
    my_data,
    operators,
    programmes,
    prompts,
    reports,
    unit_edits,
    units,
    unpublished,
)

__all__ = [
    "auditlog",
    "chats",
    "documents",
    "drafts",
    "held",
    "imports",
    "joining",
    "messages",
    "my_data",
    "operators",
    "programmes",
    "prompts",
    "reports",
    "unit_edits",
    "units",
    "unpublished",
]
