"""Erasing a person, table by table (which, and how, says `bot.db.personal`)."""

import html
import json
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

import sqlalchemy as sa

from bot.db import audit as audit_log
from bot.db.engine import Tx
from bot.db.raw import of_person
from bot.db.schema import (
    answers,
    chats,
    difficulties,
    difficulty_messages,
    draft_messages,
    drafts,
    errands,
    imports,
    inbox,
    invitations,
    join_requests,
    leaves,
    outbox,
    people,
    photos,
    publications,
    report_versions,
    reports,
    reviews,
    roles,
    wrong_tokens,
)
from bot.domain.difficulties import SHOWN_TO_GROUP
from bot.domain.people import DataSubject
from bot.domain.screen import shortened

ERASED_NAME: Final = "(dihapus)"
FINAL_KEYS: Final = "erasure:"
"""How the outbox keys of confirmations begin; such a row is deleted once it was sent."""
SHOWN: Final = frozenset({"text", "caption"})
_OPEN: Final = ("pending", "sending", "unsure")
_CHUNK: Final = 500


@dataclass(frozen=True, slots=True)
class Erased:
    """What an erasure took away. `paths` are photos, below their directory, that lie on the disk no more wanted."""

    counts: dict[str, int]
    paths: tuple[str, ...]


def erase(tx: Tx, who: DataSubject, update_id: int, card: str) -> Erased:
    """Remove or anonymise all that is held; the update that asked for it too, not what arrived after it.

    `card` is the key of the one message to the person of which a row is kept, to be edited once more.
    """
    words = [*audit_log.words_for(who), *_said(tx, who)]
    counts = {"messages": _messages(tx, who, update_id)}
    paths: list[str] = []
    if who.person_id is not None:
        removed, paths = _drafts(tx, who.person_id)
        counts |= {"drafts": removed, "photos": len(paths), "reports": _detach(tx, who.person_id)}
        counts["roles"] = _end_roles(tx, who.person_id)
        for table in (imports, leaves):
            tx.execute(sa.delete(table).where(table.c.person_id == who.person_id))
        tx.execute(
            sa.update(people)
            .where(people.c.id == who.person_id)
            .values(
                telegram_id=-who.person_id,
                name=ERASED_NAME,
                username=None,
                phone=None,
                asked=None,
                ethics_version=None,
                notice_version=None,
                erased_at=tx.now,
            )
        )
    requests = sa.delete(join_requests).where(join_requests.c.telegram_id == who.telegram_id)
    counts["requests"] = tx.execute(requests).rowcount
    tx.execute(sa.delete(wrong_tokens).where(wrong_tokens.c.telegram_id == who.telegram_id))
    tx.execute(sa.delete(chats).where(chats.c.chat_id == who.telegram_id))
    own = errands.c.chat_id == who.telegram_id
    tx.execute(sa.delete(errands).where(sa.or_(own, errands.c.person_id == who.person_id)))
    tx.execute(sa.delete(outbox).where(outbox.c.chat_id == who.telegram_id, outbox.c.key != card))
    _reword(tx, words)
    return Erased(counts, tuple(paths))


def _said(tx: Tx, who: DataSubject) -> list[str]:
    """The person's words in answers and difficulties, which were passed on to others."""
    answered = sa.select(answers.c.text).where(
        answers.c.person_id == who.person_id, answers.c.kind != "published", answers.c.text.is_not(None)
    )
    told = sa.select(difficulty_messages.c.text).where(difficulty_messages.c.person_id == who.person_id)
    words = [row.text.strip() for query in (answered, told) for row in tx.execute(query)]
    # The group sees the beginning of long words, without the name by which other messages are found.
    begun = [shortened(each, SHOWN_TO_GROUP).rstrip("…") for each in words if len(each) > SHOWN_TO_GROUP]
    return [each for each in (*words, *begun) if len(each) >= 3]


