"""Screens of the coordinators' desk."""

from collections.abc import Sequence
from typing import Final
from zoneinfo import ZoneInfo

from bot.domain.reviews import LONGEST_NOTE, DeskLine, Freshness, Pile, Place
from bot.domain.screen import Button, Screen, action, columns, shortened
from bot.domain.units import UnitKind
from bot.i18n import Html, Texts
from bot.usecases.after_sending import Seen
from bot.usecases.reviewing import COUNTED, Desk
from bot.views.report import TITLE_SHOWN
from bot.views.sent_report import whole

LINE_TITLE: Final = 80
BUTTON_TITLE: Final = 48


def page(t: Texts, desk: Desk, *, begins: bool) -> Screen:
    """A pile, a button a report; `begins` at its top."""
    lines: list[str] = [t(f"desk-head-{desk.pile.value}", count=_count(t, desk.lengths[desk.pile]))]
    if desk.kind is not None:
        lines.append(t("desk-of-kind", kind=desk.kind.label))
    lines += ["", *(_line(t, each) for each in desk.lines)] if desk.lines else [t(f"desk-none-{desk.pile.value}")]
    kind = desk.kind.value if desk.kind else ""
    rows: list[tuple[Button, ...]] = [
        (Button(shortened(each.title, BUTTON_TITLE), action("e.show", each.id)),) for each in desk.lines
    ]
    if desk.more:
        last = desk.lines[-1]
        place = Place(last.at, last.id).words()
        rows.append((Button(t.plain("button-older"), action("e.list", desk.pile.value, kind, *place)),))
    if not begins:
        rows.append((Button(t.plain("button-newest"), action("e.list", desk.pile.value, kind)),))
    other = Pile.WAITING if desk.pile is Pile.OPEN else Pile.OPEN
    count = _count(t, desk.lengths[other])
    turn = Button(t.plain(f"button-desk-{other.value}", count=count), action("e.list", other.value, kind))
    narrow = Button(t.plain("button-desk-kind"), action("e.kinds", desk.pile.value))
    rows += [(turn, narrow), (Button(t.plain("button-home"), action("m.home")),)]
    return Screen("\n".join(lines), tuple(rows))


def _count(t: Texts, length: int) -> str:
    """A length that was counted up to a bound."""
    return t.number(length) if length < COUNTED else f"{t.number(COUNTED - 1)}+"


def _line(t: Texts, line: DeskLine) -> Html:
    words = {"title": shortened(line.title, LINE_TITLE), "unit": line.unit.name, "day": t.short_day(line.activity_date)}
    return t("desk-line" if line.freshness is Freshness.NEW else f"desk-line-{line.freshness.value}", **words)


def kinds(t: Texts, pile: Pile, found: Sequence[UnitKind]) -> Screen:
    """Of which kind of units."""
    buttons = [Button(kind.label, action("e.list", pile.value, kind.value)) for kind in found]
    whole_desk = (Button(t.plain("button-desk-all"), action("e.list", pile.value, "")),)
    return Screen(t("desk-which-kind"), (*columns(buttons, 3), whole_desk))


def case(t: Texts, seen: Seen, zone: ZoneInfo) -> Screen:
    """A report as it lies on the desk, with what a coordinator can do."""
    report, marks = seen.report, seen.report.marks
    back = (Button(t.plain("button-to-desk"), action("e.list")),)
    show = Button(t.plain("button-show-report"), action("r.view", report.id))
    if report.withdrawn:
        return Screen("\n".join(whole(t, seen, zone)), ((show, *back),))
    rows: list[tuple[Button, ...]] = []
    change = Button(t.plain("button-ask-change"), action("e.ask", report.id, seen.stands_at))
    if marks.verified_at is None:
        accept = Button(t.plain("button-accept"), action("e.yes", report.id, report.version, seen.stands_at))
        rows.append((accept, change))
    else:
        rows.append((change,))
    on = marks.featured_at is None
    star = Button(t.plain("button-feature" if on else "button-unfeature"), action("e.star", report.id, int(on)))
    rows += [(star, Button(t.plain("button-office-website"), action("e.web", report.id))), (show, *back)]
    return Screen("\n".join(whole(t, seen, zone)), tuple(rows))


def ask_change(t: Texts, seen: Seen) -> Screen:
    """What is to be changed?"""
    return _ask(t, seen, t("desk-ask-change", unit=seen.report.unit.name, title=_title(seen), most=LONGEST_NOTE))


def ask_website(t: Texts, seen: Seen) -> Screen:
    """The link of the office's own website."""
    return _ask(t, seen, t("desk-ask-website", title=_title(seen)))


def _title(seen: Seen) -> str:
    return shortened(seen.report.content.title or "", TITLE_SHOWN)


def _ask(t: Texts, seen: Seen, words: Html) -> Screen:
    return Screen(words, ((Button(t.plain("button-back"), action("e.show", seen.report.id)),),))


def change_asked(t: Texts, seen: Seen, officers: int) -> Screen:
    """The officers were asked for a change; or there is nobody to ask."""
    key = "desk-change-asked" if officers else "desk-change-nobody"
    return _done(t, t(key, unit=seen.report.unit.name, title=_title(seen), count=officers))


def website_added(t: Texts, seen: Seen) -> Screen:
    """The link of the office's website was taken."""
    return _done(t, t("desk-website-added", unit=seen.report.unit.name, title=_title(seen)))


def _done(t: Texts, words: Html) -> Screen:
    return Screen(words, ((Button(t.plain("button-to-desk"), action("e.list")),),))
