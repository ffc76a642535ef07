"""A draft's way back: doubts confirmed, changes taken back, a discarded draft brought back."""

from datetime import timedelta
from typing import Final

from bot.db import drafts, people
from bot.db.engine import Tx
from bot.domain.doubts import Doubted, confirmed
from bot.domain.office import Actor
from bot.domain.refused import Refused
from bot.domain.reports import Draft, DraftState
from bot.usecases.own_drafts import own

BROUGHT_BACK_FOR: Final = timedelta(hours=24)
"""How long a discarded draft can be brought back."""


def at_version(tx: Tx, actor: Actor, draft_id: int, version: int) -> Draft:
    """The actor's open draft. Raises Refused where it changed since a button was made."""
    draft = own(tx, actor, draft_id)
    if draft.version != version:
        raise Refused("draft-changed")
    return draft


def confirm(tx: Tx, actor: Actor, draft_id: int, version: int, field: Doubted) -> Draft:
    """A field that was in doubt is right as it stands."""
    draft = at_version(tx, actor, draft_id, version)
    return drafts.save(tx, draft, doubts=confirmed(draft.doubts, field))


def undo(tx: Tx, actor: Actor, draft_id: int, version: int) -> Draft:
    """Take the draft's last change back; nothing is asked of the person any more."""
    draft = at_version(tx, actor, draft_id, version)
    if not draft.undo:
        raise Refused("draft-nothing-to-undo")
    people.ask(tx, actor.id, None)
    taken = {other.unit.id for other in drafts.open_of(tx, actor.id) if other.unit and other.id != draft_id}
    return drafts.take_back(tx, draft, tuple(unit for unit in actor.units if unit.id not in taken))


def discard(tx: Tx, actor: Actor, draft_id: int) -> Draft:
    """Throw a draft away; it can be brought back for a day."""
    draft = own(tx, actor, draft_id)
    drafts.move(tx, draft_id, DraftState.DISCARDED)
    return draft


def bring_back(tx: Tx, actor: Actor, draft_id: int) -> Draft:
    """Open a discarded draft again. Raises Refused after a day, or where its unit has another open draft."""
    draft = own(tx, actor, draft_id, DraftState.DISCARDED)
    if tx.now - draft.updated_at > BROUGHT_BACK_FOR:
        raise Refused("draft-gone")
    for other in drafts.open_of(tx, actor.id):
        if other.unit == draft.unit:
            raise Refused("unit-has-draft")
    drafts.move(tx, draft_id, DraftState.OPEN, was=DraftState.DISCARDED)
    return own(tx, actor, draft_id)


def want_hints(tx: Tx, actor: Actor, wanted: bool) -> None:
    """Whether the actor sees the coach's hints from now on."""
    people.want_hints(tx, actor.id, wanted)
