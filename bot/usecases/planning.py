"""Planning: a draft of an activity still to come waits as agenda, out of the way, and comes back on its day."""

from dataclasses import replace

from bot.db import drafts
from bot.db.engine import Tx
from bot.domain.found import Doubt
from bot.domain.office import Actor
from bot.domain.refused import Refused
from bot.domain.reports import Draft, DraftState
from bot.usecases.drafting import at_version
from bot.usecases.own_drafts import own


def plan(tx: Tx, actor: Actor, draft_id: int, version: int) -> Draft:
    """Put a draft aside until its day. It does not hold up other reports of the unit meanwhile.

    Raises Refused where the day has come.
    """
    draft = at_version(tx, actor, draft_id, version)
    if draft.unit is None:
        raise Refused("not-your-unit")
    if Doubt.DATE_AHEAD not in draft.doubts:
        raise Refused("draft-day-has-come")
    drafts.move(tx, draft_id, DraftState.PLANNED)
    return replace(draft, state=DraftState.PLANNED)


def take_up(tx: Tx, actor: Actor, draft_id: int) -> Draft:
    """Open a planned draft again, before or on its day. Raises Refused where its unit has another open draft."""
    draft = own(tx, actor, draft_id, DraftState.PLANNED)
    if any(other.unit == draft.unit for other in drafts.open_of(tx, actor.id)):
        raise Refused("unit-has-draft")
    drafts.move(tx, draft_id, DraftState.OPEN, was=DraftState.PLANNED)
    return own(tx, actor, draft_id)


def drop(tx: Tx, actor: Actor, draft_id: int) -> Draft:
    """The activity does not take place; the draft can be brought back for a day."""
    draft = own(tx, actor, draft_id, DraftState.PLANNED)
    drafts.move(tx, draft_id, DraftState.DISCARDED, was=DraftState.PLANNED)
    return draft
