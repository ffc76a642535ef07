"""Opening photographs that people sent: bounded in memory, upright, in RGB."""

import io
import warnings
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from PIL import Image

MOST_PIXELS: Final = 25_000_000
LOGO_SIDE: Final = 512
FORMATS: Final = ("JPEG", "PNG", "WEBP")


class BadPhoto(Exception):
    """A file that is no photo, is broken, or has more than `MOST_PIXELS`."""


def opened(path: Path, side: int) -> "Image.Image":
    """A photo, upright and in RGB, read no larger than a shorter side of `side` pixels needs. Raises BadPhoto."""
    from PIL import Image, ImageOps

    Image.MAX_IMAGE_PIXELS = MOST_PIXELS
    with warnings.catch_warnings():
        warnings.simplefilter("error", Image.DecompressionBombWarning)
        try:
            with Image.open(path, formats=FORMATS) as picture:
                shorter = min(picture.size)
                if shorter > side:
                    # A JPEG is then decoded at a half, a quarter or an eighth of its size.
                    scale = side / shorter
                    picture.draft("RGB", (int(picture.width * scale), int(picture.height * scale)))
                picture.load()
                ImageOps.exif_transpose(picture, in_place=True)
                return _smaller(_flat(picture), side)
        except (OSError, ValueError, SyntaxError, MemoryError, Image.DecompressionBombError, Warning) as error:
            raise BadPhoto(str(error)) from error


def as_logo(path: Path) -> bytes:
    """A picture as a logo: a PNG of at most 512 pixels in height and 1,024 in width. Raises BadPhoto."""
    picture = opened(path, LOGO_SIDE)
    picture.thumbnail((2 * LOGO_SIDE, LOGO_SIDE))
    out = io.BytesIO()
    picture.save(out, "PNG", optimize=True)
    return out.getvalue()


def _flat(picture: "Image.Image") -> "Image.Image":
    """In RGB, what is transparent on white."""
    from PIL import Image

    if picture.mode in ("RGBA", "LA", "PA") or "transparency" in picture.info:
        layer = picture.convert("RGBA")
        ground = Image.new("RGB", layer.size, (255, 255, 255))
        ground.paste(layer, mask=layer.getchannel("A"))
        return ground
    return picture if picture.mode == "RGB" else picture.convert("RGB")


def _smaller(picture: "Image.Image", side: int) -> "Image.Image":
    """With a shorter side of at most `side` pixels."""
    scale = side / min(picture.size)
    if scale >= 1:
        return picture
    return picture.resize((round(picture.width * scale), round(picture.height * scale)), reducing_gap=2)
