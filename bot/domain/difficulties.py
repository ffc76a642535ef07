"""Difficulties: what units are stuck with, said back and forth between a unit's officers and the coordinators."""

import re
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Final

from bot.domain.office import UnitRef

PAGE: Final = 6
SHOWN_TO_GROUP: Final = 1000
"""Characters of a difficulty's words that the group sees, without a name beside them."""
_KEY: Final = re.compile(r"difficulty:([0-9]{1,18}):(officer|coordinator|group)\b")


class State(StrEnum):
    """How a difficulty stands: `open` and `reopened` wait for the coordinators, `answered` for the officers."""

    OPEN = "open"
    ANSWERED = "answered"
    SOLVED = "solved"
    REOPENED = "reopened"

    @property
    def waits(self) -> bool:
        """Whether the coordinators are to answer."""
        return self in (State.OPEN, State.REOPENED)


class Side(StrEnum):
    """For whom somebody speaks."""

    OFFICER = "officer"
    COORDINATOR = "coordinator"


@dataclass(frozen=True, slots=True)
class Difficulty:
    """A difficulty of a unit; `by` is who told of it, "" where that person was erased.

    `words` are the first ones that were said, "" where nobody described it yet; `answer_id` is the answer to a prompt
    that it began with.
    """

    id: int
    unit: UnitRef
    by: str
    state: State
    opened_at: datetime
    changed_at: datetime
    first_answered_at: datetime | None = None
    words: str = ""
    answer_id: int | None = None


@dataclass(frozen=True, slots=True)
class Said:
    """Something that was said about a difficulty: words, a photo (Telegram's file id), or both."""

    id: int
    side: Side
    by: str
    text: str
    photo: str | None
    at: datetime


def after_words(state: State, side: Side) -> State:
    """The state after somebody spoke. Words alone open nothing again: a "thank you" often comes last."""
    if state is State.SOLVED:
        return state
    if side is Side.COORDINATOR:
        return State.ANSWERED
    return State.OPEN if state is State.ANSWERED else state


def after_solving(state: State) -> State | None:
    """The state once a side says that it is solved; None where it is."""
    return None if state is State.SOLVED else State.SOLVED


def after_reopening(state: State) -> State | None:
    """The state once a side says that it is not solved after all; None where it was not."""
    return State.REOPENED if state is State.SOLVED else None


def key(difficulty_id: int, side: Side, what: str, chat_id: int) -> str:
    """The outbox key of a message about a difficulty; a reply to it speaks for `side`."""
    return f"difficulty:{difficulty_id}:{side.value}:{what}:{chat_id}"


def card_key(difficulty_id: int, side: Side, chat_id: int) -> str:
    """The outbox key of the message that shows somebody how a difficulty stands, edited in place."""
    return key(difficulty_id, side, "card", chat_id)


def cards_of(difficulty_id: int, side: Side) -> str:
    """How the keys of a side's cards begin."""
    return f"difficulty:{difficulty_id}:{side.value}:card:"


def is_card(words: str | None) -> bool:
    """Whether an outbox key is of a card that goes on with a difficulty."""
    return of_key(words) is not None and ":card:" in (words or "")


def group_key(difficulty_id: int) -> str:
    """The outbox key of the group's message about a difficulty."""
    return f"difficulty:{difficulty_id}:group"


def of_key(words: str | None) -> tuple[int, Side | None] | None:
    """The difficulty that a message is about, and for whom a reply to it speaks (None in the group)."""
    found = _KEY.match(words or "")
    if found is None:
        return None
    return int(found[1]), None if found[2] == "group" else Side(found[2])
