"""Receiving: what officers send becomes a draft, or is held until they say what it is."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from bot.db import draft_messages, drafts, photos, programmes, reports
from bot.db.engine import Tx
from bot.db.photos import Incoming
from bot.domain import attachments
from bot.domain.doubts import doubts_of, joined
from bot.domain.found import Doubt
from bot.domain.links import Link
from bot.domain.office import Actor, Office
from bot.domain.refused import Refused
from bot.domain.reports import (
    Content,
    Draft,
    DraftState,
    FileKind,
    Files,
    content_of,
    merged,
    shown_links,
)
from bot.domain.understand import understand
from bot.domain.understood import MessageKind, Understood
from bot.i18n import zone_label
from bot.usecases import arranging
from bot.usecases.own_drafts import own
from bot.usecases.today import today

SAME_MESSAGE = timedelta(minutes=1)


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


def read(tx: Tx, office: Office, text: str, urls: Sequence[str] = (), sent_on: date | None = None) -> Understood:
    """What a message of a day (of today, if none is given) says, by the programmes in force."""
    day = sent_on or today(tx, office)
    return understand(text, day, programmes.in_force(tx, day), extra_urls=urls, zone_label=zone_label(office.zone.key))


def receive(
    tx: Tx,
    actor: Actor,
    office: Office,
    chat_id: int,
    text: str,
    urls: Sequence[str] = (),
    photo: Incoming | None = None,
    *,
    message_id: int | None = None,
    sent_on: date | None = None,
) -> Draft | Held | LatePhoto:
    """Take an officer's text, photo or other file into a draft. Raises Refused where it cannot be one.

    `message_id` is that of the private message, whose corrections are to be followed; `sent_on` its day.
    """
    if photo is not None:
        attachments.check(photo.kind, photo.name, photo.mime, photo.file_size)
    album = _album(tx, actor, photo)
    if isinstance(album, LatePhoto):
        return album
    has_text = bool(text.strip())
    if album is not None and not has_text:
        return _with_photo(tx, album, photo)
    day = sent_on or today(tx, office)
    said = read(tx, office, text, urls, day)
    content = content_of(said, day) if has_text else Content()
    doubts = doubts_of(said, content, today(tx, office)) if has_text else ()
    others = drafts.open_of(tx, actor.id)
    # An album's caption may stand on a later item, so that already its first one is a message of its own.
    alone = photo is not None and photo.media_group_id is None
    target = album or _same_draft(others, tx.now, joins_always=alone and not has_text)
    if target is not None:
        if has_text:
            target = _with_text(tx, target, content, said, text, doubts)
            _keep(tx, target, message_id, text)
        return _with_photo(tx, target, photo)
    unclear = photo is None and said.kind in (MessageKind.UNCLEAR, MessageKind.NOTHING, MessageKind.DIFFICULTY)
    state = DraftState.HELD if others or unclear else DraftState.OPEN
    unit = actor.units[0] if len(actor.units) == 1 else None
    links = shown_links(said.links)
    draft = drafts.add(tx, actor.id, unit, chat_id, text, content, links, state=state, doubts=doubts, hints=actor.hints)
    if has_text:
        _keep(tx, draft, message_id, text)
    if photo is not None:
        photos.add(tx, draft.id, photo)
        draft = replace(draft, files=Files().with_one(photo.kind))
    if state is DraftState.HELD:
        return Held(draft.id, said.kind if unclear else MessageKind.REPORT, others[0] if others else None)
    return draft


def _keep(tx: Tx, draft: Draft, message_id: int | None, text: str) -> None:
    if message_id is not None:
        draft_messages.keep(tx, draft.id, message_id, text)


def _album(tx: Tx, actor: Actor, photo: Incoming | None) -> Draft | LatePhoto | None:
    """Where the earlier items of the photo's album went."""
    if photo is None or photo.media_group_id is None:
        return None
    draft = drafts.of_album(tx, photo.media_group_id, actor.id)
    if draft is None or draft.state is DraftState.DISCARDED:
        return None
    if draft.state is DraftState.SENT:
        report = reports.of_draft(tx, draft.id)
        if report is None:
            return None
        _check_room(photos.of_report(tx, report.id), photo.kind)
        photos.add(tx, draft.id, photo, report.id)
        return LatePhoto(report.id)
    return draft


