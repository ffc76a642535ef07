"""Wrong invitations that accounts tried."""

from datetime import datetime

import sqlalchemy as sa

from bot.db.dialect import upsert
from bot.db.engine import Tx
from bot.db.schema import wrong_tokens
from bot.domain.invitations import Tries


def of(tx: Tx, telegram_id: int) -> Tries | None:
    """What an account tried."""
    row = tx.execute(sa.select(wrong_tokens).where(wrong_tokens.c.telegram_id == telegram_id)).one_or_none()
    return Tries(row.tries, row.since) if row else None


def keep(tx: Tx, telegram_id: int, tries: Tries) -> None:
    """Note what an account tried."""
    values = {"tries": tries.count, "since": tries.since}
    statement = upsert(wrong_tokens).values(telegram_id=telegram_id, **values)
    tx.execute(statement.on_conflict_do_update(index_elements=["telegram_id"], set_=values))


def forget(tx: Tx, before: datetime) -> None:
    """Delete what was tried before an instant."""
    tx.execute(sa.delete(wrong_tokens).where(wrong_tokens.c.since < before))
