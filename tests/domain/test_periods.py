"""Days, weeks, months and years, by name and one after the other."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.periods import Period, PeriodKind, month_of, period_of, read_period

DAYS = st.dates(date(2000, 1, 1), date(2099, 12, 31))
KINDS = st.sampled_from(PeriodKind)


@pytest.mark.parametrize(
    ("kind", "day", "slug", "first", "last"),
    [
        (PeriodKind.DAY, date(2026, 3, 10), "2026-03-10", date(2026, 3, 10), date(2026, 3, 10)),
        (PeriodKind.WEEK, date(2026, 3, 15), "2026-W11", date(2026, 3, 9), date(2026, 3, 15)),
        (PeriodKind.WEEK, date(2027, 1, 1), "2026-W53", date(2026, 12, 28), date(2027, 1, 3)),
        (PeriodKind.MONTH, date(2024, 2, 29), "2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        (PeriodKind.MONTH, date(2026, 12, 31), "2026-12", date(2026, 12, 1), date(2026, 12, 31)),
        (PeriodKind.YEAR, date(2026, 6, 1), "2026", date(2026, 1, 1), date(2026, 12, 31)),
    ],
)
def test_a_period_has_its_days_and_its_name(kind: PeriodKind, day: date, slug: str, first: date, last: date) -> None:
    found = period_of(kind, day)
    assert found == Period(kind, first, last)
    assert found.slug == slug
    assert read_period(slug) == found


@given(KINDS, DAYS)
def test_periods_follow_one_another_without_a_gap(kind: PeriodKind, day: date) -> None:
    found = period_of(kind, day)
    assert day in found
    assert found.previous.last + timedelta(days=1) == found.first
    assert found.next.first == found.last + timedelta(days=1)
    assert found.previous.next == found
    assert (found.last - found.first).days + 1 == found.days
    assert read_period(found.slug) == found


@given(st.text(max_size=12) | st.from_regex(r"\d{4}(-W?\d\d){0,2}", fullmatch=True))
def test_whatever_is_no_name_is_none(text: str) -> None:
    found = read_period(text)
    assert found is None or found.slug == text


@given(DAYS)
def test_a_month_is_known_by_its_first_day(day: date) -> None:
    assert month_of(day) == period_of(PeriodKind.MONTH, day).first
