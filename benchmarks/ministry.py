"""The whole ministry after two years: 12,000 units, a million reports, three million photos.

`python -m benchmarks.ministry FILE` makes such a database, `--reports N` a smaller one of the same kind. Its words are
those of the messages that the tests read, as frequent as they are there.
"""

import argparse
import asyncio
import json
import random
import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Final

from bot.app import prepare_office
from bot.clock import MovableClock, monotonic
from bot.config import load
from bot.db.engine import Database
from bot.domain.links import Platform
from bot.domain.ranking import RankingRule
from bot.domain.units import UnitKind
from tests.domain.corpus_scores import messages

LAST_DAY: Final = date(2026, 3, 10)
NOW: Final = datetime(2026, 3, 10, 9, 0, tzinfo=UTC)
"""A Tuesday, four in the afternoon in Tuban."""
REPORTS_A_DAY: Final = 1250
STORY_WORDS: Final = 40
_INSTANT: Final = "2026-03-10 02:00:00.000000"
_UNITS: Final = """
    INSERT INTO units (id, office_id, code, name, search, kind, created_at, due_on, prompt_on, last_published_at)
    VALUES (?, 1, ?, ?, ?, ?, '2024-01-01 02:00:00.000000', ?, ?, ?)
"""
_DRAFTS: Final = """
    INSERT INTO drafts (id, person_id, unit_id, chat_id, state, original, links, opened_at, updated_at)
    VALUES (?, 1, ?, 1, 'sent', '', '[]', ?, ?)
"""
_REPORTS: Final = """
    INSERT INTO reports (id, unit_id, person_id, draft_id, reference, year, number, state, title, activity_date, place,
                         story, programme_id, original, sent_at, reported_on, fresh)
    VALUES (?, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '', ?, ?, 0)
"""
_PUBLICATIONS: Final = """
    INSERT INTO publications (unit_id, report_id, person_id, url, normalised, platform, counts, published_at,
                              published_on, fresh)
    VALUES (?, ?, 1, ?, ?, ?, 1, ?, ?, 0)
"""
_PHOTOS: Final = """
    INSERT INTO photos (draft_id, report_id, message_id, file_id, file_unique_id, state, not_before, path, sha256,
                        stored_at, position, width, height, look, checked_at)
    SELECT r.id, r.id, n.value, 'file', r.id || '-' || n.value, 'stored', r.sent_at,
           printf('%02x/%064x.jpg', r.id % 256, r.id * 8 + n.value), printf('%064x', r.id * 8 + n.value), r.sent_at,
           n.value, 1280, 960, printf('%016x', (r.id * 8 + n.value) * 2654435761), r.sent_at
    FROM reports r, json_each(?) AS n
"""
_MONTHS: Final = """
    INSERT INTO unit_months (month, unit_id, kind, reports, published, platforms, publications, points)
    SELECT said.month, said.unit_id, units.kind, said.reports, said.published,
           coalesce(shown.platforms, '{}'), coalesce(shown.publications, 0), said.reports + coalesce(shown.points, 0)
    FROM (SELECT date(reported_on, 'start of month') AS month, unit_id, count(*) AS reports,
                 sum(state != 'reported') AS published
          FROM reports GROUP BY 1, 2) AS said
    JOIN units ON units.id = said.unit_id
    LEFT JOIN (SELECT month, unit_id, json_group_object(platform, many) AS platforms, sum(many) AS publications,
                      sum(many * points.value) AS points
               FROM (SELECT date(published_on, 'start of month') AS month, unit_id, platform, count(*) AS many
                     FROM publications GROUP BY 1, 2, 3)
               JOIN json_each(?) AS points ON points.key = platform GROUP BY 1, 2) AS shown
      ON shown.month = said.month AND shown.unit_id = said.unit_id
"""


@dataclass(frozen=True, slots=True)
class Size:
    """How much there is."""

    units: int = 12_000
    reports: int = 1_000_000
    photos_each: int = 3
    a_day: int = REPORTS_A_DAY


WHOLE: Final = Size()


async def found(path: Path, size: Size) -> None:
    """Make the database where there is none, with its statistics. Texts wait to be indexed by the bot's own means."""
    clock = MovableClock()
    clock.move_to(NOW)
    settings = replace(load({}, None), data_dir=path.parent)
    database = Database(path, clock)
    await database.open()
    await database.write(lambda tx: prepare_office(tx, settings))
    await database.close()
    await asyncio.to_thread(_fill, path, size)


def _fill(path: Path, size: Size) -> None:
    connection = sqlite3.connect(path, isolation_level=None)
    try:
        for pragma in ("synchronous = OFF", "cache_size = -500000", "temp_store = MEMORY", "foreign_keys = OFF"):
            connection.execute(f"PRAGMA {pragma}")
        indexes = _take_indexes(connection)
        connection.execute("BEGIN")
        connection.execute(
            "INSERT INTO people (id, telegram_id, name, language, created_at) VALUES (1, 1, 'Petugas', 'id', ?)",
            (_INSTANT,),
        )
        connection.executemany(_UNITS, _units(size))
        drafts, reports, publications = _reports(size)
        for sql, rows in ((_DRAFTS, drafts), (_REPORTS, reports), (_PUBLICATIONS, publications)):
            connection.executemany(sql, rows)
        connection.execute(_PHOTOS, (json.dumps(list(range(size.photos_each))),))
        for sql in indexes:
            connection.execute(sql)
        connection.execute(_MONTHS, (json.dumps(RankingRule().as_json()),))
        connection.execute("COMMIT")
        connection.execute("ANALYZE")
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    finally:
        connection.close()


