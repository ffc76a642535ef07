"""Importing units and programmes."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from bot.clock import local_date
from bot.db import audit, cadences, offices, programmes, units
from bot.db.engine import Tx
from bot.domain.ladder import due_on
from bot.domain.office import Office
from bot.domain.units import ImportPlan, UnitFile, plan_import


def plan_units(tx: Tx, file: UnitFile) -> ImportPlan:
    """What importing a file would do."""
    return plan_import(units.rows(tx), file)


def import_units(tx: Tx, file: UnitFile, *, actor: str) -> ImportPlan:
    """Import a file whole, or, where a row is bad, nothing of it; what was done, or would have been."""
    plan = plan_units(tx, file)
    if plan.bad or not (plan.added or plan.changed):
        return plan
    office = offices.get(tx)
    kinds = cadences.of_kinds(tx, office.id)
    due = {
        row.code: due_on(None, tx.now, row.cadence_days or kinds.get(row.kind, office.cadence_days), office.zone)
        for row in plan.added
    }
    units.add(tx, office.id, plan.added, due)
    for change in plan.changed:
        units.change(tx, change.after)
    detail = {"added": len(plan.added), "changed": len(plan.changed)}
    audit.note(tx, "units.imported", office.name, actor=actor, detail=detail)
    return plan


def import_programmes(tx: Tx, sets: Sequence[dict[str, Any]], *, actor: str) -> tuple[int, int]:
    """Import programme sets (as in `data/programmes.json`); how many were added and changed."""
    added = changed = 0
    for each in sets:
        more, other = programmes.put_set(tx, date.fromisoformat(each["in_force_from"]), each["programmes"])
        added, changed = added + more, changed + other
    if added or changed:
        audit.note(tx, "programmes.imported", "office", actor=actor, detail={"added": added, "changed": changed})
    return added, changed


def read_programmes(data: Any) -> list[dict[str, Any]]:
    """Check the form of programme sets. Raises ValueError, KeyError or TypeError with the reason."""
    if not isinstance(data, list):
        raise TypeError("a list of sets is expected")
    for each in data:
        date.fromisoformat(each["in_force_from"])
        for entry in each["programmes"]:
            if not isinstance(entry["number"], int) or not isinstance(entry["keywords"], list):
                raise TypeError(f"programme {entry['number']!r}: number or keywords are not of the right kind")
            for name in ("name", "label", "emoji"):
                if not isinstance(entry[name], str) or not entry[name].strip():
                    raise ValueError(f"programme {entry['number']}: {name} is empty")
    return data


def today(tx: Tx, office: Office) -> date:
    """The office's date."""
    return local_date(tx.now, office.zone)
