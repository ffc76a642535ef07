"""The last weeks of units in one picture for a phone: a row a unit, a cell a week.

Each kind of cell has its own lightness and its own sign, so that nobody needs to tell colours apart.
"""

import io
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from bot.domain.heatmap import Cell
from bot.render.inking import Colour, ink
from bot.render.lettering import Face, Fitted, fit, width

if TYPE_CHECKING:
    from PIL import ImageDraw

WIDTH: Final = 1080
_PAD: Final = 32
_NAMES: Final = 308
_NAME_ROOM: Final = 286
"""Less than there is: what is drawn has whole pixels between its letters and comes out wider than it was measured."""
_CELL: Final = 46
_STEP: Final = 52
_DAYS: Final = 76
_TITLE: Final = 118
_HEADS: Final = 74
_LEGEND_LINE: Final = 58
_NAME_SIZES: Final = (27, 25, 23, 20, 18, 16)
_WHITE: Final = (255, 255, 255)
_INK: Final = (28, 32, 36)
_PALE: Final = (96, 104, 112)
_RULE: Final = (222, 227, 232)
_BORDER: Final = (150, 160, 170)
_FILLS: Final[dict[Cell, Colour]] = {
    Cell.PUBLISHED: (0, 92, 75),
    Cell.REPORTED: (240, 188, 66),
    Cell.PAUSED: (206, 215, 226),
    Cell.HOLIDAY: (236, 232, 246),
    Cell.NOTHING: _WHITE,
}


@dataclass(frozen=True, slots=True)
class Line:
    """A unit: its name, its cells (their kind and how many publications), and the days of silence in words."""

    name: str
    cells: tuple[tuple[str, int], ...]
    days: str


@dataclass(frozen=True, slots=True)
class Chart:
    """A picture's words: `weeks` are (month or "", day) above the cells, `days` heads the last column.

    `legend` names the kinds of cells that are explained.
    """

    title: str
    subtitle: str
    weeks: tuple[tuple[str, str], ...]
    days: str
    lines: tuple[Line, ...]
    legend: tuple[tuple[str, str], ...]


def chart_of(task: dict[str, Any]) -> Chart:
    """A chart that came as JSON."""
    lines = tuple(
        Line(line["name"], tuple((kind, count) for kind, count in line["cells"]), line["days"])
        for line in task["lines"]
    )
    weeks, legend = (tuple((first, second) for first, second in task[name]) for name in ("weeks", "legend"))
    return Chart(task["title"], task["subtitle"], weeks, task["days"], lines, legend)


