"""Correcting a draft with buttons: each field, and nothing is lost by a wrong answer."""

from pathlib import Path

import pytest

from bot.simulator import Person
from tests.city import City, founded


async def _drafting(city: City, *units: str) -> Person:
    await city.units()
    budi = await city.joins("Budi", *(units or ("KUA-PALANG",)))
    await budi.sends_album(
        2, caption="Bimbingan Perkawinan di Balai Nikah KUA Palang diikuti 12 pasang calon pengantin"
    )
    await city.settles()
    return budi


async def _asks_for(city: City, budi: Person, field: str) -> None:
    await budi.presses("Ubah")
    await budi.presses(city.label(f"edit-{field}"))
    assert city.t.plain(f"ask-{field}").split("<i>")[0].strip() in (await city.answer_to(budi)).text


@pytest.mark.parametrize(
    ("field", "words", "shown", "column", "stored"),
    [
        ("title", "Bimwin Angkatan III", "\nBimwin Angkatan III\n", "title", "Bimwin Angkatan III"),
        ("date", "kemarin", "📅 Senin, 9 Maret 2026", "activity_date", "2026-03-09"),
        ("date", "Jumat 6 Maret 2026 pukul 13.00", "6 Maret 2026, pukul 13.00", "time_text", "13.00 WIB"),
        ("place", "  Aula   Kecamatan Palang ", "📍 Aula Kecamatan Palang\n", "place", "Aula Kecamatan Palang"),
        (
            "story",
            "Dua belas pasang ikut.\nLancar.",
            "Dua belas pasang ikut.",
            "story",
            "Dua belas pasang ikut.\nLancar.",
        ),
    ],
)
async def test_a_field_is_corrected_by_a_button_and_a_text(
    tmp_path: Path, field: str, words: str, shown: str, column: str, stored: str
) -> None:
    async with founded(tmp_path) as city:
        budi = await _drafting(city)
        await _asks_for(city, budi, field)
        corrected = budi.says(words)
        preview = await city.answer_to(budi)
        assert shown in f"{preview.text}\n"
        assert corrected.reactions == ["👍"]
        assert city.heard("Draf laporan", budi) == 1
        await budi.presses("Kirim laporan")
        await city.settles()
        assert await city.value(f"SELECT {column} FROM reports") == stored


@pytest.mark.parametrize(
    ("field", "words", "complaint"),
    [
        ("date", "entahlah", "date-not-read"),
        ("title", "x" * 301, "field-too-long"),
    ],
)
async def test_a_wrong_answer_is_explained_and_asked_again(
    tmp_path: Path, field: str, words: str, complaint: str
) -> None:
    async with founded(tmp_path) as city:
        budi = await _drafting(city)
        before = await city.rows("SELECT title, activity_date, place, story, version FROM drafts")
        await _asks_for(city, budi, field)
        budi.says(words)
        assert (await city.answer_to(budi)).text == city.t.plain(complaint, length=301, most=300)
        assert await city.rows("SELECT title, activity_date, place, story, version FROM drafts") == before
        budi.says("9 Maret 2026" if field == "date" else "Bimbingan")
        assert ("9 Maret 2026" if field == "date" else "Bimbingan") in (await city.answer_to(budi)).text


