"""Screens of one unit: its page, its past, what can be changed."""

from collections.abc import Sequence
from datetime import date, datetime

from bot.clock import local_date
from bot.domain.ladder import days_silent
from bot.domain.office import Office, Unit
from bot.domain.reports import ReportState
from bot.domain.screen import Button, Screen, action, columns, fitting, shortened
from bot.domain.set_up import DONE, Progress
from bot.domain.unit_lists import PAGE, Closing, Past, ReportLine, UnitCard, listing
from bot.domain.units import BadRow, ImportPlan, UnitKind, UnitRow
from bot.i18n import Html, Texts
from bot.views.menu import to_set_up
from bot.views.pauses import away_lines
from bot.views.units import status, turning

TITLE_SHOWN = 80
NAME_SHOWN = 40
WORDS_SHOWN = 120
CADENCES = (7, 14, 30)
BAD_SHOWN = 40
BAD_ROOM = 3000
"""What bad lines may take of a message's 4096 characters."""


def card(t: Texts, office: Office, seen: UnitCard, today: date, whence: Sequence[str], *, may_edit: bool) -> Screen:
    """A unit's page; `whence` are the words of the list that led here."""
    unit = seen.unit
    lines = [
        t("unit-head", unit=unit.name, status=_standing(t, office, seen, today)),
        t("unit-code-kind", code=unit.code, kind=t.plain(f"kind-{unit.kind.value.lower()}")),
        "",
        _officers(t, seen),
        t("unit-cadence", days=unit.cadence_days, whose=seen.cadence_from.value),
        _last(t, office, unit, today),
    ]
    if seen.closed_at is None:
        lines.append(t("unit-due", day=t.day(unit.due_on)))
        lines += [t("unit-paused", until=t.day(unit.paused_until))] if unit.paused_until else []
        lines += away_lines(t, seen.away)
    if seen.reports:
        lines += ["", t("unit-reports"), *(_report(t, each) for each in seen.reports)]
    rows: list[tuple[Button, ...]] = []
    past = Button(t.plain("button-unit-past"), action("u.past", unit.id, 0))
    if may_edit and seen.closed_at is not None:
        rows.append((past, Button(t.plain("button-unit-reopen"), action("u.open", unit.id))))
    elif may_edit:
        rows.append((past, Button(t.plain("button-edit"), action("u.edit", unit.id))))
    else:
        rows.append((past,))
    if seen.closed_at is None:
        invite = Button(t.plain("button-unit-invite"), action("i.unit", unit.id))
        rows.append((Button(t.plain("button-unit-officers"), action("t.unit", unit.id)), invite))
    accounts = Button(t.plain("button-accounts"), action("x.unit", unit.id))
    pause = Button(t.plain("button-pause"), action("z.unit", unit.id))
    rows.append((accounts,) if seen.closed_at else (accounts, pause))
    rows.append((_back_to(t, whence),))
    return Screen("\n".join(lines), tuple(rows))


def _back_to(t: Texts, whence: Sequence[str]) -> Button:
    match whence:
        case ["find", words]:
            leads = action("u.find", 0, words)
        case [which, number]:
            leads = action("u.page", listing(which).value, int(number))
        case _:
            leads = action("u.list")
    return Button(t.plain("button-back"), leads)


def _standing(t: Texts, office: Office, seen: UnitCard, today: date) -> str:
    return t.plain("unit-status-ditutup") if seen.closed_at else status(t, office, seen.unit, today)


def _officers(t: Texts, seen: UnitCard) -> Html:
    if not seen.officers:
        return t("unit-no-officers")
    names = ", ".join(shortened(name, NAME_SHOWN) for name in seen.officers)
    return t("unit-officers", names=names, more=seen.officer_count - len(seen.officers))


def _last(t: Texts, office: Office, unit: Unit, today: date) -> Html:
    days = days_silent(unit.last_published_at, today, office.zone)
    if unit.last_published_at is None or days is None:
        return t("unit-never-published")
    return t("unit-last-published", day=t.day(local_date(unit.last_published_at, office.zone)), days=days)


def _report(t: Texts, report: ReportLine) -> Html:
    return t(
        "unit-report",
        mark="🕓" if report.state is ReportState.REPORTED else "✅",
        title=shortened(report.title, TITLE_SHOWN),
        day=t.short_day(report.day),
        reference=report.reference,
    )


