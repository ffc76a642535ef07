"""Pages of reminding's steps, whatever was set, are ones that Telegram takes; and refusals find room in a pop-up."""

from collections.abc import Callable
from dataclasses import replace
from datetime import time
from itertools import product

import pytest

from bot.domain.ladder import KindLadder, Ladder
from bot.domain.ladder_settings import Ladders, Part
from bot.domain.refused import Refused
from bot.domain.screen import Screen
from bot.domain.units import UnitKind
from bot.i18n import Texts, texts
from bot.usecases.laddering import Stepped
from bot.usecases.saying import LONGEST_POPUP
from bot.views import ladder
from tests.views.longest import OFFICE, check

OWN = KindLadder(10, 20, 59, 60, time(15, 30))
EVERY = replace(OFFICE, ladder=Ladder(57, 58, 60, 56), ladders=dict.fromkeys(UnitKind, OWN), group_chat_id=None)
NOTE = Stepped(is_new=True, moved=12_000)

SCREENS: dict[str, Callable[[Texts], Screen]] = {
    "usual": lambda t: ladder.page(t, OFFICE),
    "every kind": lambda t: ladder.page(t, EVERY, note=ladder.note_of(t, NOTE)),
    "no group": lambda t: ladder.page(t, replace(OFFICE, ladder=Ladder(0, 5, 5)), may_change=False),
    "a kind": lambda t: ladder.page(t, EVERY, UnitKind.SEKSI, note=ladder.note_of(t, NOTE)),
    "a kind that follows": lambda t: ladder.page(t, OFFICE, UnitKind.MTSN, may_change=False),
}


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("name", SCREENS)
def test_every_screen_is_one_that_telegram_takes(name: str, language: str) -> None:
    check(SCREENS[name](texts(language)))


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize(("part", "kind"), list(product(Part, (None, *UnitKind))))
def test_every_question_is_one_that_telegram_takes(part: Part, kind: UnitKind | None, language: str) -> None:
    for office in (OFFICE, EVERY, replace(OFFICE, ladder=Ladder(0, 1, 1))):
        check(ladder.ask(texts(language), office, part, kind))


@pytest.mark.parametrize("language", ["id", "en"])
def test_every_refusal_finds_room_in_a_pop_up(language: str) -> None:
    refused: list[Refused] = []
    for office in (OFFICE, EVERY, replace(OFFICE, ladder=Ladder(0, 1, 1)), replace(EVERY, ladder=Ladder(10, 20, 5, 9))):
        ladders = Ladders(office.ladder, office.ladders)
        for part, kind, days in product((Part.PRIVATE, Part.GROUP, Part.LIST), (None, *UnitKind), (0, 1, 30, 60)):
            try:
                ladders.put(part, kind, days)
            except Refused as refusal:
                refused.append(refusal)
    assert len(refused) > 20
    assert max(len(texts(language).plain(each.key, **each.values)) for each in refused) <= LONGEST_POPUP
