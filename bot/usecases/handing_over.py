"""Handing a unit over to a successor."""

from dataclasses import dataclass

from bot.db import audit, invitations, offices, team
from bot.db.engine import Tx
from bot.domain.invitations import Invitation, expiry
from bot.domain.office import UnitRef
from bot.domain.people import Role
from bot.domain.refused import Refused
from bot.domain.summary import UnitSummary
from bot.domain.team import Member
from bot.usecases import choosing, serving


@dataclass(frozen=True, slots=True)
class Succession:
    """A successor has joined: who handed over and whether that person left at once.

    The predecessor is None where somebody else ended the service meanwhile.
    """

    unit: UnitRef
    predecessor: Member | None
    has_left: bool
    summary: UnitSummary


def mine(tx: Tx, person_id: int, unit_id: int) -> UnitRef:
    """The open unit that somebody means to hand over. Raises Refused for who does not serve it."""
    unit = choosing.unit(tx, unit_id)
    person = team.by_id(tx, person_id, ())
    if person is None or not person.serves(unit.id):
        raise Refused("not-your-unit")
    return unit


def keep(tx: Tx, person_id: int, unit: UnitRef, token_hash: str, *, leaves: bool) -> None:
    """Store the invitation of a successor, in the place of earlier ones by the same person."""
    invitations.revoke_successors(tx, unit.id, person_id)
    expires_at = expiry(tx.now, offices.get(tx).zone)
    invitations.add(tx, token_hash, Role.OFFICER, unit.id, expires_at, successor_of=person_id, leaves=leaves)
    audit.note(tx, "handover.begun", unit.code, person_id=person_id, detail={"leaves": leaves})


def succeed(tx: Tx, invitation: Invitation, person_id: int) -> Succession | None:
    """What a successor's joining does: the predecessor leaves, or will be asked. None for other invitations."""
    if invitation.successor_of is None or invitation.unit is None:
        return None
    unit = invitation.unit
    predecessor = team.by_id(tx, invitation.successor_of, ())
    if predecessor is not None and not predecessor.serves(unit.id):
        predecessor = None
    has_left = predecessor is not None and invitation.leaves
    if predecessor is not None and has_left:
        serving.end(tx, predecessor.id, unit)
        audit.note(tx, "officer.left", unit.code, person_id=predecessor.id, detail={"successor": person_id})
    audit.note(tx, "handover.done", unit.code, person_id=person_id, detail={"of": invitation.successor_of})
    return Succession(unit, predecessor, has_left, serving.summary(tx, offices.get(tx), unit.id))
