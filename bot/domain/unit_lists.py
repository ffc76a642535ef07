"""Units as coordinators look at them: lists, one unit's page, its past."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Final, TypeAlias

from bot.domain.calendar import Span
from bot.domain.ladder import AnswerKind, Rung
from bot.domain.office import Unit
from bot.domain.programmes import fold
from bot.domain.reports import ReportState
from bot.domain.units import UnitKind

PAGE: Final = 8
"""Units on a page of a list."""
LONGEST_SEARCH: Final = 32
"""Bytes of a search: it travels in the buttons that turn its pages."""


class Which(StrEnum):
    """Lists of units besides those of one kind: all that are open, those without officers, those that never published,
    those past their due day, those that were closed."""

    ALL = "all"
    BARE = "bare"
    NEVER = "never"
    LATE = "late"
    CLOSED = "closed"


Listing: TypeAlias = UnitKind | Which


def listing(word: str) -> Listing:
    """The list that a button names. Raises ValueError for any other word."""
    return UnitKind(word) if word in tuple(UnitKind) else Which(word)


def search_words(text: str) -> str:
    """What a typed search looks for: folded words with a space between, as many as fit; "" where there are none."""
    words = fold(text).split()
    kept = words[0].encode()[:LONGEST_SEARCH].decode(errors="ignore") if words else ""
    for word in words[1:]:
        longer = f"{kept} {word}".strip()
        if len(longer.encode()) > LONGEST_SEARCH:
            break
        kept = longer
    return kept


@dataclass(frozen=True, slots=True)
class Overview:
    """How many units there are: of each kind, and in each list."""

    kinds: dict[UnitKind, int]
    lists: dict[Which, int]


@dataclass(frozen=True, slots=True)
class UnitPage:
    """A page of a list: `number` counts from 0, `total` are the units of the whole list."""

    units: tuple[Unit, ...]
    number: int
    total: int

    @property
    def pages(self) -> int:
        """How many pages the list has, at least one."""
        return max(1, -(-self.total // PAGE))


class CadenceFrom(StrEnum):
    """Who set the cadence that holds for a unit."""

    UNIT = "unit"
    KIND = "kind"
    OFFICE = "office"


@dataclass(frozen=True, slots=True)
class ReportLine:
    """A report as a unit's page names it."""

    reference: str
    title: str
    day: date
    state: ReportState


@dataclass(frozen=True, slots=True)
class UnitCard:
    """Everything on a unit's page: `usual_days` is the cadence that holds where the unit has none of its own.

    `officers` are the names of the first ones, `officer_count` is how many there are; `away` are those on leave, now or
    later.
    """

    unit: Unit
    closed_at: datetime | None
    cadence_from: CadenceFrom
    usual_days: int
    officers: tuple[str, ...]
    officer_count: int
    reports: tuple[ReportLine, ...]
    away: tuple[tuple[str, Span], ...] = ()


@dataclass(frozen=True, slots=True)
class Past:
    """Something that happened with a unit: a prompt (its rung), or an answer with its words and who gave it."""

    at: datetime
    rung: Rung | None
    answer: AnswerKind | None
    text: str
    by: str


@dataclass(frozen=True, slots=True)
class Closing:
    """What closing a unit ends: its officers' work, invitations, prompts and requests that are open."""

    officers: int
    invitations: int
    prompts: int
    requests: int
