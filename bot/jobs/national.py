"""National holidays and collective leave: looked up once a month, since the library that knows them is updated."""

from bot.db import errands, offices
from bot.db.engine import Tx
from bot.usecases import national

ERRAND = "calendar.national"


def run(tx: Tx) -> bool:
    """Have the days looked up where that is due, in a process of its own; there never is more."""
    office = offices.get(tx)
    if national.claim_due(tx, office):
        errands.add(tx, ERRAND, errands.NOBODY, None, office.language)
    return False
