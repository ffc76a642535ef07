"""Files that are odd and can be read all the same, as people and their programs make them."""

from collections.abc import Callable
from datetime import date, datetime, time
from pathlib import Path

import pytest
from openpyxl import Workbook
from openpyxl.styles import PatternFill
from openpyxl.worksheet.worksheet import Worksheet

from bot.domain.units import BadRow, UnitFile, UnitKind, UnitRow
from bot.i18n import texts
from bot.render.tables import read_units
from tests.render.files import CSV, HEAD, PALANG, RELATIONS, SOKO, book, by_hand, relations, row, saved, zipped

BOTH = (UnitRow("KUA-PALANG", "KUA Palang", UnitKind.KUA, 7), UnitRow("KUA-SOKO", "KUA Soko", UnitKind.KUA))
WORDS = row(1, *HEAD) + row(2, *PALANG) + row(3, "KUA-SOKO", "KUA Soko", "KUA")
Make = Callable[[], bytes]


def read(tmp_path: Path, raw: bytes) -> UnitFile:
    """What a file says."""
    path = tmp_path / "satker"
    path.write_bytes(raw)
    return read_units(path, "satker")


def _text(start: str = "", *, change: Callable[[str], str] = str, encoding: str = "utf-8") -> Make:
    return lambda: start.encode(encoding) + change(CSV).encode(encoding)


TEXTS: dict[str, Make] = {
    "plain": _text(),
    "with a byte order mark": _text("\ufeff"),
    "UTF-16 with its mark": _text("\ufeff", encoding="utf-16-le"),
    "big-endian UTF-16": _text("\ufeff", encoding="utf-16-be"),
    "UTF-16 without its mark": _text(encoding="utf-16-le"),
    "big-endian UTF-16 without its mark": _text(encoding="utf-16-be"),
    "UTF-32": _text("\ufeff", encoding="utf-32-le"),
    "semicolons": _text(change=lambda text: text.replace(",", ";")),
    "tabs": _text(change=lambda text: text.replace(",", "\t")),
    "bars": _text(change=lambda text: text.replace(",", "|")),
    "a first line that names the separator": _text("sep=;\r\n", change=lambda text: text.replace(",", ";")),
    "Windows line ends": _text(change=lambda text: text.replace("\n", "\r\n")),
    "old Macintosh line ends": _text(change=lambda text: text.replace("\n", "\r")),
    "no line end at the end": _text(change=str.strip),
    "an end-of-file mark of old": _text(change=lambda text: text + "\x1a"),
    "everything in quotes": lambda: "\n".join(
        ",".join(f'"{cell}"' for cell in line.split(",")) for line in CSV.splitlines()
    ).encode(),
    "spaces before quotes": _text(change=lambda text: text.replace("KUA Palang", ' "KUA Palang"')),
    "titles above": _text("DAFTAR SATKER KEMENAG TUBAN\nTahun 2024, semester 1\n\n"),
    "more commas than semicolons": _text(
        "Bancar, Jenu, Kerek, Montong, Palang, Soko, Tuban\n", change=lambda text: text.replace(",", ";")
    ),
    "English headings": _text(change=lambda text: text.replace("kode,nama,jenis,irama_hari", "Code,NAME,Kind,Cadence")),
    "wordy headings": _text(
        change=lambda text: text.replace("kode,nama,jenis,irama_hari", '"Kode Satker ",Nama Satker*,Jenis,Irama (Hari)')
    ),
    "columns that nobody knows, some twice": lambda: (
        b"No,Kode,Catatan,Nama,Jenis,Catatan,,Irama\n"
        b'1,KUA-PALANG,"baris 1\nbaris 2",KUA Palang,KUA,x,,7\n2,KUA-SOKO,,KUA Soko,KUA,,,\n'
    ),
    "surplus and missing cells": lambda: (
        b"kode,nama,jenis,irama_hari\nKUA-PALANG,KUA Palang,KUA,7,,,\nKUA-SOKO,KUA Soko,KUA"
    ),
    "empty lines and columns at the end": _text(change=lambda text: text.replace("\n", ",,,\n") + ",,,,,\n" * 50),
    "the row of column numbers": _text(change=lambda text: text.replace("hari\n", "hari\n(1),(2),(3),(4)\n")),
    "headings again": _text(change=lambda text: text.replace("KUA-SOKO", "kode,nama,jenis,irama_hari\nKUA-SOKO")),
    "decimals with a comma": _text(change=lambda text: text.replace(",", ";").replace(";7", ";7,0")),
    "a control character": _text(change=lambda text: text.replace("KUA Palang", "KUA\x0b Pa\x02lang")),
}


def _merged(sheet: Worksheet) -> None:
    sheet.insert_rows(1, 2)
    sheet["A1"] = "Daftar Satker"
    sheet.merge_cells("A1:D1")
    sheet.merge_cells("C4:C5")


