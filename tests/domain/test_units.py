"""Units and the files that list them."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.units import (
    BadRow,
    UnitChange,
    UnitFile,
    UnitKind,
    UnitRow,
    normalise_code,
    plan_import,
    read_unit_rows,
)

PALANG = UnitRow("KUA-PALANG", "KUA Palang", UnitKind.KUA, 7)


@pytest.mark.parametrize(
    ("text", "code"),
    [("kua palang", "KUA-PALANG"), (" MTsN_1 Tuban ", "MTSN-1-TUBAN"), ("Kué–1", "KUE-1"), ("…", ""), ("x" * 33, "")],
)
def test_a_code_is_written_one_way(text: str, code: str) -> None:
    assert normalise_code(text) == code


@given(st.text())
def test_a_normal_code_stays_as_it_is(text: str) -> None:
    code = normalise_code(text)
    assert re.fullmatch(r"(?:[A-Z0-9]+(?:-[A-Z0-9]+)*)?", code)
    assert len(code) <= 32
    assert normalise_code(code) == code


@pytest.mark.parametrize("headers", [("Kode", "NAMA", "Jenis", "Irama Hari"), ("code", "name", "kind", "cadence_days")])
def test_a_file_is_read_with_headers_of_either_language(headers: tuple[str, ...]) -> None:
    row = dict(zip(headers, ("kua palang", " KUA  Palang ", "kua", "7.0"), strict=True))
    assert read_unit_rows([(2, row)]) == UnitFile((PALANG,), ())


def test_every_bad_row_is_named_with_its_line_and_reason() -> None:
    def row(code: str, name: str, kind: str, cadence: str = "") -> dict[str, str]:
        return {"kode": code, "nama": name, "jenis": kind, "irama_hari": cadence}

    file = read_unit_rows(
        enumerate(
            [
                row("KUA-PALANG", "KUA Palang", "KUA", "7"),
                row("kua palang", "KUA Palang lagi", "KUA"),
                row("", "KUA Soko", "KUA"),
                row("///", "KUA Soko", "KUA"),
                row("KUA-SOKO", "", "KUA"),
                row("KUA-SOKO", "x" * 121, "KUA"),
                row("KUA-SOKO", "KUA Soko", "SMP"),
                row("KUA-SOKO", "KUA Soko", ""),
                row("KUA-SOKO", "KUA Soko", "KUA", "0"),
                row("KUA-SOKO", "KUA Soko", "KUA", "366"),
                row("", "", "", ""),
                row("KUA-SOKO", "KUA Soko", "KUA"),
            ],
            start=2,
        )
    )
    assert [unit.code for unit in file.good] == ["KUA-PALANG", "KUA-SOKO"]
    assert [(bad.line, bad.reason_key) for bad in file.bad] == [
        (3, "unit-row-duplicate"),
        (4, "unit-row-no-code"),
        (5, "unit-row-bad-code"),
        (6, "unit-row-no-name"),
        (7, "unit-row-long-name"),
        (8, "unit-row-bad-kind"),
        (9, "unit-row-no-kind"),
        (10, "unit-row-bad-cadence"),
        (11, "unit-row-bad-cadence"),
    ]
    assert file.bad[0].detail == "KUA-PALANG (2)"


def test_an_import_tells_what_it_adds_changes_and_leaves() -> None:
    soko = UnitRow("KUA-SOKO", "KUA Soko", UnitKind.KUA)
    renamed = UnitRow("KUA-JENU", "KUA Kecamatan Jenu", UnitKind.KUA)
    jenu = UnitRow("KUA-JENU", "KUA Jenu", UnitKind.KUA, 14)
    bad = BadRow(9, "unit-row-no-code", "")
    same_without_cadence = UnitRow("KUA-PALANG", "KUA Palang", UnitKind.KUA)
    plan = plan_import(
        {"KUA-PALANG": PALANG, "KUA-JENU": jenu}, UnitFile((soko, renamed, same_without_cadence), (bad,))
    )
    assert plan.added == (soko,)
    assert plan.changed == (UnitChange(jenu, UnitRow("KUA-JENU", "KUA Kecamatan Jenu", UnitKind.KUA, 14)),)
    assert plan.unchanged == (PALANG,)
    assert plan.bad == (bad,)


@given(st.lists(st.dictionaries(st.sampled_from(["kode", "nama", "jenis", "irama_hari", "x"]), st.text(max_size=10))))
def test_any_table_is_read_whole(rows: list[dict[str, str]]) -> None:
    file = read_unit_rows(enumerate(rows))
    assert len({row.code for row in file.good}) == len(file.good)
    assert len(file.good) + len(file.bad) <= len(rows)


def test_kinds_sort_as_lists_show_them() -> None:
    assert [kind.order for kind in (UnitKind.MAN, UnitKind.MTSN, UnitKind.MIN, UnitKind.KUA, UnitKind.SEKSI)] == [
        0,
        1,
        2,
        3,
        4,
    ]
