"""Reporting: messages become a draft, a draft becomes a report."""

from dataclasses import dataclass, replace
from datetime import date

from bot.db import drafts, people, photos, programmes, reports, units, unpublished
from bot.db.engine import Tx
from bot.domain.dates import DateProblem, check_activity_date, find_date
from bot.domain.ladder import days_silent
from bot.domain.links import Link, find_links
from bot.domain.office import Actor, Office, Unit
from bot.domain.refused import Refused
from bot.domain.reports import (
    Content,
    Draft,
    DraftState,
    Editable,
    Report,
)
from bot.domain.times import find_time
from bot.i18n import zone_label
from bot.usecases import publishing
from bot.usecases.following_up import ASK_AFTER
from bot.usecases.setting_up import today

LONGEST_FIELD = {
    Editable.TITLE: 300,
    Editable.PLACE: 300,
    Editable.STORY: 4096,
    Editable.TIME: 64,
    Editable.PARTICIPANTS: 500,
    Editable.SPEAKERS: 500,
}


@dataclass(frozen=True, slots=True)
class Sent:
    """A report that was sent: its unit as it stood before, and what its links did."""

    report: Report
    unit_before: Unit
    published: bool
    group_prompts: frozenset[int]
    closed_prompts: frozenset[int]


def own(tx: Tx, actor: Actor, draft_id: int, state: DraftState = DraftState.OPEN) -> Draft:
    """The actor's draft. Raises Refused where it is somebody else's, or not in that state any more."""
    draft = drafts.by_id(tx, draft_id)
    if draft is None or draft.person_id != actor.id:
        raise Refused("draft-not-yours")
    if draft.state is not state:
        raise Refused(f"draft-already-{draft.state.value}")
    return draft


def ask_field(tx: Tx, actor: Actor, draft_id: int, field: Editable) -> Draft:
    """The next text of the person is this field."""
    draft = own(tx, actor, draft_id)
    people.ask(tx, actor.id, f"draft:{draft_id}:{field.value}")
    return draft


def set_field(tx: Tx, actor: Actor, office: Office, draft_id: int, field: Editable, text: str) -> Draft:
    """Correct a field by a text. Raises Refused where the text cannot be that field; the draft stays as it was."""
    draft = own(tx, actor, draft_id)
    new = drafts.save(tx, draft, content=corrected(tx, office, draft.content, field, text.strip()))
    people.ask(tx, actor.id, None)
    return new


def corrected(tx: Tx, office: Office, content: Content, field: Editable, text: str) -> Content:
    """The content with a field as a text says it. Raises Refused where the text cannot be that field."""
    if field is Editable.DATE:
        found = find_date(text, today(tx, office))
        if found is None:
            raise Refused("date-not-read")
        _check_date(found.value, today(tx, office))
        time_found = find_time(text, zone_label=zone_label(office.zone.key))
        return replace(
            content,
            activity_date=found.value,
            time_text=time_found.value if time_found else content.time_text,
        )
    longest = LONGEST_FIELD[field]
    if not text:
        raise Refused("field-empty")
    if len(text) > longest:
        raise Refused("field-too-long", most=longest, length=len(text))
    line = " ".join(text.split())
    match field:
        case Editable.TITLE:
            return replace(content, title=line)
        case Editable.PLACE:
            return replace(content, place=line)
        case Editable.TIME:
            found_time = find_time(text, zone_label=zone_label(office.zone.key))
            return replace(content, time_text=found_time.value if found_time else line)
        case Editable.PARTICIPANTS:
            return replace(content, participants=line)
        case Editable.SPEAKERS:
            return replace(content, speakers=line)
        case _:
            return replace(content, story=text)


def _check_date(day: date, now: date) -> None:
    problem = check_activity_date(day, now)
    if problem is DateProblem.FUTURE:
        raise Refused("date-in-future")
    if problem is DateProblem.OVER_A_YEAR:
        raise Refused("date-over-a-year")


