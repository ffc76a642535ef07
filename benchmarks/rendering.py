"""What is drawn and written: how long it takes, and what others notice of it.

`python -m benchmarks.rendering`, some three minutes; `--quick` tries it with small numbers. A chart, a picture of nine
photos, a month printed for 26 units and a workbook of 50,000 rows are made of real files, each beside what one would
write first. Then a bot has them made for its coordinator while officers send links: how punctual its event loop is, and
how long the officers wait, beside the same without. 1 where a limit is missed.
"""

import argparse
import asyncio
import io
import json
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass
from functools import partial
from pathlib import Path
from typing import Final

from PIL import Image
from reportlab.lib.pagesizes import A4
from reportlab.platypus import LongTable, SimpleDocTemplate

from benchmarks import newsroom
from benchmarks.latency import percentile
from benchmarks.meanwhile import Felt, felt
from benchmarks.ministry import LAST_DAY, NOW
from benchmarks.newsroom import MONTH, ROWS_A_REPORT
from benchmarks.subjects import HERE
from bot.app import PHOTOS, THUMBNAILS
from bot.clock import monotonic
from bot.db import listings, looks, offices
from bot.db.engine import Tx
from bot.db.readonly import Onlooker
from bot.domain.collage import shortlist
from bot.domain.periods import PeriodKind, period_of
from bot.i18n import texts
from bot.render.booklet import Booklet
from bot.render.charts import Chart, draw_chart
from bot.render.collage import Album, collage
from bot.render.ledger import Book, line
from bot.render.pages import booklet_pdf
from bot.usecases import charting, collaging, documents, recapping, weekly
from bot.views import booklets, workbooks
from bot.views import collage as collage_views
from bot.views import weekly as week_views
from bot.views.appendices import Appendix
from bot.views.booklets import Shown

CHART_S, COLLAGE_S, PDF_S, XLSX_S, XLSX_MIB = 0.1, 0.5, 3.0, 4.0, 60.0
LAG_MS, SLOWER = 10.0, 2.0
DAY_PHOTOS: Final = 3
MOST_PICTURED: Final = 12
T: Final = texts("id")
_WISHES: Final = {
    "chart": "di.map:0",
    "collage": f"rc.make:{LAST_DAY}",
    "PDF": f"rd.pdf:{MONTH.slug}",
}
_BOOKS: Final = {"XLSX": f"rd.xlsx:{MONTH.slug}"}
_WRITE: Final = """
import json, sys, time
from pathlib import Path
from bot.render.ledger import book_of, read_lines
task, rows, way = json.load(sys.stdin), Path(sys.argv[1]), sys.argv[2]
if way == "ours":
    from bot.render.pens import workbook
else:
    from benchmarks.bare import workbook
began = time.perf_counter()
with rows.open(encoding="utf-8") as file:
    workbook(book_of(task), read_lines(file))
took = time.perf_counter() - began
status = dict(line.split(":", 1) for line in Path("/proc/self/status").read_text().splitlines())
print(json.dumps([took, int(status["VmHWM"].split()[0]) / 1024]))
"""


@dataclass(frozen=True, slots=True)
class Scale:
    """Reports on a day of the office that is drawn and of that whose workbook is written, runs, seconds of watching."""

    a_day: int
    rows: int
    runs: int
    seconds: float


WHOLE: Final = Scale(14, 50_000, 5, 12.0)
QUICK: Final = Scale(6, 3_000, 2, 2.0)


def _chart(tx: Tx) -> Chart:
    office, recap = offices.get(tx), recapping.recap(tx, period_of(PeriodKind.WEEK, MONTH.last))
    figures = weekly.figures(tx, office, recap, {})
    return week_views.chart(T, office.name, figures, charting.programmes_of(tx, recap))


