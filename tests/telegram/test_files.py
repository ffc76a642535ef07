"""Photos: fetched after the commit, again until it succeeds, and after a restart; whole or not at all."""

import asyncio
import hashlib
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta
from functools import partial
from pathlib import Path

import pytest
import sqlalchemy as sa

from bot.clock import MovableClock
from bot.db import people, photos, schema
from bot.db.engine import Database, Tx
from bot.db.photos import Incoming
from bot.domain.people import Language
from bot.simulator import Simulator
from bot.simulator.watching import PATIENCE_SECONDS
from bot.tasks import Tasks
from bot.telegram.api import Api
from bot.telegram.files import Downloader

Row = tuple[str, int, str | None, str | None, int | None]


@pytest.fixture
def directory(tmp_path: Path) -> Path:
    return tmp_path / "photos"


@pytest.fixture
async def draft(db: Database) -> int:
    def work(tx: Tx) -> int:
        person = people.register(tx, 7, "Budi", None, Language.ID)
        made = tx.execute(
            sa.insert(schema.drafts).values(
                person_id=person, chat_id=7, state="open", links=[], opened_at=tx.now, updated_at=tx.now
            )
        )
        return int((made.inserted_primary_key or (0,))[0])

    return await db.write(work)


@pytest.fixture
async def tasks() -> AsyncIterator[Tasks]:
    async with Tasks() as group:
        yield group


async def keeps(db: Database, sim: Simulator, draft: int, number: int = 1) -> list[bytes]:
    """Photos that somebody sent and a turn has noted; their bytes."""
    budi = sim.person("Budi")
    sent = [max(budi.sends_photo().photos, key=lambda size: size.width * size.height) for _ in range(number)]
    for index, size in enumerate(sent):
        incoming = Incoming(size.file_id, f"{draft}-{index}-{size.unique_id}", size.size, index, None)
        assert await db.write(partial(photos.add, draft_id=draft, photo=incoming))
    return [size.data for size in sent]


async def rows(db: Database) -> list[Row]:
    def look(tx: Tx) -> list[Row]:
        found = tx.conn.exec_driver_sql("SELECT state, tries, path, sha256, file_size FROM photos ORDER BY id")
        return [(row[0], row[1], row[2], row[3], row[4]) for row in found]

    return await db.read(look)


async def until(db: Database, *states: str, tries: int | None = None) -> list[Row]:
    async with asyncio.timeout(PATIENCE_SECONDS):
        while True:
            found = await rows(db)
            if [row[0] for row in found] == list(states) and tries in (None, found[0][1]):
                return found
            await asyncio.sleep(0.005)


def files(directory: Path) -> list[Path]:
    return sorted(path for path in directory.rglob("*") if path.is_file())


async def test_originals_are_stored_whole_under_their_checksums(
    db: Database, api: Api, sim: Simulator, clock: MovableClock, directory: Path, draft: int, tasks: Tasks
) -> None:
    contents = await keeps(db, sim, draft, 6)
    downloader = Downloader(db, api, clock, directory)
    tasks.start(downloader.run(), name="downloads")
    found = await until(db, *["stored"] * 6)
    for content, (_, _, path, sha256, size) in zip(contents, found, strict=True):
        assert sha256 == hashlib.sha256(content).hexdigest()
        assert size == len(content)
        assert path is not None
        assert sim.token not in path
        assert (directory / path).read_bytes() == content
    assert len(files(directory)) == len(set(contents))
    more = await keeps(db, sim, draft, 1)
    downloader.wake()
    assert (await until(db, *["stored"] * 7))[-1][4] == len(more[0])


@pytest.mark.parametrize("kind", ["cut_before", "cut_after", "500"])
async def test_a_download_that_breaks_off_is_tried_again_later(
    db: Database,
    api: Api,
    sim: Simulator,
    clock: MovableClock,
    directory: Path,
    draft: int,
    tasks: Tasks,
    kind: str,
) -> None:
    (content,) = await keeps(db, sim, draft)
    sim.faults.next(method="download", kind=kind)
    tasks.start(Downloader(db, api, clock, directory).run(), name="downloads")
    await until(db, "pending", tries=1)
    assert files(directory) == []
    clock.move(timedelta(seconds=6))
    ((_, _, path, _, _),) = await until(db, "stored")
    assert path is not None
    assert (directory / path).read_bytes() == content
    assert len(files(directory)) == 1


async def test_a_restart_goes_on_and_clears_away_what_was_half_written(
    db: Database, api: Api, sim: Simulator, clock: MovableClock, directory: Path, draft: int
) -> None:
    (content,) = await keeps(db, sim, draft)
    sim.faults.next(method="download", kind="timeout_before")
    async with Tasks() as first:
        first.start(Downloader(db, api, clock, directory).run(), name="downloads")
        async with asyncio.timeout(PATIENCE_SECONDS):
            while not sim.faults.idle:
                await rows(db)
    assert [row[0] for row in await rows(db)] == ["pending"]
    assert files(directory) == []
    (directory / "tmpabc.part").write_bytes(b"half")
    async with Tasks() as second:
        second.start(Downloader(db, api, clock, directory).run(), name="downloads")
        ((_, _, path, _, _),) = await until(db, "stored")
    assert path is not None
    assert files(directory) == [directory / path]
    assert (directory / path).read_bytes() == content


async def test_a_photo_that_telegram_does_not_hand_out_is_marked_and_holds_up_no_other(
    db: Database, api: Api, sim: Simulator, clock: MovableClock, directory: Path, draft: int, tasks: Tasks
) -> None:
    await keeps(db, sim, draft)
    lost = Incoming("no-such-file", "gone", None, 99, None)
    await db.write(lambda tx: photos.add(tx, draft, lost))
    await db.write(lambda tx: photos.add(tx, draft, replace(lost, file_unique_id="gone too")))
    tasks.start(Downloader(db, api, clock, directory).run(), name="downloads")
    await until(db, "stored", "failed", "failed")


async def test_a_download_that_never_succeeds_is_given_up_after_hours(
    db: Database, api: Api, sim: Simulator, clock: MovableClock, directory: Path, draft: int, tasks: Tasks
) -> None:
    await keeps(db, sim, draft)
    sim.faults.next(method="getFile", kind="500", times=100)
    tasks.start(Downloader(db, api, clock, directory).run(), name="downloads")
    for tries in range(1, len(photos.RETRY) + 1):
        await until(db, "pending", tries=tries)
        clock.move(photos.RETRY[tries - 1] + timedelta(seconds=1))
    await until(db, "failed", tries=len(photos.RETRY) + 1)
