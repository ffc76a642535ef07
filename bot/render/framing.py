"""Photos for posting: cropped or fitted, with the unit's and the office's names in a calm strip below."""

import io
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Final

from bot.render.cropping import Crop, crop
from bot.render.inking import ink
from bot.render.lettering import Face, fit
from bot.render.looking import look
from bot.render.photographs import opened

if TYPE_CHECKING:
    from PIL import Image

WIDTH: Final = 1080
QUALITY: Final = 90
_GREEN: Final = (6, 78, 54)
_GOLD: Final = (214, 178, 94)
_WHITE: Final = (255, 255, 255)
_PALE: Final = (203, 226, 215)
_PAD: Final = 48
_LINE: Final = 6
_NAME: Final = (56, 50, 44, 40, 36, 32, 28, 24)
_OFFICE: Final = (33, 30, 27, 25, 23, 21, 19, 17)
_STORY_WORDS: Final = 190
"""How much of a story's strip is written on: below it lie the app's own buttons."""


class Shape(StrEnum):
    """What the photos are for."""

    FEED = "feed"
    SQUARE = "square"
    STORY = "story"

    @property
    def size(self) -> tuple[int, int]:
        """Width and height in pixels."""
        return WIDTH, {Shape.FEED: 1350, Shape.SQUARE: 1080, Shape.STORY: 1920}[self]

    @property
    def band(self) -> int:
        """How high the strip is; a story's is higher, because the app's own buttons lie over its lower part."""
        return {Shape.FEED: 132, Shape.SQUARE: 116, Shape.STORY: 330}[self]


@dataclass(frozen=True, slots=True)
class Names:
    """What stands in the strip; `logo` is a picture file, if there is one."""

    unit: str
    office: str
    logo: str | None = None


def framed(path: Path, shape: Shape, names: Names) -> bytes:
    """A photo in a shape, as JPEG. Raises BadPhoto."""
    from PIL import Image

    width, height = shape.size
    room = (width, height - shape.band)
    photo = opened(path, max(room))
    canvas = Image.new("RGB", shape.size, _GREEN)
    canvas.paste(placed(photo, crop(look(photo), photo.size, room), room))
    _write(canvas, shape, names)
    file = io.BytesIO()
    canvas.save(file, "JPEG", quality=QUALITY, subsampling=0 if shape is Shape.STORY else 2)
    return file.getvalue()


def placed(photo: "Image.Image", part: Crop, room: tuple[int, int]) -> "Image.Image":
    """The part of the photo in the room: filling it, or whole before a blurred and darkened background."""
    from PIL import Image, ImageEnhance, ImageFilter, ImageOps

    box = part.box
    edges = (
        round(box.left * photo.width),
        round(box.top * photo.height),
        round(box.right * photo.width),
        round(box.bottom * photo.height),
    )
    shown = photo.crop(edges)
    if part.fills:
        return ImageOps.fit(shown, room, Image.Resampling.LANCZOS)
    tiny = (max(room[0] // 12, 1), max(room[1] // 12, 1))
    ground = ImageOps.fit(shown, tiny).filter(ImageFilter.GaussianBlur(5)).resize(room, Image.Resampling.BICUBIC)
    ground = ImageEnhance.Brightness(ImageEnhance.Color(ground).enhance(0.8)).enhance(0.62)
    front = ImageOps.contain(shown, room, Image.Resampling.LANCZOS)
    ground.paste(front, ((room[0] - front.width) // 2, (room[1] - front.height) // 2))
    return ground


def _write(canvas: "Image.Image", shape: Shape, names: Names) -> None:
    """The strip: a thin line, the logo, the unit's name, the office's."""
    from PIL import ImageDraw

    pen = ImageDraw.Draw(canvas)
    top = canvas.height - shape.band
    pen.rectangle((0, top, canvas.width, top + _LINE - 1), fill=_GOLD)
    high = min(shape.band, _STORY_WORDS) - _LINE
    left, mark = _PAD, _logo(names.logo, high - 36)
    if mark is not None:
        canvas.paste(mark, (_PAD, top + _LINE + (high - mark.height) // 2), mark)
        left += mark.width + 28
    room = canvas.width - left - _PAD
    unit = fit(names.unit, Face.BOLD, _NAME, (room, high * 0.5))
    smaller = [size for size in _OFFICE if size <= 0.75 * unit.size] or [_OFFICE[-1]]
    office = fit(names.office, Face.REGULAR, smaller, (room, high * 0.34))
    y = top + _LINE + (high - unit.height - office.height) / 2
    ink(pen, (left, y), Face.BOLD, unit, _WHITE)
    ink(pen, (left, y + unit.height), Face.REGULAR, office, _PALE)


def _logo(name: str | None, high: int) -> "Image.Image | None":
    """The logo, as high as the strip allows; none where the file cannot be read: the names say it too."""
    from PIL import Image

    if name is None:
        return None
    try:
        with Image.open(Path(name), formats=("PNG", "JPEG", "WEBP")) as file:
            mark = file.convert("RGBA")
    except (OSError, ValueError, Image.DecompressionBombError):
        return None
    mark.thumbnail((high * 3, high))
    return mark
