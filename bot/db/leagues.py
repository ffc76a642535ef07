"""Months of units as leagues: read in the order of the index, which has kind and points."""

from datetime import date, datetime
from typing import Any, Final

import sqlalchemy as sa

from bot.db.engine import Tx
from bot.db.schema import publications, reports, unit_months, units
from bot.domain.leagues import Climb, Entry
from bot.domain.links import Platform
from bot.domain.ranking import RankingRule
from bot.domain.recap import RecapUnit
from bot.domain.units import UnitKind

_MONTH: Final = unit_months.c.month == sa.bindparam("month")
_LEAGUE: Final = sa.and_(_MONTH, unit_months.c.kind == sa.bindparam("kind"))
_SIZES: Final = (
    sa.select(unit_months.c.kind, sa.func.count().label("many"))
    .where(_MONTH, unit_months.c.points > 0)
    .group_by(unit_months.c.kind)
)
_ABOVE: Final = sa.select(sa.func.count()).where(_LEAGUE, unit_months.c.points > sa.bindparam("points"))
_NEXT: Final = sa.select(sa.func.min(unit_months.c.points)).where(
    _LEAGUE, unit_months.c.points > sa.bindparam("points")
)
# Which ones, by the index alone; only those are looked up then.
_IDS: Final = (
    sa.select(unit_months.c.unit_id)
    .where(_LEAGUE, unit_months.c.points > 0)
    .order_by(unit_months.c.points.desc(), unit_months.c.unit_id.desc())
    .limit(sa.bindparam("most"))
    .offset(sa.bindparam("ahead"))
)
_ENTRY: Final = sa.select(
    units.c.id,
    units.c.code,
    units.c.name,
    unit_months.c.kind,
    unit_months.c.points,
    unit_months.c.reports,
    unit_months.c.publications,
).select_from(unit_months.join(units, units.c.id == unit_months.c.unit_id))
_ENTRIES: Final = _ENTRY.where(_MONTH, unit_months.c.unit_id.in_(_IDS.scalar_subquery()))
_ONE: Final = _ENTRY.where(_MONTH, unit_months.c.unit_id == sa.bindparam("unit"))
_FIRST: Final = sa.select(sa.func.min(unit_months.c.month))


def sizes(tx: Tx, month: date) -> dict[UnitKind, int]:
    """How many units of each kind have points in a month, given by its first day; kinds in their order."""
    found = {UnitKind(row.kind): row.many for row in tx.execute(_SIZES, {"month": month})}
    return {kind: found[kind] for kind in UnitKind if kind in found}


def entries(tx: Tx, month: date, kind: UnitKind, ahead: int, most: int) -> list[Entry]:
    """Units of a league, the most points first: at most so many, after so many others."""
    given = {"month": month, "kind": kind.value, "ahead": ahead, "most": most}
    found = map(_entry, tx.execute(_ENTRIES, given))
    return sorted(found, key=lambda each: (each.points, each.unit.id), reverse=True)


def entry(tx: Tx, month: date, unit_id: int) -> Entry | None:
    """A unit's month; None where nothing came of it."""
    row = tx.execute(_ONE, {"month": month, "unit": unit_id}).one_or_none()
    return None if row is None else _entry(row)


def above(tx: Tx, month: date, kind: UnitKind, points: int) -> int:
    """How many units of a league have more points than so many."""
    return int(tx.execute(_ABOVE, {"month": month, "kind": kind.value, "points": points}).scalar_one())


def next_above(tx: Tx, month: date, kind: UnitKind, points: int) -> int | None:
    """The fewest points of those in a league that have more than so many."""
    found = tx.execute(_NEXT, {"month": month, "kind": kind.value, "points": points}).scalar()
    return None if found is None else int(found)


def first_month(tx: Tx) -> date | None:
    """The first day of the earliest month of which anything is known."""
    found: date | None = tx.execute(_FIRST).scalar()
    return found


def _entry(row: sa.Row[Any]) -> Entry:
    unit = RecapUnit(row.id, row.code, row.name, UnitKind(row.kind))
    return Entry(unit, row.points, row.reports, row.publications)


def climbs(
    tx: Tx, month: date, before: date, rule: RankingRule, since: datetime, most: int, *, is_same: bool
) -> list[Climb]:
    """Those of the `most` units that gained most against the month `before`, by one rule, which were there before.

    New is a unit that came since an instant. The largest gain comes first. `is_same`: the month before was counted by
    the same rule.
    """
    then = unit_months.alias("then")
    points = sa.func.coalesce(then.c.points if is_same else worth(then, rule), 0)
    beside = sa.and_(then.c.month == before, then.c.unit_id == unit_months.c.unit_id)
    query = (
        sa.select(unit_months.c.unit_id, unit_months.c.kind, unit_months.c.points, points.label("before"))
        .select_from(unit_months.outerjoin(then, beside))
        .where(unit_months.c.month == month, unit_months.c.points > 0)
        .order_by((unit_months.c.points - points).desc(), unit_months.c.points.desc(), unit_months.c.unit_id)
        .limit(most)
    )
    gained = tx.execute(query).all()
    of_before = sa.select(units.c.id, units.c.code, units.c.name).where(
        units.c.id.in_([row.unit_id for row in gained]), units.c.created_at < since
    )
    named = {row.id: row for row in tx.execute(of_before)}
    return [
        Climb(RecapUnit(row.unit_id, unit.code, unit.name, UnitKind(row.kind)), row.before, row.points)
        for row in gained
        if (unit := named.get(row.unit_id)) is not None
    ]


def worth(table: sa.FromClause, rule: RankingRule) -> sa.ColumnElement[int]:
    """What a unit's month is worth by a rule, as an expression over a row of `unit_months`."""
    total: sa.ColumnElement[int] = table.c.reports * rule.report
    for platform in Platform:
        many = table.c.platforms[platform.value].as_integer()
        total = total + sa.func.coalesce(many, 0) * rule.platforms.get(platform, 0)
    return total


def rate(tx: Tx, month: date, rule: RankingRule) -> None:
    """Give all units of a month, given by its first day, their points by a rule."""
    tx.execute(sa.update(unit_months).where(unit_months.c.month == month).values(points=worth(unit_months, rule)))


def units_of(tx: Tx, first: date, last: date) -> list[int]:
    """The ids of units of which something came in a month, given by its days, or is counted for it; in order."""
    found = sa.union(
        sa.select(unit_months.c.unit_id).where(unit_months.c.month == first),
        sa.select(reports.c.unit_id).where(reports.c.reported_on >= first, reports.c.reported_on <= last),
        sa.select(publications.c.unit_id).where(
            publications.c.published_on >= first, publications.c.published_on <= last
        ),
    )
    return sorted(tx.execute(found).scalars())
