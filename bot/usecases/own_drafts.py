"""Whose a draft is."""

from dataclasses import replace

from bot.db import drafts, offices
from bot.db.engine import Tx
from bot.domain.doubts import timely
from bot.domain.office import Actor
from bot.domain.refused import Refused
from bot.domain.reports import Draft, DraftState
from bot.usecases.today import today


def own(tx: Tx, actor: Actor, draft_id: int, state: DraftState = DraftState.OPEN) -> Draft:
    """The actor's draft. Raises Refused where it is somebody else's, or not in that state any more."""
    draft = drafts.by_id(tx, draft_id)
    if draft is None or draft.person_id != actor.id:
        raise Refused("draft-not-yours")
    if draft.state is not state:
        raise Refused(f"draft-already-{draft.state.value}")
    day = draft.content.activity_date
    return replace(draft, doubts=timely(draft.doubts, day, today(tx, offices.get(tx))))
