"""Reminders in an office's own words, and the screens on which these are written, are ones that Telegram takes."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

import pytest

from bot.domain.ladder import AnswerKind
from bot.domain.prompts import PromptState
from bot.domain.screen import Screen
from bot.domain.templates import Mistake, Wrong
from bot.domain.units import NAME_LENGTH, UnitKind
from bot.domain.wordings import LONGEST, Which, Wording, Words, check
from bot.i18n import Texts, texts
from bot.views import group_prompts, prompts, wordings
from bot.views.group_prompts import Around
from tests.views.longest import ANSWERED, LARGE, OFFICE, OPEN, TODAY, group_of, long, unit
from tests.views.longest import check as is_taken

SPACE = LONGEST - NAME_LENGTH
PRIVATE = "{satker}" + "&" * SPACE
GROUP = "{kantor}" + "&" * SPACE
WORDS = Words(
    {str(Which(each, kind)): PRIVATE for each in (Wording.PRIVATE, Wording.NEVER) for kind in (None, *UnitKind)}
    | {Wording.GROUP.value: GROUP}
)
EVERY = [Which(each) for each in Wording] + [
    Which(Wording.PRIVATE, UnitKind.MTSN),
    Which(Wording.NEVER, UnitKind.SEKSI),
]
LONG_NAME = replace(OFFICE, name="<" * NAME_LENGTH)
MISTAKES = tuple(Mistake(each, long(400), long(400), 9999, 500) for each in Wrong) * 40


def _group(t: Texts, many: int, state: PromptState, answer: AnswerKind | None = None) -> Screen:
    units = group_of(many, state, answer) if answer else group_of(many, state)
    words = wordings.group(t, GROUP, LONG_NAME.name, TODAY)
    return group_prompts.group(t, TODAY, units, Around(TODAY), words)


def _one(which: Which, words: Words, t: Texts) -> Screen:
    return wordings.one(t, LONG_NAME, words, which, TODAY, may_edit=True, saved=True)


def _asking(which: Which, t: Texts) -> Screen:
    return wordings.asking(t, which)


SCREENS: dict[str, Callable[[Texts], Screen]] = {
    "private": lambda t: prompts.private(t, LARGE, replace(unit(1), name="<" * NAME_LENGTH), 999, TODAY, PRIVATE),
    "never": lambda t: prompts.private(t, LARGE, replace(unit(1), name="<" * NAME_LENGTH), None, None, PRIVATE),
    "group, 100 open": lambda t: _group(t, 100, OPEN),
    "group, 100 answered": lambda t: _group(t, 100, ANSWERED, AnswerKind.PUBLISHED),
    "menu": lambda t: wordings.menu(t, WORDS, None),
    "menu of a kind": lambda t: wordings.menu(t, WORDS, UnitKind.SEKSI),
    **{f"own {which}": partial(_one, which, WORDS) for which in EVERY},
    **{f"shipped {which}": partial(_one, which, Words({})) for which in EVERY},
    **{f"asking {which}": partial(_asking, which) for which in EVERY},
    "mistaken": lambda t: wordings.mistaken(t, Which(Wording.PRIVATE, UnitKind.SEKSI), MISTAKES),
}


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("name", SCREENS)
def test_every_screen_is_one_that_telegram_takes(name: str, language: str) -> None:
    is_taken(SCREENS[name](texts(language)))


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("which", EVERY, ids=str)
def test_the_programs_words_can_be_saved_as_they_are_shown(which: Which, language: str) -> None:
    text = wordings.one(texts(language), OFFICE, Words({}), which, TODAY, may_edit=True).html
    body = text.partition("<pre>")[2].partition("</pre>")[0]
    assert check(which.wording, body) == ()


def test_words_as_long_as_the_limit_are_not_too_long() -> None:
    assert check(Wording.PRIVATE, PRIVATE) == check(Wording.GROUP, GROUP) == ()
    assert [each.wrong for each in check(Wording.GROUP, GROUP + "&")] == [Wrong.LONG]
