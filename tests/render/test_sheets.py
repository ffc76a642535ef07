"""Invitation sheets: every unit's card is on paper, whole, readable, and leads to that unit."""

import csv
import itertools
from collections.abc import Sequence
from datetime import date
from functools import cache

import pypdfium2
import pytest
from pypdfium2 import raw

from bot.domain.refused import Refused
from bot.domain.units import NAME_LENGTH, UnitKind, read_kind
from bot.i18n import texts
from bot.render.qr import matrix
from bot.render.sheets import A_PAGE, Card, by_kind, invitation_sheets
from bot.views.invitation import sheet_words
from tests.project.files import ROOT
from tests.render.printed import PrintedCard, cards, pages, squeezed

OFFICE = "Kantor Kementerian Agama Kabupaten Tuban"
WORDS = {language: sheet_words(texts(language), date(2026, 4, 14)) for language in ("id", "en")}
LONG = (
    "Madrasah Tsanawiyah Negeri Ma'arif Syaikhona “Ṣirāṭ al-Mustaqīm”"
    " Kecamatan Tambakboyo Kabupaten Tuban Jawa Timur 123456"
)
ODD = (
    LONG,
    "W" * NAME_LENGTH,
    "Seksi Pendidikan Diniyah dan Pondok Pesantren",
    "مدرسة الإسلام الحكومية ٢ توبان",
    "R&D <b> Jum'at \\ (x) %s {0}",
    "MA Al-Ḥikmah “Nūr” d’Été",
    "MIN\n 3\tTuban",
    "-",
)


def link(number: int) -> str:
    return f"https://t.me/gaung_tuban_bot?start={number:04}Zm9v-_B4cXl6MDEyMzQ1"


def odd(names: Sequence[str] = ODD) -> list[Card]:
    return [Card(name, UnitKind.KUA, link(number)) for number, name in enumerate(names)]


@cache
def example() -> tuple[Card, ...]:
    """The 26 units that ship as an example."""
    with (ROOT / "data" / "units.csv").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    kinds = [read_kind(row["jenis"]) for row in rows]
    return tuple(
        Card(row["nama"], kind, link(number))
        for number, (row, kind) in enumerate(zip(rows, kinds, strict=True))
        if kind is not None
    )


@cache
def printed() -> tuple[bytes, tuple[PrintedCard, ...]]:
    pdf = invitation_sheets(OFFICE, example(), WORDS["id"])
    return pdf, tuple(cards(pdf))


def test_every_unit_of_an_office_has_its_card_and_every_code_leads_to_its_own_unit() -> None:
    expected = {card.link: card for card in example()}
    _, found = printed()
    assert len(expected) == 26
    assert sorted(card.link for card in found) == sorted(expected)
    for card in found:
        words = squeezed(card.text)
        assert squeezed(expected[card.link].name) in words
        assert squeezed(WORDS["id"].kinds[expected[card.link].kind]) in words
        assert card.link.removeprefix("https://") in words


@pytest.mark.parametrize("language", ["id", "en"])
def test_a_card_says_how_to_join_until_when_and_whose_it_is(language: str) -> None:
    words = WORDS[language]
    (card,) = cards(invitation_sheets(OFFICE, example()[:1], words))
    for said in (OFFICE, words.invited, words.how, words.valid, words.caution):
        assert squeezed(said) in squeezed(card.text)
    assert "14 April 2026" in words.valid


def test_cards_stand_by_kind_and_then_as_people_count() -> None:
    kinds, numbers = (UnitKind.KUA, UnitKind.MIN, UnitKind.SEKSI, UnitKind.MAN), (10, 2, 1)
    mixed = [Card(f"{kind.value} {n} Tuban", kind, link(k * 20 + n)) for k, kind in enumerate(kinds) for n in numbers]
    found = cards(invitation_sheets(OFFICE, mixed, WORDS["id"]))
    named = {card.link: card.name for card in mixed}
    assert [named[card.link] for card in found] == [
        f"{kind} {n} Tuban" for kind in ("MAN", "MIN", "KUA", "SEKSI") for n in (1, 2, 10)
    ]


def test_units_of_one_name_keep_a_card_each() -> None:
    twins = [Card("KUA Palang", UnitKind.KUA, link(number)) for number in range(3)]
    assert sorted(card.link for card in cards(invitation_sheets(OFFICE, twins, WORDS["id"]))) == [
        twin.link for twin in twins
    ]


@pytest.mark.parametrize("language", ["id", "en"])
def test_whatever_a_unit_is_called_its_name_is_on_the_card_whole(language: str) -> None:
    expected = {card.link: card.name for card in odd()}
    found = cards(invitation_sheets(OFFICE, odd(), WORDS[language]))
    assert len(found) == len(ODD)
    for card in found:
        assert squeezed(expected[card.link]) in squeezed(card.text)


def test_emoji_that_no_font_has_leave_no_gap_and_unknown_letters_leave_a_mark() -> None:
    names = ("KUA 📷 Palang 👨‍👩‍👧‍👦\ufe0f", "📷", "漢字 Tuban")
    first, second, third = cards(invitation_sheets(OFFICE, odd(names), WORDS["id"]))
    by_link = {card.link: card.text for card in (first, second, third)}
    assert "KUA Palang" in by_link[link(0)]
    assert "□" in by_link[link(1)]
    assert "□□ Tuban" in by_link[link(2)]


