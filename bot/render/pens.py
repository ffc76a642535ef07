"""Workbooks as XLSX files, row by row.

What is written stays text: nothing of it is taken for a formula or, but for columns of addresses, for a link.
"""

import html
import io
from collections.abc import Iterable, Sequence
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final

from bot.domain.tables import LONGEST_CELL
from bot.render.cells import fitting, is_run_by_programs, printable, xlsx_text
from bot.render.ledger import Book, Cell, Holds, Sheet

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

MOST_LINKS: Final = 5000
"""Rows of a sheet whose addresses open with a click; a longer list would have to be held in memory for them."""
LONGEST_LINK: Final = 2000
_SHORT: Final = LONGEST_CELL // 2
"""Characters that a cell holds whichever they are."""
_EPOCH: Final = date(1899, 12, 30)
_QUOTED: Final = frozenset("'=+-@\t\r")
"""With what a text begins that may be run; most texts need no closer look."""
_FONT: Final = {"font_name": "Calibri", "font_size": 11, "valign": "top"}
_GREEN: Final = "#064E36"
_DATES: Final = {"id": "[$-421]d mmmm yyyy", "en": "[$-809]d mmmm yyyy"}


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
    pens = [
        (_Pen if sheet.total <= MOST_LINKS else _QuickPen)(
            made.add_worksheet(sheet.name), sheet, heading, formats, quoted
        )
        for sheet in book.sheets
    ]
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
        into.freeze_panes(1, sheet.frozen)
        into.set_landscape()
        into.set_paper(9)
        into.fit_to_pages(1, 0)
        into.repeat_rows(0)
        into.set_row(0, 30)
        for place, column in enumerate(sheet.columns):
            into.set_column(place, place, column.width, formats[column.holds])
            into.write_string(0, place, printable(column.heading), heading)
        self._begin()

    def _begin(self) -> None:
        """The headings are written."""

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
                text = value if value.isprintable() and len(value) <= _SHORT else _printed(value)
                if holds is Holds.ADDRESS and self._link(place, text):
                    continue
                shown = self._quoted if _is_risky(text) else self._formats
                into.write_string(line, place, text, shown[holds])
        self._next = line + 1

    def _link(self, place: int, text: str) -> bool:
        shown = self._formats[Holds.ADDRESS]
        return len(text) <= LONGEST_LINK and self._into.write_url(self._next, place, text, shown, string=text) == 0

    def close(self) -> None:
        """Filters over all that was written."""
        if not self.sheet.plain:
            self._into.autofilter(0, 0, max(self._next - 1, 1), len(self.sheet.columns) - 1)


class _QuickPen(_Pen):
    """Writes the rows of a long sheet, each as one piece of XML (ECMA-376 part 1, 18.3.1.73). No address is a link.

    XlsxWriter looks at every cell several times, which takes longer than all the rest together. It keeps the rows that
    are finished in a file (`fh`), where these go as well. That is no public way: whether a new version still has it,
    `tests/render/test_workbook.py` tells.
    """

    def _begin(self) -> None:
        from xlsxwriter.utility import xl_col_to_name

        formats, quoted = self._formats, self._quoted
        self._number = formats[Holds.NUMBER]._get_xf_index()
        self._columns = [
            (xl_col_to_name(place), holds is Holds.DATE, formats[holds]._get_xf_index(), quoted[holds]._get_xf_index())
            for place, holds in enumerate(self._holds)
        ]
        # The headings are not in the file yet.
        self._into._write_single_row(self._next)

    def write(self, row: Sequence[Cell]) -> None:
        """One row."""
        self._next = line = self._next + 1
        cells = []
        for (name, is_date, plain, quoted), value in zip(self._columns, row, strict=True):
            if value is None or value == "":
                continue
            if isinstance(value, int):
                cells.append(f'<c r="{name}{line}" s="{self._number}"><v>{value}</v></c>')
            elif is_date:
                cells.append(f'<c r="{name}{line}" s="{plain}"><v>{_serial(value)}</v></c>')
            else:
                is_simple = value.isprintable() and len(value) <= _SHORT and "_x" not in value
                text = value if is_simple else xlsx_text(value)
                style = quoted if _is_risky(text) else plain
                space = "" if text == text.strip() else ' xml:space="preserve"'
                words = html.escape(text, quote=False)
                cells.append(f'<c r="{name}{line}" s="{style}" t="inlineStr"><is><t{space}>{words}</t></is></c>')
        self._into.fh.write(f'<row r="{line}">{"".join(cells)}</row>')

    def close(self) -> None:
        """Filters over all that was written, and how far it goes."""
        super().close()
        self._into._check_dimensions(self._next - 1, len(self._columns) - 1)


@lru_cache(maxsize=400)
def _serial(day: str) -> int:
    """A date as workbooks keep it (ISO/IEC 29500-1, 18.17.4.1)."""
    return (date.fromisoformat(day) - _EPOCH).days


def _printed(text: str) -> str:
    """The text as a cell holds it, but for its escapes, which XlsxWriter makes."""
    return fitting(printable(text).replace("\r", ""))


def _is_risky(text: str) -> bool:
    return text[:1] in _QUOTED and is_run_by_programs(text)
