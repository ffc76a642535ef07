"""What is to be said: stored with the turn that decided it, sent afterwards.

A row is either a *message*, sent once under its unique key however often it is enqueued, or a *card*: one message that
is edited in place whenever its row is enqueued again with something else to show.
"""

import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import IntEnum
from typing import Any, NamedTuple

import sqlalchemy as sa

from bot.db import prepared
from bot.db.dialect import upsert
from bot.db.engine import Tx
from bot.db.schema import outbox

SEND_TEXT = "sendMessage"
ONLY_EDIT = "editMessageText"
"""The method of a card that changes its message, and is dropped where it has none: it was never sent."""
PAGE = 500
"""Rows that the sender picks up at once."""


class Priority(IntEnum):
    """Who goes first when Telegram's limits make somebody wait."""

    POPUP = 0
    ANSWER = 1
    BROADCAST = 2


@dataclass(frozen=True, slots=True)
class Outgoing:
    """Something to be said.

    A card's `payload` may be a function: what it shows is made just before the commit, and only for the last of several
    enqueuings. `once` forbids a repetition: a send whose outcome is unknown is then put to the operators instead of
    being tried again. `expires_at` is when nobody wants any more what was not sent yet; a card that is enqueued again
    without one keeps it till then.
    """

    key: str
    chat_id: int
    method: str
    payload: dict[str, Any] | Callable[[], dict[str, Any]]
    priority: Priority = Priority.ANSWER
    card: bool = False
    once: bool = False
    not_before: datetime | None = None
    expires_at: datetime | None = None


class Queued(NamedTuple):
    """An outbox row as the sender holds it; the payload of a broadcast or a card is loaded when its turn comes.

    A tuple, since thousands are made at once: a frozen dataclass of so many fields takes ten times as long.
    """

    id: int
    chat_id: int
    priority: Priority
    revision: int
    method: str
    card: bool
    once: bool
    payload: dict[str, Any] | None
    not_before: datetime | None
    expires_at: datetime | None
    message_id: int | None = None
    tries: int = 0


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of an attempt. `state` is the row's next state; `again_at` is for a further try."""

    id: int
    revision: int
    state: str
    message_id: int | None = None
    error: str | None = None
    tries: int = 0


_INSERT = upsert(outbox).on_conflict_do_nothing(index_elements=["key"]).returning(outbox.c.id)
_card = upsert(outbox)
_other = outbox.alias("other")
# Only what is text: a file of the same name may show something else. A message with two rows (see `adopt`) may have
# been changed by the other one.
_SHOWN = sa.and_(
    outbox.c.payload == _card.excluded.payload,
    outbox.c.chat_id == _card.excluded.chat_id,
    outbox.c.state == "sent",
    outbox.c.message_id.is_not(None),
    sa.or_(_card.excluded.method == SEND_TEXT, _card.excluded.method == ONLY_EDIT),
    ~sa.exists().where(
        _other.c.chat_id == outbox.c.chat_id, _other.c.message_id == outbox.c.message_id, _other.c.id != outbox.c.id
    ),
)
_INSERT_CARD = _card.on_conflict_do_update(
    index_elements=["key"],
    set_={
        "chat_id": _card.excluded.chat_id,
        "priority": _card.excluded.priority,
        "method": _card.excluded.method,
        "payload": _card.excluded.payload,
        "card": sa.true(),
        "state": "pending",
        "revision": outbox.c.revision + 1,
        "tries": 0,
        "error": None,
        "not_before": _card.excluded.not_before,
        "expires_at": sa.func.coalesce(
            _card.excluded.expires_at, sa.case((outbox.c.sent_at.is_(None), outbox.c.expires_at), else_=None)
        ),
    },
    where=~_SHOWN,
).returning(outbox.c.id, outbox.c.revision, outbox.c.message_id, outbox.c.expires_at)


def enqueue(tx: Tx, outgoing: Outgoing) -> None:
    """Say something once this transaction is committed."""
    tx.outgoing.append(outgoing)


def flush(tx: Tx) -> None:
    """Store what the transaction wants to say, and note it for the sender."""
    if not tx.outgoing:
        return
    messages = {o.key: _made(o) for o in tx.outgoing if not o.card}
    cards = {key: _made(o) for key, o in {o.key: o for o in tx.outgoing if o.card}.items()}
    tx.outgoing.clear()
    for message in messages.values():
        for row in prepared.rows(tx, _INSERT, _row(tx, message)):
            tx.queued.append(_queued(row.id, 1, None, message.expires_at, message))
    for card in cards.values():
        for row in prepared.rows(tx, _INSERT_CARD, _row(tx, card)):
            tx.queued.append(_queued(row.id, row.revision, row.message_id, row.expires_at, card))


def _made(outgoing: Outgoing) -> Outgoing:
    return replace(outgoing, payload=outgoing.payload()) if callable(outgoing.payload) else outgoing


def _row(tx: Tx, outgoing: Outgoing) -> dict[str, Any]:
    return {
        "key": outgoing.key,
        "chat_id": outgoing.chat_id,
        "priority": int(outgoing.priority),
        "method": outgoing.method,
        "payload": json.dumps(outgoing.payload, ensure_ascii=False, separators=(",", ":")),
        "card": outgoing.card,
        "once": outgoing.once,
        "state": "pending",
        "revision": 1,
        "created_at": tx.now,
        "not_before": outgoing.not_before,
        "expires_at": outgoing.expires_at,
    }


