"""One connection, one thread, one writer.

SQLAlchemy Core runs on the sqlite3 connection of an aiosqlite connection, in that connection's own thread: a whole
transaction is one hop between the event loop and the thread (docs/decisions/0002). The thread takes one transaction
after another, so that there is never more than one writer in the process; a lock file keeps the writers of several
processes apart (SQLite before 3.51.3 may damage a WAL that two connections write).
"""

import asyncio
import contextlib
import fcntl
import sqlite3
from collections.abc import Callable, Coroutine, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, TypeVar

import aiosqlite
import sqlalchemy as sa
from sqlalchemy.pool import StaticPool

from bot.clock import Clock
from bot.domain.refused import RefusedAndNoted

if TYPE_CHECKING:
    from bot.db.outbox import Outgoing, Queued

T = TypeVar("T")

BUSY_SECONDS = 10.0
HEALTHY = "ok"


class StorageTrouble(Exception):
    """The disk is full or does not answer: nothing of the transaction was kept, and it can be tried again."""


class DatabaseDamaged(Exception):
    """SQLite finds the file broken; `str()` is what it says of it."""


class Slow(StrEnum):
    """What is done outside transactions, by workers of its own."""

    DOWNLOADS = "downloads"
    ERRANDS = "errands"


@dataclass(slots=True)
class Tx:
    """One transaction: what is executed here happens wholly or not at all.

    `outgoing` collects what is to be said; it is stored just before the commit. `queued` is what the sender is told
    after the commit, `slow` tells which workers have something to do then. `memory` outlives the transaction (see
    `remember`).
    """

    conn: sa.Connection
    now: datetime
    memory: dict[object, Any] = field(default_factory=dict)
    outgoing: "list[Outgoing]" = field(default_factory=list)
    queued: "list[Queued]" = field(default_factory=list)
    slow: set[Slow] = field(default_factory=set)

    def remember(self, key: object, load: Callable[[], T]) -> T:
        """What `load` gives, kept from one transaction to the next: for what every turn reads and hardly any changes.

        Whoever changes it calls `forget`; a commit by another connection and a roll-back forget everything.
        """
        if key not in self.memory:
            self.memory[key] = load()
        kept: T = self.memory[key]
        return kept

    def forget(self) -> None:
        """What is remembered may no longer be true."""
        self.memory.clear()

    @contextlib.contextmanager
    def undone_on_error(self) -> Iterator[None]:
        """What is written or said in here is undone where it ends with an exception (but for RefusedAndNoted)."""
        said = len(self.outgoing)
        self._command("SAVEPOINT part")
        try:
            yield
        except RefusedAndNoted:
            self._command("RELEASE part")
            raise
        except sa.exc.DBAPIError:
            # The whole transaction is lost, perhaps rolled back by SQLite already, and its savepoints with it.
            raise
        except Exception:
            self._command("ROLLBACK TO part")
            del self.outgoing[said:]
            self.forget()
            self._command("RELEASE part")
            raise
        self._command("RELEASE part")

    def _command(self, sql: str) -> None:
        """Execute what returns nothing; several times quicker than a statement, and every turn needs two."""
        cursor = self.conn.connection.cursor()
        cursor.execute(sql)
        cursor.close()

    def execute(self, statement: sa.Executable, parameters: Any = None) -> sa.CursorResult[Any]:
        """Execute a statement; the result must be read before the next one."""
        return self.conn.execute(statement, parameters)


