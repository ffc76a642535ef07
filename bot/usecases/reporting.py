"""Reporting: messages become a draft, a draft becomes a report."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from bot.db import drafts, people, photos, programmes, reports, units
from bot.db.engine import Tx
from bot.db.photos import Incoming
from bot.domain.dates import DateProblem, check_activity_date, find_date, find_time
from bot.domain.ladder import days_silent
from bot.domain.links import Link, Platform, find_links
from bot.domain.office import Actor, Office, Unit
from bot.domain.refused import Refused
from bot.domain.reports import (
    LARGEST_FILE,
    MOST_PHOTOS,
    Content,
    Draft,
    Editable,
    Report,
    content_of,
    merged,
    shown_links,
)
from bot.domain.understand import MessageKind, Understood, understand
from bot.i18n import zone_label
from bot.usecases import publishing
from bot.usecases.setting_up import today

SAME_MESSAGE = timedelta(minutes=1)
LONGEST_FIELD = {Editable.TITLE: 300, Editable.PLACE: 300, Editable.STORY: 4096}


@dataclass(frozen=True, slots=True)
class Held:
    """A message that waits for the person to say what it is. `kind` is what it seems to be."""

    draft_id: int
    kind: MessageKind
    open_draft: Draft | None = None


@dataclass(frozen=True, slots=True)
class LatePhoto:
    """A photo of an album whose report was sent already: it belongs to the report now."""

    report_id: int


@dataclass(frozen=True, slots=True)
class Sent:
    """A report that was sent: its unit as it stood before, and what its links did."""

    report: Report
    unit_before: Unit
    published: bool
    group_prompts: frozenset[int]
    closed_prompts: frozenset[int]


def read(tx: Tx, office: Office, text: str, urls: Sequence[str] = ()) -> Understood:
    """What a message says, by the programmes in force."""
    day = today(tx, office)
    return understand(text, day, programmes.in_force(tx, day), extra_urls=urls, zone_label=zone_label(office.zone.key))


def receive(
    tx: Tx,
    actor: Actor,
    office: Office,
    chat_id: int,
    text: str,
    urls: Sequence[str] = (),
    photo: Incoming | None = None,
) -> Draft | Held | LatePhoto:
    """Take an officer's text or photo into a draft. Raises Refused where it cannot be one."""
    if photo is not None and (photo.file_size or 0) > LARGEST_FILE:
        raise Refused("photo-too-large", size=round((photo.file_size or 0) / 1_000_000), most=20)
    album = _album(tx, actor, photo)
    if isinstance(album, LatePhoto):
        return album
    said = read(tx, office, text, urls)
    content = content_of(said, today(tx, office)) if text.strip() else Content()
    target = album or _same_draft(tx, actor, has_text=bool(text.strip()))
    if target is not None:
        return _add_to(tx, target, content, said, text, photo)
    others = drafts.open_of(tx, actor.id)
    unclear = photo is None and said.kind in (MessageKind.UNCLEAR, MessageKind.NOTHING, MessageKind.DIFFICULTY)
    state = drafts.HELD if others or unclear else drafts.OPEN
    unit_id = actor.units[0].id if len(actor.units) == 1 else None
    draft_id = drafts.add(tx, actor.id, unit_id, chat_id, text, content, shown_links(said.links), state=state)
    if photo is not None:
        photos.add(tx, draft_id, photo)
    if state == drafts.HELD:
        return Held(draft_id, said.kind if unclear else MessageKind.REPORT, others[0] if others else None)
    return _load(tx, draft_id)


def _album(tx: Tx, actor: Actor, photo: Incoming | None) -> Draft | LatePhoto | None:
    """Where the earlier items of the photo's album went."""
    if photo is None or photo.media_group_id is None:
        return None
    known = photos.draft_of_album(tx, photo.media_group_id, actor.id)
    if known is None:
        return None
    draft_id, report_id, state = known
    if report_id is not None:
        photos.add(tx, draft_id, photo, report_id)
        return LatePhoto(report_id)
    if state == drafts.DISCARDED:
        return None
    return _load(tx, draft_id)


def _same_draft(tx: Tx, actor: Actor, *, has_text: bool) -> Draft | None:
    """The open draft that a message without an album belongs to, as people send what belongs together."""
    for draft in drafts.open_of(tx, actor.id):
        recent = tx.now - drafts.updated_at(tx, draft.id) <= SAME_MESSAGE
        empty = not (draft.content.title or draft.content.story)
        if not has_text or recent or empty:
            return draft
    return None


def _add_to(
    tx: Tx, draft: Draft, content: Content, said: Understood, text: str, photo: Incoming | None
) -> Draft | Held:
    if photo is not None and draft.photos >= MOST_PHOTOS:
        raise Refused("too-many-photos", most=MOST_PHOTOS)
    added = photo is not None and photos.add(tx, draft.id, photo)
    if text.strip():
        links = tuple(dict.fromkeys((*draft.links, *shown_links(said.links))))
        original = "\n\n".join(part for part in (draft.original, text) if part)
        new = merged(draft.content, content, new_names_a_date=said.date is not None)
        drafts.save(tx, draft, new, original=original, links=links)
    elif added:
        drafts.save(tx, draft, draft.content)
    found = drafts.by_id(tx, draft.id)
    if found is not None and found[1] == drafts.HELD:
        others = drafts.open_of(tx, draft.person_id)
        return Held(draft.id, MessageKind.REPORT, others[0] if others else None)
    return _load(tx, draft.id)


