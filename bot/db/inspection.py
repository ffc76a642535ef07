"""A look at a database from outside, without changing it: for `gaung doctor`."""

import contextlib
import sqlite3
from dataclasses import dataclass
from pathlib import Path
from typing import Final

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
  (SELECT max(file_size) AS size FROM photos WHERE path IS NOT NULL GROUP BY sha256)),
  (SELECT photo_quota_mb FROM offices ORDER BY id LIMIT 1)
"""


@dataclass(frozen=True, slots=True)
class Inspection:
    """What was found: `damage` in SQLite's words, the `revision` (None where the file is none of ours), counts."""

    damage: str | None = None
    revision: str | None = None
    counts: dict[str, int] | None = None

    @property
    def too_new(self) -> bool:
        """Whether a newer version wrote the database."""
        return self.revision is not None and self.revision > HEAD


def inspect(path: Path) -> Inspection:
    """Look at a database file that exists."""
    try:
        with contextlib.closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as raw:
            verdict = str(raw.execute("PRAGMA quick_check(1)").fetchone()[0])
            if verdict != "ok":
                return Inspection(damage=verdict)
            if raw.execute("SELECT 1 FROM sqlite_schema WHERE name = 'alembic_version'").fetchone() is None:
                return Inspection()
            revision = str(raw.execute("SELECT version_num FROM alembic_version").fetchone()[0])
            if revision != HEAD:
                return Inspection(revision=revision)
            counts = {name: int(raw.execute(sql).fetchone()[0]) for name, sql in _COUNTS.items()}
    except sqlite3.Error as error:
        return Inspection(damage=str(error))
    return Inspection(revision=revision, counts=counts)


def originals(path: Path) -> list[tuple[str, str]]:
    """(path below the photos' directory, a report's reference or "-") of every original that should be there."""
    with contextlib.closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as raw:
        return [(str(row[0]), str(row[1])) for row in raw.execute(_ORIGINALS)]


def room(path: Path) -> tuple[int, int | None]:
    """Megabytes that originals take, and how many they may take."""
    with contextlib.closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as raw:
        used, most = raw.execute(_ROOM).fetchone()
    return int(used), most
