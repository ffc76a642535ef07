"""The example's photos: drawn, kept where the simulated Telegram has them, and stored as the bot would have done."""

import hashlib
from collections.abc import Mapping, Sequence
from datetime import UTC, timedelta
from itertools import groupby
from pathlib import Path
from typing import Final

from bot.commands.example.plan import Planned, Shot
from bot.db import photos
from bot.db.engine import Tx
from bot.db.photos import Stored
from bot.simulator import Simulator, pictures
from bot.simulator.files import Attachment

STORED_AFTER: Final = timedelta(seconds=4)
MOST: Final = 100_000


class Album:
    """All photos of some reports; `attachments` are the shots as messages carry them, by their numbers."""

    def __init__(self, sim: Simulator, reports: Sequence[Planned], pictures_dir: Path, originals_dir: Path) -> None:
        self._shots = [shot for report in reports for shot in report.shots]
        self._taken = {shot.number: report.at for report in reports for shot in report.shots}
        self._pictures = pictures_dir
        self._originals = originals_dir
        self._stored: dict[int, tuple[str, str, int]] = {}
        self.attachments: Mapping[int, Attachment] = {
            shot.number: sim.files.photo_later(self._path(shot).read_bytes, *pictures.shape(shot.view))
            for shot in self._shots
        }

    def draw(self) -> None:
        """Draw every photo and put it where Telegram and the bot have it."""
        self._pictures.mkdir(parents=True, exist_ok=True)
        for shot in sorted(self._shots, key=lambda one: (one.scene, one.view, one.banner)):
            data = pictures.scene(shot.scene, shot.view, shot.banner, shot.number)
            digest = hashlib.sha256(data).hexdigest()
            path = f"{digest[:2]}/{digest}.jpg"
            original = self._originals / path
            original.parent.mkdir(parents=True, exist_ok=True)
            original.write_bytes(data)
            self._path(shot).hardlink_to(original)
            self._stored[shot.number] = path, digest, len(data)

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
            self.attachments[number].best.path = self._path_of(number)
        return len(known)

    def _path(self, shot: Shot) -> Path:
        return self._path_of(shot.number)

    def _path_of(self, number: int) -> Path:
        return self._pictures / f"{number:05}.jpg"
