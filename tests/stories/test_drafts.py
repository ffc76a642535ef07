"""Drafts: messages that have to be asked about, a second report, and what a draft outlives."""

from pathlib import Path

import pytest

from tests.city import City, founded

TEXT = """Rapat koordinasi humas di Aula KUA Palang, Senin 9 Maret 2026.
Rapat diikuti 15 penyuluh untuk menyusun jadwal publikasi bulan Maret."""


@pytest.mark.parametrize(
    ("words", "question", "button", "kind", "answer"),
    [
        ("Pekan ini NIHIL kegiatan", "held-nothing", "Ya, nihil", "nothing", "tercatat nihil"),
        ("Kendala: sinyal di kantor lemah", "held-difficulty", "Ini kendala", "stuck", "Tercatat sebagai kendala"),
    ],
)
async def test_words_that_are_an_answer_need_one_confirming_tap(
    tmp_path: Path, words: str, question: str, button: str, kind: str, answer: str
) -> None:
    async with founded(tmp_path) as city:
        await city.units()
        head, budi = await city.coordinator(), await city.joins("Budi", "KUA-PALANG")
        budi.says(words)
        asked = await city.answer_to(budi)
        assert asked.text == city.t.plain(question)
        assert await city.value("SELECT count(*) FROM answers") == 0
        await budi.presses(button)
        assert answer in (await city.answer_to(budi)).text
        assert asked.labels() == []
        told = words.removeprefix("Kendala: ")
        assert await city.rows("SELECT kind, text FROM answers") == [(kind, told)]
        assert city.heard(told, head) == (1 if kind == "stuck" else 0)
        assert await city.value("SELECT count(*) FROM reports") == 0


async def test_an_unclear_message_is_asked_about(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units()
        budi = await city.joins("Budi", "KUA-PALANG")
        budi.says("Siap, terima kasih")
        asked = await city.answer_to(budi)
        assert asked.text == city.t.plain("held-unclear")
        assert asked.labels() == ["📝 Ya, jadikan laporan", "💬 Ini kendala", "Abaikan"]
        await budi.presses("jadikan laporan")
        assert await city.answer_to(budi) is asked
        assert "📝 Draf laporan" in asked.text
        await budi.presses("Buang")
        budi.says("Baik")
        await city.settles()
        await budi.presses("Abaikan")
        assert (await city.answer_to(budi)).text == "Pesan diabaikan."


async def _with_a_second_report(city: City) -> tuple[str, str]:
    await city.units()
    budi = await city.joins("Budi", "KUA-PALANG")
    await city.drafts(budi)
    city.passes(minutes=10)
    await budi.sends_album(2, caption=TEXT)
    asked = await city.answer_to(budi)
    assert "Masih ada draf “Bimbingan Perkawinan Calon Pengantin”" in asked.text
    return asked.labels()[0], asked.text


async def test_a_second_report_can_be_added_to_the_open_draft(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await _with_a_second_report(city)
        budi = city.sim.person("Budi")
        await budi.presses("tambahkan ke draf")
        await city.settles()
        await budi.presses("Kirim laporan")
        await city.settles()
        assert await city.value("SELECT count(*) FROM reports") == 1
        assert await city.value("SELECT count(*) FROM photos WHERE report_id = 1") == 6
        assert "15 penyuluh" in await city.value("SELECT story FROM reports")


async def test_a_second_report_can_take_the_place_of_the_open_draft(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await _with_a_second_report(city)
        budi = city.sim.person("Budi")
        await budi.presses("Laporan baru")
        preview = await city.answer_to(budi)
        assert "Rapat koordinasi humas" in preview.text
        assert "📷 2 foto" in preview.text
        assert await city.rows("SELECT state FROM drafts ORDER BY id") == [("discarded",), ("open",)]


async def test_the_caption_of_a_second_album_is_kept_wherever_it_stands(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units()
        budi = await city.joins("Budi", "KUA-PALANG")
        await city.drafts(budi)
        city.passes(minutes=10)
        await budi.sends_album(3, caption=TEXT, caption_at=1)
        await city.settles()
        await budi.presses("Laporan baru")
        assert "Rapat koordinasi humas" in (await city.answer_to(budi)).text


async def test_a_second_report_can_be_ignored(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await _with_a_second_report(city)
        budi = city.sim.person("Budi")
        await budi.presses("Abaikan")
        assert (await city.answer_to(budi)).text == "Pesan diabaikan."
        await budi.presses("Kirim laporan")
        await city.settles()
        assert await city.value("SELECT count(*) FROM photos WHERE report_id = 1") == 4


async def test_a_draft_never_stands_in_the_way(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units()
        budi = await city.joins("Budi", "KUA-PALANG")
        preview = await city.drafts(budi)
        budi.says("/menu")
        assert "Selamat datang, Budi" in (await city.answer_to(budi)).text
        budi.says("/panduan")
        assert "Kode etik" in (await city.answer_to(budi)).text
        budi.says("https://instagram.com/p/abc123")
        assert "tercatat" in (await city.answer_to(budi)).text
        await city.becomes("08:00", "2026-03-17")
        await budi.hears("belum menayangkan")
        await budi.presses("Nihil")
        await budi.presses("Kirim laporan", on=preview)
        assert "KUA-PALANG-2026-0001" in (await city.answer_to(budi)).text


async def test_a_draft_survives_a_restart(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units()
        budi = await city.joins("Budi", "KUA-PALANG")
        preview = await city.drafts(budi)
        await budi.presses("Ubah")
        await budi.presses("Judul")
        await city.goes_down()
        budi.says("Bimbingan Perkawinan Angkatan III")
        await city.comes_up()
        assert "Bimbingan Perkawinan Angkatan III" in (await city.answer_to(budi)).text
        await budi.presses("Kirim laporan", on=preview)
        assert "Bimbingan Perkawinan Angkatan III" in (await city.answer_to(budi)).text
        assert city.heard("Draf laporan", budi) == 1


@pytest.mark.parametrize("words", ["Kendala: sinyal lemah", "Pekan ini NIHIL kegiatan"])
async def test_a_button_that_gives_the_open_draft_up_says_so(tmp_path: Path, words: str) -> None:
    async with founded(tmp_path) as city:
        await city.units()
        budi = await city.joins("Budi", "KUA-PALANG")
        await city.drafts(budi)
        city.passes(minutes=10)
        budi.says(words)
        assert (await city.answer_to(budi)).labels()[1:] == ["📝 Laporan baru, buang draf lama", "Abaikan"]


async def test_a_link_sent_while_a_field_is_asked_is_a_link_and_the_field_is_asked_still(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units()
        budi = await city.joins("Budi", "KUA-PALANG")
        preview = await city.drafts(budi)
        await city.taps(budi, "Ubah", on=preview)
        await city.taps(budi, "Judul", on=preview)
        budi.says("https://www.instagram.com/p/C4abc123/")
        await city.settles()
        assert await city.value("SELECT count(*) FROM publications") == 1
        budi.says("Bimbingan Remaja")
        await city.settles()
        assert "\nBimbingan Remaja\n" in preview.text