def _numbers(sheet: Worksheet) -> None:
    sheet["D2"].number_format = '"Rp" #,##0.00 [$hari-421]'


def _coloured(sheet: Worksheet) -> None:
    for line in range(4, 500):
        sheet.cell(line, 30).fill = PatternFill("solid", fgColor="FFFF0000")
    sheet["XFD1048576"].fill = PatternFill("solid", fgColor="FFFF0000")
    sheet.row_dimensions[3].hidden = True
    sheet.auto_filter.ref = "A1:D3"


def _several_sheets() -> bytes:
    made = Workbook()
    made.worksheets[0].title = "Kosong"
    made.create_sheet("Catatan").append(("Mohon diisi", "paling lambat Jumat"))
    old = made.create_sheet("Lama")
    old.sheet_state = "veryHidden"
    for name, rows in (("Lama", ((*HEAD,), ("KUA-LAMA", "KUA Lama", "KUA"))), ("Satker", (HEAD, PALANG, SOKO))):
        sheet = old if name == "Lama" else made.create_sheet(name)
        for each in rows:
            sheet.append(each)
    return saved(made)


def _calculated() -> bytes:
    return by_hand(
        row(1, *HEAD)
        + row(2, '<c t="str"><f>A1&amp;"x"</f><v>KUA-PALANG</v></c>', "KUA Palang", "KUA", "<c><f>3+4</f><v>7</v></c>")
        + row(3, "KUA-SOKO", "KUA Soko", "KUA", '<c t="str"><f>IF(1,"")</f><v></v></c>')
    )


def _shared() -> bytes:
    rich = "<r><t>KUA </t></r><r><rPr><b/></rPr><t>Pa</t></r><r><t>lang</t></r><rPh sb='0' eb='1'><t>?</t></rPh>"
    words = [f"<t>{word}</t>" for word in ("kode", "nama", "jenis", "irama", "KUA-PALANG", "KUA", "KUA-SOKO")]
    words += [rich, "<t>KUA_x0020_So_x0007_ko</t>"]
    kode, nama, jenis, irama, palang, kua, soko, name, other = (f'<c t="s"><v>{n}</v></c>' for n in range(9))
    data = row(1, kode, nama, jenis, irama) + row(2, palang, name, kua, "<c><v>7</v></c>") + row(3, soko, other, kua)
    return by_hand(data, parts={"xl/sharedStrings.xml": f"<sst>{''.join(f'<si>{word}</si>' for word in words)}</sst>"})


def _prefixed() -> bytes:
    """As a program writes that gives every name its namespace, an absolute path, and names in other letters."""
    strict = "http://purl.oclc.org/ooxml/spreadsheetml/main"
    sheet = WORDS
    for tag in ("row", "c", "is", "t", "v"):
        sheet = (
            sheet.replace(f"<{tag} ", f"<x:{tag} ")
            .replace(f"<{tag}>", f"<x:{tag}>")
            .replace(f"</{tag}>", f"</x:{tag}>")
        )
    return zipped(
        {
            "_rels/.rels": relations(("officeDocument", "/xl/Buku.xml")),
            "xl/buku.xml": f'<x:workbook xmlns:x="{strict}" xmlns:r="{RELATIONS}"><x:sheets>'
            '<x:sheet name="A" r:id="r1"/></x:sheets></x:workbook>',
            "xl\\_rels\\Buku.xml.rels": relations(("worksheet", "/XL/Lembar1.xml")),
            "xl/lembar1.xml": f'<x:worksheet xmlns:x="{strict}"><x:sheetData>{sheet}</x:sheetData></x:worksheet>',
        }
    )


BOOKS: dict[str, Make] = {
    "plain": lambda: book(HEAD, PALANG, SOKO),
    "titles and merged cells": lambda: book(HEAD, PALANG, (*SOKO[:2], None, None), then=_merged),
    "whole numbers as decimals": lambda: book(HEAD, (*PALANG[:3], 7.0), SOKO),
    "a number that looks like money": lambda: book(HEAD, PALANG, SOKO, then=_numbers),
    "numbers as text": lambda: book(HEAD, (*PALANG[:3], "7"), SOKO),
    "coloured cells to the end of the sheet": lambda: book(HEAD, PALANG, SOKO, then=_coloured),
    "empty rows between": lambda: book((), HEAD, (), PALANG, (" ", None, "\n"), SOKO),
    "numbered rows that are not filled in": lambda: book(
        ("No", *HEAD), (1, *PALANG), (2, *SOKO), *((number, None, None) for number in range(3, 200))
    ),
    "other sheets before, and a hidden one": _several_sheets,
    "calculated formulas": _calculated,
    "rich text and escapes": _shared,
    "only what must be": lambda: by_hand(WORDS),
    "prefixes, other paths and letters": _prefixed,
    "UTF-16": lambda: by_hand(
        "",
        parts={"xl/worksheets/sheet1.xml": f"<worksheet><sheetData>{WORDS}</sheetData></worksheet>".encode("utf-16")},
    ),
}


