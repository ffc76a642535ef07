"""Doing errands: files to be made or read, outside every transaction, their effects in one.

A kind's function does the slow part (download, read, draw) and returns what is to happen then; that, and "done", are
one transaction. Killed in between, the errand is done again from its beginning, and nobody notices.
"""

import asyncio
import gc
import importlib
import logging
import secrets
import tempfile
import traceback
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import timedelta
from functools import partial
from pathlib import Path
from typing import IO, Any, Final, TypeVar

from telegram.error import BadRequest, NetworkError

from bot.clock import Clock
from bot.db import errands, files
from bot.db.engine import Database, StorageTrouble, Tx
from bot.db.errands import Errand
from bot.db.readonly import Onlooker
from bot.domain.refused import Refused
from bot.domain.screen import Screen
from bot.i18n import texts
from bot.telegram import work
from bot.telegram.api import Api
from bot.telegram.errors import Verdict, read
from bot.usecases.saying import card_key, say

log = logging.getLogger(__name__)

T = TypeVar("T")
Finish = Callable[[Tx], None]
STORAGE_BACK_OFF: Final = 5.0
NETWORK_PAUSE: Final = timedelta(seconds=15)
MOST_BYTES: Final = 20_971_520
"""Telegram lets bots download no larger file."""


@dataclass(frozen=True, slots=True)
class Bench:
    """What an errand works with.

    `outgoing` holds files until they are sent, `photos` the originals of reports and `thumbnails` what is small of
    them, below the data directory `data`; `operators` are those of the settings.
    """

    db: Database
    api: Api
    outgoing: Path
    username: str
    operators: frozenset[int]
    data: Path
    photos: Path
    thumbnails: Path

    async def apart(self, work: Callable[..., T], *arguments: Any, **named: Any) -> T:
        """Run blocking work in a thread, while people are answered."""
        return await asyncio.to_thread(work, *arguments, **named)

    async def look(self, work: Callable[[Tx], T]) -> T:
        """What `work`, which only looks, finds in one state of the database: beside its thread, so that nobody's turn
        waits for it."""
        now = await self.db.read(lambda tx: tx.now)
        return await self.apart(Onlooker(self.db.where).look, now, work)

    async def long_look(self, work: Callable[[Tx], T]) -> T:
        """The same where it takes seconds, from a process of its own: `work` and what it finds can be pickled."""
        # Imported for large files.
        from bot.db import beside

        return await beside.look(self.db.where, await self.db.read(lambda tx: tx.now), work)

    async def keep(self, data: bytes, suffix: str) -> str:
        """Put a file where the sender finds it; its name there."""
        name = f"{secrets.token_hex(16)}{suffix}"
        try:
            await asyncio.to_thread((self.outgoing / name).write_bytes, data)
        except BaseException:
            self.discard(name)
            raise
        return name

    def discard(self, name: str) -> None:
        """A file that was put there is not sent after all."""
        remove(self.outgoing / name)

    def logo(self, name: str | None) -> str | None:
        """The office's logo as a file, which has to lie below the data directory."""
        if name is None:
            return None
        path = (self.data / name).resolve()
        return str(path) if path.is_relative_to(self.data.resolve()) else None

    async def write(self, fill: Callable[[IO[bytes]], None], suffix: str) -> str:
        """The same for a file that `fill` writes piece by piece."""
        name = f"{secrets.token_hex(16)}{suffix}"

        def make() -> None:
            with (self.outgoing / name).open("wb") as file:
                fill(file)

        await asyncio.to_thread(make)
        return name

    async def fetch(self, file_id: str, most: int = MOST_BYTES) -> Path:
        """Download what somebody sent to a temporary file, which the caller removes.

        Raises Refused where Telegram does not give it, or where it is larger than `most` bytes.
        """
        try:
            file = await self.api.call("getFile", {"file_id": file_id})
        except BadRequest as error:
            if read(error).verdict is Verdict.REFUSED:
                raise Refused("file-not-fetched", most=most // 1_000_000) from error
            raise
        return await self._download(str(file["file_path"]), most)

    async def _download(self, file_path: str, most: int) -> Path:
        with tempfile.NamedTemporaryFile(dir=self.outgoing, suffix=".part", delete=False) as file:

            def sink(piece: bytes) -> None:
                file.write(piece)
                if file.tell() > most:
                    raise Refused("file-not-fetched", most=most // 1_000_000)

            path = Path(file.name)
            try:
                await self.api.download(file_path, sink)
            except BaseException:
                remove(path)
                raise
        return path


class Outdated(Exception):
    """What was made may not be shown any more. Raised by what finishes an errand, which is then done again."""


Runner = Callable[[Bench, Errand], Awaitable[Finish]]
ERRANDS: Final[dict[str, Runner]] = {}


def errand(kind: str) -> Callable[[Runner], Runner]:
    """Register what does a kind of errand. It may raise Refused, which is said to the person who asked."""

    def register(runner: Runner) -> Runner:
        ERRANDS[kind] = runner
        return runner

    return register


class Errands:
    """Does errands one after another, for ever."""

    def __init__(self, bench: Bench, clock: Clock, on_dead: Callable[[Tx, Errand], None]) -> None:
        self._bench = bench
        self._clock = clock
        self._on_dead = on_dead
        self._work = asyncio.Event()

    def wake(self) -> None:
        """There may be something to do."""
        self._work.set()

    async def run(self) -> None:
        """Do errands as they come."""
        wanted = await self._bench.db.read(files.unsent)
        await asyncio.to_thread(clear, self._bench.outgoing, wanted)
        while True:
            self._work.clear()
            try:
                one, next_at = await self._bench.db.read(errands.next_one)
                if one is not None:
                    await self._do(one)
                    continue
            except (StorageTrouble, OSError) as error:
                log.error("an errand cannot be done now (%s); trying again", error)
                await asyncio.sleep(STORAGE_BACK_OFF)
                continue
            await self._clock.wait(self._work, next_at)

    async def _do(self, one: Errand) -> None:
        try:
            # Beside the loop: reading and drawing files needs a lot that polling does not.
            if one.kind not in ERRANDS:
                await asyncio.to_thread(_learn, one.kind)
            finish = await ERRANDS[one.kind](self._bench, one)
        except Refused as refusal:
            finish = partial(refuse, errand=one, refusal=refusal)
        except (StorageTrouble, OSError):
            raise
        except NetworkError as error:
            log.warning("errand %s waits for the network: %s", one.id, error.message)
            await self._bench.db.write(partial(errands.put_off, errand=one, pause=NETWORK_PAUSE))
            return
        except Exception as error:
            await self._failed(one, error)
            return

        def close(tx: Tx) -> None:
            if errands.done(tx, one.id):
                finish(tx)

        try:
            await self._bench.db.write(close)
        except StorageTrouble:
            raise
        except Exception as error:
            await self._failed(one, error)

    async def _failed(self, one: Errand, error: Exception) -> None:
        said = "".join(traceback.format_exception(error))
        log.error("errand %s (%s) failed, try %s", one.id, one.kind, one.tries + 1, exc_info=error)

        def keep(tx: Tx) -> None:
            if errands.failed(tx, one, said):
                self._on_dead(tx, one)

        await self._bench.db.write(keep)


def _learn(kind: str) -> None:
    """Import what registers a kind. What is alive then stays: to look through all of it for what does not, as
    happens when many rows are read, holds everybody up for a tenth of a second or more."""
    importlib.import_module(f"{work.__name__}.{work.OF_ERRANDS[kind]}")
    gc.freeze()


def refuse(tx: Tx, errand: Errand, refusal: Refused) -> None:
    """Say why an errand cannot be done, in the place of the card that announced it."""
    t = texts(errand.language)
    say(tx, card_key(errand.id), errand.chat_id, Screen(t(refusal.key, **refusal.values)), card=True)


def remove(path: Path) -> None:
    """Remove a fetched file."""
    path.unlink(missing_ok=True)


def clear(directory: Path, wanted: frozenset[str]) -> None:
    """Make the directory, and drop what lies there in vain: all but the files that are yet to be sent."""
    directory.mkdir(parents=True, exist_ok=True)
    for left in directory.iterdir():
        if left.name not in wanted:
            left.unlink(missing_ok=True)
