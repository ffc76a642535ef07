"""Importing units and programmes."""

from collections.abc import Sequence
from dataclasses import asdict

from bot.clock import local_date
from bot.db import audit, cadences, offices, programmes, units
from bot.db.engine import Tx
from bot.domain import programme_files
from bot.domain.ladder import due_on, moved_due
from bot.domain.office import Office
from bot.domain.programme_files import ProgrammePlan, ProgrammeSet
from bot.domain.unit_imports import Usual, differences, without_closed
from bot.domain.units import ImportPlan, UnitChange, UnitFile, plan_import
from bot.usecases import clocks, restepping
from bot.usecases.today import today

MOST_NOTED = 200
"""Changes of one import that the audit log names."""


def plan_units(tx: Tx, file: UnitFile) -> ImportPlan:
    """What importing a file would do."""
    return plan_import(units.rows(tx), without_closed(file, units.closed_codes(tx)))


def import_units(tx: Tx, file: UnitFile, *, actor: str = "", person_id: int | None = None) -> ImportPlan:
    """Import a file whole, or, where a row is bad, nothing of it; what was done, or would have been."""
    plan = plan_units(tx, file)
    if not plan.bad:
        apply_units(tx, plan, actor=actor, person_id=person_id)
    return plan


def apply_units(tx: Tx, plan: ImportPlan, *, actor: str = "", person_id: int | None = None) -> None:
    """Do what a plan says that was made in this transaction."""
    if not (plan.added or plan.changed):
        return
    office = offices.get(tx)
    usual = Usual(office.cadence_days, cadences.of_kinds(tx, office.id))
    days = {row.code: usual.days(row) for row in plan.added}
    # Thousands of units share a few cadences.
    due = {cadence: due_on(None, tx.now, cadence, office.zone) for cadence in set(days.values())}
    units.add(tx, office.id, plan.added, {code: due[cadence] for code, cadence in days.items()})
    change_units(tx, office, usual, plan.changed)
    detail = {
        "added": len(plan.added),
        "changed": len(plan.changed),
        "changes": [differences(each) for each in plan.changed[:MOST_NOTED]],
    }
    audit.note(tx, "units.imported", office.name[:100], actor=actor, person_id=person_id, detail=detail)


def change_units(tx: Tx, office: Office, usual: Usual, changes: Sequence[UnitChange]) -> None:
    """Give units other names, kinds, codes and cadences.

    Whose cadence is another then falls due on another day, and whose kind has other steps goes on by these.
    """
    moved = [each for each in changes if usual.days(each.before) != usual.days(each.after)]
    if moved:
        present = units.all_open(tx) if len(moved) > 1 else {}
        days = {}
        for each in moved:
            unit = present.get(each.before.code) or units.by_code(tx, each.before.code)
            if unit is None:
                continue
            base = local_date(unit.last_published_at or unit.created_at, office.zone)
            paused = clocks.paused(tx, office, [unit]).get(unit.id, ())
            both = usual.days(each.before), usual.days(each.after)
            due = moved_due(unit.due_on, base, *both, today(tx, office), paused)
            if due is not None:
                days[unit.id] = due
        units.move_due(tx, days)
    units.change(tx, changes)
    other = {each.after.code for each in changes if _steps_differ(office, each)}
    if other:
        restepping.restep(tx, office, [unit for code, unit in units.all_open(tx).items() if code in other])


def _steps_differ(office: Office, change: UnitChange) -> bool:
    return office.ladder_of(change.before.kind) != office.ladder_of(change.after.kind)


def import_programmes(
    tx: Tx, sets: Sequence[ProgrammeSet], *, actor: str = "", person_id: int | None = None
) -> ProgrammePlan:
    """Import programme sets; what was done."""
    plan = programme_files.plan(programmes.sets(tx), sets)
    if plan.added or plan.changed:
        programmes.put(tx, plan)
        detail = {
            "added": [f"{day.isoformat()}/{entry.number} {entry.name}" for day, entry in plan.added],
            "changed": [
                {
                    "programme": f"{each.in_force_from.isoformat()}/{each.after.number}",
                    "before": asdict(each.before),
                    "after": asdict(each.after),
                }
                for each in plan.changed
            ],
        }
        audit.note(tx, "programmes.imported", "office", actor=actor, person_id=person_id, detail=detail)
    return plan
