"""Photos and other files: known with the turn that brought them, downloaded afterwards."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

import sqlalchemy as sa

from bot.db import prepared
from bot.db.dialect import upsert
from bot.db.engine import Slow, Tx
from bot.db.schema import photos
from bot.domain.reports import FileKind, Files

PENDING = "pending"
STORED = "stored"
FAILED = "failed"
REMOVED = "removed"
REFERRED = "referred"
"""A video: only its file id is kept."""
EXPIRED = "expired"
"""Its time in the archive is over: the thumbnail stays."""
RETRY = (timedelta(seconds=5), timedelta(seconds=30), timedelta(minutes=5), timedelta(minutes=30), timedelta(hours=3))


@dataclass(frozen=True, slots=True)
class Incoming:
    """A photo as a message brought it."""

    file_id: str
    file_unique_id: str
    file_size: int | None
    message_id: int
    media_group_id: str | None
    kind: FileKind = FileKind.PHOTO
    name: str | None = None
    mime: str | None = None


@dataclass(frozen=True, slots=True)
class Wanted:
    """A photo that is to be downloaded."""

    id: int
    file_id: str
    tries: int


_earlier = photos.alias("earlier")
_LAST = sa.select(sa.func.coalesce(sa.func.max(_earlier.c.position), 0)).where(
    _earlier.c.draft_id == sa.bindparam("of_draft"), _earlier.c.state != REMOVED
)
# With the place of the last: as long as nobody has arranged them, the order of their messages decides.
_new = upsert(photos).values(position=_LAST.scalar_subquery())
_ADD = _new.on_conflict_do_update(
    index_elements=["draft_id", "file_unique_id"],
    # A photo that was taken out comes back when it is sent again.
    set_={
        name: _new.excluded[name]
        for name in ("state", "message_id", "not_before", "report_id", "position", "media_group_id")
    },
    where=photos.c.state == REMOVED,
)


def add(tx: Tx, draft_id: int, photo: Incoming, report_id: int | None = None) -> bool:
    """Keep a photo of a draft; False where the draft has it already."""
    tx.slow.add(Slow.DOWNLOADS)
    added = prepared.run(
        tx,
        _ADD,
        {
            "draft_id": draft_id,
            "of_draft": draft_id,
            "report_id": report_id,
            "message_id": photo.message_id,
            "media_group_id": photo.media_group_id,
            "file_id": photo.file_id,
            "file_unique_id": photo.file_unique_id,
            "file_size": photo.file_size,
            "state": REFERRED if photo.kind is FileKind.VIDEO else PENDING,
            "not_before": tx.now,
            "kind": photo.kind.value,
            "name": photo.name,
        },
    )
    return added == 1


_GIVE = (
    sa.update(photos)
    .where(photos.c.draft_id == sa.bindparam("draft"), photos.c.state != REMOVED)
    .values(report_id=sa.bindparam("report"))
)


def give_to_report(tx: Tx, draft_id: int, report_id: int) -> int:
    """The draft's photos are the report's; how many there are."""
    return tx.execute(_GIVE, {"draft": draft_id, "report": report_id}).rowcount


_WANTED = (
    sa.select(photos.c.id, photos.c.file_id, photos.c.tries, photos.c.not_before)
    .where(photos.c.state == sa.literal_column("'pending'"))
    .order_by(photos.c.not_before)
    .limit(sa.bindparam("most"))
)


def wanted(tx: Tx, most: int) -> tuple[list[Wanted], datetime | None]:
    """Photos to download now, and, where there are none, when the next one becomes due."""
    rows = prepared.rows(tx, _WANTED, {"most": most})
    due = [Wanted(row.id, row.file_id, row.tries) for row in rows if row.not_before <= tx.now]
    return due, rows[0].not_before if rows and not due else None


@dataclass(frozen=True, slots=True)
class Stored:
    """An original that lies at `path` (below the photos' directory), with its checksum and size in bytes."""

    photo_id: int
    path: str
    sha256: str
    size: int


_STORED = (
    sa.update(photos)
    .where(photos.c.id == sa.bindparam("photo"))
    .values(
        state=sa.case((photos.c.state == REMOVED, REMOVED), else_=STORED),
        path=sa.bindparam("new_path"),
        sha256=sa.bindparam("new_sha256"),
        file_size=sa.bindparam("new_size"),
        stored_at=sa.bindparam("now"),
        problem=None,
        look=sa.case((photos.c.sha256 == sa.bindparam("new_sha256"), photos.c.look), else_=None),
    )
)


def stored(tx: Tx, originals: Sequence[Stored]) -> list[str]:
    """These originals are on disk; the paths of those that nobody wants any more, since their photos were erased."""
    tx.execute(
        _STORED,
        [
            {
                "photo": each.photo_id,
                "new_path": each.path,
                "new_sha256": each.sha256,
                "new_size": each.size,
                "now": tx.now,
            }
            for each in originals
        ],
    )
    there = set(
        tx.execute(sa.select(photos.c.id).where(photos.c.id.in_([each.photo_id for each in originals]))).scalars()
    )
    lost = [each for each in originals if each.photo_id not in there]
    if not lost:
        return []
    used = set(
        tx.execute(sa.select(photos.c.sha256).where(photos.c.sha256.in_([each.sha256 for each in lost]))).scalars()
    )
    return [each.path for each in lost if each.sha256 not in used]


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


_OF_REPORT = (
    sa.select(photos.c.kind, sa.func.count().label("number"))
    .where(photos.c.report_id == sa.bindparam("report"), photos.c.state != REMOVED)
    .group_by(photos.c.kind)
)


def of_report(tx: Tx, report_id: int) -> Files:
    """How many files of each kind a report has."""
    counts = {FileKind(row.kind): int(row.number) for row in tx.execute(_OF_REPORT, {"report": report_id})}
    return Files(*(counts.get(kind, 0) for kind in FileKind))
