"""The list of units as a workbook to fill in: empty, or with the units that there are."""

import io
from collections.abc import Iterable
from typing import TYPE_CHECKING, Final

from bot.domain.tables import MOST_ROWS
from bot.domain.units import CODE_LENGTH, LONGEST_CADENCE_DAYS, NAME_LENGTH, UnitKind, UnitRow
from bot.i18n import Texts, texts
from bot.render.cells import put_text

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.worksheet.datavalidation import DataValidation
    from openpyxl.worksheet.worksheet import Worksheet

_WIDTHS: Final = (20, 44, 12, 18)
_GREEN: Final = "FF0B6B4F"
_GREY: Final = "FF767676"
_TEXT_FORMAT: Final = "@"
_EXAMPLES: Final = (
    UnitRow("KUA-PALANG", "KUA Palang", UnitKind.KUA),
    UnitRow("MTSN-1-TUBAN", "MTsN 1 Tuban", UnitKind.MTSN, 7),
    UnitRow("SEKSI-PENMAD", "Seksi Pendidikan Madrasah", UnitKind.SEKSI, 14),
)


def unit_template(language: str) -> bytes:
    """An XLSX file to list units in: headings, choices where there are some, and a second sheet that explains."""
    return units_file((), language)


def units_file(rows: Iterable[UnitRow], language: str) -> bytes:
    """The template with these units in it; read back with `read_units`, it says the same."""
    from openpyxl import Workbook

    t = texts(language)
    book = Workbook()
    book.properties.creator = "Gaung"
    sheet = book.worksheets[0]
    sheet.title = t.plain("unit-sheet")
    _write_headings(sheet, t)
    for line, row in enumerate(rows, 2):
        _write_unit(sheet, line, row)
    for validation in _validations(t):
        sheet.add_data_validation(validation)
    _write_guide(book, t)
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def kind_word(kind: UnitKind) -> str:
    """The kind as lists write it: `MTsN`, `Seksi`."""
    return {UnitKind.MTSN: "MTsN", UnitKind.SEKSI: "Seksi"}.get(kind, kind.value)


def _headings(t: Texts) -> tuple[str, ...]:
    return tuple(t.plain(f"unit-column-{field}") for field in ("code", "name", "kind", "cadence"))


def _write_headings(sheet: "Worksheet", t: Texts) -> None:
    from openpyxl.styles import Font, PatternFill

    for place, (heading, width) in enumerate(zip(_headings(t), _WIDTHS, strict=True), 1):
        cell = put_text(sheet, 1, place, heading)
        cell.font = Font(bold=True, color="FFFFFFFF")
        cell.fill = PatternFill("solid", fgColor=_GREEN)
        column = sheet.column_dimensions[cell.column_letter]
        column.width = width
        # Without it a spreadsheet program turns the code MAR-1 into a day in March.
        column.number_format = _TEXT_FORMAT if place < len(_WIDTHS) else "0"
    sheet.freeze_panes = "A2"


def _write_unit(sheet: "Worksheet", line: int, row: UnitRow, colour: str | None = None) -> None:
    from openpyxl.styles import Font

    for place, text in enumerate((row.code, row.name, kind_word(row.kind)), 1):
        put_text(sheet, line, place, text).number_format = _TEXT_FORMAT
    if row.cadence_days is not None:
        sheet.cell(line, 4).value = row.cadence_days
    if colour is not None:
        for place in range(1, 5):
            sheet.cell(line, place).font = Font(italic=True, color=colour)


def _validations(t: Texts) -> Iterable["DataValidation"]:
    """What the cells below the headings accept."""
    from openpyxl.worksheet.datavalidation import DataValidation

    kinds = DataValidation(type="list", formula1='"{}"'.format(",".join(map(kind_word, UnitKind))), allow_blank=True)
    kinds.error = t.plain("unit-kind-only")
    kinds.add(f"C2:C{MOST_ROWS + 1}")
    cadence = DataValidation(
        type="whole", operator="between", formula1="1", formula2=str(LONGEST_CADENCE_DAYS), allow_blank=True
    )
    cadence.error = t.plain("unit-cadence-only", max=LONGEST_CADENCE_DAYS)
    cadence.add(f"D2:D{MOST_ROWS + 1}")
    for validation in (kinds, cadence):
        validation.errorTitle = t.plain("unit-sheet")
        validation.showErrorMessage = True
    return kinds, cadence


def _write_guide(book: "Workbook", t: Texts) -> None:
    """The sheet that explains, with examples in grey; they are on a sheet of their own so that nobody imports them."""
    from openpyxl.styles import Alignment, Font

    sheet = book.create_sheet(t.plain("unit-guide"))
    put_text(sheet, 1, 1, t.plain("unit-guide-title")).font = Font(bold=True, size=14)
    limits = {"code": CODE_LENGTH, "name": NAME_LENGTH, "cadence": LONGEST_CADENCE_DAYS}
    for line, (field, heading) in enumerate(zip(("code", "name", "kind", "cadence"), _headings(t), strict=True), 3):
        put_text(sheet, line, 1, heading).font = Font(bold=True)
        words = put_text(sheet, line, 2, t.plain(f"unit-guide-{field}", max=limits.get(field, 0)))
        words.alignment = Alignment(wrap_text=True, vertical="top")
    put_text(sheet, 8, 1, t.plain("unit-guide-import"))
    put_text(sheet, 10, 1, t.plain("unit-guide-examples")).font = Font(bold=True, color=_GREY)
    for line, row in enumerate(_EXAMPLES, 11):
        _write_unit(sheet, line, row, _GREY)
    for letter, width in zip("ABCD", (20, 80, 12, 18), strict=True):
        sheet.column_dimensions[letter].width = width
