"""Charts of figures, for a phone and for print: columns by day or month, bars by programme or platform.

Every column and every bar stands for whole numbers of the figures that it was made from; nothing is rounded or left
out here.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import count
from typing import Any, Final

from bot.render.canvas import AMBER, GREEN, INK, MIST, PAD, PALE, RULE, WHITE, WIDTH, Canvas
from bot.render.inking import Colour
from bot.render.lettering import Face, width

_HEAD: Final = 132
TILES: Final = 144
_TITLE: Final = 52
_LEGEND: Final = 44
_PLOT: Final = 300
_ABOVE: Final = 40
_LABELS: Final = 46
_BAR_ROW: Final = 62
_BAR: Final = 36
_NAMES: Final = 400
_GAP: Final = 40
_INNER: Final = WIDTH - 2 * PAD
_NAME_SIZES: Final = (26, 24, 22, 20, 18)
_SMALL: Final = 24.0
_WIDEST_COLUMN: Final = 68.0
_MOST_STEPS: Final = 4


class Form(StrEnum):
    """How a panel shows its series: side by side in columns, or joined in one bar a label."""

    COLUMNS = "columns"
    BARS = "bars"


@dataclass(frozen=True, slots=True)
class Series:
    """One colour of a panel: its name in the legend, and a number from 0 for each label."""

    name: str
    values: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Panel:
    """One diagram. There are one or two series; `empty` is said where all their numbers are 0."""

    title: str
    form: Form
    labels: tuple[str, ...]
    series: tuple[Series, ...]
    empty: str

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to draw."""
        return not any(value for each in self.series for value in each.values)


@dataclass(frozen=True, slots=True)
class Chart:
    """A picture of diagrams, below each other. `tiles` are (figure, what it counts); without `title` it has no head.

    `separator` stands between thousands.
    """

    panels: tuple[Panel, ...]
    title: str = ""
    subtitle: str = ""
    tiles: tuple[tuple[str, str], ...] = ()
    separator: str = "."


def chart_of(task: dict[str, Any]) -> Chart:
    """A chart that came as JSON."""
    panels = tuple(
        Panel(
            each["title"],
            Form(each["form"]),
            tuple(each["labels"]),
            tuple(Series(one["name"], tuple(one["values"])) for one in each["series"]),
            each["empty"],
        )
        for each in task["panels"]
    )
    tiles = tuple((figure, words) for figure, words in task["tiles"])
    return Chart(panels, task["title"], task["subtitle"], tiles, task["separator"])


def draw_chart(chart: Chart, scale: float = 1.0) -> bytes:
    """The picture as PNG, 1080 × `scale` pixels wide."""
    head = _HEAD if chart.title else PAD
    tiles = TILES if chart.tiles else 0
    canvas = Canvas(head + tiles + sum(_height(panel) + _GAP for panel in chart.panels), scale)
    if chart.title:
        canvas.words(chart.title, (PAD, 30), (_INNER, 52), (42, 38, 34, 30), Face.BOLD)
        canvas.words(chart.subtitle, (PAD, 84), (_INNER, 36), (27, 25, 23, 21), colour=PALE)
    top = float(head)
    if tiles:
        draw_tiles(canvas, top, chart.tiles)
        top += tiles
    for panel in chart.panels:
        _panel(canvas, top, panel, chart.separator)
        top += _height(panel) + _GAP
    return canvas.png()


def draw_tiles(canvas: Canvas, top: float, tiles: Sequence[tuple[str, str]]) -> None:
    """Figures side by side, each with what it counts below."""
    gap = 16
    room = (_INNER - gap * (len(tiles) - 1)) / len(tiles)
    for number, (figure, words) in enumerate(tiles):
        left = PAD + number * (room + gap)
        canvas.box(left, top, left + room, top + 118, MIST, 12)
        canvas.words(figure, (left + 8, top + 8), (room - 16, 58), (44, 38, 32, 26), Face.BOLD, GREEN, align=0.5)
        canvas.words(words, (left + 8, top + 64), (room - 16, 50), (23, 21, 19, 17), colour=INK, align=0.5)


def _height(panel: Panel) -> float:
    legend = _LEGEND if len(panel.series) > 1 else 0
    if panel.form is Form.COLUMNS:
        return _TITLE + legend + _ABOVE + _PLOT + _LABELS
    return _TITLE + legend + _BAR_ROW * (1 if panel.is_empty else len(panel.labels))


def _panel(canvas: Canvas, top: float, panel: Panel, separator: str) -> None:
    canvas.words(panel.title, (PAD, top), (_INNER, 42), (30, 28, 26, 24), Face.BOLD)
    top += _TITLE
    if len(panel.series) > 1:
        _legend(canvas, top, panel)
        top += _LEGEND
    draw = _columns if panel.form is Form.COLUMNS else _bars
    draw(canvas, top, panel, separator)


def _colours(panel: Panel) -> tuple[Colour, ...]:
    """The dark colour for what stands first or alone, the light one for the other."""
    return (GREEN, AMBER)[: len(panel.series)]


