"""Texts: what people write is never markup, and dates and numbers are as each language writes them."""

from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.i18n import Html, MissingText, Texts, page_texts, texts, zone_label
from bot.simulator.markup import parse_html

ID, EN = texts("id"), texts("en")
TUESDAY = date(2019, 12, 10)


def test_what_people_write_is_escaped() -> None:
    assert ID("plain", text='<b>&amp; "x"') == '&lt;b&gt;&amp;amp; "x"'


@pytest.mark.parametrize("t", [ID, EN])
@given(text=st.text(st.characters(codec="utf-8", exclude_characters="\r"), min_size=1))
def test_whatever_people_write_is_shown_as_they_wrote_it(t: Texts, text: str) -> None:
    plain, entities = parse_html(t("plain", text=text))
    assert (plain, entities) == (text, [])


def test_markup_of_ours_goes_through_as_it_is_and_only_once() -> None:
    inner = ID("group-line-open", unit="KUA <Palang>")
    assert isinstance(inner, Html)
    assert ID("plain", text=inner) == inner
    assert ID("plain", text=Html("<b>x</b>")) == "<b>x</b>"


def test_buttons_and_pop_ups_get_plain_text() -> None:
    words = EN.plain("plain", text="R&D <b>")
    assert words == "R&D <b>"
    assert not isinstance(words, Html)


@pytest.mark.parametrize("t", [ID, EN])
def test_a_text_that_is_missing_or_lacks_a_variable_is_our_mistake(t: Texts) -> None:
    with pytest.raises(MissingText, match="no-such-text"):
        t("no-such-text")
    with pytest.raises(MissingText, match="draft-head"):
        t("draft-head")
    with pytest.raises(MissingText):
        t.plain("digest-head", office="x")


def test_days_are_written_as_in_letters() -> None:
    assert (ID.day(TUESDAY), EN.day(TUESDAY)) == ("Selasa, 10 Desember 2019", "Tuesday, 10 December 2019")
    assert (ID.short_day(TUESDAY), EN.short_day(TUESDAY)) == ("10 Desember", "10 December")
    assert (ID.full_day(TUESDAY), EN.full_day(TUESDAY)) == ("10 Desember 2019", "10 December 2019")


@pytest.mark.parametrize(
    ("day", "written"),
    [
        (date(2024, 2, 29), "Kamis, 29 Februari 2024"),
        (date(2026, 3, 13), "Jumat, 13 Maret 2026"),
        (date(2026, 8, 9), "Minggu, 9 Agustus 2026"),
    ],
)
def test_days_and_months_have_their_indonesian_names(day: date, written: str) -> None:
    assert ID.day(day) == written


def test_hours_and_numbers_have_each_languages_sign() -> None:
    assert (ID.hour(time(8, 5)), EN.hour(time(16, 0))) == ("08.05", "16:00")
    assert (ID.number(1250), EN.number(1_234_567), ID.number(7)) == ("1.250", "1,234,567", "7")


def test_one_and_many_are_told_apart_where_the_language_does() -> None:
    assert EN("silence-days", days=1) != EN("silence-days", days=2).replace("2", "1")
    assert ID("silence-days", days=1) == ID("silence-days", days=2).replace("2", "1")
    assert "0" not in ID("draft-photos-links", photos=3, links=0)


def test_a_language_that_is_not_there_is_indonesian() -> None:
    assert texts("jv").language == "id"
    assert texts("jv")("button-join") == ID("button-join")


def test_the_zones_of_indonesia_have_their_short_names() -> None:
    assert [zone_label(name) for name in ("Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura")] == ["WIB", "WITA", "WIT"]
    assert zone_label("Europe/Berlin") == "Europe/Berlin"


def test_the_pages_texts_name_their_values_in_braces() -> None:
    indonesian, english = page_texts("id"), page_texts("en")
    assert indonesian.keys() == english.keys()
    assert indonesian["page-tour-progress"] == "Langkah {step} dari {steps}"
    assert english["page-tour-progress"] == "Step {step} of {steps}"