@pytest.mark.parametrize("make", TEXTS.values(), ids=TEXTS)
def test_an_odd_text_file_is_read(tmp_path: Path, make: Make) -> None:
    assert read(tmp_path, make()) == UnitFile(BOTH, ())


@pytest.mark.parametrize("make", BOOKS.values(), ids=BOOKS)
def test_an_odd_workbook_is_read(tmp_path: Path, make: Make) -> None:
    assert read(tmp_path, make()) == UnitFile(BOTH, ())


def test_letters_of_windows_are_read(tmp_path: Path) -> None:
    file = read(tmp_path, CSV.replace("Palang", "Pälang – “1”").encode("cp1252"))
    assert file.good[0].name == "KUA Pälang – “1”"


def test_cells_that_no_person_typed_are_bad_rows_with_their_column(tmp_path: Path) -> None:
    raw = book(
        ("Kode", "Nama", "Jenis", "Irama"),
        ("=A1", "KUA A", "KUA", None),
        (date(2024, 3, 1), "MAR 1", "KUA", None),
        ("KUA-C", "KUA C", "KUA", datetime.combine(date(2024, 1, 7), time(8, 30))),
        ("KUA-D", "KUA D", "KUA", time(7, 0)),
        ("KUA-E", "#REF!", "KUA", None),
        ("KUA-F", True, "KUA", 7.5),
    )
    assert read(tmp_path, raw).bad == (
        BadRow(2, "unit-row-formula", "Kode: ="),
        BadRow(3, "unit-row-date", "Kode: 2024-03-01"),
        BadRow(4, "unit-row-date", "Irama: 2024-01-07"),
        BadRow(5, "unit-row-date", "Irama: 1899-12-30"),
        BadRow(6, "unit-row-error", "Nama: #REF!"),
        BadRow(7, "unit-row-bad-cadence", "7.5"),
    )


def test_dates_count_from_1904_where_the_file_says_so(tmp_path: Path) -> None:
    styles = (
        '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="[$-421]dd mmmm yyyy;@"/></numFmts>'
        '<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs>'
        "</styleSheet>"
    )
    raw = by_hand(
        row(1, *HEAD) + row(2, '<c s="1"><v>1</v></c>', "A", "KUA", '<c s="0"><v>7</v></c>'),
        parts={
            "xl/styles.xml": styles,
            "xl/workbook.xml": f'<workbook xmlns:r="{RELATIONS}"><workbookPr date1904="1"/>'
            '<sheets><sheet r:id="r1"/></sheets></workbook>',
        },
    )
    assert read(tmp_path, raw).bad == (BadRow(2, "unit-row-date", "kode: 1904-01-02"),)


def test_a_kind_that_is_joined_over_several_rows_holds_for_each(tmp_path: Path) -> None:
    def join(sheet: Worksheet) -> None:
        sheet.merge_cells("A1:A2")
        sheet.merge_cells("C3:C5")
        sheet.merge_cells("C6:C7")

    rows = [("KUA-A", "KUA A", "KUA"), ("KUA-B", "KUA B"), (), ("MAN-1", "MAN 1", "MAN"), ("MAN-2", "MAN 2")]
    file = read(tmp_path, book(HEAD[:3], (), *rows, ("X", "X"), then=join))
    assert [(unit.code, unit.kind) for unit in file.good] == [
        ("KUA-A", UnitKind.KUA),
        ("KUA-B", UnitKind.KUA),
        ("MAN-1", UnitKind.MAN),
        ("MAN-2", UnitKind.MAN),
    ]
    assert file.bad == (BadRow(8, "unit-row-no-kind", "X"),)


def test_a_code_given_twice_names_both_lines(tmp_path: Path) -> None:
    bad = read(tmp_path, book(("Daftar",), HEAD, PALANG, SOKO, ("kua palang", "KUA Lain", "KUA"))).bad
    assert bad == (BadRow(5, "unit-row-duplicate", "KUA-PALANG (3)"),)
    assert "KUA-PALANG (3)" in texts("id").plain(bad[0].reason_key, detail=bad[0].detail)


def test_rows_are_numbered_as_spreadsheet_programs_number_them(tmp_path: Path) -> None:
    raw = b'Catatan,kode,nama,jenis\n"satu\ndua",KUA-A,KUA A,KUA\n\n,KUA-B,,KUA\n'
    assert read(tmp_path, raw).bad == (BadRow(4, "unit-row-no-name", "KUA-B"),)
