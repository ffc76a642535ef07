"""Printed documents: whole, in order, within their margins, whatever people wrote."""

import json
from dataclasses import asdict
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image

from bot.render.booklet import (
    Booklet,
    Column,
    Heading,
    Photo,
    Photos,
    Signatures,
    Table,
    Tiles,
    Words,
    booklet_of,
    kinds_of,
)
from bot.render.certificates import Certificate, Certificates, certificates_pdf
from bot.render.charts import Chart, Form, Panel, Series
from bot.render.illustrating import SIZE
from bot.render.lettering import Face, width
from bot.render.pages import booklet_pdf
from bot.render.stationery import BOTTOM, LEFT, PAPER, RIGHT
from bot.render.wrapping import wrapped
from tests.render.printed import pages, squeezed

LONG = (
    "Madrasah Tsanawiyah Negeri Ma'arif Syaikhona “Ṣirāṭ al-Mustaqīm” Kecamatan Tambakboyo Kabupaten Tuban Jawa Timur"
)
QURAN = "وَاعْتَصِمُوا بِحَبْلِ اللَّهِ جَمِيعًا وَلَا تَفَرَّقُوا"
ADDRESS = "https://tuban.kemenag.go.id/" + "berita-" * 30 + "x"
COLUMNS = (Column("Hari", 1), Column("Kegiatan", 4), Column("Tautan", 4), Column("Laporan", 1.6, number=True))
ROWS = tuple(
    (
        f"{day} Maret",
        f"{text} nomor {day}",
        (("IG · instagram.com/p/1", "https://www.instagram.com/p/1"), (ADDRESS, ADDRESS)),
        str(day),
    )
    for day in range(1, 60)
    for text in (LONG, f"Kajian 🎉 {QURAN}", "=HYPERLINK(1)")
)
PANEL = Panel("Per hari", Form.COLUMNS, ("1", "2"), (Series("Laporan", (3, 1)),), "Belum ada")


def photo(path: Path, size: tuple[int, int]) -> str:
    Image.new("RGB", size, (30, 120, 90)).save(path, "JPEG")
    return str(path)


def booklet(*blocks: Heading | Words | Tiles | Table | Photos | Chart | Signatures, logo: str | None = None) -> Booklet:
    return Booklet(
        language="id",
        letterhead=("Kementerian Agama Republik Indonesia", LONG, "Jalan Basuki Rahmat 123 Tuban"),
        logo=logo,
        kicker="Publikasi",
        title="Rekap Bulanan",
        subtitle="Maret 2026",
        running="Rekap Bulanan Maret 2026",
        made="Disusun 1 April 2026",
        page="Halaman {page} dari {pages}",
        blocks=blocks,
    )


def test_a_long_table_repeats_its_headings_tears_no_row_and_keeps_every_word() -> None:
    pdf = booklet_pdf(booklet(Heading("Lampiran"), Table(COLUMNS, ROWS)))
    said = pages(pdf)
    assert len(said) > 10
    for number, page in enumerate(said, 1):
        assert f"Halaman {number} dari {len(said)}" in page
    for page in said[1:]:
        assert " ".join(page.split()).count("Hari Kegiatan Tautan Laporan") == 1
    # The reader gives a hyphen at the end of a line as U+FFFE.
    whole = squeezed(" ".join(said).replace("\ufffe", "-"))
    for day in range(1, 60):
        assert f"{squeezed(LONG)}nomor{day}" in whole
    assert whole.count(squeezed(ADDRESS)) == len(ROWS)


def test_nothing_stands_outside_the_margins() -> None:
    pdf = booklet_pdf(
        booklet(Words(LONG * 30), Tiles((("1.234.567", LONG), ("26 dari 12.000", "satker"))), Table(COLUMNS, ROWS[:40]))
    )
    with pypdfium2.PdfDocument(pdf) as document:
        assert {(round(page.get_width()), round(page.get_height())) for page in document} == {(595, 842)}
        for page in document:
            text = page.get_textpage()
            for index in range(text.count_chars()):
                left, bottom, right, top = text.get_charbox(index)
                assert left >= LEFT - 1, text.get_text_range(index, 1)
                assert right <= RIGHT + 1, text.get_text_range(index, 1)
                assert bottom > 8
                assert top < PAPER[1] - 8
                assert not 40 < bottom < BOTTOM - 3


