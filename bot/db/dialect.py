"""What SQLite and PostgreSQL spell differently."""

import json
from collections.abc import Callable, Iterable, Sequence
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


class _List(sa.types.TypeDecorator[list[Any]]):
    """A list as one parameter."""

    impl = sa.Text
    cache_ok = True

    def process_bind_param(self, value: Sequence[Any] | None, dialect: sa.Dialect) -> str:
        return json.dumps(value or ())


def among(column: sa.ColumnElement[Any], name: str) -> sa.ColumnElement[bool]:
    """Whether a column's value is in the list of numbers or texts that is the parameter `name`.

    The statement stays the same however long the list is: SQLAlchemy's own way writes it anew for hundreds of values.
    SQLite takes the list for short: it is for columns with an index that leads to few rows each.
    """
    listed = sa.func.json_each(sa.bindparam(name, type_=_List())).table_valued("value")
    return column.in_(sa.select(listed.c.value))


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
