"""What an office takes along: its tables, row by row, without what belongs to the machinery or to Telegram."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

import sqlalchemy as sa

from bot.db.engine import Tx
from bot.db.photos import REMOVED
from bot.db.schema import metadata, photos, reports, units
from bot.domain.units import UnitKind
from bot.domain.words import vocabulary

AT_ONCE: Final = 500

EXPORTED: Final = {
    "offices": vocabulary(
        "group_chat_id group_missing digest_thread_id prompt_thread_id difficulty_thread_id set_up bot_name"
    ),
    "units": vocabulary("search prompt_on last_rung last_prompted_on"),
    "accounts": vocabulary(""),
    "programmes": vocabulary(""),
    "people": vocabulary("telegram_id username phone asked hints ethics_version notice_version accepted_at named_at"),
    "roles": vocabulary(""),
    "reports": vocabulary("draft_id link_ask_at desk_at fresh"),
    "report_versions": vocabulary(""),
    "reviews": vocabulary(""),
    "publications": vocabulary("fresh"),
    "prompts": vocabulary("key"),
    "group_prompts": vocabulary("chat_id"),
    "answers": vocabulary(""),
    "difficulties": vocabulary(""),
    "difficulty_messages": vocabulary("photo"),
    "cadences": vocabulary(""),
    "ladders": vocabulary(""),
    "holidays": vocabulary(""),
    "special_hours": vocabulary(""),
    "pauses": vocabulary(""),
    "templates": vocabulary(""),
    "ranking_rules": vocabulary(""),
    "audit": vocabulary(""),
}
"""Tables, in the order in which they stand in the archive, each with the columns that are left out."""

LEFT_OUT: Final = {
    "inbox": "what Telegram sent: the machinery's",
    "outbox": "what the bot said: the machinery's",
    "chats": "who can be written to: Telegram's",
    "job_runs": "which jobs ran: the machinery's",
    "errands": "files that are being made: the machinery's",
    "imports": "lists that wait for a confirmation",
    "drafts": "not sent yet: its officer's own",
    "draft_messages": "not sent yet: its officer's own",
    "photos": "has a form of its own, with the files",
    "invitations": "open doors",
    "join_requests": "people who are not of the office",
    "wrong_tokens": "people who are not of the office",
    "leaves": "when people are away: their own",
    "unit_months": "counted from reports and publications",
    "search_words": "made from the reports",
}
"""Tables that are not taken along, and why."""


@dataclass(frozen=True, slots=True)
class PhotoRow:
    """A report's photo or other file: its `path` below the photos' directory, None where no original is kept."""

    report_id: int
    reference: str
    path: str | None
    unit_kind: UnitKind
    consent: str | None
    told: dict[str, Any]


_PHOTOS: Final = (
    sa.select(
        photos.c.id,
        photos.c.report_id,
        reports.c.reference,
        photos.c.kind,
        photos.c.name,
        photos.c.width,
        photos.c.height,
        photos.c.file_size,
        photos.c.sha256,
        photos.c.state,
        photos.c.stored_at,
        photos.c.path,
        reports.c.consent,
        units.c.kind.label("unit_kind"),
    )
    .join(reports, reports.c.id == photos.c.report_id)
    .join(units, units.c.id == reports.c.unit_id)
    .where(photos.c.state != REMOVED)
    .order_by(photos.c.report_id, photos.c.position, photos.c.message_id, photos.c.id)
)
_OWN: Final = frozenset({"path", "consent", "unit_kind"})


def rows(tx: Tx, name: str) -> Iterator[dict[str, Any]]:
    """The rows of an exported table, in the order of its key, as they are read."""
    table = metadata.tables[name]
    columns = [column for column in table.columns if column.name not in EXPORTED[name]]
    found = tx.execute(sa.select(*columns).order_by(*table.primary_key.columns)).yield_per(AT_ONCE)
    for row in found:
        yield dict(row._mapping)


def photo_rows(tx: Tx) -> Iterator[PhotoRow]:
    """The files of all reports, report by report, in their order."""
    for row in tx.execute(_PHOTOS).yield_per(AT_ONCE):
        told = {key: value for key, value in row._mapping.items() if key not in _OWN}
        yield PhotoRow(row.report_id, row.reference, row.path, UnitKind(row.unit_kind), row.consent, told)
