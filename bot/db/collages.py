"""The photos of a day's reports."""

from collections.abc import Collection
from datetime import date
from typing import Any

import sqlalchemy as sa

from bot.db.engine import Tx
from bot.db.schema import photos, reports, units
from bot.domain.collage import Shot
from bot.domain.consent import is_barred
from bot.domain.reports import ReportState
from bot.domain.units import UnitKind

_SHOWN = sa.and_(
    reports.c.state != ReportState.WITHDRAWN.value,
    photos.c.state == sa.literal_column("'stored'"),
    photos.c.kind == sa.literal_column("'photo'"),
    photos.c.look.is_not(None),
    photos.c.problem.is_(None),
)
_OF_DAY = (
    sa.select(
        photos.c.id,
        photos.c.path,
        photos.c.sha256,
        photos.c.look,
        photos.c.report_id,
        reports.c.unit_id,
        reports.c.featured_at,
        reports.c.consent,
        units.c.name,
        units.c.kind,
    )
    .select_from(reports.join(photos, photos.c.report_id == reports.c.id).join(units, units.c.id == reports.c.unit_id))
    .where(reports.c.reported_on == sa.bindparam("day"), _SHOWN)
    .order_by(reports.c.id, photos.c.position, photos.c.message_id, photos.c.id)
)
_OF_PHOTOS = (
    sa.select(photos.c.id, reports.c.consent, units.c.kind)
    .select_from(photos.join(reports, reports.c.id == photos.c.report_id).join(units, units.c.id == reports.c.unit_id))
    .where(photos.c.id.in_(sa.bindparam("photos", expanding=True)), _SHOWN)
)


def of_day(tx: Tx, day: date) -> list[Shot]:
    """The photos of a day's reports that may be shown, report by report, in their order there.

    Left out is what shows pupils without consent, what was withdrawn or removed, and what nobody has looked at yet.
    """
    rows = tx.execute(_OF_DAY, {"day": day}).all()
    return [_shot(row) for row in rows if not is_barred(UnitKind(row.kind), row.consent)]


def may_be_shown(tx: Tx, photo_ids: Collection[int]) -> bool:
    """Whether all of these photos may still be shown."""
    rows = tx.execute(_OF_PHOTOS, {"photos": list(photo_ids)}).all()
    return {row.id for row in rows if not is_barred(UnitKind(row.kind), row.consent)} == set(photo_ids)


_WITH_PHOTOS = (
    sa.select(reports.c.consent, units.c.kind, sa.func.count().label("many"))
    .select_from(reports.join(units, units.c.id == reports.c.unit_id))
    .where(
        reports.c.reported_on.between(sa.bindparam("first"), sa.bindparam("last")),
        reports.c.state != ReportState.WITHDRAWN.value,
        sa.exists().where(photos.c.report_id == reports.c.id, photos.c.state == "stored", photos.c.kind == "photo"),
    )
    .group_by(reports.c.consent, units.c.kind)
)


def kept_back(tx: Tx, first: date, last: date) -> int:
    """How many reports of some days have photos that may not be shown for want of consent."""
    rows = tx.execute(_WITH_PHOTOS, {"first": first, "last": last}).all()
    return sum(row.many for row in rows if is_barred(UnitKind(row.kind), row.consent))


def _shot(row: sa.Row[Any]) -> Shot:
    return Shot(
        id=row.id,
        path=row.path,
        sha256=row.sha256,
        look=row.look,
        report_id=row.report_id,
        unit_id=row.unit_id,
        unit_name=row.name,
        featured=row.featured_at is not None,
    )
