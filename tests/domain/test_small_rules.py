"""Programmes, references, the coach and the figures of a day."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.coach import Question, answered
from bot.domain.digest import DigestReport, OpenAnswer, SilentUnit, UnitPublication, compose_day
from bot.domain.ladder import AnswerKind, StatusWord, UnitStatus
from bot.domain.links import Platform
from bot.domain.programmes import Programme, propose
from bot.domain.references import Reference, parse_reference, reference
from bot.domain.reports import Fields
from bot.domain.understand import understand

SET = (
    Programme(11, 1, "Layanan", "Layanan", "🤝", ("nikah", "bimbingan perkawinan", "khatam*", "umroh")),
    Programme(12, 2, "Pendidikan", "Pendidikan", "🎓", ("madrasah", "bimbingan")),
    Programme(13, 3, "Haji", "Haji", "🕋", ("haji", "umroh", "")),
)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Bimbingan Perkawinan di madrasah", 1),
        ("BIMBINGAN siswa", 2),
        ("nikah haji umroh", 1),
        ("umroh", 1),
        ("Khataman Al-Qur'an", 1),
        ("Manasik hájì", 3),
        ("Bapak Hajiman", None),
        ("pernikahan", None),
        ("", None),
    ],
)
def test_the_most_specific_keyword_proposes_the_programme(text: str, number: int | None) -> None:
    proposed = propose(text, SET)
    assert (proposed.number if proposed else None) == number


def test_a_reference_is_written_and_read_back() -> None:
    assert reference("KUA-PALANG", 2026, 42) == "KUA-PALANG-2026-0042"
    assert parse_reference(" kua-palang – 2026-0042 ") == Reference("KUA-PALANG", 2026, 42)
    assert [parse_reference(text) for text in ("", "KUA-PALANG", "2026-0042", "KUA-2026-0000", "A-2026-42")] == [
        None
    ] * 5


@given(
    st.from_regex(r"[A-Z0-9]{1,8}(-[A-Z0-9]{1,6}){0,2}", fullmatch=True), st.integers(1000, 9999), st.integers(1, 10**6)
)
def test_any_reference_is_read_back(code: str, year: int, number: int) -> None:
    assert parse_reference(reference(code, year, number)) == Reference(code, year, number)


@given(st.text())
def test_any_text_is_tried_as_a_reference(text: str) -> None:
    read = parse_reference(text)
    assert read is None or parse_reference(str(read)) == read


def test_the_coach_sees_which_questions_are_answered() -> None:
    full = understand(
        "Kegiatan: Rapat\nTanggal: 12 Maret 2024\nTempat: Aula\nPeserta: 12 guru\n\n"
        "Rapat dibuka kepala madrasah. Tujuannya agar ujian berjalan tertib.",
        date(2024, 3, 14),
    )
    assert answered(full) == dict.fromkeys(Question, True)
    assert answered(Fields()) == dict.fromkeys(Question, False)
    assert list(answered(Fields())) == list(Question)


@pytest.mark.parametrize(
    ("story", "how"),
    [("Satu kalimat saja.", False), ("Satu kalimat. Dua kalimat.", True), ("kata " * 25, True), ("kata " * 24, False)],
)
def test_two_sentences_or_25_words_tell_how(story: str, how: bool) -> None:
    assert answered(Fields(story=story))[Question.HOW] is how


def report(unit: str, number: int, *urls: str) -> DigestReport:
    links = tuple((Platform.INSTAGRAM, url) for url in urls)
    return DigestReport(unit, f"KUA {unit}", f"Kegiatan {number}", f"{unit}-2024-{number:04d}", links)


def test_the_figures_of_a_day_are_counted_from_what_is_shown() -> None:
    palang, again, soko = report("PALANG", 1, "a"), report("PALANG", 2), report("SOKO", 1)
    jenu = UnitPublication("JENU", "KUA Jenu", Platform.FACEBOOK, "b")
    silent = [
        SilentUnit("KUA Jenu", "JENU", 9, UnitStatus.LATE, StatusWord.PASIF),
        SilentUnit("KUA Rengel", "RENGEL", 8, UnitStatus.LATE, StatusWord.PASIF),
        SilentUnit("KUA Bancar", "BANCAR", None, UnitStatus.NEVER, StatusWord.BELUM_PERNAH),
        SilentUnit("KUA Widang", "WIDANG", 20, UnitStatus.LATE, StatusWord.PASIF),
    ]
    answer = OpenAnswer("KUA Rengel", AnswerKind.STUCK, "sinyal", "Budi")
    day = compose_day(
        date(2024, 3, 14),
        [palang, soko, again, palang],
        unit_total=26,
        publications=[jenu, jenu, UnitPublication("PALANG", "KUA PALANG", Platform.INSTAGRAM, "a")],
        silent=silent,
        open_answers=[answer],
    )
    assert [(unit.unit_code, unit.reports) for unit in day.reports_by_unit] == [
        ("PALANG", (palang, again)),
        ("SOKO", (soko,)),
    ]
    assert (day.report_count, day.unit_count, day.published_count) == (3, 2, 1)
    assert day.published_units == ("KUA PALANG", "KUA Jenu")
    assert day.publications == (jenu,)
    assert [unit.unit_code for unit in day.silent] == ["BANCAR", "WIDANG", "RENGEL"]
    assert day.silent_count == 3
    assert set(day.unpublished) == {again, soko}
    assert (day.open_answers, day.unit_total, day.is_empty) == ((answer,), 26, False)


def test_a_day_with_nothing_is_empty() -> None:
    day = compose_day(date(2024, 3, 14), [], unit_total=26)
    assert day.is_empty
    assert day.report_count == day.unit_count == day.published_count == 0
