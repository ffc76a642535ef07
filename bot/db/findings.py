"""Reports as lists of what was found name them."""

from collections.abc import Sequence
from typing import Final

import sqlalchemy as sa

from bot.db.engine import Tx
from bot.db.schema import publications, reports, units
from bot.domain.links import Platform
from bot.domain.office import UnitRef
from bot.domain.reports import ReportState
from bot.domain.search import Finding

_FOUND: Final = (
    sa.select(
        reports.c.id,
        reports.c.unit_id,
        units.c.code,
        units.c.name,
        reports.c.reference,
        reports.c.title,
        reports.c.activity_date,
        reports.c.place,
        reports.c.story,
    )
    .join(units, units.c.id == reports.c.unit_id)
    .where(reports.c.id.in_(sa.bindparam("ids", expanding=True)), reports.c.state != ReportState.WITHDRAWN.value)
    .order_by(reports.c.id.desc())
)
_LINKS: Final = (
    sa.select(publications.c.report_id, publications.c.platform, publications.c.url)
    .where(publications.c.report_id.in_(sa.bindparam("ids", expanding=True)), publications.c.counts)
    .order_by(publications.c.id)
)


def by_ids(tx: Tx, report_ids: Sequence[int]) -> list[Finding]:
    """These reports with their links, the newest first; those that were withdrawn meanwhile are left out."""
    if not report_ids:
        return []
    given = {"ids": list(report_ids)}
    links: dict[int, tuple[tuple[Platform, str], ...]] = {}
    for row in tx.execute(_LINKS, given):
        links[row.report_id] = (*links.get(row.report_id, ()), (Platform(row.platform), row.url))
    return [
        Finding(
            row.id,
            UnitRef(row.unit_id, row.code, row.name),
            row.reference,
            row.title,
            row.activity_date,
            row.place,
            row.story,
            links.get(row.id, ()),
        )
        for row in tx.execute(_FOUND, given)
    ]
