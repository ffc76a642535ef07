"""What Telegram told us, kept before Telegram hears that we have it."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import blake2b
from typing import Any

import sqlalchemy as sa

from bot.db import prepared
from bot.db.dialect import upsert
from bot.db.engine import Tx
from bot.db.schema import inbox

KEEP_DONE = timedelta(days=7)
TRIES = 3
LOOK_BEHIND = 2000
RETRY_AFTER = (timedelta(seconds=1), timedelta(seconds=4))


@dataclass(frozen=True, slots=True)
class Incoming:
    """A stored update. `lane` is the chat (or person) whose updates are handled in order."""

    id: int
    lane: int
    payload: str
    tries: int


_STORE = upsert(inbox).on_conflict_do_nothing(index_elements=["update_id", "digest"])


def store(tx: Tx, updates: Sequence[dict[str, Any]]) -> None:
    """Keep raw updates; one that is known already (same number, same content) is not kept twice."""
    rows = []
    for update in updates:
        # ASCII only: half a surrogate pair, which JSON may carry, fits into no database and no digest.
        payload = json.dumps(update, separators=(",", ":"))
        rows.append(
            {
                "update_id": int(update.get("update_id", 0)),
                # Update numbers restart at random after a week of silence, so that the number alone is no key.
                "digest": blake2b(payload.encode(), digest_size=16).hexdigest(),
                "lane": _lane(update),
                "payload": payload,
                "state": "pending",
                "received_at": tx.now,
            }
        )
    prepared.run(tx, _STORE, *rows)


def _lane(update: dict[str, Any]) -> int:
    """The chat where the update happened, else the person behind it, else 0."""
    for body in update.values():
        if isinstance(body, dict):
            message = body.get("message") if isinstance(body.get("message"), dict) else body
            for holder, name in ((message, "chat"), (body, "chat"), (body, "from")):
                place = holder.get(name) if isinstance(holder, dict) else None
                if isinstance(place, dict) and isinstance(place.get("id"), int):
                    return int(place["id"])
    return 0


_PENDING = (
    sa.select(inbox.c.id, inbox.c.lane, inbox.c.payload, inbox.c.tries, inbox.c.not_before)
    .where(inbox.c.state == sa.literal_column("'pending'"))
    .order_by(inbox.c.id)
    .limit(sa.bindparam("most"))
)


def next_batch(tx: Tx, most: int) -> tuple[list[Incoming], datetime | None]:
    """Updates that may be handled now, oldest first, and when the next one becomes due that must wait.

    A lane whose oldest update waits for its next try waits with it, so that a chat's order is kept.
    """
    batch, next_at, passed = _look_at(tx, most, most)
    if passed and len(batch) < most:
        # A waiting lane may stand in front of all others: look behind it.
        batch, next_at, _ = _look_at(tx, most, LOOK_BEHIND)
    return batch, next_at


def _look_at(tx: Tx, most: int, rows: int) -> tuple[list[Incoming], datetime | None, bool]:
    batch: list[Incoming] = []
    waiting: set[int] = set()
    next_at: datetime | None = None
    for row in prepared.rows(tx, _PENDING, {"most": rows}):
        if row.lane in waiting:
            continue
        if row.not_before is not None and row.not_before > tx.now:
            waiting.add(row.lane)
            next_at = min(next_at or row.not_before, row.not_before)
            continue
        if len(batch) < most:
            batch.append(Incoming(row.id, row.lane, row.payload, row.tries))
    return batch, next_at, bool(waiting)


_DONE = (
    sa.update(inbox)
    .where(inbox.c.id == sa.bindparam("row"))
    .values(state="done", done_at=sa.bindparam("now"), error=None)
)


def done(tx: Tx, ids: Sequence[int]) -> None:
    """These updates have had their effect."""
    prepared.run(tx, _DONE, *({"row": row, "now": tx.now} for row in ids))


def failed(tx: Tx, incoming: Incoming, error: str) -> bool:
    """Count a failed try; True when it was the last and the update is set aside as dead."""
    tries = incoming.tries + 1
    dead = tries >= TRIES
    tx.execute(
        sa.update(inbox)
        .where(inbox.c.id == incoming.id)
        .values(
            tries=tries,
            error=error[:4000],
            state="dead" if dead else "pending",
            not_before=None if dead else tx.now + RETRY_AFTER[tries - 1],
        )
    )
    return dead


def forget(tx: Tx, before: datetime, most: int) -> int:
    """Delete updates that were handled before an instant, at most so many; how many there were."""
    old = sa.select(inbox.c.id).where(inbox.c.state == "done", inbox.c.done_at < before).limit(most)
    return tx.execute(sa.delete(inbox).where(inbox.c.id.in_(old))).rowcount
