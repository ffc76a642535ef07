"""What the process of `bot.render.glances` runs: it looks at photos one after another, and tells of each at once."""

import json
import os
import resource
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from bot.domain.looks import SIDE, Problem, as_word
from bot.render.photographs import BadPhoto, TooLarge, glimpsed

if TYPE_CHECKING:
    from PIL import Image

READY: Final = "ready"
MEMORY: Final = 130 << 20
"""Bytes of address space beyond the empty process's: 25 million pixels take 100 million."""
PROCESSOR_SECONDS: Final = 10
"""A photo of 25 million pixels takes one or two."""
MOST_OF_WEBP: Final = 7_000_000
"""Pixels: their decoder takes sixteen bytes for each, four times as much as others, and cannot make them smaller."""
THUMBNAIL_SIDE: Final = 320
QUALITY: Final = 80


def main() -> None:
    """Look at what is asked for, a line of JSON a photo."""
    from PIL import JpegImagePlugin, PngImagePlugin, WebPImagePlugin  # noqa: F401 - before memory is counted

    resource.setrlimit(resource.RLIMIT_AS, (_address_space() + MEMORY,) * 2)
    print(READY, flush=True)
    for line in sys.stdin:
        path, thumbnail = json.loads(line)
        _allow(PROCESSOR_SECONDS)
        print(json.dumps(_told(Path(path), Path(thumbnail))), flush=True)


def _address_space() -> int:
    """Bytes that this process has mapped by now."""
    return int(Path("/proc/self/statm").read_text().split()[0]) * resource.getpagesize()


def _allow(seconds: int) -> None:
    """A photo that takes longer ends this process."""
    used = resource.getrusage(resource.RUSAGE_SELF)
    _, hard = resource.getrlimit(resource.RLIMIT_CPU)
    resource.setrlimit(resource.RLIMIT_CPU, (int(used.ru_utime + used.ru_stime) + seconds, hard))


def _told(path: Path, thumbnail: Path) -> dict[str, Any]:
    """What is seen of a photo; `problem` where nothing is, `trouble` where the fault is not the photo's."""
    if not path.is_file():
        return {"problem": Problem.MISSING.value}
    if _pixels_of_webp(path) > MOST_OF_WEBP:
        return {"problem": Problem.TOO_LARGE.value}
    try:
        picture, (width, height) = glimpsed(path, THUMBNAIL_SIDE)
    except TooLarge:
        return {"problem": Problem.TOO_LARGE.value}
    except BadPhoto:
        return {"problem": Problem.UNREADABLE.value}
    try:
        _save(picture, thumbnail)
    except OSError as error:
        return {"trouble": str(error)}
    return {"width": width, "height": height, "look": as_word(_rising(picture))}


def _pixels_of_webp(path: Path) -> int:
    """What a WebP says of itself (RFC 9649); its decoder would first make room for it. 0 for any other file."""
    with path.open("rb") as file:
        head = file.read(30).ljust(30, b"\x00")
    if head[:4] != b"RIFF" or head[8:12] != b"WEBP":
        return 0
    match head[12:16]:
        case b"VP8X":
            return (int.from_bytes(head[24:27], "little") + 1) * (int.from_bytes(head[27:30], "little") + 1)
        case b"VP8L":
            sides = int.from_bytes(head[21:25], "little")
            return ((sides & 0x3FFF) + 1) * ((sides >> 14 & 0x3FFF) + 1)
        case _:
            return (int.from_bytes(head[26:28], "little") & 0x3FFF) * (int.from_bytes(head[28:30], "little") & 0x3FFF)


def _rising(picture: "Image.Image") -> Iterator[bool]:
    """Of a grid of places, row by row, whether the one to the right is lighter."""
    from PIL.Image import Resampling

    light = picture.convert("L").resize((SIDE + 1, SIDE), Resampling.BOX).tobytes()
    for row in range(SIDE):
        for at in range(row * (SIDE + 1), row * (SIDE + 1) + SIDE):
            yield light[at] < light[at + 1]


def _save(picture: "Image.Image", thumbnail: Path) -> None:
    """Put the thumbnail in its place, whole or not at all. Nothing but the picture is in it: no place, no device."""
    thumbnail.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.NamedTemporaryFile(dir=thumbnail.parent, suffix=".part", delete=False) as file:
        try:
            picture.save(file, "JPEG", quality=QUALITY)
            file.flush()
            os.fsync(file.fileno())
            Path(file.name).replace(thumbnail)
        except BaseException:
            Path(file.name).unlink(missing_ok=True)
            raise


if __name__ == "__main__":
    main()
