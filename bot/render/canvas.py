"""A white sheet for figures, in one quiet style. Lengths are those of a phone's picture, `WIDTH` across.

A larger `scale` gives the same picture more pixels, for print. The two colours of figures differ in lightness as much
as in hue: whoever cannot tell green from orange, or prints in grey, still tells them apart.
"""

import io
from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING, Final

from bot.render.inking import Colour, ink
from bot.render.lettering import Face, Fitted, fit, width

if TYPE_CHECKING:
    from PIL import Image

WIDTH: Final = 1080
PAD: Final = 40
FOR_PRINT: Final = 2.0
"""A scale at which a picture as wide as a page's text has about 300 dots an inch."""
WHITE: Final = (255, 255, 255)
INK: Final = (28, 32, 36)
PALE: Final = (96, 104, 112)
RULE: Final = (222, 227, 232)
GREEN: Final = (0, 92, 75)
AMBER: Final = (240, 188, 66)
MIST: Final = (239, 245, 242)
GOLD: Final = (176, 132, 32)
_SLACK: Final = 0.96
"""What is drawn has whole pixels between its letters and comes out a little wider than it was measured."""
_STEPS: Final = 12
_APART: Final = 10


class Canvas:
    """A sheet of some height."""

    def __init__(self, height: float, scale: float = 1.0) -> None:
        from PIL import Image, ImageDraw

        self._scale = scale
        self._picture = Image.new("RGB", (round(WIDTH * scale), round(height * scale)), WHITE)
        self._pen = ImageDraw.Draw(self._picture)

    def box(
        self,
        left: float,
        top: float,
        right: float,
        bottom: float,
        fill: Colour,
        radius: float = 0,
        *,
        feet: bool = True,
    ) -> None:
        """A filled box; without `feet` its lower corners stay square. One without extent is not drawn."""
        edges = (
            round(left * self._scale),
            round(top * self._scale),
            round(right * self._scale) - 1,
            round(bottom * self._scale) - 1,
        )
        if edges[2] < edges[0] or edges[3] < edges[1]:
            return
        most = min(edges[2] - edges[0], edges[3] - edges[1]) / 2
        round_by = min(radius * self._scale, most)
        self._pen.rounded_rectangle(edges, radius=round_by, fill=fill, corners=(True, True, feet, feet))

    def rule(self, left: float, right: float, y: float, colour: Colour = RULE) -> None:
        """A thin line across."""
        self.box(left, y, right, y + 2, colour)

    def words(
        self,
        text: str,
        at: tuple[float, float],
        room: tuple[float, float],
        sizes: Sequence[float],
        face: Face = Face.REGULAR,
        colour: Colour = INK,
        *,
        align: float = 0.0,
        middle: bool = False,
    ) -> Fitted:
        """Words in a room (width and height) whose upper left corner is `at`, as large as they fit in.

        `align` is 0 for the left, 0.5 for the middle, 1 for the right; `middle` puts them in the middle of the height.
        """
        fitted = fit(text, face, sizes, (room[0] * _SLACK, room[1]))
        top = at[1] + (room[1] - fitted.height) / 2 if middle else at[1]
        for number, line in enumerate(fitted.lines):
            left = at[0] + align * (room[0] - width(line, face, fitted.size))
            start = (left * self._scale, (top + number * fitted.height / len(fitted.lines)) * self._scale)
            ink(self._pen, start, face, Fitted((line,), fitted.size * self._scale), colour)
        return fitted

    def png(self) -> bytes:
        """The picture, in the colours of this style and what lies between them where letters have their edges."""
        from PIL import Image

        out = io.BytesIO()
        self._picture.quantize(palette=_palette(), dither=Image.Dither.NONE).save(out, "PNG")
        return out.getvalue()


@cache
def _palette() -> "Image.Image":
    """Every colour that letters have, on every ground that they stand on, in steps. To find one anew takes long."""
    from PIL import Image

    inks = {WHITE: (INK, PALE, GREEN, GOLD), MIST: (INK, PALE, GREEN, GOLD, WHITE)}
    inks |= {GREEN: (WHITE,), AMBER: (INK,), GOLD: (WHITE,)}
    mixed = [
        (_between(ground, letter, 0, step), _between(ground, letter, 1, step), _between(ground, letter, 2, step))
        for ground, letters in inks.items()
        for letter in letters
        for step in range(1, _STEPS)
    ]
    pure = (WHITE, INK, PALE, RULE, GREEN, AMBER, MIST, GOLD)
    # Neighbours are looked up in coarse boxes: what lies too close to a pure colour would be taken for it.
    apart = [each for each in mixed if all(_distance(each, colour) >= _APART for colour in pure)]
    palette = Image.new("P", (1, 1))
    palette.putpalette([part for colour in dict.fromkeys([*pure, *apart]) for part in colour])
    return palette


def _between(ground: Colour, letter: Colour, part: int, step: int) -> int:
    return round(ground[part] + (letter[part] - ground[part]) * step / _STEPS)


def _distance(one: Colour, other: Colour) -> int:
    return max(abs(a - b) for a, b in zip(one, other, strict=True))
