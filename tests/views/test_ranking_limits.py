"""Screens of the ranking, whatever names and numbers are, are ones that Telegram takes."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from bot.domain.leagues import Climb, Entry, League, Own, Ranking, placed
from bot.domain.links import Platform
from bot.domain.periods import PeriodKind, period_of
from bot.domain.ranking import HIGHEST_POINTS, RankingRule
from bot.domain.recap import RecapUnit
from bot.domain.screen import Screen
from bot.domain.units import UnitKind
from bot.i18n import Texts, texts
from bot.usecases.ranking import PAGE, Months, Page
from bot.views import ranking as views
from tests.views.longest import LARGE, TODAY, check, name, ref

MONTH = period_of(PeriodKind.MONTH, TODAY)
BESIDE = Months(MONTH.previous, MONTH.next)
RULE = RankingRule(HIGHEST_POINTS, {each: HIGHEST_POINTS - n for n, each in enumerate(Platform)})
UNITS = [RecapUnit(LARGE - number, f"U-{number}", name(number), UnitKind.MTSN) for number in range(PAGE)]
PLACED = placed([Entry(unit, 9_999_999, 99_999, 99_999) for unit in UNITS], 11_000, 10_000)
CLIMBS = tuple(Climb(unit, 1_111_111, 9_999_999) for unit in UNITS)
RANKING = Ranking(
    MONTH,
    RULE,
    tuple(League(kind, placed([each.entry for each in PLACED]), 12_000, 12_000) for kind in UnitKind),
    CLIMBS,
    is_running=True,
    is_counted=False,
)
OWN = Own(UNITS[0], 9_999_999, 12_000, 12_000, 99_999, PLACED)
OTHERS = [ref(number) for number in range(40)]
SCREENS: dict[str, Callable[[Texts], Screen]] = {
    "a month": lambda t: views.overview(t, RANKING, BESIDE, serves=True),
    "an empty month": lambda t: views.overview(
        t, replace(RANKING, leagues=(), improved=()), Months(None, None), serves=False
    ),
    "a league": lambda t: views.league(t, MONTH, Page(UnitKind.MTSN, PLACED, 500, 12_000), is_running=True),
    "an empty league": lambda t: views.league(t, MONTH, Page(UnitKind.MTSN, (), 0, 0), is_running=True),
    "the rule": lambda t: views.rule(t, MONTH, RULE, may_change=True, may_recount=True),
    "points": lambda t: views.ask(t, MONTH, Platform.WHATSAPP, HIGHEST_POINTS),
    "the own unit": lambda t: views.own(t, MONTH, OWN, BESIDE, OTHERS, is_running=True),
    "the own unit without points": lambda t: views.own(
        t, MONTH, replace(OWN, place=None), BESIDE, OTHERS, is_running=True
    ),
    "counting anew": lambda t: views.recounting(t, MONTH),
    "drawing": lambda t: views.drawing(t, MONTH),
    "drawn": lambda t: views.drawn(t, MONTH),
}


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("name", SCREENS)
def test_the_longest_screen_is_one_that_telegram_takes(name: str, language: str) -> None:
    check(SCREENS[name](texts(language)))
