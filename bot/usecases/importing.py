"""Files that operators send in the chat: kept, confirmed, imported whole or not at all."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from bot.db import imports, programmes, units
from bot.db.engine import Tx
from bot.domain import holiday_files, programme_files, unit_imports
from bot.domain.calendar import Holiday
from bot.domain.imports import Import, ImportState, What
from bot.domain.office import Actor
from bot.domain.programme_files import ProgrammePlan, ProgrammeSet
from bot.domain.refused import Refused
from bot.domain.units import ImportPlan, UnitFile, UnitKind, UnitRow, plan_import
from bot.usecases import setting_up


@dataclass(frozen=True, slots=True)
class UnitState:
    """The units that there are, to compare a file with outside a transaction."""

    rows: dict[str, UnitRow]
    closed: frozenset[str]

    def plan(self, file: UnitFile) -> ImportPlan:
        """What importing a file would do."""
        return plan_import(self.rows, unit_imports.without_closed(file, self.closed))


def unit_state(tx: Tx) -> UnitState:
    """The units that there are."""
    return UnitState(units.rows(tx), units.closed_codes(tx))


def keep_units(tx: Tx, person_id: int, chat_id: int, name: str, file: UnitFile) -> int:
    """Keep a list of units until its sender decides; its id."""
    return imports.add(tx, person_id, chat_id, What.UNITS, name, as_rows(file))


def keep_programmes(tx: Tx, person_id: int, chat_id: int, name: str, sets: Iterable[ProgrammeSet]) -> int:
    """Keep sets of programmes until their sender decides; their id."""
    return imports.add(tx, person_id, chat_id, What.PROGRAMMES, name, programme_files.as_json(sets))


def keep_holidays(tx: Tx, person_id: int, chat_id: int, name: str, days: Iterable[Holiday]) -> int:
    """Keep days of the calendar until their sender decides; their id."""
    return imports.add(tx, person_id, chat_id, What.HOLIDAYS, name, holiday_files.as_json(days))


def as_rows(file: UnitFile) -> list[list[Any]]:
    """The good rows of a file as they are kept."""
    return [
        [line, row.code, row.name, row.kind.value, row.cadence_days]
        for line, row in zip(file.lines, file.good, strict=True)
    ]


def of_rows(rows: list[list[Any]]) -> UnitFile:
    """A file of rows that were kept."""
    good = tuple(UnitRow(code, name, UnitKind(kind), days) for _, code, name, kind, days in rows)
    return UnitFile(good, (), tuple(line for line, *_ in rows))


def confirm(tx: Tx, actor: Actor, import_id: int) -> Import:
    """Begin an import that its preview showed. Raises Refused unless its sender does so, once."""
    found = _own(tx, actor, import_id)
    if not imports.move(tx, import_id, ImportState.SHOWN, ImportState.CONFIRMED):
        raise Refused(f"import-is-{found.state.value}")
    return found


def cancel(tx: Tx, actor: Actor, import_id: int) -> Import:
    """Call an import off. Raises Refused unless its sender does so, before it is confirmed."""
    found = _own(tx, actor, import_id)
    if not imports.move(tx, import_id, ImportState.SHOWN, ImportState.CANCELLED):
        raise Refused(f"import-is-{found.state.value}")
    return found


def _own(tx: Tx, actor: Actor, import_id: int) -> Import:
    found = imports.by_id(tx, import_id, whole=False)
    if found is None:
        raise Refused("import-gone")
    if found.person_id != actor.id:
        raise Refused("import-of-another")
    return found


def under_way(tx: Tx, import_id: int) -> Import | None:
    """An import that was confirmed, whole; None where it was done meanwhile."""
    found = imports.by_id(tx, import_id)
    return found if found is not None and found.state is ImportState.CONFIRMED else None


def import_units(tx: Tx, one: Import, file: UnitFile, mark: str) -> tuple[bool, ImportPlan]:
    """Import a confirmed list of units, if that still does what the preview with this mark showed.

    Otherwise nothing is done, (False, what it would do now), and it waits to be confirmed again.
    """
    plan = setting_up.plan_units(tx, file)
    if unit_imports.fingerprint(plan) != mark:
        _ask_again(tx, one, can_be_done=bool(plan.added or plan.changed) and not plan.bad)
        return False, plan
    setting_up.apply_units(tx, plan, person_id=one.person_id)
    imports.move(tx, one.id, ImportState.CONFIRMED, ImportState.DONE)
    return True, plan


def plan_programmes(tx: Tx, sets: Iterable[ProgrammeSet]) -> ProgrammePlan:
    """What importing sets would do."""
    return programme_files.plan(programmes.sets(tx), sets)


def import_programmes(tx: Tx, one: Import, mark: str) -> tuple[bool, ProgrammePlan]:
    """Import confirmed sets of programmes, in the same way."""
    sets = programme_files.check(one.rows).sets
    plan = plan_programmes(tx, sets)
    if programme_files.fingerprint(plan) != mark:
        _ask_again(tx, one, can_be_done=bool(plan.added or plan.changed))
        return False, plan
    setting_up.import_programmes(tx, sets, person_id=one.person_id)
    imports.move(tx, one.id, ImportState.CONFIRMED, ImportState.DONE)
    return True, plan


def _ask_again(tx: Tx, one: Import, *, can_be_done: bool) -> None:
    imports.move(tx, one.id, ImportState.CONFIRMED, ImportState.SHOWN if can_be_done else ImportState.CANCELLED)
