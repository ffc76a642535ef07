"""Telling Telegram's apps which commands there are, once for each state of the texts; and the office its bot's name."""

import hashlib
import logging
from collections.abc import Iterator
from typing import Any, Final

from telegram.error import TelegramError

from bot import __version__
from bot.db import jobs, offices
from bot.db.engine import Database
from bot.i18n import LOCALES, texts
from bot.telegram.api import Api
from bot.telegram.turn import Bot
from bot.views import commands

log = logging.getLogger(__name__)

JOB: Final = "commands"
LANGUAGES: Final = ("id", "en")


async def introduce(db: Database, api: Api, bot: Bot, default: str) -> None:
    """Set the lists of commands, in both languages, unless they are set already; `default` is for everybody else."""
    await db.write(lambda tx: offices.name_bot(tx, bot.username))
    state = _state(default)
    if await db.read(lambda tx: jobs.is_claimed(tx, JOB, state)):
        return
    for body in _lists(default):
        try:
            await api.call("setMyCommands", body)
        except TelegramError as error:
            log.warning("the list of commands could not be set: %s", error.message)
            return
    await db.write(lambda tx: jobs.claim(tx, JOB, state))


def _lists(default: str) -> Iterator[dict[str, Any]]:
    """What to set, for each scope and language."""
    for scope, names in commands.SCOPES.items():
        for language in LANGUAGES:
            body: dict[str, Any] = {"commands": commands.described(texts(language), names), "scope": {"type": scope}}
            yield body if language == default else {**body, "language_code": language}


def _state(default: str) -> str:
    """A name for what would be set, found without loading the texts."""
    raw = b"".join((LOCALES / language / "commands.ftl").read_bytes() for language in LANGUAGES)
    return hashlib.sha256(f"{__version__} {default} {commands.SCOPES}".encode() + raw).hexdigest()[:32]
