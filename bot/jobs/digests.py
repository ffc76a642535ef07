"""The daily digest, posted once."""

from bot.db import offices
from bot.db.engine import Tx
from bot.usecases import digesting, posting


def run(tx: Tx) -> bool:
    """Have the digest that is due posted to the group and to each coordinator; there never is a second one."""
    office = offices.get(tx)
    days = digesting.claim_due(tx, office)
    if days is not None:
        posting.ask(tx, office, digesting.ERRAND, first=days[0].isoformat(), last=days[1].isoformat())
    return False
