"""Invitations as those see them who make and revoke them. Tokens are made where links are drawn, and kept as hashes."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from bot.db import audit, catalogue, errands, invitations, offices, team
from bot.db.engine import Tx
from bot.domain.invitations import Live, expiry
from bot.domain.office import Actor, UnitRef
from bot.domain.people import Role
from bot.domain.refused import Refused
from bot.domain.team import OFFICE_ROLES
from bot.domain.units import UnitKind
from bot.usecases import choosing

A_PAGE = 8
ALL, BARE = "all", "bare"
"""Whom sheets can be printed for, besides a kind."""


@dataclass(frozen=True, slots=True)
class LivePage:
    """A page of the invitations that hold: how many there are in all, and where the page begins."""

    total: int
    start: int
    invitations: tuple[Live, ...]


def of_unit(tx: Tx, unit_id: int) -> tuple[UnitRef, tuple[Live, ...]]:
    """An open unit and its newest invitations that hold. Raises Refused where there is no such unit."""
    unit = choosing.unit(tx, unit_id)
    return unit, tuple(invitations.live_of_unit(tx, unit.id, A_PAGE))


def live(tx: Tx, actor: Actor, start: int) -> LivePage:
    """A page of the invitations that hold; those to roles are shown to operators."""
    to_roles = Role.OPERATOR in actor.roles
    total = invitations.count_live(tx, to_roles=to_roles)
    start = start if 0 <= start < total else 0
    return LivePage(total, start, tuple(invitations.live(tx, start, A_PAGE, to_roles=to_roles)))


def find(tx: Tx, actor: Actor, invitation_id: int) -> Live:
    """An invitation that holds. Raises Refused where there is none; those to roles are the operators'."""
    found = invitations.live_by_id(tx, invitation_id)
    if found is None:
        raise Refused("invitation-over")
    if found.unit is None and Role.OPERATOR not in actor.roles:
        raise Refused("operators-only")
    return found


def revoke(tx: Tx, actor: Actor, invitation_id: int) -> Live:
    """End an invitation. Raises Refused like `find`."""
    found = find(tx, actor, invitation_id)
    invitations.revoke(tx, found.id)
    subject = found.unit.code if found.unit else found.role.value
    audit.note(tx, "invitation.revoked", subject, person_id=actor.id, detail={"invitation": found.id})
    return found


def revoke_of_unit(tx: Tx, actor_id: int | None, unit: UnitRef) -> int:
    """End all invitations of a unit; how many held."""
    count = invitations.revoke_of_unit(tx, unit.id)
    if count:
        audit.note(tx, "invitation.revoked", unit.code, person_id=actor_id, actor="" if actor_id else "bot")
    return count


def check(tx: Tx, person_id: int | None, operators: Collection[int], role: Role = Role.OFFICER) -> None:
    """Raises Refused for who may not, at this moment, make invitations to a role: work may have waited for hours."""
    person = team.by_id(tx, person_id, operators) if person_id is not None else None
    held = person.roles if person else frozenset()
    if role is not Role.OFFICER and Role.OPERATOR not in held:
        raise Refused("operators-only")
    if not held & {Role.COORDINATOR, Role.OPERATOR}:
        raise Refused("coordinators-only")


def keep(tx: Tx, actor_id: int | None, token_hash: str, role: Role, unit: UnitRef | None) -> None:
    """Store an invitation whose link was made."""
    invitations.add(tx, token_hash, role, unit.id if unit else None, expiry(tx.now, offices.get(tx).zone))
    subject = unit.code if unit else role.value
    audit.note(tx, "invitation.made", subject, person_id=actor_id, actor="" if actor_id else "bot")


def keep_sheets(tx: Tx, actor_id: int | None, hashes: Sequence[tuple[int, str]], what: str) -> None:
    """Store the invitations of printed sheets, each as (unit, hash)."""
    invitations.add_many(tx, hashes, expiry(tx.now, offices.get(tx).zone))
    detail = {"invitations": len(hashes), "units": what}
    audit.note(tx, "invitation.printed", what, person_id=actor_id, actor="" if actor_id else "bot", detail=detail)


def office_role(word: str) -> Role:
    """A role in the office. Raises ValueError for any other word."""
    role = Role(word)
    if role not in OFFICE_ROLES:
        raise ValueError(word)
    return role


def sheet_counts(tx: Tx) -> tuple[dict[UnitKind, int], int]:
    """How many units there are of each kind, and how many have no officer."""
    return catalogue.kinds(tx), catalogue.count_bare(tx)


def sheet_count(tx: Tx, what: str) -> int:
    """How many units sheets would be printed for. Raises ValueError for a word that names none."""
    counts, bare = sheet_counts(tx)
    if what in (ALL, BARE):
        return bare if what == BARE else sum(counts.values())
    return counts.get(UnitKind(what), 0)


def is_printing(tx: Tx, chat_id: int) -> bool:
    """Whether sheets are being made for a chat."""
    return errands.is_pending(tx, "sheets", chat_id)


def sheet_units(tx: Tx, what: str) -> list[tuple[UnitRef, UnitKind]]:
    """The units that sheets are printed for. Raises ValueError for a word that names none."""
    if what in (ALL, BARE):
        return catalogue.whole(tx, None, bare=what == BARE)
    return catalogue.whole(tx, UnitKind(what))
