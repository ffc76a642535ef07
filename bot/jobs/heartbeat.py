"""The heartbeat: APScheduler beats, the database says what is due.

A beat that was missed needs no making up, since the next one finds the same work; each piece of work claims its slot
in the transaction of its effects.
"""

import asyncio
import logging
from collections.abc import Callable, Collection, Sequence
from functools import partial

from bot.clock import Clock
from bot.db.engine import Database, StorageTrouble, Tx
from bot.jobs import (
    archive,
    digests,
    erasures,
    housekeeping,
    links,
    months,
    national,
    officers,
    recalls,
    reminders,
    tallies,
    weeks,
)

log = logging.getLogger(__name__)

BEAT_SECONDS = 15
JOBS: Sequence[tuple[str, Callable[[Tx], bool]]] = (
    ("reminders", reminders.run),
    ("recalls", recalls.run),
    ("links", links.run),
    ("digests", digests.run),
    ("weeks", weeks.run),
    ("tallies", tallies.run),
    ("housekeeping", housekeeping.run),
    ("erasures", erasures.run),
)


class Heartbeat:
    """Runs the jobs at every beat, and at once when the clock is moved. `operators` are those of the settings."""

    def __init__(
        self,
        db: Database,
        clock: Clock,
        also: Sequence[Callable[[], None]] = (),
        operators: Collection[int] = (),
    ) -> None:
        self._db = db
        self._jobs: Sequence[tuple[str, Callable[[Tx], bool]]] = (
            *JOBS,
            ("officers", partial(officers.run, operators=operators)),
            ("national", national.run),
            ("months", months.run),
            ("archive", partial(archive.run, operators=operators)),
        )
        self._also = also
        self._beat = asyncio.Event()
        self._beat.set()
        self.last = clock.now()
        self._clock = clock
        clock.on_move(self._beat.set)

    async def run(self) -> None:
        """Beat for ever."""
        from apscheduler.schedulers.asyncio import AsyncIOScheduler

        scheduler = AsyncIOScheduler(timezone="UTC")
        scheduler.add_job(
            self._beat.set, "interval", seconds=BEAT_SECONDS, misfire_grace_time=None, coalesce=True, max_instances=1
        )
        scheduler.start()
        try:
            while True:
                await self._clock.wait(self._beat, None)
                self._beat.clear()
                await self.beat()
        finally:
            scheduler.shutdown(wait=False)

    async def beat(self) -> None:
        """Do everything that is due now."""
        for name, job in self._jobs:
            try:
                await self._db.write_all(job)
            except StorageTrouble as error:
                log.error("storage does not answer (%s); the next beat tries again", error)
            except Exception:
                log.exception("job %s failed; the next beat tries again", name)
        for nudge in self._also:
            nudge()
        self.last = self._clock.now()
