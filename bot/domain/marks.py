"""Text without the marks of another chat app, every character of it traceable to the text as it was sent."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from itertools import chain
from typing import Final, NamedTuple, TypeVar

from bot.domain.found import Found, Span
from bot.domain.links import locate_links

T = TypeVar("T")

_MARKS: Final = "*_~`"
_BOLD: Final = re.compile(r"\*(?<!\d\*)|\*(?!\d)")
_PAIRS: Final = (
    ("_", re.compile(r"(?<![^\W_])(_)(?=[^\s_])[^\n]{0,400}?(?<=[^\s_])(_)(?![^\W_])")),
    ("~", re.compile(r"(?<!\w)(~)(?=[^\s~])[^~\n]{0,400}?(?<=[^\s~])(~)(?!\w)")),
    ("`", re.compile(r"(```)[^`]{0,4000}(```)")),
    ("`", re.compile(r"(?<!`)(`)[^`\n]{1,400}(`)(?!`)")),
)
_LINE_ENDS: Final = "\x0b\x0c\x85\u2028\u2029"
_SPACES: Final = "\x00-\x09\x0e-\x1f\x7f-\x84\x86-\xa0\u1680\u2000-\u200a\u202f\u205f\u3000"
_MATHEMATICAL: Final = "\U0001d400-\U0001d7ff"
_ODD: Final = re.compile(f"[{_LINE_ENDS}{_SPACES}{_MATHEMATICAL}]")
# A carriage return, itself invisible, stands for the marks.
_INVISIBLE: Final = re.compile("([\r\u200b\u200c\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]+)")
# A table without colons: its first column are labels.
_COLUMN: Final = re.compile(r"^([A-Za-z][A-Za-z /.,]{1,30}?)[ ]?\t(?![ \t]*[:=])", re.MULTILINE)
_AT_LINE_END: Final = re.compile(r"( +)(?=\n)")
_TOO_MANY: Final = re.compile(r" ( +)|\n\n(\n+)")


class PlainText(NamedTuple):
    """`text`, of which character i was sent as character `origin[i]`."""

    text: str
    origin: Sequence[int]

    def sent(self, found: Found[T]) -> Found[T]:
        """A find in the plain text as a find in the text as it was sent."""
        return Found(found.value, *self._ends(found.start, found.end), found.doubt)

    def sent_span(self, span: Span) -> Span:
        """A part of the plain text as a part of the text as it was sent."""
        return Span(*self._ends(span.start, span.end))

    def _ends(self, start: int, end: int) -> tuple[int, int]:
        if start < end:
            return self.origin[start], self.origin[end - 1] + 1
        at = self.origin[start] if start < len(self.origin) else 0
        return at, at


def plain(text: str) -> PlainText:
    """Take `*bold*`, `_italic_`, `~strike~` and monospace marks, styled letters and invisible characters away.

    Links stay as they are. Runs of spaces become one, at the end of a line none; of line breaks at most two.
    """
    unmarked = _unmarked(text) if any(map(text.__contains__, _MARKS)) else text
    visible = PlainText(unmarked, range(len(text)))
    if "\r" in unmarked or not unmarked.isascii():
        visible = _without(_INVISIBLE, visible)
    if "\t" in visible.text:
        visible = PlainText(_COLUMN.sub(lambda column: f"{column[0][:-1]}:", visible.text), visible.origin)
    if not (visible.text.isascii() and visible.text.replace("\n", "").isprintable()):
        visible = PlainText(_ODD.sub(_usual, visible.text), visible.origin)
    if " \n" in visible.text:
        visible = _without(_AT_LINE_END, visible)
    return _without(_TOO_MANY, visible) if "  " in visible.text or "\n\n\n" in visible.text else visible


def visible(text: str) -> str:
    """A text without what cannot be seen, such as marks that turn the direction of what follows, in usual letters."""
    return _ODD.sub(_usual, _INVISIBLE.sub("", text))


def _usual(odd: re.Match[str]) -> str:
    if odd[0] in _LINE_ENDS:
        return "\n"
    return unicodedata.normalize("NFKC", odd[0])[0] if odd[0] >= _MATHEMATICAL[0] else " "


def _without(pattern: re.Pattern[str], plain: PlainText) -> PlainText:
    """A text without what a pattern's groups match."""
    return without(plain, [match.span(match.lastindex or 0) for match in pattern.finditer(plain.text)])


def without(plain: PlainText, gone: Sequence[tuple[int, int]]) -> PlainText:
    """A text without some of its parts, which are given in order."""
    if not gone:
        return plain
    starts, ends = [0, *(end for _, end in gone)], [*(start for start, _ in gone), len(plain.text)]
    kept = [slice(start, end) for start, end in zip(starts, ends, strict=True)]
    origin = tuple(chain.from_iterable(plain.origin[part] for part in kept))
    return PlainText("".join([plain.text[part] for part in kept]), origin)


def _unmarked(text: str) -> str:
    """A text of the same length whose marks are invisible."""
    masked = "".join(_masked(text))
    marks = [match.span() for match in _BOLD.finditer(masked)]
    for mark, pattern in _PAIRS:
        if mark in masked:
            marks += [match.span(group) for match in pattern.finditer(masked) for group in (1, 2)]
    letters = list(text)
    for start, end in marks:
        letters[start:end] = "\r" * (end - start)
    return "".join(letters)


def _masked(text: str) -> Iterator[str]:
    """A text with its links crossed out, so that no mark is found in them, part by part."""
    at = 0
    for found in locate_links(text):
        yield text[at : found.start] + "x" * (found.end - found.start)
        at = found.end
    yield text[at:]
