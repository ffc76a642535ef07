"""The list of units that Gaung writes, and cells that no program runs."""

import csv
import io
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook

from bot.domain.refused import Refused
from bot.domain.tables import Column
from bot.domain.units import UnitFile, UnitKind, UnitRow, normalise_code, plan_import
from bot.i18n import texts
from bot.render.cells import csv_cell, from_csv_cell, printable, put_text, xlsx_text
from bot.render.tables import read_table, read_units
from bot.render.templates import kind_word, unit_template, units_file
from tests.render.files import saved

LANGUAGES = pytest.mark.parametrize("language", ["id", "en"])
TEXT = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs")), max_size=40).map(printable)
NAMES = TEXT.map(lambda text: " ".join(text.split())).filter(bool)
UNITS = st.lists(
    st.builds(
        UnitRow,
        st.from_regex(r"[A-Z0-9]{1,8}(-[A-Z0-9]{1,8}){0,2}", fullmatch=True),
        st.one_of(
            NAMES, NAMES.map(lambda name: f"={name}"), st.sampled_from(["_x0041_", "'=1", "@a", "1E5", "TRUE", "+62"])
        ),
        st.sampled_from(UnitKind),
        st.one_of(st.none(), st.integers(1, 365)),
    ),
    unique_by=lambda row: row.code,
    min_size=1,
    max_size=20,
)


@LANGUAGES
@given(rows=UNITS)
@settings(max_examples=40, deadline=None)
def test_what_is_written_and_read_again_changes_nothing(
    tmp_path_factory: pytest.TempPathFactory, language: str, rows: list[UnitRow]
) -> None:
    path = tmp_path_factory.mktemp("units") / "satker.xlsx"
    path.write_bytes(units_file(rows, language))
    file = read_units(path, path.name)
    assert file == UnitFile(tuple(rows), ())
    plan = plan_import({row.code: row for row in rows}, file)
    assert (plan.added, plan.changed, plan.unchanged) == ((), (), tuple(rows))


@given(rows=st.lists(st.tuples(TEXT, TEXT.map(lambda text: f"={text}")), min_size=1, max_size=10))
@settings(deadline=None)
def test_texts_in_a_csv_file_come_back(tmp_path_factory: pytest.TempPathFactory, rows: list[tuple[str, str]]) -> None:
    path = tmp_path_factory.mktemp("csv") / "a.csv"
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(("satu", "dua"))
        writer.writerows([csv_cell(cell) for cell in row] for row in rows)
    read = read_table(path, path.name, (Column(("satu", "one")), Column(("dua", "two"))))
    assert [(cells.get("satu", ""), cells["dua"]) for _, cells in read.rows] == [
        (one.strip(), two.strip()) for one, two in rows
    ]


@LANGUAGES
def test_the_empty_template_has_headings_and_no_units(tmp_path: Path, language: str) -> None:
    path = tmp_path / "templat.xlsx"
    path.write_bytes(unit_template(language))
    with pytest.raises(Refused) as caught:
        read_units(path, path.name)
    assert caught.value.key == "table-only-headings"


@LANGUAGES
def test_the_template_guides_who_fills_it_in(language: str) -> None:
    t = texts(language)
    book = load_workbook(io.BytesIO(unit_template(language)))
    sheet, guide = book.worksheets
    fields = ("code", "name", "kind", "cadence")
    assert [cell.value for cell in sheet[1]] == [t.plain(f"unit-column-{field}") for field in fields]
    assert (sheet.title, guide.title) == (t.plain("unit-sheet"), t.plain("unit-guide"))
    assert sheet.freeze_panes == "A2"
    assert all(sheet.column_dimensions[letter].width >= 12 for letter in "ABCD")
    assert [sheet.column_dimensions[letter].number_format for letter in "ABCD"] == ["@", "@", "@", "0"]
    kinds, cadence = sheet.data_validations.dataValidation
    assert (str(kinds.sqref), kinds.formula1) == ("C2:C20001", '"MAN,MTsN,MIN,KUA,Seksi"')
    assert (str(cadence.sqref), cadence.type, cadence.formula2) == ("D2:D20001", "whole", "365")
    examples = [[cell.value for cell in row] for row in guide.iter_rows(11, 13, max_col=4)]
    assert examples[1] == ["MTSN-1-TUBAN", "MTsN 1 Tuban", "MTsN", 7]
    assert {cell.font.color.rgb for row in guide.iter_rows(11, 13, max_col=4) for cell in row} == {"FF767676"}
    assert all(normalise_code(str(row[0])) == row[0] for row in examples)


def test_every_kind_of_the_drop_down_is_read_back() -> None:
    from bot.domain.units import read_kind

    assert [read_kind(kind_word(kind)) for kind in UnitKind] == list(UnitKind)


@given(text=st.text(max_size=50))
def test_no_csv_cell_is_run_by_a_program(text: str) -> None:
    cell = csv_cell(text)
    assert not cell.startswith(("=", "+", "-", "@", "\t", "\r", "\0"))
    assert from_csv_cell(cell) == printable(text)


@pytest.mark.parametrize("text", ["=1+1", "+62 812", "-5", "@tuban", "\t=1", "\r=1", "\0=1", "\x01@x", "'=1", "''-2"])
def test_a_cell_that_a_program_could_run_gets_a_mark_before_it(text: str) -> None:
    assert csv_cell(text) == f"'{printable(text)}"


@pytest.mark.parametrize("text", ["KUA Palang", "'kutip", "5-6", "", "a=b"])
def test_other_cells_stay_as_they_are(text: str) -> None:
    assert csv_cell(text) == text


@pytest.mark.parametrize(
    "text", ["=1+1", '=HYPERLINK("http://x","y")', "http://x.id", "#REF!", "2024-01-07", "\x01=2\x0b"]
)
def test_a_text_in_a_workbook_is_neither_formula_nor_link(text: str) -> None:
    book = Workbook()
    put_text(book.worksheets[0], 1, 1, text)
    cell = load_workbook(io.BytesIO(saved(book))).worksheets[0]["A1"]
    assert (cell.value, cell.data_type, cell.hyperlink) == (printable(text), "s", None)
    assert cell.quotePrefix == printable(text).startswith("=")


def test_a_text_that_is_too_long_for_a_cell_ends_in_dots() -> None:
    assert xlsx_text("x" * 40_000) == "x" * 32_766 + "…"


def test_a_text_does_not_go_under_a_merged_cell() -> None:
    sheet = Workbook().worksheets[0]
    sheet.merge_cells("A1:B1")
    with pytest.raises(TypeError, match="B1"):
        put_text(sheet, 1, 2, "x")
