"""Photos as Telegram's own clients send them: turned upright, made smaller, without what the camera wrote into them."""

import io
import warnings
from typing import Final

MOST_SIDE: Final = 1280
MOST_PIXELS: Final = 25_000_000
_TYPES: Final = frozenset({"image/jpeg", "image/png", "image/webp"})


class NoPhoto(ValueError):
    """Bytes that are no photo, or one that is too large to be opened."""


def is_photo(mime: str) -> bool:
    """Whether files of this type are sent as photos."""
    return mime in _TYPES


def compressed(data: bytes) -> bytes:
    """A JPEG of at most 1280 pixels on its longer side. Raises NoPhoto."""
    from PIL import Image, ImageOps

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            picture: Image.Image = Image.open(io.BytesIO(data), formats=("JPEG", "PNG", "WEBP"))
        with picture:
            # A JPEG is read at a fraction of its size; the others whole, so that theirs is what counts.
            picture.draft("RGB", (MOST_SIDE, MOST_SIDE))
            if picture.width * picture.height > MOST_PIXELS:
                raise NoPhoto("too large")
            upright = ImageOps.exif_transpose(picture).convert("RGBA")
        upright.thumbnail((MOST_SIDE, MOST_SIDE))
        ground = Image.new("RGBA", upright.size, (255, 255, 255, 255))
        ground.alpha_composite(upright)
        target = io.BytesIO()
        ground.convert("RGB").save(target, "JPEG", quality=87)
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError) as error:
        raise NoPhoto(str(error)) from error
    return target.getvalue()
