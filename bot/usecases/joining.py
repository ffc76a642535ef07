"""Invitations and joining."""

import hashlib
import secrets
from datetime import timedelta

from bot.db import audit, invitations, people, units
from bot.db.engine import Tx
from bot.db.invitations import Invitation
from bot.domain.office import Actor
from bot.domain.people import Language, Role
from bot.domain.refused import Refused
from bot.domain.units import normalise_code

VALID = timedelta(days=30)
TOKEN_BYTES = 18
"""144 random bits, 24 characters: within a deep link and, with a verb before it, within a button."""


def invite(tx: Tx, role: Role, unit_code: str | None, *, actor: str) -> str:
    """A fresh invitation's token, which is stored nowhere. Raises Refused where there is no such unit."""
    unit_id = None
    subject = role.value
    if unit_code is not None:
        unit = units.by_code(tx, normalise_code(unit_code))
        if unit is None:
            near = units.codes_like(tx, normalise_code(unit_code))
            raise Refused("unit-unknown", code=unit_code, near=", ".join(near) or "no")
        unit_id, subject = unit.id, unit.code
    token = secrets.token_urlsafe(TOKEN_BYTES)
    invitations.add(tx, _hash(token), role, unit_id, tx.now + VALID)
    audit.note(tx, "invitation.made", subject, actor=actor)
    return token


def look(tx: Tx, token: str) -> Invitation:
    """What a token invites to. Raises Refused where it is not, or no longer, valid."""
    found = invitations.valid(tx, _hash(token))
    if found is None:
        raise Refused("invitation-invalid")
    return found


def join(
    tx: Tx, token: str, telegram_id: int, name: str, username: str | None, language: Language
) -> tuple[Invitation, bool]:
    """Accept an invitation; whether the role is new to the person. Raises Refused like `look`."""
    found = look(tx, token)
    person_id = people.register(tx, telegram_id, name, username, language)
    people.accept(tx, person_id)
    new = people.grant(tx, person_id, found.role, found.unit.id if found.unit else None)
    if new:
        invitations.used(tx, found.id)
        subject = found.unit.code if found.unit else found.role.value
        audit.note(tx, "person.joined", subject, person_id=person_id)
    return found, new


def who(
    tx: Tx, telegram_id: int, name: str, username: str | None, language: Language, operators: frozenset[int]
) -> Actor | None:
    """Who somebody is at this moment, None for a stranger. Whom the settings name as operator needs no invitation."""
    known = people.actor(tx, telegram_id, operators)
    if known is None and telegram_id in operators:
        person_id = people.register(tx, telegram_id, name, username, language)
        audit.note(tx, "operator.enlisted", "office", person_id=person_id)
        known = people.actor(tx, telegram_id, operators)
    return known


def _hash(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()
