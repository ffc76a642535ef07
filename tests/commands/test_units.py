"""`gaung import-units` and `gaung import-programmes`."""

import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from bot.config import shipped
from bot.domain.units import UnitKind, UnitRow
from bot.render.templates import units_file
from tests.commands.conftest import Gaung


def _stored(path: Path) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(path / "data" / "gaung.db")) as database:
        return database.execute("SELECT code, name, kind, cadence_days FROM units ORDER BY id").fetchall()


def test_the_example_file_adds_26_units_and_a_second_import_changes_nothing(gaung: Gaung, tmp_path: Path) -> None:
    first = gaung("import-units", str(shipped("units.csv")))
    assert (first.code, first.out) == (0, "Satker ditambah 26, diubah 0, tetap 0.\n")
    second = gaung("import-units", str(shipped("units.csv")))
    assert (second.code, second.out) == (0, "Satker ditambah 0, diubah 0, tetap 26.\n")
    assert len(_stored(tmp_path)) == 26


@pytest.mark.parametrize(
    "text",
    [
        "kode,nama,jenis,irama_hari\nKUA-PALANG,KUA Palang,KUA,14\n",
        "code,name,kind,cadence_days\nKUA-PALANG,KUA Palang,KUA,14\n",
        "kode;nama;jenis;irama_hari\nKUA-PALANG;KUA Palang;KUA;14\n",
        "\ufeffkode,nama,jenis,irama_hari\r\nKUA-PALANG,KUA Palang,KUA,14\r\n",
        "Kode, Nama, Jenis, Irama_Hari\n kua-palang , KUA Palang , kua , 14 \n\n",
        "jenis,irama_hari,nama,kode\nKUA,14,KUA Palang,KUA-PALANG\n",
    ],
)
def test_files_as_spreadsheets_write_them_are_read(gaung: Gaung, tmp_path: Path, text: str) -> None:
    file = tmp_path / "units.csv"
    file.write_bytes(text.encode())
    assert gaung("import-units", str(file)).code == 0
    assert _stored(tmp_path) == [("KUA-PALANG", "KUA Palang", "KUA", 14)]


def test_every_bad_row_is_named_with_its_line_and_nothing_is_imported(gaung: Gaung, tmp_path: Path) -> None:
    file = tmp_path / "units.csv"
    file.write_text(
        "kode,nama,jenis,irama_hari\nKUA-A,KUA A,KUA,\n,KUA B,KUA,\nKUA-C,,KUA,\nKUA-D,KUA D,PABRIK,\n"
        "KUA-E,KUA E,KUA,nol\nKUA-A,KUA Lagi,KUA,\n"
    )
    ran = gaung("import-units", str(file))
    assert ran.code == 65
    assert [line.partition(":")[0] for line in ran.err.splitlines()[:-1]] == [f"Baris {n}" for n in (3, 4, 5, 6, 7)]
    assert ran.err.splitlines()[-1] == "5 baris perlu diperbaiki. Belum ada yang diimpor."
    assert _stored(tmp_path) == []


def test_check_only_tells_what_would_be_done(gaung: Gaung, tmp_path: Path) -> None:
    ran = gaung("import-units", "--check", str(shipped("units.csv")))
    assert (ran.code, ran.out) == (0, "Akan ditambah 26, diubah 0, tetap 0.\n")
    assert _stored(tmp_path) == []


def test_a_changed_name_is_changed_and_the_rest_is_left(gaung: Gaung, tmp_path: Path) -> None:
    gaung("import-units", str(shipped("units.csv")))
    file = tmp_path / "units.csv"
    file.write_text("kode,nama,jenis,irama_hari\nKUA-PALANG,KUA Kecamatan Palang,KUA,\n")
    assert gaung("import-units", str(file)).out == "Satker ditambah 0, diubah 1, tetap 0.\n"
    assert "KUA Kecamatan Palang" in {name for _, name, *_ in _stored(tmp_path)}


@pytest.mark.parametrize(
    ("contents", "said"),
    [
        (None, "cannot be read"),
        (b"", "kosong"),
        (b"halo\n", "kode, nama, jenis, irama_hari"),
        (b"kode,nama\n\xff\xfe\x00", "CSV UTF-8"),
        (b"PK\x03\x04\x14\x00\x06\x00\x08\x00\x00\x00!\x00\xff", "rusak"),
        (b"%PDF-1.7", "PDF"),
    ],
)
def test_a_file_that_cannot_be_read_is_named(gaung: Gaung, tmp_path: Path, contents: bytes | None, said: str) -> None:
    file = tmp_path / "satker.csv"
    if contents is not None:
        file.write_bytes(contents)
    ran = gaung("import-units", str(file))
    assert ran.code == 65
    assert "satker.csv" in ran.err
    assert said in ran.err


def test_a_workbook_is_imported_and_changes_nothing_the_second_time(gaung: Gaung, tmp_path: Path) -> None:
    file = tmp_path / "satker.xlsx"
    rows = [UnitRow("KUA-PALANG", "KUA Palang", UnitKind.KUA, 14), UnitRow("SEKSI-PENMAD", "=Seksi", UnitKind.SEKSI)]
    file.write_bytes(units_file(rows, "id"))
    assert gaung("import-units", str(file)).out == "Satker ditambah 2, diubah 0, tetap 0.\n"
    assert gaung("import-units", str(file)).out == "Satker ditambah 0, diubah 0, tetap 2.\n"
    assert _stored(tmp_path) == [("KUA-PALANG", "KUA Palang", "KUA", 14), ("SEKSI-PENMAD", "=Seksi", "SEKSI", None)]


def test_a_file_that_cannot_be_read_is_explained_in_english_too(
    gaung: Gaung, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GAUNG_LANGUAGE", "en")
    file = tmp_path / "units.csv"
    file.write_text("code,name\nKUA-PALANG,KUA Palang\n")
    ran = gaung("import-units", str(file))
    assert (ran.code, ran.err.partition(";")[0]) == (65, "The column kind is missing in units.csv")


def test_it_speaks_the_language_of_the_settings(gaung: Gaung, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GAUNG_LANGUAGE", "en")
    assert gaung("import-units", str(shipped("units.csv"))).out == "Units added: 26, changed: 0, unchanged: 0.\n"


def test_programmes_are_added_changed_and_then_left(gaung: Gaung, tmp_path: Path) -> None:
    assert gaung("import-programmes", str(shipped("programmes.json"))).out == "Program ditambah 0, diubah 0.\n"
    file = tmp_path / "programmes.json"
    entry = {"number": 1, "name": "Kerukunan", "label": "Kerukunan", "emoji": "🤝", "keywords": ["rukun"]}
    file.write_text(json.dumps([{"in_force_from": "2030-01-01", "programmes": [entry]}]))
    assert gaung("import-programmes", str(file)).out == "Program ditambah 1, diubah 0.\n"
    assert gaung("import-programmes", str(file)).out == "Program ditambah 0, diubah 0.\n"


@pytest.mark.parametrize(
    "text", ["{}", "[", '[{"in_force_from": "besok", "programmes": []}]', "[1]", '[{"programmes": []}]']
)
def test_a_file_that_lists_no_programmes_is_explained(gaung: Gaung, tmp_path: Path, text: str) -> None:
    file = tmp_path / "p.json"
    file.write_text(text)
    ran = gaung("import-programmes", str(file))
    assert ran.code == 65
    assert "data/programmes.json shows the form" in ran.err