def heat_map(chart: Chart) -> bytes:
    """The picture as PNG, 1080 pixels wide."""
    from PIL import Image, ImageDraw

    top = _TITLE + _HEADS
    below = top + len(chart.lines) * _STEP + 18
    height = below + -(-len(chart.legend) // 2) * _LEGEND_LINE + _PAD
    picture = Image.new("RGB", (WIDTH, height), _WHITE)
    pen = ImageDraw.Draw(picture)
    title = fit(chart.title, Face.BOLD, (40, 36, 32, 28), (WIDTH - 2 * _PAD, 50))
    ink(pen, (_PAD, 26), Face.BOLD, title, _INK)
    ink(pen, (_PAD, 74), Face.REGULAR, fit(chart.subtitle, Face.REGULAR, (26, 24, 22), (WIDTH - 2 * _PAD, 34)), _PALE)
    _heads(pen, chart)
    for number, line in enumerate(chart.lines):
        _row(pen, top + number * _STEP, line)
    for number, (kind, words) in enumerate(chart.legend):
        down, across = divmod(number, 2)
        corner = (_PAD + across * (WIDTH - 2 * _PAD) // 2, below + down * _LEGEND_LINE)
        _cell(pen, corner, Cell(kind), 2)
        room = ((WIDTH - 2 * _PAD) / 2 - _CELL - 24, 40)
        _middle(pen, (corner[0] + _CELL + 14, corner[1]), fit(words, Face.REGULAR, (26, 24, 22, 20), room), _INK)
    out = io.BytesIO()
    # A palette holds all that is drawn here, in a third of the bytes.
    picture.quantize(64, dither=Image.Dither.NONE).save(out, "PNG", optimize=True)
    return out.getvalue()


def _heads(pen: "ImageDraw.ImageDraw", chart: Chart) -> None:
    for number, (month, day) in enumerate(chart.weeks):
        left = _PAD + _NAMES + number * _STEP
        if month:
            # A month's name may be wider than its first week.
            ink(pen, (left + 2, _TITLE), Face.BOLD, Fitted((month,), 22), _INK)
        size = 23.0
        ink(
            pen,
            (left + (_CELL - width(day, Face.REGULAR, size)) / 2, _TITLE + 34),
            Face.REGULAR,
            Fitted((day,), size),
            _PALE,
        )
    _right(pen, _TITLE + 34, chart.days, 23, _PALE)


def _row(pen: "ImageDraw.ImageDraw", top: int, line: Line) -> None:
    pen.line((_PAD, top + _STEP - 3, WIDTH - _PAD, top + _STEP - 3), fill=_RULE)
    name = fit(line.name, Face.REGULAR, _NAME_SIZES, (_NAME_ROOM, _STEP - 3))
    _middle(pen, (_PAD, top), name, _INK)
    for number, (kind, count) in enumerate(line.cells):
        _cell(pen, (_PAD + _NAMES + number * _STEP, top), Cell(kind), count)
    _right(pen, top + 9, line.days, 25, _INK)


def _right(pen: "ImageDraw.ImageDraw", top: float, text: str, size: float, colour: Colour) -> None:
    words = fit(text, Face.REGULAR, (size, size - 3, size - 6), (_DAYS, 34))
    left = WIDTH - _PAD - width(words.lines[0], Face.REGULAR, words.size)
    ink(pen, (left, top), Face.REGULAR, words, colour)


def _middle(pen: "ImageDraw.ImageDraw", corner: tuple[float, float], words: Fitted, colour: Colour) -> None:
    """Words beside a cell, in the middle of its height."""
    ink(pen, (corner[0], corner[1] + (_CELL - words.height) / 2), Face.REGULAR, words, colour)


def _cell(pen: "ImageDraw.ImageDraw", corner: tuple[int, int], kind: Cell, count: int) -> None:
    """A week: a number where something was published, else a sign of its kind."""
    if kind is Cell.BEFORE:
        return
    x, y = corner
    box = (x, y, x + _CELL - 1, y + _CELL - 1)
    middle = (x + _CELL / 2, y + _CELL / 2)
    outline = _BORDER if kind is Cell.NOTHING else None
    pen.rounded_rectangle(box, radius=9, fill=_FILLS[kind], outline=outline, width=2)
    match kind:
        case Cell.PUBLISHED:
            words = str(count) if count < 10 else "9+"
            size = 27.0 if count < 10 else 22.0
            left = middle[0] - width(words, Face.BOLD, size) / 2
            ink(pen, (left, y + 6 if count < 10 else y + 9), Face.BOLD, Fitted((words,), size), _WHITE)
        case Cell.REPORTED:
            pen.ellipse((x + 13, y + 13, x + _CELL - 14, y + _CELL - 14), outline=_INK, width=4)
        case Cell.PAUSED:
            for left in (x + 15, x + 26):
                pen.rectangle((left, y + 14, left + 5, y + _CELL - 15), fill=_INK)
        case Cell.HOLIDAY:
            pen.line((x + 15, y + 15, x + _CELL - 16, y + _CELL - 16), fill=_PALE, width=4)
            pen.line((x + 15, y + _CELL - 16, x + _CELL - 16, y + 15), fill=_PALE, width=4)
        case _:
            pen.line((x + 16, middle[1], x + _CELL - 17, middle[1]), fill=_BORDER, width=4)
