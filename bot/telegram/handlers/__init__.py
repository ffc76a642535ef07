"""Handlers: parse, use case, show. Importing a module registers its commands and buttons."""

from bot.telegram.handlers import (
    chats,
    drafts,
    held,
    imports,
    joining,
    messages,
    operators,
    programmes,
    prompts,
    reports,
    unit_edits,
    units,
)

__all__ = [
    "chats",
    "drafts",
    "held",
    "imports",
    "joining",
    "messages",
    "operators",
    "programmes",
    "prompts",
    "reports",
    "unit_edits",
    "units",
]
