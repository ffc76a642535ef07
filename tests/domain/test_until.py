"""Until when: the days offered, a month's page, typed days."""

from dataclasses import replace
from datetime import date, time
from zoneinfo import ZoneInfo

import pytest

from bot.domain.calendar import WorkingHours
from bot.domain.ladder import AnswerKind
from bot.domain.until import is_offered, month, offered, read_day

TUESDAY = date(2026, 3, 17)
HOLIDAY = date(2026, 3, 23)
HOURS = WorkingHours(time(7, 30), time(16), frozenset(range(5)), ZoneInfo("Asia/Jakarta"))


@pytest.mark.parametrize(
    ("today", "wanted"),
    [
        (TUESDAY, {"week": date(2026, 3, 23), "weeks": date(2026, 3, 30), "month": date(2026, 4, 1)}),
        (date(2026, 3, 22), {"week": date(2026, 3, 23), "weeks": date(2026, 3, 30), "month": date(2026, 4, 1)}),
        # The next month begins before the next week, or on the same day.
        (date(2026, 3, 30), {"week": date(2026, 4, 6), "weeks": date(2026, 4, 13)}),
        (date(2026, 5, 29), {"week": date(2026, 6, 1), "weeks": date(2026, 6, 8)}),
    ],
)
def test_next_week_the_week_after_and_next_month_are_offered(today: date, wanted: dict[str, date]) -> None:
    assert offered(AnswerKind.NOTHING, today, HOURS) == wanted


def test_days_offered_are_working_days_and_different() -> None:
    hours = replace(HOURS, holidays=frozenset({HOLIDAY}))
    assert offered(AnswerKind.NOTHING, TUESDAY, hours)["week"] == date(2026, 3, 24)
    assert offered(AnswerKind.TOMORROW, TUESDAY, hours) == {}


@pytest.mark.parametrize(
    ("kind", "day", "wanted"),
    [
        (AnswerKind.TOMORROW, TUESDAY, False),
        (AnswerKind.TOMORROW, date(2026, 3, 18), True),
        (AnswerKind.TOMORROW, date(2026, 3, 31), True),
        (AnswerKind.TOMORROW, date(2026, 4, 1), False),
        (AnswerKind.TOMORROW, date(2026, 3, 21), False),
        (AnswerKind.NOTHING, date(2026, 5, 15), True),
        (AnswerKind.NOTHING, date(2026, 5, 18), False),
        (AnswerKind.ON_LEAVE, date(2026, 6, 17), True),
        (AnswerKind.ON_LEAVE, date(2026, 6, 18), False),
    ],
)
def test_an_answer_lasts_until_a_working_day_not_too_far_ahead(kind: AnswerKind, day: date, wanted: bool) -> None:
    assert is_offered(kind, day, TUESDAY, HOURS) is wanted


def test_a_months_page_has_its_working_days_by_week_and_turns_both_ways() -> None:
    page = month(AnswerKind.NOTHING, TUESDAY, HOURS, TUESDAY)
    assert page.weeks[0] == (date(2026, 3, 18), date(2026, 3, 19), date(2026, 3, 20))
    assert [len(week) for week in page.weeks] == [3, 5, 2]
    assert (page.before, page.after) == (None, date(2026, 4, 1))
    page = month(AnswerKind.NOTHING, TUESDAY, HOURS, date(2026, 4, 20))
    assert (page.first, page.before, page.after) == (date(2026, 4, 1), date(2026, 3, 1), date(2026, 5, 1))


def test_a_month_without_days_gives_way_to_the_nearest_and_no_days_to_none() -> None:
    assert month(AnswerKind.TOMORROW, TUESDAY, HOURS, date(2031, 1, 1)).first == date(2026, 3, 1)
    assert month(AnswerKind.TOMORROW, date(2026, 3, 31), HOURS, date(2026, 3, 31)).first == date(2026, 4, 1)
    closed = replace(HOURS, holidays=frozenset(date(2026, 3, number) for number in range(1, 32)))
    page = month(AnswerKind.TOMORROW, date(2026, 3, 2), closed, TUESDAY)
    assert (page.weeks, page.before, page.after) == ((), None, None)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("6 April", date(2026, 4, 6)),
        ("Senin, 6 April", date(2026, 4, 6)),
        ("tanggal 6 april", date(2026, 4, 6)),
        ("6 April 2026", date(2026, 4, 6)),
        ("2026-04-06", date(2026, 4, 6)),
        ("6/4", date(2026, 4, 6)),
        ("tgl 20", date(2026, 3, 20)),
        ("6", date(2026, 4, 6)),
        ("17", date(2026, 4, 17)),
        ("5/1", date(2027, 1, 5)),
        ("31/2", None),
        ("99", None),
        ("senin", date(2026, 3, 23)),
        ("selasa", date(2026, 3, 24)),
        ("Kamis", date(2026, 3, 19)),
        ("Senin depan", date(2026, 3, 23)),
        ("besok", date(2026, 3, 18)),
        ("lusa", date(2026, 3, 19)),
        ("tomorrow", date(2026, 3, 18)),
        ("monday", date(2026, 3, 23)),
        ("1 Mei 2025", date(2025, 5, 1)),
        ("kemarin", date(2026, 3, 16)),
        ("belum tahu", None),
        ("Bimbingan calon pengantin Senin, 6 April di Aula KUA", None),
    ],
)
def test_a_typed_day_is_the_next_such_day(text: str, wanted: date | None) -> None:
    assert read_day(text, TUESDAY) == wanted
