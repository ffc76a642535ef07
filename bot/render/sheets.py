"""One sheet of an XLSX file, row by row."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Final

from bot.domain.refused import Refused
from bot.domain.tables import LONGEST_CELL, MOST_COLUMNS, MOST_LINES, MOST_ROWS, CellValue, Line, Merge, OddCell, Oddity
from bot.render.cells import printable
from bot.render.package import Package

_ESCAPE: Final = re.compile("_x([0-9A-Fa-f]{4})_")
_TEXTS: Final = frozenset(("v", "t"))
_LAST_COLUMN: Final = 16_384


@dataclass(frozen=True, slots=True)
class Shared:
    """What the sheets of a workbook share: texts, the styles that show a number as a date, and the first day."""

    texts: Sequence[str]
    date_styles: frozenset[str]
    day_zero: date


@dataclass(slots=True)
class Sheet:
    """A sheet to be read once; `merges` is complete when `lines` has ended."""

    package: Package
    part: str
    shared: Shared
    merges: list[Merge] = field(default_factory=list)
    _ready: list[Line] = field(default_factory=list)
    _line: int = 0
    _place: int = -1
    _row: dict[int, CellValue] = field(default_factory=dict)
    _type: str = "n"
    _style: str = "0"
    _in_cell: bool = False
    _formula: bool = False
    _reading: bool = False
    _phonetic: bool = False
    _text: list[str] = field(default_factory=list)
    _length: int = 0

    def lines(self) -> Iterator[Line]:
        """The rows that have cells. Raises Refused."""
        for _ in self.package.steps(self.part, self._start, self._end, self._chars):
            yield from self._ready
            self._ready.clear()

    def _start(self, tag: str, attributes: Mapping[str, str]) -> None:
        if tag == "c":
            self._begin_cell(attributes)
        elif self._in_cell:
            self._formula = self._formula or tag == "f"
            self._phonetic = self._phonetic or tag == "rPh"
            self._reading = tag in _TEXTS and not self._phonetic
        elif tag == "row":
            self._line = int(attributes.get("r", self._line + 1))
            if not 1 <= self._line <= MOST_LINES:
                raise ValueError(attributes)
            self._place = -1
        elif tag == "mergeCell":
            self._merge(attributes["ref"])

    def _end(self, tag: str) -> None:
        if tag in _TEXTS:
            self._reading = False
        elif tag == "rPh":
            self._phonetic = False
        elif tag == "c":
            self._in_cell = False
            if self._text or self._formula:
                if value := self._value("".join(self._text)):
                    self._row[self._place] = value
                self._text.clear()
                self._length, self._formula = 0, False
        elif tag == "row" and self._row:
            self._ready.append((self._line, self._row))
            self._row = {}

    def _chars(self, text: str) -> None:
        if self._reading:
            self._length += len(text)
            # An escape has seven signs for one.
            if self._length > 7 * LONGEST_CELL:
                raise Refused("table-long-cell", name=self.package.name, line=self._line, max=LONGEST_CELL)
            self._text.append(text)

    def _begin_cell(self, attributes: Mapping[str, str]) -> None:
        reference = attributes.get("r")
        self._place = self._place + 1 if reference is None else _PLACES[reference.rstrip("0123456789")]
        if self._place >= _LAST_COLUMN:
            name = self.package.name
            raise Refused("table-too-wide", name=name, line=self._line, max=MOST_COLUMNS)
        self._type = attributes.get("t", "n")
        self._style = attributes.get("s", "0")
        self._in_cell = True

    def _value(self, raw: str) -> CellValue:
        if self._type == "s":
            return self.shared.texts[int(raw)] if raw else ""
        if self._type in ("inlineStr", "str"):
            return text_of(raw)
        if not raw:
            return OddCell(Oddity.FORMULA, "=") if self._formula else ""
        if self._type == "e":
            return OddCell(Oddity.ERROR, raw[:40])
        if self._type == "b":
            return "TRUE" if raw.strip() == "1" else "FALSE"
        if self._type == "d":
            return OddCell(Oddity.DATE, raw[:40])
        number = float(raw)
        if self._style in self.shared.date_styles:
            return OddCell(Oddity.DATE, _day(self.shared.day_zero, number))
        return str(int(number)) if number.is_integer() and abs(number) < 1e15 else str(number)

    def _merge(self, reference: str) -> None:
        first, _, last = reference.partition(":")
        top, bottom = (int(re.sub(r"[^0-9]", "", corner) or 0) for corner in (first, last or first))
        if bottom > top:
            if len(self.merges) == MOST_ROWS:
                raise self.package.too_large()
            self.merges.append(Merge(_PLACES[re.sub(r"[^A-Za-z]", "", first)], top, bottom))


class _Places(dict[str, int]):
    """The places of columns by their letters: 0 for `A`, 27 for `AB`. Raises ValueError for other letters."""

    def __missing__(self, letters: str) -> int:
        if not re.fullmatch(r"[A-Za-z]{1,3}", letters):
            raise ValueError(letters)
        place = 0
        for letter in letters.upper():
            place = place * 26 + ord(letter) - 64
        self[letters] = place - 1
        return place - 1


_PLACES: Final = _Places()


def text_of(raw: str) -> str:
    """A text as people see it: `_x0041_` stands for a sign, and control characters for nothing."""
    if "_x" in raw:
        raw = _ESCAPE.sub(lambda found: chr(int(found[1], 16)), raw)
    return printable(raw).strip()


def _day(day_zero: date, days: float) -> str:
    try:
        return (day_zero + timedelta(days=days)).isoformat()
    except OverflowError:
        return str(days)
