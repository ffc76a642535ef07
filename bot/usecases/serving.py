"""Serving a unit: how it stands, and the end of serving it."""

from dataclasses import dataclass

from bot.clock import local_date
from bot.db import accounts, audit, catalogue, invitations, summaries, team, units
from bot.db.engine import Tx
from bot.domain.ladder import AnswerKind
from bot.domain.office import Actor, Office, UnitRef
from bot.domain.people import Role
from bot.domain.refused import Refused
from bot.domain.summary import UnitSummary

OFFICERS_SHOWN = 10
REPORTS_SHOWN = 5
ACCOUNTS_SHOWN = 20


@dataclass(frozen=True, slots=True)
class Ended:
    """Somebody does not serve a unit any more; `is_bare` says that nobody does now."""

    unit: UnitRef
    is_bare: bool


def served(actor: Actor, unit_id: int) -> UnitRef:
    """A unit that the actor serves. Raises Refused for any other."""
    unit = next((unit for unit in actor.units if unit.id == unit_id), None)
    if unit is None:
        raise Refused("not-your-unit")
    return unit


def summary(tx: Tx, office: Office, unit_id: int) -> UnitSummary:
    """How an open unit stands."""
    today = local_date(tx.now, office.zone)
    answer = summaries.last_answer(tx, unit_id)
    holds = answer is not None and answer.kind is not AnswerKind.PUBLISHED and (answer.until or today) >= today
    return UnitSummary(
        units.by_id(tx, unit_id),
        tuple(team.officers(tx, unit_id, OFFICERS_SHOWN)),
        tuple(summaries.last_reports(tx, unit_id, REPORTS_SHOWN)),
        tuple(summaries.prompts_waiting(tx, unit_id)),
        answer if holds else None,
        tuple(accounts.of_unit(tx, unit_id, ACCOUNTS_SHOWN)),
    )


def is_last(tx: Tx, unit_id: int) -> bool:
    """Whether a unit has one officer only."""
    return team.count_officers(tx, unit_id) == 1


def leave(tx: Tx, actor: Actor, unit_id: int) -> Ended:
    """The actor serves the unit no longer. Raises Refused where that was never so."""
    unit = served(actor, unit_id)
    ended = end(tx, actor.id, unit)
    audit.note(tx, "officer.left", unit.code, person_id=actor.id)
    return ended


def end(tx: Tx, person_id: int, unit: UnitRef) -> Ended:
    """Take the unit from an officer, with the links made for a successor. Raises Refused where it is not theirs."""
    if not team.take(tx, person_id, Role.OFFICER, unit.id):
        raise Refused("officer-gone", unit=unit.name)
    invitations.revoke_successors(tx, unit.id, person_id)
    is_open = catalogue.by_id(tx, unit.id) is not None
    return Ended(unit, is_bare=is_open and team.count_officers(tx, unit.id) == 0)
