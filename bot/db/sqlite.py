"""SQLite: one file, one connection, written in aiosqlite's own thread (docs/decisions/0002).

A lock file keeps the writers of several processes apart: SQLite before 3.51.3 may damage a WAL that two connections
write.
"""

import contextlib
import fcntl
import sqlite3
from collections.abc import Callable, Coroutine, Iterator
from pathlib import Path
from typing import IO, Any

import aiosqlite
import sqlalchemy as sa
from sqlalchemy.pool import StaticPool

from bot.db.trouble import BUSY_SECONDS, DatabaseDamaged, StorageTrouble

HEALTHY = "ok"


class SQLite:
    """A file of SQLite."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._aio: aiosqlite.Connection | None = None
        self._lock: IO[bytes] | None = None
        self._version = 0

    async def connect(self) -> None:
        """Open the file. Raises OSError or what `known` knows."""
        self._lock = self._path.with_name(self._path.name + ".lock").open("ab")
        self._aio = await aiosqlite.connect(self._path, isolation_level=None, timeout=BUSY_SECONDS)

    async def close(self, dispose: Callable[[], None]) -> None:
        """Close the file, after `dispose` in the connection's thread; safe to call twice."""
        if self._aio is not None:
            aio, self._aio = self._aio, None
            with contextlib.suppress(ValueError):
                await _in_thread(aio, dispose)
            await aio.close()
        if self._lock is not None:
            self._lock.close()
            self._lock = None

    def run(self, function: Callable[..., Any], *args: Any) -> Coroutine[Any, Any, Any]:
        """Call a function in the connection's thread."""
        return _in_thread(self._opened(), function, *args)

    def prepare(self) -> sa.Engine:
        """Check the file and set the connection up. Raises DatabaseDamaged."""
        raw: sqlite3.Connection = self._opened()._conn
        raw.execute("PRAGMA journal_mode = WAL")
        raw.execute("PRAGMA synchronous = FULL")
        raw.execute("PRAGMA foreign_keys = ON")
        raw.execute("PRAGMA journal_size_limit = 67108864")
        # What people have erased is overwritten, not only unlinked.
        raw.execute("PRAGMA secure_delete = ON")
        verdict = raw.execute("PRAGMA quick_check(1)").fetchone()[0]
        if verdict != HEALTHY:
            raise DatabaseDamaged(verdict)
        # Without their parameters, errors carry nobody's words into the log.
        engine = sa.create_engine("sqlite://", creator=lambda: raw, poolclass=StaticPool, hide_parameters=True)
        sa.event.listen(engine, "begin", _begin_immediate)
        return engine

    @contextlib.contextmanager
    def alone(self) -> Iterator[None]:
        """Nobody else writes meanwhile."""
        if self._lock is None:
            raise RuntimeError("the database is not open")
        fcntl.flock(self._lock, fcntl.LOCK_EX)
        try:
            yield
        finally:
            fcntl.flock(self._lock, fcntl.LOCK_UN)

    def others_wrote(self, conn: sa.Connection) -> bool:
        """Whether another connection has committed since this was asked last, such as a command of the operator."""
        before, self._version = self._version, conn.exec_driver_sql("PRAGMA data_version").scalar_one()
        return before != self._version

    def writes(self, conn: sa.Connection) -> None:
        """The present transaction will commit. SQLite tells others by itself."""

    def settle(self) -> None:
        """Write what lies in the journal into the file, and empty the journal of what was erased."""
        with self.alone():
            self._opened()._conn.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()

    def known(self, error: BaseException) -> Exception | None:
        """The exception of ours that stands for a failure of SQLite's."""
        if not isinstance(error, sqlite3.Error):
            return None
        code = getattr(error, "sqlite_errorcode", 0) & 0xFF
        if code in (sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR):
            return StorageTrouble(str(error))
        if code in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB):
            return DatabaseDamaged(str(error))
        return None

    def _opened(self) -> aiosqlite.Connection:
        if self._aio is None:
            raise RuntimeError("the database is not open")
        return self._aio


def _in_thread(aio: aiosqlite.Connection, function: Callable[..., Any], *args: Any) -> Coroutine[Any, Any, Any]:
    # aiosqlite has no public name for this; tests/db holds the private one to its promise.
    run: Callable[..., Coroutine[Any, Any, Any]] = aio._execute
    return run(function, *args)


def _begin_immediate(conn: sa.Connection) -> None:
    # A transaction that begins deferred and writes later meets "database is locked" instead of waiting its turn.
    conn.exec_driver_sql("BEGIN IMMEDIATE")
