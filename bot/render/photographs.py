"""Opening photographs that people sent: bounded in memory, upright, in RGB."""

import io
import warnings
from collections.abc import Callable
from math import ceil
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from PIL import Image

MOST_PIXELS: Final = 25_000_000
LOGO_SIDE: Final = 512
FORMATS: Final = ("JPEG", "PNG", "WEBP")
_STRIP: Final = 1_000_000
"""Pixels that are brought into RGB at once: a large picture is never twice in memory."""
_ORIENTATION: Final = 0x0112
Size = tuple[int, int]


class BadPhoto(Exception):
    """A file that is no photo, is broken, or has more than `MOST_PIXELS`."""


class TooLarge(BadPhoto):
    """A photo that takes more memory than there is for it."""


def opened(path: Path, side: int) -> "Image.Image":
    """A photo, upright and in RGB, read no larger than a shorter side of `side` pixels needs. Raises BadPhoto."""
    return _opened(path, lambda size: side / min(size))[0]


def glimpsed(path: Path, side: int) -> "tuple[Image.Image, Size]":
    """A photo with a longer side of at most `side` pixels, and its size as it is, upright. Raises BadPhoto."""
    return _opened(path, lambda size: side / max(size))


def as_logo(path: Path) -> bytes:
    """A picture as a logo: a PNG of at most 512 pixels in height and 1,024 in width. Raises BadPhoto."""
    picture = opened(path, LOGO_SIDE)
    picture.thumbnail((2 * LOGO_SIDE, LOGO_SIDE))
    out = io.BytesIO()
    picture.save(out, "PNG", optimize=True)
    return out.getvalue()


def _opened(path: Path, scale_for: Callable[[Size], float]) -> "tuple[Image.Image, Size]":
    from PIL import Image

    Image.MAX_IMAGE_PIXELS = MOST_PIXELS
    with warnings.catch_warnings():
        warnings.simplefilter("error", Image.DecompressionBombWarning)
        try:
            with Image.open(path, formats=FORMATS) as picture:
                size, turned = picture.size, picture.getexif().get(_ORIENTATION)
                scale = min(scale_for(size), 1)
                if scale < 1:
                    # A JPEG is then decoded at a half, a quarter or an eighth of its size.
                    picture.draft("RGB", _scaled(size, scale))
                picture.load()
                small = _upright(_smaller(picture, min(scale_for(picture.size), 1)), turned)
        except (Image.DecompressionBombWarning, Image.DecompressionBombError, MemoryError) as error:
            raise TooLarge(str(error)) from error
        except Exception as error:
            # Whatever a decoder stumbles over: their errors are of many kinds.
            raise BadPhoto(str(error)) from error
    return small, size[::-1] if turned in _SIDEWAYS else size


def _scaled(size: Size, scale: float) -> Size:
    return max(round(size[0] * scale), 1), max(round(size[1] * scale), 1)


def _smaller(picture: "Image.Image", scale: float) -> "Image.Image":
    """Scaled, and in RGB."""
    if scale >= 1:
        return _flat(picture)
    target = _scaled(picture.size, scale)
    # Twice as large as is wanted is enough to be made smaller with care.
    return _reduced(picture, max(int(1 / (2 * scale)), 1)).resize(target, reducing_gap=2)


def _reduced(picture: "Image.Image", factor: int) -> "Image.Image":
    """A whole number of times smaller, and in RGB, one strip after the other."""
    from PIL import Image

    width, height = picture.size
    rows = factor * max(_STRIP // (factor * width), 1)
    small = Image.new("RGB", (ceil(width / factor), ceil(height / factor)))
    for top in range(0, height, rows):
        strip = _flat(picture.crop((0, top, width, min(top + rows, height))))
        small.paste(strip.reduce(factor), (0, top // factor))
    return small


def _flat(picture: "Image.Image") -> "Image.Image":
    """In RGB, what is transparent on white."""
    from PIL import Image

    if picture.mode in ("RGBA", "LA", "PA") or "transparency" in picture.info:
        layer = picture.convert("RGBA")
        ground = Image.new("RGB", layer.size, (255, 255, 255))
        ground.paste(layer, mask=layer.getchannel("A"))
        return ground
    return picture if picture.mode == "RGB" else picture.convert("RGB")


_SIDEWAYS: Final = frozenset({5, 6, 7, 8})


def _upright(picture: "Image.Image", turned: object) -> "Image.Image":
    """As the camera was held, by EXIF's orientation."""
    from PIL.Image import Transpose

    ways = {
        2: Transpose.FLIP_LEFT_RIGHT,
        3: Transpose.ROTATE_180,
        4: Transpose.FLIP_TOP_BOTTOM,
        5: Transpose.TRANSPOSE,
        6: Transpose.ROTATE_270,
        7: Transpose.TRANSVERSE,
        8: Transpose.ROTATE_90,
    }
    way = ways.get(turned) if isinstance(turned, int) else None
    return picture if way is None else picture.transpose(way)
