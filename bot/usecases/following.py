"""Following: an officer corrects a message that became part of a draft, and the draft with it."""

from dataclasses import dataclass, replace
from datetime import date

from bot.db import draft_messages, drafts, reports
from bot.db.engine import Tx
from bot.domain.doubts import doubts_of
from bot.domain.following import Version, followed, followed_doubts, followed_links, replaced
from bot.domain.office import Actor, Office
from bot.domain.reports import Content, Draft, DraftState, Report, content_of, shown_links
from bot.domain.understood import MessageKind
from bot.usecases import receiving
from bot.usecases.receiving import Held
from bot.usecases.today import today


@dataclass(frozen=True, slots=True)
class Edited:
    """A corrected private message, sent on a day; `file` is the unique id of its photo."""

    message_id: int
    text: str
    urls: tuple[str, ...]
    sent_on: date
    file: str | None = None


@dataclass(frozen=True, slots=True)
class Stands:
    """The message had become a report already, which stays as it is."""

    report: Report


@dataclass(frozen=True, slots=True)
class Unchanged:
    """The message is known, and nothing is to be done: it says what it said, or its draft was thrown away."""


def follow(tx: Tx, actor: Actor, office: Office, edited: Edited) -> Draft | Held | Stands | Unchanged | None:
    """Have a draft follow one of its messages; None for a message of which no draft was made."""
    source = _source(tx, actor, edited)
    draft = drafts.by_id(tx, source[0]) if source else None
    if source is None or draft is None:
        return None
    if source[1] == edited.text or draft.state is DraftState.DISCARDED:
        return Unchanged()
    if draft.state is DraftState.SENT:
        report = reports.of_draft(tx, draft.id)
        return Stands(report) if report else Unchanged()
    old, _ = _read(tx, office, source[1], (), edited.sent_on)
    new, kind = _read(tx, office, edited.text, edited.urls, edited.sent_on)
    if not edited.text.strip():
        # Words that were taken away leave their day: it was only taken for the day of sending.
        new = replace(new, content=Content(activity_date=old.content.activity_date))
    saved = drafts.save(
        tx,
        draft,
        content=followed(draft.content, old.content, new.content),
        doubts=followed_doubts(draft.doubts, draft.content, old, new),
        original=replaced(draft.original, old.text, new.text),
        links=followed_links(draft.links, old, new),
    )
    draft_messages.keep(tx, draft.id, edited.message_id, edited.text)
    return _held(tx, saved, kind) if saved.state is DraftState.HELD else saved


def _source(tx: Tx, actor: Actor, edited: Edited) -> tuple[int, str] | None:
    """The draft that a message went to, and what it said then."""
    found = draft_messages.find(tx, actor.id, edited.message_id)
    if found is None and edited.file is not None:
        draft_id = draft_messages.find_photo(tx, actor.id, edited.message_id, edited.file)
        return None if draft_id is None else (draft_id, "")
    return found


def _read(tx: Tx, office: Office, text: str, urls: tuple[str, ...], sent_on: date) -> tuple[Version, MessageKind]:
    said = receiving.read(tx, office, text, urls, sent_on)
    content = content_of(said, sent_on) if text.strip() else Content()
    doubts = doubts_of(said, content, today(tx, office))
    return Version(text, content, doubts, shown_links(said.links)), said.kind


def _held(tx: Tx, draft: Draft, kind: MessageKind) -> Draft | Held:
    """A message that waited to be told what it is: a report now, or still to be asked about."""
    others = drafts.open_of(tx, draft.person_id)
    unclear = not draft.photos and kind is not MessageKind.REPORT
    if not others and not unclear:
        drafts.move(tx, draft.id, DraftState.OPEN, was=DraftState.HELD)
        return replace(draft, state=DraftState.OPEN)
    return Held(draft.id, kind if unclear else MessageKind.REPORT, others[0] if others else None)
