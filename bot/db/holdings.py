"""Everything that is held on one person, a function for each table.

Rows are plain: texts, numbers, instants, dates, lists of such. Of somebody else they tell nothing; only messages to the
person and acts that concern the person may still name others (`bot.render.my_data` leaves such texts out).
"""

import html
import json
import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final

import sqlalchemy as sa

from bot.db import audit
from bot.db.engine import Tx
from bot.db.raw import of_person, without_others
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
    units,
    wrong_tokens,
)
from bot.domain.people import DataSubject
from bot.domain.reports import CONTENT

Row = dict[str, Any]
Section = Callable[[Tx, DataSubject], list[Row]]

_UNIT = units.c.name.label("unit")
_WRITTEN = ("original", *(name for name in CONTENT if name != "programme_id"))


def _rows(tx: Tx, query: sa.Select[Any]) -> list[Row]:
    return [dict(row._mapping) for row in tx.execute(query)]


def _people(tx: Tx, who: DataSubject) -> list[Row]:
    return _rows(tx, sa.select(people).where(people.c.id == who.person_id))


def _roles(tx: Tx, who: DataSubject) -> list[Row]:
    query = sa.select(roles.c.role, _UNIT, roles.c.granted_at, roles.c.revoked_at)
    joined = roles.outerjoin(units, units.c.id == roles.c.unit_id)
    return _rows(tx, query.select_from(joined).where(roles.c.person_id == who.person_id).order_by(roles.c.id))


def _join_requests(tx: Tx, who: DataSubject) -> list[Row]:
    own = [column for column in join_requests.c if column.name not in {"decided_by", "unit_id"}]
    joined = join_requests.join(units, units.c.id == join_requests.c.unit_id)
    query = sa.select(*own, _UNIT).select_from(joined).where(join_requests.c.telegram_id == who.telegram_id)
    return _rows(tx, query.order_by(join_requests.c.id))


def _wrong_tokens(tx: Tx, who: DataSubject) -> list[Row]:
    return _rows(tx, sa.select(wrong_tokens).where(wrong_tokens.c.telegram_id == who.telegram_id))


def _imports(tx: Tx, who: DataSubject) -> list[Row]:
    return _rows(tx, sa.select(imports).where(imports.c.person_id == who.person_id).order_by(imports.c.id))


def _written(table: sa.Table, *more: Any) -> sa.Select[Any]:
    joined = table.outerjoin(units, units.c.id == table.c.unit_id)
    return sa.select(table.c.id, _UNIT, *more, *(table.c[name] for name in _WRITTEN)).select_from(joined)


def _drafts(tx: Tx, who: DataSubject) -> list[Row]:
    query = _written(drafts, drafts.c.state, drafts.c.links, drafts.c.undo, drafts.c.opened_at, drafts.c.updated_at)
    return _rows(tx, query.where(drafts.c.person_id == who.person_id).order_by(drafts.c.id))


def _draft_messages(tx: Tx, who: DataSubject) -> list[Row]:
    joined = draft_messages.join(drafts, drafts.c.id == draft_messages.c.draft_id)
    query = sa.select(draft_messages.c.text).select_from(joined).where(drafts.c.person_id == who.person_id)
    return _rows(tx, query.order_by(draft_messages.c.draft_id, draft_messages.c.message_id))


def _photos(tx: Tx, who: DataSubject) -> list[Row]:
    own = (photos.c.state, photos.c.file_size, photos.c.path, photos.c.sha256, photos.c.stored_at, photos.c.file_id)
    named = (photos.c.name, photos.c.width, photos.c.height)
    joined = photos.join(drafts, drafts.c.id == photos.c.draft_id).outerjoin(
        reports, reports.c.id == photos.c.report_id
    )
    query = sa.select(reports.c.reference, *own, *named).select_from(joined).where(drafts.c.person_id == who.person_id)
    return _rows(tx, query.order_by(photos.c.id))


def _reports(tx: Tx, who: DataSubject) -> list[Row]:
    query = _written(reports, reports.c.reference, reports.c.state, reports.c.sent_at)
    return _rows(tx, query.where(reports.c.person_id == who.person_id).order_by(reports.c.id))


def _report_versions(tx: Tx, who: DataSubject) -> list[Row]:
    own = (report_versions.c.version, report_versions.c.fields, report_versions.c.saved_at)
    joined = report_versions.join(reports, reports.c.id == report_versions.c.report_id)
    query = sa.select(reports.c.reference, *own).select_from(joined)
    return _rows(tx, query.where(report_versions.c.person_id == who.person_id).order_by(reports.c.id))


def _reviews(tx: Tx, who: DataSubject) -> list[Row]:
    own = (reviews.c.kind, reviews.c.note, reviews.c.reviewed_at)
    joined = reviews.join(reports, reports.c.id == reviews.c.report_id)
    query = sa.select(reports.c.reference, *own).select_from(joined)
    return _rows(tx, query.where(reviews.c.person_id == who.person_id).order_by(reviews.c.id))


