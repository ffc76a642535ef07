"""Who may do what: roles given and taken, officers removed."""

from collections.abc import Collection
from dataclasses import dataclass

from bot.db import audit, catalogue, people, team
from bot.db.engine import Tx
from bot.domain.office import Actor, UnitRef
from bot.domain.people import Role
from bot.domain.refused import Refused
from bot.domain.team import OFFICE_ROLES, Brief, Member
from bot.usecases import choosing, serving
from bot.usecases.serving import Ended

A_PAGE = 8


@dataclass(frozen=True, slots=True)
class Listed:
    """A page of the people with a role: how many there are in all, and where the page begins."""

    role: Role
    total: int
    start: int
    people: tuple[Brief, ...]


def counts(tx: Tx, operators: Collection[int]) -> dict[Role, int]:
    """How many people have each role."""
    return {role: _count(tx, role, operators) for role in (*OFFICE_ROLES, Role.OFFICER)}


def _count(tx: Tx, role: Role, operators: Collection[int]) -> int:
    return team.count_operators(tx, operators) if role is Role.OPERATOR else team.count(tx, role)


def listed(tx: Tx, role: Role, start: int, operators: Collection[int]) -> Listed:
    """A page of the people with a role in the office. Raises ValueError for other roles."""
    if role not in OFFICE_ROLES:
        raise ValueError(role)
    total = _count(tx, role, operators)
    start = start if 0 <= start < total else 0
    if role is Role.OPERATOR:
        return Listed(role, total, start, tuple(team.operators(tx, operators, start, A_PAGE)))
    return Listed(role, total, start, tuple(team.with_role(tx, role, start, A_PAGE)))


def search(tx: Tx, words: str) -> tuple[tuple[Brief, ...], bool]:
    """The first people whose name contains some words, and whether there are more."""
    found = team.search(tx, words, A_PAGE + 1)
    return tuple(found[:A_PAGE]), len(found) > A_PAGE


def find(tx: Tx, person_id: int, operators: Collection[int]) -> Member:
    """Somebody. Raises Refused where there is no such person."""
    person = team.by_id(tx, person_id, operators)
    if person is None:
        raise Refused("person-gone")
    return person


def officers(tx: Tx, unit_id: int) -> tuple[UnitRef, tuple[Brief, ...]]:
    """An open unit and its officers. Raises Refused where there is no such unit."""
    unit = choosing.unit(tx, unit_id)
    return unit, tuple(team.officers(tx, unit.id, A_PAGE))


def give(tx: Tx, actor: Actor, person_id: int, role: Role, operators: Collection[int]) -> Member:
    """Give somebody a role in the office. Raises Refused where the person has it."""
    person = find(tx, person_id, operators)
    if role not in OFFICE_ROLES:
        raise ValueError(role)
    if role in person.roles or not people.grant(tx, person.id, role, None):
        raise Refused("team-has", name=person.name)
    audit.note(tx, "role.given", role.value, person_id=actor.id, detail={"to": person.id})
    return find(tx, person_id, operators)


def take(tx: Tx, actor: Actor, person_id: int, role: Role, operators: Collection[int]) -> Member:
    """Take a role in the office from somebody.

    Raises Refused where the person does not have it, is an operator by the settings, or is the last operator.
    """
    person = takeable(tx, person_id, role, operators)
    team.take(tx, person.id, role, None)
    audit.note(tx, "role.taken", role.value, person_id=actor.id, detail={"from": person.id})
    return find(tx, person_id, operators)


def takeable(tx: Tx, person_id: int, role: Role, operators: Collection[int]) -> Member:
    """Somebody whose role can be taken. Raises Refused like `take`."""
    person = find(tx, person_id, operators)
    if role not in OFFICE_ROLES:
        raise ValueError(role)
    if role not in person.roles:
        raise Refused("team-has-not", name=person.name)
    if role is Role.OPERATOR:
        if person.is_named_by_settings:
            raise Refused("team-by-settings", name=person.name)
        if not operators and team.count(tx, Role.OPERATOR) == 1:
            raise Refused("team-last-operator", name=person.name)
    return person


def removable(tx: Tx, person_id: int, unit_id: int) -> tuple[Member, UnitRef]:
    """An officer of a unit. Raises Refused where the person is none."""
    person = find(tx, person_id, ())
    unit = next((unit for unit in person.units if unit.id == unit_id), None)
    if unit is None:
        known = catalogue.by_id(tx, unit_id)
        raise Refused("officer-gone", unit=known.name if known else "–")
    return person, unit


def remove(tx: Tx, actor: Actor, person_id: int, unit_id: int) -> tuple[Member, Ended]:
    """Remove an officer from a unit. Raises Refused where the person is none."""
    person, unit = removable(tx, person_id, unit_id)
    ended = serving.end(tx, person.id, unit)
    audit.note(tx, "officer.removed", unit.code, person_id=actor.id, detail={"person": person.id})
    return person, ended
