"""Drafts that were left overnight, and planned ones whose day has come."""

from bot.clock import local_date
from bot.db import offices
from bot.db.engine import Tx
from bot.i18n import texts
from bot.usecases import recalling
from bot.usecases.saying import say


def run(tx: Tx) -> bool:
    """Remind of the drafts that were left; whether there may be more."""
    office = offices.get(tx)
    planned = recalling.planned(tx, office)
    found, more = recalling.due(tx, office)
    if not planned and not found:
        return more
    # Imported when somebody is reminded.
    from bot.views import recalls as views

    for left in planned:
        screen = views.day_has_come(texts(left.language), left)
        say(tx, f"planned:{left.draft_id}", left.chat_id, screen, card=True, broadcast=True)
    day = local_date(tx.now, office.zone)
    for recall in found:
        screen = views.recall(texts(recall.language), recall.drafts)
        say(tx, f"recall:{day}:{recall.chat_id}", recall.chat_id, screen, card=True, broadcast=True)
    return more
