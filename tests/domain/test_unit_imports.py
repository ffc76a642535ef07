"""What imports and edits of units change."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from bot.domain.unit_imports import Usual, differences, fingerprint, read_typed_rows, without_closed
from bot.domain.unit_lists import LONGEST_SEARCH, search_words
from bot.domain.units import BadRow, UnitChange, UnitFile, UnitKind, UnitRow, plan_import

ZONE = ZoneInfo("Asia/Jakarta")
JOINED = datetime(2026, 3, 1, 2, tzinfo=UTC)
PALANG = UnitRow("KUA-PALANG", "KUA Palang", UnitKind.KUA)
SOKO = UnitRow("KUA-SOKO", "KUA Soko", UnitKind.KUA, 14)


def test_a_units_own_cadence_comes_before_its_kinds_and_that_before_the_offices() -> None:
    usual = Usual(7, {UnitKind.KUA: 21})
    man = UnitRow("MAN-1", "MAN 1", UnitKind.MAN)
    assert [usual.days(row) for row in (SOKO, PALANG, man)] == [14, 21, 7]


def test_the_row_of_a_closed_unit_is_bad_and_stands_at_its_line() -> None:
    file = UnitFile((PALANG, SOKO), (BadRow(9, "unit-row-no-code", ""), BadRow(2, "unit-row-no-name", "")), (4, 7))
    left = without_closed(file, {"KUA-SOKO"})
    assert left.good == (PALANG,)
    assert [(bad.line, bad.reason_key) for bad in left.bad] == [
        (2, "unit-row-no-name"),
        (7, "unit-row-closed"),
        (9, "unit-row-no-code"),
    ]
    assert without_closed(file, set()) is file


def test_only_what_differs_is_kept_of_a_change() -> None:
    after = UnitRow("KUA-PALANG", "KUA Kecamatan Palang", UnitKind.KUA, 10)
    assert differences(UnitChange(PALANG, after)) == {
        "unit": "KUA-PALANG",
        "name": ["KUA Palang", "KUA Kecamatan Palang"],
        "cadence_days": [None, 10],
    }


def test_a_plan_that_does_the_same_has_the_same_mark_and_any_other_another() -> None:
    file = UnitFile((PALANG, SOKO), (), (2, 3))
    marks = {fingerprint(plan_import(known, file)) for known in ({}, {"KUA-SOKO": SOKO}, {"KUA-PALANG": SOKO})}
    assert len(marks) == 3
    assert fingerprint(plan_import({}, file)) == fingerprint(plan_import({"MAN-1": SOKO}, file))


def test_typed_lines_are_read_with_commas_or_semicolons_and_numbered() -> None:
    typed = read_typed_rows("kua palang, KUA Palang, kua\n\nKUA-SOKO; KUA Soko, Kec. Soko; KUA; 14\nKUA-X")
    assert typed.good == (PALANG, UnitRow("KUA-SOKO", "KUA Soko, Kec. Soko", UnitKind.KUA, 14))
    assert typed.lines == (1, 3)
    assert [bad.line for bad in typed.bad] == [4]


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("  KUA-Palang!", "kua palang"),
        ("Pálang", "palang"),
        ("%_:", ""),
        ("a" * 99, "a" * LONGEST_SEARCH),
        ("ж" * 99, "ж" * (LONGEST_SEARCH // 2)),
        ("kua " * 20, "kua " * 7 + "kua"),
    ],
)
def test_a_search_is_folded_and_fits_into_a_button(typed: str, words: str) -> None:
    assert search_words(typed) == words
    assert len(search_words(typed).encode()) <= LONGEST_SEARCH
