"""When units last published, as their reports and their publications tell it."""

from collections.abc import Mapping
from datetime import datetime
from typing import Final

import sqlalchemy as sa

from bot.db.engine import Tx
from bot.db.schema import publications, reports, units

_LAST_REPORT: Final = (
    sa.select(reports.c.sent_at)
    .where(reports.c.unit_id == units.c.id, reports.c.withdrawn_at.is_(None))
    .order_by(reports.c.id.desc())
    .limit(1)
    .scalar_subquery()
)
_LAST_PUBLICATION: Final = (
    sa.select(publications.c.published_at)
    .where(publications.c.unit_id == units.c.id, publications.c.counts)
    .order_by(publications.c.id.desc())
    .limit(1)
    .scalar_subquery()
)
_PUT: Final = sa.update(units).where(units.c.id == sa.bindparam("unit")).values(last_published_at=sa.bindparam("at"))


def last_reports(tx: Tx) -> dict[int, datetime | None]:
    """When the open units last reported, by id; a report that was withdrawn is none."""
    return _last(tx, _LAST_REPORT)


def last_publications(tx: Tx) -> dict[int, datetime | None]:
    """When links last came of the open units, by id."""
    return _last(tx, _LAST_PUBLICATION)


def _last(tx: Tx, found: sa.ScalarSelect[datetime]) -> dict[int, datetime | None]:
    rows = tx.execute(sa.select(units.c.id, found.label("at")).where(units.c.closed_at.is_(None)))
    return {row.id: row.at for row in rows}


def put(tx: Tx, last: Mapping[int, datetime | None]) -> None:
    """Give units, by id, another last publication; where they stand on the ladder stays."""
    values = [{"unit": unit_id, "at": at} for unit_id, at in last.items()]
    if values:
        tx.execute(_PUT, values)
