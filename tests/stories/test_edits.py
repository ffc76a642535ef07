"""Messages that people correct after sending them: what was made of them follows, or is said to stand."""

from pathlib import Path

import pytest

from bot.simulator import Person
from bot.simulator.models import Message
from tests.city import LETTER, City, founded

TEXT = """Rapat koordinasi humas di Aula KUA Palang, Senin 9 Maret 2026 jam 8.
Rapat diikuti 15 penyuluh untuk menyusun jadwal publikasi bulan Maret."""
CORRECTED = """Rapat koordinasi kehumasan di Balai Desa Leran, Jumat 6 Maret 2026 jam 9.
Rapat diikuti 16 penyuluh untuk menyusun jadwal publikasi bulan Maret."""
POST = "https://www.instagram.com/p/C4abc123/"


async def _officer(city: City) -> Person:
    await city.units()
    return await city.joins("Budi", "KUA-PALANG")


async def _written(city: City) -> tuple[Person, Message, Message]:
    """An officer, the message, and the preview that answers it."""
    budi = await _officer(city)
    message = budi.says(TEXT)
    return budi, message, await city.answer_to(budi)


async def test_what_was_read_from_a_message_follows_its_correction_in_place(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        budi, message, preview = await _written(city)
        budi.edits(message, CORRECTED)
        assert await city.answer_to(budi) is preview
        for words in ("koordinasi kehumasan", "Jumat, 6 Maret 2026, pukul 09.00", "📍 Balai Desa Leran", "16 penyuluh"):
            assert words in preview.text
        assert message.reactions == ["👍"]
        assert city.heard("Draf laporan", budi) == 1
        await budi.presses("Kirim laporan")
        await city.settles()
        assert await city.value("SELECT original FROM reports") == CORRECTED


async def test_what_was_corrected_by_hand_stays(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        budi, message, preview = await _written(city)
        await budi.presses("Ubah")
        await budi.presses("Tempat")
        await city.settles()
        budi.says("Aula Kecamatan Palang")
        await city.settles()
        budi.edits(message, CORRECTED)
        await city.settles()
        assert "📍 Aula Kecamatan Palang" in preview.text
        assert "koordinasi kehumasan" in preview.text


async def test_the_caption_of_an_album_is_followed_wherever_it_stands(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        budi = await _officer(city)
        album = await budi.sends_album(4, caption=LETTER, caption_at=2)
        preview = await city.answer_to(budi)
        budi.edits(album[2], LETTER.replace("Bimbingan Perkawinan", "Bimbingan Remaja"))
        await city.settles()
        assert "Bimbingan Remaja Calon Pengantin" in preview.text
        assert "📷 4 foto" in preview.text


async def test_a_caption_that_was_forgotten_is_added_to_the_photo(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        budi = await _officer(city)
        photo = budi.sends_photo()
        preview = await city.answer_to(budi)
        assert "⚠️ Judul kegiatan belum ada" in preview.text
        budi.edits(photo, TEXT)
        await city.settles()
        assert "Rapat koordinasi humas" in preview.text
        assert "✅ Kirim laporan" in preview.labels()
        budi.edits(photo, TEXT.replace("humas", "kehumasan"))
        await city.settles()
        assert "Rapat koordinasi kehumasan" in preview.text


async def test_one_of_several_messages_of_a_draft_changes_its_own_part(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        budi, _, preview = await _written(city)
        further = budi.says("Rapat ditutup dengan doa bersama dan foto bersama seluruh peserta yang hadir di lokasi.")
        await city.settles()
        budi.edits(further, "Rapat ditutup dengan salawat bersama dan foto bersama seluruh peserta di lokasi.")
        await city.settles()
        story = await city.value("SELECT story FROM drafts")
        assert "15 penyuluh" in story
        assert "salawat" in story
        assert "doa" not in story
        assert "Rapat koordinasi humas" in preview.text


async def test_a_link_that_was_mistyped_in_a_report_is_replaced(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        budi = await _officer(city)
        message = budi.says(f"{TEXT}\n{POST}")
        await city.settles()
        budi.edits(message, f"{TEXT}\nhttps://www.instagram.com/p/C4right9/")
        await city.settles()
        await budi.presses("Kirim laporan")
        await city.settles()
        assert await city.rows("SELECT normalised FROM publications") == [("https://instagram.com/p/C4right9",)]


async def test_after_sending_nothing_changes_and_it_is_said_once(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        budi, message, _ = await _written(city)
        await budi.presses("Kirim laporan")
        await city.settles()
        before = await city.rows("SELECT title, story, place, activity_date, original FROM reports")
        budi.edits(message, CORRECTED)
        note = await city.answer_to(budi)
        assert "KUA-PALANG-2026-0001 sudah terkirim" in note.text
        assert note.reply_to is message
        budi.edits(message, f"{CORRECTED} Lancar.")
        await city.settles()
        assert city.heard("sudah terkirim", budi) == 1
        assert await city.rows("SELECT title, story, place, activity_date, original FROM reports") == before
        await budi.presses("Lihat laporan", on=note)
        assert "Rapat koordinasi humas" in (await city.answer_to(budi)).text


async def test_the_message_of_a_discarded_draft_is_corrected_in_silence(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        budi, message, preview = await _written(city)
        await budi.presses("Buang")
        await city.settles()
        said = len(budi.chat)
        budi.edits(message, CORRECTED)
        await city.settles()
        assert (len(budi.chat), message.reactions) == (said, [])
        await budi.presses("Kembalikan")
        assert "Rapat koordinasi humas" in (await city.answer_to(budi)).text
        assert preview.labels()[0] == "✅ Kirim laporan"


async def test_an_unclear_message_becomes_a_report_when_it_is_corrected_into_one(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        budi = await _officer(city)
        message = budi.says("Siap, terima kasih")
        asked = await city.answer_to(budi)
        budi.edits(message, "Kendala: sinyal di kantor lemah")
        await city.settles()
        assert asked.text == city.t.plain("held-difficulty")
        budi.edits(message, TEXT)
        await city.settles()
        assert "📝 Draf laporan" in asked.text
        assert "Rapat koordinasi humas" in asked.text
        assert await city.value("SELECT state FROM drafts") == "open"


async def test_a_message_that_waits_beside_an_open_draft_is_still_asked_about(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        budi, _, _ = await _written(city)
        city.passes(minutes=10)
        second = budi.says(TEXT.replace("humas", "penyuluh"))
        asked = await city.answer_to(budi)
        budi.edits(second, TEXT.replace("humas", "penghulu"))
        await city.settles()
        assert "Masih ada draf" in asked.text
        await budi.presses("tambahkan ke draf")
        await city.settles()
        budi.edits(second, TEXT.replace("koordinasi humas", "pleno"))
        await city.settles()
        story = await city.value("SELECT story FROM drafts WHERE state = 'open'")
        assert "Rapat pleno" in story
        assert "penghulu" not in story


async def test_a_question_that_the_preview_asks_is_asked_still(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        budi, message, preview = await _written(city)
        await budi.presses("Ubah")
        await budi.presses("Judul")
        await city.settles()
        budi.edits(message, CORRECTED)
        await city.settles()
        assert city.t.plain("ask-title") in preview.text
        assert "Balai Desa Leran" in preview.text
        budi.says("Rakor Humas")
        await city.settles()
        assert "\nRakor Humas\n" in preview.text


async def test_a_corrected_link_counts_like_a_link_that_was_sent_and_a_known_one_is_left_alone(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        budi = await _officer(city)
        link = budi.says(POST)
        assert "tercatat" in (await city.answer_to(budi)).text
        budi.edits(link, f"{POST}?igsh=abc")
        await city.settles()
        assert city.heard("Publikasi KUA Palang", budi) == 1
        budi.edits(link, "https://www.instagram.com/p/C4right9/")
        await city.settles()
        assert await city.value("SELECT count(*) FROM publications") == 2


async def test_answers_commands_and_messages_that_nobody_knows_are_corrected_in_silence(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        budi, _, preview = await _written(city)
        tono = city.sim.person("Tono")
        tono.starts()
        await city.settles()
        await budi.presses("Ubah")
        await budi.presses("Judul")
        await city.settles()
        answer, menu = budi.says("Rakor Humas"), budi.says("/menu")
        await city.settles()
        hello = tono.says("Halo")
        await city.settles()
        before, said = await city.rows("SELECT * FROM drafts"), len(budi.chat) + len(tono.chat)
        budi.edits(answer, "Rakor Kehumasan")
        budi.edits(menu, "/bantuan")
        tono.edits(hello, TEXT)
        await city.settles()
        assert await city.rows("SELECT * FROM drafts") == before
        assert len(budi.chat) + len(tono.chat) == said
        assert "\nRakor Humas\n" in preview.text


async def test_in_the_group_corrections_are_nothing_to_answer(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        budi = await _officer(city)
        group = await city.group(city.sari, budi)
        await city.becomes("08:30", "2026-03-17")
        await city.becomes("08:30", "2026-03-19")
        prompt = await budi.hears("Kabar satker", in_=group)
        reply = budi.says(TEXT, to=group, reply_to=prompt)
        await city.settles()
        before, said = await city.rows("SELECT title, story FROM drafts"), len(group.chat)
        assert len(before) == 1
        budi.edits(reply, CORRECTED)
        await city.settles()
        assert await city.rows("SELECT title, story FROM drafts") == before
        assert len(group.chat) == said


async def test_the_same_correction_twice_changes_once_and_one_without_change_does_nothing(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        budi, message, _ = await _written(city)
        budi.edits(message, TEXT)
        await city.settles()
        assert await city.value("SELECT version FROM drafts") == 1
        budi.edits(message, CORRECTED)
        budi.edits(message, CORRECTED)
        await city.settles()
        assert await city.value("SELECT version FROM drafts") == 2
        assert await city.rows("SELECT text FROM draft_messages") == [(CORRECTED,)]


@pytest.mark.parametrize("language", ["id", "en"])
async def test_corrections_that_came_while_the_bot_was_down_are_followed_by_the_day_of_sending(
    tmp_path: Path, language: str
) -> None:
    async with founded(tmp_path, language=language) as city:
        budi = await _officer(city)
        message = budi.says("Apel pagi di halaman KUA Palang kemarin diikuti semua pegawai dan penyuluh")
        await city.settles()
        await city.goes_down()
        city.at("09:00", "2026-03-12")
        budi.edits(message, "Apel sore di halaman KUA Palang kemarin diikuti semua pegawai dan penyuluh")
        await city.comes_up()
        await city.holds("SELECT title FROM drafts", "Apel sore")
        assert await city.value("SELECT activity_date FROM drafts") == "2026-03-09"


async def test_words_of_yesterday_that_arrive_today_are_read_by_their_own_day(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        budi = await _officer(city)
        await city.goes_down()
        budi.says("Apel pagi hari ini di halaman KUA Palang diikuti semua pegawai dan penyuluh")
        city.at("08:00", "2026-03-11")
        await city.comes_up()
        assert "Selasa, 10 Maret 2026" in (await budi.hears("Draf laporan")).text


async def test_a_correction_that_cannot_be_read_is_set_aside_and_the_next_one_goes_on(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        budi, message, preview = await _written(city)
        broken = {**message.api(), "date": "yesterday", "edit_date": 1}
        city.sim.updates.put("edited_message", broken)
        for _ in range(3):
            await city.holds("SELECT count(*) FROM inbox WHERE not_before IS NOT NULL OR state = 'dead'", 1)
            city.passes(seconds=5)
        await city.holds("SELECT count(*) FROM inbox WHERE state = 'dead'", 1)
        budi.edits(message, CORRECTED)
        await city.settles()
        assert "Balai Desa Leran" in preview.text
        assert city.heard(city.t.plain("failed-turn"), budi) == 1
