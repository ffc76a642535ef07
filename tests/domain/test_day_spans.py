"""Days as people type them to the calendar."""

import contextlib
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.calendar import Span
from bot.domain.day_spans import read_days, require_days
from bot.domain.refused import Refused

TODAY = date(2026, 3, 10)


@pytest.mark.parametrize(
    ("text", "first", "last", "words"),
    [
        ("24 Desember 2026 Cuti bersama", "2026-12-24", "2026-12-24", "Cuti bersama"),
        ("Cuti bersama: Kamis, 24 Desember 2026", "2026-12-24", "2026-12-24", "Cuti bersama"),
        ("24/12/2026 Cuti bersama", "2026-12-24", "2026-12-24", "Cuti bersama"),
        ("24-12-2026 - Cuti bersama", "2026-12-24", "2026-12-24", "Cuti bersama"),
        ("2026-12-24", "2026-12-24", "2026-12-24", ""),
        ("tgl 24 des Cuti", "2026-12-24", "2026-12-24", "Cuti"),
        ("9 Maret", "2027-03-09", "2027-03-09", ""),
        ("10 Maret", "2026-03-10", "2026-03-10", ""),
        ("29 Februari", "2028-02-29", "2028-02-29", ""),
        ("22 Juni - 4 Juli 2026 Libur semester", "2026-06-22", "2026-07-04", "Libur semester"),
        ("17-20 Maret 2026", "2026-03-17", "2026-03-20", ""),
        ("12 - 21 Maret 2026 Libur awal Ramadan", "2026-03-12", "2026-03-21", "Libur awal Ramadan"),
        ("12 sampai 21 Maret", "2026-03-12", "2026-03-21", ""),
        ("12 hingga 21 Maret", "2026-03-12", "2026-03-21", ""),
        ("1 - 5 Juni", "2026-06-01", "2026-06-05", ""),
        ("24-Des-2026 Libur", "2026-12-24", "2026-12-24", "Libur"),
        ("22 s.d. 26 Juni", "2026-06-22", "2026-06-26", ""),
        ("Senin, 22 Juni 2026 sampai dengan Jumat, 26 Juni 2026", "2026-06-22", "2026-06-26", ""),
        ("20 Desember - 3 Januari 2027 Libur semester", "2026-12-20", "2027-01-03", "Libur semester"),
        ("20 Desember 2026 - 3 Januari", "2026-12-20", "2027-01-03", ""),
        ("20 Desember s/d 3 Januari", "2026-12-20", "2027-01-03", ""),
        ("22 June to 4 July 2026 school holidays", "2026-06-22", "2026-07-04", "school holidays"),
        ("22/6/2026 - 4/7/2026", "2026-06-22", "2026-07-04", ""),
        ("2026-06-22 - 2026-07-04", "2026-06-22", "2026-07-04", ""),
        ("HUT Kemerdekaan ke 81: 17 Agustus 2026", "2026-08-17", "2026-08-17", "HUT Kemerdekaan ke 81"),
    ],
)
def test_days_and_ranges_are_read_with_the_words_around_them(text: str, first: str, last: str, words: str) -> None:
    typed = require_days(text, TODAY)
    assert (typed.span, typed.words) == (Span(date.fromisoformat(first), date.fromisoformat(last)), words)


@pytest.mark.parametrize(
    "text", ["", "Cuti bersama", "31 Februari 2026", "12", "24 Foobar 2026", "99/99/2026", "0000-00-00", "2026"]
)
def test_what_is_no_day_is_said(text: str) -> None:
    assert read_days(text, TODAY) is None
    with pytest.raises(Refused, match="days-unread"):
        require_days(text, TODAY)


def test_a_range_that_ends_before_it_begins_is_said() -> None:
    with pytest.raises(Refused, match="days-backwards"):
        read_days("4 Juli 2026 - 22 Juni 2026", TODAY)


@given(st.text(alphabet="0123456789/-. abdejlmnsuir", max_size=40))
def test_no_text_breaks_the_reading(text: str) -> None:
    with contextlib.suppress(Refused):
        read_days(text, TODAY)


@given(st.dates(TODAY, date(2027, 3, 9)))
def test_a_day_without_its_year_is_the_next_to_come(day: date) -> None:
    if (day.month, day.day) != (2, 29):
        assert require_days(f"{day.day}/{day.month}", TODAY).span == Span(day, day)
