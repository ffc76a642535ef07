"""What SQLite and PostgreSQL spell differently."""

import json
from collections.abc import Callable, Iterable, Sequence
from itertools import repeat
from typing import TYPE_CHECKING, Any, Final

import sqlalchemy as sa
from sqlalchemy.dialects import sqlite
from sqlalchemy.ext.compiler import compiles

if TYPE_CHECKING:
    from bot.db.engine import Tx

SQLITE: Final = "sqlite"
_Bind = tuple[str, Callable[[Any], Any] | None]
_COMPILED: Final[dict[tuple[int, str], tuple[sa.Executable, str, bool, list[_Bind]]]] = {}


def upsert(table: sa.Table) -> sqlite.Insert:
    """An INSERT that can say ON CONFLICT, which both engines spell alike."""
    return sqlite.insert(table)


class _List(sa.types.TypeDecorator[list[Any]]):
    """A list as one parameter."""

    impl = sa.Text
    cache_ok = True

    def load_dialect_impl(self, dialect: sa.Dialect) -> sa.types.TypeEngine[Any]:
        # Without a type of its own PostgreSQL's driver hands over an array of what is in it.
        return sa.Text() if dialect.name == SQLITE else sa.types.NullType()

    def process_bind_param(self, value: Sequence[Any] | None, dialect: sa.Dialect) -> Any:
        return json.dumps(value or ()) if dialect.name == SQLITE else list(value or ())


class _Among(sa.sql.functions.FunctionElement[Any]):
    """Whether a value is in a list that is one parameter."""

    # As a Boolean it would be compared with 1 on SQLite, which then finds no index.
    type = sa.types.NULLTYPE
    name = "among"
    inherit_cache = True


@compiles(_Among, SQLITE)
def _among_sqlite(element: _Among, compiler: Any, **kw: Any) -> str:
    column, listed = element.clauses
    each = sa.func.json_each(listed).table_valued("value")
    return str(compiler.process(column.in_(sa.select(each.c.value)), **kw))


@compiles(_Among, "postgresql")
def _among_postgresql(element: _Among, compiler: Any, **kw: Any) -> str:
    column, listed = element.clauses
    return str(compiler.process(column == sa.func.any(listed), **kw))


def among(column: sa.ColumnElement[Any], name: str) -> sa.ColumnElement[bool]:
    """Whether a column's value is in the list of numbers or texts that is the parameter `name`.

    The statement stays the same however long the list is: SQLAlchemy's own way writes it anew for hundreds of values.
    SQLite takes the list for short: it is for columns with an index that leads to few rows each.
    """
    return _Among(column, sa.bindparam(name, type_=_List()))


def many(tx: "Tx", statement: sa.Insert | sa.Update, columns: dict[str, Iterable[Any]], **alike: Any) -> None:
    """Execute a statement that lives as long as the module for thousands of rows, given by column.

    `alike` are the values that all rows share. A value that came before is not converted again, and nothing is
    computed by row: SQLAlchemy's own way takes five times as long.
    """
    key = (id(statement), tx.conn.dialect.name)
    if key not in _COMPILED:
        compiled: Any = statement.compile(dialect=tx.conn.dialect)
        names = list(compiled.positiontup or compiled.binds)
        binds = [(name, compiled._bind_processors.get(name)) for name in names]
        _COMPILED[key] = (statement, str(compiled), compiled.positional, binds)
    _, sql, positional, binds = _COMPILED[key]
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
    rows: list[Any] = list(zip(*given, strict=False))
    if rows:
        names = [name for name, _ in binds]
        tx.conn.exec_driver_sql(sql, rows if positional else [dict(zip(names, row, strict=True)) for row in rows])
