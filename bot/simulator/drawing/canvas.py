"""A sheet to draw on: everything is drawn larger and then made smaller, so that edges are smooth."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL import Image

Colour = tuple[int, int, int]
Point = tuple[float, float]
FINER = 2
STEPS = 40


class Canvas:
    """A sheet of `width` × `height`; all measures are in its pixels, colours are RGB."""

    def __init__(self, width: int, height: int, ground: Colour) -> None:
        from PIL import Image, ImageDraw

        self.width = width
        self.height = height
        self._image = Image.new("RGB", (width * FINER, height * FINER), ground)
        self._draw = ImageDraw.Draw(self._image)

    @property
    def shorter(self) -> int:
        """The shorter side: what people seen from near are measured by."""
        return min(self.width, self.height)

    def box(self, left: float, top: float, right: float, bottom: float, fill: Colour, *, round_: float = 0) -> None:
        """A rectangle, with round corners if wanted."""
        area = _scaled(left, top, max(right, left), max(bottom, top))
        if round_:
            self._draw.rounded_rectangle(area, radius=round_ * FINER, fill=fill)
        else:
            self._draw.rectangle(area, fill=fill)

    def oval(self, middle: Point, across: float, up: float, fill: Colour) -> None:
        """An ellipse by its middle and half its extents."""
        x, y = middle
        self._draw.ellipse(_scaled(x - across, y - up, x + across, y + up), fill=fill)

    def shape(self, points: Sequence[Point], fill: Colour) -> None:
        """A polygon."""
        self._draw.polygon([(x * FINER, y * FINER) for x, y in points], fill=fill)

    def line(self, points: Sequence[Point], fill: Colour, width: float) -> None:
        """A line through points."""
        self._draw.line([(x * FINER, y * FINER) for x, y in points], fill=fill, width=max(round(width * FINER), 1))

    def limb(self, start: Point, end: Point, fill: Colour, width: float) -> None:
        """A line with a round end, as an arm."""
        self.line((start, end), fill, width)
        self.oval(end, width / 2, width / 2, fill)

    def arc(
        self, middle: Point, across: float, up: float, start: float, end: float, fill: Colour, width: float
    ) -> None:
        """A part of an ellipse's line, between two angles in degrees, clockwise from the right."""
        x, y = middle
        area = _scaled(x - across, y - up, x + across, y + up)
        self._draw.arc(area, start, end, fill=fill, width=max(round(width * FINER), 1))

    def half(self, middle: Point, across: float, up: float, fill: Colour) -> None:
        """The upper half of an ellipse: a dome, a hill."""
        x, y = middle
        self._draw.pieslice(_scaled(x - across, y - up, x + across, y + up), 180, 360, fill=fill)

    def shade(self, top: float, bottom: float, first: Colour, last: Colour) -> None:
        """A band across the sheet that fades from one colour to another."""
        high = (bottom - top) / STEPS
        for step in range(STEPS):
            self.box(0, top + step * high, self.width, top + (step + 1) * high, mixed(first, last, step / (STEPS - 1)))

    def finished(self) -> "Image.Image":
        """What was drawn."""
        return self._image.reduce(FINER)


def mixed(first: Colour, last: Colour, share: float) -> Colour:
    """A colour between two."""
    red, green, blue = (round(a + (b - a) * share) for a, b in zip(first, last, strict=True))
    return red, green, blue


def darker(colour: Colour, share: float = 0.15) -> Colour:
    """A shade of a colour."""
    return mixed(colour, (20, 20, 30), share)


def lighter(colour: Colour, share: float = 0.3) -> Colour:
    """A tint of a colour."""
    return mixed(colour, (255, 255, 250), share)


def _scaled(left: float, top: float, right: float, bottom: float) -> tuple[float, float, float, float]:
    return left * FINER, top * FINER, right * FINER, bottom * FINER
