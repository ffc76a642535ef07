"""Days that are told of together, by name; which reports of a day a short text tells of; parts of a period."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.digest import DigestReport, compose_day, most_worth_telling
from bot.domain.drilling import Sieve, read_sieve
from bot.domain.links import Platform
from bot.domain.periods import Period, PeriodKind, period_of
from bot.domain.recap import PublicationCount, RecapUnit, ReportCount, compose_recap, joined, with_units
from bot.domain.screen import paged
from bot.domain.stretches import MOST_MERGED, of_digest, of_period, read_stretch
from bot.domain.units import UnitKind

DAYS = st.dates(date(2000, 1, 10), date(2099, 12, 1))
MONTH = period_of(PeriodKind.MONTH, date(2026, 3, 10))
UNITS = [RecapUnit(number, f"KUA-{number}", f"KUA {number}", UnitKind.KUA) for number in range(1, 5)]
DAY = st.integers(0, 30).map(lambda days: MONTH.first + timedelta(days=days))
REPORTS = st.lists(
    st.builds(ReportCount, st.integers(1, 4), DAY, st.none() | st.integers(1, 9), st.booleans(), st.just(1))
)
LINKS = st.lists(st.builds(PublicationCount, st.integers(1, 4), DAY, st.sampled_from(Platform), st.just(1)))


@given(DAYS, st.integers(0, MOST_MERGED - 1), st.sampled_from(PeriodKind))
def test_days_are_found_again_by_their_name(day: date, more: int, kind: PeriodKind) -> None:
    merged = of_digest(day, day + timedelta(days=more))
    assert read_stretch(merged.slug) == merged
    assert merged.is_digest
    whole = of_period(period_of(kind, day))
    assert read_stretch(whole.slug) == whole
    assert whole.is_digest is (kind is PeriodKind.DAY)


@pytest.mark.parametrize("slug", ["", "2026-03-10+", "2026-03-10+0", "2026-03-10+7", "2026-03+1", "x", "2026-3-1"])
def test_whatever_names_no_days_is_an_error(slug: str) -> None:
    with pytest.raises(ValueError, match=r"no days|invalid literal"):
        read_stretch(slug)


@pytest.mark.parametrize("sieve", [Sieve(), Sieve(True), Sieve(False), Sieve(programme=0), Sieve(programme=7)])
def test_a_sieve_is_found_again_by_its_name(sieve: Sieve) -> None:
    assert read_sieve(sieve.word) == sieve
    with pytest.raises(ValueError, match="x"):
        read_sieve("x" + sieve.word)


def test_a_short_text_tells_of_what_is_featured_and_of_many_units() -> None:
    link = ((Platform.X, "a"),)
    first, second = (DigestReport("A", "A", f"A {n}", f"A-{n}") for n in range(2))
    with_link, featured = DigestReport("B", "B", "B", "B-0", link), DigestReport("C", "C", "C", "C-0", featured=True)
    later = featured._replace(reference="C-1", featured=False)
    figures = compose_day(date(2026, 3, 10), [first, second, with_link, featured, later], unit_total=3)
    assert most_worth_telling(figures) == (featured, with_link, first, second, later)


@given(st.lists(st.integers(1, 12)), st.integers(1, 5))
def test_pages_hold_every_line_once_and_break_between_blocks(sizes: list[int], most: int) -> None:
    blocks = [[f"{number}.{line}" for line in range(size)] for number, size in enumerate(sizes)]
    pages = paged(blocks, most)
    assert [line for page in pages for line in page] == [line for block in blocks for line in block]
    assert all(0 < len(page) <= most for page in pages)
    for block in blocks:
        assert len(block) > most or any(set(block) <= set(page) for page in pages)


@given(REPORTS, LINKS, st.integers(1, 30))
def test_a_period_counted_in_parts_is_the_period(
    reports: list[ReportCount], links: list[PublicationCount], cut: int
) -> None:
    middle = MONTH.first + timedelta(days=cut)
    parts = [
        compose_recap(
            part,
            None,
            UNITS,
            [each for each in reports if each.day in part],
            [each for each in links if each.day in part],
        )
        for part in (
            Period(MONTH.kind, MONTH.first, middle - timedelta(days=1)),
            Period(MONTH.kind, middle, MONTH.last),
        )
    ]
    active = [replace(each, by_unit=tuple(unit for unit in each.by_unit if unit.is_active)) for each in parts]
    found = with_units(joined(MONTH, active), UNITS)
    whole = compose_recap(MONTH, None, UNITS, reports, links)
    for each in ("period", "reports", "published", "publications", "by_day", "by_unit"):
        assert getattr(found, each) == getattr(whole, each)
    assert set(found.by_programme) == set(whole.by_programme)
    assert set(found.by_platform) == set(whole.by_platform)