def _queued(id_: int, revision: int, message_id: int | None, expires_at: datetime | None, outgoing: Outgoing) -> Queued:
    # What goes to many, or to a group, is loaded when its turn comes: it may have become moot by then.
    later = outgoing.priority is Priority.BROADCAST or (outgoing.card and outgoing.chat_id < 0)
    return Queued(
        id=id_,
        chat_id=outgoing.chat_id,
        priority=outgoing.priority,
        revision=revision,
        method=outgoing.method,
        card=outgoing.card,
        once=outgoing.once,
        payload=None if later or callable(outgoing.payload) else outgoing.payload,
        not_before=outgoing.not_before,
        expires_at=expires_at,
        message_id=message_id,
    )


_QUEUE_COLUMNS = [outbox.c[name] for name in Queued._fields if name != "payload"]
# Spelled out: SQLite uses a partial index only for the very condition that it was made with.
IS_OPEN = outbox.c.state.in_([sa.literal_column(f"'{state}'") for state in ("pending", "sending")])


_PENDING = (
    sa.select(*_QUEUE_COLUMNS).where(IS_OPEN, outbox.c.state == sa.literal_column("'pending'")).order_by(outbox.c.id)
)
_PRIORITIES = {int(priority): priority for priority in Priority}


def _read(row: Sequence[Any], payload: dict[str, Any] | None = None) -> Queued:
    """A row of `_QUEUE_COLUMNS`, which stand in the order of the fields but for the payload."""
    row_id, chat_id, priority, revision, method, card, once, *others = row
    return Queued(row_id, chat_id, _PRIORITIES[priority], revision, method, card, once, payload, *others)


def pending_after(tx: Tx, after: int, limit: int = PAGE) -> list[Queued]:
    """Open rows in the order of their ids, without payload."""
    return [_read(row) for row in tx.execute(_PENDING.where(outbox.c.id > after).limit(limit))]


_NEWEST = sa.select(sa.func.coalesce(sa.func.max(outbox.c.id), 0))


def newest(tx: Tx) -> int:
    """The highest id of any row; 0 where there is none."""
    return int(tx.execute(_NEWEST).scalar_one())


def pending_of(tx: Tx, chat_id: int) -> list[Queued]:
    """The same of a chat, all of them."""
    return [_read(row) for row in tx.execute(_PENDING.where(outbox.c.chat_id == chat_id))]


def load(tx: Tx, ids: Sequence[int]) -> dict[int, Queued]:
    """The present state of pending rows, payload included."""
    rows = tx.execute(
        sa.select(outbox.c.payload, *_QUEUE_COLUMNS).where(outbox.c.id.in_(ids), outbox.c.state == "pending")
    )
    return {row.id: _read(row[1:], json.loads(row.payload)) for row in rows}


def claim(tx: Tx, row_id: int, revision: int) -> bool:
    """Mark a row that must not be sent twice as being sent; False where it changed meanwhile."""
    claimed = tx.execute(
        sa.update(outbox)
        .where(outbox.c.id == row_id, outbox.c.revision == revision, outbox.c.state == "pending")
        .values(state="sending")
    )
    return claimed.rowcount == 1


_RECORD = (
    sa.update(outbox)
    .where(outbox.c.id == sa.bindparam("row_id"))
    .values(
        # A card that was enqueued again while it was being sent stays pending, but keeps its message.
        state=sa.case(
            (outbox.c.revision == sa.bindparam("row_revision"), sa.bindparam("new_state")), else_=outbox.c.state
        ),
        message_id=sa.func.coalesce(sa.bindparam("new_message_id"), outbox.c.message_id),
        error=sa.bindparam("new_error"),
        tries=sa.bindparam("new_tries"),
        sent_at=sa.bindparam("new_sent_at"),
    )
)


def record(tx: Tx, outcomes: Iterable[Outcome]) -> None:
    """Keep what became of attempts."""
    prepared.run(
        tx,
        _RECORD,
        *(
            {
                "row_id": o.id,
                "row_revision": o.revision,
                "new_state": o.state,
                "new_message_id": o.message_id,
                "new_error": o.error,
                "new_tries": o.tries,
                "new_sent_at": tx.now if o.state == "sent" else None,
            }
            for o in outcomes
        ),
    )


def put_off(tx: Tx, key: str, until: datetime) -> None:
    """Send what was dropped after all, at an instant."""
    dropped = (outbox.c.key == key, outbox.c.state == "dropped")
    later = {"state": "pending", "revision": outbox.c.revision + 1, "not_before": until, "expires_at": None}
    row = tx.execute(sa.update(outbox).where(*dropped).values(later).returning(*_QUEUE_COLUMNS)).one_or_none()
    if row is not None:
        tx.queued.append(_read(row))


def forget_message(tx: Tx, row_id: int) -> None:
    """The card's message is gone from the chat: the next attempt sends a new one."""
    tx.execute(sa.update(outbox).where(outbox.c.id == row_id).values(message_id=None))


def adopt(tx: Tx, key: str, chat_id: int, message_id: int) -> None:
    """Make a message that no row knows a card, to be edited when its key is enqueued."""
    adopted = {"payload": "{}", "card": True, "once": False, "state": "sent", "revision": 1, "message_id": message_id}
    place = {"key": key, "chat_id": chat_id, "priority": int(Priority.ANSWER), "method": ONLY_EDIT}
    values = {**place, **adopted, "created_at": tx.now, "sent_at": tx.now}
    tx.execute(upsert(outbox).values(values).on_conflict_do_nothing(index_elements=["key"]))
