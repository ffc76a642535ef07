"""What came in a span of days, counted by the database; the indexes hold all that it counts by."""

from collections.abc import Iterable
from datetime import date
from typing import Any, Final

import sqlalchemy as sa

from bot.db.engine import Tx
from bot.db.schema import publications, reports, units
from bot.domain.links import Platform
from bot.domain.recap import PublicationCount, RecapUnit, ReportCount
from bot.domain.reports import ReportState
from bot.domain.units import UnitKind

_HAS_LINK: Final = reports.c.state != ReportState.REPORTED.value
_REPORTS: Final = (
    sa.select(
        reports.c.unit_id,
        reports.c.reported_on,
        reports.c.programme_id,
        _HAS_LINK.label("published"),
        sa.func.count().label("many"),
    )
    .where(
        reports.c.reported_on >= sa.bindparam("first"),
        reports.c.reported_on <= sa.bindparam("last"),
        reports.c.state != ReportState.WITHDRAWN.value,
    )
    .group_by(reports.c.unit_id, reports.c.reported_on, reports.c.programme_id, _HAS_LINK)
)
_PUBLICATIONS: Final = (
    sa.select(
        publications.c.unit_id, publications.c.published_on, publications.c.platform, sa.func.count().label("many")
    )
    .where(
        publications.c.published_on >= sa.bindparam("first"),
        publications.c.published_on <= sa.bindparam("last"),
        publications.c.counts,
    )
    .group_by(publications.c.unit_id, publications.c.published_on, publications.c.platform)
)
_REPORTS_OF_UNIT: Final = _REPORTS.where(reports.c.unit_id == sa.bindparam("unit"))
_PUBLICATIONS_OF_UNIT: Final = _PUBLICATIONS.where(publications.c.unit_id == sa.bindparam("unit"))
_UNITS: Final = sa.select(units.c.id, units.c.code, units.c.name, units.c.kind)
_OPEN: Final = _UNITS.where(units.c.closed_at.is_(None))


def report_counts(tx: Tx, first: date, last: date, unit_id: int | None = None) -> list[ReportCount]:
    """The reports of these days, of all units or one, without those that were withdrawn."""
    return [
        ReportCount(row.unit_id, row.reported_on, row.programme_id, bool(row.published), row.many)
        for row in _rows(tx, _REPORTS, _REPORTS_OF_UNIT, first, last, unit_id)
    ]


def publication_counts(tx: Tx, first: date, last: date, unit_id: int | None = None) -> list[PublicationCount]:
    """The publications of these days, of all units or one."""
    return [
        PublicationCount(row.unit_id, row.published_on, Platform(row.platform), row.many)
        for row in _rows(tx, _PUBLICATIONS, _PUBLICATIONS_OF_UNIT, first, last, unit_id)
    ]


def _rows(
    tx: Tx, of_all: sa.Select[Any], of_one: sa.Select[Any], first: date, last: date, unit_id: int | None
) -> list[sa.Row[Any]]:
    given: dict[str, Any] = {"first": first, "last": last}
    if unit_id is None:
        return list(tx.execute(of_all, given))
    return list(tx.execute(of_one, {**given, "unit": unit_id}))


def open_units(tx: Tx) -> list[RecapUnit]:
    """All open units, by kind and name."""
    return sorted(map(_unit, tx.execute(_OPEN)), key=lambda unit: (unit.kind.order, unit.name, unit.id))


def units_by_id(tx: Tx, unit_ids: Iterable[int]) -> list[RecapUnit]:
    """These units, closed ones too."""
    return [_unit(row) for row in tx.execute(_UNITS.where(units.c.id.in_(list(unit_ids))))]


def _unit(row: sa.Row[Any]) -> RecapUnit:
    return RecapUnit(row.id, row.code, row.name, UnitKind(row.kind))
