"""How good a photo is to show: sharp, well lit, and of something else than a sheet of paper.

It is looked at as small as it will be shown, where camera shake of a pixel or two does no harm and noise is gone.
"""

from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from PIL import Image

USUAL_SHAPE: Final = 4 / 3
UNKNOWN: Final = 0.3
"""How good a photo is whose thumbnail is not there."""
_THINNEST: Final = 12
"""Pixels: a banner of a website or a line, not a photo."""
_SHARP: Final = 90.0
"""The spread of edges, in squared greys, at which a photo is half as sharp as can be."""
_MIDDLE: Final = 118.0
_PALE: Final = 208
_GREY: Final = 38
_PAPER: Final = (0.35, 0.7)
"""From this share of pale pixels on a photo may be one of a document; at the second it is hardly anything else."""


def weighed(thumbnail: Path) -> tuple[float, float]:
    """How good, from 0 to 1, and its shape (width to height)."""
    from PIL import Image

    try:
        with Image.open(thumbnail, formats=("JPEG",)) as picture:
            small = picture.convert("RGB")
    except (OSError, ValueError, Image.DecompressionBombError):
        return UNKNOWN, USUAL_SHAPE
    return goodness(small), small.width / small.height


def goodness(small: "Image.Image") -> float:
    """How good a small picture in RGB is."""
    from PIL import ImageFilter, ImageStat

    if min(small.size) < _THINNEST:
        return 0.0
    light = small.convert("L")
    kernel = ImageFilter.Kernel((3, 3), (0, -1, 0, -1, 4, -1, 0, -1, 0), scale=2, offset=128)
    inner = light.filter(kernel).crop((1, 1, light.width - 1, light.height - 1))
    edges = ImageStat.Stat(inner).var[0]
    sharp = edges / (edges + _SHARP)
    tone = ImageStat.Stat(light)
    lit = max(1 - abs(tone.mean[0] - _MIDDLE) / _MIDDLE, 0.0)
    lively = min(tone.stddev[0] / 45, 1.0)
    return sharp * (0.4 + 0.35 * lit + 0.25 * lively) * (1 - 0.8 * _paper(small.reduce(4)))


def _paper(tiny: "Image.Image") -> float:
    """How much it looks like a photographed document: pale and colourless over most of it."""
    from PIL import ImageChops

    _, saturation, value = tiny.convert("HSV").split()
    pale = value.point([255 if each >= _PALE else 0 for each in range(256)])
    grey = saturation.point([255 if each <= _GREY else 0 for each in range(256)])
    share = ImageChops.multiply(pale, grey).histogram()[255] / (tiny.width * tiny.height)
    return min(max((share - _PAPER[0]) / (_PAPER[1] - _PAPER[0]), 0.0), 1.0)
