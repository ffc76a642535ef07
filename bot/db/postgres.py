"""PostgreSQL: one connection in a thread of its own, one writer at a time (docs/decisions/0019).

Loaded where GAUNG_DATABASE_URL names a server. Every transaction begins by waiting for a lock that all of Gaung's
connections to this database share: what holds on SQLite, that nothing changes between two statements of a transaction,
holds here as well.
"""

import asyncio
import contextlib
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any, Final

import psycopg
import sqlalchemy as sa
from psycopg.types.string import StrDumper
from sqlalchemy.dialects.sqlite import dml
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.pool import NullPool

from bot.db.trouble import BUSY_SECONDS, DatabaseDamaged, StorageTrouble

_SEEN: Final = "SELECT last_value FROM gaung_writes"
_MOVE: Final = "SELECT nextval('gaung_writes')"
"""A sequence moves with every writing transaction: who sees it moved forgets what it remembers."""
_LOCK: Final = int.from_bytes(b"gaung")
_OPTIONS: Final = f"-c lock_timeout={BUSY_SECONDS:.0f}s -c timezone=UTC"


class _Text(StrDumper):
    """Texts without the one character that PostgreSQL cannot keep."""

    def dump(self, obj: str) -> Any:
        return super().dump(obj.replace("\x00", ""))


@compiles(dml.OnConflictDoNothing, "postgresql")
def _or_nothing(clause: Any, compiler: Any, **kw: Any) -> str:
    clause.constraint_target = None
    return str(compiler.visit_on_conflict_do_nothing(clause, **kw))


@compiles(dml.OnConflictDoUpdate, "postgresql")
def _or_update(clause: Any, compiler: Any, **kw: Any) -> str:
    """What `dialect.upsert` makes says all that PostgreSQL needs; nothing is told by the name of a constraint."""
    clause.constraint_target = None
    return str(compiler.visit_on_conflict_do_update(clause, **kw))


def engine(address: str, **options: Any) -> sa.Engine:
    """An engine for a server's database; each of its connections is made on use and given back at once."""
    made = sa.create_engine(
        address,
        poolclass=NullPool,
        # Without their parameters, errors carry nobody's words into the log.
        hide_parameters=True,
        # How many rows an INSERT wrote is asked after its cursor is closed.
        execution_options={"preserve_rowcount": True},
        connect_args={"connect_timeout": round(BUSY_SECONDS), "options": _OPTIONS},
        **options,
    )
    sa.event.listen(made, "connect", _adapt)
    return made


def _adapt(connection: Any, _record: object) -> None:
    connection.adapters.register_dumper(str, _Text)


class PostgreSQL:
    """A database of a PostgreSQL server."""

    def __init__(self, address: str) -> None:
        self._address = address
        self._thread: ThreadPoolExecutor | None = None
        self._version = 0

    async def connect(self) -> None:
        """Start the thread; it is `prepare` that connects."""
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="database")

    async def close(self, dispose: Callable[[], None]) -> None:
        """Close the connection, by `dispose` in its thread; safe to call twice."""
        if self._thread is not None:
            thread, self._thread = self._thread, None
            with contextlib.suppress(sa.exc.DBAPIError):
                await asyncio.get_running_loop().run_in_executor(thread, dispose)
            thread.shutdown()

    async def run(self, function: Callable[..., Any], *args: Any) -> Any:
        """Call a function in the connection's thread."""
        if self._thread is None:
            raise RuntimeError("the database is not open")
        return await asyncio.get_running_loop().run_in_executor(self._thread, lambda: function(*args))

    def prepare(self) -> sa.Engine:
        """An engine whose transactions take their turn."""
        made = engine(self._address)
        sa.event.listen(made, "begin", _take_turn)
        return made

    def alone(self) -> contextlib.AbstractContextManager[None]:
        """Each transaction takes its turn by itself."""
        return contextlib.nullcontext()

    def others_wrote(self, conn: sa.Connection) -> bool:
        """Whether another connection has committed since this was asked last, such as a command of the operator."""
        before, self._version = self._version, conn.exec_driver_sql(_SEEN).scalar_one()
        return before != self._version

    def writes(self, conn: sa.Connection) -> None:
        """The present transaction will commit: others are to look anew."""
        self._version = conn.exec_driver_sql(_MOVE).scalar_one()

    def settle(self) -> None:
        """PostgreSQL looks after its journal itself."""

    def known(self, error: BaseException) -> Exception | None:
        """The exception of ours that stands for a failure of the server's."""
        if isinstance(error, psycopg.errors.DataCorrupted | psycopg.errors.IndexCorrupted):
            return DatabaseDamaged(str(error))
        if isinstance(error, psycopg.OperationalError | psycopg.InterfaceError):
            return StorageTrouble(str(error))
        return None


def _take_turn(conn: sa.Connection) -> None:
    conn.exec_driver_sql(f"SELECT pg_advisory_xact_lock({_LOCK})")
