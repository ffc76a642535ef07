"""Changing units one by one: adding, renaming, moving, closing. Every act is in the audit log with before and after."""

from dataclasses import dataclass, replace
from datetime import timedelta

from bot.db import audit, people, prompts, unit_cards, units
from bot.db.engine import Tx
from bot.domain.office import Actor, Office
from bot.domain.people import Language
from bot.domain.prompts import PromptState
from bot.domain.refused import Refused
from bot.domain.unit_imports import differences
from bot.domain.unit_lists import Closing
from bot.domain.units import (
    LONGEST_CADENCE_DAYS,
    NAME_LENGTH,
    ImportPlan,
    UnitChange,
    UnitFile,
    UnitKind,
    UnitRow,
    normalise_code,
)
from bot.usecases.setting_up import change_units, import_units, plan_units
from bot.usecases.today import today
from bot.usecases.unit_lists import usual


@dataclass(frozen=True, slots=True)
class Ended:
    """A closed unit's name, whom to tell (chat, language), and the prompts whose screens changed."""

    name: str
    officers: tuple[tuple[int, Language], ...]
    asking: tuple[tuple[int, Language], ...]
    prompts: tuple[int, ...]
    group_prompts: frozenset[int]


def open_row(tx: Tx, unit_id: int) -> UnitRow:
    """A unit that can be changed. Raises Refused where there is none, or where it is closed."""
    found = units.row_of(tx, unit_id)
    if found is None:
        raise Refused("unit-gone")
    row, closed_at = found
    if closed_at is not None:
        raise Refused("unit-is-closed", unit=row.name)
    return row


def rename(tx: Tx, actor: Actor, office: Office, unit_id: int, text: str) -> None:
    """Give a unit another name. Raises Refused for none, or one that is too long."""
    name = " ".join(text.split())
    if not name or len(name) > NAME_LENGTH:
        raise Refused("unit-name-length", most=NAME_LENGTH)
    row = open_row(tx, unit_id)
    _change(tx, actor, office, "unit.renamed", row, replace(row, name=name))


def recode(tx: Tx, actor: Actor, office: Office, unit_id: int, text: str) -> None:
    """Give a unit another code; reports keep their reference numbers. Raises Refused where it cannot have that one."""
    code = normalise_code(text)
    if not code:
        raise Refused("unit-row-bad-code", detail=text[:100])
    row = open_row(tx, unit_id)
    if code != row.code:
        _require_free(tx, code)
    _change(tx, actor, office, "unit.recoded", row, replace(row, code=code))


def rekind(tx: Tx, actor: Actor, office: Office, unit_id: int, kind: UnitKind) -> None:
    """Count a unit among another kind."""
    row = open_row(tx, unit_id)
    _change(tx, actor, office, "unit.moved", row, replace(row, kind=kind))


def set_cadence(tx: Tx, actor: Actor, office: Office, unit_id: int, days: int | None) -> None:
    """Give a unit a cadence of its own, or (None) the one that its kind or the office has. Raises Refused."""
    if days is not None and not 1 <= days <= LONGEST_CADENCE_DAYS:
        raise Refused("unit-cadence-range", most=LONGEST_CADENCE_DAYS)
    row = open_row(tx, unit_id)
    _change(tx, actor, office, "unit.cadence_set", row, replace(row, cadence_days=days))


def _change(tx: Tx, actor: Actor, office: Office, act: str, before: UnitRow, after: UnitRow) -> None:
    if after == before:
        return
    change = UnitChange(before, after)
    change_units(tx, office, usual(tx, office), [change])
    audit.note(tx, act, before.code, person_id=actor.id, detail=differences(change))


def _require_free(tx: Tx, code: str) -> None:
    taken = units.of_code(tx, code)
    if taken is not None:
        _, name, is_open = taken
        raise Refused("unit-code-taken" if is_open else "unit-code-closed", code=code, unit=name)


def add_named(tx: Tx, actor: Actor, text: str, kind: UnitKind) -> int:
    """Add a unit by its name, with the code that the name gives; its id. Raises Refused where that cannot be."""
    name = " ".join(text.split())
    if not name or len(name) > NAME_LENGTH:
        raise Refused("unit-name-length", most=NAME_LENGTH)
    code = normalise_code(name)
    if not code:
        raise Refused("unit-no-code-from-name")
    _require_free(tx, code)
    import_units(tx, UnitFile((UnitRow(code, name, kind),), (), (1,)), person_id=actor.id)
    added = units.by_code(tx, code)
    if added is None:
        raise LookupError(f"{code} was added and is not there")
    return added.id


def add_typed(tx: Tx, actor: Actor, file: UnitFile) -> ImportPlan:
    """Add units that were typed; what was done, or, with bad rows, would have been. Known units stay as they are."""
    plan = plan_units(tx, file)
    if plan.bad or not plan.added:
        return plan
    lines = tuple(range(1, len(plan.added) + 1))
    import_units(tx, UnitFile(plan.added, (), lines), person_id=actor.id)
    return plan


def closing(tx: Tx, unit_id: int) -> tuple[UnitRow, Closing]:
    """A unit, and what closing it would end. Raises Refused where it is closed."""
    row = open_row(tx, unit_id)
    ends = Closing(
        officers=unit_cards.officers(tx, unit_id)[1],
        invitations=unit_cards.open_invitations(tx, unit_id),
        prompts=len(prompts.open_of_unit(tx, unit_id)),
        requests=len(unit_cards.open_requests(tx, unit_id)),
    )
    return row, ends


def close(tx: Tx, actor: Actor, unit_id: int) -> Ended:
    """Close a unit: nobody serves it, it is not asked, nobody is invited to it. Its reports stay. Raises Refused."""
    row, ends = closing(tx, unit_id)
    officers, asking = people.officers(tx, unit_id), unit_cards.open_requests(tx, unit_id)
    waiting = prompts.open_of_unit(tx, unit_id)
    for prompt in waiting:
        prompts.set_state(tx, prompt.id, PromptState.SUPERSEDED)
    unit_cards.revoke_invitations(tx, unit_id)
    unit_cards.decline_requests(tx, unit_id, actor.id)
    unit_cards.release_officers(tx, unit_id)
    units.close(tx, unit_id)
    detail = {"officers": ends.officers, "invitations": ends.invitations, "prompts": ends.prompts}
    audit.note(tx, "unit.closed", row.code, person_id=actor.id, detail=detail)
    return Ended(
        name=row.name,
        officers=tuple(officers),
        asking=tuple(asking),
        prompts=tuple(prompt.id for prompt in waiting),
        group_prompts=frozenset(prompt.group_prompt_id for prompt in waiting if prompt.group_prompt_id is not None),
    )


def reopen(tx: Tx, actor: Actor, office: Office, unit_id: int) -> tuple[str, list[tuple[int, Language]]]:
    """Undo a closing: who served the unit then serves it again, and it is due a cadence from today.

    The unit's name, and whom to tell. Raises Refused where it is open.
    """
    found = units.row_of(tx, unit_id)
    if found is None:
        raise Refused("unit-gone")
    row, closed_at = found
    if closed_at is None:
        raise Refused("unit-is-open", unit=row.name)
    due = today(tx, office) + timedelta(days=usual(tx, office).days(row))
    units.reopen(tx, unit_id, due)
    unit_cards.restore_officers(tx, unit_id, closed_at)
    audit.note(tx, "unit.reopened", row.code, person_id=actor.id, detail={"closed_at": closed_at.isoformat()})
    return row.name, people.officers(tx, unit_id)
