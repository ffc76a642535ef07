"""Handlers: parse, use case, show. Importing a module registers its commands and buttons."""

from bot.telegram.handlers import (
    chats,
    drafts,
    held,
    invitations,
    joining,
    messages,
    my_unit,
    names,
    operators,
    prompts,
    reports,
    requests,
    team,
)

__all__ = [
    "chats",
    "drafts",
    "held",
    "invitations",
    "joining",
    "messages",
    "my_unit",
    "names",
    "operators",
    "prompts",
    "reports",
    "requests",
    "team",
]
