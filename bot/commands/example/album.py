"""The example's photos: drawn, kept where the simulated Telegram has them, and stored as the bot would have done."""

import asyncio
import contextlib
import json
import sys
from collections.abc import Mapping, Sequence
from datetime import UTC, timedelta
from itertools import groupby
from pathlib import Path
from typing import Final

from bot.commands.example.plan import Planned
from bot.db import photos
from bot.db.engine import Tx
from bot.db.photos import Stored
from bot.simulator import Simulator, pictures
from bot.simulator.files import Attachment

STORED_AFTER: Final = timedelta(seconds=4)
MOST: Final = 100_000


class NotDrawn(Exception):
    """The photos could not be drawn; `str()` is what the process that draws them said."""


class Album:
    """All photos of some reports; `attachments` are the shots as messages carry them, by their numbers."""

    def __init__(self, sim: Simulator, reports: Sequence[Planned], pictures_dir: Path, originals_dir: Path) -> None:
        self._shots = [shot for report in reports for shot in report.shots]
        self._taken = {shot.number: report.at for report in reports for shot in report.shots}
        self._pictures = pictures_dir
        self._originals = originals_dir
        self._stored: dict[int, tuple[str, str, int]] = {}
        self.attachments: Mapping[int, Attachment] = {
            shot.number: sim.files.photo_later(self._path(shot.number).read_bytes, *pictures.shape(shot.view))
            for shot in self._shots
        }

    async def draw(self) -> None:
        """Draw every photo and put it where Telegram and the bot have it. Raises NotDrawn.

        A process of its own does it, so that the story can be played at the same time.
        """
        order = {
            "pictures": str(self._pictures),
            "originals": str(self._originals),
            "shots": [(shot.number, shot.scene, shot.view, shot.banner) for shot in self._shots],
        }
        process = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "bot.commands.example.drawing"),
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.PIPE,
            start_new_session=True,
        )
        try:
            out, err = await process.communicate(json.dumps(order).encode())
        except BaseException:
            with contextlib.suppress(ProcessLookupError):
                process.kill()
            await process.wait()
            raise
        if process.returncode != 0:
            raise NotDrawn(err.decode(errors="replace"))
        self._stored = {number: (path, digest, size) for number, path, digest, size in json.loads(out)}

    def store(self, tx: Tx) -> int:
        """Note in the database that the originals are there; how many."""
        numbers = {attachment.best.file_id: number for number, attachment in self.attachments.items()}
        wanted, _ = photos.wanted(tx, MOST)
        known = sorted((self._taken[numbers[each.file_id]], numbers[each.file_id], each.id) for each in wanted)
        for _, group in groupby(known, key=lambda one: one[0].date()):
            of_day = list(group)
            tx.now = of_day[-1][0].astimezone(UTC) + STORED_AFTER
            photos.stored(tx, [Stored(row, *self._stored[number]) for _, number, row in of_day])
        for number, (_, _, size) in self._stored.items():
            self.attachments[number].best.size = size
            self.attachments[number].best.path = self._path(number)
        return len(known)

    def _path(self, number: int) -> Path:
        return self._pictures / f"{number:05}.jpg"
