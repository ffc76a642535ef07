"""The digest of a week: when it is posted, and what it tells beside the figures."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from bot.domain.calendar import WorkingHours
from bot.domain.digest import DigestReport
from bot.domain.periods import Period
from bot.domain.recap import Recap, RecapUnit

MOST_WEEKS: Final = 52
"""So far back it is looked how long a unit has published in every week."""
SHORTEST_STREAK: Final = 2
_ORDER: Final = (4, 3, 2, 1, 0, 5, 6)
"""Days of a week by which of them tells of it: Friday, else the last working day before it."""


def told_on(week: Period, hours: WorkingHours) -> date | None:
    """The day on which a week's digest is posted; None where nobody works in that week."""
    days = (week.first + timedelta(days=number) for number in _ORDER)
    return next((day for day in days if hours.is_working_day(day)), None)


@dataclass(frozen=True, slots=True)
class Streak:
    """A unit that published in each of so many weeks, this one the last."""

    unit: RecapUnit
    weeks: int


@dataclass(frozen=True, slots=True)
class WeekFigures:
    """All that the digest of a week tells.

    `on_track` of `units` published within their cadence, as of now. `streaks` are the longest first, of at least
    `SHORTEST_STREAK` weeks.
    """

    recap: Recap
    on_track: int
    units: int
    streaks: tuple[Streak, ...]
    featured: tuple[DigestReport, ...]


def streaks(recap: Recap, weeks: Mapping[int, int]) -> tuple[Streak, ...]:
    """Streaks of the units of a recap, the longest first; `weeks` gives their lengths by unit."""
    found = [
        Streak(each.unit, weeks[each.unit.id])
        for each in recap.by_unit
        if weeks.get(each.unit.id, 0) >= SHORTEST_STREAK
    ]
    return tuple(sorted(found, key=lambda each: (-each.weeks, each.unit.kind.order, each.unit.name)))