def _take_indexes(connection: sqlite3.Connection) -> list[str]:
    """Drop the indexes of what grows, which are made several times quicker in the end; how to make them."""
    grown = "type = 'index' AND sql IS NOT NULL AND tbl_name IN ('drafts', 'reports', 'publications', 'photos')"
    found = connection.execute(f"SELECT name, sql FROM sqlite_schema WHERE {grown}").fetchall()
    for name, _ in found:
        connection.execute(f"DROP INDEX {name}")
    return [sql for _, sql in found]


def _unit_of(report: int, size: Size) -> int:
    # Some units tell of much, most of little.
    return 1 + int(size.units * ((report * 0.6180339887498949) % 1.0) ** 2)


def code_of(unit: int) -> str:
    """The code of a unit, which are numbered from 1."""
    return f"{_kind_of(unit)}-{unit}"


def _kind_of(unit: int) -> UnitKind:
    return list(UnitKind)[unit % len(UnitKind)]


def _units(size: Size) -> Iterator[tuple[object, ...]]:
    for unit in range(1, size.units + 1):
        kind, quiet = _kind_of(unit), unit % 20 == 0
        due = LAST_DAY + timedelta(days=-(unit % 9) - 1 if quiet else unit % 7 + 1)
        last = _INSTANT if not quiet else f"{due - timedelta(days=7)} 02:00:00.000000"
        name = f"{kind} Nomor {unit}"
        yield (
            unit,
            f"{kind}-{unit}",
            name,
            f" {kind.lower()} {unit} {name.lower()} ",
            kind.value,
            f"{due}",
            f"{due}",
            last,
        )


def _reports(size: Size) -> tuple[Iterable[tuple[object, ...]], ...]:
    """Rows of drafts, reports and publications."""
    days = -(-size.reports // size.a_day)

    def day_of(report: int) -> date:
        return LAST_DAY - timedelta(days=days - 1 - (report - 1) // size.a_day)

    def drafts() -> Iterator[tuple[object, ...]]:
        for report in range(1, size.reports + 1):
            sent = f"{day_of(report)} 02:00:00.000000"
            yield report, _unit_of(report, size), sent, sent

    def reports() -> Iterator[tuple[object, ...]]:
        write = _Writer()
        for report in range(1, size.reports + 1):
            day, unit = day_of(report), _unit_of(report, size)
            state = "reported" if report % 4 == 0 else "published"
            kind = _kind_of(unit)
            yield (
                report,
                unit,
                report,
                f"{kind}-{unit}-{day.year}-{report:07}",
                day.year,
                report,
                state,
                write.words(8).capitalize(),
                f"{day}",
                f"Aula {write.words(2)}",
                write.words(STORY_WORDS).capitalize(),
                report % 9 + 1 if report % 11 else None,
                f"{day} 02:00:00.000000",
                f"{day}",
            )

    def publications() -> Iterator[tuple[object, ...]]:
        platforms = list(Platform)
        for report in range(1, size.reports + 1):
            if report % 4:
                platform, day = platforms[report % len(platforms)], day_of(report)
                address = f"{platform}.example.id/{report}"
                sent = f"{day} 02:00:00.000000"
                yield _unit_of(report, size), report, f"https://{address}", address, platform.value, sent, f"{day}"

    return drafts(), reports(), publications()


class _Writer:
    """Sentences of the words that officers use, always the same ones."""

    def __init__(self) -> None:
        words = [word for message in messages() for word in message.text.split() if word.isalpha()]
        # Drawn ahead: a million stories are cut out of it.
        self._stream = random.Random(7).choices(words, k=1 << 20)
        self._at = 0

    def words(self, number: int) -> str:
        """The next words."""
        self._at = (self._at * 31 + 17 * number) % (len(self._stream) - number)
        return " ".join(self._stream[self._at : self._at + number])


def main() -> None:
    """Make a database by the command line."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.ministry", description=__doc__)
    parser.add_argument("file", type=Path, help="the database to make; there must be none")
    parser.add_argument("--reports", type=int, default=WHOLE.reports, help="reports (default: 1,000,000)")
    parser.add_argument("--units", type=int, default=WHOLE.units, help="units (default: 12,000)")
    arguments = parser.parse_args()
    if arguments.file.exists():
        parser.error(f"there is a file {arguments.file}")
    began = monotonic()
    asyncio.run(found(arguments.file, Size(arguments.units, arguments.reports)))
    print(f"{arguments.file.stat().st_size / 1e9:.2f} GB in {monotonic() - began:.0f} s")


if __name__ == "__main__":
    main()
