"""What is enqueued, told to the sender and recorded."""

from dataclasses import replace

import sqlalchemy as sa

from bot.db import outbox
from bot.db.engine import Database, Tx
from bot.db.outbox import Outcome, Outgoing, Queued


def message(key: str, chat: int = 7, **more: object) -> Outgoing:
    return replace(Outgoing(key, chat, "sendMessage", {"text": key}), **more)  # type: ignore[arg-type]


def card(key: str, text: str = "", chat: int = 7) -> Outgoing:
    return Outgoing(key, chat, "sendMessage", {"text": text or key}, card=True)


class Listener:
    """What the sender would be told."""

    def __init__(self, db: Database) -> None:
        self.heard: list[Queued] = []
        db.on_queued = self.heard.extend


async def says(db: Database, *items: Outgoing) -> list[Queued]:
    """Enqueue, and what the sender is told."""
    listener = Listener(db)

    def work(tx: Tx) -> None:
        for item in items:
            outbox.enqueue(tx, item)

    await db.write(work)
    return listener.heard


async def row(db: Database, key: str) -> sa.Row[tuple[object, ...]]:
    return await db.read(lambda tx: tx.execute(sa.text("SELECT * FROM outbox WHERE key = :key"), {"key": key}).one())


async def pending(db: Database, after: int = 0, limit: int = 100) -> list[int]:
    return [item.id for item in await db.read(lambda tx: outbox.pending_after(tx, after, limit))]


async def record(db: Database, *outcomes: Outcome) -> None:
    await db.write(lambda tx: outbox.record(tx, outcomes))
