"""Statements of every turn, executed without most of what SQLAlchemy does each time.

To execute a statement that it has compiled already, SQLAlchemy takes 50 to 90 µs where SQLite takes 5 to 15, and a turn
has a dozen. Here the compiled text is kept with the conversions of its parameters and columns, and goes to the driver's
own cursor. A statement lives as long as its module, and its text is always the same: it has no `expanding` parameters.
"""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, Final

import sqlalchemy as sa
from sqlalchemy.engine import result_tuple

if TYPE_CHECKING:
    from bot.db.engine import Tx

Convert = Callable[[Any], Any]
Parameters = Mapping[str, Any]


class _Prepared:
    """A statement as the driver takes it, for parameters of certain names."""

    __slots__ = ("_binds", "_columns", "_dialect", "_failure", "_fixed", "_positional", "_row", "_sql")

    def __init__(self, statement: Any, names: tuple[str, ...], dialect: sa.Dialect) -> None:
        compiled: Any = statement.compile(dialect=dialect, column_keys=list(names))
        if compiled.post_compile_params or compiled.insert_prefetch or compiled.update_prefetch:
            raise ValueError(f"not the same at each execution: {compiled}")
        binds = {compiled.bind_names[bind]: bind for bind in compiled.bind_names}
        order = compiled.positiontup if compiled.positional else binds
        columns = statement.exported_columns
        self._sql = str(compiled)
        self._positional: bool = compiled.positional
        self._binds: list[tuple[str, Convert | None]] = [(name, compiled._bind_processors.get(name)) for name in order]
        self._fixed = {name: bind.effective_value for name, bind in binds.items() if not bind.required}
        converts = [each.type.dialect_impl(dialect).result_processor(dialect, None) for each in columns]
        self._columns: list[Convert | None] | None = converts if any(converts) else None
        self._row = result_tuple(columns.keys())
        self._dialect = dialect
        self._failure: type[Exception] = dialect.loaded_dbapi.Error

    def rows(self, conn: sa.Connection, parameters: Parameters) -> list[sa.Row[Any]]:
        cursor = conn.connection.cursor()
        try:
            cursor.execute(self._sql, self._bound(parameters))
            found = cursor.fetchall()
        except self._failure as error:
            raise self._known(error) from error
        finally:
            cursor.close()
        return [self._row(self._converted(row)) for row in found]

    def run(self, conn: sa.Connection, several: tuple[Parameters, ...]) -> int:
        cursor = conn.connection.cursor()
        try:
            if len(several) == 1:
                cursor.execute(self._sql, self._bound(several[0]))
            else:
                cursor.executemany(self._sql, [self._bound(parameters) for parameters in several])
            return int(cursor.rowcount)
        except self._failure as error:
            raise self._known(error) from error
        finally:
            cursor.close()

    def _bound(self, parameters: Parameters) -> Any:
        given = {**self._fixed, **parameters}
        if self._positional:
            return [given[name] if convert is None else convert(given[name]) for name, convert in self._binds]
        return {name: given[name] if convert is None else convert(given[name]) for name, convert in self._binds}

    def _converted(self, row: Any) -> Any:
        if self._columns is None:
            return row
        return [value if convert is None else convert(value) for value, convert in zip(row, self._columns, strict=True)]

    def _known(self, error: Exception) -> Exception:
        """The exception that SQLAlchemy would raise, without the parameters, which are people's words."""
        return sa.exc.DBAPIError.instance(
            self._sql, None, error, self._failure, hide_parameters=True, dialect=self._dialect
        )


_KNOWN: Final[dict[tuple[object, str, tuple[str, ...]], _Prepared]] = {}


def rows(tx: "Tx", statement: sa.Executable, parameters: Parameters) -> list[sa.Row[Any]]:
    """What a statement finds or returns."""
    return _prepared(tx.conn, statement, parameters).rows(tx.conn, parameters)


def run(tx: "Tx", statement: sa.Executable, *several: Parameters) -> int:
    """Execute a statement once for each of some parameters, which have the same names; how many rows it changed."""
    return _prepared(tx.conn, statement, several[0]).run(tx.conn, several) if several else 0


def _prepared(conn: sa.Connection, statement: sa.Executable, parameters: Parameters) -> _Prepared:
    dialect = conn.dialect
    key = (statement, dialect.name, tuple(parameters))
    if key not in _KNOWN:
        _KNOWN[key] = _Prepared(statement, key[2], dialect)
    return _KNOWN[key]
