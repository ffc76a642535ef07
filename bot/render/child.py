"""What the process of `bot.render.apart` runs: one task, then its end."""

import json
import resource
import sys
from pathlib import Path
from typing import Any

from bot.render import charts, poster
from bot.render.apart import MEMORY
from bot.render.booklet import booklet_of
from bot.render.certificates import certificates_of, certificates_pdf
from bot.render.collage import album_of, collage
from bot.render.contact import contact_sheet
from bot.render.framing import Names, Shape, framed
from bot.render.heatmap import chart_of, heat_map
from bot.render.ledger import book_of, read_lines
from bot.render.national import national_days
from bot.render.pages import booklet_pdf
from bot.render.pens import workbook
from bot.render.photographs import BadPhoto
from bot.render.press import Release, press_release


def main() -> None:
    """Read a task, write the files."""
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    files, bad = _done(json.load(sys.stdin))
    sizes = [None if file is None else len(file) for file in files]
    out = sys.stdout.buffer
    out.write(json.dumps({"sizes": sizes, "bad": bad}).encode() + b"\n")
    for file in files:
        out.write(file or b"")
    out.flush()


def _done(task: dict[str, Any]) -> tuple[list[bytes | None], int]:
    if "national" in task:
        return [national_days(task["national"])], 0
    if "sheet" in task:
        return [contact_sheet(task["sheet"])], 0
    if "heat_map" in task:
        return [heat_map(chart_of(task["heat_map"]))], 0
    if "collage" in task:
        return list(collage(album_of(task["collage"]))), 0
    if "chart" in task:
        return [charts.draw_chart(charts.chart_of(task["chart"]), task["scale"])], 0
    if "workbook" in task:
        with Path(task["rows"]).open(encoding="utf-8") as rows:
            return [workbook(book_of(task["workbook"]), read_lines(rows))], 0
    if "booklet" in task:
        return [booklet_pdf(booklet_of(task["booklet"], task["blocks"]))], 0
    if "certificates" in task:
        return [certificates_pdf(certificates_of(task["certificates"]))], 0
    if "poster" in task:
        return [poster.draw_poster(poster.poster_of(task["poster"]))], 0
    if "release" in task:
        given: dict[str, Any] = {
            name: tuple(value) if isinstance(value, list) else value for name, value in task["release"].items()
        }
        document, bad = press_release(Release(**given))
        return [document], bad
    names, shape = Names(**task["names"]), Shape(task["shape"])
    files = [_framed(path, shape, names) for path in task["photos"]]
    return files, files.count(None)


def _framed(path: str, shape: Shape, names: Names) -> bytes | None:
    try:
        return framed(Path(path), shape, names)
    except BadPhoto:
        return None


if __name__ == "__main__":
    main()
