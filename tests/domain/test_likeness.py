"""Titles that are nearly the same, and titles that only look so."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.likeness import nearly_same

UNIT = "KUA Palang"
SAME = [
    ("Bimbingan Perkawinan Calon Pengantin", "Bimbingan Perkawinan Calon Pengantin"),
    ("Bimbingan Perkawinan Calon Pengantin", "BIMBINGAN PERKAWINAN CALON PENGANTIN"),
    ("Bimbingan Perkawinan Calon Pengantin", "Bimbingan Perkawinan bagi Calon Pengantin di KUA Palang"),
    ("Bimbingan Perkawinan Calon Pengantin", "KUA Palang Gelar Bimbingan Perkawinan Calon Pengantin"),
    ("Bimbingan Perkawinan Calon Pengantin", "Bimwin Catin"),
    ("Bimbingan Perkawinan Calon Pengantin", "Bimbingan Perkawinan Calon Pengntin"),
    ("Bimbingan Perkawinan Calon Pengantin", "Bimbingan Perkawinan Calon Pengantin Angkatan II"),
    ("Bimbingan Perkawinan Angkatan II", "Bimbingan Perkawinan Angkatan 2"),
    ("Rapat Koordinasi Penyuluh Agama Islam", "Rakor Penyuluh Agama Islam Kecamatan Palang"),
    ("Upacara Hari Guru Nasional", "Kegiatan Upacara Peringatan Hari Guru Nasional"),
    ("Penyerahan Bantuan Mushaf Al-Qur'an", "Penyerahan bantuan mushaf Al Quran"),
    ("Monev Pelaksanaan Madrasah Reform", "Monitoring dan Evaluasi Madrasah Reform"),
    ("Jumat Bersih di Halaman Kantor", "Jum'at bersih halaman kantor"),
    ("Peringatan HUT RI ke-80", "Peringatan Hari Ulang Tahun RI ke 80"),
    ("Kegiatan", "kegiatan"),
]
DIFFERENT = [
    ("Bimbingan Perkawinan Angkatan I", "Bimbingan Perkawinan Angkatan II"),
    ("Bimbingan Perkawinan Angkatan Pertama", "Bimbingan Perkawinan Angkatan Kedua"),
    ("Akad Nikah di Desa Palang Wetan", "Akad Nikah di Desa Glodog"),
    ("Rapat Koordinasi Guru", "Rapat Koordinasi Wali Murid"),
    ("Lomba Futsal Putra", "Lomba Futsal Putri"),
    ("Rapat Koordinasi", "Apel Pagi"),
    ("Sholat Dhuha Berjamaah", "Sholat Dhuhur Berjamaah"),
    ("Pembinaan Majelis Taklim Al Hidayah", "Pembinaan Majelis Taklim Nurul Huda"),
    ("Penyuluhan Pencegahan Stunting", "Penyuluhan Moderasi Beragama"),
    ("Rapat", "Rapat Koordinasi Penyuluh Agama Islam"),
    ("Ujian Kelas 7", "Ujian Kelas 8"),
    ("Kegiatan", "Apel"),
    ("", "Rapat"),
    ("", ""),
    ("📌", "📌📌"),
]


@pytest.mark.parametrize(("title", "other"), SAME)
def test_titles_of_one_activity_are_nearly_the_same(title: str, other: str) -> None:
    assert nearly_same(title, other, UNIT)
    assert nearly_same(other, title, UNIT)


@pytest.mark.parametrize(("title", "other"), DIFFERENT)
def test_titles_of_two_activities_are_not(title: str, other: str) -> None:
    assert not nearly_same(title, other, UNIT)
    assert not nearly_same(other, title, UNIT)


WORDS = st.lists(st.sampled_from([word for pair in (*SAME, *DIFFERENT) for title in pair for word in title.split()]))
TITLES = st.one_of(st.text(max_size=60), WORDS.map(" ".join))


@given(TITLES, TITLES, st.sampled_from(["", UNIT, "MTsN 1 Tuban"]))
def test_likeness_is_symmetric(title: str, other: str, unit: str) -> None:
    assert nearly_same(title, other, unit) == nearly_same(other, title, unit)


@given(WORDS.filter(lambda words: any(word.isalnum() for word in words)))
def test_a_title_is_the_same_as_itself_in_any_order_case_and_punctuation(words: list[str]) -> None:
    title = " ".join(words)
    assert nearly_same(title, title, UNIT)
    assert nearly_same(title, ", ".join(reversed(words)).upper(), UNIT)


TOPICS = ["penyuluhan", "stunting", "wakaf", "zakat", "rukyat", "manasik"]


@given(st.lists(st.sampled_from(TOPICS), min_size=2, unique=True))
def test_another_number_is_always_another_activity(words: list[str]) -> None:
    title = " ".join(words)
    assert not nearly_same(f"{title} 1", f"{title} 2")
    assert nearly_same(f"{title} 1", f"{title} I")


@given(st.lists(st.text("bcdfghjk", min_size=5, max_size=9), min_size=1, max_size=5), st.data())
def test_a_mistyped_letter_changes_nothing(words: list[str], data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(words) - 1))
    letter = data.draw(st.integers(0, len(words[at]) - 1))
    swapped = words[at][:letter] + "z" + words[at][letter + 1 :]
    assert nearly_same(" ".join(words), " ".join([*words[:at], swapped, *words[at + 1 :]]))
