"""Recording what became of messages, many in one transaction."""

import asyncio
import logging
from collections.abc import Callable

from bot.db import outbox
from bot.db.engine import Database, StorageTrouble, Tx
from bot.db.outbox import Outcome, Priority, Queued

log = logging.getLogger(__name__)

STORAGE_BACK_OFF = 1.0
Lost = tuple[int, str, int]
"""A row of unknown fate: its id, key and chat."""


class Recorder:
    """Keeps outcomes until they are on disk; those that arrive while a transaction runs go together in the next.

    `unsure` is told of rows of unknown fate, and `undelivered` of cards and broadcasts that nobody wants any more, in
    the transaction that records them: a crash between the two leaves none unasked for.
    """

    def __init__(self, db: Database) -> None:
        self._db = db
        self._outcomes: list[Outcome] = []
        self._lost: list[Lost] = []
        self._kept = 0
        self._recorded = 0
        self._turn = asyncio.Lock()
        self._undelivered: list[int] = []
        self.unsure: Callable[[Tx, list[Lost]], None] = lambda _tx, _rows: None
        self.undelivered: Callable[[Tx, list[int]], None] = lambda _tx, _rows: None

    @property
    def behind(self) -> int:
        """How many outcomes are not on disk yet: what a crash at this moment would repeat."""
        return self._kept - self._recorded

    def keep(self, row: Queued, state: str, *, message_id: int | None = None, error: str | None = None) -> None:
        """Note the next state of a row."""
        self._outcomes.append(Outcome(row.id, row.revision, state, message_id, error, row.tries))
        self._kept += 1
        if state == "unsure":
            self._lost.append((row.id, "", row.chat_id))

    def expire(self, row: Queued) -> None:
        """Note that a row was not sent until nobody wanted it any more."""
        self.keep(row, "dropped", error="expired")
        if row.card or row.priority is Priority.BROADCAST:
            self._undelivered.append(row.id)

    async def flush(self) -> None:
        """Return when all that was kept before the call is on disk."""
        mine = self._kept
        async with self._turn:
            if self._recorded >= mine:
                # Somebody else's transaction has taken ours along.
                return
            outcomes, self._outcomes = self._outcomes, []
            lost, self._lost = self._lost, []
            undelivered, self._undelivered = self._undelivered, []

            def record(tx: Tx) -> None:
                outbox.record(tx, outcomes)
                if lost:
                    self.unsure(tx, lost)
                if undelivered:
                    self.undelivered(tx, undelivered)

            while True:
                try:
                    await self._db.write(record)
                    break
                except StorageTrouble as error:
                    # What was delivered must be known as such before anything else is sent.
                    log.error("what was sent cannot be recorded; trying again", extra={"error": str(error)})
                    await asyncio.sleep(STORAGE_BACK_OFF)
            self._recorded += len(outcomes)
