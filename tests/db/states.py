"""How many rows of a queue stand in each state."""

import sqlalchemy as sa

from bot.db.engine import Tx
from bot.db.schema import inbox, outbox


def _counts(tx: Tx, table: sa.Table) -> dict[str, int]:
    rows = tx.execute(sa.select(table.c.state, sa.func.count().label("number")).group_by(table.c.state))
    return {row.state: row.number for row in rows}


def of_inbox(tx: Tx) -> dict[str, int]:
    """Updates by state."""
    return _counts(tx, inbox)


def of_outbox(tx: Tx) -> dict[str, int]:
    """Messages by state."""
    return _counts(tx, outbox)
