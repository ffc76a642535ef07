"""The cells of a workbook, written as one would write them first: XlsxWriter's `write`, one row in memory at a time."""

import io
from collections.abc import Iterable, Sequence

import xlsxwriter

from bot.render.ledger import Book, Cell


def workbook(book: Book, following: Iterable[tuple[int, Sequence[Cell]]]) -> bytes:
    """The workbook without any format."""
    file = io.BytesIO()
    made = xlsxwriter.Workbook(file, {"constant_memory": True, "strings_to_urls": False, "strings_to_formulas": False})
    sheets = [made.add_worksheet(sheet.name) for sheet in book.sheets]
    lines = [1] * len(sheets)
    known = ((place, row) for place, sheet in enumerate(book.sheets) for row in sheet.rows)
    for rows in (known, following):
        for place, row in rows:
            for column, value in enumerate(row):
                if value is not None and value != "":
                    sheets[place].write(lines[place], column, value)
            lines[place] += 1
    made.close()
    return file.getvalue()
