"""All scenes by name, and the words on their banners."""

import zlib
from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import lru_cache
from random import Random
from typing import TYPE_CHECKING, Final

from bot.simulator.drawing import inside, outside
from bot.simulator.drawing.canvas import Canvas
from bot.simulator.drawing.places import CLOTHS, Cloth

if TYPE_CHECKING:
    from PIL import Image, ImageFont

SCENES: Final[Mapping[str, Callable[[Canvas, Random, bool], Cloth | None]]] = {
    "akad": inside.akad,
    "beach": outside.beach,
    "ceremony": outside.ceremony,
    "charity": outside.charity,
    "classroom": inside.classroom,
    "cleaning": outside.cleaning,
    "hall": inside.hall,
    "handover": inside.handover,
    "health": outside.health,
    "library": inside.library,
    "manasik": outside.manasik,
    "meeting": inside.meeting,
    "mosque": inside.mosque,
    "office": inside.office,
    "parade": outside.parade,
    "planting": outside.planting,
    "recital": inside.recital,
    "scouts": outside.scouts,
    "sports": outside.sports,
    "stall": outside.stall,
    "trophy": inside.trophy,
    "wedding-class": inside.wedding_class,
}
LARGEST_WORDS: Final = 0.46
"""How much of a cloth's height the larger line takes."""
SMALLEST_WORDS: Final = 8
FONT: Final = 20
"""The size in which lines are measured."""
HEM: Final = 14


def drawn(name: str, variant: int, width: int, height: int, *, near: bool) -> "tuple[Image.Image, Cloth | None]":
    """A scene and, seen from afar, the cloth of its banner; always the same for the same arguments."""
    canvas = Canvas(width, height, (255, 255, 255))
    cloth = SCENES[name](canvas, Random(f"{name} {variant} {near}"), near)
    return canvas.finished(), cloth


def mirrored(picture: "Image.Image", cloth: Cloth | None) -> "tuple[Image.Image, Cloth | None]":
    """The same from the other side."""
    from PIL import Image

    turned = picture.transpose(Image.Transpose.FLIP_LEFT_RIGHT)
    if cloth is None:
        return turned, None
    return turned, replace(cloth, left=picture.width - cloth.right, right=picture.width - cloth.left)


def put_words(picture: "Image.Image", cloth: Cloth, small: str, large: str) -> None:
    """Write two lines on a banner: who, and below it, larger, what. The colour of its cloth goes by who it is."""
    from PIL import ImageDraw

    draw = ImageDraw.Draw(picture)
    if small:
        colour = CLOTHS[zlib.crc32(small.encode()) % len(CLOTHS)]
        draw.rectangle((cloth.left, cloth.top, cloth.right, cloth.bottom - HEM), fill=colour)
    width, height = cloth.right - cloth.left - 36, cloth.bottom - cloth.top - HEM
    middle = (cloth.left + cloth.right) / 2
    lines = [(small, 0.27, 0.26), (large, 0.66, LARGEST_WORDS)] if small else [(large, 0.5, LARGEST_WORDS)]
    for words, place, share in lines:
        shown = "".join(sign for sign in words if ord(sign) < 256)
        size = round(height * share)
        long = _font(FONT).getlength(shown) * size / FONT
        font = _font(size if long <= width else max(int(size * width / long), SMALLEST_WORDS))
        ink = (255, 255, 255) if share == LARGEST_WORDS else (250, 232, 176)
        draw.text((middle, cloth.top + height * place), shown, fill=ink, anchor="mm", font=font)


@lru_cache(maxsize=64)
def _font(size: int) -> "ImageFont.FreeTypeFont | ImageFont.ImageFont":
    from PIL import ImageFont

    return ImageFont.load_default(size)
