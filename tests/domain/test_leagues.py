"""Places in leagues: who has equal points shares one, whatever page it stands on; who gained most."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.leagues import Climb, Entry, League, most_improved, placed
from bot.domain.links import Platform
from bot.domain.ranking import HIGHEST_POINTS, RankingRule, read_points
from bot.domain.recap import RecapUnit
from bot.domain.refused import Refused
from bot.domain.units import UnitKind


def _unit(number: int) -> RecapUnit:
    return RecapUnit(number, f"KUA-{number}", f"KUA {number}", UnitKind.KUA)


def _entries(points: list[int]) -> list[Entry]:
    return [Entry(_unit(number), each, 1, 1) for number, each in enumerate(points, 1)]


def _places(points: list[int]) -> list[int]:
    return [each.place for each in placed(_entries(points))]


def test_units_with_equal_points_share_a_place_and_the_next_place_is_left_out() -> None:
    assert _places([9, 7, 7, 5]) == [1, 2, 2, 4]
    assert _places([3, 3, 3]) == [1, 1, 1]
    assert _places([]) == []


@given(st.lists(st.integers(1, 6), min_size=1, max_size=40), st.integers(1, 7))
def test_a_place_is_one_more_than_the_units_with_more_points_on_any_page(points: list[int], size: int) -> None:
    falling = sorted(points, reverse=True)
    expected = [sum(other > each for other in falling) + 1 for each in falling]
    found: list[int] = []
    for ahead in range(0, len(falling), size):
        stretch = falling[ahead : ahead + size]
        above = sum(other > stretch[0] for other in falling)
        found += [each.place for each in placed(_entries(stretch), ahead, above)]
    assert found == expected


def test_the_top_are_all_that_share_the_first_three_places() -> None:
    league = League(UnitKind.KUA, placed(_entries([9, 7, 7, 5])), 4, 3)
    assert [each.entry.points for each in league.top] == [9, 7, 7]
    shared = League(UnitKind.KUA, placed(_entries([9, 8, 7, 7])), 4, 4)
    assert len(shared.top) == 4


def test_who_gained_most_shares_it_and_nobody_is_praised_for_losing() -> None:
    climbs = [Climb(_unit(1), 0, 9), Climb(_unit(2), 5, 14), Climb(_unit(3), 5, 13)]
    assert [each.unit.id for each in most_improved(climbs)] == [1, 2]
    assert most_improved([Climb(_unit(1), 9, 9), Climb(_unit(2), 9, 8)]) == ()
    assert most_improved([]) == ()


def test_a_rule_is_changed_in_one_place() -> None:
    rule = RankingRule()
    changed = rule.put(Platform.X, 7).put(None, 2)
    assert (changed.of(Platform.X), changed.of(None), changed.of(Platform.WEBSITE)) == (7, 2, 5)
    assert changed.points(3, {Platform.X: 2}) == 20
    assert RankingRule.from_json(changed.as_json()) == changed


@pytest.mark.parametrize(("words", "points"), [("0", 0), (" 5 poin", 5), ("100", HIGHEST_POINTS), ("3 points.", 3)])
def test_points_are_read_as_people_write_them(words: str, points: int) -> None:
    assert read_points(words) == points


@pytest.mark.parametrize("words", ["", "banyak", "-1", "101", "2,5", "99999", "5 bintang"])
def test_what_is_no_number_of_points_is_refused(words: str) -> None:
    with pytest.raises(Refused):
        read_points(words)
