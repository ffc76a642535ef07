"""Forms of a word that search takes for one, and words that it tells apart."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.programmes import fold
from bot.domain.search import index_words, words_in, words_of
from bot.domain.stemming import STOP, stems

ALIKE = (
    "kegiatan giat",
    "pelayanan layanan melayani dilayani",
    "pembinaan membina dibina binaan",
    "pengajian mengaji kajian",
    "pernikahan menikah nikah dinikahkan",
    "perkawinan kawin",
    "keagamaan beragama agama agamanya",
    "pendidikan mendidik dididik",
    "membersihkan pembersihan bersih kebersihan",
    "memberikan diberikan pemberian beri",
    "pembelajaran belajar mengajar pelajar pelajaran mempelajari diajarkan",
    "memperingati peringatan diperingati ingat",
    "keberangkatan berangkat pemberangkatan memberangkatkan",
    "kepemimpinan pemimpin pimpinan dipimpin",
    "penyerahan diserahkan menyerahkan serah",
    "pengawas mengawasi pengawasan diawasi",
    "koordinasi mengkoordinasikan dikoordinasikan",
    "hadir dihadiri menghadiri kehadiran",
    "pelantikan dilantik melantik",
    "penyuluh penyuluhan suluh",
    "kunjungan mengunjungi berkunjung dikunjungi",
    "bimbingan pembimbing dibimbing",
    "pelaksanaan melaksanakan dilaksanakan",
    "perjalanan berjalan jalan",
    "memakai pakaian dipakai",
    "menandai ditandai tanda",
    "bertanya ditanya pertanyaan",
    "kabupaten sekabupaten",
    "shalat sholat salat shalatnya",
    "ramadhan romadhon ramadan",
    "berita beritanya",
)
APART = ("nikah tikar", "kantor antar", "masalah masa", "sekolah kolam", "menteri teras", "berita kita", "bulan bulu")


def pairs(families: tuple[str, ...]) -> list[tuple[str, str]]:
    return [(first, other) for first, *others in map(str.split, families) for other in others]


@pytest.mark.parametrize(("one", "other"), pairs(ALIKE))
def test_forms_of_a_word_share_a_stem(one: str, other: str) -> None:
    assert set(stems(one)) & set(stems(other)), (stems(one), stems(other))


@pytest.mark.parametrize(("one", "other"), pairs(APART))
def test_other_words_share_none(one: str, other: str) -> None:
    assert not set(stems(one)) & set(stems(other)), (stems(one), stems(other))


@given(st.text(alphabet="abcdeghiklmnoprstuwy", min_size=1, max_size=20))
def test_a_word_always_has_a_stem_and_never_a_short_one_that_it_had_not(word: str) -> None:
    found = stems(word)
    assert found
    assert all(len(stem) >= min(len(word), 4) for stem in found)


@given(st.text(max_size=200))
def test_whatever_is_written_becomes_words_that_end_no_quotation(text: str) -> None:
    words = index_words(words_of([text]), ["u:7"]).split()
    assert "u:7" in words
    assert not [word for word in words if '"' in word or (":" in word and word != "u:7")]


def test_words_that_say_nothing_are_not_looked_for() -> None:
    assert words_in("Pembinaan untuk para Penyuluh di KUA")[0] == ("pembinaan", "penyuluh", "kua")
    assert words_in("yang dan di")[0] == ()
    assert all(word in fold(word).split() for word in STOP)


def test_a_search_keeps_the_words_that_its_buttons_hold() -> None:
    assert words_in("bimbingan perkawinan calon pengantin", 30) == (("bimbingan", "perkawinan", "calon"), True)
    assert words_in("Moderasi Beragama moderasi", 30) == (("moderasi", "beragama"), False)
