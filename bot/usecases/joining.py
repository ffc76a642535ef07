"""Invitations and joining."""

import hashlib
import logging
import secrets
from dataclasses import dataclass

from bot.db import audit, invitations, offices, people, team, units, wrong_tokens
from bot.db.engine import Tx
from bot.domain.invitations import MOST_WRONG, Invitation, after_wrong, expiry
from bot.domain.people import Language, Role
from bot.domain.refused import Refused, RefusedAndNoted
from bot.domain.requests import JoinRequest
from bot.domain.units import normalise_code
from bot.usecases import handing_over, requesting, standing_in
from bot.usecases.handing_over import Succession

log = logging.getLogger(__name__)

TOKEN_BYTES = 18
"""144 random bits, 24 characters: within a deep link and, with a verb before it, within a button."""


@dataclass(frozen=True, slots=True)
class Joined:
    """What accepting an invitation did.

    `is_new` says that the role is new to the person, `is_named` that the name was confirmed before. `met` are the
    person's requests that it answered, `succession` is the hand-over that it completed.
    """

    invitation: Invitation
    person_id: int
    name: str
    is_new: bool
    is_named: bool
    met: tuple[JoinRequest, ...] = ()
    succession: Succession | None = None


def new_token() -> str:
    """A token that nobody can guess."""
    return secrets.token_urlsafe(TOKEN_BYTES)


def token_hash(token: str) -> str:
    """What is kept of a token."""
    return hashlib.sha256(token.encode()).hexdigest()


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
    token = new_token()
    invitations.add(tx, token_hash(token), role, unit_id, expiry(tx.now, offices.get(tx).zone))
    audit.note(tx, "invitation.made", subject, actor=actor)
    return token


def look(tx: Tx, token: str) -> Invitation:
    """What a token invites to. Raises Refused where it is not, or no longer, valid."""
    found = invitations.valid(tx, token_hash(token))
    if found is None:
        raise Refused("invitation-invalid")
    return found


def open_link(tx: Tx, token: str, telegram_id: int) -> tuple[Invitation, bool]:
    """What somebody's invitation leads to, and whether that person is there already.

    Raises Refused where it is not valid, and, after `MOST_WRONG` that never were, for an hour whatever it is.
    """
    tries = wrong_tokens.of(tx, telegram_id)
    until = tries.waits_until(tx.now) if tries else None
    if until is not None:
        raise Refused("invitation-wait", minutes=-(-(until - tx.now).total_seconds() // 60))
    found = invitations.valid(tx, token_hash(token))
    if found is not None:
        return found, _is_in(tx, found, telegram_id)
    if not invitations.exists(tx, token_hash(token)):
        _note_wrong(tx, telegram_id)
        raise RefusedAndNoted("invitation-invalid")
    raise Refused("invitation-invalid")


def _note_wrong(tx: Tx, telegram_id: int) -> None:
    tries = after_wrong(wrong_tokens.of(tx, telegram_id), tx.now)
    wrong_tokens.keep(tx, telegram_id, tries)
    if tries.count == MOST_WRONG:
        log.warning("an account tries invitations that do not exist", extra={"telegram_id": telegram_id})
        audit.note(tx, "invitation.guessed", f"account {telegram_id}", actor="bot", detail={"tries": tries.count})


def _is_in(tx: Tx, found: Invitation, telegram_id: int) -> bool:
    """Whether the person has the role. Raises Refused where it was taken since the invitation was made."""
    unit_id = found.unit.id if found.unit else None
    if team.has(tx, telegram_id, found.role, unit_id):
        return True
    lost = team.lost_at(tx, telegram_id, found.role, unit_id)
    if lost is not None and lost >= found.created_at:
        raise Refused("invitation-before-removal")
    return False


def join(tx: Tx, token: str, telegram_id: int, name: str, username: str | None, language: Language) -> Joined:
    """Accept an invitation. Raises Refused like `look`, and for whom was removed since it was made."""
    found = look(tx, token)
    was_in = _is_in(tx, found, telegram_id)
    person_id = people.register(tx, telegram_id, name, username, language)
    kept, is_named = people.name_of(tx, person_id)
    if was_in:
        return Joined(found, person_id, kept, is_new=False, is_named=is_named)
    people.accept(tx, person_id)
    people.grant(tx, person_id, found.role, found.unit.id if found.unit else None)
    invitations.used(tx, found.id)
    subject = found.unit.code if found.unit else found.role.value
    audit.note(tx, "person.joined", subject, person_id=person_id, detail={"role": found.role.value})
    if found.unit is not None:
        standing_in.joined(tx, found.unit.id)
    if found.is_for_one:
        invitations.revoke(tx, found.id)
    met = requesting.met(tx, telegram_id, found.unit)
    succession = handing_over.succeed(tx, found, person_id)
    return Joined(found, person_id, kept, is_new=True, is_named=is_named, met=met, succession=succession)
