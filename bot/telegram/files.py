"""Downloading photos: after the commit that knows them, again until it succeeds, and after a restart.

Originals are stored under their checksum, written to a temporary name, synced and renamed, so that a file with a name
is always whole.
"""

import asyncio
import hashlib
import logging
import os
import tempfile
from collections.abc import Callable
from functools import partial
from pathlib import Path

from telegram.error import BadRequest, TelegramError

from bot.clock import Clock
from bot.db import photos
from bot.db.engine import Database, StorageTrouble
from bot.db.photos import Stored, Wanted
from bot.telegram.api import Api
from bot.telegram.errors import Verdict, read

log = logging.getLogger(__name__)

AT_ONCE = 8
STORAGE_BACK_OFF = 5.0
NAP_SECONDS = 0.1
MOST_NAPS = 20
SUFFIX = ".jpg"


async def let_people_first(busy: Callable[[], bool]) -> None:
    """Wait while people wait for answers, but never for long: photos come too."""
    for _ in range(MOST_NAPS):
        if not busy():
            return
        await asyncio.sleep(NAP_SECONDS)


class Downloader:
    """Fetches the originals of photos into `directory`."""

    def __init__(
        self,
        db: Database,
        api: Api,
        clock: Clock,
        directory: Path,
        *,
        busy: Callable[[], bool] = lambda: False,
        stored: Callable[[], None] = lambda: None,
    ) -> None:
        """`busy` tells whether people wait for answers; `stored` is called when originals came."""
        self._busy = busy
        self._on_stored = stored
        self._db = db
        self._api = api
        self._clock = clock
        self._directory = directory
        self._work = asyncio.Event()

    def wake(self) -> None:
        """There may be photos to fetch."""
        self._work.set()

    async def run(self) -> None:
        """Fetch for ever."""
        await asyncio.to_thread(self._clear)
        while True:
            self._work.clear()
            await let_people_first(self._busy)
            try:
                wanted, next_at = await self._db.read(lambda tx: photos.wanted(tx, AT_ONCE))
                fetched = await asyncio.gather(*(self._fetch(photo) for photo in wanted))
                originals = [original for original in fetched if original is not None]
                if originals:
                    lost = await self._db.write(partial(photos.stored, originals=originals))
                    for path in lost:
                        _drop(self._directory / path)
                    self._on_stored()
            except (StorageTrouble, OSError) as error:
                log.error("photos cannot be stored (%s); trying again", error)
                await asyncio.sleep(STORAGE_BACK_OFF)
                continue
            if not wanted:
                await self._clock.wait(self._work, next_at)

    def _clear(self) -> None:
        """Make the directory, and drop what a crash left half written."""
        self._directory.mkdir(parents=True, exist_ok=True)
        for left in self._directory.glob("*.part"):
            left.unlink(missing_ok=True)

    async def _fetch(self, photo: Wanted) -> Stored | None:
        try:
            file = await self._api.call("getFile", {"file_id": photo.file_id})
            # The path holds no secret by itself, but the URL made of it does: neither is kept.
            path, checksum, size = await self._store(str(file["file_path"]))
        except TelegramError as error:
            final = isinstance(error, BadRequest) and read(error).verdict is Verdict.REFUSED
            log.warning("photo not downloaded", extra={"photo": photo.id, "reason": error.message, "final": final})
            problem = error.message
            await self._db.write(lambda tx: photos.not_stored(tx, photo, problem, final=final))
            return None
        return Stored(photo.id, path, checksum, size)

    async def _store(self, file_path: str) -> tuple[str, str, int]:
        handle, name = tempfile.mkstemp(dir=self._directory, suffix=".part")
        draft, checksum = Path(name), hashlib.sha256()
        try:
            with os.fdopen(handle, "wb") as file:

                def sink(piece: bytes) -> None:
                    checksum.update(piece)
                    file.write(piece)

                await self._api.download(file_path, sink)
                size = file.tell()
                file.flush()
                await asyncio.to_thread(os.fsync, file.fileno())
            digest = checksum.hexdigest()
            target = await asyncio.to_thread(self._place_of, digest, Path(file_path).suffix or SUFFIX)
            await asyncio.to_thread(_settle, draft, target)
        except BaseException:
            _drop(draft)
            raise
        return str(target.relative_to(self._directory)), digest, size

    def _place_of(self, digest: str, suffix: str) -> Path:
        """Where an original belongs; what came before under another name's ending keeps its place: it is one file."""
        folder = self._directory / digest[:2]
        return next(folder.glob(f"{digest}.*"), folder / f"{digest}{suffix}")


def _drop(draft: Path) -> None:
    draft.unlink(missing_ok=True)


def _settle(draft: Path, target: Path) -> None:
    target.parent.mkdir(exist_ok=True)
    draft.replace(target)
    # Without this a power cut may take the name away again, although the row says that the file is there.
    directory = os.open(target.parent, os.O_RDONLY)
    try:
        os.fsync(directory)
    finally:
        os.close(directory)
