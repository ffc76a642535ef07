"""What the last weeks of units looked like: a row a unit, a cell a week."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Final

from bot.domain.calendar import DAY, Span, WorkingHours

WEEKS: Final = 12
MOST_UNITS: Final = 30
"""Rows of one picture: more could not be read on a phone."""


class Cell(StrEnum):
    """What a unit's week was; what comes first in this order holds."""

    PUBLISHED = "published"
    REPORTED = "reported"
    PAUSED = "paused"
    HOLIDAY = "holiday"
    NOTHING = "nothing"
    BEFORE = "before"


@dataclass(frozen=True, slots=True)
class Week:
    """A week of a unit: what it was, and how many publications it brought."""

    cell: Cell
    count: int = 0


@dataclass(frozen=True, slots=True)
class Row:
    """A unit's weeks, the oldest first; `days` since its last publication, None where there is none."""

    name: str
    weeks: tuple[Week, ...]
    days: int | None


def weeks_until(today: date, count: int = WEEKS) -> tuple[Span, ...]:
    """The last weeks from Monday to Sunday, the oldest first, that of today the last."""
    monday = today - timedelta(days=today.weekday())
    return tuple(
        Span(first, first + 6 * DAY) for first in (monday - timedelta(weeks=back) for back in reversed(range(count)))
    )


def week_of(
    span: Span,
    published: Mapping[date, int],
    reported: Collection[date],
    hours: WorkingHours,
    paused: Collection[Span],
    since: date,
) -> Week:
    """What a week was for a unit that has been there `since` a day.

    A week is a holiday where the office works on none of its days, and a pause where the unit is paused on every day on
    which the office works.
    """
    days = [span.first + n * DAY for n in range(span.days)]
    count = sum(published.get(day, 0) for day in days)
    if count:
        return Week(Cell.PUBLISHED, count)
    if any(day in reported for day in days):
        return Week(Cell.REPORTED)
    if span.last < since:
        return Week(Cell.BEFORE)
    working = [day for day in days if hours.is_working_day(day)]
    if working and all(any(pause.covers(day) for pause in paused) for day in working):
        return Week(Cell.PAUSED)
    return Week(Cell.NOTHING if working else Cell.HOLIDAY)
