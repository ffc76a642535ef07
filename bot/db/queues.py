"""How much waits: for those who watch the bot work."""

import sqlalchemy as sa

from bot.db.engine import Tx

# Spelled out: SQLite uses a partial index only for the very condition that it was made with.
_INBOX = sa.text("SELECT count(*) FROM inbox WHERE state = 'pending'")
_OUTBOX = sa.text("SELECT count(*) FROM outbox WHERE state IN ('pending', 'sending')")


def waiting(tx: Tx) -> tuple[int, int]:
    """The updates that wait to be handled, and the messages that wait to be sent."""
    return int(tx.execute(_INBOX).scalar_one()), int(tx.execute(_OUTBOX).scalar_one())
