"""Messages of unknown fate: what a crash left half sent and must not be sent twice."""

import sqlalchemy as sa

from bot.db.engine import Tx
from bot.db.outbox import IS_OPEN, pending_after
from bot.db.schema import outbox


def found(tx: Tx) -> list[tuple[int, str, int]]:
    """(id, key, chat) of rows whose fate a crash left unknown; they become `unsure`."""
    lost = sa.and_(IS_OPEN, outbox.c.state == "sending")
    rows = tx.execute(sa.select(outbox.c.id, outbox.c.key, outbox.c.chat_id).where(lost)).all()
    tx.execute(sa.update(outbox).where(lost).values(state="unsure"))
    return [(row.id, row.key, row.chat_id) for row in rows]


def settle(tx: Tx, row_id: int, *, again: bool) -> bool:
    """An operator decides on a row of unknown fate; False where it is settled already."""
    changed = tx.execute(
        sa.update(outbox)
        .where(outbox.c.id == row_id, outbox.c.state == "unsure")
        .values(state="pending" if again else "sent")
    )
    if changed.rowcount and again:
        tx.queued.extend(pending_after(tx, row_id - 1, 1))
    return changed.rowcount == 1
