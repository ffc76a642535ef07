"""Workbooks that Gaung writes: some sheets of figures, and long lists that are written as they are read.

What is written stays text: nothing of it is taken for a formula or, but for columns of addresses, for a link.
"""

import io
import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, Any, Final

from bot.domain.tables import LONGEST_CELL
from bot.render.cells import is_run_by_programs, printable

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

MOST_LINKS: Final = 5000
"""Addresses of a sheet that open with a click; a longer list would have to be held in memory for them."""
LONGEST_LINK: Final = 2000
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
        for place, (column, value) in enumerate(zip(self.sheet.columns, row, strict=True)):
            if value is None or value == "":
                continue
            if isinstance(value, int):
                self._into.write_number(self._next, place, value, self._formats[Holds.NUMBER])
            elif column.holds is Holds.DATE:
                self._into.write_datetime(self._next, place, date.fromisoformat(value), self._formats[Holds.DATE])
            else:
                self._text(place, column.holds, _cell(value))
        self._next += 1

    def _text(self, place: int, holds: Holds, text: str) -> None:
        if holds is Holds.ADDRESS and self._clicks and len(text) <= LONGEST_LINK:
            shown = self._formats[holds]
            if self._into.write_url(self._next, place, text, shown, string=text) == 0:
                return
        shown = (self._quoted if is_run_by_programs(text) else self._formats)[holds]
        self._into.write_string(self._next, place, text, shown)

    def close(self) -> None:
        """Filters over all that was written."""
        if not self.sheet.plain:
            self._into.autofilter(0, 0, max(self._next - 1, 1), len(self.sheet.columns) - 1)


def _cell(text: str) -> str:
    """The text as a cell holds it: no control characters, at most 32,767 characters."""
    whole = printable(text).replace("\r", "")
    return whole if len(whole) <= LONGEST_CELL else f"{whole[: LONGEST_CELL - 1]}…"
