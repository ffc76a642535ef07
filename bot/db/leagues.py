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
_ANY: Final = sa.select(unit_months.c.unit_id).where(_MONTH, unit_months.c.points > 0).limit(1)
_FIRST: Final = sa.select(sa.func.min(unit_months.c.month))
_THEN: Final = unit_months.alias("then")


def _gains(then: sa.ColumnElement[int]) -> sa.Select[Any]:
    """Units that gained, where `then` is what the month before was worth."""
    before, now = sa.func.coalesce(then, 0), unit_months.c.points
    beside = sa.and_(_THEN.c.month == sa.bindparam("before"), _THEN.c.unit_id == unit_months.c.unit_id)
    joined = unit_months.outerjoin(_THEN, beside).join(units, units.c.id == unit_months.c.unit_id)
    return (
        sa.select(units.c.id, units.c.code, units.c.name, unit_months.c.kind, now, before.label("then"))
        .select_from(joined)
        # With the kinds named, the index gives those with so many points alone.
        .where(_MONTH, unit_months.c.kind.in_(sorted(UnitKind)), now >= sa.bindparam("floor"))
        .where(now > before, units.c.created_at < sa.bindparam("since"))
        .order_by((now - before).desc(), now.desc(), units.c.id)
    )


_GAINS: Final = _gains(_THEN.c.points)


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


def is_known(tx: Tx, month: date) -> bool:
    """Whether any unit has points in a month, given by its first day."""
    return tx.execute(_ANY, {"month": month}).first() is not None


def climbs(
    tx: Tx, month: date, before: date, rule: RankingRule, since: datetime, floor: int, *, is_same: bool
) -> list[Climb]:
    """Those of the units with at least `floor` points that gained against the month `before`, by one rule.

    The largest gain comes first. A unit that came since an instant is left out: all that it has would be a gain.
    `is_same`: the month before was counted by the same rule.
    """
    query = _GAINS if is_same else _gains(worth(_THEN, rule))
    given = {"month": month, "before": before, "floor": floor, "since": since}
    return [
        Climb(RecapUnit(row.id, row.code, row.name, UnitKind(row.kind)), row.then, row.points)
        for row in tx.execute(query, given)
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
