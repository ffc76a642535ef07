"""The screens of sent reports and of the desk, with everything as long as it can be, are ones that Telegram takes."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

import pytest

from bot.domain.links import Platform
from bot.domain.report_past import FIELDS, Change, Edit
from bot.domain.reports import Editable, FileKind, Files, Marks, ReportState
from bot.domain.reviews import Act, DeskLine, Freshness, Pile, Review
from bot.domain.screen import Screen
from bot.domain.units import UnitKind
from bot.i18n import Texts, texts
from bot.usecases.after_sending import Seen
from bot.usecases.reviewing import Desk
from bot.views import desk, report_history, sent_report
from tests.views.longest import LARGE, NOW, OFFICE, PROGRAMMES, REPORT, TODAY, URLS, check, long, ref

ZONE = OFFICE.zone
LINKS = tuple((Platform.WEBSITE, url) for url in URLS)
OTHERS = {url: long(120) for url in URLS}
MARKS = Marks(edited_at=NOW, verified_at=NOW, featured_at=NOW, change_asked_at=NOW)
NOTE = Review(LARGE, Act.CHANGE, long(200), long(1000), NOW)
SEEN = Seen(replace(REPORT, version=999_999, marks=MARKS), LINKS, OTHERS, Files(20, 5, 5), PROGRAMMES[0], NOTE)
GONE = replace(
    SEEN,
    report=replace(REPORT, state=ReportState.WITHDRAWN, marks=replace(MARKS, withdrawn_at=NOW)),
    last=replace(NOTE, act=Act.WITHDRAW, note="cancelled"),
)
LINES = tuple(DeskLine(LARGE - n, ref(n), long(4000), TODAY, tuple(Freshness)[n % 3], NOW) for n in range(6))
NOTES = {Act.WITHDRAW: "double", Act.PHOTOS: "20", Act.FILES: "5", Act.ANSWER: long(1000), Act.CHANGE: long(1000)}


def _asking(field: Editable, t: Texts) -> Screen:
    return sent_report.asking(t, SEEN, ZONE, field)


def _pile(pile: Pile, t: Texts) -> Screen:
    page = Desk(pile, UnitKind.SEKSI, LINES, more=True, lengths=dict.fromkeys(Pile, 100))
    return desk.page(t, page, begins=False)


def _past(t: Texts) -> Screen:
    changes = tuple(
        Change(field, 1, 2)
        if field is Editable.PROGRAMME
        else Change(field, TODAY.isoformat(), TODAY.isoformat())
        if field is Editable.DATE
        else Change(field, long(4000), long(4000))
        for field in FIELDS.values()
    )
    events = [Edit(n, long(200), NOW, changes) for n in range(2, 14)]
    return report_history.history(t, ZONE, REPORT, events, {1: long(64), 2: long(64)}, 1)


def _acts(t: Texts) -> Screen:
    events = [Review(n, act, long(100), NOTES.get(act), NOW) for n, act in enumerate(Act)][:6]
    return report_history.history(t, ZONE, REPORT, events, {}, 0)


SCREENS: dict[str, Callable[[Texts], Screen]] = {
    "report": lambda t: sent_report.report(t, SEEN, ZONE, serves=True, coordinates=True),
    "withdrawn": lambda t: sent_report.report(t, GONE, ZONE, serves=True, coordinates=True, restorable=True),
    "edit menu": lambda t: sent_report.edit_menu(t, SEEN, ZONE, saved=True),
    "programmes": lambda t: sent_report.programme_menu(t, SEEN, ZONE, PROGRAMMES),
    **{f"asking {field}": partial(_asking, field) for field in sent_report.FIELDS if field is not Editable.PROGRAMME},
    "withdrawing": lambda t: sent_report.confirm_withdrawal(t, SEEN),
    "how to add photos": lambda t: sent_report.how_to_add_photos(t, SEEN),
    "photos added": lambda t: sent_report.files_added(t, SEEN, FileKind.PHOTO, full=True),
    "videos added": lambda t: sent_report.files_added(t, SEEN, FileKind.VIDEO, full=False),
    "answering": lambda t: sent_report.ask_answer(t, LARGE, NOTE),
    "a unit's reports": lambda t: sent_report.of_unit(t, LARGE, [SEEN.report] * 8, more=True, begins=False),
    "no reports": lambda t: sent_report.of_unit(t, LARGE, [], more=False, begins=True),
    "history": _past,
    "acts": _acts,
    **{f"desk {pile}": partial(_pile, pile) for pile in Pile},
    "empty desk": lambda t: desk.page(t, Desk(Pile.OPEN, None, (), False, dict.fromkeys(Pile, 0)), begins=True),
    "kinds": lambda t: desk.kinds(t, Pile.OPEN, tuple(UnitKind)),
    "case": lambda t: desk.case(t, SEEN, ZONE),
    "withdrawn case": lambda t: desk.case(t, GONE, ZONE),
    "asking for a change": lambda t: desk.ask_change(t, SEEN),
    "asking for the website": lambda t: desk.ask_website(t, SEEN),
    "change asked": lambda t: desk.change_asked(t, SEEN, 9),
    "nobody to ask": lambda t: desk.change_asked(t, SEEN, 0),
    "website added": lambda t: desk.website_added(t, SEEN),
}


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("screen", SCREENS)
def test_a_screen_is_one_that_telegram_takes(screen: str, language: str) -> None:
    check(SCREENS[screen](texts(language)))