def past(t: Texts, office: Office, unit: Unit, page: list[Past], number: int, total: int) -> Screen:
    """A page of a unit's prompts and answers."""
    pages = max(1, -(-total // PAGE))
    lines: list[str] = [t("unit-past-head", unit=unit.name)]
    if pages > 1:
        lines.append(t("units-page-number", number=t.number(number + 1), pages=t.number(pages)))
    lines.append("")
    lines += [_past(t, office, each) for each in page] or [t("unit-past-none")]
    turn = turning(t, number, pages, lambda leads: action("u.past", unit.id, leads))
    return Screen("\n".join(lines), (*turn, (_back(t, unit.id),)))


def _past(t: Texts, office: Office, one: Past) -> Html:
    when = _moment(t, office, one.at)
    if one.rung is not None:
        return t("unit-past-prompt", when=when, rung=one.rung.value)
    what = t.plain(f"unit-answer-{one.answer.value.replace('_', '-')}") if one.answer else ""
    words = shortened(one.text, WORDS_SHOWN) if one.text and one.answer and one.answer.value != "published" else "no"
    return t("unit-past-answer", when=when, what=what, words=words, by=shortened(one.by, NAME_SHOWN) or "no")


def _moment(t: Texts, office: Office, at: datetime) -> str:
    return t.full_day(local_date(at, office.zone))


def edit(t: Texts, row: UnitRow, unit_id: int) -> Screen:
    """What can be changed about a unit."""
    fields = [
        Button(t.plain(f"button-edit-unit-{field}"), action(f"u.{field}", unit_id))
        for field in ("name", "code", "kind", "every", "close")
    ]
    return Screen(t("unit-edit", unit=row.name, code=row.code), (*columns(fields), (_back(t, unit_id),)))


def asking(t: Texts, row: UnitRow, unit_id: int, field: str, *, may_edit: bool) -> Screen:
    """A question whose answer is typed: a name, a code, a cadence."""
    back = _back_from_edit(t, unit_id, may_edit=may_edit)
    return Screen(t(f"unit-type-{field}", unit=row.name, code=row.code), ((back,),))


def kinds(t: Texts, row: UnitRow, unit_id: int) -> Screen:
    """Among which kind to count a unit."""
    buttons = [
        Button(t.plain(f"kind-{kind.value.lower()}"), action("u.kind", unit_id, kind.value))
        for kind in UnitKind
        if kind is not row.kind
    ]
    back = Button(t.plain("button-back"), action("u.edit", unit_id))
    present = t.plain(f"kind-{row.kind.value.lower()}")
    return Screen(t("unit-ask-kind", unit=row.name, kind=present), (*columns(buttons), (back,)))


def cadences(t: Texts, seen: UnitCard, *, may_edit: bool) -> Screen:
    """How often a unit is to publish, which coordinators set too."""
    unit = seen.unit
    days = [Button(t.plain("button-unit-days", days=days), action("u.every", unit.id, days)) for days in CADENCES]
    usual = Button(t.plain("button-unit-usual", days=seen.usual_days), action("u.every", unit.id, 0))
    other = Button(t.plain("button-unit-other-days"), action("u.days", unit.id))
    back = _back_from_edit(t, unit.id, may_edit=may_edit)
    text = t("unit-ask-every", unit=unit.name, days=unit.cadence_days, whose=seen.cadence_from.value)
    return Screen(text, (tuple(days), (usual, other), (back,)))


def closing(t: Texts, row: UnitRow, unit_id: int, ends: Closing) -> Screen:
    """Asks whether to close a unit, and tells what that ends."""
    lines = [t("unit-closing", unit=row.name)]
    counts = {
        "officers": ends.officers,
        "invitations": ends.invitations,
        "prompts": ends.prompts,
        "requests": ends.requests,
    }
    lines += [t(f"unit-closing-{name}", count=count) for name, count in counts.items() if count]
    lines.append(t("unit-closing-stays"))
    yes = Button(t.plain("button-unit-close-yes"), action("u.shut", unit_id))
    return Screen("\n".join(lines), ((yes,), (_back(t, unit_id),)))


def add_menu(t: Texts, set_up: Progress = DONE) -> Screen:
    """How to add units: typed lines, step by step, or a file."""
    buttons = [Button(t.plain(f"kind-{kind.value.lower()}"), action("u.new", kind.value)) for kind in UnitKind]
    file = Button(t.plain("button-units-file"), action("f.menu"))
    back = Button(t.plain("button-back"), action("u.list"))
    return Screen(t("unit-add"), (*columns(buttons, 3), (file, back), *to_set_up(t, set_up)))


def new(t: Texts, kind: UnitKind) -> Screen:
    """Asks for the name of a unit to add."""
    back = Button(t.plain("button-back"), action("u.add"))
    return Screen(t("unit-ask-new", kind=t.plain(f"kind-{kind.value.lower()}")), ((back,),))


def added(t: Texts, plan: ImportPlan, set_up: Progress = DONE) -> Screen:
    """What became of units that were typed."""
    ways = (Button(t.plain("button-units-add"), action("u.add")), Button(t.plain("button-back"), action("u.list")))
    rows = (ways, *to_set_up(t, set_up))
    if plan.bad:
        return Screen("\n".join([t("unit-typed-bad"), *bad_lines(t, plan.bad, BAD_SHOWN)]), rows)
    lines: list[str] = [t("unit-typed-added", count=len(plan.added))]
    lines += [t("unit-typed-line", unit=shortened(each.name, NAME_SHOWN), code=each.code) for each in plan.added[:20]]
    known = [each.code for each in plan.unchanged] + [each.before.code for each in plan.changed]
    if known:
        lines.append(t("unit-typed-known", codes=", ".join(known[:20])))
    return Screen("\n".join(lines), rows)


def bad_lines(t: Texts, bad: Sequence[BadRow], most: int) -> list[str]:
    """Bad rows with line and reason, the first ones."""
    lines: list[str] = [
        t("units-bad-row", line=each.line, reason=t(each.reason_key, detail=shortened(each.detail, TITLE_SHOWN)))
        for each in bad[:most]
    ]
    shown = fitting(lines, BAD_ROOM)
    if len(bad) > len(shown):
        shown.append(t("units-bad-more", more=len(bad) - len(shown)))
    return shown


def closed_prompt(t: Texts, name: str) -> Screen:
    """What remains of a reminder to a unit that was closed."""
    return Screen(t("unit-told-prompt", unit=name))


def told(t: Texts, name: str, what: str) -> Screen:
    """What an officer hears of a unit that was closed or opened again, and who asked to join it."""
    return Screen(t(f"unit-told-{what}", unit=name))


def _back_from_edit(t: Texts, unit_id: int, *, may_edit: bool) -> Button:
    """Back to all that can be changed, for those who change it; else to the unit."""
    return Button(t.plain("button-back"), action("u.edit", unit_id)) if may_edit else _back(t, unit_id)


def _back(t: Texts, unit_id: int) -> Button:
    return Button(t.plain("button-back"), action("u.show", unit_id))
