"""Where something that was said stands by now."""

from dataclasses import dataclass

import sqlalchemy as sa

from bot.db.engine import Tx
from bot.db.schema import outbox


@dataclass(frozen=True, slots=True)
class Card:
    """Something that was, or is about to be, said: its key and its chat."""

    key: str
    chat_id: int


_BEGINNING = sa.select(outbox.c.key, outbox.c.chat_id).where(
    outbox.c.key >= sa.bindparam("first"), outbox.c.key < sa.bindparam("beyond")
)


def beginning(tx: Tx, prefix: str) -> list[Card]:
    """What was said under keys that begin with a text ending in a colon."""
    # A range, and not LIKE: only that uses the index of the keys.
    rows = tx.execute(_BEGINNING, {"first": prefix, "beyond": prefix[:-1] + ";"})
    return [Card(row.key, row.chat_id) for row in rows]


def any_arrived(tx: Tx, prefix: str) -> bool:
    """Whether any of what was said under keys that begin with a text ending in a colon is in its chat."""
    query = sa.select(outbox.c.id).where(
        outbox.c.key >= prefix, outbox.c.key < prefix[:-1] + ";", outbox.c.state == "sent"
    )
    return tx.execute(query.limit(1)).first() is not None


def message_of(tx: Tx, key: str, chat_id: int) -> int | None:
    """The message that something said under a key became in a chat; None where it is not there yet."""
    query = sa.select(outbox.c.message_id).where(outbox.c.key == key, outbox.c.chat_id == chat_id)
    return tx.execute(query).scalar()
