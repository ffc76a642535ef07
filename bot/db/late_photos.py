"""Photos of reports that were sent already."""

import sqlalchemy as sa

from bot.db.engine import Tx
from bot.db.photos import REMOVED
from bot.db.schema import photos, reports


def draft_of(tx: Tx, report_id: int) -> int:
    """The draft that became a report which is known to exist: its photos belong to that too."""
    return int(tx.execute(sa.select(reports.c.draft_id).where(reports.c.id == report_id)).scalar_one())


def has(tx: Tx, report_id: int, file_unique_id: str) -> bool:
    """Whether a report has a photo already."""
    same = (photos.c.report_id == report_id, photos.c.file_unique_id == file_unique_id, photos.c.state != REMOVED)
    return tx.execute(sa.select(photos.c.id).where(*same)).first() is not None


def album_went_to(tx: Tx, media_group_id: str) -> tuple[int, int | None] | None:
    """The draft, and perhaps the report, of an album's first photo; None where none of it came yet."""
    first = sa.select(photos.c.draft_id, photos.c.report_id).where(photos.c.media_group_id == media_group_id)
    row = tx.execute(first.order_by(photos.c.id).limit(1)).one_or_none()
    return (row.draft_id, row.report_id) if row else None


def to_the_end(tx: Tx, report_id: int, file_unique_id: str) -> None:
    """Put a report's photo behind all others."""
    others = photos.alias()
    last = sa.select(sa.func.max(others.c.position)).where(
        others.c.report_id == report_id, others.c.file_unique_id != file_unique_id
    )
    mine = (photos.c.report_id == report_id, photos.c.file_unique_id == file_unique_id)
    position = sa.func.coalesce(last.scalar_subquery(), 0) + 1
    tx.execute(sa.update(photos).where(*mine).values(position=position))
