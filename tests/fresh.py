"""A database with the schema and nothing in it: migrated once a process, and copied."""

import functools
import sqlite3
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Self

import sqlalchemy as sa

from bot.db import migrate


@functools.cache
def migrated() -> bytes:
    """What such a database's file holds."""
    with tempfile.TemporaryDirectory(prefix="gaung-migrated-") as name:
        path = Path(name) / "gaung.db"
        engine = sa.create_engine(f"sqlite:///{path}")
        with engine.connect() as conn:
            migrate.to_head(conn)
        engine.dispose()
        return path.read_bytes()


def put(path: Path | str) -> Path:
    """Lay one there, unless something lies there already; the path. For files of SQLite alone."""
    path = Path(path)
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(migrated())
    return path


class _Watched(sqlite3.Cursor):
    """A cursor that notes what it is given."""

    def execute(self, sql: str, parameters: Any = (), /) -> Self:
        _caught.append((sql, parameters))
        return super().execute(sql, parameters)

    def executemany(self, sql: str, rows: Iterable[Any], /) -> Self:
        given = list(rows)
        _caught.append((sql, given[0]))
        return super().executemany(sql, given)


class _Connection(sqlite3.Connection):
    """A connection whose statements can be looked at on their way to SQLite."""

    def cursor(self, factory: Any = None) -> Any:
        return super().cursor(factory or _Watched)


_caught: list[tuple[str, Any]] = []


@contextmanager
def watched() -> Iterator[list[tuple[str, Any]]]:
    """What goes to the databases of `filled` meanwhile: statements, each with its (first) parameters."""
    _caught.clear()
    yield _caught
    _caught.clear()


@contextmanager
def filled(path: Path, rows: Iterable[tuple[sa.Table, list[dict[str, Any]]]]) -> Iterator[sa.Connection]:
    """A connection to such a database with rows in it, whose statistics the planner knows."""
    engine = sa.create_engine(f"sqlite:///{put(path)}", connect_args={"factory": _Connection})
    with engine.connect() as conn:
        for table, filling in rows:
            conn.execute(sa.insert(table), filling)
        conn.exec_driver_sql("ANALYZE")
        conn.commit()
        yield conn
    engine.dispose()
