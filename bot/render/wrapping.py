"""Wrapping in one size of the font: quick enough for the thousands of cells of a long table."""

from collections.abc import Iterator
from functools import cache
from typing import Final

from bot.render.lettering import Face, tidy, width

_BREAKS_AFTER: Final = "/-?&=._,;"
"""Where an address, or another word without spaces, is broken first."""
_LEAST: Final = 0.6
"""Of a line's room that is filled when it is broken there; otherwise it is broken where it is full."""


def wrapped(text: str, face: Face, size: float, room: float) -> tuple[str, ...]:
    """A text in lines no wider than the room; nothing for a blank text."""
    if not text.strip():
        return ()
    whole = tidy(text)
    if width(whole, face, size) <= room:
        return (whole,)
    return tuple(_lines(whole.split(" "), face, room / size))


def _lines(words: list[str], face: Face, room: float) -> Iterator[str]:
    space = width("a b", face, 1) - width("ab", face, 1)
    line, filled = "", 0.0
    for word in words:
        wide = width(word, face, 1)
        if line and filled + space + wide <= room:
            line, filled = f"{line} {word}", filled + space + wide
        elif wide <= room:
            if line:
                yield line
            line, filled = word, wide
        else:
            # Too long for any line: it begins on this one.
            lead, left = (f"{line} ", room - filled - space) if line else ("", room)
            first, *more = _broken(word, face, left, room)
            yield f"{lead}{first}".rstrip()
            yield from more[:-1]
            line, filled = more[-1], _width(more[-1], face)
    yield line


def _broken(word: str, face: Face, first: float, room: float) -> list[str]:
    """A word that is wider than the room, in at least two parts that are not, the first of which has less room."""
    parts: list[str] = []
    start, filled, last, left = 0, 0.0, 0, first
    for at, sign in enumerate(word):
        wide = _sign(sign, face)
        if filled + wide > left and (at > start or not parts):
            end = last if last > start and _width(word[start:last], face) >= _LEAST * left else at
            parts.append(word[start:end])
            start, filled, last, left = end, _width(word[end:at], face), 0, room
        filled += wide
        if sign in _BREAKS_AFTER:
            last = at + 1
    return [*parts, word[start:]]


def _width(part: str, face: Face) -> float:
    return sum(_sign(sign, face) for sign in part)


@cache
def _sign(sign: str, face: Face) -> float:
    return width(sign, face, 1)
