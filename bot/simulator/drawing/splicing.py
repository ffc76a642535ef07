"""JPEG pictures cut along their rows of blocks, so that a new banner costs a strip and not a whole picture.

With a restart marker after each row of blocks, the rows of a baseline JPEG stand for themselves: those of one picture
can take the place of those of another of the same width and quality (ITU-T T.81, B.2.1 and E.1.4).
"""

import io
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from PIL import Image

ROW: Final = 16
"""Pixels of a row of blocks where colours are kept at half the resolution, as Pillow does."""
QUALITY: Final = 78
_SCAN: Final = b"\xff\xda"
_END: Final = b"\xff\xd9"
_RESTART: Final = re.compile(rb"\xff[\xd0-\xd7]")


@dataclass(frozen=True, slots=True)
class Rows:
    """A JPEG picture: what comes before its rows, and the rows."""

    head: bytes
    rows: tuple[bytes, ...]

    def with_strip(self, top: int, strip: "Rows") -> "Rows":
        """The picture with the rows of `strip`, which begins at the pixel row `top`, a multiple of `ROW`."""
        first = top // ROW
        return Rows(self.head, self.rows[:first] + strip.rows + self.rows[first + len(strip.rows) :])

    def joined(self) -> bytes:
        """The file."""
        pieces = [self.head]
        for number, row in enumerate(self.rows):
            pieces += [row, bytes((0xFF, 0xD0 + number % 8))]
        return b"".join(pieces[:-1]) + _END


def cut(picture: "Image.Image") -> Rows:
    """A picture as JPEG, in rows."""
    target = io.BytesIO()
    picture.save(target, "JPEG", quality=QUALITY, restart_marker_rows=1)
    data = target.getvalue()
    scan = data.index(_SCAN)
    begin = scan + 2 + int.from_bytes(data[scan + 2 : scan + 4], "big")
    return Rows(data[:begin], tuple(_RESTART.split(data[begin : -len(_END)])))