def _album(tx: Tx, data: Path) -> Album:
    shots = shortlist(collaging.shots_of(tx, LAST_DAY), f"{LAST_DAY}")
    files = ((each, str(data / PHOTOS / each.path), _thumbnail(data, each.sha256)) for each in shots)
    return Album(tuple(files), (collage_views.heading(T, offices.get(tx), LAST_DAY, LAST_DAY),))


def _thumbnail(data: Path, sha256: str) -> str:
    return str(data / THUMBNAILS / looks.thumbnail(sha256))


def _booklet(tx: Tx, data: Path) -> tuple[Booklet, list[list[str]]]:
    """A month's recap, and what its appendix lists, in plain words."""
    summary, days = documents.summary(tx, MONTH), (MONTH.first, MONTH.last)
    lists = Appendix(listings.reports_of(tx, *days), listings.publications_of(tx, *days))
    photos = [
        Shown((str(data / PHOTOS / (each.path or "")), _thumbnail(data, each.sha256)), each.report.unit_id, "Kegiatan")
        for each in documents.illustrations(tx, MONTH, MOST_PICTURED)
    ]
    rows = [[f"{each.reported_on}", each.title, *(url for _, url in each.links[:1])] for each in lists.reports]
    booklet = booklets.booklet(T, summary, documents.paper(tx, summary.office), None, photos, lists)
    return booklet, [[*row, ""][:3] for row in rows]


def _book(tx: Tx, rows: Path) -> Book:
    summary, days = documents.summary(tx, MONTH), (MONTH.first, MONTH.last)
    with rows.open("w", encoding="utf-8") as file:
        file.write(line(workbooks.REPORTS, workbooks.report_rows(T, summary, listings.reports_of(tx, *days))))
        published = workbooks.publication_rows(T, summary, listings.publications_of(tx, *days))
        file.write(line(workbooks.PUBLICATIONS, published))
    return workbooks.book(T, summary, listed=True)


def _drawn(data: Path, runs: int) -> bool:
    """Chart, collage and PDF; whether each was quick enough."""
    look = partial(Onlooker(data / newsroom.DATABASE).look, NOW)
    chart, album, (booklet, rows) = look(_chart), look(partial(_album, data=data)), look(partial(_booklet, data=data))
    shown = json.loads(collage(album)[0])
    files = [photo for shot, photo, _ in album.shots if shot.id in shown]
    with Image.open(io.BytesIO(draw_chart(chart))) as picture:
        size = picture.size
    return all(
        [
            _told("chart, warm", _both(lambda: draw_chart(chart), lambda: _blank(size), runs), "a blank PNG", CHART_S),
            _told(
                f"picture of {len(files)} photos out of {len(album.shots)}",
                _both(lambda: collage(album), lambda: _decoded(files), runs),
                "decoding them",
                COLLAGE_S,
            ),
            _told(
                f"PDF of {newsroom.UNITS} units, {len(rows)} reports",
                _both(lambda: booklet_pdf(booklet), lambda: _table(rows), runs),
                "ReportLab's table of the reports alone",
                PDF_S,
            ),
        ]
    )


def _both(ours: Callable[[], object], bare: Callable[[], object], runs: int) -> tuple[float, float]:
    """The medians of seconds that each takes, by turns, after once unmeasured."""
    took: tuple[list[float], list[float]] = ([], [])
    for _ in range(runs + 1):
        for make, into in zip((ours, bare), took, strict=True):
            began = monotonic()
            make()
            into.append(monotonic() - began)
    return statistics.median(took[0][1:]), statistics.median(took[1][1:])


def _blank(size: tuple[int, int]) -> None:
    Image.new("P", size).save(io.BytesIO(), "PNG")


def _decoded(files: list[str]) -> None:
    for name in files:
        with Image.open(name) as photo:
            photo.load()


def _table(rows: list[list[str]]) -> None:
    SimpleDocTemplate(io.BytesIO(), pagesize=A4).build([LongTable(rows, repeatRows=0)])


