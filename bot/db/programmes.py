"""The development programmes, in sets that are in force from a date."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

import sqlalchemy as sa

from bot.db.engine import Tx
from bot.db.schema import programmes
from bot.domain.programmes import Programme, ProgrammeSet


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


def sets(tx: Tx) -> tuple[ProgrammeSet, ...]:
    """Every set, the earliest first."""
    found: dict[date, list[Programme]] = {}
    for row in tx.execute(sa.select(programmes).order_by(programmes.c.in_force_from, programmes.c.number)):
        found.setdefault(row.in_force_from, []).append(_programme(row))
    return tuple(ProgrammeSet(day, tuple(each)) for day, each in found.items())


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


def put_set(tx: Tx, day: date, entries: Iterable[Mapping[str, Any]]) -> tuple[int, int]:
    """Add a set, or bring one up to date by number; (added, changed)."""
    known = {
        row.number: row for row in tx.execute(sa.select(programmes).where(programmes.c.in_force_from == day)).all()
    }
    added = changed = 0
    for entry in entries:
        values = {name: entry[name] for name in ("number", "name", "label", "emoji", "keywords")}
        present = known.get(values["number"])
        if present is None:
            tx.execute(sa.insert(programmes).values(in_force_from=day, **values))
            added += 1
        elif any(getattr(present, name) != value for name, value in values.items()):
            tx.execute(sa.update(programmes).where(programmes.c.id == present.id).values(**values))
            changed += 1
    tx.forget()
    return added, changed
