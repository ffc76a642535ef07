"""The largest ministry: a day's digest, a month's ranking, a page of search, on a million reports.

`python -m benchmarks.whole`, or on a smaller one with `--reports`; `--keep DIR` keeps the database and uses it again.
Each is measured beside what one would write first: the same rows read bare, the ranking counted from the publications,
the search by LIKE. Measured on a tenth of it as well: nothing may grow faster than its own answer. 1 where a limit is
missed.
"""

import argparse
import asyncio
import gc
import random
import sqlite3
import statistics
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, Final

from benchmarks import ministry
from benchmarks.latency import percentile
from benchmarks.ministry import LAST_DAY, NOW, WHOLE, Size
from bot.clock import MovableClock, monotonic
from bot.db import offices, search
from bot.db.engine import Database, Tx
from bot.domain.periods import PeriodKind, period_of
from bot.domain.search import Search, words_in
from bot.usecases import digesting, finding, ranking
from tests.domain.corpus_scores import messages

LOOKS: Final = 11
SEARCHES: Final = 400
AT_ONCE: Final = 1000
DIGEST_MS, RANKING_MS, SEARCH_MS = 50.0, 20.0, 5.0
MONTH: Final = period_of(PeriodKind.MONTH, LAST_DAY).previous
_DAY: Final = """
    SELECT r.id, r.title, r.reference, u.code, u.name, p.platform, p.url
    FROM reports r JOIN units u ON u.id = r.unit_id LEFT JOIN publications p ON p.report_id = r.id AND p.counts
    WHERE r.reported_on = ? AND r.state <> 'withdrawn' ORDER BY u.kind, u.name, r.id, p.id
"""
_RANKED: Final = """
    SELECT r.unit_id, count(DISTINCT r.id), count(p.id) FROM reports r LEFT JOIN publications p ON p.report_id = r.id
    WHERE r.reported_on BETWEEN ? AND ? GROUP BY r.unit_id ORDER BY 3 DESC, 1
"""
_LIKE: Final = "SELECT id FROM reports WHERE story LIKE ? AND story LIKE ? ORDER BY id DESC LIMIT 7"


@dataclass(frozen=True, slots=True)
class Found:
    """Milliseconds, each beside the naive way's; `rows` are the digest's reports."""

    rows: int
    digest: float
    bare: float
    ranking: float
    joined: float
    search: float
    search_median: float
    like: float


async def measure(path: Path) -> Found:
    """Look at a database that `found` made."""
    clock = MovableClock()
    clock.move_to(NOW)
    database = Database(path, clock)
    await database.open()
    connection = sqlite3.connect(path)
    try:

        def look(tx: Tx) -> tuple[int, float, float, list[float]]:
            # As the bot does at its start.
            gc.collect()
            gc.freeze()
            office = offices.get(tx)
            figures = digesting.figures(tx, office, LAST_DAY, LAST_DAY)
            digest = _usual(lambda: digesting.figures(tx, office, LAST_DAY, LAST_DAY))
            ranked = _usual(lambda: ranking.of_month(tx, office, MONTH))
            return figures.report_count, digest, ranked, _searches(tx)

        rows, digest, ranked, searches = await database.read(look)
        days = (f"{MONTH.first}", f"{MONTH.last}")
        return Found(
            rows,
            digest,
            _usual(lambda: connection.execute(_DAY, (f"{LAST_DAY}",)).fetchall()),
            ranked,
            _usual(lambda: connection.execute(_RANKED, days).fetchall()),
            percentile(searches, 95),
            statistics.median(searches),
            _usual(lambda: connection.execute(_LIKE, ("%moderasi beragama%", "%tidak pernah%")).fetchall(), 3),
        )
    finally:
        connection.close()
        await database.close()


def _searches(tx: Tx) -> list[float]:
    """Milliseconds for pages of one to three words, as frequent as people use them, a third of them narrowed down."""
    chance = random.Random(3)
    words = [word for message in messages() for word in message.text.split() if word.isalpha() and len(word) > 3]
    took = []
    for number in range(SEARCHES):
        text = " ".join(chance.choices(words, k=1 + number % 3))
        wanted = Search(words_in(text, 40)[0], programme_id=1 + number % 9 if number % 3 == 0 else None)
        began = monotonic()
        finding.page(tx, wanted, None)
        took.append((monotonic() - began) * 1000)
    return took


def _usual(look: Callable[[], Any], looks: int = LOOKS) -> float:
    """The median of the milliseconds that looking takes, after once unmeasured."""
    look()
    took = []
    for _ in range(looks):
        began = monotonic()
        look()
        took.append((monotonic() - began) * 1000)
    return statistics.median(took)


async def _make(path: Path, size: Size) -> None:
    """The database, made and indexed."""
    began = monotonic()
    await ministry.found(path, size)
    print(f"{size.reports:,} reports in {monotonic() - began:.0f} s", flush=True)
    clock = MovableClock()
    clock.move_to(NOW)
    database = Database(path, clock)
    await database.open()
    try:
        began = monotonic()
        for first in range(1, size.reports + 1, AT_ONCE):
            ids = range(first, min(first + AT_ONCE, size.reports + 1))
            await database.write(partial(search.index, report_ids=ids))
        print(f"indexed in {monotonic() - began:.0f} s", flush=True)
    finally:
        await database.close()


def _run(directory: Path, size: Size) -> int:
    found = []
    for name, each in (("tenth", Size(size.units, size.reports // 10)), ("whole", size)):
        path = directory / f"{name}.db"
        if not path.exists():
            asyncio.run(_make(path, each))
        found.append(asyncio.run(measure(path)))
    small, large = found
    print(f"{size.units:,} units, {size.reports:,} reports (a tenth of them in brackets); milliseconds")
    lines = (
        ("digest of a day", large.digest, small.digest, large.bare, "bare rows", DIGEST_MS),
        ("ranking of a month", large.ranking, small.ranking, large.joined, "counted by joins", RANKING_MS),
        ("page of search, p95", large.search, small.search, large.like, "LIKE", SEARCH_MS),
    )
    for name, ours, tenth, peer, what, most in lines:
        verdict = "ok  " if ours <= most else "MISS"
        print(f"{verdict} {name}: {ours:.2f} [{tenth:.2f}], {what} {peer:.1f}, ratio {ours / peer:.3f}, most {most:g}")
    print(f"     search, median: {large.search_median:.2f} [{small.search_median:.2f}]; digest of {large.rows} reports")
    return 0 if all(ours <= most for _, ours, _, _, _, most in lines) else 1


def main() -> int:
    """Measure by the command line."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.whole", description=__doc__)
    parser.add_argument("--reports", type=int, default=WHOLE.reports, help="reports (default: 1,000,000)")
    parser.add_argument("--units", type=int, default=WHOLE.units, help="units (default: 12,000)")
    parser.add_argument("--keep", type=Path, metavar="DIR", help="where the databases are kept, or found")
    arguments = parser.parse_args()
    size = Size(arguments.units, arguments.reports)
    if arguments.keep:
        arguments.keep.mkdir(parents=True, exist_ok=True)
        return _run(arguments.keep, size)
    with tempfile.TemporaryDirectory(prefix="gaung-bench-") as name:
        return _run(Path(name), size)


if __name__ == "__main__":
    sys.exit(main())
