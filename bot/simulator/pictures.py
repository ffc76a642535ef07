"""Small photographs for people to send: drawn scenes of an office's life, the same for the same seed and label."""

import io
import re
import zlib
from dataclasses import replace
from functools import lru_cache
from random import Random
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from PIL import Image

    from bot.simulator.drawing.places import Cloth
    from bot.simulator.drawing.splicing import Rows

Size = tuple[bytes, int, int]
Banner = tuple[str, str]
"""Who, and what."""
LONGEST_SIDES = (1280, 800, 320, 90)
SCENES = 24
"""So many different photos are drawn for a label; a comment in the file makes each photo's bytes its own."""
VIEWS = 8
"""In how many ways a scene is seen: four from afar, with its banner, and four from near, two of them upright."""
SMALL = (800, 600)
"""The size of photos of which there are many."""
LONGEST_HEADLINE = 48
MOST_SIDES = 10_000
MOST_RATIO = 20
_FAR, _UPRIGHT = 4, 6
_UNIT = re.compile(r"\b(?:KUA|MAN|MTsN|MIN)(?: \d)? [A-Z][a-z]+")
_WORDS: Final = (
    ("wedding-class", ("perkawinan", "bimwin", "pengantin", "catin")),
    ("akad", ("akad", "nikah")),
    ("ceremony", ("upacara", "apel", "bendera")),
    ("meeting", ("rapat", "rakor", "workshop", "evaluasi")),
    ("manasik", ("haji", "manasik", "umrah")),
    ("planting", ("tanam", "pohon", "hijau", "kebun")),
    ("health", ("kesehatan", "donor", "imunisasi", "uks")),
    ("recital", ("tpq", "khotmil", "khatam", "qur'an", "quran", "hafalan", "pesantren")),
    ("trophy", ("juara", "prestasi", "lomba")),
    ("cleaning", ("bersih", "kerja bakti")),
    ("charity", ("santunan", "yatim", "takjil", "zakat")),
    ("classroom", ("remaja", "asesmen", "ujian", "kelas", "pelajar")),
    ("stall", ("halal", "umkm", "bazar", "usaha")),
    ("mosque", ("masjid", "pengajian", "taklim", "isra", "tarawih", "salat", "duha")),
    ("scouts", ("pramuka", "kemah")),
    ("library", ("literasi", "perpustakaan", "buku")),
    ("handover", ("penyerahan", "serahkan", "wakaf", "rapor")),
    ("beach", ("hilal",)),
    ("parade", ("pawai", "tarhib")),
    ("sports", ("senam", "jalan sehat", "voli", "futsal")),
    ("hall", ("sosialisasi", "pembinaan", "dialog", "pelantikan", "moderasi")),
)
_OTHERS: Final = ("hall", "meeting", "office", "ceremony", "mosque", "handover", "classroom")


class NotAPicture(ValueError):
    """Bytes that do not decode as a picture."""


def jpeg(seed: int, label: str = "") -> bytes:
    """One photo of 1280 × 960 pixels, about 60 kB, as JPEG."""
    return sizes(seed, label)[0][0]


def sizes(seed: int, label: str = "") -> list[Size]:
    """A photo in all its sizes, largest first: (JPEG bytes, width, height). What it shows fits the label."""
    mark = f"{seed} {zlib.crc32(label.encode()):08x}"
    return [(_stamped(data, mark), width, height) for data, width, height in _labelled(seed % SCENES, label)]


def scene(name: str, view: int, banner: Banner, number: int) -> bytes:
    """A small photo of a scene (see `bot.simulator.drawing.scenes`); `number` makes its bytes its own."""
    view %= VIEWS
    return _stamped(_small(name, view, banner if view < _FAR else None), str(number))


def shape(view: int) -> tuple[int, int]:
    """Width and height of a small photo in pixels."""
    return SMALL[::-1] if view % VIEWS >= _UPRIGHT else SMALL


