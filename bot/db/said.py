"""What was said, looked up in the outbox by its key, its message or its time."""

import json
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

import sqlalchemy as sa

from bot.db import outbox as rows
from bot.db import prepared
from bot.db.engine import Tx
from bot.db.schema import outbox

KEEP_SENT = timedelta(days=60)


def keys_of(tx: Tx, row_ids: Sequence[int]) -> list[str]:
    """The keys of rows."""
    return list(tx.execute(sa.select(outbox.c.key).where(outbox.c.id.in_(row_ids))).scalars())


def exists(tx: Tx, key: str) -> bool:
    """Whether a key was enqueued."""
    return tx.execute(sa.select(outbox.c.id).where(outbox.c.key == key)).first() is not None


_KEY_OF_MESSAGE = (
    sa.select(outbox.c.key)
    .where(outbox.c.chat_id == sa.bindparam("chat"), outbox.c.message_id == sa.bindparam("message"))
    .order_by(outbox.c.id)
)


def key_of_message(tx: Tx, chat_id: int, message_id: int) -> str | None:
    """Which promise a message in a chat fulfils; of two, where it was adopted before it was recorded, the first one."""
    found = prepared.rows(tx, _KEY_OF_MESSAGE, {"chat": chat_id, "message": message_id})
    return found[0].key if found else None


def was_said_since(tx: Tx, prefix: str, since: datetime) -> bool:
    """Whether something was, or is about to be, said since an instant under a key that begins so."""
    if any(outgoing.key.startswith(prefix) for outgoing in tx.outgoing):
        return True
    query = sa.select(outbox.c.id).where(*_begins(prefix), outbox.c.created_at >= since).limit(1)
    return tx.execute(query).first() is not None


def newest_key(tx: Tx, prefix: str) -> str | None:
    """The newest key that begins so."""
    for outgoing in reversed(tx.outgoing):
        if outgoing.key.startswith(prefix):
            return outgoing.key
    query = sa.select(outbox.c.key).where(*_begins(prefix)).order_by(outbox.c.id.desc()).limit(1)
    return tx.execute(query).scalar()


def _begins(prefix: str) -> tuple[sa.ColumnElement[bool], ...]:
    # As a range, which the index of the keys answers.
    return outbox.c.key >= prefix, outbox.c.key < prefix + "\U0010ffff"


def call_of_key(tx: Tx, key: str) -> tuple[str, dict[str, Any]] | None:
    """The method and the parameters that were last enqueued under a key."""
    row = tx.execute(sa.select(outbox.c.method, outbox.c.payload).where(outbox.c.key == key)).one_or_none()
    return (row.method, json.loads(row.payload)) if row else None


def chat_of_key(tx: Tx, key: str) -> int | None:
    """The chat in which something was said under a key."""
    return tx.execute(sa.select(outbox.c.chat_id).where(outbox.c.key == key)).scalar()


def leave_message(tx: Tx, key: str) -> int | None:
    """The message of a card, which is the card's no more: the next enqueuing sends a new one."""
    row = tx.execute(sa.select(outbox.c.id, outbox.c.message_id).where(outbox.c.key == key)).one_or_none()
    if row is None or row.message_id is None:
        return None
    rows.forget_message(tx, row.id)
    return int(row.message_id)


def sent_since(tx: Tx, since: datetime) -> list[tuple[int, datetime]]:
    """(chat, instant) of what was sent after `since`: the limits' memory across a restart."""
    rows = tx.execute(
        sa.select(outbox.c.chat_id, outbox.c.sent_at).where(outbox.c.state == "sent", outbox.c.sent_at > since)
    )
    return [(row.chat_id, row.sent_at) for row in rows]


def forget(tx: Tx, before: datetime, most: int) -> int:
    """Delete messages that were sent before an instant, at most so many; how many there were."""
    old = sa.select(outbox.c.id).where(outbox.c.state == "sent", outbox.c.sent_at < before).limit(most)
    return tx.execute(sa.delete(outbox).where(outbox.c.id.in_(old))).rowcount
