"""On which days units published and reported."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date

import sqlalchemy as sa

from bot.db.engine import Tx
from bot.db.schema import publications, reports
from bot.domain.reports import ReportState


def published(tx: Tx, unit_ids: Sequence[int], since: date) -> dict[int, dict[date, int]]:
    """How many publications units have on each day since one, by unit; only links that count as such."""
    query = (
        sa.select(publications.c.unit_id, publications.c.published_on, sa.func.count().label("many"))
        .where(
            publications.c.unit_id.in_(unit_ids), publications.c.published_on >= since, publications.c.counts.is_(True)
        )
        .group_by(publications.c.unit_id, publications.c.published_on)
    )
    found: dict[int, dict[date, int]] = defaultdict(dict)
    for row in tx.execute(query):
        found[row.unit_id][row.published_on] = row.many
    return found


def reported(tx: Tx, unit_ids: Sequence[int], since: date) -> dict[int, set[date]]:
    """The days since one on which units reported something that was not withdrawn, by unit."""
    query = (
        sa.select(reports.c.unit_id, reports.c.reported_on)
        .distinct()
        .where(
            reports.c.unit_id.in_(unit_ids),
            reports.c.reported_on >= since,
            reports.c.state != ReportState.WITHDRAWN.value,
        )
    )
    found: dict[int, set[date]] = defaultdict(set)
    for row in tx.execute(query):
        found[row.unit_id].add(row.reported_on)
    return found