def set_programme(tx: Tx, actor: Actor, draft_id: int, programme_id: int) -> Draft:
    """Choose the programme; 0 for none."""
    draft = own(tx, actor, draft_id)
    if programme_id and not programmes.exists(tx, programme_id):
        raise Refused("unknown-button")
    return drafts.save(tx, draft, content=replace(draft.content, programme_id=programme_id or None))


def set_unit(tx: Tx, actor: Actor, draft_id: int, unit_id: int) -> Draft:
    """Choose which of the officer's units the report is for."""
    draft = own(tx, actor, draft_id)
    unit = next((unit for unit in actor.units if unit.id == unit_id), None)
    if unit is None:
        raise Refused("not-your-unit")
    if any(other.unit and other.unit.id == unit_id and other.id != draft_id for other in drafts.open_of(tx, actor.id)):
        raise Refused("unit-has-draft")
    return drafts.save(tx, draft, unit=unit)


def wait_for_photos(tx: Tx, actor: Actor, draft_id: int) -> Draft:
    """The draft, to which the photos of the next minute belong."""
    draft = own(tx, actor, draft_id)
    return drafts.touch(tx, draft, photos=draft.photos)


def remove_photos(tx: Tx, actor: Actor, draft_id: int) -> Draft:
    """Take all photos out of the draft."""
    draft = own(tx, actor, draft_id)
    photos.remove_all(tx, draft_id)
    return drafts.touch(tx, draft, photos=0)


def discard(tx: Tx, actor: Actor, draft_id: int) -> None:
    """Throw a draft away."""
    own(tx, actor, draft_id)
    drafts.move(tx, draft_id, DraftState.DISCARDED)


def send(tx: Tx, actor: Actor, office: Office, draft_id: int, version: int) -> Sent:
    """Make the report. Raises Refused where the draft changed since the button was made, or misses something."""
    draft = own(tx, actor, draft_id)
    if draft.version != version:
        raise Refused("draft-changed")
    if draft.unit is None or not actor.serves(draft.unit.id):
        raise Refused("not-your-unit")
    if draft.content.missing:
        raise Refused("draft-incomplete")
    day = today(tx, office)
    if draft.content.activity_date is not None:
        _check_date(draft.content.activity_date, day)
    before = units.by_id(tx, draft.unit.id)
    drafts.move(tx, draft_id, DraftState.SENT)
    report = reports.add(tx, draft, draft.unit, day)
    photos.give_to_report(tx, draft_id, report.id)
    people.ask(tx, actor.id, None)
    links: tuple[Link, ...] = find_links("", draft.links)
    taken = publishing.take(tx, actor, office, links, before, report)
    if not taken.publications:
        unpublished.ask_later(tx, report.id, office.hours.add_working_time(tx.now, ASK_AFTER))
    if office.report_counts and not taken.published:
        taken = replace(taken, **publishing.unit_published(tx, actor, office, before, None))
    return Sent(report, before, taken.published, taken.group_prompts, taken.closed_prompts)


def cancel_question(tx: Tx, actor: Actor, draft_id: int) -> Draft:
    """The draft, with nothing asked of the person any more."""
    draft = own(tx, actor, draft_id)
    people.ask(tx, actor.id, None)
    return draft


def days_silent_of(tx: Tx, office: Office, unit: Unit) -> int | None:
    """Days since the unit's last publication."""
    return days_silent(unit.last_published_at, today(tx, office), office.zone)


def report_of_key(tx: Tx, key: str | None) -> Report | None:
    """The report that a message of the bot is about, by the message's outbox key: its receipt, or its screen."""
    kind, _, rest = (key or "").partition(":")
    number = rest.partition(":")[0]
    match kind:
        case "draft":
            return reports.of_draft(tx, int(number))
        case "report":
            return reports.by_id(tx, int(number))
        case _:
            return None
