"""Cadences of the kinds of unit, where an office set one."""

import sqlalchemy as sa

from bot.db.engine import Tx
from bot.db.schema import cadences
from bot.domain.units import UnitKind


def by_kind(tx: Tx, office_id: int) -> dict[UnitKind, int]:
    """Days by kind; the office's own cadence holds for kinds that are not named."""
    found = tx.execute(sa.select(cadences.c.kind, cadences.c.cadence_days).where(cadences.c.office_id == office_id))
    return {UnitKind(row.kind): row.cadence_days for row in found}
