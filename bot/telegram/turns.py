"""Taking turns: each stored update gets its handler, and all its effects are one commit.

Turns share a transaction while all goes well. When a handler fails, the whole batch is rolled back and its turns are
taken again one by one, so that the failing one stands alone: it is tried three times and then set aside as dead.
"""

import asyncio
import json
import logging
import traceback
from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial
from typing import Any, Protocol

from bot.clock import Clock, monotonic
from bot.db import inbox
from bot.db.engine import Database, StorageTrouble, Tx
from bot.db.inbox import Incoming

log = logging.getLogger(__name__)

BATCH = 32
BATCH_SECONDS = 0.05
"""Nobody else, such as the record of a message that was just delivered, waits for longer than about this."""
AT_ONCE = 8
STORAGE_BACK_OFF = 1.0


class Handle(Protocol):
    """Handles one raw update within a transaction."""

    def __call__(self, tx: Tx, raw: dict[str, Any], /) -> None: ...


class TurnTaker:
    """Hands stored updates to the handler, oldest first, in order within a chat."""

    def __init__(
        self,
        db: Database,
        clock: Clock,
        handle: Handle,
        on_dead: Callable[[Tx, dict[str, Any], int], None],
    ) -> None:
        self._db = db
        self._clock = clock
        self._handle = handle
        self._on_dead = on_dead

    async def run(self, work: asyncio.Event) -> None:
        """Take turns for ever; `work` is set when there may be something to do."""
        work.set()
        while True:
            await self._clock.wait(work, None)
            work.clear()
            try:
                more, next_at = await self.take()
            except StorageTrouble as error:
                log.error("storage does not answer (%s); trying again", error)
                await asyncio.sleep(STORAGE_BACK_OFF)
                work.set()
                continue
            if more:
                work.set()
            elif next_at is not None:
                await self._clock.wait(work, next_at)
                work.set()

    async def keep(self, updates: Sequence[dict[str, Any]]) -> bool:
        """Store updates and, few as they are on a quiet day, handle them in the same commit; whether there is more.

        Where that fails, or they are many, they are stored alone, and wait for their turns.
        """
        if len(updates) <= AT_ONCE:
            try:
                return await self._db.write(lambda tx: self._store_and_handle(tx, updates))
            except StorageTrouble:
                raise
            except Exception:
                log.debug("a turn failed; storing first", exc_info=True)
        await self._db.write(lambda tx: inbox.store(tx, updates))
        return True

    def _store_and_handle(self, tx: Tx, updates: Sequence[dict[str, Any]]) -> bool:
        inbox.store(tx, updates)
        return self._batch(tx)[0]

    async def take(self) -> tuple[bool, datetime | None]:
        """Handle one batch; whether there may be more now, and when the next becomes due that must wait."""
        try:
            return await self._db.write(self._batch)
        except StorageTrouble:
            raise
        except Exception:
            log.debug("a turn failed; taking the batch one by one", exc_info=True)
        return await self._one_by_one()

    def _batch(self, tx: Tx) -> tuple[bool, datetime | None]:
        batch, next_at = inbox.next_batch(tx, BATCH)
        began, handled = monotonic(), 0
        for incoming in batch:
            self._handle(tx, json.loads(incoming.payload))
            handled += 1
            if monotonic() - began > BATCH_SECONDS:
                break
        inbox.done(tx, [incoming.id for incoming in batch[:handled]])
        return handled < len(batch) or len(batch) == BATCH, next_at

    async def _one_by_one(self) -> tuple[bool, datetime | None]:
        batch, next_at = await self._db.read(lambda tx: inbox.next_batch(tx, BATCH))
        stuck: set[int] = set()
        for incoming in batch:
            if incoming.lane in stuck:
                continue
            try:
                await self._db.write(partial(self._single, incoming=incoming))
            except StorageTrouble:
                raise
            except Exception as error:
                stuck.add(incoming.lane)
                await self._failed(incoming, error)
        return True, next_at

    def _single(self, tx: Tx, incoming: Incoming) -> None:
        self._handle(tx, json.loads(incoming.payload))
        inbox.done(tx, [incoming.id])

    async def _failed(self, incoming: Incoming, error: Exception) -> None:
        text = "".join(traceback.format_exception(error))
        log.error("update %s failed, try %s", incoming.id, incoming.tries + 1, exc_info=error)

        def keep(tx: Tx) -> None:
            if inbox.failed(tx, incoming, text):
                self._on_dead(tx, json.loads(incoming.payload), incoming.id)

        await self._db.write(keep)
