"""The steps of kinds of unit that have their own; what a kind leaves open is the office's."""

from typing import Any, Final

import sqlalchemy as sa

from bot.db.dialect import upsert
from bot.db.engine import Tx
from bot.db.schema import ladders
from bot.domain.ladder import KindLadder
from bot.domain.units import UnitKind

STEPS: Final = ("private_after", "group_after", "coordinators_after", "repeat_after", "prompt_time")


def of_kinds(tx: Tx, office_id: int) -> dict[UnitKind, KindLadder]:
    """The kinds that have steps of their own, in the order of lists."""
    rows = {row.kind: row for row in tx.execute(sa.select(ladders).where(ladders.c.office_id == office_id))}
    return {
        kind: KindLadder(**{name: getattr(rows[kind.value], name) for name in STEPS})
        for kind in UnitKind
        if kind.value in rows
    }


def put(tx: Tx, office_id: int, kind: UnitKind, ladder: KindLadder) -> None:
    """Set what a kind has of its own; a kind with nothing of its own goes with the office."""
    values: dict[str, Any] = {name: getattr(ladder, name) for name in STEPS}
    if all(value is None for value in values.values()):
        tx.execute(sa.delete(ladders).where(ladders.c.office_id == office_id, ladders.c.kind == kind.value))
    else:
        statement = upsert(ladders).values(office_id=office_id, kind=kind.value, **values)
        tx.execute(statement.on_conflict_do_update(index_elements=["office_id", "kind"], set_=values))
    tx.forget()
