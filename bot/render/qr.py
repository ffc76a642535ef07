"""QR codes of links: the squares that printing draws, and a picture to be sent."""

import io
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final

from bot.render.lettering import LEADING, Face, Fitted, advance, fit, spans, width

if TYPE_CHECKING:
    from PIL import Image, ImageDraw

QUIET: Final = 4
"""Modules that stay white on each side (ISO/IEC 18004)."""
PICTURE: Final = 1080
"""About how wide the picture is, in pixels: every module has the same whole number of them."""
_MASK: Final = 3
_NAME_SIZES: Final = tuple(range(76, 30, -4))
_LINE_SIZES: Final = tuple(range(40, 22, -2))

Matrix = tuple[bytes, ...]
"""Rows of modules, 1 for a dark one, without the quiet zone."""


def matrix(link: str, *, quick: bool = False) -> Matrix:
    """A link as a QR code that is read even when a seventh of it is damaged (level M or better).

    To be `quick`, for thousands, the mask is not chosen for this link. Readers take any, and in links that are mostly
    random none stands out.
    """
    import segno

    return tuple(bytes(row) for row in segno.make(link, error="m", micro=False, mask=_MASK if quick else None).matrix)


def dark_runs(modules: Matrix) -> Iterator[tuple[int, int, int]]:
    """What to fill: column, row (from the top) and length of each run of dark modules."""
    for y, row in enumerate(modules):
        x = row.find(1)
        while x >= 0:
            end = row.find(0, x)
            end = len(row) if end < 0 else end
            yield x, y, end - x
            x = row.find(1, end)


def qr_png(link: str, name: str, lines: Sequence[str] = ()) -> bytes:
    """A PNG picture of a link's QR code, with the name of whom it is for and smaller lines below it.

    It is about `PICTURE` pixels wide and, with up to three lines, less than twice as high.
    """
    from PIL import Image, ImageDraw

    modules = matrix(link)
    scale = PICTURE // (len(modules) + 2 * QUIET)
    side = scale * (len(modules) + 2 * QUIET)
    room = side - 2 * QUIET * scale
    words = [(Face.BOLD, fit(name, Face.BOLD, _NAME_SIZES, (room, 240)))]
    words += [(Face.REGULAR, fit(line, Face.REGULAR, _LINE_SIZES, (room, 90))) for line in lines if line.strip()]
    gap = QUIET * scale // 3
    high = side + sum(int(fitted.height) + gap for _, fitted in words) + QUIET * scale - gap
    picture = Image.new("L", (side, high), 255)
    picture.paste(_squares(modules, scale), (QUIET * scale, QUIET * scale))
    pen = ImageDraw.Draw(picture)
    # The quiet zone need not be wider below than it must be.
    top = float(side)
    for face, fitted in words:
        _write(pen, side / 2, top, face, fitted)
        top += fitted.height + gap
    file = io.BytesIO()
    picture.save(file, "PNG", optimize=True)
    return file.getvalue()


def _squares(modules: Matrix, scale: int) -> "Image.Image":
    from PIL import Image

    side = len(modules)
    small = Image.frombytes("L", (side, side), bytes(0 if module else 255 for row in modules for module in row))
    return small.resize((side * scale, side * scale), Image.Resampling.NEAREST)


def _write(pen: "ImageDraw.ImageDraw", middle: float, top: float, face: Face, words: Fitted) -> None:
    """Lines around a vertical middle, below `top`."""
    from PIL import ImageFont

    for number, line in enumerate(words.lines):
        x = middle - width(line, face, words.size) / 2
        base = top + (number + 0.8) * words.size * LEADING
        for span in spans(line, face):
            # The basic layout takes signs as they come: they stand in their visual order already.
            drawn = ImageFont.truetype(span.face.path, words.size, layout_engine=ImageFont.Layout.BASIC)
            pen.text((x, base), span.text, fill=0, anchor="ls", font=drawn)
            x += advance(span, words.size)
