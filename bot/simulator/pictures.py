"""Small real photographs for people to send: a drawn scene of an office event, the same for the same seed and label."""

import io
import random
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL import Image, ImageDraw

Size = tuple[bytes, int, int]
LONGEST_SIDES = (1280, 800, 320, 90)
SCENES = 24
"""So many different scenes are drawn; a comment in the file makes each photo's bytes its own."""
MOST_SIDES = 10_000
MOST_RATIO = 20
_SKIES = ((176, 208, 232), (226, 214, 190), (196, 216, 200), (214, 200, 220), (238, 226, 204))
_SHIRTS = ((38, 92, 70), (244, 244, 238), (60, 74, 120), (140, 60, 56), (90, 90, 96), (202, 168, 92), (52, 120, 110))
_SKINS = ((196, 150, 116), (172, 124, 92), (214, 172, 138))


class NotAPicture(ValueError):
    """Bytes that do not decode as a picture."""


def jpeg(seed: int, label: str = "") -> bytes:
    """One photo of 1280 × 960 pixels, about 60 kB, as JPEG."""
    return sizes(seed, label)[0][0]


def sizes(seed: int, label: str = "") -> list[Size]:
    """A drawn photo in all its sizes, largest first: (JPEG bytes, width, height)."""
    return [(_stamped(data, seed), width, height) for data, width, height in _scene(seed % SCENES, label)]


@lru_cache(maxsize=64)
def shrink(data: bytes) -> list[Size]:
    """Given bytes as a photo's sizes, largest first; bytes that are no picture pass as one of 1280 × 960."""
    from PIL import Image

    try:
        with Image.open(io.BytesIO(data)) as picture:
            return _resized(picture.convert("RGB"), data)
    except (OSError, Image.DecompressionBombError):
        return [(data, 1280, 960)]


def measure(data: bytes) -> tuple[int, int]:
    """Width and height of a picture in pixels. Raises `NotAPicture`."""
    from PIL import Image

    try:
        with Image.open(io.BytesIO(data)) as picture:
            return picture.size
    except (OSError, Image.DecompressionBombError) as error:
        raise NotAPicture(str(error)) from error


@lru_cache(maxsize=256)
def _scene(scene: int, label: str) -> list[Size]:
    from PIL import Image, ImageDraw

    chance = random.Random(f"{scene}:{label}")
    width, height = (1280, 960) if scene % 3 else (960, 1280)
    picture = Image.new("RGB", (width, height), chance.choice(_SKIES))
    draw = ImageDraw.Draw(picture)
    _room(draw, chance, width, height)
    _banner(draw, chance, width, height, label)
    _people(draw, chance, width, height)
    return _resized(picture, _encoded(picture))


def _room(draw: "ImageDraw.ImageDraw", chance: random.Random, width: int, height: int) -> None:
    floor = chance.choice(((150, 118, 84), (168, 168, 160), (120, 96, 80)))
    draw.rectangle((0, height * 0.62, width, height), fill=floor)
    for line in range(1, 9):
        level = height * (0.62 + 0.38 * (line / 9) ** 1.6)
        draw.line((0, level, width, level), fill=tuple(int(tone * 0.9) for tone in floor), width=2)
    for window in range(chance.randint(2, 4)):
        left = width * (0.06 + 0.26 * window)
        draw.rectangle((left, height * 0.3, left + width * 0.14, height * 0.55), fill=(236, 244, 250))
        middle = left + width * 0.07
        draw.line((middle, height * 0.3, middle, height * 0.55), fill=(120, 110, 100), width=6)
        draw.rectangle((left, height * 0.3, left + width * 0.14, height * 0.55), outline=(120, 110, 100), width=8)


def _banner(draw: "ImageDraw.ImageDraw", chance: random.Random, width: int, height: int, label: str) -> None:
    colour = chance.choice(((22, 110, 72), (16, 84, 130), (196, 150, 40), (150, 40, 44)))
    draw.rectangle((width * 0.08, height * 0.07, width * 0.92, height * 0.25), fill=colour)
    draw.rectangle((width * 0.08, height * 0.235, width * 0.92, height * 0.25), fill=(250, 230, 150))
    words = "".join(sign for sign in _headline(label) if ord(sign) < 256) or "Kegiatan Satker"
    draw.text((width * 0.5, height * 0.15), words, fill=(255, 255, 255), anchor="mm", font_size=int(width * 0.04))


def _headline(label: str) -> str:
    """What a banner would say: the line that names the activity, else the first one."""
    lines = [line.strip() for line in label.splitlines() if line.strip()]
    named = [line.partition(":")[2].strip() for line in lines if "kegiatan" in line.partition(":")[0].lower()]
    return next((line for line in [*named, *lines] if line), "")[:48]


def _people(draw: "ImageDraw.ImageDraw", chance: random.Random, width: int, height: int) -> None:
    for row in range(3):
        scale = 0.6 + 0.25 * row
        feet = height * (0.74 + 0.13 * row)
        count = chance.randint(5, 8) - row
        for place in range(count):
            middle = width * (place + 0.5 + chance.uniform(-0.15, 0.15)) / count
            _person(draw, chance, middle, feet, height * 0.3 * scale)


def _person(draw: "ImageDraw.ImageDraw", chance: random.Random, middle: float, feet: float, tall: float) -> None:
    shirt, skin = chance.choice(_SHIRTS), chance.choice(_SKINS)
    wide = tall * 0.2
    draw.rounded_rectangle((middle - wide, feet - tall * 0.75, middle + wide, feet), radius=wide * 0.6, fill=shirt)
    head = tall * 0.14
    top = feet - tall
    if chance.random() < 0.45:
        veil = tuple(min(tone + 30, 255) for tone in shirt)
        draw.ellipse((middle - head * 1.4, top - head * 0.4, middle + head * 1.4, top + head * 2.8), fill=veil)
        draw.ellipse((middle - head * 0.8, top, middle + head * 0.8, top + head * 1.9), fill=skin)
    else:
        draw.ellipse((middle - head, top, middle + head, top + head * 2.2), fill=skin)
        draw.rectangle((middle - head, top - head * 0.3, middle + head, top + head * 0.5), fill=(24, 22, 24))


def _resized(picture: "Image.Image", original: bytes) -> list[Size]:
    longest = max(picture.size)
    found: list[Size] = [(original, *picture.size)]
    for side in LONGEST_SIDES:
        if side < longest:
            share = side / longest
            width, height = (max(round(edge * share), 1) for edge in picture.size)
            found.append((_encoded(picture.resize((width, height))), width, height))
    return found


def _encoded(picture: "Image.Image") -> bytes:
    target = io.BytesIO()
    picture.save(target, "JPEG", quality=78)
    return target.getvalue()


def _stamped(data: bytes, seed: int) -> bytes:
    comment = f"gaung {seed}".encode()
    return data[:2] + b"\xff\xfe" + (len(comment) + 2).to_bytes(2, "big") + comment + data[2:]
