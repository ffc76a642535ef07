"""Open units by kind and name: what people choose from, and whom sheets are printed for."""

import sqlalchemy as sa

from bot.db.engine import Tx
from bot.db.schema import roles, units
from bot.domain.office import UnitRef
from bot.domain.people import Role
from bot.domain.units import UnitKind

_IS_OPEN = units.c.closed_at.is_(None)
_OF_KIND = (
    sa.select(units.c.id, units.c.code, units.c.name)
    .where(_IS_OPEN, units.c.kind == sa.bindparam("kind"))
    .order_by(units.c.name, units.c.id)
)
_HAS_OFFICER = (
    sa.exists()
    .where(roles.c.unit_id == units.c.id, roles.c.revoked_at.is_(None), roles.c.role == Role.OFFICER.value)
    .correlate(units)
)


def kinds(tx: Tx) -> dict[UnitKind, int]:
    """How many open units there are of each kind that has any, in the order of the kinds."""
    query = sa.select(units.c.kind, sa.func.count().label("units")).where(_IS_OPEN).group_by(units.c.kind)
    counts = {UnitKind(row.kind): int(row.units) for row in tx.execute(query)}
    return {kind: counts[kind] for kind in UnitKind if kind in counts}


def of_kind(tx: Tx, kind: UnitKind, offset: int, limit: int) -> list[UnitRef]:
    """Open units of a kind, by name."""
    rows = tx.execute(_OF_KIND.offset(offset).limit(limit), {"kind": kind.value})
    return [UnitRef(row.id, row.code, row.name) for row in rows]


def by_id(tx: Tx, unit_id: int) -> UnitRef | None:
    """An open unit."""
    row = tx.execute(sa.select(units.c.id, units.c.code, units.c.name).where(units.c.id == unit_id, _IS_OPEN)).first()
    return UnitRef(row.id, row.code, row.name) if row else None


def count_bare(tx: Tx) -> int:
    """How many open units nobody serves."""
    return int(tx.execute(sa.select(sa.func.count()).select_from(units).where(_IS_OPEN, ~_HAS_OFFICER)).scalar_one())


def whole(tx: Tx, kind: UnitKind | None, *, bare: bool = False) -> list[tuple[UnitRef, UnitKind]]:
    """All open units, or those of a kind, or with `bare` those that nobody serves."""
    query = sa.select(units.c.id, units.c.code, units.c.name, units.c.kind).where(_IS_OPEN)
    if kind is not None:
        query = query.where(units.c.kind == kind.value)
    if bare:
        query = query.where(~_HAS_OFFICER)
    rows = tx.execute(query.order_by(units.c.kind, units.c.name, units.c.id))
    return [(UnitRef(row.id, row.code, row.name), UnitKind(row.kind)) for row in rows]
