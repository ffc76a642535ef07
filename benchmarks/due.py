"""Twelve thousand silent units: who is due, and a prompt enqueued for each; measured in a process of its own."""

import asyncio
import gc
import json
import sqlite3
import statistics
import sys
import tempfile
from collections.abc import Callable
from dataclasses import asdict, dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any, Final

from benchmarks import town
from bot.clock import MovableClock, monotonic
from bot.db import outbox, silence
from bot.db.engine import Database, Tx
from bot.jobs import reminders
from bot.simulator import Simulator

JOINED: Final = datetime(2026, 3, 2, 2, 0, tzinfo=UTC)
DUE: Final = datetime(2026, 3, 10, 2, 0, tzinfo=UTC)
"""A Tuesday, nine in the morning in Tuban: everybody who joined on the second is due."""
TODAY: Final = date(2026, 3, 10)
PAGE: Final = 20
LOOKS: Final = 21
PUBLICATIONS_EACH: Final = 10
_PUBLISH: Final = """
    INSERT INTO publications (unit_id, url, normalised, platform, counts, published_at, published_on)
    SELECT units.id, 'https://x.com/' || units.code || '/' || n.value, 'x.com/' || units.code || '/' || n.value, 'x', 1,
           '2026-02-01 02:00:00.000000', '2026-02-01'
    FROM units, json_each(?) AS n
"""
_SCAN: Final = """
    SELECT units.id, newest.last FROM units LEFT JOIN
      (SELECT unit_id, max(published_at) AS last FROM publications GROUP BY unit_id) AS newest
      ON newest.unit_id = units.id
    WHERE newest.last IS NULL OR newest.last < '2026-03-03' ORDER BY newest.last, units.id
"""
_BARE_PROMPT: Final = "INSERT INTO bare_prompts VALUES (?, ?, ?, ?, ?)"
_BARE_MESSAGE: Final = "INSERT INTO bare_messages VALUES (?, ?, ?, ?, ?)"


@dataclass(frozen=True, slots=True)
class Due:
    """Milliseconds to look for who is due, seconds and MiB to enqueue.

    `scan_ms` is what it takes to find the same in the publications; `bare_s` what SQLite takes to keep two rows a unit.
    """

    page_ms: float
    whole_ms: float
    scan_ms: float
    enqueue_s: float
    bare_s: float
    idle_mib: float
    peak_mib: float


async def due(number: int) -> Due:
    """Measure with so many units."""
    program = [sys.executable, "-m", "benchmarks.due", str(number)]
    process = await asyncio.create_subprocess_exec(*program, stdout=asyncio.subprocess.PIPE)
    out, _ = await process.communicate()
    return Due(**json.loads(out.splitlines()[-1]))


async def _measure(number: int) -> Due:
    with tempfile.TemporaryDirectory(prefix="gaung-bench-") as name:
        data = Path(name)
        await _found(data, number)
        bare, scan = _bare(data / "gaung.db", number)
        clock = MovableClock()
        clock.move_to(DUE)
        database = Database(data / "gaung.db", clock)
        await database.open()
        try:
            page = await database.read(lambda tx: _usual(lambda: silence.due(tx, TODAY, 0, PAGE)))
            whole = await database.read(lambda tx: _usual(lambda: silence.due_ids(tx, TODAY)))
            # Once without keeping it: texts are read and statements compiled, as in a bot that has been up for a day.
            await database.read(lambda tx: reminders.run(tx) and None)
            # As `gaung run` does: later collections need not look at what stays.
            gc.collect()
            gc.freeze()
            idle = _status("VmRSS")
            _forget_peak()
            began = monotonic()
            await database.write(reminders.run)
            enqueued, peak = monotonic() - began, _status("VmHWM")
            if await database.read(_pending) != number:
                raise AssertionError("not every unit has its prompt")
        finally:
            await database.close()
    return Due(page * 1000, whole * 1000, scan * 1000, enqueued, bare, idle, peak)


async def _found(data: Path, number: int) -> None:
    clock = MovableClock()
    clock.move_to(JOINED)
    sim = await Simulator.start(clock, limits=False)
    try:
        await town.found(data, clock, town.people(sim, number))
    finally:
        await sim.stop()
    connection = sqlite3.connect(data / "gaung.db")
    with connection:
        connection.execute(_PUBLISH, (json.dumps(list(range(PUBLICATIONS_EACH))),))
        connection.execute("ANALYZE")
    connection.close()


def _bare(path: Path, number: int) -> tuple[float, float]:
    """Seconds that SQLite takes to keep two rows a unit, durably, and to look through all publications."""
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("PRAGMA synchronous = FULL")
    scan = _usual(lambda: connection.execute(_SCAN).fetchall())
    connection.execute("CREATE TABLE bare_prompts (id INTEGER PRIMARY KEY, unit_id, key UNIQUE, due_on, created_at)")
    connection.execute("CREATE TABLE bare_messages (id INTEGER PRIMARY KEY, key UNIQUE, chat_id, payload, created_at)")
    text = json.dumps({"text": "Sudah 8 hari KUA Palang belum menayangkan kegiatan." * 12})
    began = monotonic()
    connection.execute("BEGIN IMMEDIATE")
    rows = [(n, n, f"prompt:{n}:2026-03-09:0", "2026-03-09", "2026-03-10 02:00:00.000000") for n in range(number)]
    connection.executemany(_BARE_PROMPT, rows)
    said = [(n, f"prompt:{n}:{n}", n, text, "2026-03-10 02:00:00.000000") for n in range(number)]
    connection.executemany(_BARE_MESSAGE, said)
    connection.execute("COMMIT")
    took = monotonic() - began
    connection.execute("DROP TABLE bare_prompts")
    connection.execute("DROP TABLE bare_messages")
    connection.close()
    return took, scan


def _usual(look: Callable[[], Any]) -> float:
    """The median of the seconds that looking takes."""
    took = []
    for _ in range(LOOKS):
        began = monotonic()
        look()
        took.append(monotonic() - began)
    return statistics.median(took)


def _pending(tx: Tx) -> int:
    return len(outbox.pending_after(tx, 0, limit=1_000_000))


def _forget_peak() -> None:
    """Let the peak of this process's memory begin anew: founding the office took more than what is measured."""
    Path("/proc/self/clear_refs").write_text("5", encoding="ascii")


def _status(name: str) -> float:
    """What the system knows of this process's memory under a name, in MiB."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return int(status.split(f"{name}:")[1].split()[0]) / 1024


if __name__ == "__main__":
    print(json.dumps(asdict(asyncio.run(_measure(int(sys.argv[1]))))))
