"""What was offered to inline queries: of no use once Telegram has it, and much of it comes while somebody types."""

from typing import Final

import sqlalchemy as sa

from bot.db.engine import Tx
from bot.db.schema import outbox

KEYS: Final = "inline:"
"""How the keys of such answers begin."""
_OPEN: Final = ("pending", "sending")


def forget(tx: Tx, most: int) -> int:
    """Delete answers that were given, or came too late, at most so many; how many there were."""
    # As a range, which the index of the keys answers.
    mine = sa.and_(outbox.c.key >= KEYS, outbox.c.key < KEYS[:-1] + ";")
    old = sa.select(outbox.c.id).where(mine, outbox.c.state.not_in(_OPEN)).limit(most)
    return tx.execute(sa.delete(outbox).where(outbox.c.id.in_(old))).rowcount