def _same_draft(open_drafts: Sequence[Draft], now: datetime, *, joins_always: bool) -> Draft | None:
    """The open draft that a message without an album belongs to, as people send what belongs together."""
    for draft in open_drafts:
        recent = now - draft.updated_at <= SAME_MESSAGE
        empty = not (draft.content.title or draft.content.story)
        if joins_always or recent or empty:
            return draft
    return None


def _with_text(tx: Tx, draft: Draft, content: Content, said: Understood, text: str, doubts: tuple[Doubt, ...]) -> Draft:
    """The draft with a further text."""
    after = merged(draft.content, content, new_names_a_date=said.date is not None)
    return drafts.save(
        tx,
        draft,
        content=after,
        doubts=joined(draft.doubts, draft.content, after, doubts),
        original="\n\n".join(part for part in (draft.original, text) if part),
        links=tuple(dict.fromkeys((*draft.links, *shown_links(said.links)))),
    )


def _with_photo(tx: Tx, draft: Draft, photo: Incoming | None) -> Draft | Held:
    """The draft with a further photo. Raises Refused where it is full."""
    if photo is not None:
        _check_room(draft.files, photo.kind)
        if photos.add(tx, draft.id, photo):
            draft = drafts.touch(tx, draft, files=draft.files.with_one(photo.kind))
    if draft.state is DraftState.HELD:
        others = drafts.open_of(tx, draft.person_id)
        return Held(draft.id, MessageKind.REPORT, others[0] if others else None)
    return draft


def _check_room(files: Files, kind: FileKind) -> None:
    if files.of(kind) >= kind.most:
        raise Refused(f"too-many-{kind.value}s", most=kind.most)


def begin_held(tx: Tx, actor: Actor, held_id: int) -> Draft:
    """A held message is a new report; any open draft gives way."""
    held = own(tx, actor, held_id, DraftState.HELD)
    for other in drafts.open_of(tx, actor.id):
        drafts.move(tx, other.id, DraftState.DISCARDED)
    drafts.move(tx, held.id, DraftState.OPEN, was=DraftState.HELD)
    return replace(held, state=DraftState.OPEN)


def add_held(tx: Tx, actor: Actor, held_id: int) -> tuple[Draft, int]:
    """A held message belongs to the open draft, or is one itself where there is none; how many files found no room."""
    held = own(tx, actor, held_id, DraftState.HELD)
    for target in drafts.open_of(tx, actor.id):
        files, left = arranging.add_held(tx, held, target)
        draft_messages.move(tx, held.id, target.id)
        links = tuple(dict.fromkeys((*target.links, *held.links)))
        original = "\n\n".join(part for part in (target.original, held.original) if part)
        content = merged(target.content, held.content, new_names_a_date=False)
        drafts.move(tx, held.id, DraftState.DISCARDED, was=DraftState.HELD)
        doubts = joined(target.doubts, target.content, content, held.doubts)
        changes = {"content": content, "original": original, "links": links, "doubts": doubts, "files": files}
        return drafts.save(tx, target, **changes), left
    return begin_held(tx, actor, held_id), 0


def drop_held(tx: Tx, actor: Actor, held_id: int) -> Draft:
    """The person wants nothing done with a held message."""
    held = own(tx, actor, held_id, DraftState.HELD)
    drafts.move(tx, held_id, DraftState.DISCARDED, was=DraftState.HELD)
    return held


def hold_links(tx: Tx, actor: Actor, chat_id: int, text: str, links: tuple[Link, ...]) -> int:
    """Keep links until the officer says for which unit they are."""
    return drafts.add(tx, actor.id, None, chat_id, text, Content(), shown_links(links), state=DraftState.HELD).id
