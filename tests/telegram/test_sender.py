"""The sender after a restart."""

import asyncio
import math
from collections.abc import Callable
from itertools import count

from bot.clock import MovableClock
from bot.db import outbox
from bot.db.engine import Database, Tx
from bot.db.outbox import Outgoing, Priority
from bot.simulator import Simulator
from bot.tasks import Tasks
from bot.telegram.api import Api
from bot.telegram.recording import Lost
from bot.telegram.sender import Sender


def said(key: str, chat_id: int, *, once: bool = False) -> Outgoing:
    body = {"text": key}
    return Outgoing(key, chat_id, "sendMessage", body, priority=Priority.BROADCAST, once=once)


async def test_a_question_about_a_lost_message_does_not_hide_what_waited_before_it(
    db: Database, sim: Simulator, api: Api, clock: MovableClock
) -> None:
    budi, sari = sim.person("Budi"), sim.person("Sari")
    budi.starts()
    sari.starts()

    def left_behind(tx: Tx) -> None:
        outbox.enqueue(tx, said("lost", budi.id, once=True))
        outbox.flush(tx)
        outbox.claim(tx, tx.queued[0].id, 1)
        outbox.enqueue(tx, said("waiting", budi.id))

    await db.write(left_behind)
    sender = Sender(db, api, clock, math.inf, lambda: None)
    db.on_queued = sender.accept

    def ask(tx: Tx, lost: list[Lost]) -> None:
        for row_id, _, _ in lost:
            outbox.enqueue(tx, said(f"asked about {row_id}", sari.id))

    sender.recorder.unsure = ask
    await sender.restore()
    async with Tasks() as tasks:
        tasks.start(sender.run(tasks), name="sender")
        await sari.hears("asked about")
        await budi.hears("waiting")
        assert sim.count("lost") == 0
        await sender.drain()


async def test_the_look_for_what_waits_ends_while_more_is_said(db: Database, api: Api, clock: MovableClock) -> None:
    sender = Sender(db, api, clock, math.inf, lambda: None)

    def says(number: int) -> Callable[[Tx], None]:
        return lambda tx: outbox.enqueue(tx, said(f"message {number}", 7))

    async def talks() -> None:
        for number in count(1):
            await db.write(says(number))

    await db.write(says(0))
    async with Tasks() as tasks, asyncio.timeout(10):
        tasks.start(talks(), name="talks")
        await sender.rescan()
    assert sender.waiting > 0
