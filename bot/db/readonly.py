"""A look at the database of a running bot from another process; nothing can be changed through it."""

import contextlib
import sqlite3
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TypeVar

import sqlalchemy as sa
from sqlalchemy.pool import NullPool

from bot.db.engine import BUSY_SECONDS, Tx

T = TypeVar("T")


class NothingToSee(Exception):
    """There is no database yet, or not one of this version, or it is damaged."""


class Onlooker:
    """Looks into a database file; each look opens the file anew, so that the bot may come and go meanwhile."""

    def __init__(self, path: Path) -> None:
        self._address = f"{path.absolute().as_uri()}?mode=ro"
        self._engine = sa.create_engine("sqlite://", creator=self._connect, poolclass=NullPool)

    def look(self, now: datetime, work: Callable[[Tx], T]) -> T:
        """What `work`, which only looks, finds in a consistent state. Blocks; raises NothingToSee."""
        try:
            with self._engine.connect() as conn:
                conn.exec_driver_sql("BEGIN")
                return work(Tx(conn, now))
        except sa.exc.DatabaseError as error:
            # Of the other kinds each is a mistake of ours.
            if type(error) not in (sa.exc.DatabaseError, sa.exc.OperationalError):
                raise
            raise NothingToSee(str(error)) from error

    def _connect(self) -> sqlite3.Connection:
        return sqlite3.connect(self._address, uri=True, isolation_level=None, timeout=BUSY_SECONDS)


def copy_of(source: Path, target: Path) -> None:
    """Copy a database as it is at this moment, also one that a running bot writes to."""
    with (
        contextlib.closing(sqlite3.connect(f"{source.absolute().as_uri()}?mode=ro", uri=True)) as present,
        contextlib.closing(sqlite3.connect(target)) as copy,
    ):
        present.backup(copy)