def _messages(tx: Tx, who: DataSubject, update_id: int) -> int:
    """Raw updates: the person's own go, and what others' handled ones hold of the person is emptied."""
    own = of_person(tx, who, inbox.c.state, inbox.c.update_id)
    gone = [row.id for row in own if row.state != "pending" or row.update_id == update_id]
    _delete(tx, inbox, gone)
    mentions = sa.or_(
        *(inbox.c.payload.contains(_in_json(word), autoescape=True) for word in audit_log.words_for(who)),
        *(inbox.c.error.contains(word, autoescape=True) for word in audit_log.words_for(who)),
    )
    # Number and digest stay, by which an update that comes again is known.
    tx.execute(
        sa.update(inbox)
        .where(inbox.c.state.in_(("done", "dead")), mentions, inbox.c.lane != who.telegram_id)
        .values(payload="{}", error=None)
    )
    return len(gone)


def _in_json(word: str) -> str:
    """How a word stands in a stored update."""
    return json.dumps(word)[1:-1]


def _delete(tx: Tx, table: sa.Table, ids: Sequence[int]) -> None:
    for start in range(0, len(ids), _CHUNK):
        tx.execute(sa.delete(table).where(table.c.id.in_(ids[start : start + _CHUNK])))


def _drafts(tx: Tx, person_id: int) -> tuple[int, list[str]]:
    """Drafts that became no report go with their photos; of the others the report alone remains."""
    unsent = sa.select(drafts.c.id).where(
        drafts.c.person_id == person_id, drafts.c.id.not_in(sa.select(reports.c.draft_id))
    )
    mine = sa.select(drafts.c.id).where(drafts.c.person_id == person_id)
    loose = sa.or_(photos.c.draft_id.in_(unsent), sa.and_(photos.c.draft_id.in_(mine), photos.c.report_id.is_(None)))
    rows = tx.execute(sa.select(photos.c.id, photos.c.path).where(loose)).all()
    _delete(tx, photos, [row.id for row in rows])
    paths = sorted({row.path for row in rows if row.path})
    tx.execute(sa.delete(draft_messages).where(draft_messages.c.draft_id.in_(mine)))
    removed = tx.execute(sa.delete(drafts).where(drafts.c.id.in_(unsent))).rowcount
    blank: dict[str, Any] = {"original": "", "title": None, "time_text": None, "place": None, "story": None}
    blank |= {"participants": None, "speakers": None, "chat_id": -person_id, "undo": None}
    tx.execute(sa.update(drafts).where(drafts.c.person_id == person_id).values(**blank, links=[]))
    return removed, [path for path in paths if not _is_used(tx, path)]


def _is_used(tx: Tx, path: str) -> bool:
    checksum = re.sub(r"\.\w+$", "", path.rsplit("/", 1)[-1])
    return tx.execute(sa.select(photos.c.id).where(photos.c.sha256 == checksum).limit(1)).first() is not None


def unused(tx: Tx, paths: Sequence[str]) -> list[str]:
    """Those of these files below the photos' directory that no photo refers to."""
    return [path for path in paths if not _is_used(tx, path)]


def _detach(tx: Tx, person_id: int) -> int:
    """What belongs to units stays there, and does not name the person any more; how many reports."""
    written = sa.update(reports).where(reports.c.person_id == person_id)
    count = tx.execute(written.values(person_id=None, original="")).rowcount
    for table in (report_versions, publications):
        tx.execute(sa.update(table).where(table.c.person_id == person_id).values(person_id=None))
    tx.execute(sa.update(reviews).where(reviews.c.person_id == person_id).values(person_id=None))
    # With publications, the text is the platform's name.
    words = sa.case((answers.c.kind == "published", answers.c.text), else_=None)
    tx.execute(sa.update(answers).where(answers.c.person_id == person_id).values(person_id=None, text=words))
    told = sa.update(difficulty_messages).where(difficulty_messages.c.person_id == person_id)
    tx.execute(told.values(person_id=None, text="", photo=None))
    tx.execute(sa.update(difficulties).where(difficulties.c.person_id == person_id).values(person_id=None))
    decided = sa.update(join_requests).where(join_requests.c.decided_by == person_id)
    tx.execute(decided.values(decided_by=None))
    # A hand-over that waits for a successor has nobody left who hands over.
    handed = sa.update(invitations).where(invitations.c.successor_of == person_id)
    revoked = sa.func.coalesce(invitations.c.revoked_at, sa.literal(tx.now, invitations.c.revoked_at.type))
    tx.execute(handed.values(successor_of=None, revoked_at=revoked))
    return count


