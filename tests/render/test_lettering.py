"""Lettering: names fit whole into their room, and Arabic letters join."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.render.arabic import drawable
from bot.render.lettering import FONTS, LEADING, Face, fit, spans, tidy, width

SIZES = (17, 13, 9, 7)
ROOM = (240.0, 32.0)


def test_a_short_name_is_as_large_as_can_be_and_a_long_one_is_wrapped() -> None:
    assert fit("KUA Palang", Face.BOLD, SIZES, ROOM).lines == ("KUA Palang",)
    assert fit("KUA Palang", Face.BOLD, SIZES, ROOM).size == 17
    long = fit("Seksi Pendidikan Diniyah dan Pondok Pesantren", Face.BOLD, SIZES, ROOM)
    assert (len(long.lines), long.size) == (2, 13)


def test_lines_are_about_equally_long() -> None:
    first, second = fit("Madrasah Tsanawiyah Negeri Satu Tuban", Face.BOLD, (13,), (230, 32)).lines
    assert abs(width(first, Face.BOLD, 13) - width(second, Face.BOLD, 13)) < 70


@pytest.mark.parametrize("face", [Face.BOLD, Face.REGULAR, Face.MONO])
@given(text=st.text(max_size=120), wide=st.floats(20, 300), high=st.floats(10, 60))
def test_whatever_is_written_fits_and_is_whole(face: Face, text: str, wide: float, high: float) -> None:
    fitted = fit(text, face, SIZES, (wide, high))
    assert len(fitted.lines) * fitted.size * LEADING <= high
    assert all(width(line, face, fitted.size) <= wide * 1.0001 for line in fitted.lines)
    assert "".join(fitted.lines).replace(" ", "") == tidy(text).replace(" ", "")
    for line in fitted.lines:
        assert all(span.text for span in spans(line, face))


def test_letters_that_a_font_lacks_come_from_the_one_with_many_scripts() -> None:
    assert [(span.text, span.face) for span in spans("MI ☪é", Face.BOLD)] == [
        ("MI ", Face.BOLD),
        ("☪", Face.MANY_SCRIPTS),
        ("é", Face.BOLD),
    ]


@pytest.mark.parametrize(
    ("written", "drawn"),
    [
        ("باب", "\ufe8f\ufe8e\ufe91"),
        ("سلام", "\ufee1\ufefc\ufeb3"),
        ("دار", "\ufead\ufe8d\ufea9"),
        ("٢ باب", "\ufe8f\ufe8e\ufe91 ٢"),
        ("باب ٢", "٢ \ufe8f\ufe8e\ufe91"),
        ("باب 12-34", "12-34 \ufe8f\ufe8e\ufe91"),
        ("KUA باب Tuban", "KUA \ufe8f\ufe8e\ufe91 Tuban"),
        ("KUA (باب باب)", "KUA (\ufe8f\ufe8e\ufe91 \ufe8f\ufe8e\ufe91)"),
        ("(باب)", "(\ufe8f\ufe8e\ufe91)"),
        ("بَاب", "\ufe8f\ufe8e\ufe91\u064e"),
        ("שלום", "םולש"),
        ("KUA Palang (2)", "KUA Palang (2)"),
        ("", ""),
    ],
)
def test_letters_join_and_run_leftwards(written: str, drawn: str) -> None:
    assert drawable(written) == drawn


@given(st.text() | st.text("ا ل(ب)َ12aד،«»"))
def test_drawing_order_loses_no_sign(text: str) -> None:
    def signs(some: str) -> list[str]:
        return sorted(unicodedata.normalize("NFKD", some).translate(str.maketrans(")]}>»", "([{<«")))

    assert signs(drawable(text)) == signs(text)
    assert len(drawable(text)) <= len(text)


def test_fonts_are_free_and_small_and_come_with_their_licences() -> None:
    files = sorted(path.name for path in FONTS.iterdir())
    assert [name for name in files if name.endswith(".ttf")] == sorted(face.path.name for face in Face)
    assert sum(path.stat().st_size for path in FONTS.iterdir()) < 1_500_000
    for face in Face:
        family = face.value.partition("-")[0]
        licence = (
            FONTS / next(name for name in files if name.startswith(family) and name.endswith(".txt"))
        ).read_text()
        assert "Permission is hereby granted, free of charge" in licence or "SIL OPEN FONT LICENSE" in licence
