"""Files on their way: which of the outgoing directory are yet to be sent."""

import json

import sqlalchemy as sa

from bot.db.engine import Tx
from bot.db.schema import outbox


def unsent(tx: Tx) -> frozenset[str]:
    """The names of the outgoing files that are yet to be sent, or may have to be sent again."""
    rows = tx.execute(
        sa.select(outbox.c.payload).where(
            outbox.c.method.in_(("sendDocument", "sendPhoto")), outbox.c.state.in_(("pending", "sending", "unsure"))
        )
    )
    given = [value for row in rows for value in json.loads(row.payload).values()]
    return frozenset(value["file"] for value in given if isinstance(value, dict) and "file" in value)