def test_addresses_of_a_table_open_with_a_click() -> None:
    pdf = booklet_pdf(booklet(Table(COLUMNS, ROWS[:1])))
    assert b"/URI (https://www.instagram.com/p/1)" in pdf


def test_photos_are_drawn_down_to_print_and_those_that_cannot_be_read_are_left_out(tmp_path: Path) -> None:
    good = photo(tmp_path / "good.jpg", (2400, 1600))
    small = photo(tmp_path / "small.jpg", (320, 240))
    bad = tmp_path / "bad.jpg"
    bad.write_bytes(b"no photo")
    shown = (
        Photo((good,), "KUA Palang", "Bimbingan"),
        Photo((str(bad), small), "KUA Soko", "Rapat"),
        Photo((str(tmp_path / "gone.jpg"),), "KUA Tuban", "Hilang"),
    )
    pdf = booklet_pdf(booklet(Heading("Foto"), Photos(shown), logo=str(bad)))
    said = " ".join(pages(pdf))
    assert "KUA Palang" in said
    assert "KUA Soko" in said
    assert "KUA Tuban" not in said
    assert len(pdf) < 200_000
    with pypdfium2.PdfDocument(pdf) as document:
        images = [each for page in document for each in page.get_objects() if each.type == 3]
        assert [each.get_px_size() for each in images] == [SIZE, SIZE]


def test_it_comes_whole_through_json_and_equal_ones_make_equal_files() -> None:
    blocks = (
        Heading("Satu"),
        Words("kata", pale=True),
        Tiles((("1", "satu"),)),
        Table(COLUMNS, ROWS[:2]),
        Photos((Photo(("x.jpg",), "a", "b"),)),
        Chart((PANEL,)),
        Signatures((("Kepala", ""), ("Pelaksana", "Budi"))),
    )
    wanted = booklet(*blocks)
    task = json.loads(json.dumps(asdict(wanted)))
    assert booklet_of(task, kinds_of(wanted)) == wanted
    assert booklet_pdf(wanted) == booklet_pdf(wanted)


def test_parts_are_in_the_readers_list_of_contents() -> None:
    pdf = booklet_pdf(booklet(Words("Awal"), Heading("Satu"), Words("x"), Heading("Dua", fresh=False), Heading("Tiga")))
    with pypdfium2.PdfDocument(pdf) as document:
        assert [item.get_title() for item in document.get_toc()] == ["Satu", "Tiga"]
        assert len(document) == 3


@pytest.mark.parametrize("text", [LONG, ADDRESS, "W" * 200, f"pendek {ADDRESS} lalu lagi", QURAN * 4, "a " * 300])
@pytest.mark.parametrize("room", [12.0, 60.0, 200.0])
def test_wrapping_loses_nothing_and_fits(text: str, room: float) -> None:
    lines = wrapped(text, Face.REGULAR, 9, room)
    assert squeezed("".join(lines)) == squeezed(text)
    assert all(width(line, Face.REGULAR, 9) <= room + 0.01 for line in lines)


@pytest.mark.parametrize("name", [LONG, "W" * 120, "مدرسة الإسلام الحكومية ٢ توبان", "KUA 📷 Palang", "X"])
def test_a_certificate_is_one_page_with_the_whole_name_within_its_frame(name: str) -> None:
    page = Certificate("PIAGAM", "diberikan kepada", name, f"sebagai {LONG} " * 3, "1 laporan", LONG, "Kepala Kantor,")
    pdf = certificates_pdf(Certificates("id", "Piagam", (LONG * 2, LONG), None, (page, page)))
    said = pages(pdf)
    assert len(said) == 2
    assert squeezed(name.replace("📷", "")) in squeezed(said[0])
    with pypdfium2.PdfDocument(pdf) as document:
        text = document[0].get_textpage()
        boxes = [text.get_charbox(index) for index in range(text.count_chars())]
        assert min(left for left, *_ in boxes) > 35
        assert max(right for _, _, right, _ in boxes) < document[0].get_width() - 35
        assert min(bottom for _, bottom, *_ in boxes) > 100