def _end_roles(tx: Tx, person_id: int) -> int:
    ended = sa.update(roles).where(roles.c.person_id == person_id, roles.c.revoked_at.is_(None))
    return tx.execute(ended.values(revoked_at=tx.now)).rowcount


def _reword(tx: Tx, words: Sequence[str]) -> None:
    """Take the person's name and words out of messages to others and out of the audit log."""
    if not words:
        return
    # Neither a tag nor an entity of the markup is ever taken for a name.
    forms = sorted(_shown(words), key=len, reverse=True)
    taken = re.compile("|".join(rf"(?<![\w</&]){re.escape(form)}(?!\w)" for form in forms))
    for entry in audit_log.mentioning(tx, words):
        subject = taken.sub(ERASED_NAME, entry.subject)
        # `person:7` is a row of ours, not somebody's word.
        actor = entry.actor if entry.actor.startswith("person:") else taken.sub(ERASED_NAME, entry.actor)
        detail = _without(entry.detail, taken)
        audit_log.reword(tx, replace(entry, actor=actor, subject=subject, detail=detail))
    stored = [json.dumps(form, ensure_ascii=False)[1:-1] for form in forms]
    named = sa.or_(
        *(outbox.c.payload.contains(form, autoescape=True) for form in stored),
        *(outbox.c.key.contains(word, autoescape=True) for word in words),
    )
    for row in tx.execute(sa.select(outbox.c.id, outbox.c.key, outbox.c.payload, outbox.c.state).where(named)).all():
        waits = row.state in _OPEN
        body = _without(json.loads(row.payload), taken, only=SHOWN) if waits else {}
        key = row.key if waits else taken.sub(str(row.id), row.key)
        payload = json.dumps(body, ensure_ascii=False, separators=(",", ":"))
        tx.execute(sa.update(outbox).where(outbox.c.id == row.id).values(key=key, payload=payload, error=None))


def _shown(words: Sequence[str]) -> list[str]:
    """Words as they stand in messages, which are HTML."""
    return list(dict.fromkeys(form for word in words for form in (word, html.escape(word, quote=False))))


def _without(value: Any, taken: re.Pattern[str], only: frozenset[str] | None = None, name: str = "") -> Any:
    """A value without some words; with `only`, where they stand under these names."""
    if isinstance(value, str):
        return taken.sub(ERASED_NAME, value) if only is None or name in only else value
    if isinstance(value, int) and only is None and taken.fullmatch(str(value)):
        return ERASED_NAME
    if isinstance(value, dict):
        return {key: _without(each, taken, only, key) for key, each in value.items()}
    if isinstance(value, list):
        return [_without(each, taken, only, name) for each in value]
    return value


def rename_card(tx: Tx, key: str, new: str) -> None:
    """Let a card go on under another key."""
    tx.execute(sa.update(outbox).where(outbox.c.key == key).values(key=new))


def confirmed(tx: Tx, errand_id: int, waiting_key: str) -> str:
    """The erasure's errand is over: it is forgotten, and the card that told of it becomes the confirmation; its key."""
    # With the time: the next errand may have the same id, while this message still waits to be forgotten.
    key = f"{FINAL_KEYS}{errand_id}:{int(tx.now.timestamp() * 1000)}"
    rename_card(tx, waiting_key, key)
    tx.execute(sa.delete(errands).where(errands.c.id == errand_id))
    return key


def sweep(tx: Tx) -> int:
    """Forget confirmations that were sent, and what came in and went out until then; how many."""
    begins = sa.and_(outbox.c.key >= FINAL_KEYS, outbox.c.key < FINAL_KEYS[:-1] + ";")
    rows = tx.execute(sa.select(outbox.c.chat_id, outbox.c.sent_at).where(begins, outbox.c.state.not_in(_OPEN))).all()
    for row in rows:
        until = row.sent_at or tx.now
        own = of_person(tx, DataSubject(row.chat_id), inbox.c.state, inbox.c.received_at)
        _delete(tx, inbox, [each.id for each in own if each.state != "pending" and each.received_at <= until])
        sent = sa.and_(outbox.c.chat_id == row.chat_id, outbox.c.state.not_in(_OPEN), outbox.c.created_at <= until)
        tx.execute(sa.delete(outbox).where(sent))
    return len(rows)
