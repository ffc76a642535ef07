"""Workbooks that Gaung writes: what goes in comes out, nothing runs, and long ones take little time and memory."""

import io
import json
import subprocess
import sys
import zipfile
from pathlib import Path
from xml.etree import ElementTree

import openpyxl
import pytest

from bot.render.ledger import Book, Cell, Column, Holds, Sheet, book_of, line, read_lines
from bot.render.pens import MOST_LINKS, workbook
from tests.project.files import ROOT

ROWS = 50_000
LONG = MOST_LINKS + 1
"""So many rows make a sheet a long one, which is written in another way."""
MOST_MEGABYTES = 60
COLUMNS = (
    Column("Hari", Holds.DATE, 12),
    Column("Satker", Holds.TEXT, 20),
    Column("Kegiatan", Holds.LONG, 40),
    Column("Foto", Holds.NUMBER, 8),
    Column("Alamat", Holds.ADDRESS, 40),
)
ODD = (
    "=1+1",
    "+62 812",
    "-5",
    "@SUM(A1)",
    "'=1+1",
    "\t=1",
    "http://contoh.id",
    "_x0041_ tetap begitu",
    "0042",
    "Kajian 🎉 وَاعْتَصِمُوا بِحَبْلِ اللَّهِ",
    "dua\nbaris",
    "  spasi  ",
)
PROGRAM = """
import json, sys
from pathlib import Path
from bot.render.ledger import book_of, read_lines
from bot.render.pens import workbook
with Path(sys.argv[1]).open(encoding="utf-8") as rows:
    made = workbook(book_of(json.load(sys.stdin)), read_lines(rows))
status = dict(line.split(":", 1) for line in Path("/proc/self/status").read_text().splitlines())
print(json.dumps([len(made), int(status["VmHWM"].split()[0]) / 1024]))
"""


def book(rows: tuple[tuple[Cell, ...], ...] = (), total: int = 0) -> Book:
    return Book("id", "Rekap", "Kantor", (Sheet("Laporan", COLUMNS, rows, total or len(rows), frozen=2),))


def task(wanted: Book) -> dict[str, object]:
    """As it comes to the process that writes it."""
    (sheet,) = wanted.sheets
    columns = [{"heading": each.heading, "holds": each.holds.value, "width": each.width} for each in sheet.columns]
    given = {"name": sheet.name, "columns": columns, "rows": sheet.rows, "total": sheet.total, "frozen": sheet.frozen}
    return {
        "language": wanted.language,
        "title": wanted.title,
        "author": wanted.author,
        "sheets": [given | {"plain": sheet.plain}],
    }


@pytest.mark.parametrize("text", ODD)
@pytest.mark.parametrize("total", [1, LONG])
def test_what_people_wrote_comes_back_as_they_wrote_it_and_is_no_formula(text: str, total: int) -> None:
    data = workbook(book((("2026-03-10", text, text, 3, "https://kemenag.go.id/1"),), total))
    row = openpyxl.load_workbook(io.BytesIO(data)).worksheets[0][2]
    # openpyxl takes the escape of an escape back only where texts are shared (ISO/IEC 29500-1, 22.9.2.19).
    assert [str(cell.value).replace("_x005F_", "_") for cell in row[1:3]] == [text, text]
    assert {cell.data_type for cell in row[1:3]} == {"s"}
    assert [cell.quotePrefix for cell in row[1:3]] == [text.lstrip("'")[:1] in tuple("=+-@\t")] * 2
    assert (str(row[0].value), row[3].value) == ("2026-03-10 00:00:00", 3)


@pytest.mark.parametrize("total", [1, LONG])
def test_characters_that_no_workbook_holds_are_left_out_and_the_longest_text_fits(total: int) -> None:
    for sign, fits in (("x", 32_766), ("🎉", 16_383)):
        data = workbook(book((("2026-03-10", "a\x00b\x1fc\ud800", sign * 40_000, 0, ""),), total))
        row = openpyxl.load_workbook(io.BytesIO(data)).worksheets[0][2]
        assert row[1].value == "abc"
        # A workbook counts in units of UTF-16, of which a sign may have two.
        assert row[2].value == sign * fits + "…"


