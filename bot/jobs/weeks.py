"""The digest of a week, posted once."""

from bot.db import offices
from bot.db.engine import Tx
from bot.usecases import posting, weekly


def run(tx: Tx) -> bool:
    """Have the week that is due posted to the group, the coordinators and the leaders."""
    office = offices.get(tx)
    week = weekly.claim_due(tx, office)
    if week is not None:
        posting.ask(tx, office, weekly.ERRAND, week=week.slug)
    return False
