"""Lettering: the fonts that come with the program, how wide words are in them, and how names fit into a room.

What people call their units is shown whole: wrapped and made smaller, never cut. A sign that the chosen font lacks is
taken from a font with many scripts.
"""

import unicodedata
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

from bot.render.arabic import drawable

if TYPE_CHECKING:
    from reportlab.pdfbase.ttfonts import TTFont

FONTS: Final = Path(__file__).parent / "fonts"
LEADING: Final = 1.22
"""From one line to the next, in sizes of the font."""
_UNKNOWN: Final = "□"
_UNSEEN: Final = frozenset({"Cc", "Cf", "Cn", "Co", "Cs"})
_ORNAMENTS: Final = frozenset({"Mc", "Me", "Mn", "Sk", "So"})
_WORD_SPACE: Final = 0.06


class Face(StrEnum):
    """The fonts, by the names of their files."""

    REGULAR = "PlusJakartaSans-Regular"
    BOLD = "PlusJakartaSans-Bold"
    MONO = "JetBrainsMono-Regular"
    MANY_SCRIPTS = "DejaVuSans"

    @property
    def path(self) -> Path:
        """Where the font is."""
        return FONTS / f"{self.value}.ttf"


@dataclass(frozen=True, slots=True)
class Span:
    """Signs of one font, in the order in which they are drawn from left to right."""

    text: str
    face: Face


@dataclass(frozen=True, slots=True)
class Fitted:
    """Lines that fit into a room, and the size of their font."""

    lines: tuple[str, ...]
    size: float

    @property
    def height(self) -> float:
        """What the lines take together."""
        return len(self.lines) * self.size * LEADING


@cache
def font(face: Face) -> "TTFont":
    """A font, ready to be embedded."""
    from reportlab import rl_config
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont

    # Otherwise what was compressed is written as letters, slowly, and larger by a quarter.
    rl_config.useA85 = 0
    loaded = TTFont(face.value, str(face.path))
    pdfmetrics.registerFont(loaded)
    return loaded


@lru_cache(maxsize=4096)
def spans(line: str, face: Face) -> tuple[Span, ...]:
    """A line by fonts and words; a sign that no font has leaves its place."""
    known, more = _signs(face), _signs(Face.MANY_SCRIPTS)
    found: list[tuple[list[str], Face]] = []
    for sign in drawable(line):
        drawn, kind = (
            (sign, face) if ord(sign) in known else (sign if ord(sign) in more else _UNKNOWN, Face.MANY_SCRIPTS)
        )
        if found and found[-1][1] is kind and found[-1][0][-1] != " ":
            found[-1][0].append(drawn)
        else:
            found.append(([drawn], kind))
    return tuple(Span("".join(signs), kind) for signs, kind in found)


def advance(span: Span, size: float) -> float:
    """From the beginning of a span to that of the next. Spaces are a little wider than the font has them."""
    wide = float(font(span.face).stringWidth(span.text, size))
    return wide + size * _WORD_SPACE if span.text.endswith(" ") else wide


def width(line: str, face: Face, size: float) -> float:
    """How wide a line is, in the unit of `size`."""
    return size * _width(line, face)


@lru_cache(maxsize=4096)
def _width(line: str, face: Face) -> float:
    return sum(advance(span, 1) for span in spans(line, face))


def fit(text: str, face: Face, sizes: Sequence[float], room: tuple[float, float]) -> Fitted:
    """The largest of falling `sizes` in which a text fits into a room (width and height), wrapped where it is long.

    A word is broken only where it does not fit otherwise. Below the smallest size the text goes on shrinking.
    """
    words = tidy(text).split(" ")
    for breaks in (False, True):
        for size in sizes:
            lines = _wrapped(words, face, size, room[0], breaks=breaks)
            if lines is not None and len(lines) * size * LEADING <= room[1]:
                return Fitted(lines, size)
    return fit(text, face, [sizes[-1] * 0.85], room)


def tidy(text: str) -> str:
    """A text on one line, with composed letters, without emoji that no font has and without signs nobody sees.

    Where nothing remains, the place of a sign that is not known.
    """
    composed = unicodedata.normalize("NFC", text)
    return " ".join("".join(sign for sign in composed if _is_shown(sign)).split()) or _UNKNOWN


def _is_shown(sign: str) -> bool:
    if sign.isspace():
        return True
    if unicodedata.category(sign) in _UNSEEN or "\ufe00" <= sign <= "\ufe0f":
        return False
    return unicodedata.category(sign) not in _ORNAMENTS or ord(sign) in _signs(Face.MANY_SCRIPTS)


def _signs(face: Face) -> Collection[int]:
    """The signs of a font, by number."""
    known: dict[int, int] = font(face).face.charToGlyph
    return known


def _wrapped(words: Sequence[str], face: Face, size: float, room: float, *, breaks: bool) -> tuple[str, ...] | None:
    """Words in lines, evenly filled, or None where a word is too long and must not be broken."""
    pieces = [piece for word in words for piece in _pieces(word, face, size, room, breaks=breaks)]
    if any(width(piece, face, size) > room for piece, _ in pieces):
        return None
    lines = _filled(pieces, face, size, room)
    # As many lines as there must be, but not a single word on the last.
    low, high = room / 2, room
    for _ in range(5 if len(lines) > 1 else 0):
        middle = (low + high) / 2
        narrower = _filled(pieces, face, size, middle)
        if len(narrower) == len(lines) and all(width(line, face, size) <= middle for line in narrower):
            lines, high = narrower, middle
        else:
            low = middle
    return tuple(lines)


def _filled(pieces: Sequence[tuple[str, str]], face: Face, size: float, room: float) -> list[str]:
    """Pieces, each with what stands before it on a line, in as few lines as there can be."""
    lines: list[str] = []
    for piece, before in pieces:
        longer = f"{lines[-1]}{before}{piece}" if lines else piece
        if lines and width(longer, face, size) <= room:
            lines[-1] = longer
        else:
            lines.append(piece)
    return lines


def _pieces(word: str, face: Face, size: float, room: float, *, breaks: bool) -> Iterator[tuple[str, str]]:
    """A word, or, where it is wider than the room and may be broken, its parts."""
    before = " "
    while breaks and len(word) > 1 and width(word, face, size) > room:
        end = next(n for n in range(len(word) - 1, 0, -1) if n == 1 or width(word[:n], face, size) <= room)
        yield word[:end], before
        word, before = word[end:], ""
    yield word, before
