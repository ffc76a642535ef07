"""CSV files, whatever program wrote them: encoding, separator and line ends are found out."""

import csv
import re
from collections.abc import Iterator, Sequence
from typing import Final

from bot.domain.refused import Refused
from bot.domain.tables import LONGEST_CELL, MOST_ROWS, Column, Line, NoTable, Table, gather
from bot.render.cells import from_csv_cell, printable

_SEPARATORS: Final = ",;\t|"
_MARKS: Final = (
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe\x00\x00", "utf-32"),
    (b"\x00\x00\xfe\xff", "utf-32"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
_CONTROLS: Final = bytes(byte for byte in range(32) if byte not in b"\t\n\v\f\r\x1a\0")
_PHYSICAL_LINE: Final = re.compile(r"[^\r\n]++(?:\r\n?|\n)?+|\r\n?|\n")
MOST_TEXT_LINES: Final = 200_000
LONGEST_ROW: Final = 1_000_000
"""Characters: no more of a text is split into cells at once."""
_UTF8_SEQUENCE: Final = re.compile(rb"[\xc3-\xf4][\x80-\xbf]")


def read_separated(raw: bytes, columns: Sequence[Column], name: str) -> Table:
    """The table in a CSV file called `name`. Raises Refused for what is none.

    Rows are numbered as spreadsheet programs number them, which count a cell with several lines as one row.
    """
    text = _decoded(raw, name)
    # Programs write empty rows for every cell that was ever touched.
    text = _without_empty_end(text)
    if not text:
        raise Refused("table-empty", name=name)
    if max(text.count("\n"), text.count("\r")) > MOST_TEXT_LINES:
        raise Refused("table-too-long", name=name, max=MOST_ROWS)
    chosen = re.match(r"sep=(.)\r?\n", text)
    head = text[:10_000]
    likely = chosen[1] if chosen else "".join(sorted(_SEPARATORS, key=lambda mark: -head.count(mark)))
    refusals: list[Refused] = []
    for separator in likely:
        try:
            return gather(_lines(text, separator, name), columns, name)
        except Refused as refusal:
            if refusal.key == "table-too-long":
                raise
            refusals.append(refusal)
    # A refusal that is not about headings came after they were found, or from a file that no separator can mend.
    first = next((refusal for refusal in refusals if not isinstance(refusal, NoTable)), None)
    raise first or max((each for each in refusals if isinstance(each, NoTable)), key=lambda each: each.matched)


def _lines(text: str, separator: str, name: str) -> Iterator[Line]:
    number = length = 0

    def pieces() -> Iterator[str]:
        nonlocal length
        for piece in _PHYSICAL_LINE.finditer(text):
            length += piece.end() - piece.start()
            if length > LONGEST_ROW:
                raise csv.Error
            yield piece[0]

    try:
        for number, row in enumerate(csv.reader(pieces(), delimiter=separator, skipinitialspace=True, strict=True), 1):
            length = 0
            cells = ((place, from_csv_cell(printable(cell)).strip()) for place, cell in enumerate(row))
            yield number, {place: cell for place, cell in cells if cell}
    except csv.Error:
        if '"' not in text:
            raise Refused("table-long-cell", name=name, line=number + 1, max=LONGEST_CELL) from None
        raise Refused("table-quotes", name=name, line=number + 1) from None


def _without_empty_end(text: str) -> str:
    """The text without the lines of nothing but separators in which spreadsheet programs like to end."""
    filled = text.rstrip(f"\ufeff\x1a \r\n{_SEPARATORS}")
    last_line = re.split(r"[\r\n]", text[len(filled) :], maxsplit=1)[0]
    return (filled + last_line).rstrip("\ufeff\x1a \t") if filled else ""


def _decoded(raw: bytes, name: str) -> str:
    encoding = next((encoding for mark, encoding in _MARKS if raw.startswith(mark)), None) or _unmarked_utf16(raw)
    if encoding is None:
        controls = len(raw) - len(raw.translate(None, _CONTROLS))
        # A tenth of what was compressed or drawn are control characters; in a text one may have slipped in.
        if controls * 20 > len(raw):
            raise Refused("table-kind", name=name, kind="other")
        if b"\0" in raw:
            raise Refused("table-nul", name=name)
    try:
        return raw.decode(encoding or "utf-8")
    except UnicodeDecodeError:
        # Some of it is UTF-8, so that it is not Windows-1252, in which such pairs of signs make no words.
        if encoding is not None or _UTF8_SEQUENCE.search(raw):
            raise Refused("table-encoding", name=name) from None
    try:
        return raw.decode("cp1252")
    except UnicodeDecodeError:
        raise Refused("table-encoding", name=name) from None


def _unmarked_utf16(raw: bytes) -> str | None:
    """UTF-16 without its mark: Latin letters have a zero byte at every second place."""
    first, second = raw[:2000:2], raw[1:2000:2]
    for encoding, letters, zeros in (("utf-16-le", first, second), ("utf-16-be", second, first)):
        if letters.count(0) * 10 < len(letters) and zeros.count(0) * 10 > len(zeros) * 8:
            return encoding
    return None
