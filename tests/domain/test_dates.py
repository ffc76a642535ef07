"""Dates and times as people write them; sent on Thursday, 14 March 2024."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.date_limits import DateProblem, check_activity_date
from bot.domain.dates import find_date
from bot.domain.times import find_time

SHORT_MONTHS = ("Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agu", "Sep", "Okt", "Nov", "Des")
LETTERS = [
    "Senin",
    ",",
    " ",
    "10",
    "/",
    "12",
    "Maret",
    "2024",
    "(",
    ")",
    "jam",
    "s.d.",
    "kemarin",
    "hari ini",
    ":",
    ".",
]
SENT_ON = date(2024, 3, 14)
DATES = [
    ("Selasa, 10 Desember 2019", "2019-12-10", "Selasa, 10 Desember 2019"),
    ("pada Selasa, (10/12/2019) di", "2019-12-10", "Selasa, (10/12/2019)"),
    ("(12/3/2024)", "2024-03-12", "(12/3/2024)"),
    ("10-12-2019", "2019-12-10", "10-12-2019"),
    ("10.12.2019", "2019-12-10", "10.12.2019"),
    ("2019-12-10", "2019-12-10", "2019-12-10"),
    ("10/12/19", "2019-12-10", "10/12/19"),
    ("10 Des 2019", "2019-12-10", "10 Des 2019"),
    ("6 Nopember 2023", "2023-11-06", "6 Nopember 2023"),
    ("12 Maret", "2024-03-12", "12 Maret"),
    ("20 Maret", "2023-03-20", "20 Maret"),
    ("Jumat, 15 Maret", "2024-03-15", "Jumat, 15 Maret"),
    ("Selasa (12/3)", "2024-03-12", "Selasa (12/3)"),
    ("29 Februari", "2024-02-29", "29 Februari"),
    ("10-12 Maret 2024", "2024-03-10", "10-12 Maret 2024"),
    ("4 s.d. 6 Maret 2024", "2024-03-04", "4 s.d. 6 Maret 2024"),
    ("kemarin sore", "2024-03-13", "kemarin sore"),
    ("hr ini", "2024-03-14", "hr ini"),
    ("tadi pagi", "2024-03-14", "tadi pagi"),
    ("kemarin lusa", "2024-03-12", "kemarin lusa"),
    ("2 hari lalu", "2024-03-12", "2 hari lalu"),
    ("tiga hari yang lalu", "2024-03-11", "tiga hari yang lalu"),
    ("Senin rapat", "2024-03-11", "Senin"),
    ("Kamis", "2024-03-14", "Kamis"),
    ("Kamis kemarin", "2024-03-07", "Kamis kemarin"),
    ("kemarin (Senin, 11/3)", "2024-03-11", "Senin, 11/3"),
    ("hari Minggu", "2024-03-10", "hari Minggu"),
    ("Jum'at 8 Maret 2024", "2024-03-08", "Jum'at 8 Maret 2024"),
    ("10 December 2019", "2019-12-10", "10 December 2019"),
    ("December 10, 2019", "2019-12-10", "December 10, 2019"),
    ("yesterday", "2024-03-13", "yesterday"),
    ("3 days ago", "2024-03-11", "3 days ago"),
]
TIMES = [
    ("jam 7", "07.00 WIB"),
    ("pukul 13:00", "13.00 WIB"),
    ("08.30 WIB s.d. selesai", "08.30 WIB s.d. selesai"),
    ("Pkl. 08.30 s/d selesai", "08.30 WIB s.d. selesai"),
    ("07.00 - 09.00", "07.00–09.00 WIB"),
    ("08.30 WIB s.d. 10.00 WIB", "08.30–10.00 WIB"),
    ("jam 7 malam", "19.00 WIB"),
    ("jam 1 siang", "13.00 WIB"),
    ("jam setengah 8 pagi", "07.30 WIB"),
    ("pukul 09.00 WITA", "09.00 WITA"),
    ("at 7 pm", "19.00 WIB"),
    ("2024 jam 8", "08.00 WIB"),
]
NO_DATES = [
    "",
    "31/02/2024",
    "Nomor 123/10/12/2019",
    "MIN 1 Tuban",
    "minggu ini",
    "setiap Senin",
    "Jl. 10 November",
    "5 desa",
]
NO_TIMES = [
    "",
    "10.12.2019",
    "Rp 12.500",
    "24 jam 7 hari",
    "selama 2 jam 30 menit",
    "2024 - 2025",
    "12 pasang",
    "pukul 31",
]


@pytest.mark.parametrize(("text", "day", "words"), DATES)
def test_a_date_is_read_with_its_words(text: str, day: str, words: str) -> None:
    found = find_date(text, SENT_ON)
    assert found is not None
    assert (found.value.isoformat(), text[found.start : found.end]) == (day, words)


@pytest.mark.parametrize("text", NO_DATES)
def test_what_is_no_date_is_not_taken_for_one(text: str) -> None:
    assert find_date(text, SENT_ON) is None


def test_a_sure_date_comes_before_a_vague_one() -> None:
    found = find_date("Kemarin, menyongsong 17 Agustus, sesuai rapat Senin (4/3/2024)", SENT_ON)
    assert found is not None
    assert found.value == date(2024, 3, 4)


@pytest.mark.parametrize(("text", "time"), TIMES)
def test_a_time_is_written_one_way(text: str, time: str) -> None:
    found = find_time(text)
    assert found is not None
    assert found.value == time


@pytest.mark.parametrize("text", NO_TIMES)
def test_what_is_no_time_is_not_taken_for_one(text: str) -> None:
    assert find_time(text) is None


def test_a_bare_time_counts_after_a_label_and_takes_the_office_zone() -> None:
    assert find_time("08.30") is None
    found = find_time("08.30", labelled=True, zone_label="WIT")
    assert found is not None
    assert found.value == "08.30 WIT"


@settings(deadline=None, max_examples=150)
@given(st.dates(date(2000, 1, 1), date(2099, 12, 31)), st.dates(date(2000, 1, 1), date(2099, 12, 31)))
def test_a_written_date_is_read_back(day: date, sent_on: date) -> None:
    for text in (f"{day:%d/%m/%Y}", f"{day:%d-%m-%y}", f"{day.day} {SHORT_MONTHS[day.month - 1]} {day.year}"):
        found = find_date(text, sent_on)
        assert found is not None
        assert found.value == day


@settings(deadline=None, max_examples=150)
@given(st.dates(), st.dates(date(2000, 1, 1), date(2099, 12, 31)))
def test_a_date_without_year_is_in_the_nearest_past(day: date, sent_on: date) -> None:
    found = find_date(f"tanggal {day.day} {SHORT_MONTHS[day.month - 1]}", sent_on)
    assert found is not None
    assert found.value <= sent_on
    assert (sent_on - found.value).days <= (366 if (day.month, day.day) != (2, 29) else 8 * 366)


@settings(deadline=None, max_examples=200)
@given(
    st.one_of(st.text(max_size=120), st.lists(st.sampled_from(LETTERS), max_size=12).map("".join)),
    st.dates(),
)
def test_any_text_on_any_day_is_searched_for_dates_and_times(text: str, sent_on: date) -> None:
    for found in (find_date(text, sent_on), find_time(text), find_time(text, labelled=True)):
        assert found is None or 0 <= found.start < found.end <= len(text)


def test_a_future_date_and_one_over_a_year_ago_are_asked_back() -> None:
    assert check_activity_date(date(2024, 3, 15), SENT_ON) is DateProblem.FUTURE
    assert check_activity_date(SENT_ON, SENT_ON) is None
    assert check_activity_date(date(2023, 3, 14), SENT_ON) is None
    assert check_activity_date(date(2023, 3, 13), SENT_ON) is DateProblem.OVER_A_YEAR
    assert check_activity_date(date(2024, 2, 29), date(2025, 2, 28)) is None


def test_letters_that_only_look_like_others_in_a_month_raise_nothing() -> None:
    assert find_date("12 aprıl 2024", date(2024, 5, 1)) is not None
    assert find_date("12 Agustuſ 2024", date(2024, 9, 1)) is not None
    find_date("lıma hari lalu", date(2024, 9, 1))
