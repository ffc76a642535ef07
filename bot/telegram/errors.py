"""What an answer of Telegram means for the message that caused it."""

from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum

from telegram.error import (
    BadRequest,
    ChatMigrated,
    Conflict,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
)

from bot.telegram.request import NotDelivered


class Verdict(StrEnum):
    """What to do with a message after a failed attempt."""

    DONE = "done"  # the wish is fulfilled or moot
    AGAIN = "again"  # certainly not delivered
    UNKNOWN = "unknown"  # may have been delivered
    WAIT = "wait"  # Telegram asked for silence
    MOVED = "moved"  # the chat has a new id
    GONE = "gone"  # nobody there to be written to
    RESEND = "resend"  # the message to edit is not there any more
    PLAIN = "plain"  # the markup is broken
    NO_TOPIC = "no topic"  # the group is there, its topic is not
    REFUSED = "refused"  # no attempt will ever succeed
    TOKEN = "token"  # noqa: S105 - not a secret: the bot's token is not valid any more


HARMLESS = ("message is not modified", "message to delete not found", "query is too old", "query id is invalid")
LOST_CARD = ("message to edit not found", "message can't be edited")
BROKEN_MARKUP = ("can't parse entities", "can't parse caption entities")
NO_TOPIC = ("message thread not found", "topic_deleted", "topic_closed")
GONE = (
    "chat not found",
    "have no rights",
    "not enough rights",
    "peer_id_invalid",
    "user is deactivated",
    "chat_write_forbidden",
)


@dataclass(frozen=True, slots=True)
class Reading:
    """A verdict with what belongs to it."""

    verdict: Verdict
    reason: str
    wait: timedelta = timedelta()
    new_chat: int = 0


def read(error: TelegramError) -> Reading:
    """Judge an error, by the texts of the Bot API server."""
    text = error.message.lower()
    match error:
        case RetryAfter():
            seconds = error.retry_after
            wait = seconds if isinstance(seconds, timedelta) else timedelta(seconds=float(seconds))
            return Reading(Verdict.WAIT, error.message, wait=wait)
        case ChatMigrated():
            return Reading(Verdict.MOVED, error.message, new_chat=error.new_chat_id)
        case Forbidden():
            return Reading(Verdict.GONE, error.message)
        case InvalidToken():
            return Reading(Verdict.TOKEN, error.message)
        case BadRequest():
            return Reading(_bad_request(text), error.message)
        case NotDelivered() | Conflict():
            return Reading(Verdict.AGAIN, error.message)
        case NetworkError():
            return Reading(Verdict.UNKNOWN, error.message)
        case _:
            return Reading(Verdict.UNKNOWN, error.message)


def _bad_request(text: str) -> Verdict:
    for verdict, signs in (
        (Verdict.DONE, HARMLESS),
        (Verdict.RESEND, LOST_CARD),
        (Verdict.PLAIN, BROKEN_MARKUP),
        (Verdict.NO_TOPIC, NO_TOPIC),
        (Verdict.GONE, GONE),
    ):
        if any(sign in text for sign in signs):
            return verdict
    return Verdict.REFUSED
