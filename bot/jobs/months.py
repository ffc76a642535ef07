"""The recap of a month that is over, posted once."""

from bot.db import offices
from bot.db.engine import Tx
from bot.usecases import monthly, posting


def run(tx: Tx) -> bool:
    """Have the recap that is due posted to coordinators, leaders and the group; there never is a second one."""
    office = offices.get(tx)
    month = monthly.claim_due(tx, office)
    if month is not None:
        posting.ask(tx, office, monthly.ERRAND, month=month.slug)
    return False
