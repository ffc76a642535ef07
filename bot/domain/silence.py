"""Silent units as coordinators look after them: what is known of each, when one may be nudged, how prompts fare."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from statistics import median
from typing import Final

from bot.clock import local_date
from bot.domain.calendar import DAY, WorkingHours
from bot.domain.dates import find_date
from bot.domain.ladder import AnswerKind, Rung
from bot.domain.office import Unit
from bot.domain.pauses import LONGEST_PAUSE_DAYS

PAGE: Final = 6
"""Units on a page of the list, two lines each."""
ANSWER_DAYS: Final = 90
"""Over so many days prompts and their answers are counted."""


@dataclass(frozen=True, slots=True)
class LastAnswer:
    """What was answered last for a unit; `until` is the day until which it was left alone for it."""

    kind: AnswerKind
    on: date
    until: date | None
    by: str


@dataclass(frozen=True, slots=True)
class Quiet:
    """A unit that is due: its days without a publication (None: never), the rung that it has reached, its answer."""

    unit: Unit
    days: int | None
    rung: Rung | None
    answer: LastAnswer | None


@dataclass(frozen=True, slots=True)
class Contact:
    """An officer as somebody who can be called: `away` is on leave today."""

    name: str
    telegram_id: int
    username: str | None
    phone: str | None
    away: bool = False


@dataclass(frozen=True, slots=True)
class Figures:
    """How prompts fared: how many there were, how many were answered, the median of clock time to the first answer."""

    prompts: int
    answered: int
    usual: timedelta | None

    @property
    def percent(self) -> int:
        """The share that was answered, 0 where there was no prompt."""
        return round(100 * self.answered / self.prompts) if self.prompts else 0


def figures(prompts: Iterable[tuple[datetime, datetime | None]]) -> Figures:
    """Figures of prompts, each given as the instants of its sending and of its first answer."""
    count, seconds = 0, []
    for sent, answered in prompts:
        count += 1
        if answered is not None:
            seconds.append(max((answered - sent).total_seconds(), 0.0))
    return Figures(count, len(seconds), timedelta(seconds=median(seconds)) if seconds else None)


class Hindrance(StrEnum):
    """Why a unit is not nudged now."""

    CLOSED_HOURS = "hours"
    PROMPTED = "prompted"
    LEFT_ALONE = "alone"
    PAUSED = "paused"
    NOBODY = "nobody"


@dataclass(frozen=True, slots=True)
class NotNow:
    """A unit cannot be nudged; `at` is when it can, where that is known."""

    why: Hindrance
    at: datetime | None = None


def hindrance(unit: Unit, now: datetime, hours: WorkingHours, *, has_officers: bool) -> NotNow | None:
    """What speaks against nudging a unit at an instant, by the calendar of the unit itself; None where nothing does.

    A unit is nudged within working hours, at most once a day together with all its prompts, never before its due day
    or in a pause.
    """
    today = local_date(now, hours.zone)
    if unit.paused_until is not None and unit.paused_until >= today:
        return NotNow(Hindrance.PAUSED, _opening(hours, unit.paused_until + DAY))
    if not has_officers:
        return NotNow(Hindrance.NOBODY)
    if unit.due_on > today:
        return NotNow(Hindrance.LEFT_ALONE, _opening(hours, unit.due_on))
    if unit.last_prompted_on is not None and unit.last_prompted_on >= today:
        return NotNow(Hindrance.PROMPTED, _opening(hours, unit.last_prompted_on + DAY))
    if not hours.is_working(now):
        return NotNow(Hindrance.CLOSED_HOURS, hours.next_working_moment(now))
    return None


def _opening(hours: WorkingHours, day: date) -> datetime:
    """When work begins on a day, or on the next on which there is any."""
    return hours.next_working_moment(datetime.combine(day, time(), hours.zone))


def nudge_index(day: date) -> int:
    """The number under which a nudge is kept: none of the ladder's, which begin at 0."""
    return -day.toordinal()


class Until(StrEnum):
    """How long to pause a unit, as buttons offer it."""

    WEEK = "week"
    FORTNIGHT = "fortnight"
    MONTH = "month"

    def last(self, today: date) -> date:
        """The last day of a pause that begins today."""
        if self is Until.MONTH:
            return (today.replace(day=1) + timedelta(days=32)).replace(day=1) - DAY
        return today + timedelta(days=6 if self is Until.WEEK else 13)


_SPAN: Final = re.compile(r"\s*([0-9]{1,3})\s*(hari|days?|minggu|pekan|weeks?|bulan|months?)\s*", re.IGNORECASE)
_DAYS: Final = {"h": 1, "d": 1, "m": 7, "p": 7, "w": 7}


def read_until(text: str, today: date) -> date | None:
    """The last day of a pause from today that somebody typed: a date, or how long; None where it is none, or too far.

    A date without its year is the next such day.
    """
    span = _SPAN.fullmatch(text)
    if span:
        word = span[2].lower()
        long = 30 if word.startswith(("bulan", "month")) else _DAYS[word[0]]
        last = today + timedelta(days=int(span[1]) * long - 1)
    else:
        found = find_date(text, today + timedelta(days=LONGEST_PAUSE_DAYS)) if re.search(r"[0-9]", text) else None
        if found is None:
            return None
        last = found.value
    return last if today <= last < today + timedelta(days=LONGEST_PAUSE_DAYS) else None
