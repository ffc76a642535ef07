"""Rendering in a process of its own, which ends with the work: its memory returns, and people are answered meanwhile.

The process gets one task as JSON on its standard input and answers with a line of JSON and then the files, one after
the other. It opens no network and no database, and has a limit to its memory.
"""

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Final

from bot.render import charts, poster
from bot.render.booklet import Booklet, kinds_of
from bot.render.certificates import Certificates
from bot.render.collage import Album
from bot.render.framing import Names, Shape
from bot.render.heatmap import Chart
from bot.render.ledger import Book
from bot.render.press import Release
from bot.workers import WorkerFailed, answer

SECONDS: Final = 120.0
MEMORY: Final = 1 << 30
"""Bytes of address space: far more than 25 million pixels take, far less than a machine has."""
NICENESS: Final = 5


class RenderingFailed(Exception):
    """The process ended without an answer."""


@dataclass(frozen=True, slots=True)
class Made:
    """The files that were made, in the order of what was asked for; None for a photo that could not be read."""

    files: tuple[bytes | None, ...]
    bad: int


async def frame_photos(photos: Sequence[Path], shape: Shape, names: Names) -> Made:
    """Photos for posting. Raises RenderingFailed."""
    return await _render({"photos": [str(path) for path in photos], "shape": shape.value, "names": asdict(names)})


async def write_release(release: Release) -> Made:
    """A press release. Raises RenderingFailed."""
    return await _render({"release": asdict(release)})


async def draw_sheet(thumbnails: Sequence[str | None]) -> bytes:
    """Thumbnails, numbered, in one picture; None for a photo that has none. Raises RenderingFailed."""
    made = await _render({"sheet": list(thumbnails)})
    return made.files[0] or b""


async def list_holidays(years: Sequence[int]) -> list[tuple[str, str]]:
    """Indonesia's public holidays and collective leave of some years, (ISO date, name). Raises RenderingFailed."""
    made = await _render({"national": list(years)})
    return [(day, name) for day, name in json.loads(made.files[0] or b"[]")]


async def draw_heat_map(chart: Chart) -> bytes:
    """The last weeks of units in a picture. Raises RenderingFailed."""
    made = await _render({"heat_map": asdict(chart)})
    return made.files[0] or b""


async def make_collage(album: Album) -> tuple[list[int], list[bytes]]:
    """The ids of the photos that are shown, and the picture under each heading, none without photos.

    Raises RenderingFailed.
    """
    made = await _render({"collage": asdict(album)})
    return json.loads(made.files[0] or b"[]"), [file for file in made.files[1:] if file is not None]


async def draw_chart(chart: charts.Chart, scale: float = 1.0) -> bytes:
    """Charts in a picture. Raises RenderingFailed."""
    made = await _render({"chart": asdict(chart), "scale": scale})
    return made.files[0] or b""


async def write_workbook(book: Book, rows: Path) -> bytes:
    """A workbook; the lines of the file `rows` follow on its sheets. Raises RenderingFailed."""
    made = await _render({"workbook": asdict(book), "rows": str(rows)})
    return made.files[0] or b""


async def print_booklet(booklet: Booklet) -> bytes:
    """A printed document as PDF. Raises RenderingFailed."""
    made = await _render({"booklet": asdict(booklet), "blocks": kinds_of(booklet)})
    return made.files[0] or b""


async def print_certificates(wanted: Certificates) -> bytes:
    """Certificates as PDF. Raises RenderingFailed."""
    made = await _render({"certificates": asdict(wanted)})
    return made.files[0] or b""


async def draw_poster(drawn: poster.Poster) -> bytes:
    """The ranking of a month in a picture. Raises RenderingFailed."""
    made = await _render({"poster": asdict(drawn)})
    return made.files[0] or b""


async def _render(task: dict[str, Any]) -> Made:
    try:
        return _read(await answer("bot.render.child", NICENESS, json.dumps(task).encode(), SECONDS))
    except WorkerFailed as error:
        raise RenderingFailed(str(error)) from error


def _read(out: bytes) -> Made:
    head, _, rest = out.partition(b"\n")
    told = json.loads(head)
    files: list[bytes | None] = []
    at = 0
    for size in told["sizes"]:
        files.append(None if size is None else rest[at : at + size])
        at += size or 0
    return Made(tuple(files), told["bad"])
