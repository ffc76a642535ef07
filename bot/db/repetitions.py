"""Looking for earlier reports that a draft may repeat: small questions, each answered by an index."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Final

import sqlalchemy as sa

from bot.db.engine import Tx
from bot.db.photos import REMOVED
from bot.db.schema import drafts, photos, reports
from bot.domain.repetitions import Picture
from bot.domain.reports import DraftState, ReportState

MOST_A_DAY: Final = 40
"""Reports of a unit on one day whose titles are compared."""
MOST_REPORTS: Final = 100
"""Reports of a unit whose photos are compared by their looks, the newest ones."""
_COUNTS = sa.and_(
    reports.c.unit_id == sa.bindparam("unit"),
    reports.c.state != ReportState.WITHDRAWN.value,
    reports.c.sent_at >= sa.bindparam("since"),
)
_SAME_DAY = (
    sa.select(reports.c.id, reports.c.reference, reports.c.reported_on, reports.c.title)
    .where(_COUNTS, reports.c.activity_date == sa.bindparam("day"))
    .order_by(reports.c.id.desc())
    .limit(MOST_A_DAY)
)
_mine = photos.alias("mine")
_theirs = photos.alias("theirs")
_IN_DRAFT = sa.and_(
    _mine.c.draft_id == sa.bindparam("draft"),
    _mine.c.state != REMOVED,
    _mine.c.kind == "photo",
)
# The files that Telegram knows to be the same, and what is known by now of how the draft's own photos look.
_PICTURES = sa.union_all(
    sa.select(
        _mine.c.id,
        sa.null().label("look"),
        sa.null().label("sha256"),
        reports.c.id.label("report_id"),
        reports.c.reference,
        reports.c.reported_on,
    )
    .select_from(
        _mine.join(_theirs, _theirs.c.file_unique_id == _mine.c.file_unique_id).join(
            reports, reports.c.id == _theirs.c.report_id
        )
    )
    .where(_IN_DRAFT, _theirs.c.state != REMOVED, _COUNTS),
    sa.select(_mine.c.id, _mine.c.look, _mine.c.sha256, sa.null(), sa.null(), sa.null()).where(
        _IN_DRAFT, _mine.c.look.is_not(None)
    ),
)
# Bounded before it is asked how old they are: else a quiet unit's reports of all years would be looked through.
_NEWEST = (
    sa.select(reports.c.id)
    .where(reports.c.unit_id == sa.bindparam("unit"))
    .order_by(reports.c.id.desc())
    .limit(MOST_REPORTS)
)
_LOOKS = (
    sa.select(
        photos.c.id, photos.c.look, photos.c.sha256, photos.c.report_id, reports.c.reference, reports.c.reported_on
    )
    .select_from(photos.join(reports, reports.c.id == photos.c.report_id))
    .where(photos.c.report_id.in_(_NEWEST), _COUNTS, photos.c.state != REMOVED, photos.c.look.is_not(None))
)
_OPEN_OF_PHOTOS = (
    sa.select(photos.c.draft_id)
    .join(drafts, drafts.c.id == photos.c.draft_id)
    .where(photos.c.id.in_(sa.bindparam("photos", expanding=True)), drafts.c.state == DraftState.OPEN.value)
    .distinct()
)


@dataclass(frozen=True, slots=True)
class Known:
    """An earlier report of the unit."""

    id: int
    reference: str
    day: date
    title: str = ""


def same_day(tx: Tx, unit_id: int, day: date, since: datetime) -> list[Known]:
    """A unit's reports of activities on a day, sent since an instant, the newest first."""
    rows = tx.execute(_SAME_DAY, {"unit": unit_id, "day": day, "since": since})
    return [Known(row.id, row.reference, row.reported_on, row.title) for row in rows]


def pictures(tx: Tx, draft_id: int, unit_id: int, since: datetime) -> tuple[list[tuple[int, Known]], list[Picture]]:
    """(photo of the draft, report of the unit that has the same file), and the draft's photos that were looked at."""
    rows = tx.execute(_PICTURES, {"draft": draft_id, "unit": unit_id, "since": since}).all()
    same = [(row.id, _known(row)) for row in rows if row.report_id is not None]
    return same, [Picture(row.id, row.look, row.sha256) for row in rows if row.report_id is None]


def looks(tx: Tx, unit_id: int, since: datetime) -> list[tuple[Picture, Known]]:
    """The photos of a unit's reports that were looked at, with their reports."""
    rows = tx.execute(_LOOKS, {"unit": unit_id, "since": since})
    return [(Picture(row.id, row.look, row.sha256, row.report_id), _known(row)) for row in rows]


def _known(row: sa.Row[Any]) -> Known:
    return Known(row.report_id, row.reference, row.reported_on)


def open_drafts(tx: Tx, photo_ids: Sequence[int]) -> list[int]:
    """The open drafts that photos belong to."""
    return list(tx.execute(_OPEN_OF_PHOTOS, {"photos": list(photo_ids)}).scalars())


def keep_unlike(tx: Tx, draft_id: int, keys: Sequence[str]) -> None:
    """Keep what a draft is not the same as."""
    tx.execute(sa.update(drafts).where(drafts.c.id == draft_id).values(unlike=list(keys)))
