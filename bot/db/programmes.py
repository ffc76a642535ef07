"""The development programmes, in sets that are in force from a date."""

from dataclasses import asdict
from datetime import date
from typing import Any

import sqlalchemy as sa

from bot.db.engine import Tx
from bot.db.schema import programmes
from bot.domain.programme_files import Entry, ProgrammePlan
from bot.domain.programmes import DatedSet, Programme


def in_force(tx: Tx, day: date) -> tuple[Programme, ...]:
    """The set in force on a day, by number."""
    return tx.remember(("programmes", day), lambda: _in_force(tx, day))


def _in_force(tx: Tx, day: date) -> tuple[Programme, ...]:
    newest = sa.select(sa.func.max(programmes.c.in_force_from)).where(programmes.c.in_force_from <= day)
    found = tx.execute(
        sa.select(programmes)
        .where(programmes.c.in_force_from == newest.scalar_subquery())
        .order_by(programmes.c.number)
    )
    return tuple(_programme(row) for row in found)


def dated_sets(tx: Tx) -> tuple[DatedSet, ...]:
    """Every set, the earliest first."""
    found: dict[date, list[Programme]] = {}
    for row in tx.execute(sa.select(programmes).order_by(programmes.c.in_force_from, programmes.c.number)):
        found.setdefault(row.in_force_from, []).append(_programme(row))
    return tuple(DatedSet(day, tuple(each)) for day, each in found.items())


def exists(tx: Tx, programme_id: int) -> bool:
    """Whether there is such a programme."""
    return tx.execute(sa.select(programmes.c.id).where(programmes.c.id == programme_id)).first() is not None


def by_id(tx: Tx, programme_id: int) -> Programme:
    """A programme that is known to exist."""
    return tx.remember(("programme", programme_id), lambda: _by_id(tx, programme_id))


def _by_id(tx: Tx, programme_id: int) -> Programme:
    return _programme(tx.execute(sa.select(programmes).where(programmes.c.id == programme_id)).one())


def _programme(row: sa.Row[Any]) -> Programme:
    return Programme(row.id, row.number, row.name, row.label, row.emoji, tuple(row.keywords))


def sets(tx: Tx) -> dict[date, dict[int, Entry]]:
    """All sets, the newest first, each by number."""
    found: dict[date, dict[int, Entry]] = {}
    order = (programmes.c.in_force_from.desc(), programmes.c.number)
    for row in tx.execute(sa.select(programmes).order_by(*order)):
        entry = Entry(row.number, row.name, row.label, row.emoji, tuple(row.keywords))
        found.setdefault(row.in_force_from, {})[row.number] = entry
    return found


def put(tx: Tx, plan: ProgrammePlan) -> None:
    """Add and change programmes. One that is changed stays the one that its reports belong to."""
    for day, entry in plan.added:
        tx.execute(sa.insert(programmes).values(in_force_from=day, **_values(entry)))
    for each in plan.changed:
        known = (programmes.c.in_force_from == each.in_force_from, programmes.c.number == each.before.number)
        tx.execute(sa.update(programmes).where(*known).values(**_values(each.after)))
    tx.forget()


def _values(entry: Entry) -> dict[str, Any]:
    return asdict(entry) | {"keywords": list(entry.keywords)}
