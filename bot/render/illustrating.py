"""Pictures in printed documents: photos no larger than print needs, and the office's logo."""

import io
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

from bot.render.cropping import crop
from bot.render.framing import placed
from bot.render.looking import look
from bot.render.photographs import BadPhoto, opened

if TYPE_CHECKING:
    from reportlab.lib.utils import ImageReader

SIZE: Final = (600, 400)
"""Pixels of a photo that is printed 83 mm wide: about 185 dots an inch."""
QUALITY: Final = 82
_MARK: Final = 480


def picture(files: Sequence[str]) -> "ImageReader | None":
    """The first of some files that can be read, cut to 3:2 with nobody cut away; None where none can."""
    from reportlab.lib.utils import ImageReader

    for name in files:
        try:
            photo = opened(Path(name), SIZE[1])
        except BadPhoto:
            continue
        out = io.BytesIO()
        placed(photo, crop(look(photo), photo.size, SIZE), SIZE).save(out, "JPEG", quality=QUALITY)
        out.seek(0)
        return ImageReader(out)
    return None


def mark(name: str | None) -> "tuple[ImageReader, int, int] | None":
    """The logo with its size in pixels; None where there is none, or none that can be read."""
    from PIL import Image
    from reportlab.lib.utils import ImageReader

    if name is None:
        return None
    try:
        with Image.open(Path(name), formats=("PNG", "JPEG", "WEBP")) as file:
            logo = file.convert("RGBA")
    except (OSError, ValueError, Image.DecompressionBombError):
        return None
    logo.thumbnail((_MARK, _MARK))
    out = io.BytesIO()
    logo.save(out, "PNG")
    out.seek(0)
    return ImageReader(out), logo.width, logo.height
