"""Drafts that were left overnight, and whose officers are reminded of them once."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

import sqlalchemy as sa

from bot.db.engine import Tx
from bot.db.schema import chats, drafts, people, roles, units
from bot.domain.people import Language, Role


@dataclass(frozen=True, slots=True)
class Left:
    """An open draft and its officer, who can be written to."""

    draft_id: int
    title: str | None
    unit: str | None
    person_id: int
    chat_id: int
    language: Language


# Spelled out: SQLite uses a partial index only for the very condition that it was made with.
_IS_OPEN = drafts.c.state == sa.literal_column("'open'")
_SERVES = (
    sa.select(roles.c.id)
    .where(
        roles.c.person_id == drafts.c.person_id,
        roles.c.role == Role.OFFICER.value,
        roles.c.revoked_at.is_(None),
        sa.or_(drafts.c.unit_id.is_(None), roles.c.unit_id == drafts.c.unit_id),
    )
    .exists()
)
_COLUMNS = (drafts.c.id, drafts.c.title, units.c.name, drafts.c.person_id, people.c.telegram_id, people.c.language)
_WITH_UNIT = drafts.join(people, people.c.id == drafts.c.person_id).outerjoin(units, units.c.id == drafts.c.unit_id)
_NOT_TOLD = (
    sa.select(*_COLUMNS)
    .select_from(_WITH_UNIT.outerjoin(chats, chats.c.chat_id == people.c.telegram_id))
    .where(
        drafts.c.recalled_on.is_(None),
        chats.c.unreachable_since.is_(None),
        units.c.closed_at.is_(None),
        _SERVES,
    )
    .limit(sa.bindparam("most"))
)
_DUE = _NOT_TOLD.where(
    _IS_OPEN,
    drafts.c.updated_at < sa.bindparam("before"),
    sa.or_(drafts.c.activity_date.is_(None), drafts.c.activity_date < sa.bindparam("today")),
).order_by(drafts.c.person_id, drafts.c.id)
_PLANNED = _NOT_TOLD.where(
    drafts.c.state == sa.literal_column("'planned'"), drafts.c.activity_date <= sa.bindparam("today")
).order_by(drafts.c.activity_date, drafts.c.id)
_LEFT = (
    sa.select(*_COLUMNS)
    .select_from(_WITH_UNIT)
    .where(drafts.c.person_id == sa.bindparam("person"), _IS_OPEN, drafts.c.recalled_on.is_not(None))
    .order_by(drafts.c.id)
)


def due(tx: Tx, before: datetime, today: date, most: int) -> list[Left]:
    """Drafts last changed before an instant and not recalled yet, by officer; not of activities still to come."""
    return [_left(row) for row in tx.execute(_DUE, {"before": before, "today": today, "most": most})]


def planned(tx: Tx, today: date, most: int) -> list[Left]:
    """Drafts that were put aside until a day which has come, and not recalled yet."""
    return [_left(row) for row in tx.execute(_PLANNED, {"today": today, "most": most})]


def recalled_of(tx: Tx, person_id: int) -> list[Left]:
    """A person's open drafts that were recalled."""
    return [_left(row) for row in tx.execute(_LEFT, {"person": person_id})]


def mark(tx: Tx, draft_ids: Sequence[int], day: date) -> None:
    """These drafts were recalled, for good."""
    tx.execute(sa.update(drafts).where(drafts.c.id.in_(draft_ids)).values(recalled_on=day))


def _left(row: sa.Row[tuple[int, str, str, int, int, str]]) -> Left:
    return Left(row.id, row.title, row.name, row.person_id, row.telegram_id, Language(row.language))
