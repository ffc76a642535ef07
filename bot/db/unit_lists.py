"""Lists of units: pages by index, whatever their number."""

from datetime import date
from typing import Any

import sqlalchemy as sa

from bot.db.engine import Tx
from bot.db.schema import roles, units
from bot.db.units import UNIT, read_unit
from bot.domain.office import Unit
from bot.domain.people import Role
from bot.domain.unit_lists import PAGE, Listing, Which
from bot.domain.units import UnitKind

# Spelled out: SQLite uses a partial index only for the very condition that it was made with.
_OPEN = units.c.closed_at.is_(None)
_CLOSED = units.c.closed_at.is_not(None)
_NEVER = units.c.last_published_at.is_(None)
_BARE = ~sa.exists().where(
    roles.c.unit_id == units.c.id, roles.c.revoked_at.is_(None), roles.c.role == Role.OFFICER.value
)
_BY_NAME = (units.c.kind, units.c.name, units.c.id)


def by_kind(tx: Tx) -> dict[UnitKind, int]:
    """How many open units there are of each kind."""
    found = tx.execute(sa.select(units.c.kind, sa.func.count().label("many")).where(_OPEN).group_by(units.c.kind))
    return {UnitKind(row.kind): int(row.many) for row in found}


def count(tx: Tx, which: Listing, today: date) -> int:
    """How many units a list has."""
    return int(tx.execute(sa.select(sa.func.count()).select_from(units).where(*_conditions(which, today))).scalar_one())


def page(tx: Tx, which: Listing, today: date, number: int) -> list[Unit]:
    """A page of a list, counted from 0: the longest due first, the last closed first, others by kind and name."""
    wanted = sa.select(units.c.id).where(*_conditions(which, today)).order_by(*_order(which))
    return _load(tx, wanted.limit(PAGE).offset(number * PAGE), *_order(which))


def found_count(tx: Tx, words: str) -> int:
    """How many open units a search finds."""
    return int(tx.execute(sa.select(sa.func.count()).select_from(units).where(_OPEN, *_having(words))).scalar_one())


def found(tx: Tx, words: str, number: int) -> list[Unit]:
    """A page of the open units whose code and name hold all the folded words.

    First come those whose code begins with the search, then those in which its words stand together, by name.
    """
    rank = sa.case((units.c.search.like(f" {words}%"), 0), (units.c.search.like(f"% {words}%"), 1), else_=2)
    order = (rank, units.c.name, units.c.id)
    wanted = sa.select(units.c.id).where(_OPEN, *_having(words)).order_by(*order)
    return _load(tx, wanted.limit(PAGE).offset(number * PAGE), *order)


def _having(words: str) -> list[sa.ColumnElement[bool]]:
    return [units.c.search.like(f"%{word}%") for word in words.split()]


def _conditions(which: Listing, today: date) -> tuple[sa.ColumnElement[bool], ...]:
    match which:
        case UnitKind():
            return (_OPEN, units.c.kind == which.value)
        case Which.CLOSED:
            return (_CLOSED,)
        case Which.NEVER:
            return (_OPEN, _NEVER)
        case Which.LATE:
            return (_OPEN, units.c.due_on < today)
        case Which.BARE:
            return (_OPEN, _BARE)
        case _:
            return (_OPEN,)


def _order(which: Listing) -> tuple[Any, ...]:
    match which:
        case Which.LATE:
            return (units.c.due_on, units.c.id)
        case Which.CLOSED:
            return (units.c.closed_at.desc(), units.c.id.desc())
        case _:
            return _BY_NAME


def _load(tx: Tx, wanted: sa.Select[Any], *order: Any) -> list[Unit]:
    # The ids first: only a page of units is then looked up, and their order found by the index alone.
    return [read_unit(row) for row in tx.execute(UNIT.where(units.c.id.in_(wanted)).order_by(*order))]