def _publications(tx: Tx, who: DataSubject) -> list[Row]:
    own = (publications.c.url, publications.c.platform, publications.c.handle, publications.c.published_at)
    joined = publications.join(units, units.c.id == publications.c.unit_id).outerjoin(
        reports, reports.c.id == publications.c.report_id
    )
    query = sa.select(_UNIT, reports.c.reference, *own).select_from(joined)
    return _rows(tx, query.where(publications.c.person_id == who.person_id).order_by(publications.c.id))


def _answers(tx: Tx, who: DataSubject) -> list[Row]:
    own = (answers.c.kind, answers.c.text, answers.c.until, answers.c.answered_at)
    query = sa.select(_UNIT, *own).select_from(answers.join(units, units.c.id == answers.c.unit_id))
    return _rows(tx, query.where(answers.c.person_id == who.person_id).order_by(answers.c.id))


def _difficulties(tx: Tx, who: DataSubject) -> list[Row]:
    own = (difficulties.c.category, difficulties.c.state, difficulties.c.opened_at, difficulties.c.solved_at)
    query = sa.select(_UNIT, *own).select_from(difficulties.join(units, units.c.id == difficulties.c.unit_id))
    return _rows(tx, query.where(difficulties.c.person_id == who.person_id).order_by(difficulties.c.id))


def _difficulty_messages(tx: Tx, who: DataSubject) -> list[Row]:
    own = difficulty_messages.c
    query = sa.select(own.difficulty_id, own.side, own.text, own.photo, own.sent_at)
    return _rows(tx, query.where(own.person_id == who.person_id).order_by(own.id))


def _leaves(tx: Tx, who: DataSubject) -> list[Row]:
    query = sa.select(leaves.c.first, leaves.c.last, leaves.c.created_at)
    return _rows(tx, query.where(leaves.c.person_id == who.person_id).order_by(leaves.c.id))


def _audit(tx: Tx, who: DataSubject) -> list[Row]:
    return [
        {
            "at": entry.at,
            "action": entry.action,
            "subject": entry.subject,
            "detail": entry.detail,
            "by": "self" if entry.person_id == who.person_id else "other",
        }
        for entry in audit.concerning(tx, who)
    ]


def _inbox(tx: Tx, who: DataSubject) -> list[Row]:
    return [
        {"received_at": row.received_at, "state": row.state, "update": without_others(json.loads(row.payload), who)}
        for row in of_person(tx, who, inbox.c.received_at, inbox.c.state)
    ]


def _outbox(tx: Tx, who: DataSubject) -> list[Row]:
    own = (outbox.c.created_at, outbox.c.sent_at, outbox.c.state, outbox.c.method, outbox.c.payload)
    # Each by an index of its own: what was delivered, and what is on its way.
    delivered = sa.and_(outbox.c.chat_id == who.telegram_id, outbox.c.message_id.is_not(None))
    open_ = sa.and_(
        outbox.c.state.in_([sa.literal_column("'pending'"), sa.literal_column("'sending'")]),
        outbox.c.chat_id == who.telegram_id,
        outbox.c.message_id.is_(None),
    )
    rows = [row for where in (delivered, open_) for row in tx.execute(sa.select(*own).where(where))]
    return [
        {
            "created_at": row.created_at,
            "sent_at": row.sent_at,
            "state": row.state,
            "text": _said(json.loads(row.payload)),
        }
        for row in sorted(rows, key=lambda row: row.created_at)
    ]


def _said(payload: Row) -> str:
    """A message as people see it, without its markup."""
    return html.unescape(re.sub(r"<[^>]+>", "", str(payload.get("text") or payload.get("caption") or "")))


def _errands(tx: Tx, who: DataSubject) -> list[Row]:
    own = (errands.c.kind, errands.c.state, errands.c.created_at, errands.c.done_at)
    return _rows(tx, sa.select(*own).where(errands.c.chat_id == who.telegram_id).order_by(errands.c.id))


def _chats(tx: Tx, who: DataSubject) -> list[Row]:
    return _rows(tx, sa.select(chats).where(chats.c.chat_id == who.telegram_id))


SECTIONS: Final[dict[str, Section]] = {
    "people": _people,
    "roles": _roles,
    "join_requests": _join_requests,
    "drafts": _drafts,
    "draft_messages": _draft_messages,
    "reports": _reports,
    "report_versions": _report_versions,
    "reviews": _reviews,
    "photos": _photos,
    "publications": _publications,
    "answers": _answers,
    "difficulties": _difficulties,
    "difficulty_messages": _difficulty_messages,
    "leaves": _leaves,
    "audit": _audit,
    "inbox": _inbox,
    "outbox": _outbox,
    "imports": _imports,
    "errands": _errands,
    "chats": _chats,
    "wrong_tokens": _wrong_tokens,
}
"""The tables in the order in which people read them."""


def everything(tx: Tx, who: DataSubject) -> dict[str, list[Row]]:
    """What is held on somebody, by table."""
    return {name: section(tx, who) for name, section in SECTIONS.items()}


def photo_paths(held: Mapping[str, Sequence[Row]]) -> list[tuple[str, str, int]]:
    """(path, checksum, bytes) of the stored photos of `everything`, each file once, the newest first."""
    stored = {row["sha256"]: row for row in held["photos"] if row["path"] and row["sha256"]}
    return [(row["path"], row["sha256"], row["file_size"] or 0) for row in reversed(stored.values())]
