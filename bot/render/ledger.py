"""Workbooks that Gaung writes: some sheets of figures, and long lists that are written as they are read.

What is written stays text: nothing of it is taken for a formula or, but for columns of addresses, for a link.
"""

import io
import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final

from bot.domain.tables import LONGEST_CELL
from bot.render.cells import is_run_by_programs, printable

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

MOST_LINKS: Final = 5000
"""Addresses of a sheet that open with a click; a longer list would have to be held in memory for them."""
LONGEST_LINK: Final = 2000
_EPOCH: Final = date(1899, 12, 30)
_QUOTED: Final = frozenset("'=+-@\t\r")
"""With what a text begins that may be run; most texts need no closer look."""
_FONT: Final = {"font_name": "Calibri", "font_size": 11, "valign": "top"}
_GREEN: Final = "#064E36"
_DATES: Final = {"id": "[$-421]d mmmm yyyy", "en": "[$-809]d mmmm yyyy"}

Cell = str | int | None
Row = tuple[Cell, ...]


class Holds(StrEnum):
    """What a column holds: text, long text that is wrapped, whole numbers, dates (as ISO text), addresses."""

    TEXT = "text"
    LONG = "long"
    NUMBER = "number"
    DATE = "date"
    ADDRESS = "address"


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its heading, what it holds, and its width in characters."""

    heading: str
    holds: Holds
    width: int


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet: the rows that are known by now, while others may follow; `total` is how many there will be.

    Its first `frozen` columns stay in sight. One that is `plain` has no filters: it is read, not searched.
    """

    name: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    total: int
    frozen: int = 1
    plain: bool = False


@dataclass(frozen=True, slots=True)
class Book:
    """A workbook in a language."""

    language: str
    title: str
    author: str
    sheets: tuple[Sheet, ...]


def book_of(task: dict[str, Any]) -> Book:
    """A book that came as JSON."""
    sheets = tuple(
        Sheet(
            each["name"],
            tuple(Column(column["heading"], Holds(column["holds"]), column["width"]) for column in each["columns"]),
            tuple(map(tuple, each["rows"])),
            each["total"],
            each["frozen"],
            each["plain"],
        )
        for each in task["sheets"]
    )
    return Book(task["language"], task["title"], task["author"], sheets)


def line(sheet: int, rows: Iterable[Sequence[Cell]]) -> str:
    """Rows that follow on a sheet (its place from 0), as lines of a file."""
    return "".join(json.dumps([sheet, *row], ensure_ascii=False) + "\n" for row in rows)


def read_lines(lines: Iterable[str]) -> Iterator[tuple[int, Sequence[Cell]]]:
    """The rows of such lines, each with its sheet."""
    for each in lines:
        sheet, *row = json.loads(each)
        yield sheet, row


def workbook(book: Book, following: Iterable[tuple[int, Sequence[Cell]]] = ()) -> bytes:
    """The workbook as XLSX. One row at a time is in memory, whatever their number."""
    import xlsxwriter

    file = io.BytesIO()
    made = xlsxwriter.Workbook(
        file,
        {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False},
    )
    made.set_properties({"title": printable(book.title), "author": printable(book.author), "comments": ""})
    formats = {holds: made.add_format(_style(holds, book.language)) for holds in Holds}
    quoted = {holds: made.add_format({**_style(holds, book.language), "quote_prefix": True}) for holds in Holds}
    heading = made.add_format(
        {**_FONT, "bold": True, "font_color": "#FFFFFF", "bg_color": _GREEN, "text_wrap": True, "valign": "vcenter"}
    )
    pens = [_Pen(made.add_worksheet(sheet.name), sheet, heading, formats, quoted) for sheet in book.sheets]
    for pen in pens:
        for row in pen.sheet.rows:
            pen.write(row)
    for place, more in following:
        pens[place].write(more)
    for pen in pens:
        pen.close()
    made.close()
    return file.getvalue()


def _style(holds: Holds, language: str) -> dict[str, Any]:
    match holds:
        case Holds.NUMBER:
            return {**_FONT, "num_format": "#,##0"}
        case Holds.DATE:
            return {**_FONT, "num_format": _DATES.get(language, _DATES["en"]), "align": "left"}
        case Holds.ADDRESS:
            return {**_FONT, "font_color": "#0B5394", "underline": 1}
        case Holds.LONG:
            return {**_FONT, "text_wrap": True}
        case _:
            return dict(_FONT)


class _Pen:
    """Writes the rows of one sheet, the one below the other."""

    def __init__(
        self,
        into: "Worksheet",
        sheet: Sheet,
        heading: "Format",
        formats: "dict[Holds, Format]",
        quoted: "dict[Holds, Format]",
    ) -> None:
        self.sheet = sheet
        self._into, self._formats, self._quoted = into, formats, quoted
        self._holds = [column.holds for column in sheet.columns]
        self._next = 1
        self._clicks = sheet.total <= MOST_LINKS
        into.freeze_panes(1, sheet.frozen)
        into.set_landscape()
        into.set_paper(9)
        into.fit_to_pages(1, 0)
        into.repeat_rows(0)
        into.set_row(0, 30)
        for place, column in enumerate(sheet.columns):
            into.set_column(place, place, column.width, formats[column.holds])
            into.write_string(0, place, printable(column.heading), heading)

    def write(self, row: Sequence[Cell]) -> None:
        """One row."""
        line, into = self._next, self._into
        for place, (holds, value) in enumerate(zip(self._holds, row, strict=True)):
            if value is None or value == "":
                continue
            if isinstance(value, int):
                into.write_number(line, place, value, self._formats[Holds.NUMBER])
            elif holds is Holds.DATE:
                into.write_number(line, place, _serial(value), self._formats[holds])
            else:
                text = value if value.isprintable() and len(value) <= LONGEST_CELL else _cell(value)
                if holds is Holds.ADDRESS and self._clicks and self._link(place, text):
                    continue
                shown = self._quoted if text[:1] in _QUOTED and is_run_by_programs(text) else self._formats
                into.write_string(line, place, text, shown[holds])
        self._next = line + 1

    def _link(self, place: int, text: str) -> bool:
        shown = self._formats[Holds.ADDRESS]
        return len(text) <= LONGEST_LINK and self._into.write_url(self._next, place, text, shown, string=text) == 0

    def close(self) -> None:
        """Filters over all that was written."""
        if not self.sheet.plain:
            self._into.autofilter(0, 0, max(self._next - 1, 1), len(self.sheet.columns) - 1)


@lru_cache(maxsize=400)
def _serial(day: str) -> int:
    """A date as workbooks keep it (ISO/IEC 29500-1, 18.17.4.1)."""
    return (date.fromisoformat(day) - _EPOCH).days


def _cell(text: str) -> str:
    """The text as a cell holds it: no control characters, at most 32,767 characters."""
    whole = printable(text).replace("\r", "")
    return whole if len(whole) <= LONGEST_CELL else f"{whole[: LONGEST_CELL - 1]}…"
