"""Screens of an officer's own unit: how it stands, leaving it, handing it over."""

from collections.abc import Sequence
from zoneinfo import ZoneInfo

from bot.clock import local_date
from bot.domain.ladder import AnswerKind
from bot.domain.office import UnitRef
from bot.domain.screen import Button, Screen, action, columns, fitting, shortened
from bot.domain.summary import LastAnswer, PastReport, UnitSummary
from bot.i18n import Html, Texts
from bot.usecases.handing_over import Succession
from bot.views import prompts as prompt_views
from bot.views.choosing import NAME_SHOWN
from bot.views.digest import link

TITLE_SHOWN = 80
UNITS_SHOWN = 12
ROOM = 3000


def choose(t: Texts, units: Sequence[UnitRef]) -> Screen:
    """Which of several units."""
    buttons = [Button(shortened(unit.name, NAME_SHOWN), action("w.unit", unit.id)) for unit in units[:UNITS_SHOWN]]
    return Screen(t("my-unit-choose"), (*columns(buttons), (_home(t),)))


def _home(t: Texts) -> Button:
    return Button(t.plain("button-home"), action("m.home"))


def page(t: Texts, unit: UnitSummary, zone: ZoneInfo) -> Screen:
    """How a unit stands, for its officer."""
    unit_id = unit.unit.id
    rows = (
        (
            Button(t.plain("button-summary"), action("w.sum", unit_id)),
            Button(t.plain("button-hand-over"), action("w.hand", unit_id)),
        ),
        (
            Button(t.plain("button-unit-reports"), action("r.list", unit_id)),
            Button(t.plain("button-accounts"), action("x.unit", unit_id)),
        ),
        (
            Button(t.plain("button-leave"), action("z.leave")),
            Button(t.plain("button-phone"), action("z.phone")),
        ),
        (
            Button(t.plain("button-evidence"), action("rd.own")),
            Button(t.plain("button-move-unit"), action("q.kinds")),
        ),
        (Button(t.plain("button-leave-unit", unit=shortened(unit.unit.name, NAME_SHOWN)), action("w.leave", unit_id)),),
        (_home(t),),
    )
    return Screen("\n".join([t("my-unit-head", unit=unit.unit.name), *_standing(t, unit, zone)]), rows)


def _standing(t: Texts, unit: UnitSummary, zone: ZoneInfo) -> list[str]:
    """The lines that tell of officers, publication, cadence and reminders."""
    names = ", ".join(shortened(officer.name, NAME_SHOWN) for officer in unit.officers)
    last = unit.unit.last_published_at
    lines: list[str] = [
        t("my-unit-officers", names=names),
        t("my-unit-never") if last is None else t("my-unit-last", date=t.day(local_date(last, zone))),
        t("my-unit-cadence", days=unit.unit.cadence_days, due=t.short_day(unit.unit.due_on)),
    ]
    if unit.waiting_since:
        since = t.short_day(unit.waiting_since[0])
        lines.append(t("my-unit-prompts", count=len(unit.waiting_since), since=since))
    if unit.answer is not None:
        lines.append(_answer(t, unit.answer))
    return lines


def _answer(t: Texts, answer: LastAnswer) -> Html:
    words = prompt_views.answer_words(t, answer.kind, "")
    if answer.kind is AnswerKind.STUCK and answer.words:
        words = Html(f"{words} ({t('plain', text=shortened(answer.words, TITLE_SHOWN))})")
    if answer.until is None:
        return t("my-unit-answer", answer=words)
    return t("my-unit-answer-until", answer=words, until=t.short_day(answer.until))


def summary(t: Texts, unit: UnitSummary, zone: ZoneInfo, *, for_successor: bool = False) -> Screen:
    """A unit's state and its last reports with their links."""
    head = "succession-summary" if for_successor else "my-unit-head"
    lines: list[str] = [t(head, unit=unit.unit.name), *_standing(t, unit, zone)]
    lines += [_accounts(t, unit), ""]
    if unit.reports:
        lines.append(t("my-unit-reports"))
        lines += fitting([_report(t, report) for report in unit.reports], ROOM)
    else:
        lines.append(t("my-unit-no-reports"))
    verb, label = ("w.unit", "button-back") if not for_successor else ("m.report", "button-report-now")
    rows = ((Button(t.plain(label), action(verb, unit.unit.id) if not for_successor else action(verb)),),)
    return Screen("\n".join(lines), rows)


def _accounts(t: Texts, unit: UnitSummary) -> Html:
    """The unit's official accounts with the posts that hold them."""
    if not unit.accounts:
        return t("my-unit-no-accounts")
    named = [
        f"{t.plain(f'platform-{account.named.platform.value}')} {shortened(account.named.shown, NAME_SHOWN)}"
        + (f" ({shortened(account.holder, NAME_SHOWN)})" if account.holder else "")
        for account in unit.accounts
    ]
    return t("my-unit-accounts", accounts=", ".join(named))


def _report(t: Texts, report: PastReport) -> str:
    line = t(
        "my-unit-report",
        date=t.short_day(report.reported_on),
        title=shortened(report.title, TITLE_SHOWN),
        reference=report.reference,
    )
    return " · ".join([line, *(link(t, platform, url) for platform, url in report.links)])


def confirm_leave(t: Texts, unit: UnitRef, *, is_last: bool) -> Screen:
    """Ask before somebody leaves."""
    lines = [t("leave-ask", unit=unit.name)]
    rows = [(Button(t.plain("button-yes-leave"), action("w.leave", unit.id, "yes")),)]
    if is_last:
        lines.append(t("leave-ask-last"))
        rows.insert(0, (Button(t.plain("button-hand-over"), action("w.hand", unit.id)),))
    return Screen("\n".join(lines), (*rows, (Button(t.plain("button-back"), action("w.unit", unit.id)),)))


def left(t: Texts, unit: UnitRef) -> Screen:
    """Somebody has left."""
    return Screen(t("left", unit=unit.name), ((_home(t),),))


def hand_over(t: Texts, unit: UnitRef) -> Screen:
    """What is to happen once the successor has joined."""
    rows = (
        (Button(t.plain("button-hand-over-leave"), action("w.link", unit.id, "leave")),),
        (Button(t.plain("button-hand-over-ask"), action("w.link", unit.id, "ask")),),
        (Button(t.plain("button-back"), action("w.unit", unit.id)),),
    )
    return Screen(t("hand-over", unit=unit.name), rows)


def to_predecessor(t: Texts, done: Succession, successor: str, successor_id: int) -> Screen:
    """What the predecessor is told, or asked."""
    if done.has_left:
        return Screen(t("succession-left", name=successor, unit=done.unit.name))
    rows = (
        (
            Button(t.plain("button-yes-leave"), action("w.leave", done.unit.id, "yes")),
            Button(t.plain("button-stay"), action("w.stay", done.unit.id, successor_id)),
        ),
    )
    return Screen(t("succession-ask", name=successor, unit=done.unit.name), rows)


def to_coordinators(t: Texts, done: Succession, successor: str) -> Screen:
    """What coordinators are told of a hand-over."""
    before = done.predecessor.name if done.predecessor else "–"
    left = "yes" if done.has_left else "no"
    return Screen(t("succession-told", left=left, unit=done.unit.name, name=successor, before=before))