class Database:
    """An open SQLite database."""

    def __init__(self, path: Path, clock: Clock) -> None:
        self._path = path
        self._clock = clock
        self._aio: aiosqlite.Connection | None = None
        self._conn: sa.Connection | None = None
        self._engine: sa.Engine | None = None
        self._lock: IO[bytes] | None = None
        self._memory: dict[object, Any] = {}
        self._version = 0
        self.on_queued: Callable[[list[Queued]], None] = lambda _: None
        self.on_slow: Callable[[set[Slow]], None] = lambda _: None

    @property
    def path(self) -> Path:
        """Where the database lies."""
        return self._path

    async def open(self) -> None:
        """Open, check and migrate.

        Raises DatabaseDamaged, StorageTrouble or OSError.
        """
        self._lock = self._path.with_name(self._path.name + ".lock").open("ab")
        try:
            self._aio = await aiosqlite.connect(self._path, isolation_level=None, timeout=BUSY_SECONDS)
            await self._call(self._prepare)
        except BaseException as error:
            await self.close()
            _raise_known(error)
            raise

    async def close(self) -> None:
        """Close; safe to call twice."""
        if self._aio is not None:
            aio, self._aio = self._aio, None
            with contextlib.suppress(ValueError):
                await _in_thread(aio, self._dispose)
            await aio.close()
        if self._lock is not None:
            self._lock.close()
            self._lock = None

    async def write(self, work: Callable[[Tx], T]) -> T:
        """Run `work` in a transaction of its own in the writer's thread, and commit.

        Any exception rolls back and is passed on; StorageTrouble and DatabaseDamaged replace SQLite's own.
        """
        result: T
        result, tx = await self._call(self._transact, work)
        if tx.queued:
            self.on_queued(tx.queued)
        if tx.slow:
            self.on_slow(tx.slow)
        return result

    async def read(self, work: Callable[[Tx], T]) -> T:
        """Run `work`, which only looks, on a consistent state."""
        return await self._call(self._look, work)

    async def settle(self) -> None:
        """Write what lies in the journal into the file, and empty the journal of what was erased."""
        await self._call(self._checkpoint)

    def _checkpoint(self) -> None:
        if self._aio is not None:
            with self._alone():
                self._aio._conn.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()

    async def _call(self, function: Callable[..., T], *args: Any) -> T:
        if self._aio is None:
            raise RuntimeError("the database is not open")
        # Shielded: a cancelled waiter must not leave a transaction half reported.
        result: T = await asyncio.shield(asyncio.ensure_future(_in_thread(self._aio, function, *args)))
        return result

    def _prepare(self) -> None:
        from bot.db import migrate

        if self._aio is None:
            raise RuntimeError("the database is not open")
        raw: sqlite3.Connection = self._aio._conn
        with self._alone():
            raw.execute("PRAGMA journal_mode = WAL")
            raw.execute("PRAGMA synchronous = FULL")
            raw.execute("PRAGMA foreign_keys = ON")
            raw.execute("PRAGMA journal_size_limit = 67108864")
            # What people have erased is overwritten, not only unlinked.
            raw.execute("PRAGMA secure_delete = ON")
            verdict = raw.execute("PRAGMA quick_check(1)").fetchone()[0]
            if verdict != HEALTHY:
                raise DatabaseDamaged(verdict)
            self._engine = sa.create_engine(
                # Without their parameters, errors carry nobody's words into the log.
                "sqlite://",
                creator=lambda: raw,
                poolclass=StaticPool,
                hide_parameters=True,
            )
            sa.event.listen(self._engine, "begin", _begin_immediate)
            self._conn = self._engine.connect()
            migrate.to_head(self._conn)

    def _transact(self, work: Callable[[Tx], T]) -> "tuple[T, Tx]":
        from bot.db import outbox

        try:
            with self._alone(), self._connection().begin():
                tx = self._begun()
                result = work(tx)
                outbox.flush(tx)
        except Exception as error:
            self._memory.clear()
            _raise_known(error)
            raise
        return result, tx

    def _look(self, work: Callable[[Tx], T]) -> T:
        conn = self._connection()
        try:
            with conn.begin() as transaction:
                result = work(self._begun())
                transaction.rollback()
        except Exception as error:
            _raise_known(error)
            raise
        return result

    def _begun(self) -> Tx:
        """A transaction that has begun, with the memory of earlier ones as far as it holds."""
        conn = self._connection()
        version = conn.exec_driver_sql("PRAGMA data_version").scalar_one()
        if version != self._version:
            # Another connection has written, such as a command of the operator.
            self._memory.clear()
            self._version = version
        return Tx(conn, self._clock.now(), self._memory)

    def _connection(self) -> sa.Connection:
        if self._conn is None:
            raise RuntimeError("the database is not open")
        return self._conn

    def _dispose(self) -> None:
        if self._conn is not None:
            self._conn.close()
            self._conn = None
        if self._engine is not None:
            self._engine.dispose()
            self._engine = None

    @contextlib.contextmanager
    def _alone(self) -> Iterator[None]:
        if self._lock is None:
            raise RuntimeError("the database is not open")
        fcntl.flock(self._lock, fcntl.LOCK_EX)
        try:
            yield
        finally:
            fcntl.flock(self._lock, fcntl.LOCK_UN)


def _in_thread(aio: aiosqlite.Connection, function: Callable[..., Any], *args: Any) -> Coroutine[Any, Any, Any]:
    # aiosqlite has no public name for this; tests/db holds the private one to its promise.
    run: Callable[..., Coroutine[Any, Any, Any]] = aio._execute
    return run(function, *args)


def _begin_immediate(conn: sa.Connection) -> None:
    # A transaction that begins deferred and writes later meets "database is locked" instead of waiting its turn.
    conn.exec_driver_sql("BEGIN IMMEDIATE")


def _raise_known(error: BaseException) -> None:
    """Raise the exception of ours that stands for an SQLite failure; do nothing for any other."""
    cause = error.orig if isinstance(error, sa.exc.DBAPIError) else error
    if not isinstance(cause, sqlite3.Error):
        return
    code = getattr(cause, "sqlite_errorcode", 0) & 0xFF
    if code in (sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR):
        raise StorageTrouble(str(cause)) from error
    if code in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB):
        raise DatabaseDamaged(str(cause)) from error
