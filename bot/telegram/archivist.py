"""By night: originals past their time go, the others are read and compared with their checksums.

What is missing or damaged is marked, and downloaded once more like any new original.
"""

import asyncio
import hashlib
import logging
from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from pathlib import Path
from typing import Final

from bot.clock import Clock
from bot.db import archive
from bot.db.archive import Original
from bot.db.engine import Database, StorageTrouble
from bot.domain.looks import Problem
from bot.telegram.files import let_people_first
from bot.usecases import archiving

log = logging.getLogger(__name__)

CHECKS_A_NIGHT: Final = 5_000
FETCHES_A_NIGHT: Final = 200
"""More than that is lost at once only with a whole disk, which a person should look at."""
BACK_OFF: Final = 60.0
PIECE: Final = 1 << 20


class Archivist:
    """Looks after the originals in `directory`."""

    def __init__(self, db: Database, clock: Clock, directory: Path, *, busy: Callable[[], bool]) -> None:
        self._db = db
        self._clock = clock
        self._directory = directory
        self._busy = busy
        self._work = asyncio.Event()
        self._night: date | None = None
        self._checks = 0
        self._fetches = 0

    def wake(self) -> None:
        """It may be night."""
        self._work.set()

    async def run(self) -> None:
        """Look after them for ever."""
        while True:
            self._work.clear()
            try:
                more = await self._step()
            except (StorageTrouble, OSError) as error:
                log.error("the archive cannot be looked through (%s); trying again", error)
                await asyncio.sleep(BACK_OFF)
                continue
            if more:
                await let_people_first(self._busy)
            else:
                await self._clock.wait(self._work, None)

    async def _step(self) -> bool:
        """Do a little; whether there may be more."""
        night = await self._db.read(archiving.night)
        if night is None:
            return False
        if night != self._night:
            self._night, self._checks, self._fetches = night, CHECKS_A_NIGHT, FETCHES_A_NIGHT
        marked = await self._db.write(archiving.expire)
        gone = await self._drop()
        return bool(marked or gone) or await self._check(night)

    async def _drop(self) -> bool:
        """Remove files that are past their time, and then say so."""
        past = await self._db.read(partial(archive.expired, most=archiving.AT_ONCE))
        if past:
            used = await self._db.read(partial(archive.still_used, originals=past))
            await asyncio.to_thread(_remove, [self._directory / each.path for each in past if each.path not in used])
            await self._db.write(partial(archive.dropped, originals=past))
        return bool(past)

    async def _check(self, night: date) -> bool:
        if self._checks <= 0 or self._fetches <= 0:
            return False
        batch = (await self._db.read(archiving.to_check))[: self._fetches]
        lost = await asyncio.to_thread(_lost, self._directory, batch)
        whole = [each.id for each in batch if each.id not in lost]
        await self._db.write(partial(archive.checked, whole=whole, night=night.isoformat(), lost=lost))
        self._checks -= len(batch)
        self._fetches -= len(lost)
        if lost:
            log.warning("originals are missing or damaged; they are downloaded again", extra={"photos": sorted(lost)})
        return bool(batch)


def _remove(paths: Sequence[Path]) -> None:
    for path in paths:
        path.unlink(missing_ok=True)


def _lost(directory: Path, batch: Sequence[Original]) -> dict[int, Problem]:
    """What is wrong with originals that are not what they were."""
    found = {each.id: _problem(directory / each.path, each.sha256) for each in batch}
    return {photo_id: problem for photo_id, problem in found.items() if problem is not None}


def _problem(path: Path, sha256: str) -> Problem | None:
    try:
        with path.open("rb") as file:
            digest = hashlib.sha256()
            while piece := file.read(PIECE):
                digest.update(piece)
    except FileNotFoundError:
        return Problem.MISSING
    return None if digest.hexdigest() == sha256 else Problem.DAMAGED
