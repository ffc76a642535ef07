"""A cadence that changes moves the days that follow from it, and no others."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.ladder import moved_due

TODAY = date(2026, 3, 10)
DAYS = st.integers(1, 60)


def _in(days: int) -> date:
    return TODAY + timedelta(days=days)


@pytest.mark.parametrize(
    ("base", "before", "after", "due"),
    [
        (-2, 7, 14, 12),  # further away
        (-2, 14, 7, 5),  # nearer
        (-10, 14, 7, 1),  # would have come already: tomorrow
        (-6, 14, 7, 1),  # would come tomorrow
        (-7, 14, 7, 1),  # would come today: tomorrow
        (-8, 7, 14, 6),  # has come, and lies ahead again
        (-20, 7, 14, None),  # has come, and would have come anyway
        (-7, 7, 3, None),  # has come: not earlier still
        (-2, 7, 7, None),  # nothing changed
    ],
)
def test_the_due_day_goes_with_the_cadence(base: int, before: int, after: int, due: int | None) -> None:
    moved = moved_due(_in(base + before), _in(base), before, after, TODAY)
    assert moved == (None if due is None else _in(due))


@given(base=st.integers(-120, 0), before=DAYS, after=DAYS, off=st.integers(-30, 30))
def test_no_change_of_cadence_is_unfair(base: int, before: int, after: int, off: int) -> None:
    due = _in(base + before + off)
    moved = moved_due(due, _in(base), before, after, TODAY)
    if off:
        assert moved is None, "a day that something else has set stays"
    if moved is not None:
        assert moved > TODAY, "nobody falls due at once"
        assert moved != due
        assert (moved > due) is (after > before), "it moves the way the cadence went"
    elif not off and due > TODAY and after > before:
        pytest.fail("a longer cadence reaches every unit that is not due yet")


@given(base=st.integers(-30, 0), before=DAYS, after=DAYS)
def test_a_slip_can_be_taken_back(base: int, before: int, after: int) -> None:
    due = _in(base + before)
    there = moved_due(due, _in(base), before, after, TODAY)
    if there is not None and due > TODAY and there == _in(base + after):
        assert moved_due(there, _in(base), after, before, TODAY) == due