def test_a_name_in_two_scripts_keeps_both() -> None:
    (card,) = cards(invitation_sheets(OFFICE, odd(["KUA Palang (مكتب الشؤون الدينية)"]), WORDS["id"]))
    for word in ("KUA", "Palang", "مكتب", "الشؤون", "الدينية"):
        assert word in squeezed(card.text)


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("bot", ["ab_bot", "gaung_tuban_bot", "gaung_kemenag_tuban_bot", "a" * 28 + "_bot"])
def test_nothing_on_a_card_touches_its_edge_its_code_or_another_line(language: str, bot: str) -> None:
    long = [Card(card.name, card.kind, f"https://t.me/{bot}?start={'W' * 20}{n:04}") for n, card in enumerate(odd())]
    found = cards(invitation_sheets("Kantor Wilayah Kementerian Agama " * 4, long, WORDS[language]))
    assert len(found) == len(ODD)
    for card in found:
        signs = [(sign, box) for sign, box in card.signs if box.right > box.left and box.top > box.bottom]
        for sign, box in signs:
            assert card.place.holds(box, margin=6), sign
            assert not card.code.meets(box), sign
        # Arabic letters reach into one another.
        latin = [(sign, box) for sign, box in signs if not "\u0600" <= sign <= "\ufefc"]
        pairs = itertools.combinations(latin, 2)
        assert [(first, second) for (first, box), (second, other) in pairs if box.covers(other)] == []


def test_codes_are_neither_mirrored_nor_turned() -> None:
    # Some cameras take mirrored codes, as the decoder here does; others do not.
    pdf, found = printed()
    with pypdfium2.PdfDocument(pdf) as document:
        page = document[0]
        picture = page.render(scale=4, grayscale=True).to_pil()
        high = page.get_height()
    for card in found[:A_PAGE]:
        modules = matrix(card.link, quick=True)
        step = (card.code.right - card.code.left) / len(modules)
        for y, row in enumerate(modules):
            for x, module in enumerate(row):
                across, down = card.code.left + (x + 0.5) * step, high - card.code.top + (y + 0.5) * step
                assert (picture.getpixel((round(across * 4), round(down * 4))) == 0) is bool(module)


def test_a_code_is_large_enough_for_a_phone() -> None:
    _, found = printed()
    millimetre = 72 / 25.4
    assert all(card.code.right - card.code.left > 30 * millimetre for card in found)


def test_pages_are_a4_numbered_and_no_more_than_needed() -> None:
    pdf, _ = printed()
    said = pages(pdf)
    assert len(said) == 4 == -(-len(example()) // A_PAGE)
    for number, page in enumerate(said, 1):
        assert f"Halaman {number} dari 4" in page
        assert WORDS["id"].cutting in page
    with pypdfium2.PdfDocument(pdf) as document:
        assert [(round(page.get_width()), round(page.get_height())) for page in document] == [(595, 842)] * 4
        assert [item.get_title() for item in document.get_toc()] == [
            WORDS["id"].kinds[kind] for kind in (UnitKind.MAN, UnitKind.MTSN, UnitKind.MIN, UnitKind.KUA)
        ]


def test_one_unit_makes_one_page_with_one_card() -> None:
    pdf = invitation_sheets(OFFICE, example()[:1], WORDS["en"])
    assert len(cards(pdf)) == 1
    (page,) = pages(pdf)
    assert "Page 1 of 1" in page
    assert page.count("✂") == 2, "lines are cut only around cards"


def test_no_unit_at_all_is_refused_with_a_reason() -> None:
    with pytest.raises(Refused) as refusal:
        invitation_sheets(OFFICE, [], WORDS["id"])
    assert "satker" in texts("id").plain(refusal.value.key, **refusal.value.values)


def test_codes_are_drawn_and_not_pictures_and_what_is_written_brings_its_font() -> None:
    pdf, _ = printed()
    with pypdfium2.PdfDocument(pdf) as document:
        assert [found for page in document for found in page.get_objects(filter=[raw.FPDF_PAGEOBJ_IMAGE])] == []
        written = [found for page in document for found in page.get_objects(filter=[raw.FPDF_PAGEOBJ_TEXT])]
        assert written
        assert all(raw.FPDFFont_GetIsEmbedded(raw.FPDFTextObj_GetFont(found.raw)) == 1 for found in written)


def test_equal_cards_make_equal_files() -> None:
    pdf, _ = printed()
    assert invitation_sheets(OFFICE, tuple(reversed(example())), WORDS["id"]) == pdf


def test_a_sheet_for_each_kind_holds_the_same_cards() -> None:
    parts = by_kind(example())
    assert [kind for kind, _ in parts] == [UnitKind.MAN, UnitKind.MTSN, UnitKind.MIN, UnitKind.KUA]
    assert sorted(card.link for _, some in parts for card in some) == sorted(card.link for card in example())
    assert all(card.kind is kind for kind, some in parts for card in some)
    assert by_kind([]) == ()


def test_hundreds_of_cards_stay_a_small_file() -> None:
    many = [Card(f"KUA {number}", UnitKind.KUA, link(number)) for number in range(400)]
    pdf = invitation_sheets(OFFICE, many, WORDS["id"])
    assert len(pdf) < 1200 * len(many)
    with pypdfium2.PdfDocument(pdf) as document:
        assert len(document) == 50
