"""Changing how often units have to publish, and the days on which they fall due with it."""

from bot.clock import local_date
from bot.db import cadences, units
from bot.db.engine import Tx
from bot.domain.ladder import moved_due
from bot.domain.office import Office
from bot.domain.units import UnitKind
from bot.usecases import clocks


def change(tx: Tx, office: Office, kind: UnitKind | None, days: int | None) -> int:
    """Set the cadence of a kind, or of the office where `kind` is None; how many units fall due on another day.

    Units with a cadence of their own, and days that an answer has set, are left alone (docs/decisions/0008).
    """
    concerned = units.on_their_cadence(tx, kind)
    cadences.put(tx, office.id, kind, days)
    own = cadences.of_kinds(tx, office.id)
    whole = days if kind is None and days is not None else office.cadence_days
    today = local_date(tx.now, office.zone)
    moved = {}
    paused = clocks.paused(tx, office, concerned)
    for unit in concerned:
        base = local_date(unit.last_published_at or unit.created_at, office.zone)
        days = own.get(unit.kind, whole)
        day = moved_due(unit.due_on, base, unit.cadence_days, days, today, paused.get(unit.id, ()))
        if day is not None:
            moved[unit.id] = day
    units.move_due(tx, moved)
    return len(moved)
