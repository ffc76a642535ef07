"""What happened to a report: who changed what, and when."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Final
from zoneinfo import ZoneInfo

from bot.domain.report_past import Change, Event
from bot.domain.reports import Editable, Report
from bot.domain.reviews import Act, Reason, Review
from bot.domain.screen import Button, Screen, action, fitting, shortened
from bot.i18n import Html, Texts

A_PAGE: Final = 6
WORDS_SHOWN: Final = 60
NOTE_SHOWN: Final = 200
NAME_SHOWN: Final = 60
ROOM: Final = 3600
"""UTF-16 units; an edit changes a field or two, so that a page is far shorter."""


def history(
    t: Texts, zone: ZoneInfo, report: Report, events: Sequence[Event], labels: Mapping[int, str], number: int
) -> Screen:
    """A page of a report's past, newest first; `number` counts from 0. Raises ValueError beyond the last."""
    pages = max(1, -(-len(events) // A_PAGE))
    if not 0 <= number < pages:
        raise ValueError(f"no page {number}")
    shown = events[number * A_PAGE : (number + 1) * A_PAGE]
    lines: list[str] = [t("history-head", reference=report.reference, unit=report.unit.name), ""]
    lines += fitting([_event(t, zone, event, labels) for event in shown], ROOM)
    turns = []
    if number:
        turns.append(Button(t.plain("button-newest"), action("r.past", report.id, 0)))
    if number + 1 < pages:
        turns.append(Button(t.plain("button-older"), action("r.past", report.id, number + 1)))
    back = (Button(t.plain("button-back"), action("r.view", report.id)),)
    return Screen("\n".join(lines), (*([tuple(turns)] if turns else []), back))


def _event(t: Texts, zone: ZoneInfo, event: Event, labels: Mapping[int, str]) -> Html:
    at = _moment(t, event.at, zone)
    who = shortened(event.who, NAME_SHOWN) if event.who else t.plain("history-erased")
    if isinstance(event, Review):
        return _act(t, event, at, who)
    if not event.changes:
        return t("history-sent" if event.number == 1 else "history-touched", at=at, who=who)
    changes = "\n".join(_change(t, change, labels) for change in event.changes)
    return Html(f"{t('history-edited', at=at, who=who)}\n{changes}")


def _moment(t: Texts, at: datetime, zone: ZoneInfo) -> str:
    local = at.astimezone(zone)
    return f"{t.full_day(local.date())}, {t.hour(local.time())}"


def _act(t: Texts, review: Review, at: str, who: str) -> Html:
    note = shortened(review.note or "", NOTE_SHOWN)
    match review.act:
        case Act.WITHDRAW:
            return t("history-withdraw", at=at, who=who, reason=t.plain(f"withdraw-reason-{Reason(note).value}"))
        case Act.PHOTOS | Act.FILES:
            key = "history-photos" if review.act is Act.PHOTOS else "history-files"
            return t(key, at=at, who=who, count=int(note))
        case Act.CHANGE | Act.ANSWER | Act.WEBSITE:
            return t(f"history-said-{review.act.value}", at=at, who=who, note=note)
        case _:
            return t(f"history-act-{review.act.value}", at=at, who=who)


def _change(t: Texts, change: Change, labels: Mapping[int, str]) -> Html:
    field = t.plain(f"field-name-{change.field.value}")
    before, after = (_value(t, change.field, value, labels) for value in (change.before, change.after))
    return t("history-change", field=field, before=before, after=after)


def _value(t: Texts, field: Editable, value: object, labels: Mapping[int, str]) -> str:
    if value is None:
        return "–"
    if field is Editable.PROGRAMME and isinstance(value, int):
        return labels[value]
    if field is Editable.DATE:
        return t.full_day(date.fromisoformat(str(value)))
    return shortened(str(value), WORDS_SHOWN)
