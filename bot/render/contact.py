"""Photos in one picture, with their numbers."""

import io
from collections.abc import Sequence
from math import ceil
from typing import TYPE_CHECKING, Final

from bot.render.lettering import Face

if TYPE_CHECKING:
    from PIL import Image, ImageDraw

MOST_COLUMNS: Final = 4
_TILE: Final = (320, 240)
_GAP: Final = 8
_BADGE: Final = 52
_GROUND: Final = (34, 38, 42)
_EMPTY: Final = (92, 98, 104)
_WHITE: Final = (255, 255, 255)
_GREEN: Final = (6, 78, 54)
_GOLD: Final = (214, 178, 94)


def contact_sheet(thumbnails: Sequence[str | None]) -> bytes:
    """A JPEG of numbered thumbnails, whole, the first one marked as the cover; a plain tile where there is none."""
    from PIL import Image, ImageDraw

    across = min(len(thumbnails), MOST_COLUMNS)
    down = ceil(len(thumbnails) / MOST_COLUMNS)
    width, height = (count * (side + _GAP) + _GAP for count, side in zip((across, down), _TILE, strict=True))
    sheet = Image.new("RGB", (width, height), _GROUND)
    pen = ImageDraw.Draw(sheet)
    for index, path in enumerate(thumbnails):
        row, column = divmod(index, MOST_COLUMNS)
        corner = (_GAP + column * (_TILE[0] + _GAP), _GAP + row * (_TILE[1] + _GAP))
        _put(sheet, pen, corner, path)
        _number(pen, corner, index + 1)
    out = io.BytesIO()
    sheet.save(out, "JPEG", quality=85)
    return out.getvalue()


def _put(sheet: "Image.Image", pen: "ImageDraw.ImageDraw", corner: tuple[int, int], path: str | None) -> None:
    from PIL import Image

    try:
        if path is None:
            raise FileNotFoundError
        with Image.open(path, formats=("JPEG",)) as picture:
            picture.thumbnail(_TILE)
            place = [at + (room - side) // 2 for at, room, side in zip(corner, _TILE, picture.size, strict=True)]
            sheet.paste(picture, (place[0], place[1]))
    except OSError:
        pen.rectangle((*corner, corner[0] + _TILE[0], corner[1] + _TILE[1]), fill=_EMPTY)


def _number(pen: "ImageDraw.ImageDraw", corner: tuple[int, int], number: int) -> None:
    """The photo's number in its corner; the cover's in gold."""
    from PIL import ImageFont

    x, y = corner
    pen.rectangle((x, y, x + _BADGE, y + _BADGE), fill=_GOLD if number == 1 else _GREEN)
    font = ImageFont.truetype(Face.BOLD.path, 32)
    middle = (x + _BADGE / 2, y + _BADGE / 2)
    pen.text(middle, str(number), font=font, fill=_GREEN if number == 1 else _WHITE, anchor="mm")
