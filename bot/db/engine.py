"""One connection, one thread, one writer.

SQLAlchemy Core runs on one connection in that connection's own thread: a whole transaction is one hop between the event
loop and the thread (docs/decisions/0002). The thread takes one transaction after another, so that there is never more
than one writer in the process; the engine's own module, `sqlite` or `postgres`, keeps the writers of several processes
apart.
"""

import asyncio
import contextlib
from collections.abc import Callable, Coroutine, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

import sqlalchemy as sa

from bot.clock import Clock, monotonic
from bot.db.trouble import DatabaseDamaged as DatabaseDamaged
from bot.db.trouble import StorageTrouble as StorageTrouble
from bot.domain.refused import RefusedAndNoted

if TYPE_CHECKING:
    from bot.db.outbox import Outgoing, Queued

T = TypeVar("T")

Where = Path | str
"""Where a database lies: SQLite's file, or the address of a PostgreSQL database."""


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
            # The whole transaction is lost, perhaps rolled back by the engine already, and its savepoints with it.
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


class Store(Protocol):
    """What an engine does in its own way."""

    async def connect(self) -> None: ...
    async def close(self, dispose: Callable[[], None]) -> None: ...
    def run(self, function: Callable[..., Any], *args: Any) -> Coroutine[Any, Any, Any]: ...
    def prepare(self) -> sa.Engine: ...
    def alone(self) -> contextlib.AbstractContextManager[None]: ...
    def others_wrote(self, conn: sa.Connection) -> bool: ...
    def writes(self, conn: sa.Connection) -> None: ...
    def settle(self) -> None: ...
    def known(self, error: BaseException) -> Exception | None: ...


def _store(where: Where) -> Store:
    if isinstance(where, Path):
        from bot.db.sqlite import SQLite

        return SQLite(where)
    from bot.db.postgres import PostgreSQL

    return PostgreSQL(where)


class Database:
    """An open database."""

    def __init__(self, where: Where, clock: Clock) -> None:
        self._where = where
        self._clock = clock
        self._store = _store(where)
        self._conn: sa.Connection | None = None
        self._engine: sa.Engine | None = None
        self._memory: dict[object, Any] = {}
        self.on_queued: Callable[[list[Queued]], None] = lambda _: None
        self.on_slow: Callable[[set[Slow]], None] = lambda _: None

    @property
    def where(self) -> Where:
        """Where the database lies."""
        return self._where

    async def open(self) -> None:
        """Open, check and migrate.

        Raises DatabaseDamaged, StorageTrouble or OSError.
        """
        try:
            await self._store.connect()
            await self._call(self._prepare)
        except BaseException as error:
            await self.close()
            self._raise_known(error)
            raise

    async def close(self) -> None:
        """Close; safe to call twice."""
        await self._store.close(self._dispose)

    async def write(self, work: Callable[[Tx], T]) -> T:
        """Run `work` in a transaction of its own in the writer's thread, and commit.

        Any exception rolls back and is passed on; StorageTrouble and DatabaseDamaged replace the engine's own.
        """
        result: T
        result, tx = await self._call(self._transact, work)
        if tx.queued:
            self.on_queued(tx.queued)
        if tx.slow:
            self.on_slow(tx.slow)
        return result

    async def write_all(self, work: Callable[[Tx], bool]) -> None:
        """Run `work` in transactions of its own for as long as it says that there may be more.

        In between others get as much time as it took, so that nobody's turn waits for more than one of them.
        """
        while True:
            began = monotonic()
            if not await self.write(work):
                return
            await asyncio.sleep(monotonic() - began)

    async def read(self, work: Callable[[Tx], T]) -> T:
        """Run `work`, which only looks, on a consistent state."""
        return await self._call(self._look, work)

    async def settle(self) -> None:
        """Leave nothing of what was erased in the engine's journal."""
        await self._call(self._store.settle)

    async def _call(self, function: Callable[..., T], *args: Any) -> T:
        # Shielded: a cancelled waiter must not leave a transaction half reported.
        result: T = await asyncio.shield(asyncio.ensure_future(self._store.run(function, *args)))
        return result

    def _prepare(self) -> None:
        from bot.db import migrate

        with self._store.alone():
            self._engine = self._store.prepare()
            self._conn = self._engine.connect()
            migrate.to_head(self._conn)

    def _transact(self, work: Callable[[Tx], T]) -> "tuple[T, Tx]":
        from bot.db import outbox

        conn = self._connection()
        try:
            with self._store.alone(), conn.begin():
                tx = self._begun()
                result = work(tx)
                outbox.flush(tx)
                self._store.writes(conn)
        except Exception as error:
            self._memory.clear()
            self._raise_known(error)
            raise
        return result, tx

    def _look(self, work: Callable[[Tx], T]) -> T:
        conn = self._connection()
        try:
            with conn.begin() as transaction:
                result = work(self._begun())
                transaction.rollback()
        except Exception as error:
            self._raise_known(error)
            raise
        return result

    def _begun(self) -> Tx:
        """A transaction that has begun, with the memory of earlier ones as far as it holds."""
        conn = self._connection()
        if self._store.others_wrote(conn):
            self._memory.clear()
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

    def _raise_known(self, error: BaseException) -> None:
        """Raise the exception of ours that stands for a failure of the engine; do nothing for any other."""
        cause = error.orig if isinstance(error, sa.exc.DBAPIError) and error.orig is not None else error
        known = self._store.known(cause)
        if known is not None:
            raise known from error
