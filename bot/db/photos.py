"""Photos: known with the turn that brought them, downloaded afterwards."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import sqlalchemy as sa

from bot.db.dialect import upsert
from bot.db.engine import Tx
from bot.db.schema import drafts, photos

PENDING = "pending"
STORED = "stored"
FAILED = "failed"
REMOVED = "removed"
RETRY = (timedelta(seconds=5), timedelta(seconds=30), timedelta(minutes=5), timedelta(minutes=30), timedelta(hours=3))


@dataclass(frozen=True, slots=True)
class Incoming:
    """A photo as a message brought it."""

    file_id: str
    file_unique_id: str
    file_size: int | None
    message_id: int
    media_group_id: str | None


@dataclass(frozen=True, slots=True)
class Wanted:
    """A photo that is to be downloaded."""

    id: int
    file_id: str
    tries: int


_ADD = upsert(photos).on_conflict_do_nothing(index_elements=["draft_id", "file_unique_id"])


def add(tx: Tx, draft_id: int, photo: Incoming, report_id: int | None = None) -> bool:
    """Keep a photo of a draft; False where the draft has it already."""
    added = tx.execute(
        _ADD,
        {
            "draft_id": draft_id,
            "report_id": report_id,
            "message_id": photo.message_id,
            "media_group_id": photo.media_group_id,
            "file_id": photo.file_id,
            "file_unique_id": photo.file_unique_id,
            "file_size": photo.file_size,
            "state": PENDING,
            "not_before": tx.now,
        },
    )
    return added.rowcount == 1


def draft_of_album(tx: Tx, media_group_id: str, person_id: int) -> tuple[int, int | None, str] | None:
    """(draft, report, the draft's state) that the album's earlier items went to, for the person who sent them."""
    row = tx.execute(
        sa.select(photos.c.draft_id, photos.c.report_id, drafts.c.state)
        .join(drafts, drafts.c.id == photos.c.draft_id)
        .where(photos.c.media_group_id == media_group_id, drafts.c.person_id == person_id)
        .limit(1)
    ).first()
    return (row.draft_id, row.report_id, row.state) if row else None


def move_to_draft(tx: Tx, source: int, target: int) -> None:
    """Give the photos of one draft to another; those that it has already stay behind."""
    has = sa.select(photos.c.file_unique_id).where(photos.c.draft_id == target)
    tx.execute(
        sa.update(photos)
        .where(photos.c.draft_id == source, photos.c.file_unique_id.not_in(has))
        .values(draft_id=target)
    )


def give_to_report(tx: Tx, draft_id: int, report_id: int) -> int:
    """The draft's photos are the report's; how many there are."""
    moved = tx.execute(
        sa.update(photos).where(photos.c.draft_id == draft_id, photos.c.state != REMOVED).values(report_id=report_id)
    )
    return moved.rowcount


def remove_all(tx: Tx, draft_id: int) -> int:
    """Take the photos out of a draft; how many there were."""
    removed = tx.execute(
        sa.update(photos).where(photos.c.draft_id == draft_id, photos.c.state != REMOVED).values(state=REMOVED)
    )
    return removed.rowcount


def wanted(tx: Tx, limit: int) -> tuple[list[Wanted], datetime | None]:
    """Photos to download now, and when the next one becomes due that must wait."""
    pending = photos.c.state == sa.literal_column("'pending'")
    rows = tx.execute(
        sa.select(photos.c.id, photos.c.file_id, photos.c.tries)
        .where(pending, photos.c.not_before <= tx.now)
        .order_by(photos.c.not_before)
        .limit(limit)
    ).all()
    next_at = tx.execute(
        sa.select(photos.c.not_before)
        .where(pending, photos.c.not_before > tx.now)
        .order_by(photos.c.not_before)
        .limit(1)
    ).scalar()
    return [Wanted(row.id, row.file_id, row.tries) for row in rows], next_at


def stored(tx: Tx, photo_id: int, path: str, sha256: str, size: int) -> None:
    """The original lies at `path` (below the photos' directory) with this checksum."""
    tx.execute(
        sa.update(photos)
        .where(photos.c.id == photo_id)
        .values(
            state=sa.case((photos.c.state == REMOVED, REMOVED), else_=STORED),
            path=path,
            sha256=sha256,
            file_size=size,
            stored_at=tx.now,
            problem=None,
        )
    )


def not_stored(tx: Tx, photo: Wanted, problem: str, *, final: bool) -> None:
    """A download failed: another try later, or none."""
    over = final or photo.tries >= len(RETRY)
    tx.execute(
        sa.update(photos)
        .where(photos.c.id == photo.id, photos.c.state == PENDING)
        .values(
            state=FAILED if over else PENDING,
            tries=photo.tries + 1,
            problem=problem[:200],
            not_before=tx.now + RETRY[min(photo.tries, len(RETRY) - 1)],
        )
    )


def of_report(tx: Tx, report_id: int) -> Sequence[sa.Row[Any]]:
    """The report's photos in the order of their messages: path, sha256, state, file_id."""
    return tx.execute(
        sa.select(photos.c.path, photos.c.sha256, photos.c.state, photos.c.file_id)
        .where(photos.c.report_id == report_id, photos.c.state != REMOVED)
        .order_by(photos.c.message_id)
    ).all()
