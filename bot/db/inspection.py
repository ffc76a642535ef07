"""A look at a database from outside, without changing it: for `gaung doctor`."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Final

import sqlalchemy as sa

from bot.db import readonly
from bot.db.dialect import SQLITE
from bot.db.engine import Where
from bot.db.migrate import HEAD

_COUNTS: Final = {
    "units": "SELECT count(*) FROM units WHERE closed_at IS NULL",
    "units_without_officer": "SELECT count(*) FROM units u WHERE closed_at IS NULL AND NOT EXISTS "
    "(SELECT 1 FROM roles r WHERE r.unit_id = u.id AND r.revoked_at IS NULL)",
    "groups": "SELECT count(*) FROM offices WHERE group_chat_id IS NOT NULL",
    "coordinators": "SELECT count(*) FROM roles WHERE role = 'coordinator' AND revoked_at IS NULL",
    "dead_updates": "SELECT count(*) FROM inbox WHERE state = 'dead'",
    "unsure_messages": "SELECT count(*) FROM outbox WHERE state = 'unsure'",
    "failed_photos": "SELECT count(*) FROM photos WHERE state = 'failed'",
}


_ORIGINALS: Final = """
SELECT p.path, coalesce(min(r.reference), '-') FROM photos p LEFT JOIN reports r ON r.id = p.report_id
WHERE p.state = 'stored' GROUP BY p.path ORDER BY min(p.id)
"""
_ROOM: Final = """
SELECT (SELECT coalesce(sum(size), 0) / 1000000 FROM
  (SELECT max(file_size) AS size FROM photos WHERE path IS NOT NULL GROUP BY sha256) AS files),
  (SELECT photo_quota_mb FROM offices ORDER BY id LIMIT 1)
"""


@dataclass(frozen=True, slots=True)
class Inspection:
    """What was found: `damage` in the engine's words, or `silence` where its server does not answer, the `revision`
    (None where the database is none of ours), counts."""

    damage: str | None = None
    silence: str | None = None
    revision: str | None = None
    counts: dict[str, int] | None = None

    @property
    def too_new(self) -> bool:
        """Whether a newer version wrote the database."""
        return self.revision is not None and self.revision > HEAD


@contextmanager
def _looking(where: Where) -> Iterator[sa.Connection]:
    with readonly.engine(where).connect() as conn, conn.begin():
        yield conn


def inspect(where: Where) -> Inspection:
    """Look at a database that exists."""
    try:
        with _looking(where) as conn:
            if conn.dialect.name == SQLITE:
                verdict = str(conn.exec_driver_sql("PRAGMA quick_check(1)").scalar_one())
                if verdict != "ok":
                    return Inspection(damage=verdict)
            if not sa.inspect(conn).has_table("alembic_version"):
                return Inspection()
            revision = str(conn.exec_driver_sql("SELECT version_num FROM alembic_version").scalar_one())
            if revision != HEAD:
                return Inspection(revision=revision)
            counts = {name: int(conn.exec_driver_sql(sql).scalar_one()) for name, sql in _COUNTS.items()}
    except sa.exc.DBAPIError as error:
        is_silent = isinstance(where, str) and isinstance(error, sa.exc.OperationalError)
        return Inspection(silence=str(error.orig)) if is_silent else Inspection(damage=str(error.orig))
    return Inspection(revision=revision, counts=counts)


def originals(where: Where) -> list[tuple[str, str]]:
    """(path below the photos' directory, a report's reference or "-") of every original that should be there."""
    with _looking(where) as conn:
        return [(str(row[0]), str(row[1])) for row in conn.exec_driver_sql(_ORIGINALS)]


def room(where: Where) -> tuple[int, int | None]:
    """Megabytes that originals take, and how many they may take."""
    with _looking(where) as conn:
        used, most = conn.exec_driver_sql(_ROOM).one()
    return int(used), most
