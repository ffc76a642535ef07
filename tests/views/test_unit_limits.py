"""Screens of units and programmes, whatever their names and numbers, are ones that Telegram takes."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.domain.ladder import AnswerKind, Rung
from bot.domain.programme_files import Entry, EntryChange, Mistake, ProgrammePlan
from bot.domain.reports import ReportState
from bot.domain.screen import Screen
from bot.domain.unit_lists import (
    LONGEST_SEARCH,
    CadenceFrom,
    Closing,
    Overview,
    Past,
    ReportLine,
    UnitCard,
    UnitPage,
    Which,
)
from bot.domain.units import BadRow, ImportPlan, UnitChange, UnitKind, UnitRow
from bot.i18n import Texts, texts
from bot.views import programmes, unit_card, unit_files, units
from tests.views.longest import LARGE, NOW, OFFICE, TODAY, check, long, unit

WORDS = "x" * LONGEST_SEARCH
PAGE = UnitPage(tuple(unit(number) for number in range(8)), 700, 12_000)
ROW = UnitRow("K" * 32, long(120), UnitKind.KUA, 365)
BAD = tuple(BadRow(10_000 + number, "unit-row-bad-kind", long(500)) for number in range(20_000))
CHANGE = UnitChange(ROW, UnitRow("L" * 32, long(119), UnitKind.SEKSI, None))
PLAN = ImportPlan((ROW,) * 12_000, (CHANGE,) * 12_000, (ROW,), ())
LINE = ReportLine("K" * 32 + "-2026-0042", long(4000), TODAY, ReportState.REPORTED)
CARD = UnitCard(unit(1), None, CadenceFrom.KIND, 365, (long(200),) * 6, 40, (LINE,) * 5)
PAST = [Past(NOW, None, AnswerKind.STUCK, long(4000), long(200)), Past(NOW, Rung.GROUP, None, "", "")] * 4
ENTRY = Entry(999, long(200), long(64), "🌱" * 8, (long(60),) * 200)
SETS = {TODAY + timedelta(days=number): dict.fromkeys(range(1, 21), ENTRY) for number in range(30)}
CHANGED = EntryChange(TODAY, ENTRY, Entry(999, long(199), long(63), "🌳", ()))
PROGRAMMES = ProgrammePlan(((TODAY, ENTRY),) * 400, (CHANGED,) * 400, 0)

SCREENS: dict[str, Callable[[Texts], Screen]] = {
    "no units": lambda t: units.overview(t, Overview({}, dict.fromkeys(Which, 0)), may_edit=True),
    "lists": lambda t: units.overview(
        t, Overview(dict.fromkeys(UnitKind, 12_000), dict.fromkeys(Which, 12_000)), may_edit=True
    ),
    "a list": lambda t: units.page(t, OFFICE, Which.NEVER, PAGE, TODAY),
    "an empty list": lambda t: units.page(t, OFFICE, Which.BARE, UnitPage((), 0, 0), TODAY),
    "found": lambda t: units.found(t, OFFICE, WORDS, PAGE, TODAY),
    "nothing found": lambda t: units.found(t, OFFICE, WORDS, UnitPage((), 0, 0), TODAY),
    "asking": units.asking,
    "card": lambda t: unit_card.card(t, OFFICE, CARD, TODAY, ["find", WORDS], may_edit=True),
    "closed card": lambda t: unit_card.card(
        t, OFFICE, replace(CARD, closed_at=NOW), TODAY, ["never", "700"], may_edit=True
    ),
    "past": lambda t: unit_card.past(t, OFFICE, unit(1), PAST, 700, 12_000),
    "edit": lambda t: unit_card.edit(t, ROW, LARGE),
    "asking a name": lambda t: unit_card.asking(t, ROW, LARGE, "name", may_edit=True),
    "kinds": lambda t: unit_card.kinds(t, ROW, LARGE),
    "cadences": lambda t: unit_card.cadences(t, CARD, may_edit=True),
    "closing": lambda t: unit_card.closing(t, ROW, LARGE, Closing(40, 40, 40, 40)),
    "add": unit_card.add_menu,
    "new": lambda t: unit_card.new(t, UnitKind.SEKSI),
    "added": lambda t: unit_card.added(t, PLAN),
    "typed badly": lambda t: unit_card.added(t, replace(PLAN, bad=BAD)),
    "told": lambda t: unit_card.told(t, long(120), "closed"),
    "file menu": unit_files.menu,
    "reading": lambda t: unit_files.reading(t, long(200), 20_000_000),
    "preview": lambda t: unit_files.preview(t, long(200), PLAN, LARGE, again=True),
    "bad file": lambda t: unit_files.preview(t, long(200), replace(PLAN, bad=BAD), 0),
    "imported": lambda t: unit_files.imported(t, long(200), PLAN),
    "programmes": lambda t: programmes.programme_set(t, SETS, TODAY, TODAY, may_edit=True),
    "no programmes": lambda t: programmes.programme_set(t, {}, None, TODAY, may_edit=False),
    "programmes to import": lambda t: programmes.preview(t, long(200), PROGRAMMES, LARGE, again=True),
    "mistakes": lambda t: programmes.mistakes(
        t, long(200), (Mistake("2026-01-01", "9", "programmes-bad-keyword", long(60)),) * 4000
    ),
}


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("screen", SCREENS)
def test_a_screen_is_one_that_telegram_takes(screen: str, language: str) -> None:
    made = SCREENS[screen](texts(language))
    check(made)
    assert len(made.rows) <= 8
