"""A look at the database of a running bot from another process; nothing can be changed through it."""

import contextlib
import sqlite3
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TypeVar

import sqlalchemy as sa
from sqlalchemy.pool import NullPool

from bot.db.engine import Tx, Where
from bot.db.trouble import BUSY_SECONDS

T = TypeVar("T")

UNDEFINED_TABLE = "42P01"
ROWS_AT_ONCE = 1000


class NothingToSee(Exception):
    """There is no database yet, or not one of this version, or it is damaged, or its server does not answer."""


def is_there(where: Where) -> bool:
    """Whether there may be a database: what a server has, it tells when it is asked."""
    return not isinstance(where, Path) or where.is_file()


def engine(where: Where) -> sa.Engine:
    """An engine whose connections see one state of a database each, and can change nothing."""
    if not isinstance(where, Path):
        from bot.db import postgres

        made = postgres.engine(where, isolation_level="REPEATABLE READ")
        sa.event.listen(made, "begin", lambda conn: conn.exec_driver_sql("SET TRANSACTION READ ONLY"))
        return made
    address = f"{where.absolute().as_uri()}?mode=ro"

    def connect() -> sqlite3.Connection:
        return sqlite3.connect(address, uri=True, isolation_level=None, timeout=BUSY_SECONDS)

    made = sa.create_engine("sqlite://", creator=connect, poolclass=NullPool)
    sa.event.listen(made, "begin", lambda conn: conn.exec_driver_sql("BEGIN"))
    return made


class Onlooker:
    """Looks into a database; each look opens it anew, so that the bot may come and go meanwhile."""

    def __init__(self, where: Where) -> None:
        self._engine = engine(where)

    def look(self, now: datetime, work: Callable[[Tx], T]) -> T:
        """What `work`, which only looks, finds in a consistent state. Blocks; raises NothingToSee."""
        try:
            with self._engine.connect() as conn, conn.begin():
                return work(Tx(conn, now))
        except sa.exc.DatabaseError as error:
            # Of the other kinds each is a mistake of ours, but where a server's database is still empty.
            if type(error) not in (sa.exc.DatabaseError, sa.exc.OperationalError) and not _is_empty(error):
                raise
            raise NothingToSee(str(error.orig)) from error


def _is_empty(error: sa.exc.DatabaseError) -> bool:
    return getattr(error.orig, "sqlstate", None) == UNDEFINED_TABLE


def copy_of(source: Where, target: Path) -> None:
    """Copy a database as it is at this moment, also one that a running bot writes to, into a file of SQLite."""
    if not isinstance(source, Path):
        return _copy_rows(source, target)
    with (
        contextlib.closing(sqlite3.connect(f"{source.absolute().as_uri()}?mode=ro", uri=True)) as present,
        contextlib.closing(sqlite3.connect(target)) as copy,
    ):
        present.backup(copy)
    return None


def _copy_rows(source: str, target: Path) -> None:
    from bot.db import migrate
    from bot.db.schema import metadata

    made = sa.create_engine(f"sqlite:///{target}")
    with contextlib.closing(made.connect()) as copy:
        migrate.to_head(copy)
    with engine(source).connect() as present, present.begin(), made.begin() as copy:
        for table in metadata.tables.values():
            found = present.execution_options(yield_per=ROWS_AT_ONCE).execute(sa.select(table))
            for rows in found.mappings().partitions():
                copy.execute(_taking(table), [dict(row) for row in rows])
    made.dispose()


def _taking(table: sa.Table) -> sa.Insert:
    """An INSERT by which an empty field of JSON stays empty; by itself it becomes JSON's null."""
    empty = sa.JSON(none_as_null=True)
    fields = {each.name: empty if isinstance(each.type, sa.JSON) else each.type for each in table.c}
    return sa.insert(table).values({name: sa.bindparam(name, type_=kind) for name, kind in fields.items()})
