"""Drafts: one open for each officer and unit."""

from dataclasses import asdict
from datetime import datetime
from typing import Any

import sqlalchemy as sa

from bot.db import programmes
from bot.db.engine import Tx
from bot.db.schema import drafts, photos, units
from bot.domain.office import UnitRef
from bot.domain.reports import Content, Draft

OPEN = "open"
SENT = "sent"
DISCARDED = "discarded"
HELD = "held"
"""A message that waits for the person to say what it is."""

_CONTENT = (
    "title",
    "activity_date",
    "time_text",
    "place",
    "story",
    "participants",
    "speakers",
    "programme_id",
)
_PHOTOS = (
    sa.select(sa.func.count())
    .where(photos.c.draft_id == drafts.c.id, photos.c.state != "removed")
    .scalar_subquery()
    .label("photo_count")
)
_DRAFT = sa.select(drafts, units.c.code, units.c.name, _PHOTOS).select_from(
    drafts.outerjoin(units, units.c.id == drafts.c.unit_id)
)


def _draft(tx: Tx, row: sa.Row[Any]) -> Draft:
    return Draft(
        id=row.id,
        person_id=row.person_id,
        unit=UnitRef(row.unit_id, row.code, row.name) if row.unit_id is not None else None,
        chat_id=row.chat_id,
        version=row.version,
        original=row.original,
        content=Content(**{name: getattr(row, name) for name in _CONTENT}),
        programme=programmes.by_id(tx, row.programme_id) if row.programme_id is not None else None,
        links=tuple(row.links),
        photos=row.photo_count,
    )


def by_id(tx: Tx, draft_id: int) -> tuple[Draft, str] | None:
    """A draft and its state."""
    row = tx.execute(_DRAFT.where(drafts.c.id == draft_id)).one_or_none()
    return (_draft(tx, row), row.state) if row else None


def open_of(tx: Tx, person_id: int) -> list[Draft]:
    """A person's open drafts, the one changed last first."""
    rows = tx.execute(
        _DRAFT.where(drafts.c.person_id == person_id, drafts.c.state == OPEN).order_by(
            drafts.c.updated_at.desc(), drafts.c.id.desc()
        )
    ).all()
    return [_draft(tx, row) for row in rows]


def add(
    tx: Tx,
    person_id: int,
    unit_id: int | None,
    chat_id: int,
    original: str,
    content: Content,
    links: tuple[str, ...],
    *,
    state: str = OPEN,
) -> int:
    """Open a draft, or hold a message; its id."""
    inserted = tx.execute(
        sa.insert(drafts).values(
            person_id=person_id,
            unit_id=unit_id,
            chat_id=chat_id,
            state=state,
            original=original,
            links=list(links),
            opened_at=tx.now,
            updated_at=tx.now,
            **asdict(content),
        )
    )
    return int((inserted.inserted_primary_key or (0,))[0])


def save(
    tx: Tx,
    draft: Draft,
    content: Content,
    *,
    original: str | None = None,
    links: tuple[str, ...] | None = None,
    unit_id: int | None = None,
) -> bool:
    """Store a change of an open draft; False where it is no longer as `draft` says."""
    values: dict[str, Any] = {**asdict(content), "version": draft.version + 1, "updated_at": tx.now}
    if original is not None:
        values["original"] = original
    if links is not None:
        values["links"] = list(links)
    if unit_id is not None:
        values["unit_id"] = unit_id
    changed = tx.execute(
        sa.update(drafts)
        .where(drafts.c.id == draft.id, drafts.c.version == draft.version, drafts.c.state == OPEN)
        .values(**values)
    )
    return changed.rowcount == 1


def move(tx: Tx, draft_id: int, state: str, *, was: str = OPEN) -> bool:
    """Send, discard or open a draft; False where it is not (or no longer) in the state `was`."""
    changed = tx.execute(
        sa.update(drafts).where(drafts.c.id == draft_id, drafts.c.state == was).values(state=state, updated_at=tx.now)
    )
    return changed.rowcount == 1


def updated_at(tx: Tx, draft_id: int) -> datetime:
    """When a draft was changed last."""
    instant: datetime = tx.execute(sa.select(drafts.c.updated_at).where(drafts.c.id == draft_id)).scalar_one()
    return instant
