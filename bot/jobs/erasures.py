"""The last trace of an erasure: its confirmation, once it was sent."""

from bot.db import erasure
from bot.db.engine import Tx


def run(tx: Tx) -> bool:
    """Forget confirmations that were sent; never more at once than there are."""
    erasure.sweep(tx)
    return False