def _told(name: str, seconds: tuple[float, float], beside: str, most: float) -> bool:
    ours, bare = seconds
    verdict = "ok  " if ours <= most else "MISS"
    print(f"{verdict} {name}: {ours:.3f} s, {beside} {bare:.3f} s, ratio {ours / bare:.2f}, most {most:g}", flush=True)
    return ours <= most


def _written(data: Path, runs: int) -> bool:
    """A workbook in a process of its own, by turns with XlsxWriter's bare loop; whether it was quick and small."""
    rows = data / "rows"
    task = json.dumps(asdict(Onlooker(data / newsroom.DATABASE).look(NOW, partial(_book, rows=rows))))
    took: dict[str, list[tuple[float, float]]] = {"ours": [], "bare": []}
    for _ in range(runs):
        for way, into in took.items():
            command = [sys.executable, "-c", _WRITE, str(rows), way]
            done = subprocess.run(command, input=task, capture_output=True, text=True, check=True, cwd=HERE.parent)
            into.append(tuple(json.loads(done.stdout)))
    seconds = tuple(statistics.median(each for each, _ in took[way]) for way in ("ours", "bare"))
    many = len(rows.read_text(encoding="utf-8").splitlines())
    quick = _told(f"XLSX of {many:,} rows", (seconds[0], seconds[1]), "XlsxWriter's bare loop", XLSX_S)
    ours, bare = (max(peak for _, peak in took[way]) for way in ("ours", "bare"))
    print(
        f"{_verdict(ours <= XLSX_MIB)} its peak: {ours:.1f} MiB, XlsxWriter's {bare:.1f}, most {XLSX_MIB:g}", flush=True
    )
    return quick and ours <= XLSX_MIB


def _verdict(good: bool) -> str:
    return "ok  " if good else "MISS"


def _noticed(data: Path, wishes: Mapping[str, str], seconds: float) -> bool:
    """What others noticed; whether it was little enough."""
    found = asyncio.run(felt(data, wishes, seconds))
    quiet = found.pop("")
    print(f"     nothing made: {_felt(quiet)}", flush=True)
    compared = [_compared(name, each, quiet) for name, each in found.items()]
    return all(compared)


def _compared(name: str, busy: Felt, quiet: Felt) -> bool:
    lag, ratio = _p99(busy.lags), _p99(busy.receipts) / _p99(quiet.receipts)
    good = lag <= LAG_MS and ratio <= SLOWER
    made = f"{len(busy.files)} made, each in {statistics.median(busy.files):.2f} s"
    print(
        f"{_verdict(good)} while {name}: {_felt(busy)}; receipts {ratio:.2f} times, most {SLOWER:g}; {made}", flush=True
    )
    return good


def _felt(one: Felt) -> str:
    receipts = f"receipts median {statistics.median(one.receipts) * 1000:.1f} ms, p99 {_p99(one.receipts):.1f} ms"
    return f"{receipts} of {len(one.receipts)}; loop late p99 {_p99(one.lags):.2f} ms, most {max(one.lags) * 1000:.1f}"


def _p99(seconds: list[float]) -> float:
    """In milliseconds."""
    return percentile(seconds, 99) * 1000


def main() -> int:
    """Measure by the command line."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.rendering", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="with small numbers: does it work at all?")
    scale = QUICK if parser.parse_args().quick else WHOLE
    with tempfile.TemporaryDirectory(prefix="gaung-bench-") as name:
        usual, busy = Path(name) / "usual", Path(name) / "busy"
        for each in (usual, busy):
            each.mkdir()
        asyncio.run(newsroom.found(usual, scale.a_day, photos_each=DAY_PHOTOS))
        asyncio.run(newsroom.found(busy, -(-scale.rows // round(MONTH.days * ROWS_A_REPORT)), photos_each=0))
        good = [_drawn(usual, scale.runs), _written(busy, scale.runs)]
        good += [_noticed(usual, _WISHES, scale.seconds), _noticed(busy, _BOOKS, scale.seconds)]
    return 0 if all(good) else 1


if __name__ == "__main__":
    sys.exit(main())
