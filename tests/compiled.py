"""SQL is compiled once a process, as in an office: each test opens a database of its own, which alone knows of none."""

from typing import Any, Final

import sqlalchemy as sa

_DIALECTS: Final[dict[str, sa.Dialect]] = {}
_STATEMENTS: Final[dict[Any, Any]] = {}


def share() -> None:
    """From now on, all connections of this process keep what they compile in one place."""
    sa.event.listen(sa.Engine, "engine_connect", _joined)


def _joined(conn: sa.Connection) -> None:
    # Statements are kept by the dialect that they were compiled for.
    conn.dialect = _DIALECTS.setdefault(f"{conn.dialect.name}+{conn.dialect.driver}", conn.dialect)
    conn.execution_options(compiled_cache=_STATEMENTS)