def _legend(canvas: Canvas, top: float, panel: Panel) -> None:
    left = float(PAD)
    for series, colour in zip(panel.series, _colours(panel), strict=True):
        canvas.box(left, top + 6, left + 24, top + 30, colour, 5)
        written = canvas.words(series.name, (left + 34, top), (_INNER / 2 - 60, 36), (24, 22, 20), middle=True)
        left += 34 + width(written.lines[0], Face.REGULAR, written.size) + 44


def _columns(canvas: Canvas, top: float, panel: Panel, separator: str) -> None:
    highest = max((value for each in panel.series for value in each.values), default=0)
    step = (_INNER) / max(len(panel.labels), 1)
    wide = min(step * 0.8 / len(panel.series), _WIDEST_COLUMN)
    figures = [_number(value, separator) for each in panel.series for value in each.values if value]
    direct = all(width(figure, Face.BOLD, _SMALL) <= wide + 6 for figure in figures)
    left, base = float(PAD), top + _ABOVE + _PLOT
    if not direct:
        marks = ticks(highest)
        highest = marks[-1]
        axis = max(width(_number(mark, separator), Face.REGULAR, _SMALL) for mark in marks) + 16
        left += axis
        step = (_INNER - axis) / len(panel.labels)
        wide = min(step * 0.8 / len(panel.series), _WIDEST_COLUMN)
        for mark in marks[1:]:
            y = base - _PLOT * mark / highest
            canvas.rule(left, WIDTH - PAD, y, RULE)
            canvas.words(
                _number(mark, separator), (PAD, y - 18), (axis - 10, 36), (_SMALL,), colour=PALE, align=1, middle=True
            )
    for at in range(len(panel.labels)):
        start = left + step * (at + 0.5) - wide * len(panel.series) / 2
        for series, colour in zip(panel.series, _colours(panel), strict=True):
            value = series.values[at]
            if value:
                # What is there at all can be seen.
                peak = base - max(_PLOT * value / highest, 3)
                canvas.box(start + 1, peak, start + wide - 1, base, colour, min(5, wide / 6), feet=False)
            if value and direct:
                words = _number(value, separator)
                canvas.words(words, (start - 10, peak - 34), (wide + 20, 32), (_SMALL, 22, 20), Face.BOLD, align=0.5)
            start += wide
    canvas.rule(left, WIDTH - PAD, base, PALE)
    _labels(canvas, left, base + 8, step, panel.labels)
    if panel.is_empty:
        _nothing(canvas, top + _ABOVE + _PLOT / 2 - 24, panel.empty)


def _labels(canvas: Canvas, left: float, top: float, step: float, labels: Sequence[str]) -> None:
    """What the columns stand for; where there is no room for all, every second, third … is written."""
    widest = max((width(label, Face.REGULAR, _SMALL) for label in labels), default=0) + 8
    every = max(1, -int(-widest // step))
    for at in range(0, len(labels), every):
        middle = left + step * (at + 0.5)
        half = max(step * every, widest) / 2
        canvas.words(labels[at], (middle - half, top), (2 * half, 36), (_SMALL, 22, 20), colour=PALE, align=0.5)


def _bars(canvas: Canvas, top: float, panel: Panel, separator: str) -> None:
    if panel.is_empty:
        _nothing(canvas, top + 6, panel.empty)
        return
    sums = [sum(values) for values in zip(*(each.values for each in panel.series), strict=True)]
    figures = [_number(each, separator) for each in sums]
    room = _INNER - _NAMES - 16 - max(width(figure, Face.BOLD, 26) for figure in figures) - 20
    start = PAD + _NAMES + 16
    for at, label in enumerate(panel.labels):
        y = top + at * _BAR_ROW
        canvas.words(label, (PAD, y), (_NAMES, _BAR_ROW - 4), _NAME_SIZES, middle=True)
        edge, high = float(start), y + (_BAR_ROW - 4 - _BAR) / 2
        for series, colour in zip(panel.series, _colours(panel), strict=True):
            value = series.values[at]
            if not value:
                continue
            long = max(room * value / max(sums), 3)
            canvas.box(edge, high, edge + long, high + _BAR, colour, 4)
            words = _number(value, separator)
            if len(panel.series) > 1 and width(words, Face.BOLD, 22) + 12 <= long:
                inner = WHITE if colour == GREEN else INK
                canvas.words(words, (edge, high), (long, _BAR), (22,), Face.BOLD, inner, align=0.5, middle=True)
            edge += long + 2
        canvas.words(figures[at], (edge + 10, y), (WIDTH - PAD - edge, _BAR_ROW - 4), (26, 24), Face.BOLD, middle=True)


def _nothing(canvas: Canvas, top: float, words: str) -> None:
    canvas.words(words, (PAD, top), (_INNER, 48), (28, 26, 24), colour=PALE, align=0.5, middle=True)


def ticks(highest: int) -> list[int]:
    """Round numbers from 0 up to the first that is not below `highest`, evenly, at most five."""
    sizes = (base * 10**power for power in count() for base in (1, 2, 5))
    step = next(each for each in sizes if each * _MOST_STEPS >= highest)
    return [step * number for number in range(max(1, -(-highest // step)) + 1)]


def _number(value: int, separator: str) -> str:
    return f"{value:,}".replace(",", separator)