def test_a_long_sheet_looks_like_a_short_one() -> None:
    rows = tuple(
        (day, text, f'<b>{text} & "lagi"</b>', number, address)
        for day in ("2026-03-10", None)
        for number in (0, 7, -12_345, None)
        for text in (*ODD, "", None)
        for address in ("https://kemenag.go.id/1?a=1&b=2", "", None)
    )
    short, long = (openpyxl.load_workbook(io.BytesIO(workbook(book(rows, total)))) for total in (len(rows), LONG))
    one, other = short.worksheets[0], long.worksheets[0]
    assert (one.dimensions, one.auto_filter.ref, one.freeze_panes) == (
        other.dimensions,
        other.auto_filter.ref,
        other.freeze_panes,
    )
    for row, same in zip(one.iter_rows(), other.iter_rows(), strict=True):
        for cell, twin in zip(row, same, strict=True):
            assert (cell.value, cell.data_type) == (twin.value, twin.data_type)
            for look in ("number_format", "font", "alignment", "quotePrefix"):
                assert str(getattr(cell, look)) == str(getattr(twin, look))


def test_a_long_sheet_is_xml_that_the_rules_of_workbooks_allow() -> None:
    """Rows and cells in their order, each once, and nothing in them that XML has no room for."""
    data = workbook(book((), LONG), [(0, ("2026-03-10", text, text * 2, 1, "https://a.id/?x=1&y=<2>")) for text in ODD])
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        sheet = ElementTree.fromstring(package.read("xl/worksheets/sheet1.xml"))
    main = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
    found = list(sheet.iterfind(f"{main}sheetData/{main}row"))
    assert [row.get("r") for row in found] == [str(number) for number in range(1, len(ODD) + 2)]
    for row in found:
        assert [cell.get("r") for cell in row] == [f"{letter}{row.get('r')}" for letter in "ABCDE"]
    dimension = sheet.find(f"{main}dimension")
    assert dimension is not None
    assert dimension.get("ref") == f"A1:E{len(ODD) + 1}"


def test_addresses_open_with_a_click_where_there_are_few_and_are_text_where_there_are_many() -> None:
    address = "https://www.instagram.com/p/C4abc123/?x=%20&y=1"
    few = openpyxl.load_workbook(io.BytesIO(workbook(book((("2026-03-10", "a", "b", 1, address),)))))
    cell = few.worksheets[0]["E2"]
    assert (cell.value, cell.hyperlink.target) == (address, address)
    many = openpyxl.load_workbook(io.BytesIO(workbook(book((("2026-03-10", "a", "b", 1, address),), LONG))))
    cell = many.worksheets[0]["E2"]
    assert (cell.value, cell.hyperlink) == (address, None)


def test_rows_that_follow_stand_below_those_that_were_known() -> None:
    first: tuple[Cell, ...] = ("2026-03-10", "a", "satu", 1, None)
    more: list[tuple[Cell, ...]] = [("2026-03-11", "b", "dua", 0, None), ("2026-03-12", "c", "ti\nga", 2, None)]
    lines = line(0, more).splitlines(keepends=True)
    assert len(lines) == 2
    sheet = openpyxl.load_workbook(io.BytesIO(workbook(book((first,), 3), read_lines(lines)))).worksheets[0]
    assert [[cell.value for cell in row[1:4]] for row in sheet.iter_rows(min_row=2)] == [
        ["a", "satu", 1],
        ["b", "dua", 0],
        ["c", "ti\nga", 2],
    ]
    assert sheet.auto_filter.ref == "A1:E4"
    assert sheet.freeze_panes == "C2"


def test_a_sheet_without_a_row_has_its_headings() -> None:
    sheet = openpyxl.load_workbook(io.BytesIO(workbook(book()))).worksheets[0]
    assert [cell.value for cell in sheet[1]] == [column.heading for column in COLUMNS]
    assert sheet.max_row == 1


def test_fifty_thousand_rows_take_little_memory(tmp_path: Path) -> None:
    wanted = book(total=ROWS)
    assert book_of(json.loads(json.dumps(task(wanted)))) == wanted
    rows = tmp_path / "rows"
    with rows.open("w", encoding="utf-8") as file:
        for number in range(ROWS):
            title = f"Bimbingan Perkawinan Calon Pengantin di Balai Nikah, angkatan ke-{number}"
            address = f"https://www.instagram.com/p/C4abc{number}/"
            file.write(line(0, [("2026-03-10", f"KUA {number % 26}", title, number % 5, address)]))
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, str(rows)],
        input=json.dumps(task(wanted)),
        capture_output=True,
        text=True,
        check=True,
        cwd=ROOT,
    )
    made, megabytes = json.loads(done.stdout)
    assert 1_000_000 < made < 10_000_000
    assert megabytes < MOST_MEGABYTES
