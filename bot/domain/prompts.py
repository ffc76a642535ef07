"""Prompts and how they stand."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from bot.domain.ladder import AnswerKind, Rung
from bot.domain.office import UnitRef


class PromptState(StrEnum):
    """How a prompt stands. `choosing` is an open one whose answers the group's message shows, `paused` one that ended
    since its unit has a pause, `undelivered` one that reached nobody before the end of work."""

    OPEN = "open"
    CHOOSING = "choosing"
    ANSWERED = "answered"
    SUPERSEDED = "superseded"
    PAUSED = "paused"
    UNDELIVERED = "undelivered"


OPEN_STATES: Final = (PromptState.OPEN, PromptState.CHOOSING)


@dataclass(frozen=True, slots=True)
class NewPrompt:
    """A prompt to make: for a unit's due day, rung number `index` of the ladder."""

    unit_id: int
    due_on: date
    rung: Rung
    index: int
    group_prompt_id: int | None = None


@dataclass(frozen=True, slots=True)
class Prompt:
    """A prompt, with its last answer once there is one, and the day on which that was given."""

    id: int
    unit: UnitRef
    rung: Rung
    state: PromptState
    group_prompt_id: int | None
    answer: AnswerKind | None = None
    until: date | None = None
    text: str | None = None
    by: str | None = None
    answer_id: int | None = None
    answered_on: date | None = None
    person_id: int | None = None

    @property
    def is_open(self) -> bool:
        """Whether it waits for an answer."""
        return self.state in OPEN_STATES

    def may_change(self, today: date) -> bool:
        """Whether its answer can still be changed: on the day on which it was given, unless something was published."""
        if self.state is not PromptState.ANSWERED or self.answered_on != today:
            return False
        return self.answer is not AnswerKind.PUBLISHED

    def takes(self, instead_of: int | None, today: date) -> bool:
        """Whether it takes an answer, or one that stands `instead_of` the answer with this id."""
        if instead_of is None:
            return self.is_open
        return self.may_change(today) and self.answer_id == instead_of


@dataclass(frozen=True, slots=True)
class GroupPrompt:
    """The group's message of a day."""

    id: int
    chat_id: int
    day: date
