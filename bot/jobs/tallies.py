"""Counting what is new, in batches between the turns."""

from bot.db import offices
from bot.db.engine import Tx
from bot.usecases import tallying


def run(tx: Tx) -> bool:
    """Count a batch; whether there may be more."""
    return tallying.count_fresh(tx, offices.get(tx), tallying.MONTHS)
