"""How often units have to publish: the office's days, and those of kinds of unit that have their own."""

import sqlalchemy as sa

from bot.db.dialect import upsert
from bot.db.engine import Tx
from bot.db.schema import cadences, offices
from bot.domain.units import UnitKind


def of_kinds(tx: Tx, office_id: int) -> dict[UnitKind, int]:
    """The kinds that have a cadence of their own, in the order of lists."""
    rows = tx.execute(sa.select(cadences.c.kind, cadences.c.cadence_days).where(cadences.c.office_id == office_id))
    found = {row.kind: row.cadence_days for row in rows}
    return {kind: found[kind.value] for kind in UnitKind if kind.value in found}


def put(tx: Tx, office_id: int, kind: UnitKind | None, days: int | None) -> None:
    """Set the cadence of a kind, or of the office where `kind` is None; a kind without days goes with the office."""
    if kind is None:
        tx.execute(sa.update(offices).where(offices.c.id == office_id).values(cadence_days=days))
    elif days is None:
        tx.execute(sa.delete(cadences).where(cadences.c.office_id == office_id, cadences.c.kind == kind.value))
    else:
        statement = upsert(cadences).values(office_id=office_id, kind=kind.value, cadence_days=days)
        tx.execute(statement.on_conflict_do_update(index_elements=["office_id", "kind"], set_={"cadence_days": days}))
    tx.forget()
