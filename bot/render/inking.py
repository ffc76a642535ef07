"""Words on a picture, in the fonts that come with the program."""

from functools import lru_cache
from typing import TYPE_CHECKING

from bot.render.lettering import LEADING, Face, Fitted, advance, spans

if TYPE_CHECKING:
    from PIL import ImageDraw, ImageFont

Colour = tuple[int, int, int]


def ink(pen: "ImageDraw.ImageDraw", start: tuple[float, float], face: Face, words: Fitted, colour: Colour) -> None:
    """Write lines below each other, their upper left corner at `start`."""
    for number, line in enumerate(words.lines):
        x = start[0]
        base = start[1] + (number + 0.8) * words.size * LEADING
        for span in spans(line, face):
            drawn = _font(span.face, words.size)
            pen.text((x, base), span.text, fill=colour, anchor="ls", font=drawn)
            # What is drawn has whole pixels between its letters; measured otherwise, words would stick together.
            x += max(drawn.getlength(span.text), advance(span, words.size))


@lru_cache(maxsize=64)
def _font(face: Face, size: float) -> "ImageFont.FreeTypeFont":
    """A font of a size: what is drawn first with one takes ten times as long as what follows."""
    from PIL import ImageFont

    # The basic layout takes signs as they come: they stand in their visual order already.
    return ImageFont.truetype(face.path, size, layout_engine=ImageFont.Layout.BASIC)
