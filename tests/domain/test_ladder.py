"""Who is silent and what falls due. In 2024, 4 March is a Monday."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.calendar import Span, WorkingHours
from bot.domain.ladder import (
    AnswerKind,
    Ladder,
    Rung,
    RungDue,
    StatusWord,
    UnitStatus,
    answered_until,
    days_silent,
    due_on,
    next_prompt_day,
    next_rung,
    rung_day,
    status,
    status_word,
)

ZONE = ZoneInfo("Asia/Jakarta")
HOURS = WorkingHours(time(7, 30), time(16), frozenset(range(5)), ZONE)
LADDER = Ladder()
MONDAY = date(2024, 3, 4)

ladders = st.builds(
    lambda group, more, repeat: Ladder(group, group + more, repeat),
    st.integers(1, 5),
    st.integers(1, 6),
    st.integers(1, 6),
)
calendars = st.builds(
    WorkingHours,
    start=st.just(time(7, 30)),
    end=st.just(time(16)),
    days=st.frozensets(st.integers(0, 6), min_size=1),
    zone=st.just(ZONE),
    holidays=st.frozensets(st.dates(date(2024, 1, 1), date(2024, 6, 30)), max_size=15),
)
days = st.dates(date(2024, 1, 1), date(2024, 3, 31))


def test_a_unit_is_due_a_cadence_after_its_last_publication_or_its_joining() -> None:
    late_evening = datetime(2024, 3, 3, 18, 0, tzinfo=UTC)
    joined = datetime(2024, 2, 1, tzinfo=UTC)
    assert due_on(late_evening, joined, 7, ZONE) == date(2024, 3, 11)
    assert due_on(None, joined, 7, ZONE) == date(2024, 2, 8)


@pytest.mark.parametrize(
    ("day", "sent", "wanted"),
    [
        (3, [], None),
        (4, [], RungDue(Rung.PRIVATE, 0, date(2024, 3, 4))),
        (5, [0], None),
        (6, [0], RungDue(Rung.GROUP, 1, date(2024, 3, 6))),
        (8, [], RungDue(Rung.GROUP, 1, date(2024, 3, 6))),
        (9, [], None),
        (11, [0, 1], RungDue(Rung.COORDINATORS, 2, date(2024, 3, 11))),
        (15, [0, 1, 2], None),
        (18, [0, 1, 2], RungDue(Rung.COORDINATORS, 3, date(2024, 3, 18))),
        (29, [0], RungDue(Rung.COORDINATORS, 4, date(2024, 3, 25))),
    ],
)
def test_the_highest_rung_that_has_come_is_sent_and_merges_the_missed(
    day: int, sent: list[int], wanted: RungDue | None
) -> None:
    assert next_rung(MONDAY, sent, date(2024, 3, day), LADDER, HOURS, True) == wanted


def test_a_unit_without_officers_goes_straight_to_the_coordinators() -> None:
    assert next_rung(MONDAY, [], MONDAY, LADDER, HOURS, False) == RungDue(Rung.COORDINATORS, 2, MONDAY)
    assert next_rung(MONDAY, [2], date(2024, 3, 8), LADDER, HOURS, False) is None
    assert next_rung(MONDAY, [2], date(2024, 3, 11), LADDER, HOURS, False) == RungDue(
        Rung.COORDINATORS, 3, date(2024, 3, 11)
    )


def test_a_due_day_on_a_weekend_counts_from_the_next_working_day() -> None:
    saturday = date(2024, 3, 2)
    assert [rung_day(saturday, index, LADDER, HOURS, True).day for index in range(4)] == [4, 6, 11, 18]


@settings(deadline=None, max_examples=100)
@given(calendars, ladders, days, st.sets(st.integers(0, 90)), st.booleans())
def test_prompts_come_once_a_day_on_working_days_and_climb(
    hours: WorkingHours, ladder: Ladder, due: date, down: set[int], has_officers: bool
) -> None:
    sent: list[int] = []
    prompted: list[date] = []
    look = next_prompt_day(due, None, None, ladder, hours, has_officers)
    for today in (due + timedelta(days=n) for n in range(-3, 90)):
        if today < look or (today - due).days in down:
            continue
        rung = next_rung(due, sent, today, ladder, hours, has_officers)
        if rung is None:
            continue
        assert hours.is_working_day(today)
        assert rung.day <= today
        assert not sent or rung.index > sent[-1]
        sent.append(rung.index)
        prompted.append(today)
        look = next_prompt_day(due, rung.index, today, ladder, hours, has_officers)
        assert look > today
        assert hours.is_working_day(look)
        # Whoever looks on that very day has something to send: nobody waits for ever.
        assert next_rung(due, sent, look, ladder, hours, has_officers) is not None
    assert len(prompted) == len(set(prompted))


@settings(deadline=None, max_examples=100)
@given(calendars, ladders, days, st.integers(0, 8), st.booleans())
def test_a_rung_comes_on_its_day_and_not_before(
    hours: WorkingHours, ladder: Ladder, due: date, index: int, has_officers: bool
) -> None:
    if not has_officers:
        index += 2
    day = rung_day(due, index, ladder, hours, has_officers)
    came = next_rung(due, (), day, ladder, hours, has_officers)
    before = next_rung(due, (), day - timedelta(days=1), ladder, hours, has_officers)
    assert came is not None
    assert came.index == index
    assert before is None or before.index < index


def test_a_new_due_day_never_prompts_on_the_day_of_the_last_prompt() -> None:
    assert next_prompt_day(MONDAY, None, MONDAY, LADDER, HOURS, True) == date(2024, 3, 5)
    assert next_prompt_day(MONDAY, None, date(2024, 3, 8), LADDER, HOURS, True) == date(2024, 3, 11)


@pytest.mark.parametrize(
    ("day", "stands", "word"),
    [
        (10, UnitStatus.ON_TRACK, StatusWord.AKTIF),
        (11, UnitStatus.DUE_TODAY, StatusWord.AKTIF),
        (12, UnitStatus.LATE, StatusWord.KURANG_AKTIF),
        (18, UnitStatus.LATE, StatusWord.KURANG_AKTIF),
        (19, UnitStatus.LATE, StatusWord.PASIF),
    ],
)
def test_a_unit_stands_by_the_days_since_its_last_publication(day: int, stands: UnitStatus, word: StatusWord) -> None:
    published = datetime(2024, 3, 4, 2, 0, tzinfo=UTC)
    today = date(2024, 3, day)
    assert status(published, published, 7, today, ZONE) is stands
    assert status_word(published, 7, today, ZONE) is word
    assert days_silent(published, today, ZONE) == day - 4


def test_a_pause_comes_first_and_silence_from_the_start_has_its_own_word() -> None:
    joined = datetime(2024, 3, 4, tzinfo=UTC)
    assert status(None, joined, 7, MONDAY, ZONE) is UnitStatus.NEVER
    assert status(None, joined, 7, MONDAY, ZONE, [Span(MONDAY, MONDAY)]) is UnitStatus.PAUSED
    assert status_word(None, 7, MONDAY, ZONE) is StatusWord.BELUM_PERNAH
    assert status_word(None, 7, MONDAY, ZONE, [Span(MONDAY, MONDAY)]) is StatusWord.JEDA


@pytest.mark.parametrize(
    ("kind", "until", "wanted"),
    [
        (AnswerKind.TOMORROW, None, date(2024, 3, 11)),
        (AnswerKind.TOMORROW, date(2024, 3, 20), date(2024, 3, 20)),
        (AnswerKind.FOLLOWS, None, date(2024, 3, 11)),
        (AnswerKind.NOTHING, None, date(2024, 3, 11)),
        (AnswerKind.NOTHING, date(2024, 3, 12), date(2024, 3, 12)),
        (AnswerKind.ON_LEAVE, date(2024, 3, 1), date(2024, 3, 9)),
        (AnswerKind.STUCK, date(2024, 4, 1), date(2024, 3, 15)),
        (AnswerKind.PUBLISHED, None, date(2024, 3, 15)),
    ],
)
def test_an_answer_leaves_the_unit_alone_until_a_day(kind: AnswerKind, until: date | None, wanted: date) -> None:
    assert answered_until(kind, date(2024, 3, 8), HOURS, until=until) == wanted


def test_a_ladder_whose_rungs_do_not_climb_is_refused() -> None:
    for group, coordinators, repeat, private in ((5, 5, 5, 0), (2, 5, 0, 0), (2, 5, 5, 2), (0, 5, 5, 5), (2, 5, 5, -1)):
        with pytest.raises(ValueError, match="each rung"):
            Ladder(group, coordinators, repeat, private)
