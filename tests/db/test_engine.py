"""One writer, whole transactions, and failures that have names."""

import asyncio
import fcntl
import sqlite3
import subprocess
import sys
import threading
from contextlib import closing
from functools import partial
from pathlib import Path
from typing import IO

import pytest
import sqlalchemy as sa

from bot.clock import MovableClock
from bot.db import errands, jobs, outbox
from bot.db.engine import Database, DatabaseDamaged, Slow, StorageTrouble, Tx
from bot.db.outbox import Outgoing
from bot.domain.people import Language
from tests import fresh
from tests.db import states

WRITES = 60
HAMMER = f"""
import asyncio, sys
from pathlib import Path
from bot.clock import SystemClock
from bot.db import jobs
from bot.db.engine import Database

async def main():
    db = Database(Path(sys.argv[1]), SystemClock())
    await db.open()
    print("ready", flush=True)
    sys.stdin.readline()
    for number in range({WRITES}):
        await db.write(lambda tx: jobs.claim(tx, "theirs", str(number)))
    await db.close()

asyncio.run(main())
"""


def message(key: str) -> Outgoing:
    return Outgoing(key, 7, "sendMessage", {"text": key})


def runs(tx: Tx) -> int:
    return int(tx.execute(sa.text("SELECT count(*) FROM job_runs")).scalar_one())


def pragma(tx: Tx, name: str) -> object:
    return tx.conn.exec_driver_sql(f"PRAGMA {name}").scalar()


async def test_the_pragmas_that_the_promises_rest_on_are_in_force(db: Database) -> None:
    found = await db.read(lambda tx: [pragma(tx, name) for name in ("journal_mode", "synchronous", "foreign_keys")])
    assert found == ["wal", 2, 1]
    assert await db.read(lambda tx: pragma(tx, "busy_timeout")) == 10_000


async def test_a_reference_to_nothing_is_refused(db: Database) -> None:
    with pytest.raises(sa.exc.IntegrityError):
        await db.write(
            lambda tx: tx.execute(
                sa.text("INSERT INTO roles (person_id, role, granted_at) VALUES (1, 'officer', '2026-01-01')")
            )
        )


async def test_what_a_failing_work_did_and_said_is_undone(db: Database) -> None:
    told: list[object] = []
    db.on_queued = told.append

    def work(tx: Tx) -> None:
        jobs.claim(tx, "half", "1")
        outbox.enqueue(tx, message("half"))
        outbox.flush(tx)
        raise LookupError("half way")

    with pytest.raises(LookupError, match="half way"):
        await db.write(work)
    assert await db.read(runs) == 0
    assert await db.read(states.of_outbox) == {}
    assert told == []


async def test_a_message_that_cannot_be_stored_takes_the_whole_turn_back(db: Database) -> None:
    def work(tx: Tx) -> None:
        jobs.claim(tx, "half", "1")
        outbox.enqueue(tx, Outgoing("k", 7, "sendMessage", {"text": object()}))

    with pytest.raises(TypeError):
        await db.write(work)
    assert await db.read(runs) == 0


async def test_the_sender_hears_of_messages_after_the_commit(db: Database, path: Path) -> None:
    seen: list[tuple[int, str]] = []

    def look(items: list[outbox.Queued]) -> None:
        with sqlite3.connect(path) as other:
            seen.extend((item.chat_id, other.execute("SELECT key FROM outbox").fetchone()[0]) for item in items)
        other.close()

    db.on_queued = look
    await db.write(lambda tx: outbox.enqueue(tx, message("hello")))
    assert seen == [(7, "hello")]


async def test_workers_hear_of_their_work_after_the_commit(db: Database) -> None:
    told: list[set[Slow]] = []
    db.on_slow = told.append

    def asks(tx: Tx, *, fails: bool = False) -> None:
        errands.add(tx, "units.read", 7, None, Language.ID)
        assert not told
        if fails:
            raise LookupError("half way")

    with pytest.raises(LookupError):
        await db.write(partial(asks, fails=True))
    await db.write(lambda tx: jobs.claim(tx, "job", "1"))
    assert told == []
    await db.write(asks)
    assert told == [{Slow.ERRANDS}]


async def test_a_read_leaves_nothing_behind(db: Database) -> None:
    assert await db.read(lambda tx: jobs.claim(tx, "job", "1"))
    assert await db.read(runs) == 0


async def test_a_full_disk_keeps_nothing_of_the_transaction_and_is_over_when_there_is_room(db: Database) -> None:
    def limit(tx: Tx, room: int) -> None:
        pages = int(tx.conn.exec_driver_sql("PRAGMA page_count").scalar_one())
        tx.conn.exec_driver_sql(f"PRAGMA max_page_count = {pages + room}")

    def much(tx: Tx) -> None:
        jobs.claim(tx, "before", "1")
        outbox.enqueue(tx, Outgoing("big", 7, "sendMessage", {"text": "x" * 200_000}))

    await db.write(lambda tx: limit(tx, 3))
    for _ in range(3):
        with pytest.raises(StorageTrouble, match="full"):
            await db.write(much)
        assert await db.read(runs) == 0
        assert await db.read(states.of_outbox) == {}
    await db.write(lambda tx: limit(tx, 1000))
    await db.write(much)
    assert await db.read(runs) == 1
    assert await db.read(states.of_outbox) == {"pending": 1}
    assert await db.read(lambda tx: pragma(tx, "integrity_check")) == "ok"


