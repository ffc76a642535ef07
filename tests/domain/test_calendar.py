"""Working days and hours."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.calendar import WorkingHours

JAKARTA = ZoneInfo("Asia/Jakarta")
HOURS = WorkingHours(time(7, 30), time(16), frozenset(range(5)), JAKARTA, frozenset({date(2024, 3, 11)}))

calendars = st.builds(
    WorkingHours,
    start=st.times(max_value=time(11, 59)),
    end=st.times(min_value=time(12)),
    days=st.frozensets(st.integers(0, 6), min_size=1),
    zone=st.sampled_from(["Asia/Jakarta", "Asia/Jayapura", "America/New_York", "Pacific/Apia"]).map(ZoneInfo),
    holidays=st.frozensets(st.dates(date(2024, 1, 1), date(2024, 12, 31)), max_size=20),
)
instants = st.datetimes(
    datetime.fromisoformat("2023-12-01"), datetime.fromisoformat("2025-01-31"), timezones=st.just(UTC)
)


@settings(deadline=None, max_examples=200)
@given(calendars, instants, st.none() | st.times())
def test_the_next_working_moment_is_one_and_is_its_own(hours: WorkingHours, instant: datetime, at: time | None) -> None:
    moment = hours.next_working_moment(instant, at)
    assert moment >= instant
    assert moment.tzinfo is UTC
    assert hours.is_working(moment)
    assert hours.next_working_moment(moment, at) == moment


@settings(deadline=None, max_examples=100)
@given(calendars, st.dates(date(2024, 1, 1), date(2024, 12, 31)), st.integers(0, 30))
def test_working_days_are_added_and_counted_alike(hours: WorkingHours, day: date, count: int) -> None:
    later = hours.add_working_days(day, count)
    assert hours.working_days_between(day, later) == count
    assert count == 0 or hours.is_working_day(later)
    assert hours.first_working_day_from(day) >= day


@settings(deadline=None, max_examples=100)
@given(calendars, instants, st.timedeltas(timedelta(0), timedelta(hours=60)))
def test_working_time_is_added_where_the_office_works(hours: WorkingHours, instant: datetime, span: timedelta) -> None:
    moment = hours.add_working_time(instant, span)
    assert hours.is_working(moment)
    assert moment >= instant + span
    half = hours.add_working_time(instant, span / 2)
    assert hours.add_working_time(half, span - span / 2) == moment


@pytest.mark.parametrize(
    ("hours", "wanted"),
    [(0, (2024, 3, 7, 9, 0)), (7, (2024, 3, 7, 16, 0)), (8, (2024, 3, 8, 8, 30)), (24, (2024, 3, 12, 16, 0))],
)
def test_working_time_passes_over_nights_weekends_and_holidays(
    hours: int, wanted: tuple[int, int, int, int, int]
) -> None:
    moment = HOURS.add_working_time(datetime(2024, 3, 7, 9, 0, tzinfo=JAKARTA), timedelta(hours=hours))
    assert moment == datetime(*wanted, tzinfo=JAKARTA)


@pytest.mark.parametrize(
    ("local", "at", "wanted"),
    [
        ((2024, 3, 14, 9, 0), None, (2024, 3, 14, 9, 0)),
        ((2024, 3, 14, 6, 0), None, (2024, 3, 14, 7, 30)),
        ((2024, 3, 14, 16, 0), None, (2024, 3, 14, 16, 0)),
        ((2024, 3, 14, 16, 1), None, (2024, 3, 15, 7, 30)),
        ((2024, 3, 8, 17, 0), None, (2024, 3, 12, 7, 30)),
        ((2024, 3, 14, 6, 0), time(8), (2024, 3, 14, 8, 0)),
        ((2024, 3, 14, 6, 0), time(20), (2024, 3, 14, 16, 0)),
    ],
)
def test_the_next_working_moment_skips_nights_weekends_and_holidays(
    local: tuple[int, int, int, int, int], at: time | None, wanted: tuple[int, int, int, int, int]
) -> None:
    moment = HOURS.next_working_moment(datetime(*local, tzinfo=JAKARTA), at)
    assert moment == datetime(*wanted, tzinfo=JAKARTA)


def test_hours_that_never_come_and_instants_without_zone_are_refused() -> None:
    with pytest.raises(ValueError, match="at least one"):
        WorkingHours(time(7), time(16), frozenset(), JAKARTA)
    with pytest.raises(ValueError, match="end after"):
        WorkingHours(time(16), time(16), frozenset({0}), JAKARTA)
    with pytest.raises(ValueError, match="time zone"):
        HOURS.is_working(datetime.fromisoformat("2024-03-14T09:00"))
    with pytest.raises(ValueError, match="forwards"):
        HOURS.add_working_days(date(2024, 3, 14), -1)


def test_a_day_is_a_working_day_by_weekday_and_holiday() -> None:
    days = [date(2024, 3, 8) + timedelta(days=n) for n in range(5)]
    assert [HOURS.is_working_day(day) for day in days] == [True, False, False, False, True]
