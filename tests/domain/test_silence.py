"""When a unit may be nudged, until when it is paused, how prompts fared, what a week was."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.domain.calendar import Span, WorkingHours
from bot.domain.heatmap import Cell, week_of, weeks_until
from bot.domain.office import Unit
from bot.domain.silence import Figures, Hindrance, NotNow, Until, figures, hindrance, nudge_index, read_until
from bot.domain.units import UnitKind

ZONE = ZoneInfo("Asia/Jakarta")
HOURS = WorkingHours(time(7, 30), time(16), frozenset(range(5)), ZONE)
TUESDAY = date(2026, 3, 17)
UNIT = Unit(
    1, "KUA-PALANG", "KUA Palang", UnitKind.KUA, 7, datetime(2026, 3, 1, tzinfo=UTC), None, TUESDAY, None, 0, None
)


def _at(hour: int, minute: int = 0, day: date = TUESDAY) -> datetime:
    return datetime.combine(day, time(hour, minute), ZONE)


@pytest.mark.parametrize(
    ("unit", "now", "officers", "found"),
    [
        (UNIT, _at(9), True, None),
        (UNIT, _at(7, 30), True, None),
        (UNIT, _at(16), True, None),
        (UNIT, _at(7, 29), True, NotNow(Hindrance.CLOSED_HOURS, _at(7, 30))),
        (UNIT, _at(16, 1), True, NotNow(Hindrance.CLOSED_HOURS, _at(7, 30, date(2026, 3, 18)))),
        (UNIT, _at(9), False, NotNow(Hindrance.NOBODY)),
        (replace(UNIT, last_prompted_on=date(2026, 3, 16)), _at(9), True, None),
        (
            replace(UNIT, last_prompted_on=TUESDAY),
            _at(9),
            True,
            NotNow(Hindrance.PROMPTED, _at(7, 30, date(2026, 3, 18))),
        ),
        (
            replace(UNIT, due_on=date(2026, 3, 21)),
            _at(9),
            True,
            NotNow(Hindrance.LEFT_ALONE, _at(7, 30, date(2026, 3, 23))),
        ),
        (
            replace(UNIT, paused_until=date(2026, 3, 20)),
            _at(9),
            False,
            NotNow(Hindrance.PAUSED, _at(7, 30, date(2026, 3, 23))),
        ),
        (replace(UNIT, paused_until=date(2026, 3, 16)), _at(9), True, None),
    ],
)
def test_a_unit_is_nudged_or_it_is_said_when(unit: Unit, now: datetime, officers: bool, found: NotNow | None) -> None:
    assert hindrance(unit, now, HOURS, has_officers=officers) == found


def test_a_nudge_has_a_number_that_no_rung_has() -> None:
    assert nudge_index(TUESDAY) < 0
    assert nudge_index(TUESDAY) != nudge_index(TUESDAY + timedelta(days=1))


@pytest.mark.parametrize(
    ("until", "last"),
    [(Until.WEEK, date(2026, 3, 23)), (Until.FORTNIGHT, date(2026, 3, 30)), (Until.MONTH, date(2026, 3, 31))],
)
def test_offered_pauses_begin_today(until: Until, last: date) -> None:
    assert until.last(TUESDAY) == last


def test_the_last_day_of_a_month_is_its_end() -> None:
    assert Until.MONTH.last(date(2026, 12, 31)) == date(2026, 12, 31)
    assert Until.MONTH.last(date(2028, 2, 1)) == date(2028, 2, 29)


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("20 April", date(2026, 4, 20)),
        ("sampai 5 mei", date(2026, 5, 5)),
        ("31/12/2026", date(2026, 12, 31)),
        ("10 hari", date(2026, 3, 26)),
        ("1 minggu", date(2026, 3, 23)),
        ("2 pekan", date(2026, 3, 30)),
        ("2 months", date(2026, 5, 15)),
        ("17 Maret 2026", TUESDAY),
        ("16 Maret 2026", None),
        ("17 Maret 2028", None),
        ("0 hari", None),
        ("400 hari", None),
        ("Senin", None),
        ("entah", None),
        ("", None),
    ],
)
def test_the_end_of_a_pause_is_read(text: str, last: date | None) -> None:
    assert read_until(text, TUESDAY) == last


def test_figures_count_prompts_and_take_the_middle_of_the_times() -> None:
    sent = datetime(2026, 3, 17, 1, tzinfo=UTC)
    times = [timedelta(hours=1), timedelta(hours=3), timedelta(hours=50), None]
    found = figures((sent, None if time is None else sent + time) for time in times)
    assert found == Figures(4, 3, timedelta(hours=3))
    assert found.percent == 75
    assert figures([]) == Figures(0, 0, None)
    assert figures([]).percent == 0


def test_the_last_weeks_begin_on_mondays_and_end_with_this_one() -> None:
    weeks = weeks_until(TUESDAY)
    assert len(weeks) == 12
    assert {week.first.weekday() for week in weeks} == {0}
    assert weeks[-1] == Span(date(2026, 3, 16), date(2026, 3, 22))
    assert weeks[0].first == date(2025, 12, 29)


WEEK = Span(date(2026, 3, 16), date(2026, 3, 22))
EVERY_DAY = frozenset(date(2026, 3, 16) + timedelta(days=n) for n in range(5))


@pytest.mark.parametrize(
    ("published", "reported", "hours", "paused", "since", "cell", "count"),
    [
        ({date(2026, 3, 22): 2, date(2026, 3, 16): 1}, [], HOURS, [WEEK], date(2027, 1, 1), Cell.PUBLISHED, 3),
        ({date(2026, 3, 23): 1}, [date(2026, 3, 18)], HOURS, [WEEK], WEEK.first, Cell.REPORTED, 0),
        ({}, [date(2026, 3, 15)], HOURS, [], WEEK.last, Cell.NOTHING, 0),
        ({}, [], HOURS, [], date(2026, 3, 23), Cell.BEFORE, 0),
        ({}, [], HOURS, [Span(date(2026, 3, 1), date(2026, 3, 20))], WEEK.first, Cell.PAUSED, 0),
        ({}, [], HOURS, [Span(date(2026, 3, 17), date(2026, 3, 20))], WEEK.first, Cell.NOTHING, 0),
        ({}, [], replace(HOURS, holidays=EVERY_DAY), [], WEEK.first, Cell.HOLIDAY, 0),
        ({}, [], replace(HOURS, holidays=EVERY_DAY - {date(2026, 3, 18)}), [], WEEK.first, Cell.NOTHING, 0),
    ],
)
def test_a_week_is_what_counts_most_in_it(
    published: dict[date, int],
    reported: list[date],
    hours: WorkingHours,
    paused: list[Span],
    since: date,
    cell: Cell,
    count: int,
) -> None:
    found = week_of(WEEK, published, reported, hours, paused, since)
    assert (found.cell, found.count) == (cell, count)
