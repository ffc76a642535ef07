"""Which photos make the picture of a day."""

from dataclasses import replace
from itertools import combinations
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from bot.domain.collage import GOOD, MOST, MOST_OF_REPORT, MOST_WEIGHED, Shot, choose, shortlist
from bot.domain.looks import look_alike


def shot(number: int, unit: int = 1, report: int | None = None, *, featured: bool = False) -> Shot:
    """A photo that looks like no other."""
    look = f"{Random(number).getrandbits(64):016x}"
    return Shot(number, f"{number}.jpg", f"{number:064x}", look, report or unit * 100, unit, f"KUA {unit}", featured)


def ids(chosen: list[Shot]) -> list[int]:
    return [each.id for each in chosen]


def test_of_many_units_those_with_the_best_photos_are_shown_the_best_first() -> None:
    weighed = [(shot(unit, unit), unit / 20) for unit in range(1, 13)]
    assert ids(choose(weighed)) == [12, 11, 10, 9, 8, 7, 6, 5, 4]


def test_a_featured_report_comes_first_however_its_photo_is() -> None:
    weighed = [(shot(unit, unit), 0.9) for unit in range(1, 12)] + [(shot(50, 12, featured=True), 0.05)]
    chosen = choose(weighed)
    assert chosen[0].id == 50
    assert len(chosen) == MOST


def test_every_unit_has_its_photo_before_any_has_two() -> None:
    weighed = [(shot(1, 1), 0.9), (shot(2, 1), 0.8), (shot(3, 2), 0.2), (shot(4, 3), 0.1)]
    assert ids(choose(weighed)) == [1, 3, 4, 2]


def test_one_report_has_three_photos_at_most_and_only_one_that_is_not_good() -> None:
    assert len(choose([(shot(number), 0.9) for number in range(20)])) == MOST_OF_REPORT
    assert ids(choose([(shot(number), GOOD - 0.01 * number) for number in range(1, 9)])) == [1]


def test_another_report_of_a_unit_comes_before_another_photo_of_the_same() -> None:
    weighed = [(shot(1, 1, 100), 0.9), (shot(2, 1, 100), 0.8), (shot(3, 1, 200), 0.5)]
    assert ids(choose(weighed)) == [1, 3, 2]


def test_the_same_scene_is_not_shown_twice() -> None:
    first = shot(1)
    near = f"{int(first.look, 16) ^ 0b10011:016x}"
    alike = replace(shot(2, unit=2), look=near)
    assert ids(choose([(first, 0.8), (alike, 0.9)])) == [2]
    burst = replace(shot(3), look=f"{int(first.look, 16) ^ 0b1111111111:016x}")
    assert ids(choose([(first, 0.8), (burst, 0.7)])) == [1]
    # As far apart, but of other reports: a hall looks like a hall.
    assert ids(choose([(first, 0.8), (replace(burst, report_id=7, unit_id=7), 0.7)])) == [1, 3]
    copied = replace(shot(4, unit=3), sha256=first.sha256)
    assert ids(choose([(first, 0.8), (copied, 0.7)])) == [1]


def test_nothing_gives_nothing() -> None:
    assert choose([]) == []
    assert shortlist([], "2026-03-10") == []


def test_of_a_day_with_sixty_photos_each_report_is_considered() -> None:
    shots = [shot(number, unit=number // 12, report=number // 6 + 1) for number in range(60)]
    considered = shortlist(shots, "2026-03-10")
    assert len(considered) == MOST_WEIGHED
    assert {each.report_id for each in considered} == set(range(1, 11))
    # The first photo of each report is among the first ten.
    assert {each.id for each in considered[:10]} == set(range(0, 60, 6))


def test_where_there_are_too_many_units_chance_decides_and_not_always_for_the_same() -> None:
    shots = [shot(unit, unit) for unit in range(1, 501)]
    days = [frozenset(ids(shortlist(shots, f"2026-03-{day}"))) for day in range(10, 20)]
    assert all(len(each) == MOST_WEIGHED for each in days)
    assert len(days[0] & days[1]) < MOST_WEIGHED / 2
    assert shortlist(shots, "2026-03-10") == shortlist(list(shots), "2026-03-10")


def test_a_featured_report_is_always_considered() -> None:
    shots = [shot(unit, unit) for unit in range(1, 501)] + [shot(900, 900, featured=True)]
    assert all(shortlist(shots, f"2026-03-{day}")[0].id == 900 for day in range(10, 20))


@st.composite
def days(draw: st.DrawFn) -> list[tuple[Shot, float]]:
    weighed = []
    for number in range(draw(st.integers(0, 30))):
        unit = draw(st.integers(1, 12))
        report = unit * 10 + draw(st.integers(0, 2))
        made = shot(draw(st.integers(0, 20)), unit, report, featured=report % 7 == 0)
        weighed.append((replace(made, id=number), draw(st.floats(0, 1))))
    return weighed


@given(days())
def test_whatever_came_the_choice_keeps_its_promises(weighed: list[tuple[Shot, float]]) -> None:
    chosen = choose(weighed)
    known = {each.id: value for each, value in weighed}
    assert len(chosen) <= MOST
    assert len(set(ids(chosen))) == len(chosen)
    assert bool(chosen) == bool(weighed)
    for one, other in combinations(chosen, 2):
        assert one.sha256 != other.sha256
        assert not look_alike(one.look, other.look)
    for report in {each.report_id for each in chosen}:
        assert sum(each.report_id == report for each in chosen) <= MOST_OF_REPORT
    seen: set[int] = set()
    for each in chosen:
        assert each.unit_id not in seen or known[each.id] >= GOOD
        seen.add(each.unit_id)
    if len(chosen) < MOST:
        # Each unit is there, but for those whose photos all look like one that is.
        for each, _ in weighed:
            if each.unit_id not in seen:
                assert any(each.sha256 == other.sha256 or look_alike(each.look, other.look) for other in chosen)
