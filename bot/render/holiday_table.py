"""The days of the office's calendar as a workbook to edit."""

import io
from collections.abc import Sequence
from typing import Final

from bot.domain.calendar import Holiday
from bot.i18n import texts
from bot.render.cells import put_text

_WIDTHS: Final = (20, 48, 16)
_ROOM: Final = 200
"""Empty rows below the days whose cells are dates and choices, too."""


def holidays_file(days: Sequence[Holiday], language: str) -> bytes:
    """An XLSX file of days; read back with `read_list`, it says the same."""
    from openpyxl import Workbook
    from openpyxl.styles import Font
    from openpyxl.worksheet.datavalidation import DataValidation

    t = texts(language)
    book = Workbook()
    book.properties.creator = "Gaung"
    sheet = book.worksheets[0]
    sheet.title = t.plain("holidays-sheet")
    for place, (field, width) in enumerate(zip(("day", "name", "status"), _WIDTHS, strict=True), 1):
        cell = put_text(sheet, 1, place, t.plain(f"holidays-column-{field}"))
        cell.font = Font(bold=True)
        sheet.column_dimensions[cell.column_letter].width = width
    sheet.freeze_panes = "A2"
    words = {works: t.plain(f"holidays-{'works' if works else 'free'}-word") for works in (False, True)}
    for line, each in enumerate(days, 2):
        sheet.cell(line, 1).value = each.day
        put_text(sheet, line, 2, each.name)
        put_text(sheet, line, 3, words[each.works])
    last = len(days) + _ROOM
    for line in range(2, last):
        sheet.cell(line, 1).number_format = "yyyy-mm-dd"
    choice = DataValidation(type="list", formula1=f'"{words[False]},{words[True]}"', allow_blank=True)
    choice.add(f"C2:C{last}")
    sheet.add_data_validation(choice)
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()