async def test_a_missing_place_is_asked_for_on_the_preview(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units()
        budi = await city.joins("Budi", "KUA-PALANG")
        await budi.sends_album(1, caption="Penyuluhan bahaya narkoba diikuti 40 siswa kelas sembilan bersama polsek")
        preview = await city.answer_to(budi)
        assert "⚠️ Tempat kegiatan belum ada" in preview.text
        assert "📍 Isi tempat" in preview.labels()
        assert "✅ Kirim laporan" not in preview.labels()
        await budi.presses("Isi tempat")
        budi.says("MTsN 1 Tuban")
        preview = await city.answer_to(budi)
        assert "📍 MTsN 1 Tuban" in preview.text
        assert "✅ Kirim laporan" in preview.labels()


async def test_the_programme_is_chosen_from_those_in_force(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        budi = await _drafting(city)
        await budi.presses("Ubah")
        await budi.presses("Program")
        menu = await city.answer_to(budi)
        in_force = await city.rows(
            "SELECT emoji || ' ' || label FROM programmes WHERE in_force_from ="
            " (SELECT max(in_force_from) FROM programmes WHERE in_force_from <= '2026-03-10') ORDER BY number"
        )
        assert menu.labels() == [*(label for (label,) in in_force), "Tanpa program", "‹ Kembali"]
        chosen = str(in_force[-1][0])
        await budi.presses(chosen)
        assert chosen in (await city.answer_to(budi)).text
        await budi.presses("Ubah")
        await budi.presses("Program")
        await budi.presses("Tanpa program")
        assert "🏷 Program belum dipilih" in (await city.answer_to(budi)).text
        await budi.presses("Kirim laporan")
        await city.settles()
        assert await city.value("SELECT programme_id FROM reports") is None


async def test_an_officer_of_two_units_says_for_which_the_report_is_and_may_change_it(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        budi = await _drafting(city, "KUA-PALANG", "KUA-SOKO")
        asked = await city.answer_to(budi)
        assert "Laporan ini untuk satker mana?" in asked.text
        assert asked.labels() == ["KUA Palang", "KUA Soko", "🗑 Buang"]
        await budi.presses("KUA Soko")
        assert "Draf laporan · KUA Soko" in (await city.answer_to(budi)).text
        await budi.presses("Ubah")
        await budi.presses("Satker")
        await budi.presses("KUA Palang")
        assert "Draf laporan · KUA Palang" in (await city.answer_to(budi)).text
        await budi.presses("Kirim laporan")
        assert "KUA-PALANG-2026-0001" in (await city.answer_to(budi)).text


async def test_an_officer_of_one_unit_is_not_asked_for_it(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        budi = await _drafting(city)
        await budi.presses("Ubah")
        assert "Satker" not in (await city.answer_to(budi)).labels()


async def test_back_takes_the_question_back(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        budi = await _drafting(city)
        before = (await city.answer_to(budi)).text
        await _asks_for(city, budi, "title")
        await budi.presses("Kembali")
        assert (await city.answer_to(budi)).text == before
        assert await city.value("SELECT asked FROM people") is None
        await budi.presses("Ubah")
        await budi.presses("Kembali")
        assert (await city.answer_to(budi)).text == before


async def test_photos_are_removed_and_sent_anew(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        budi = await _drafting(city)
        preview = await budi.hears("📝")
        await city.taps(budi, "Foto", preview)
        assert "paling banyak 20 foto" in preview.text
        await city.taps(budi, city.label("photos-clear"), preview)
        assert "belum ada foto" in preview.text
        budi.sends_photo()
        assert "📷 1 foto" in (await city.answer_to(budi)).text
        await budi.presses("Kirim laporan")
        await city.settles()
        assert await city.value("SELECT count(*) FROM photos WHERE report_id IS NOT NULL") == 1


async def test_an_album_asked_for_by_the_button_joins_the_draft_without_a_question(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        budi = await _drafting(city)
        city.passes(minutes=10)
        await budi.presses("Foto")
        await budi.sends_album(3)
        await city.settles()
        await budi.hears("📷 5 foto")


async def test_a_single_photo_joins_the_draft_however_late(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        budi = await _drafting(city)
        city.passes(hours=5)
        budi.sends_photo()
        assert "📷 3 foto" in (await city.answer_to(budi)).text


async def test_a_removed_photo_can_be_sent_again(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units()
        budi = await city.joins("Budi", "KUA-PALANG")
        photo = budi.sends_photo(caption="Apel pagi di halaman KUA Palang diikuti semua pegawai")
        preview = await city.answer_to(budi)
        await city.taps(budi, "Foto", preview)
        await city.taps(budi, "1", preview)
        await city.taps(budi, city.label("photo-out"), preview)
        budi.forwards(photo)
        assert "📷 1 foto" in (await city.answer_to(budi)).text


async def test_a_discarded_draft_is_gone_and_the_next_one_begins_afresh(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        budi = await _drafting(city)
        await budi.presses("Buang")
        gone = await city.answer_to(budi)
        assert gone.text == city.t.plain("draft-discarded")
        assert gone.labels() == [city.label("bring-back")]
        budi.says("Apel pagi di halaman KUA Palang diikuti semua pegawai")
        preview = await city.answer_to(budi)
        assert "Apel pagi" in preview.text
        assert "Bimbingan" not in preview.text


async def test_an_answer_after_the_draft_was_sent_is_a_message_of_its_own(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        budi = await _drafting(city)
        preview = await city.answer_to(budi)
        await _asks_for(city, budi, "title")
        await budi.presses("Kembali")
        await budi.presses("Kirim laporan", on=preview)
        budi.says("Upacara Hari Amal Bakti di halaman kantor diikuti 120 pegawai")
        assert "Draf laporan" in (await city.answer_to(budi)).text
        assert await city.value("SELECT title FROM reports") != "Upacara Hari Amal Bakti"
