"""What SQLite and PostgreSQL spell differently."""

from collections.abc import Callable, Iterable
from itertools import repeat
from typing import TYPE_CHECKING, Any, Final

import sqlalchemy as sa
from sqlalchemy.dialects import sqlite

if TYPE_CHECKING:
    from bot.db.engine import Tx

_COMPILED: Final[dict[int, tuple[sa.Executable, str, list[tuple[str, Callable[[Any], Any] | None]]]]] = {}


def upsert(table: sa.Table) -> sqlite.Insert:
    """An INSERT that can say ON CONFLICT."""
    return sqlite.insert(table)


def many(tx: "Tx", statement: sa.Insert | sa.Update, columns: dict[str, Iterable[Any]], **alike: Any) -> None:
    """Execute a statement that lives as long as the module for thousands of rows, given by column.

    `alike` are the values that all rows share. A value that came before is not converted again, and nothing is
    computed by row: SQLAlchemy's own way takes five times as long.
    """
    if id(statement) not in _COMPILED:
        compiled: Any = statement.compile(dialect=tx.conn.dialect)
        names = list(compiled.positiontup)
        _COMPILED[id(statement)] = (statement, str(compiled), [(n, compiled._bind_processors.get(n)) for n in names])
    _, sql, binds = _COMPILED[id(statement)]
    given: list[Iterable[Any]] = []
    for name, convert in binds:
        if name in alike:
            given.append(repeat(alike[name] if convert is None else convert(alike[name])))
        elif convert is None:
            given.append(columns[name])
        else:
            values = list(columns[name])
            converted = {value: convert(value) for value in set(values)}
            given.append(map(converted.__getitem__, values))
    rows = list(zip(*given, strict=False))
    if rows:
        tx.conn.exec_driver_sql(sql, rows)
