"""Tables on the pages of a document."""

from typing import Final

from bot.render.booklet import Cell, Column, Table
from bot.render.card import GREEN, INK, MM, write
from bot.render.flow import Flow
from bot.render.lettering import LEADING, Face, Fitted, width
from bot.render.stationery import BLUE, BOTTOM, LEFT, RIGHT, ROOM, RULE
from bot.render.wrapping import wrapped

_CELL: Final = 8.6
_HEAD: Final = 7.6
_PAD: Final = 4.0
_Cell = list[tuple[tuple[str, ...], str]]
"""The lines of a cell, by what they lead to; nothing for most."""


def table(flow: Flow, block: Table) -> None:
    """A table; a row is never torn."""
    shares = sum(column.share for column in block.columns)
    wides = [ROOM * column.share / shares for column in block.columns]
    head = [
        wrapped(column.heading, Face.BOLD, _HEAD, wide - 2 * _PAD)
        for column, wide in zip(block.columns, wides, strict=True)
    ]
    high = max(len(lines) for lines in head) * _HEAD * LEADING + 2 * _PAD
    flow.need(high + 8 * MM)
    _head(flow, block.columns, wides, head, high)
    for row in block.rows:
        cells = [_cell(cell, wide) for cell, wide in zip(row, wides, strict=True)]
        tall = max(sum(len(lines) for lines, _ in cell) for cell in cells) * _CELL * LEADING + 2 * _PAD
        if flow.y - tall < BOTTOM:
            flow.turn()
            _head(flow, block.columns, wides, head, high)
        _row(flow, block.columns, wides, cells, tall)
    flow.y -= 4 * MM


def _head(
    flow: Flow, columns: tuple[Column, ...], wides: list[float], head: list[tuple[str, ...]], high: float
) -> None:
    flow.pen.setFillColorRGB(*GREEN)
    flow.pen.rect(LEFT, flow.y - high, ROOM, high, stroke=0, fill=1)
    flow.pen.setFillColorRGB(1, 1, 1)
    left = LEFT
    for column, wide, lines in zip(columns, wides, head, strict=True):
        _lines(flow, lines, column, left, wide, flow.y - _PAD, Face.BOLD, _HEAD)
        left += wide
    flow.down(high)


def _row(flow: Flow, columns: tuple[Column, ...], wides: list[float], cells: list["_Cell"], tall: float) -> None:
    left = LEFT
    for column, wide, cell in zip(columns, wides, cells, strict=True):
        top = flow.y - _PAD
        for lines, address in cell:
            flow.pen.setFillColorRGB(*(BLUE if address else INK))
            _lines(flow, lines, column, left, wide, top, Face.REGULAR, _CELL)
            below = top - len(lines) * _CELL * LEADING
            if address:
                flow.pen.linkURL(address, (left, below, left + wide, top), relative=0)
            top = below
        left += wide
    flow.y -= tall
    flow.pen.setStrokeColorRGB(*RULE)
    flow.pen.setLineWidth(0.5)
    flow.pen.line(LEFT, flow.y, RIGHT, flow.y)


def _lines(
    flow: Flow, lines: tuple[str, ...], column: Column, left: float, wide: float, top: float, face: Face, size: float
) -> None:
    for number, line in enumerate(lines):
        base = top - (number + 0.8) * size * LEADING
        at = left + wide - _PAD - width(line, face, size) if column.number else left + _PAD
        write(flow.pen, at, base, face, Fitted((line,), size))


def _cell(cell: Cell, wide: float) -> _Cell:
    parts = ((cell, ""),) if isinstance(cell, str) else cell
    return [(wrapped(words, Face.REGULAR, _CELL, wide - 2 * _PAD), address) for words, address in parts]
