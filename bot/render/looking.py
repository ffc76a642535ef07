"""What a photo shows: where people probably are, and where there is something to see.

No model and no library beside Pillow (docs/decisions/0009-cropping.md): skin by its hue, which is nearly the same for
all people, detail by edges, colour by saturation. It is a guess, and whoever uses it errs on the side of showing more.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from PIL import Image

SIDE: Final = 160
"""Pixels of the longer side at which a photo is looked at."""
_CB: Final = (80, 126)
_CR: Final = (135, 172)
_LIGHT: Final = (45, 245)
MARKED: Final = 255
_BRIGHT: Final = 200
_MOST_GAIN: Final = 8
_SMALLEST: Final = 0.0007
_LARGEST: Final = 0.14
"""Shares of the photo that a face, or a face with its hands or uniform, may take; beyond, it is a wall or a floor."""


@dataclass(frozen=True, slots=True)
class Box:
    """A part of a photo, in shares of its width and height."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def area(self) -> float:
        """Its share of the photo."""
        return max(self.right - self.left, 0) * max(self.bottom - self.top, 0)


@dataclass(frozen=True, slots=True)
class Seen:
    """What there is to see: `columns` and `rows` hold the share of it in each strip of the photo, `people` where."""

    columns: tuple[float, ...]
    rows: tuple[float, ...]
    people: tuple[Box, ...]


def look(picture: "Image.Image") -> Seen:
    """Look at a photo in RGB."""
    from PIL import Image, ImageChops, ImageFilter, ImageOps

    scale = min(SIDE / max(picture.size), 1)
    sides = (max(round(picture.width * scale), 3), max(round(picture.height * scale), 3))
    small = _lit(picture.resize(sides, reducing_gap=2))
    light, blue, red = small.convert("YCbCr").split()
    skin = light.point(_between(_LIGHT))
    for channel, limits in ((blue, _CB), (red, _CR)):
        skin = ImageChops.multiply(skin, channel.point(_between(limits)))
    skin = skin.filter(ImageFilter.MedianFilter(3))
    blobs = tuple(_people(skin))
    edges = light.filter(ImageFilter.GaussianBlur(1)).filter(ImageFilter.FIND_EDGES)
    edges = ImageOps.autocontrast(_bordered(edges).filter(ImageFilter.GaussianBlur(3)))
    colour = ImageOps.autocontrast(small.convert("HSV").getchannel("S").filter(ImageFilter.GaussianBlur(3)))
    worth = Image.blend(edges, colour, 0.25)
    return Seen(_shares(worth, across=True), _shares(worth, across=False), blobs)


def _lit(picture: "Image.Image") -> "Image.Image":
    """A dark picture brightened, without touching its hues; others as they are."""
    counts = picture.convert("L").histogram()
    left, bright = sum(counts) * 0.02, 255
    while left > counts[bright] and bright > 1:
        left -= counts[bright]
        bright -= 1
    gain = min(_BRIGHT / bright, _MOST_GAIN)
    return picture.point([min(round(value * gain), 255) for value in range(256)] * 3) if gain > 1 else picture


def _between(limits: tuple[int, int]) -> list[int]:
    return [MARKED if limits[0] <= value <= limits[1] else 0 for value in range(256)]


def _bordered(edges: "Image.Image") -> "Image.Image":
    """Without the frame that finding edges leaves around a picture."""
    from PIL import ImageDraw

    ImageDraw.Draw(edges).rectangle((0, 0, edges.width - 1, edges.height - 1), outline=0, width=2)
    return edges


def _shares(worth: "Image.Image", *, across: bool) -> tuple[float, ...]:
    """How much of what stands out of its surroundings lies in each column, or row."""
    width, height = worth.size
    usual = round(sum(worth.tobytes()) / (width * height))
    clear = worth.point([max(value - usual, 0) for value in range(256)]).tobytes()
    if across:
        sums = [sum(clear[x::width]) for x in range(width)]
    else:
        sums = [sum(clear[y * width : (y + 1) * width]) for y in range(height)]
    whole = sum(sums)
    return tuple(each / whole for each in sums) if whole else tuple(1 / len(sums) for _ in sums)


def _people(skin: "Image.Image") -> Iterator[Box]:
    """Patches of skin that may be faces or people, with room for hair and head-dress above and for shoulders."""
    width, height = skin.size
    whole = width * height
    for patch in _patches(bytearray(skin.tobytes()), width):
        across, down = [at % width for at in patch], [at // width for at in patch]
        left, right, top, bottom = min(across), max(across) + 1, min(down), max(down) + 1
        box = (right - left) * (bottom - top)
        share = len(patch) / whole
        if share >= _SMALLEST and box / whole <= _LARGEST and len(patch) > 0.3 * box and right - left < 0.5 * width:
            side, high = right - left, bottom - top
            face = min(side, high)
            yield Box(
                max((left - 0.35 * face) / width, 0),
                max((top - 0.45 * face) / height, 0),
                min((right + 0.35 * face) / width, 1),
                min((bottom + 0.15 * face) / height, 1),
            )


def _patches(marks: bytearray, width: int) -> Iterator[Sequence[int]]:
    """Areas of marked pixels that hang together, as positions; the marks are used up."""
    start = -1
    while (start := marks.find(MARKED, start + 1)) >= 0:
        marks[start] = 0
        patch = [start]
        for at in patch:
            x = at % width
            for near, inside in ((at - 1, x > 0), (at + 1, x < width - 1), (at - width, True), (at + width, True)):
                if inside and 0 <= near < len(marks) and marks[near]:
                    marks[near] = 0
                    patch.append(near)
        yield patch
