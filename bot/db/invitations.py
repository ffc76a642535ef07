"""Invitations: the token is shown once and stored as a hash."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

import sqlalchemy as sa

from bot.db.engine import Tx
from bot.db.schema import invitations, people, units
from bot.domain.invitations import Invitation, Live
from bot.domain.office import UnitRef
from bot.domain.people import Role

_WITH_UNIT = invitations.outerjoin(units, units.c.id == invitations.c.unit_id)
_IS_LIVE = (
    invitations.c.revoked_at.is_(None),
    invitations.c.expires_at > sa.bindparam("now"),
    units.c.closed_at.is_(None),
)
_LIVE = (
    sa.select(
        invitations.c.id,
        invitations.c.role,
        invitations.c.expires_at,
        invitations.c.uses,
        units.c.id.label("unit_id"),
        units.c.code,
        units.c.name,
        people.c.name.label("successor_of"),
    )
    .select_from(_WITH_UNIT.outerjoin(people, people.c.id == invitations.c.successor_of))
    .where(*_IS_LIVE)
    .order_by(invitations.c.id.desc())
)


def add(
    tx: Tx,
    token_hash: str,
    role: Role,
    unit_id: int | None,
    expires_at: datetime,
    *,
    successor_of: int | None = None,
    leaves: bool | None = None,
) -> int:
    """Keep a new invitation; its id."""
    inserted = tx.execute(
        sa.insert(invitations).values(
            token_hash=token_hash,
            role=role.value,
            unit_id=unit_id,
            created_at=tx.now,
            expires_at=expires_at,
            successor_of=successor_of,
            leaves=leaves,
        )
    )
    return int((inserted.inserted_primary_key or (0,))[0])


def add_many(tx: Tx, hashes: Iterable[tuple[int, str]], expires_at: datetime) -> None:
    """Keep an invitation to its officers for each of (unit, hash)."""
    values = [
        {
            "token_hash": token_hash,
            "role": Role.OFFICER.value,
            "unit_id": unit_id,
            "created_at": tx.now,
            "expires_at": expires_at,
        }
        for unit_id, token_hash in hashes
    ]
    if values:
        tx.execute(sa.insert(invitations), values)


def valid(tx: Tx, token_hash: str) -> Invitation | None:
    """The invitation of a token that is neither expired nor revoked, to a unit that is open."""
    row = tx.execute(
        sa.select(
            invitations.c.id,
            invitations.c.role,
            invitations.c.created_at,
            invitations.c.successor_of,
            invitations.c.leaves,
            units.c.id.label("unit_id"),
            units.c.code,
            units.c.name,
        )
        .select_from(_WITH_UNIT)
        .where(invitations.c.token_hash == token_hash, *_IS_LIVE),
        {"now": tx.now},
    ).one_or_none()
    if row is None:
        return None
    return Invitation(row.id, Role(row.role), _unit(row), row.created_at, row.successor_of, bool(row.leaves))


def exists(tx: Tx, token_hash: str) -> bool:
    """Whether a token was ever given out."""
    return tx.execute(sa.select(invitations.c.id).where(invitations.c.token_hash == token_hash)).first() is not None


def used(tx: Tx, invitation_id: int) -> None:
    """Count a use."""
    tx.execute(sa.update(invitations).where(invitations.c.id == invitation_id).values(uses=invitations.c.uses + 1))


def live(tx: Tx, offset: int, limit: int, *, to_roles: bool) -> list[Live]:
    """The invitations that hold, newest first; those to roles in the office only where wanted."""
    query = _LIVE if to_roles else _LIVE.where(invitations.c.unit_id.is_not(None))
    return [_live(row) for row in tx.execute(query.offset(offset).limit(limit), {"now": tx.now})]


def live_by_id(tx: Tx, invitation_id: int) -> Live | None:
    """An invitation that holds."""
    row = tx.execute(_LIVE.where(invitations.c.id == invitation_id), {"now": tx.now}).one_or_none()
    return _live(row) if row else None


def live_of_unit(tx: Tx, unit_id: int, limit: int) -> list[Live]:
    """A unit's invitations that hold, newest first."""
    found = tx.execute(_LIVE.where(invitations.c.unit_id == unit_id).limit(limit), {"now": tx.now})
    return [_live(row) for row in found]


def count_live(tx: Tx, *, to_roles: bool) -> int:
    """How many invitations hold."""
    query = sa.select(sa.func.count()).select_from(_WITH_UNIT).where(*_IS_LIVE)
    if not to_roles:
        query = query.where(invitations.c.unit_id.is_not(None))
    return int(tx.execute(query, {"now": tx.now}).scalar_one())


def revoke(tx: Tx, invitation_id: int) -> bool:
    """End an invitation; False where it has ended already."""
    return _revoke(tx, invitations.c.id == invitation_id) == 1


def revoke_of_unit(tx: Tx, unit_id: int) -> int:
    """End all invitations of a unit; how many held."""
    return _revoke(tx, invitations.c.unit_id == unit_id)


def revoke_successors(tx: Tx, unit_id: int, person_id: int) -> int:
    """End the invitations by which somebody hands a unit over; how many held."""
    return _revoke(tx, invitations.c.unit_id == unit_id, invitations.c.successor_of == person_id)


def _revoke(tx: Tx, *which: Any) -> int:
    held = (invitations.c.revoked_at.is_(None), invitations.c.expires_at > tx.now)
    return tx.execute(sa.update(invitations).where(*which, *held).values(revoked_at=tx.now)).rowcount


def _live(row: sa.Row[Any]) -> Live:
    return Live(row.id, Role(row.role), _unit(row), row.expires_at, row.uses, row.successor_of)


def _unit(row: sa.Row[Any]) -> UnitRef | None:
    return UnitRef(row.unit_id, row.code, row.name) if row.unit_id is not None else None
