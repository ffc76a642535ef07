"""The figures of a period agree with one another."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.links import Platform
from bot.domain.periods import PeriodKind, period_of
from bot.domain.ranking import RankingRule
from bot.domain.recap import PublicationCount, RecapUnit, ReportCount, compose_recap
from bot.domain.units import UnitKind

WEEK = period_of(PeriodKind.WEEK, date(2026, 3, 10))
UNITS = [RecapUnit(number, f"KUA-{number}", f"KUA {number}", UnitKind.KUA) for number in range(1, 5)]
UNIT = st.integers(1, 4)
DAY = st.integers(0, 6).map(lambda days: WEEK.first + timedelta(days=days))
MANY = st.integers(1, 9)
REPORTS = st.lists(st.builds(ReportCount, UNIT, DAY, st.none() | st.integers(1, 9), st.booleans(), MANY))
PUBLICATIONS = st.lists(st.builds(PublicationCount, UNIT, DAY, st.sampled_from(Platform), MANY))


@given(REPORTS, PUBLICATIONS)
def test_every_part_adds_up_to_the_whole(reports: list[ReportCount], publications: list[PublicationCount]) -> None:
    found = compose_recap(WEEK, None, UNITS, reports, publications)
    assert found.reports == sum(each.many for each in reports)
    assert found.published == sum(each.many for each in reports if each.published)
    assert found.publications == sum(each.many for each in publications)
    assert found.unpublished == found.reports - found.published
    for parts in (found.by_day, found.by_programme, found.by_unit):
        assert sum(each.reports for each in parts) == found.reports
    for tallies in (found.by_day, found.by_platform, found.by_unit):
        assert sum(each.publications for each in tallies) == found.publications
    for shares in (found.by_programme, found.by_unit):
        assert sum(each.published for each in shares) == found.published
    assert all(sum(each.platforms.values()) == each.publications for each in found.by_unit)
    assert [each.day for each in found.by_day] == [WEEK.first + timedelta(days=days) for days in range(7)]
    assert [each.unit for each in found.by_unit] == UNITS
    assert found.active_units == len({each.unit_id for each in reports} | {each.unit_id for each in publications})
    assert found.is_empty == (not reports and not publications)


def test_a_row_of_a_unit_that_nobody_named_is_an_error() -> None:
    with pytest.raises(ValueError, match=r"\[9\]"):
        compose_recap(WEEK, None, UNITS, [ReportCount(9, WEEK.first, None, False, 1)], [])


def test_points_are_given_for_reports_and_by_platform() -> None:
    rule = RankingRule(2, {Platform.WEBSITE: 5, Platform.X: 0})
    assert rule.points(3, {Platform.WEBSITE: 2, Platform.X: 4, Platform.TIKTOK: 7}) == 16
    assert RankingRule.from_json(rule.as_json()).points(3, {Platform.WEBSITE: 2, Platform.X: 4}) == 16
    assert RankingRule.from_json(RankingRule().as_json()) == RankingRule()
