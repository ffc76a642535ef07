"""Screens of finding reports, however long what was found is, are ones that Telegram takes."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from bot.domain.links import Platform
from bot.domain.periods import PeriodKind, period_of
from bot.domain.reports import Files
from bot.domain.screen import Screen
from bot.domain.search import PAGE, Finding, Search, words_in
from bot.i18n import Texts, texts
from bot.usecases.after_sending import Seen
from bot.usecases.finding import Found, Originals
from bot.views import finding, sharing
from tests.views.longest import PROGRAMMES, REPORT, TODAY, check, long, ref

ROOM = 28
ROWS = 36**6 - 1
UNITS = 36**4 - 1
PROGRAMME = replace(PROGRAMMES[0], id=36**3 - 1)
SEARCH = Search(
    words_in("pembelajaran " + "w" * 15, ROOM)[0],
    UNITS,
    PROGRAMME.id,
    period_of(PeriodKind.MONTH, TODAY),
    cut=True,
)
ONE = Finding(
    ROWS, ref(1), "X" * 64, long(4096), TODAY, long(4096), long(4096), tuple((each, long(300)) for each in Platform)
)
FOUND = Found(SEARCH, ROWS, (ONE,) * PAGE, ROWS, ref(1), PROGRAMME, ())
LINKS = tuple((each, long(300)) for each in Platform)
SEEN = Seen(REPORT, LINKS, {}, Files(20, 5, 5), PROGRAMME, None)
TAKEN = Originals(REPORT, ("x",) * 20, 20)
SCREENS: dict[str, Callable[[Texts], Screen]] = {
    "found": lambda t: finding.page(t, FOUND),
    "nothing": lambda t: finding.page(t, replace(FOUND, reports=(), older=None, unknown=SEARCH.words)),
    "words": lambda t: finding.asking_words(t, SEARCH),
    "a unit": lambda t: finding.asking_unit(t, SEARCH, [replace(ref(n), id=UNITS) for n in range(8)]),
    "units": lambda t: finding.units(t, SEARCH, "w" * 32, [replace(ref(n), id=UNITS) for n in range(8)], more=True),
    "no units": lambda t: finding.units(t, SEARCH, "w" * 32, [], more=False),
    "programmes": lambda t: finding.programmes(t, SEARCH, [PROGRAMME] * 12),
    "times": lambda t: finding.times(t, SEARCH, 2025, date(2026, 3, 10)),
    "a report": lambda t: finding.card(t, SEEN, shares=True, may_open=True, may_take=True),
    "packing": lambda t: finding.packing(t, 20),
    "packed": lambda t: finding.packed(t, TAKEN, 20),
    "shared": lambda t: Screen(sharing.message(t, ONE)),
}


@pytest.mark.parametrize("name", SCREENS)
@pytest.mark.parametrize("language", ["id", "en"])
def test_a_screen_of_finding_is_within_telegrams_limits(name: str, language: str) -> None:
    check(SCREENS[name](texts(language)))


def test_the_caption_of_photos_is_within_its_limit() -> None:
    assert len(finding.caption(texts("id"), TAKEN, 20, 20).html) <= 1024


@pytest.mark.parametrize("search", [SEARCH, Search(), Search(("haji",)), Search(unit_id=0)])
def test_a_button_carries_its_search(search: Search) -> None:
    assert finding.read_search(finding.state(search)) == replace(search, cut=False)


@pytest.mark.parametrize("forged", [("123456789",), ("-1",), ("", "", "2026-W10"), ("", "", "2026-03-10"), ("!",)])
def test_a_forged_search_is_no_search(forged: tuple[str, ...]) -> None:
    with pytest.raises(ValueError, match=r".*"):
        finding.read_search(forged)


def test_what_is_kept_of_a_question_fits_into_its_column() -> None:
    kept = ":".join(("searchin", "99999999", *finding.state(SEARCH)))
    assert len(kept) <= 64