async def test_a_file_that_is_no_database_is_called_damaged(tmp_path: Path, clock: MovableClock) -> None:
    path = tmp_path / "gaung.db"
    path.write_bytes(b"Bukan basis data, hanya catatan rapat. " * 200)
    with pytest.raises(DatabaseDamaged, match="not a database"):
        await Database(path, clock).open()


def lock_of(path: Path) -> IO[bytes]:
    """The writers' lock, taken as another process takes it, until the file is closed."""
    lock = path.with_name(path.name + ".lock").open("ab")
    fcntl.flock(lock, fcntl.LOCK_EX)
    return lock


def spoil(path: Path) -> None:
    """Overwrite the head of the last page, which opening does not touch."""
    content = bytearray(path.read_bytes())
    content[-4096:-3696] = b"\xa5" * 400
    path.write_bytes(content)


async def test_a_database_with_a_damaged_page_is_not_opened(path: Path, clock: MovableClock) -> None:
    spoil(path)
    database = Database(path, clock)
    try:
        with pytest.raises(DatabaseDamaged):
            await database.open()
    finally:
        await database.close()


async def test_a_failed_opening_leaves_no_thread_and_no_lock_behind(tmp_path: Path, clock: MovableClock) -> None:
    path = tmp_path / "gaung.db"
    path.write_bytes(b"rusak" * 1000)
    before = set(threading.enumerate())
    database = Database(path, clock)
    with pytest.raises(DatabaseDamaged):
        await database.open()
    for thread in set(threading.enumerate()) - before:
        await asyncio.to_thread(thread.join, 5)
        assert not thread.is_alive()
    path.unlink()
    fresh.put(path)
    await database.open()
    assert await database.write(lambda tx: jobs.claim(tx, "job", "1"))
    await database.close()
    await database.close()
    with pytest.raises(RuntimeError, match="not open"):
        await database.read(runs)


async def test_two_processes_write_at_once_and_neither_finds_the_database_locked(db: Database, path: Path) -> None:
    other = await asyncio.create_subprocess_exec(
        sys.executable, "-c", HAMMER, str(path), stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    assert other.stdout is not None
    try:
        async with asyncio.timeout(60):
            assert await other.stdout.readline() == b"ready\n"
            ended = asyncio.ensure_future(other.communicate(b"go\n"))
            number = 0
            while number < WRITES or not ended.done():
                slot = str(number)

                def read_then_write(tx: Tx, slot: str = slot) -> None:
                    runs(tx)
                    jobs.claim(tx, "ours", slot)

                await db.write(read_then_write)
                await db.read(runs)
                number += 1
            _, errors = await ended
    finally:
        if other.returncode is None:
            other.kill()
            await other.wait()
    assert (other.returncode, errors.decode()) == (0, "")
    assert await db.read(runs) == number + WRITES


async def test_nobody_writes_between_what_a_transaction_reads_and_what_it_writes(db: Database, path: Path) -> None:
    def work(tx: Tx) -> None:
        runs(tx)
        with (
            closing(sqlite3.connect(path, timeout=0)) as other,
            pytest.raises(sqlite3.OperationalError, match="locked"),
        ):
            other.execute("INSERT INTO job_runs VALUES ('theirs', '1', '2026-03-10')")
        jobs.claim(tx, "ours", "1")

    await db.write(work)
    assert await db.read(runs) == 1


async def test_a_writer_waits_for_the_writer_of_another_process(db: Database, path: Path) -> None:
    theirs = lock_of(path)
    ours = asyncio.ensure_future(db.write(lambda tx: jobs.claim(tx, "ours", "1")))
    done, _ = await asyncio.wait([ours], timeout=0.05)
    assert not done
    theirs.close()
    assert await ours


async def test_work_whose_waiter_was_cancelled_happens_wholly_and_the_next_comes_after_it(db: Database) -> None:
    begun, go_on = threading.Event(), threading.Event()

    def slow(tx: Tx) -> None:
        jobs.claim(tx, "slow", "1")
        begun.set()
        assert go_on.wait(10)
        jobs.claim(tx, "slow", "2")
        outbox.enqueue(tx, message("slow"))

    waiter = asyncio.ensure_future(db.write(slow))
    await asyncio.to_thread(begun.wait, 10)
    waiter.cancel()
    with pytest.raises(asyncio.CancelledError):
        await waiter
    go_on.set()
    assert await db.write(runs) == 2
    assert await db.read(states.of_outbox) == {"pending": 1}


async def test_transactions_of_many_waiters_follow_one_another(db: Database) -> None:
    inside = 0

    def work(tx: Tx, slot: int) -> int:
        nonlocal inside
        inside += 1
        assert inside == 1
        jobs.claim(tx, "many", str(slot))
        found = runs(tx)
        inside -= 1
        return found

    found = await asyncio.gather(*(db.write(partial(work, slot=n)) for n in range(20)))
    assert sorted(found) == list(range(1, 21))
