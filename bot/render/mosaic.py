"""Photos in rows: each row as wide as the picture, its photos as high as each other, and little of them cut away."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, pairwise
from math import log
from typing import Final

WIDTH: Final = 1080
GAP: Final = 8
MOST_IN_ROW: Final = 3
NARROWEST: Final = 0.8
WIDEST: Final = 1.6
"""Widths to heights between which a photo is shown as it is; beyond, it is cut, or stands before a background."""
ALONE: Final = (0.8, 2.4)
"""The same for a photo that has a row to itself."""
_LOSS: Final = 200
"""What it costs to show half as much of a photo as there is, about as much as so many pixels in height."""
LOWEST: Final = 1000
HIGHEST: Final = 1330
"""Between these, photos together are as high as a phone shows them whole."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a photo stands: its row, and its left edge, width and height in pixels."""

    row: int
    left: int
    width: int
    height: int


def arranged(shapes: Sequence[float], strip: int) -> tuple[Place, ...]:
    """Places for photos of these shapes (width to height), row by row in their order.

    Each row has `strip` pixels below its photos. Of all ways to break them into rows the one is taken that is about as
    high as a phone's screen is wide to a little higher, with photos of about one size; the first row may be larger.
    """
    rows = min(_breaks(len(shapes)), key=lambda counts: _cost(shapes, counts, strip))
    heights = _heights(shapes, rows)
    room = sum(heights)
    scale = min(HIGHEST - len(rows) * strip, room) / room
    return tuple(_placed(shapes, rows, [round(height * scale) for height in heights]))


def _breaks(count: int) -> Iterator[tuple[int, ...]]:
    """All ways to break a number of photos into rows."""
    if not count:
        yield ()
    for first in range(1, min(count, MOST_IN_ROW) + 1):
        for rest in _breaks(count - first):
            yield (first, *rest)


def _rows(shapes: Sequence[float], counts: Sequence[int]) -> Iterator[list[float]]:
    start = 0
    for count in counts:
        low, high = ALONE if count == 1 else (NARROWEST, WIDEST)
        yield [min(max(shape, low), high) for shape in shapes[start : start + count]]
        start += count


def _heights(shapes: Sequence[float], counts: Sequence[int]) -> list[float]:
    return [(WIDTH - GAP * (len(row) - 1)) / sum(row) for row in _rows(shapes, counts)]


def _cost(shapes: Sequence[float], counts: Sequence[int], strip: int) -> float:
    heights = _heights(shapes, counts)
    whole = sum(heights) + strip * len(counts)
    outside = max(whole - HIGHEST, 0) + max(LOWEST - whole, 0)
    uneven = sum(abs(upper - lower) for upper, lower in pairwise(heights[1:])) / 4
    # A large first photo is a beginning; one that is smaller than the rest is none.
    first = max(max(heights[1:], default=0) - heights[0], 0)
    widths = [shape * height for row, height in zip(_rows(shapes, counts), heights, strict=True) for shape in row]
    lost = sum(abs(log(shape / kept)) for shape, kept in zip(shapes, chain(*_rows(shapes, counts)), strict=True))
    narrow = sum(max(WIDTH / 4 - width, 0) for width in widths)
    return outside + uneven + first + narrow + _LOSS * lost


def _placed(shapes: Sequence[float], counts: Sequence[int], heights: Sequence[int]) -> Iterator[Place]:
    for number, (row, height) in enumerate(zip(_rows(shapes, counts), heights, strict=True)):
        room, share = WIDTH - GAP * (len(row) - 1), sum(row)
        left = 0
        for place in range(len(row)):
            right = round(room * sum(row[: place + 1]) / share) + GAP * place
            yield Place(number, left, right - left, height)
            left = right + GAP
