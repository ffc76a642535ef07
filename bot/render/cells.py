"""Cells of the files that Gaung writes: what people wrote stays text and is never run as a formula."""

import re
from typing import TYPE_CHECKING, Final

from bot.domain.tables import LONGEST_CELL

if TYPE_CHECKING:
    from openpyxl.cell import Cell
    from openpyxl.worksheet.worksheet import Worksheet

_UNPRINTABLE: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_RUN_BY_PROGRAMS: Final = re.compile(r"'*[=+\-@\t\r]")
_LIKE_AN_ESCAPE: Final = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")


def printable(text: str) -> str:
    """The text without control characters and halves of characters; lines and tabs stay."""
    return _UNPRINTABLE.sub("", text)


def is_run_by_programs(text: str) -> bool:
    """Whether a spreadsheet program may take the text for a formula."""
    return _RUN_BY_PROGRAMS.match(text) is not None


def csv_cell(text: str) -> str:
    """A CSV cell that no spreadsheet program takes for a formula; `from_csv_cell` gives the text back."""
    # Cleaned first: what stood behind a character that goes may be the dangerous one.
    cell = printable(text)
    return f"'{cell}" if is_run_by_programs(cell) else cell


def from_csv_cell(cell: str) -> str:
    """The text of a cell that `csv_cell` may have written."""
    return cell[1:] if cell.startswith("'") and _RUN_BY_PROGRAMS.match(cell) else cell


def xlsx_text(text: str) -> str:
    """The text as XLSX keeps it: no control characters, at most 32,767 characters, `_x0041_` meaning just that."""
    return fitting(_LIKE_AN_ESCAPE.sub("_x005F_", printable(text).replace("\r", "")))


def fitting(text: str) -> str:
    """As much of a text as a cell of a workbook holds, counted as they count: in units of UTF-16."""
    if len(text) <= LONGEST_CELL // 2 or len(raw := text.encode("utf-16-le")) <= 2 * LONGEST_CELL:
        return text
    return f"{raw[: 2 * (LONGEST_CELL - 1)].decode('utf-16-le', 'ignore')}…"


def put_text(sheet: "Worksheet", line: int, place: int, text: str) -> "Cell":
    """Write a text into a cell of a sheet (line and place from 1); it stays text even after somebody edits it."""
    from openpyxl.cell import Cell

    cell = sheet.cell(line, place)
    if not isinstance(cell, Cell):
        raise TypeError(f"{cell.coordinate} is covered by a merged cell")
    cell.value = xlsx_text(text)
    cell.data_type = "s"
    cell.quotePrefix = is_run_by_programs(cell.value)
    return cell
