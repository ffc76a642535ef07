"""Screens of silent units and of difficulties, whatever their names and numbers, are ones that Telegram takes."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.domain.difficulties import PAGE, Difficulty, Said, Side, State
from bot.domain.ladder import AnswerKind, Rung
from bot.domain.screen import Screen
from bot.domain.silence import Contact, Figures, Hindrance, LastAnswer, NotNow, Quiet
from bot.domain.units import UnitKind
from bot.i18n import Texts, texts
from bot.usecases.difficulties import SHOWN, Ticket
from bot.usecases.saying import LONGEST_POPUP
from bot.usecases.silence import Page, Standing
from bot.views import difficulties, silence
from tests.views.longest import LARGE, NOW, OFFICE, TODAY, check, long, ref, unit

ZONE = OFFICE.zone
ANSWER = LastAnswer(AnswerKind.ON_LEAVE, TODAY, TODAY, long(200))
QUIET = Quiet(replace(unit(1), paused_until=TODAY), 99_999, Rung.COORDINATORS, ANSWER)
FIGURES = Figures(99_999, 99_999, timedelta(days=90))
STANDING = Standing(QUIET, FIGURES, (long(200),) * 6, 40, is_own_pause=True)
CONTACT = Contact(long(200), LARGE, "u" * 32, "+62" + "8" * 17, away=True)
ONE = Difficulty(LARGE, ref(1), long(200), State.REOPENED, NOW, NOW, NOW, long(4096), LARGE)
SAID = Said(LARGE, Side.OFFICER, long(200), long(4096), "f" * 100, NOW)
TICKET = Ticket(ONE, (SAID,) * SHOWN, 99_999)
SCREENS: dict[str, Callable[[Texts], Screen]] = {
    "silent units": lambda t: silence.page(t, OFFICE, Page((QUIET,) * 6, 500, 12_000, 700), TODAY),
    "nobody is silent": lambda t: silence.page(t, OFFICE, Page((), 0, 0, 0), TODAY),
    "paused units": lambda t: silence.paused(t, OFFICE, Page((QUIET,) * 6, 500, 12_000, 12_000), TODAY),
    "no paused units": lambda t: silence.paused(t, OFFICE, Page((), 0, 0, 0), TODAY),
    "a silent unit": lambda t: silence.unit(t, OFFICE, STANDING, TODAY, 2000),
    "a pause": lambda t: silence.pausing(t, long(120), LARGE, 2000, TODAY),
    "a pause's day": lambda t: silence.asking_date(t, long(120), LARGE, 2000),
    "a pause, told": lambda t: silence.told_paused(t, long(120), TODAY),
    "its end, told": lambda t: silence.told_resumed(t, long(120)),
    "whom to call": lambda t: silence.calling(t, long(120), [CONTACT] * 40, LARGE, 2000),
    "nobody to call": lambda t: silence.calling(t, long(120), [], LARGE, 2000),
    "figures": lambda t: silence.all_figures(t, FIGURES, dict.fromkeys(UnitKind, FIGURES)),
    "difficulty": lambda t: difficulties.with_back(
        t, difficulties.page(t, TICKET, Side.COORDINATOR, ZONE), Side.COORDINATOR
    ),
    "own difficulty": lambda t: difficulties.with_back(
        t, difficulties.page(t, TICKET, Side.OFFICER, ZONE), Side.OFFICER
    ),
    "untold difficulty": lambda t: difficulties.page(t, Ticket(ONE, (), 0), Side.COORDINATOR, ZONE),
    "solved difficulty": lambda t: difficulties.page(
        t, replace(TICKET, difficulty=replace(ONE, state=State.SOLVED)), Side.OFFICER, ZONE
    ),
    "thanks": lambda t: difficulties.thanks(t, ONE),
    "heard": lambda t: difficulties.heard(t, ONE, replace(SAID, photo=None), Side.COORDINATOR),
    "asking": lambda t: difficulties.asking(t, TICKET, Side.COORDINATOR, ZONE),
    "in the group": lambda t: difficulties.in_group(t, ONE),
    "told solved": lambda t: difficulties.told_solved(t, ONE, long(200)),
    "told reopened": lambda t: difficulties.told_reopened(t, ONE, long(200)),
    "own ones": lambda t: difficulties.menu(t, [ONE] * 6, TODAY, ZONE),
    "unsolved": lambda t: difficulties.unsolved(t, [ONE] * PAGE, 700, 12_000, TODAY, ZONE),
    "which unit": lambda t: difficulties.which_unit(t, [ref(number) for number in range(40)]),
    "a new one": lambda t: difficulties.ask_new(t, ref(1)),
}


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("name", SCREENS)
def test_the_longest_screen_is_one_that_telegram_takes(name: str, language: str) -> None:
    check(SCREENS[name](texts(language)))


@pytest.mark.parametrize("language", ["id", "en"])
def test_words_below_a_photo_fit_below_it(language: str) -> None:
    screen = difficulties.heard(texts(language), ONE, SAID, Side.COORDINATOR)
    assert len(check(screen).encode("utf-16-le")) // 2 <= 1024


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("why", Hindrance)
def test_why_a_unit_is_not_nudged_fits_a_pop_up(why: Hindrance, language: str) -> None:
    at = None if why is Hindrance.NOBODY else NOW
    assert len(silence.not_now(texts(language), long(120), NotNow(why, at), ZONE)) <= LONGEST_POPUP
