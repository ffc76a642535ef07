"""An office whose month is drawn: 26 units with officers, a coordinator, five weeks of reports, photos on disk."""

import sqlite3
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path
from typing import Final

from benchmarks import ministry
from benchmarks.ministry import LAST_DAY, Size
from bot.app import PHOTOS, THUMBNAILS
from bot.clock import Clock
from bot.db import looks
from bot.db.engine import Database, Tx
from bot.domain.people import Language, Role
from bot.domain.periods import Period, PeriodKind, period_of
from bot.simulator import Person, pictures
from bot.usecases import joining

DATABASE: Final = "gaung.db"
UNITS: Final = 26
MONTH: Final[Period] = period_of(PeriodKind.MONTH, date(2026, 2, 1))
DAYS: Final = (LAST_DAY - MONTH.first).days + 1
EVENING: Final = datetime(2026, 3, 10, 13, 30, tzinfo=UTC)
"""Half past eight in the evening, Tuban: nobody is reminded and nothing is posted until the morning."""
ROWS_A_REPORT: Final = 1.75
"""Of a workbook: three of four reports have a link."""
_SMALL: Final = 320


async def found(data: Path, a_day: int, *, photos_each: int) -> None:
    """Make an office with so many reports on each day from the first of `MONTH` on, and their photos."""
    path = data / DATABASE
    await ministry.found(path, Size(UNITS, DAYS * a_day, photos_each, a_day))
    connection = sqlite3.connect(path, isolation_level=None)
    try:
        connection.execute("UPDATE offices SET national_holidays = 0")
        connection.execute("UPDATE reports SET consent = 'yes'")
        _put_photos(data, connection.execute("SELECT path, sha256 FROM photos").fetchall())
    finally:
        connection.close()


def _put_photos(data: Path, rows: list[tuple[str, str]]) -> None:
    """A file for each photo and its thumbnail, of some scenes in turn."""
    contents = [pictures.jpeg(seed, "Bimbingan") for seed in range(pictures.SCENES)]
    for folder, made in (
        (PHOTOS, contents),
        (THUMBNAILS, [pictures.smaller(content, _SMALL) for content in contents]),
    ):
        sources = []
        for number, content in enumerate(made):
            sources.append(data / folder / f"{number}.jpg")
            sources[-1].parent.mkdir(exist_ok=True)
            sources[-1].write_bytes(content)
        for number, (path, sha256) in enumerate(rows):
            target = data / folder / (path if folder == PHOTOS else looks.thumbnail(sha256))
            target.parent.mkdir(exist_ok=True)
            target.hardlink_to(sources[number % len(sources)])


async def join(data: Path, clock: Clock, head: Person, officers: list[Person]) -> None:
    """Somebody coordinates the office, and its units have their officers."""
    database = Database(data / DATABASE, clock)
    await database.open()
    try:
        await database.write(partial(_join, head=head, officers=officers))
    finally:
        await database.close()


def _join(tx: Tx, head: Person, officers: list[Person]) -> None:
    token = joining.invite(tx, Role.COORDINATOR, None, actor="benchmark")
    joining.join(tx, token, head.id, head.name, None, Language.ID)
    for unit, officer in enumerate(officers, 1):
        token = joining.invite(tx, Role.OFFICER, ministry.code_of(unit), actor="benchmark")
        joining.join(tx, token, officer.id, officer.name, None, Language.ID)
