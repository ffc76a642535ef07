"""Invitations: the token is shown once and stored as a hash."""

from dataclasses import dataclass
from datetime import datetime

import sqlalchemy as sa

from bot.db.engine import Tx
from bot.db.schema import invitations, units
from bot.domain.office import UnitRef
from bot.domain.people import Role


@dataclass(frozen=True, slots=True)
class Invitation:
    """A valid invitation, to a unit as its officer or to a role in the office."""

    id: int
    role: Role
    unit: UnitRef | None


def add(tx: Tx, token_hash: str, role: Role, unit_id: int | None, expires_at: datetime) -> None:
    """Keep a new invitation."""
    tx.execute(
        sa.insert(invitations).values(
            token_hash=token_hash, role=role.value, unit_id=unit_id, created_at=tx.now, expires_at=expires_at
        )
    )


def valid(tx: Tx, token_hash: str) -> Invitation | None:
    """The invitation of a token that is neither expired nor revoked, to a unit that is open."""
    row = tx.execute(
        sa.select(invitations.c.id, invitations.c.role, units.c.id.label("unit_id"), units.c.code, units.c.name)
        .select_from(invitations.outerjoin(units, units.c.id == invitations.c.unit_id))
        .where(
            invitations.c.token_hash == token_hash,
            invitations.c.revoked_at.is_(None),
            invitations.c.expires_at > tx.now,
            units.c.closed_at.is_(None),
        )
    ).one_or_none()
    if row is None:
        return None
    unit = UnitRef(row.unit_id, row.code, row.name) if row.unit_id is not None else None
    return Invitation(row.id, Role(row.role), unit)


def used(tx: Tx, invitation_id: int) -> None:
    """Count a use."""
    tx.execute(sa.update(invitations).where(invitations.c.id == invitation_id).values(uses=invitations.c.uses + 1))