def _load(tx: Tx, draft_id: int) -> Draft:
    found = drafts.by_id(tx, draft_id)
    if found is None:
        raise Refused("draft-gone")
    return found[0]


def own(tx: Tx, actor: Actor, draft_id: int, state: str = drafts.OPEN) -> Draft:
    """The actor's draft. Raises Refused where it is somebody else's, or not in that state any more."""
    found = drafts.by_id(tx, draft_id)
    if found is None or found[0].person_id != actor.id:
        raise Refused("draft-not-yours")
    if found[1] != state:
        raise Refused(f"draft-already-{found[1]}")
    return found[0]


def resolve_held(tx: Tx, actor: Actor, held_id: int, choice: str) -> Draft:
    """What the person says a held message is: `new` report (any open draft gives way), `add` to the open draft."""
    held = own(tx, actor, held_id, drafts.HELD)
    if choice == "add":
        for target in drafts.open_of(tx, actor.id):
            photos.move_to_draft(tx, held.id, target.id)
            links = tuple(dict.fromkeys((*target.links, *held.links)))
            original = "\n\n".join(part for part in (target.original, held.original) if part)
            content = merged(target.content, held.content, new_names_a_date=False)
            drafts.save(tx, target, content, original=original, links=links)
            drafts.move(tx, held.id, drafts.DISCARDED, was=drafts.HELD)
            return _load(tx, target.id)
    for other in drafts.open_of(tx, actor.id):
        drafts.move(tx, other.id, drafts.DISCARDED)
    drafts.move(tx, held.id, drafts.OPEN, was=drafts.HELD)
    return _load(tx, held.id)


def drop_held(tx: Tx, actor: Actor, held_id: int) -> Draft:
    """The person wants nothing done with a held message."""
    held = own(tx, actor, held_id, drafts.HELD)
    drafts.move(tx, held_id, drafts.DISCARDED, was=drafts.HELD)
    return held


def ask_field(tx: Tx, actor: Actor, draft_id: int, field: Editable) -> Draft:
    """The next text of the person is this field."""
    draft = own(tx, actor, draft_id)
    people.ask(tx, actor.id, f"draft:{draft_id}:{field.value}")
    return draft


def set_field(tx: Tx, actor: Actor, office: Office, draft_id: int, field: Editable, text: str) -> Draft:
    """Correct a field by a text. Raises Refused where the text cannot be that field; the draft stays as it was."""
    draft = own(tx, actor, draft_id)
    drafts.save(tx, draft, _corrected(tx, office, draft.content, field, text.strip()))
    people.ask(tx, actor.id, None)
    return _load(tx, draft_id)


def _corrected(tx: Tx, office: Office, content: Content, field: Editable, text: str) -> Content:
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
    if field is Editable.TITLE:
        return replace(content, title=" ".join(text.split()))
    if field is Editable.PLACE:
        return replace(content, place=" ".join(text.split()))
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
    drafts.save(tx, draft, replace(draft.content, programme_id=programme_id or None))
    return _load(tx, draft_id)


def set_unit(tx: Tx, actor: Actor, draft_id: int, unit_id: int) -> Draft:
    """Choose which of the officer's units the report is for."""
    draft = own(tx, actor, draft_id)
    if not actor.serves(unit_id):
        raise Refused("not-your-unit")
    if any(other.unit and other.unit.id == unit_id and other.id != draft_id for other in drafts.open_of(tx, actor.id)):
        raise Refused("unit-has-draft")
    drafts.save(tx, draft, draft.content, unit_id=unit_id)
    return _load(tx, draft_id)


def remove_photos(tx: Tx, actor: Actor, draft_id: int) -> Draft:
    """Take all photos out of the draft."""
    draft = own(tx, actor, draft_id)
    photos.remove_all(tx, draft_id)
    drafts.save(tx, draft, draft.content)
    return _load(tx, draft_id)


def discard(tx: Tx, actor: Actor, draft_id: int) -> None:
    """Throw a draft away."""
    own(tx, actor, draft_id)
    drafts.move(tx, draft_id, drafts.DISCARDED)


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
    drafts.move(tx, draft_id, drafts.SENT)
    report = reports.add(tx, draft, draft.unit, day)
    photos.give_to_report(tx, draft_id, report.id)
    people.ask(tx, actor.id, None)
    links: tuple[Link, ...] = find_links("", draft.links)
    taken = publishing.take(tx, actor, office, links, before, report)
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


def look(tx: Tx, actor: Actor | None, report_id: int) -> tuple[Report, tuple[tuple[Platform, str], ...], int]:
    """A report with its links and the number of its photos, for its unit's officers and for coordinators."""
    report = reports.by_id(tx, report_id)
    if report is None or actor is None or not actor.may_answer_for(report.unit.id):
        raise Refused("not-your-unit")
    return report, reports.links_of(tx, report_id), len(photos.of_report(tx, report_id))


def report_of_key(tx: Tx, key: str | None) -> Report | None:
    """The report whose receipt an outbox key names: the card that was its draft."""
    parts = (key or "").split(":")
    return reports.of_draft(tx, int(parts[1])) if parts[0] == "draft" else None


def hold_links(tx: Tx, actor: Actor, chat_id: int, text: str, links: tuple[Link, ...]) -> int:
    """Keep links until the officer says for which unit they are."""
    return drafts.add(tx, actor.id, None, chat_id, text, Content(), shown_links(links), state=drafts.HELD)
