"""Steps of reminding as they are set: in whatever order, every ladder climbs, and nobody is asked twice."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import settings as limits
from hypothesis import strategies as st

from bot.domain.calendar import WorkingHours
from bot.domain.ladder import GROUP_INDEX, Ladder, next_prompt_day, next_rung, rung_of
from bot.domain.ladder_settings import MOST_DAYS, Ladders, Part, read_days
from bot.domain.office import Unit
from bot.domain.refused import Refused
from bot.domain.stepping import restepped
from bot.domain.units import UnitKind
from tests.city import ZONE

STEPS = (Part.PRIVATE, Part.GROUP, Part.LIST, Part.REPEAT)
HOURS = WorkingHours(time(7, 30), time(16), frozenset(range(5)), ZONE)
MONDAY = date(2026, 3, 2)

kinds = st.none() | st.sampled_from(UnitKind)
acts = st.tuples(st.sampled_from(STEPS), kinds, st.none() | st.integers(0, 12))


def _done(ladders: Ladders, part: Part, kind: UnitKind | None, days: int | None) -> Ladders:
    """What comes of an act; the same where it is refused."""
    if kind is None and days is None:
        return ladders
    try:
        return ladders.put(part, kind, days)
    except Refused:
        return ladders


@given(st.lists(acts, max_size=25))
def test_any_sequence_of_settings_leaves_ladders_that_climb(
    sequence: list[tuple[Part, UnitKind | None, int | None]],
) -> None:
    ladders = Ladders(Ladder())
    for part, kind, days in sequence:
        ladders = _done(ladders, part, kind, days)
        # Making them would raise ValueError where they did not climb.
        assert all(isinstance(ladders.of(each), Ladder) for each in (None, *UnitKind))


@given(st.lists(acts, max_size=15), st.sampled_from(STEPS), kinds, st.integers(0, MOST_DAYS))
def test_what_is_said_to_be_possible_is_possible_and_nothing_else(
    sequence: list[tuple[Part, UnitKind | None, int | None]], part: Part, kind: UnitKind | None, days: int
) -> None:
    ladders = Ladders(Ladder())
    for act in sequence:
        ladders = _done(ladders, *act)
    if ladders.room(part, kind).holds(part, days):
        assert ladders.put(part, kind, days).days(part, kind) == days
        return
    with pytest.raises(Refused) as refused:
        ladders.put(part, kind, days)
    values = refused.value.values
    for possible in range(int(str(values["least"])), int(str(values["most"])) + 1):
        assert ladders.put(part, kind, possible).days(part, kind) == possible


@given(st.lists(acts, max_size=15), st.sampled_from(UnitKind))
def test_going_back_to_the_office_leaves_nothing_of_its_own(
    sequence: list[tuple[Part, UnitKind | None, int | None]], kind: UnitKind
) -> None:
    ladders = Ladders(Ladder())
    for act in sequence:
        ladders = _done(ladders, *act)
    for part in STEPS * 4:
        ladders = _done(ladders, part, kind, None)
    assert kind not in ladders.own
    assert ladders.of(kind) == ladders.office


@pytest.mark.parametrize(
    ("part", "kind", "days", "key", "values"),
    [
        (Part.GROUP, None, 5, "ladder-too-late", {"by": "list", "at": 5, "least": 1, "most": 4, "room": "some"}),
        (Part.LIST, None, 4, "ladder-too-soon", {"by": "group", "at": 4, "kind": "KUA", "whose": "kind", "least": 5}),
        (Part.PRIVATE, None, 2, "ladder-too-late", {"by": "group", "at": 2, "whose": "office", "most": 1}),
        (Part.PRIVATE, UnitKind.KUA, 4, "ladder-too-late", {"by": "group", "at": 4, "kind": "KUA", "most": 3}),
        (
            Part.LIST,
            UnitKind.MAN,
            2,
            "ladder-too-soon",
            {"by": "group", "at": 2, "kind": "MAN", "least": 3, "most": 60},
        ),
    ],
)
def test_a_refusal_says_what_is_in_the_way_and_what_is_possible(
    part: Part, kind: UnitKind | None, days: int, key: str, values: dict[str, object]
) -> None:
    ladders = Ladders(Ladder()).put(Part.GROUP, UnitKind.KUA, 4)
    with pytest.raises(Refused) as refused:
        ladders.put(part, kind, days)
    assert refused.value.key == key
    assert refused.value.values.items() >= values.items()


def test_where_no_day_is_left_for_the_group_it_can_only_be_left_out() -> None:
    ladders = Ladders(Ladder(0, 1, 5, 0))
    assert ladders.put(Part.GROUP, None, 0) == ladders
    with pytest.raises(Refused) as refused:
        ladders.put(Part.GROUP, None, 1)
    assert refused.value.values["room"] == "none"


@pytest.mark.parametrize(
    ("text", "days"),
    [("3", 3), (" 3 hari kerja ", 3), ("tiap 5 hari", 5), ("10 working days.", 10), ("every 2 days", 2), ("60", 60)],
)
def test_a_number_of_working_days_is_read_as_people_write_it(text: str, days: int) -> None:
    assert read_days(Part.LIST, text) == days


@pytest.mark.parametrize("text", ["", "nol", "-1", "61", "2,5", "0", "3 minggu", "1000"])
def test_what_is_no_number_of_working_days_is_refused(text: str) -> None:
    with pytest.raises(Refused):
        read_days(Part.LIST, text)


def _unit(due: date, rung: int | None, prompted: date | None, look: date | None) -> Unit:
    made = datetime(2026, 2, 1, tzinfo=UTC)
    return Unit(1, "KUA-A", "KUA A", UnitKind.KUA, 7, made, made, due, look, rung, prompted)


@pytest.mark.parametrize(
    ("rung", "prompted", "ladder", "today", "wanted"),
    [
        (0, 2, Ladder(4, 8, 5), 3, (0, 6)),  # the group later
        (0, 2, Ladder(1, 8, 5), 2, (0, 3)),  # the group sooner: on its new day
        (0, 2, Ladder(1, 8, 5), 3, (0, 4)),  # its new day has come: tomorrow, not today
        (0, 2, Ladder(0, 8, 5), 3, (0, 12)),  # no group: the list comes next
        (1, 4, Ladder(2, 3, 5), 4, (1, 5)),  # the list sooner
        (2, 9, Ladder(2, 5, 10), 10, (2, 23)),  # repeated less often
        (4, 23, Ladder(2, 5, 10), 24, (3, 37)),  # (6 April) and where it was repeated more often before
        (2, 9, Ladder(2, 5, 2), 9, (2, 11)),  # repeated more often
        (2, 9, Ladder(2, 10, 5), 10, (2, 23)),  # never twice for one rung
        (None, None, Ladder(2, 5, 5, 1), 1, (None, 3)),  # in private a day later
    ],
)
def test_the_next_rung_follows_the_new_steps(
    rung: int | None, prompted: int | None, ladder: Ladder, today: int, wanted: tuple[int | None, int]
) -> None:
    due = MONDAY
    day = None if prompted is None else date(2026, 3, prompted)
    now = date(2026, 3, today)
    look = next_prompt_day(due, rung, day, Ladder(), HOURS, True)
    found = restepped(_unit(due, rung, day, look), now, ladder, HOURS, True)
    assert found == (wanted[0], MONDAY + timedelta(days=wanted[1] - MONDAY.day))


def test_a_unit_that_is_to_be_looked_at_today_still_is() -> None:
    friday = date(2026, 3, 6)
    stays = restepped(_unit(MONDAY, 0, MONDAY, date(2026, 3, 4)), friday, Ladder(1, 8, 5), HOURS, True)
    assert stays == (0, date(2026, 3, 4))


ladder_changes = st.dictionaries(
    st.integers(0, 60),
    st.builds(
        lambda private, group, listed, repeat: Ladder(
            group and private + group, private + group + listed, repeat, private
        ),
        st.integers(0, 3),
        st.integers(0, 4),
        st.integers(1, 6),
        st.integers(1, 6),
    ),
    max_size=6,
)


@limits(deadline=None, max_examples=150)
@given(ladder_changes, st.sets(st.integers(0, 60), max_size=20), st.booleans(), st.booleans())
def test_however_the_steps_change_a_unit_is_asked_once_a_day_and_never_twice_for_a_rung(
    changes: dict[int, Ladder], down: set[int], has_officers: bool, early: bool
) -> None:
    """Steps change before or after the hour of reminding of a day; on some days the bot is down."""
    ladder = Ladder()
    unit = _unit(MONDAY, None, None, MONDAY)
    unit = replace(unit, prompt_on=next_prompt_day(MONDAY, None, None, ladder, HOURS, has_officers))
    days: list[date] = []
    before_list: list[int] = []
    for number in range(61):
        today = MONDAY + timedelta(days=number)

        def steps(unit: Unit, today: date = today, number: int = number) -> Unit:
            rung, look = restepped(unit, today, changes[number], HOURS, has_officers)
            assert look > today or look == unit.prompt_on
            return replace(unit, last_rung=rung, prompt_on=look)

        if number in changes and early:
            ladder, unit = changes[number], steps(unit)
        if (
            unit.prompt_on is not None
            and unit.prompt_on <= today
            and number not in down
            and HOURS.is_working_day(today)
        ):
            sent = [] if unit.last_rung is None else [unit.last_rung]
            rung = next_rung(unit.due_on, sent, today, ladder, HOURS, has_officers)
            if rung is not None and unit.last_prompted_on != today:
                days.append(today)
                before_list += [rung.index] if rung.index <= GROUP_INDEX else []
                look = next_prompt_day(MONDAY, rung.index, today, ladder, HOURS, has_officers)
                unit = replace(unit, last_rung=rung.index, last_prompted_on=today, prompt_on=look)
        if number in changes and not early:
            ladder, unit = changes[number], steps(unit)
    assert len(days) == len(set(days))
    assert len(before_list) == len(set(before_list))
    assert [rung_of(index) for index in before_list] == sorted((rung_of(index) for index in before_list), reverse=True)
    # The ladder goes on: nobody is forgotten because of a change.
    assert unit.prompt_on is not None
    assert unit.prompt_on <= MONDAY + timedelta(days=61 + 7 * 8)
