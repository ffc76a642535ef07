"""What the digest of a week tells beside its figures: who published, and what was featured."""

from datetime import date
from typing import Final

import sqlalchemy as sa

from bot.db.engine import Tx
from bot.db.reports import links_of
from bot.db.schema import publications, reports, units
from bot.domain.digest import DigestReport
from bot.domain.reports import ReportState

_PUBLISHERS: Final = (
    sa.select(publications.c.unit_id)
    .distinct()
    .where(
        publications.c.published_on >= sa.bindparam("first"),
        publications.c.published_on <= sa.bindparam("last"),
        publications.c.counts,
    )
)
_FEATURED: Final = (
    sa.select(reports.c.id, reports.c.title, reports.c.reference, units.c.code, units.c.name)
    .join(units, units.c.id == reports.c.unit_id)
    .where(
        reports.c.reported_on >= sa.bindparam("first"),
        reports.c.reported_on <= sa.bindparam("last"),
        reports.c.state != ReportState.WITHDRAWN.value,
        reports.c.featured_at.is_not(None),
    )
    .order_by(reports.c.featured_at.desc(), reports.c.id.desc())
    .limit(sa.bindparam("most"))
)


def publishers(tx: Tx, first: date, last: date) -> frozenset[int]:
    """The ids of the units that published something on these days."""
    return frozenset(tx.execute(_PUBLISHERS, {"first": first, "last": last}).scalars())


def featured(tx: Tx, first: date, last: date, most: int) -> list[DigestReport]:
    """Reports of these days that coordinators featured, the last one first: at most so many."""
    rows = tx.execute(_FEATURED, {"first": first, "last": last, "most": most}).all()
    return [
        DigestReport(row.code, row.name, row.title, row.reference, links_of(tx, row.id), featured=True) for row in rows
    ]
