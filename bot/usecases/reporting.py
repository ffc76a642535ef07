"""Reporting: messages become a draft, a draft becomes a report."""

from dataclasses import dataclass, replace
from datetime import date

from bot.db import drafts, people, photos, programmes, reports, units, unpublished
from bot.db.engine import Tx
from bot.domain.consent import SCHOOLS
from bot.domain.date_limits import DateProblem, check_activity_date
from bot.domain.dates import sighted_dates, surest
from bot.domain.doubts import Doubted, confirmed, of_day, timely
from bot.domain.found import Doubt
from bot.domain.ladder import days_silent
from bot.domain.links import Link, find_links
from bot.domain.marks import visible
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
from bot.domain.words import Words, tells_something
from bot.i18n import zone_label
from bot.usecases import publishing
from bot.usecases.following_up import ASK_AFTER
from bot.usecases.own_drafts import own
from bot.usecases.publishing import Taken
from bot.usecases.today import today

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
    """A report that was sent with so many files; its unit as it stood before, what its links did, what they became."""

    report: Report
    unit_before: Unit
    published: bool
    group_prompts: frozenset[int]
    closed_prompts: frozenset[int]
    taken: Taken
    files: int = 0

    @property
    def asks_consent(self) -> bool:
        """Whether its photos may show pupils, whose guardians have to agree before others use them."""
        return self.files > 0 and self.unit_before.kind in SCHOOLS


def open_drafts(tx: Tx, actor: Actor) -> list[Draft]:
    """The actor's open drafts, the one changed last first."""
    return drafts.open_of(tx, actor.id)


def ask_field(tx: Tx, actor: Actor, draft_id: int, field: Editable) -> Draft:
    """The next text of the person is this field."""
    draft = own(tx, actor, draft_id)
    people.ask(tx, actor.id, f"draft:{draft_id}:{field.value}")
    return draft


def move_on(tx: Tx, actor: Actor) -> None:
    """Who sends a report is asked about nothing else any more: the next text would be taken for the answer."""
    if actor.asked and not actor.asked.startswith("draft:"):
        people.ask(tx, actor.id, None)


def set_field(tx: Tx, actor: Actor, office: Office, draft_id: int, field: Editable, text: str) -> Draft:
    """Correct a field by a text. Raises Refused where the text cannot be that field; the draft stays as it was."""
    draft = own(tx, actor, draft_id)
    text = text.strip()
    content, settled = corrected(tx, office, draft.content, field, text, may_come=True)
    doubts = draft.doubts
    for doubted in settled:
        doubts = confirmed(doubts, doubted)
    if content.activity_date != draft.content.activity_date:
        # Another day, which has come, may be an old one.
        doubts = (
            *timely(doubts, content.activity_date, today(tx, office)),
            *of_day(content.activity_date, today(tx, office)),
        )
    new = drafts.save(tx, draft, content=content, doubts=doubts)
    people.ask(tx, actor.id, None)
    return new


def corrected(
    tx: Tx, office: Office, content: Content, field: Editable, text: str, *, may_come: bool = False
) -> tuple[Content, tuple[Doubted, ...]]:
    """The content with a field as a text says it, and which fields are in doubt no more.

    `may_come`: the day of an activity may lie ahead, since a draft can wait for it.
    Raises Refused where the text cannot be that field.
    """
    if field is Editable.DATE:
        return _dated(tx, office, content, text, may_come=may_come)
    longest = LONGEST_FIELD[field]
    text = visible(text)
    if not tells_something(text):
        raise Refused("field-empty")
    if len(text) > longest:
        raise Refused("field-too-long", most=longest, length=len(text))
    line = " ".join(text.split())
    match field:
        case Editable.TITLE:
            return replace(content, title=line), (Doubted.TITLE,)
        case Editable.PLACE:
            return replace(content, place=line), ()
        case Editable.TIME:
            found_time = find_time(text, zone_label=zone_label(office.zone.key))
            return replace(content, time_text=found_time.value if found_time else line), (Doubted.TIME,)
        case Editable.PARTICIPANTS:
            return replace(content, participants=line), ()
        case Editable.SPEAKERS:
            return replace(content, speakers=line), ()
        case _:
            return replace(content, story=text), ()


def _dated(
    tx: Tx, office: Office, content: Content, text: str, *, may_come: bool
) -> tuple[Content, tuple[Doubted, ...]]:
    """The content with another date, another time of its date, or both."""
    day = today(tx, office)
    found = surest(sighted_dates(Words(text), day))
    hours = find_time(text, zone_label=zone_label(office.zone.key))
    if found is None and hours is None:
        raise Refused("date-not-read")
    if found is not None:
        if not may_come:
            _check_not_ahead(found.day, day)
        content = replace(content, activity_date=found.day, until_date=found.until)
    if hours is not None:
        content = replace(content, time_text=hours.value)
    return content, (*((Doubted.DATE,) if found else ()), *((Doubted.TIME,) if hours else ()))


def _check_not_ahead(day: date, now: date) -> None:
    if check_activity_date(day, now) is DateProblem.FUTURE:
        raise Refused("date-in-future")


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
    return drafts.touch(tx, draft)


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
        _check_not_ahead(draft.content.activity_date, day)
    if Doubt.DATE_OLD in draft.doubts:
        raise Refused("date-over-a-year")
    before = units.by_id(tx, draft.unit.id)
    drafts.move(tx, draft_id, DraftState.SENT)
    report = reports.add(tx, draft, draft.unit, day)
    files = photos.give_to_report(tx, draft_id, report.id)
    people.ask(tx, actor.id, None)
    links: tuple[Link, ...] = find_links("", draft.links)
    taken = publishing.take(tx, actor, office, links, before, report)
    if not taken.publications:
        unpublished.ask_later(tx, report.id, office.hours.add_working_time(tx.now, ASK_AFTER))
    if office.report_counts and not taken.published:
        taken = replace(taken, **publishing.unit_published(tx, actor, office, before, None))
    return Sent(report, before, taken.published, taken.group_prompts, taken.closed_prompts, taken, files)


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
