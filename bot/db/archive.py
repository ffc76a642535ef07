"""The archive of originals: how full it is, what is past its time, what was not looked through for long."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

import sqlalchemy as sa

from bot.db import jobs
from bot.db.engine import Slow, Tx
from bot.db.photos import EXPIRED, FAILED, PENDING, STORED
from bot.db.schema import job_runs, offices, photos, reports
from bot.domain.archive import Archive
from bot.domain.looks import Problem

LOST: Final = "photos.lost"
"""Claimed for each night and original that was found missing or damaged."""
_USED: Final = "bytes of originals"


@dataclass(frozen=True, slots=True)
class Original:
    """A file of the archive, by one of the rows that it belongs to."""

    id: int
    path: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Losses:
    """What became of originals that were missing or damaged: how many came back, are still fetched, or cannot be had.

    `reports` are the references of those that cannot be had, as far as they were reported.
    """

    found: int
    recovered: int
    waiting: int
    gone: int
    reports: tuple[str, ...]


def state(tx: Tx) -> Archive:
    """The archive as it is."""
    decided = sa.select(offices.c.photo_quota_mb, offices.c.photo_keep_days).order_by(offices.c.id).limit(1)
    row = tx.execute(decided).one_or_none()
    return Archive(used(tx), row.photo_quota_mb if row else None, row.photo_keep_days if row else None)


def used(tx: Tx) -> int:
    """Bytes that originals take; content that several have is one file."""
    file = sa.select(sa.func.max(photos.c.file_size).label("size")).where(photos.c.path.is_not(None))
    each = file.group_by(photos.c.sha256).subquery()
    query = sa.select(sa.func.coalesce(sa.func.sum(each.c.size), 0))
    return tx.remember(_USED, lambda: int(tx.execute(query).scalar_one()))


def grew(tx: Tx, size: int) -> None:
    """So many bytes came: counting anew each time would take long."""
    if _USED in tx.memory:
        tx.memory[_USED] += size


def is_full(tx: Tx) -> bool:
    """Whether no further original may come."""
    quota = tx.execute(sa.select(offices.c.photo_quota_mb).order_by(offices.c.id).limit(1)).scalar()
    return quota is not None and used(tx) >= quota * 1_000_000


def waiting(tx: Tx) -> int:
    """How many originals are not downloaded yet."""
    is_pending = photos.c.state == sa.literal_column("'pending'")
    return int(tx.execute(sa.select(sa.func.count()).where(is_pending)).scalar_one())


def decide(tx: Tx, **columns: int | None) -> None:
    """Give the office's archive other limits."""
    tx.execute(sa.update(offices).values(**columns))
    tx.forget()


def expire(tx: Tx, before: datetime, most: int) -> int:
    """Originals that came before an instant are past their time; how many, at most so many at once.

    What the same content came with later keeps its file.
    """
    later = photos.alias("later")
    kept = sa.exists().where(later.c.sha256 == photos.c.sha256, later.c.stored_at >= before)
    old = (
        sa.select(photos.c.id)
        .where(photos.c.state == sa.literal_column("'stored'"), photos.c.stored_at < before, ~kept)
        .limit(most)
    )
    return tx.execute(sa.update(photos).where(photos.c.id.in_(old)).values(state=EXPIRED)).rowcount


def expired(tx: Tx, most: int) -> list[Original]:
    """Originals past their time whose file still has to go."""
    rows = tx.execute(_originals().where(photos.c.state == EXPIRED, photos.c.path.is_not(None)).limit(most))
    return [Original(row.id, row.path, row.sha256) for row in rows]


def still_used(tx: Tx, originals: Sequence[Original]) -> set[str]:
    """The paths among these that a row which is not past its time has too."""
    paths = [each.path for each in originals]
    query = sa.select(photos.c.path).where(photos.c.path.in_(paths), photos.c.state != EXPIRED)
    return set(tx.execute(query.distinct()).scalars())


def dropped(tx: Tx, originals: Sequence[Original]) -> None:
    """These files are gone."""
    tx.execute(sa.update(photos).where(photos.c.id.in_([each.id for each in originals])).values(path=None))
    tx.memory.pop(_USED, None)


_TO_CHECK = (
    sa.select(photos.c.id, photos.c.path, photos.c.sha256)
    .where(
        photos.c.state == sa.literal_column("'stored'"),
        sa.or_(photos.c.checked_at.is_(None), photos.c.checked_at < sa.bindparam("before")),
    )
    .order_by(photos.c.checked_at)
    .limit(sa.bindparam("most"))
)


def to_check(tx: Tx, before: datetime, most: int) -> list[Original]:
    """Originals that were not looked through since an instant, the longest ago first."""
    rows = tx.execute(_TO_CHECK, {"before": before, "most": most})
    return [Original(row.id, row.path, row.sha256) for row in rows]


def checked(tx: Tx, whole: Collection[int], night: str, lost: dict[int, Problem]) -> None:
    """These are as they should be; those are missing or damaged, and are to be downloaded once more."""
    if lost:
        tx.slow.add(Slow.DOWNLOADS)
    tx.execute(sa.update(photos).where(photos.c.id.in_(whole)).values(checked_at=tx.now))
    for photo_id, problem in lost.items():
        again = {"state": PENDING, "problem": problem.value, "tries": 0, "not_before": tx.now, "checked_at": tx.now}
        is_stored = (photos.c.id == photo_id, photos.c.state == STORED)
        if tx.execute(sa.update(photos).where(*is_stored).values(**again)).rowcount:
            jobs.claim(tx, LOST, f"{night}:{photo_id}")


def losses(tx: Tx, nights: Collection[str]) -> Losses:
    """What was lost, as found in some nights, and what became of it."""
    begins = sa.or_(*(job_runs.c.slot.startswith(f"{night}:") for night in nights))
    slots = sa.select(job_runs.c.slot).where(job_runs.c.job == LOST, begins)
    ids = {int(slot.rpartition(":")[2]) for slot in tx.execute(slots).scalars()}
    rows = tx.execute(
        sa.select(photos.c.state, reports.c.reference)
        .select_from(photos.outerjoin(reports, reports.c.id == photos.c.report_id))
        .where(photos.c.id.in_(ids))
        .order_by(photos.c.id)
    ).all()
    states = [row.state for row in rows]
    gone = [row.reference for row in rows if row.state == FAILED]
    recovered, still = states.count(STORED), states.count(PENDING)
    return Losses(len(ids), recovered, still, len(gone), tuple(dict.fromkeys(filter(None, gone))))


def _originals() -> sa.Select[tuple[int, str, str]]:
    return sa.select(photos.c.id, photos.c.path, photos.c.sha256).order_by(photos.c.id)
