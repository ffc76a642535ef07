"""A draft of an activity to come is kept as agenda and comes back on its day."""

from pathlib import Path

import pytest

from bot.simulator import Person
from bot.simulator.models import Message
from tests.city import City, founded

COMING = "Rapat koordinasi humas di Aula KUA Palang, 12 Maret 2026, diikuti 15 penyuluh agar publikasi tertata."
STATES = "SELECT state FROM drafts ORDER BY id"


async def _planned(city: City, text: str = COMING) -> tuple[Person, Message]:
    await city.units("KUA-PALANG")
    budi = await city.joins("Budi", "KUA-PALANG")
    budi.says(text)
    preview = await city.answer_to(budi)
    await city.taps(budi, city.label("plan"), on=preview)
    return budi, preview


@pytest.mark.parametrize("language", ["id", "en"])
async def test_it_is_kept_and_comes_back_on_the_day(tmp_path: Path, language: str) -> None:
    async with founded(tmp_path, language=language) as city:
        budi, preview = await _planned(city)
        assert preview.text.startswith("📅 Agenda · KUA Palang")
        assert city.t.plain("planned-how") in preview.text
        assert city.label("send-report") not in preview.labels()
        for hour, day in (("08:00", "2026-03-11"), ("07:00", "2026-03-12")):
            await city.becomes(hour, day)
            assert await city.rows(STATES) == [("planned",)]
        await city.becomes("07:31", "2026-03-12")
        told = await city.answer_to(budi)
        assert "Rapat koordinasi humas" in told.text
        await city.taps(budi, city.label("open-draft"), on=told)
        assert told.text == city.t.plain("draft-moved")
        again = budi.chat[-1]
        await city.taps(budi, city.label("send-report"), on=again)
        assert await city.value("SELECT activity_date FROM reports") == "2026-03-12"


async def test_it_does_not_hold_up_other_reports_and_nobody_is_told_twice(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        budi, _ = await _planned(city)
        await city.reports(budi)
        for day in ("2026-03-12", "2026-03-13", "2026-03-16"):
            await city.becomes("08:00", day)
        assert city.heard("Hari kegiatannya tiba", budi) == 1
        assert await city.rows(STATES) == [("planned",), ("sent",)]


async def test_on_a_free_day_the_next_working_day_tells(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        budi, _ = await _planned(city, COMING.replace("12 Maret", "14 Maret"))
        await city.becomes("09:00", "2026-03-14")
        assert city.heard("Hari kegiatannya tiba", budi) == 0
        await city.becomes("07:30", "2026-03-16")
        assert city.heard("Hari kegiatannya tiba", budi) == 1


async def test_it_is_opened_before_its_day_and_put_aside_again_or_dropped_and_brought_back(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        budi, card = await _planned(city)
        await city.taps(budi, "📝 Buka draf", on=card)
        assert "📅 Simpan sebagai agenda" in card.labels()
        await city.taps(budi, "📅 Simpan sebagai agenda", on=card)
        await city.taps(budi, "🗑 Buang", on=card)
        assert await city.rows(STATES) == [("discarded",)]
        await city.taps(budi, "↩️ Kembalikan draf", on=card)
        assert await city.rows(STATES) == [("open",)]


async def test_a_corrected_message_corrects_the_agenda(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        budi, card = await _planned(city)
        message = next(each for each in budi.chat if each.text == COMING)
        budi.edits(message, COMING.replace("12 Maret", "13 Maret").replace("Aula KUA Palang", "Aula Kemenag Tuban"))
        await city.settles()
        assert "13 Maret 2026" in card.text
        assert "Aula Kemenag Tuban" in card.text
        assert await city.rows(STATES) == [("planned",)]


async def test_it_is_not_opened_beside_another_open_draft_of_its_unit(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        budi, card = await _planned(city)
        await city.drafts(budi)
        press = await budi.presses("📝 Buka draf", on=card)
        await city.settles()
        assert press.text == city.t.plain("unit-has-draft")
        assert await city.rows(STATES) == [("planned",), ("open",)]


async def test_where_the_day_has_come_meanwhile_the_old_button_says_so_and_offers_to_send(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units("KUA-PALANG")
        budi = await city.joins("Budi", "KUA-PALANG")
        budi.says(COMING)
        preview = await city.answer_to(budi)
        city.at("09:00", "2026-03-12")
        press = await budi.presses("📅 Simpan sebagai agenda", on=preview)
        await city.settles()
        assert press.text == city.t.plain("draft-day-has-come")
        await city.taps(budi, "Kirim laporan", on=preview)
        assert await city.value("SELECT count(*) FROM reports") == 1


async def test_a_day_to_come_that_is_typed_offers_the_agenda(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units("KUA-PALANG")
        budi = await city.joins("Budi", "KUA-PALANG")
        preview = await city.drafts(budi)
        for label in ("Ubah", "Tanggal"):
            await city.taps(budi, label, on=preview)
        budi.says("20 Desember 2026")
        await city.settles()
        assert city.t.plain("draft-doubt-date-ahead") in preview.text
        assert "📅 Simpan sebagai agenda" in preview.labels()
