"""What is done about a report after it was sent: looked at, sent back, featured, withdrawn."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from enum import StrEnum
from typing import Final

from bot.domain.office import UnitRef
from bot.domain.refused import Refused

LONGEST_NOTE: Final = 1000
RESTORABLE: Final = timedelta(days=30)
"""For so long a report that was withdrawn can be brought back: until then no recap of its month was final."""
_EPOCH: Final = datetime(2000, 1, 1, tzinfo=UTC)
_LATEST: Final = 10**16
"""Microseconds: some three hundred years after the epoch."""


class Act(StrEnum):
    """What somebody did about a report that changes no word of it."""

    ACCEPT = "accept"
    CHANGE = "change"
    FIXED = "fixed"
    ANSWER = "answer"
    FEATURE = "feature"
    UNFEATURE = "unfeature"
    WEBSITE = "website"
    WITHDRAW = "withdraw"
    RESTORE = "restore"
    PHOTOS = "photos"
    FILES = "files"


DECISIVE: Final = (Act.ACCEPT, Act.CHANGE, Act.FIXED, Act.WITHDRAW, Act.RESTORE)
"""The acts after which a report stands elsewhere: a coordinator's button is for the newest of these."""


class Reason(StrEnum):
    """Why a report was withdrawn."""

    MISTAKE = "mistake"
    DOUBLE = "double"
    CANCELLED = "cancelled"
    NONE = "none"


class Pile(StrEnum):
    """What lies on the desk: reports to look at, and those that wait for a change."""

    OPEN = "open"
    WAITING = "waiting"


class Freshness(StrEnum):
    """Why a report lies on the desk: nobody has looked at it, it was changed as asked, or changed after it was seen."""

    NEW = "new"
    FIXED = "fixed"
    EDITED = "edited"


@dataclass(frozen=True, slots=True)
class Review:
    """An act; `who` is None where the person's data were erased."""

    id: int
    act: Act
    who: str | None
    note: str | None
    at: datetime


@dataclass(frozen=True, slots=True)
class DeskLine:
    """A report on the desk; `at` is when it came to its pile."""

    id: int
    unit: UnitRef
    title: str
    activity_date: date
    freshness: Freshness
    at: datetime


@dataclass(frozen=True, slots=True)
class Place:
    """A place in a pile, which is ordered by when a report came to it."""

    at: datetime
    report_id: int

    def words(self) -> tuple[int, int]:
        """The place as a button carries it."""
        return (self.at - _EPOCH) // timedelta(microseconds=1), self.report_id


def read_place(words: list[str]) -> Place | None:
    """The place that a button carries; None for the beginning. Raises ValueError for what no button of ours carries."""
    if not words:
        return None
    stamp = int(words[0])
    if not 0 <= stamp < _LATEST:
        raise ValueError("beyond any date")
    return Place(_EPOCH + timedelta(microseconds=stamp), int(words[1]))


class Overtaken(Refused):
    """Somebody was first, so that what is shown is out of date: the person is told and sees how it stands now."""
