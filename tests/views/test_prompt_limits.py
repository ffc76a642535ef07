"""Screens of prompts and their answers: Telegram takes each, however many units there are."""

from collections.abc import Callable
from functools import partial

import pytest

from bot.domain.ladder import AnswerKind
from bot.domain.screen import Screen
from bot.domain.until import Month
from bot.i18n import Texts, texts
from bot.usecases.answering import Standing
from bot.views import answers, group_prompts, prompts
from bot.views.group_prompts import Around
from tests.views.longest import ANSWERED, CHOOSING, LARGE, OPEN, TODAY, check, group_of, prompt, unit

AROUND = Around(TODAY, "GaungBot")
NEWER = Around(TODAY, "GaungBot", TODAY, f"https://t.me/c/{LARGE}/{LARGE}")
OFFERED = {"weeks": TODAY, "month": TODAY}


def _closed(kind: AnswerKind, t: Texts) -> Screen:
    return answers.closed(t, Standing(prompt(1, ANSWERED, kind), True, OFFERED, TODAY, True))


def _change(kind: AnswerKind, t: Texts) -> Screen:
    return answers.change(t, prompt(1, ANSWERED, kind), may_leave=True)


def _days(t: Texts) -> Screen:
    month = Month(TODAY, ((TODAY,) * 7,) * 6, TODAY, TODAY)
    return answers.days(t, prompt(1, ANSWERED, AnswerKind.ON_LEAVE), AnswerKind.ON_LEAVE, month, LARGE)


SCREENS: dict[str, Callable[[Texts], Screen]] = {
    "private": lambda t: prompts.private(t, LARGE, unit(1), 999, TODAY),
    "first private": lambda t: prompts.private(t, LARGE, unit(1), None, None),
    **{f"closed {kind}": partial(_closed, kind) for kind in AnswerKind},
    **{f"changing {kind}": partial(_change, kind) for kind in AnswerKind},
    "days to choose": _days,
    "group, superseded": lambda t: group_prompts.group(t, TODAY, group_of(100, ANSWERED, AnswerKind.STUCK), NEWER),
    "group, one open": lambda t: group_prompts.group(t, TODAY, group_of(1, OPEN), AROUND),
    "group, 100 open": lambda t: group_prompts.group(t, TODAY, group_of(100, OPEN), AROUND),
    "group, 100 choosing": lambda t: group_prompts.group(t, TODAY, group_of(100, CHOOSING), AROUND),
    "group, 100 published": lambda t: group_prompts.group(
        t, TODAY, group_of(100, ANSWERED, AnswerKind.PUBLISHED), AROUND
    ),
}


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("screen", SCREENS)
def test_a_screen_is_one_that_telegram_takes(screen: str, language: str) -> None:
    check(SCREENS[screen](texts(language)))


def test_a_group_prompt_has_a_button_for_each_open_unit_and_none_for_the_others() -> None:
    units = [*group_of(3, OPEN), *(prompt(n, ANSWERED, AnswerKind.NOTHING) for n in range(3, 6))]
    screen = group_prompts.group(texts("id"), TODAY, units, AROUND)
    actions = [button.action for row in screen.rows for button in row if not button.url]
    assert actions == [*(f"g.unit:{LARGE - number}:1" for number in range(3)), "g.again:1"]


def test_of_many_units_the_open_ones_come_first_and_whoever_is_not_seen_has_a_link() -> None:
    units = [*(prompt(n, ANSWERED, AnswerKind.NOTHING) for n in range(40)), *group_of(60, OPEN)]
    screen = group_prompts.group(texts("id"), TODAY, units, AROUND)
    assert "▫️" in screen.html
    assert "🔕" not in screen.html
    assert "satker lain" in screen.html
    assert [button.label for button in screen.rows[-1]] == ["Satker saya", "Belum terdaftar? Gabung"]
    assert sum(button.action.startswith("g.unit:") for row in screen.rows for button in row) == 40
