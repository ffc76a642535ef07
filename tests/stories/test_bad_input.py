"""Input at the edge of what the bot can take; what it cannot take is in `test_thirty_kinds.py`."""

from pathlib import Path

import pytest

from bot.simulator import Person
from tests.city import City, founded

_MARK = "SELECT id || ':' || version FROM drafts"


async def _officer(city: City) -> Person:
    await city.units()
    return await city.joins("Budi", "KUA-PALANG")


async def test_a_video_with_a_caption_keeps_its_words(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        budi = await _officer(city)
        budi.sends_video(caption="Penyuluhan bahaya narkoba di MTsN 1 Tuban diikuti 40 siswa kelas sembilan")
        assert "Penyuluhan bahaya narkoba" in (await city.answer_to(budi)).text


async def test_the_21st_photo_is_declined_and_twenty_stay(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        budi = await _officer(city)
        preview = await city.drafts(budi, photos=10)
        await budi.sends_album(10)
        await city.settles()
        assert "📷 20 foto" in preview.text
        budi.sends_photo()
        assert (await city.answer_to(budi)).text == city.t.plain("too-many-photos", most=20)
        await budi.presses("Kirim laporan", on=preview)
        await city.settles()
        assert await city.value("SELECT count(*) FROM photos WHERE state = 'stored' AND report_id = 1") == 20


async def test_a_text_of_4096_characters_becomes_a_report(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        budi = await _officer(city)
        text = ("Rapat koordinasi humas di Aula KUA Palang diikuti 15 penyuluh. " * 70)[:4096]
        assert len(text) == 4096
        budi.says(text)
        preview = await city.answer_to(budi)
        assert "Rapat koordinasi humas" in preview.text
        assert len(preview.text) < 1500
        await budi.presses("Kirim laporan")
        assert "KUA-PALANG-2026-0001" in (await city.answer_to(budi)).text
        await budi.presses("Lihat laporan")
        assert len((await city.answer_to(budi)).text) < 4096
        assert await city.value("SELECT length(original) FROM reports") == 4096


@pytest.mark.parametrize(
    "title",
    [
        "Rapat <b>penting</b> & <script>alert(1)</script> </i>",
        "Lomba 🎉 👨‍👩‍👧‍👦 tahfidz 📖",
        "Pengajian كتاب الحكم bersama",
        "Data {unit} { $unit } %s %(x)s \\n",
        "'; DROP TABLE reports; --",
        "=HYPERLINK(1)",
    ],
)
async def test_what_people_write_stays_what_they_wrote(tmp_path: Path, title: str) -> None:
    async with founded(tmp_path) as city:
        budi = await _officer(city)
        head = await city.coordinator()
        preview = await city.drafts(budi)
        await budi.presses("Ubah")
        await budi.presses("Judul")
        budi.says(title)
        await city.settles()
        assert f"\n{title}\n" in preview.text
        await budi.presses("Kirim laporan")
        assert title in (await city.answer_to(budi)).text
        assert await city.value("SELECT title FROM reports") == title
        await city.becomes("16:00")
        assert city.heard(title, head) == 1
        assert await city.value("SELECT count(*) FROM outbox WHERE state = 'failed'") == 0


async def test_names_with_marks_are_names(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units()
        siti = await city.joins("Siti <Nur> & Co", "KUA-PALANG")
        assert "Selamat bergabung, Siti <Nur> & Co." in (await city.answer_to(siti)).text


async def test_a_coordinator_without_a_unit_who_writes_sees_the_menu(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        head = await city.coordinator()
        head.says("Selamat pagi")
        assert "Selamat datang, Hasan" in (await city.answer_to(head)).text
        head.sends_photo(caption="Rapat koordinasi di aula")
        assert "Selamat datang, Hasan" in (await city.answer_to(head)).text


async def test_a_future_date_in_the_letter_is_offered_as_agenda_and_refused_on_sending(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        budi = await _officer(city)
        caption = "Rakor humas di Aula Kantor Kemenag, 20 Desember 2026, diikuti 30 orang"
        preview = await city.drafts(budi, caption=caption)
        assert "📅 Simpan sebagai agenda" in preview.labels()
        press = budi.presses_data(preview, f"d.send:{await city.value(_MARK)}")
        await city.settles()
        assert (press.alert, press.text) == (True, city.t.plain("date-in-future"))
        assert await city.value("SELECT count(*) FROM reports") == 0
        assert await city.value("SELECT state FROM drafts") == "open"
