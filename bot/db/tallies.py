"""The roll-up by unit and month: counted anew, in batches, for those of which something changed.

A report or a publication that is `fresh` is not in it yet. Turns only mark; what counts runs afterwards.
"""

from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import date
from itertools import islice
from typing import Any, Final

import sqlalchemy as sa

from bot.db.dialect import upsert
from bot.db.engine import Tx
from bot.db.schema import publications, reports, unit_months, units
from bot.domain.links import Platform
from bot.domain.periods import PeriodKind, month_of, period_of
from bot.domain.ranking import RankingRule
from bot.domain.reports import ReportState

UnitMonth = tuple[int, date]
"""A unit's id and the first day of a month."""


@dataclass(frozen=True, slots=True)
class Fresh:
    """Months of units that are to be counted, and the ids of their reports that are new, as far as they were looked at.

    `is_all` where there is nothing else.
    """

    months: frozenset[UnitMonth]
    reports: tuple[int, ...]
    is_all: bool


# Spelled out: SQLite uses a partial index only for the very condition that it was made with.
_FRESH_REPORTS: Final = (
    sa.select(reports.c.id, reports.c.unit_id, reports.c.reported_on.label("day"))
    .where(sa.literal_column("reports.fresh"))
    .order_by(reports.c.id)
    .limit(sa.bindparam("most"))
)
_FRESH_PUBLICATIONS: Final = (
    sa.select(publications.c.id, publications.c.unit_id, publications.c.published_on.label("day"))
    .where(sa.literal_column("publications.fresh"))
    .order_by(publications.c.id)
    .limit(sa.bindparam("most"))
)
_COUNT_REPORTS: Final = sa.select(
    sa.func.count().label("told"),
    sa.func.count().filter(reports.c.state != ReportState.REPORTED.value).label("published"),
).where(
    reports.c.unit_id == sa.bindparam("unit"),
    reports.c.reported_on >= sa.bindparam("first"),
    reports.c.reported_on <= sa.bindparam("last"),
    reports.c.state != ReportState.WITHDRAWN.value,
)
_COUNT_PUBLICATIONS: Final = (
    sa.select(publications.c.platform, sa.func.count().label("many"))
    .where(
        publications.c.unit_id == sa.bindparam("unit"),
        publications.c.published_on >= sa.bindparam("first"),
        publications.c.published_on <= sa.bindparam("last"),
        publications.c.counts,
    )
    .group_by(publications.c.platform)
)
_SETTLE: Final = (
    sa.update(publications)
    .where(
        publications.c.unit_id == sa.bindparam("unit"),
        publications.c.published_on >= sa.bindparam("first"),
        publications.c.published_on <= sa.bindparam("last"),
        publications.c.fresh,
    )
    .values(fresh=False)
)
_KINDS: Final = sa.select(units.c.id, units.c.kind).where(units.c.id.in_(sa.bindparam("units", expanding=True)))
_INSERT = upsert(unit_months)
_PUT: Final = _INSERT.on_conflict_do_update(
    index_elements=["month", "unit_id"],
    set_={
        name: _INSERT.excluded[name] for name in ("kind", "reports", "published", "platforms", "publications", "points")
    },
)


def fresh(tx: Tx, most: int, months: int) -> Fresh:
    """What is to be counted, the oldest first: at most so many months of units, and of reports."""
    found = [
        [(row.id, (row.unit_id, month_of(row.day))) for row in tx.execute(query, {"most": most})]
        for query in (_FRESH_REPORTS, _FRESH_PUBLICATIONS)
    ]
    all_months = dict.fromkeys(month for rows in found for _, month in rows)
    chosen = frozenset(islice(all_months, months))
    told = tuple(row_id for row_id, month in found[0] if month in chosen)
    return Fresh(chosen, told, len(chosen) == len(all_months) and max(map(len, found)) < most)


def settled(tx: Tx, counted: Fresh) -> None:
    """These are counted now: the reports, and all publications of the months."""
    if counted.reports:
        tx.execute(sa.update(reports).where(reports.c.id.in_(counted.reports)).values(fresh=False))
    for unit, month in sorted(counted.months):
        tx.execute(_SETTLE, {"unit": unit, "first": month, "last": period_of(PeriodKind.MONTH, month).last})


def recount(tx: Tx, months: Collection[UnitMonth], rule_of: Callable[[date], RankingRule]) -> None:
    """Count these units' months anew, from what there is; `rule_of` gives the rule of a month by its first day."""
    kinds = {row.id: row.kind for row in tx.execute(_KINDS, {"units": sorted({unit for unit, _ in months})})}
    rows = [_counted(tx, unit, month, rule_of(month)) | {"kind": kinds[unit]} for unit, month in sorted(months)]
    if rows:
        tx.execute(_PUT, rows)


def _counted(tx: Tx, unit: int, month: date, rule: RankingRule) -> dict[str, Any]:
    given = {"unit": unit, "first": month, "last": period_of(PeriodKind.MONTH, month).last}
    found = tx.execute(_COUNT_REPORTS, given).one()
    platforms = {Platform(row.platform): row.many for row in tx.execute(_COUNT_PUBLICATIONS, given)}
    return {
        "month": month,
        "unit_id": unit,
        "reports": found.told,
        "published": found.published,
        "platforms": {platform.value: many for platform, many in platforms.items()},
        "publications": sum(platforms.values()),
        "points": rule.points(found.told, platforms),
    }
