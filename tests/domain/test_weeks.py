"""When a week is told of, and how long units have published in every week."""

from datetime import date, time
from zoneinfo import ZoneInfo

import pytest

from bot.domain.calendar import WorkingHours
from bot.domain.periods import PeriodKind, period_of
from bot.domain.recap import RecapUnit, compose_recap
from bot.domain.units import UnitKind
from bot.domain.weeks import streaks, told_on

WEEK = period_of(PeriodKind.WEEK, date(2026, 3, 13))
ZONE = ZoneInfo("Asia/Jakarta")


def _hours(days: str, *off: int) -> WorkingHours:
    free = frozenset(date(2026, 3, day) for day in off)
    return WorkingHours(time(7, 30), time(16), frozenset(map(int, days)), ZONE, holidays=free)


@pytest.mark.parametrize(
    ("days", "off", "told"),
    [
        ("01234", (), 13),
        ("012345", (), 13),
        ("01234", (13,), 12),
        ("01234", (12, 13), 11),
        ("0123", (), 12),
        ("56", (), 14),
        ("01234", (9, 10, 11, 12, 13), None),
    ],
)
def test_it_is_told_of_on_friday_or_the_last_working_day_before(
    days: str, off: tuple[int, ...], told: int | None
) -> None:
    assert told_on(WEEK, _hours(days, *off)) == (date(2026, 3, told) if told else None)


def test_streaks_are_the_longest_first_and_one_week_is_none() -> None:
    units = [RecapUnit(n, f"U-{n}", f"KUA {n}", UnitKind.KUA) for n in (1, 2, 3, 4)]
    recap = compose_recap(WEEK, None, units, [], [])
    found = streaks(recap, {1: 1, 2: 9, 4: 9, 3: 12, 7: 30})
    assert [(each.unit.id, each.weeks) for each in found] == [(3, 12), (2, 9), (4, 9)]