@lru_cache(maxsize=64)
def shrink(data: bytes) -> list[Size]:
    """Given bytes as a photo's sizes, largest first; bytes that are no picture pass as one of 1280 × 960."""
    from PIL import Image

    try:
        with Image.open(io.BytesIO(data)) as picture:
            return _resized(picture.convert("RGB"), data)
    except (OSError, Image.DecompressionBombError):
        return [(data, 1280, 960)]


def smaller(data: bytes, side: int) -> bytes:
    """A photo made smaller, so that its longer side has so many pixels."""
    from PIL import Image

    with Image.open(io.BytesIO(data)) as picture:
        picture.draft("RGB", (side, side))
        picture.thumbnail((side, side))
        return _encoded(picture)


def measure(data: bytes) -> tuple[int, int]:
    """Width and height of a picture in pixels. Raises `NotAPicture`."""
    from PIL import Image

    try:
        with Image.open(io.BytesIO(data)) as picture:
            return picture.size
    except (OSError, Image.DecompressionBombError) as error:
        raise NotAPicture(str(error)) from error


@lru_cache(maxsize=256)
def _labelled(number: int, label: str) -> list[Size]:
    from bot.simulator.drawing import scenes

    said = label.lower()
    fitting = [name for name, words in _WORDS if any(word in said for word in words)]
    name = fitting[0] if fitting else Random(f"{number}:{label}").choice(_OTHERS)
    view = number % VIEWS
    unit = _UNIT.search(label)
    banner = (unit[0] if unit else "", _headline(label) or "Kegiatan Satker")
    width, height = (LONGEST_SIDES[0] * side // SMALL[0] for side in shape(view))
    picture, cloth = _seen(name, view, number // VIEWS, width, height)
    if cloth is not None:
        picture = picture.copy()
        scenes.put_words(picture, cloth, *banner)
    return _resized(picture, _encoded(picture))


@lru_cache(maxsize=8)
def _small(name: str, view: int, banner: Banner | None) -> bytes:
    from bot.simulator.drawing import scenes, splicing

    picture, cloth, rows = _cut(name, view)
    if banner is None or cloth is None:
        return rows.joined()
    top = int(cloth.top) // splicing.ROW * splicing.ROW
    bottom = -(-int(cloth.bottom) // splicing.ROW) * splicing.ROW
    strip = picture.crop((0, top, picture.width, bottom))
    scenes.put_words(strip, replace(cloth, top=cloth.top - top, bottom=cloth.bottom - top), *banner)
    return rows.with_strip(top, splicing.cut(strip)).joined()


@lru_cache(maxsize=2)
def _cut(name: str, view: int) -> "tuple[Image.Image, Cloth | None, Rows]":
    from bot.simulator.drawing import splicing

    picture, cloth = _seen(name, view, 0, *shape(view))
    return picture, cloth, splicing.cut(picture)


def _seen(name: str, view: int, variant: int, width: int, height: int) -> "tuple[Image.Image, Cloth | None]":
    """A scene in one of its views, and its banner's cloth."""
    from bot.simulator.drawing import scenes

    picture, cloth = _drawn(name, variant * VIEWS + view // 2, width, height, view >= _FAR)
    return scenes.mirrored(picture, cloth) if view % 2 else (picture, cloth)


@lru_cache(maxsize=2)
def _drawn(name: str, variant: int, width: int, height: int, near: bool) -> "tuple[Image.Image, Cloth | None]":
    from bot.simulator.drawing import scenes

    return scenes.drawn(name, variant, width, height, near=near)


def _headline(label: str) -> str:
    """What a banner would say: the line that names the activity, else the first one."""
    lines = [line.strip(" *_") for line in label.splitlines() if line.strip(" *_")]
    named = [line.partition(":")[2].strip() for line in lines if "kegiatan" in line.partition(":")[0].lower()]
    return next((line for line in [*named, *lines] if line), "")[:LONGEST_HEADLINE]


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


def _stamped(data: bytes, mark: str) -> bytes:
    comment = f"gaung {mark}".encode()
    return data[:2] + b"\xff\xfe" + (len(comment) + 2).to_bytes(2, "big") + comment + data[2:]
