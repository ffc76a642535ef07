"""Text without the marks of another chat app, every character of it traceable to the text as it was sent."""

import re
import unicodedata
from dataclasses import dataclass
from typing import Final, TypeVar

from bot.domain.found import Found
from bot.domain.links import locate_links

T = TypeVar("T")

_BOLD: Final = re.compile(r"\*(?<!\d\*)|\*(?!\d)")
_PAIRS: Final = (
    re.compile(r"(?<![^\W_])(_)(?=[^\s_])[^\n]*?(?<=[^\s_])(_)(?![^\W_])"),
    re.compile(r"(?<!\w)(~)(?=[^\s~])[^~\n]*?(?<=[^\s~])(~)(?!\w)"),
    re.compile(r"(```)[^`]*(```)"),
    re.compile(r"(?<!`)(`)[^`\n]+(`)(?!`)"),
)
_INVISIBLE: Final = frozenset(
    "\r\u200b\u200c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff"
)
_LINE_ENDS: Final = frozenset("\n\x0b\x0c\x85\u2028\u2029")
_MATHEMATICAL: Final = range(0x1D400, 0x1D800)


@dataclass(frozen=True, slots=True)
class PlainText:
    """`text`, of which character i was sent as character `origin[i]`."""

    text: str
    origin: tuple[int, ...]

    def sent(self, found: Found[T]) -> Found[T]:
        """A find in the plain text as a find in the text as it was sent."""
        if found.start >= found.end:
            at = self.origin[found.start] if found.start < len(self.origin) else 0
            return Found(found.value, at, at)
        return Found(found.value, self.origin[found.start], self.origin[found.end - 1] + 1)


def plain(text: str) -> PlainText:
    """Take `*bold*`, `_italic_`, `~strike~` and monospace marks, styled letters and invisible characters away.

    Links stay as they are. Runs of spaces become one, of line breaks at most two.
    """
    marks = _marks(text)
    letters: list[str] = []
    origin: list[int] = []
    for at, sent in enumerate(text):
        char = "\n" if sent in _LINE_ENDS else sent
        if at in marks or char in _INVISIBLE:
            continue
        if ord(char) in _MATHEMATICAL:
            char = unicodedata.normalize("NFKC", char)[:1]
        elif char != "\n" and (char.isspace() or unicodedata.category(char) == "Cc"):
            char = " "
        if (char == " " and letters[-1:] == [" "]) or (char == "\n" and letters[-2:] == ["\n", "\n"]):
            continue
        letters.append(char)
        origin.append(at)
    return PlainText("".join(letters), tuple(origin))


def _marks(text: str) -> frozenset[int]:
    masked = text
    for found in locate_links(text):
        masked = masked[: found.start] + "x" * (found.end - found.start) + masked[found.end :]
    marks = {match.start() for match in _BOLD.finditer(masked)}
    masked = (
        masked.replace("*", " ") if not marks else "".join(" " if at in marks else c for at, c in enumerate(masked))
    )
    for pattern in _PAIRS:
        for match in pattern.finditer(masked):
            for group in (1, 2):
                marks.update(range(*match.span(group)))
    return frozenset(marks)
