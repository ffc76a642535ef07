"""A draft that was left overnight is recalled once, on the next working morning."""

from pathlib import Path

import pytest

from bot.simulator import Person
from tests.city import City, founded

TEXT = "Rapat koordinasi humas di Aula KUA Soko kemarin diikuti 15 penyuluh untuk menyusun jadwal publikasi."
ASKED = "belum dikirim:"


async def _left(city: City) -> Person:
    await city.units()
    budi = await city.joins("Budi", "KUA-PALANG")
    await city.drafts(budi)
    return budi


@pytest.mark.parametrize("language", ["id", "en"])
async def test_a_draft_left_overnight_is_recalled_in_the_morning_opened_and_sent(tmp_path: Path, language: str) -> None:
    async with founded(tmp_path, language=language) as city:
        budi = await _left(city)
        old = await city.answer_to(budi)
        words = city.t.plain("recall-head", count=1)
        for hour, day in (("15:30", "2026-03-10"), ("23:30", "2026-03-10"), ("07:15", "2026-03-11")):
            await city.becomes(hour, day)
            assert city.heard(words, budi) == 0
        await city.becomes("07:31", "2026-03-11")
        recall = await city.answer_to(budi)
        assert recall.text.startswith(words)
        assert recall.labels() == [city.label("open-draft"), city.label("discard")]
        await city.taps(budi, city.label("open-draft"), on=recall)
        preview = budi.chat[-1]
        assert "📝" in preview.text
        assert old.text == recall.text == city.t.plain("draft-moved")
        await city.taps(budi, city.label("send-report"), on=preview)
        assert "KUA-PALANG-2026-0001" in preview.text


async def test_a_draft_is_never_recalled_twice(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        budi = await _left(city)
        await city.becomes("07:31", "2026-03-11")
        await city.becomes("09:00", "2026-03-11")
        await city.becomes("08:00", "2026-03-12")
        await city.taps(budi, "Buka draf")
        await city.taps(budi, "Ubah")
        await city.taps(budi, "Judul")
        budi.says("Bimwin Angkatan III")
        await city.becomes("08:00", "2026-03-13")
        assert city.heard(ASKED, budi) == 1


async def test_all_drafts_of_an_officer_come_in_one_message_and_are_discarded_one_by_one(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units()
        budi = await city.joins("Budi", "KUA-PALANG", "KUA-SOKO")
        rina = await city.joins("Rina", "MIN-2-TUBAN")
        await city.drafts(budi)
        await city.taps(budi, "KUA Palang")
        first = await city.answer_to(budi)
        await city.changes(
            "INSERT INTO drafts (person_id, unit_id, chat_id, state, title, story, place, activity_date, links,"
            " opened_at, updated_at) SELECT person_id, (SELECT id FROM units WHERE code = 'KUA-SOKO'), chat_id, 'open',"
            " 'Rapat koordinasi', 'Rapat.', 'Aula', '2026-03-09', '[]', opened_at, updated_at FROM drafts"
        )
        rina.says(TEXT)
        await city.becomes("07:31", "2026-03-11")
        recall = await city.answer_to(budi)
        assert "2 draf" in recall.text
        assert "Rapat koordinasi · KUA Soko" in recall.text
        assert [city.heard("belum dikirim", person) for person in (budi, rina)] == [1, 1]
        await city.taps(budi, "Buang", on=recall)
        assert "Rapat koordinasi · KUA Soko" in recall.text
        assert "Bimbingan" not in recall.text
        assert first.labels() == ["↩️ Kembalikan draf"]
        await city.taps(budi, "Buang", on=recall)
        assert recall.labels() == ["↩️ Kembalikan draf"]
        await city.taps(budi, "Kembalikan", on=recall)
        assert recall.text == city.t.plain("draft-moved")
        assert "Draf laporan · KUA Soko" in budi.chat[-1].text


async def test_before_a_weekend_it_waits_for_monday_and_after_downtime_for_working_hours(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units()
        budi = await city.joins("Budi", "KUA-PALANG")
        city.at("15:00", "2026-03-13")
        await city.drafts(budi)
        await city.becomes("09:00", "2026-03-14")
        assert city.heard(ASKED, budi) == 0
        await city.goes_down()
        city.at("20:00", "2026-03-16")
        await city.comes_up()
        await city.beats()
        await city.settles()
        assert city.heard(ASKED, budi) == 0
        await city.becomes("07:31", "2026-03-17")
        assert city.heard(ASKED, budi) == 1


async def test_a_draft_of_an_activity_to_come_is_recalled_the_day_after_it(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units()
        budi = await city.joins("Budi", "KUA-PALANG")
        budi.says("Rapat koordinasi humas di Aula KUA Palang, 12 Maret 2026, diikuti 15 penyuluh kecamatan Palang.")
        for day in ("2026-03-11", "2026-03-12"):
            await city.becomes("08:00", day)
            assert city.heard(ASKED, budi) == 0
        await city.becomes("08:00", "2026-03-13")
        assert city.heard(ASKED, budi) == 1


async def test_who_cannot_send_it_any_more_or_sent_it_is_not_reminded(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        budi = await _left(city)
        rina, agus = await city.joins("Rina", "MIN-2-TUBAN"), await city.joins("Agus", "KUA-SOKO")
        siti = await city.joins("Siti", "KUA-JENU")
        await city.reports(rina, TEXT)
        for person in (agus, siti):
            await city.drafts(person, caption=TEXT)
        await city.changes(
            "UPDATE roles SET revoked_at = granted_at WHERE person_id = (SELECT id FROM people WHERE name = 'Agus')"
        )
        await city.taps(siti, "Buang")
        await city.becomes("08:00", "2026-03-11")
        assert [city.heard(ASKED, person) for person in (budi, rina, agus, siti)] == [1, 0, 0, 0]


async def test_a_restart_in_the_middle_of_the_morning_recalls_nobody_twice(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        budi = await _left(city)
        city.at("07:31", "2026-03-11")
        city.sim.faults.outage()
        await city.beats()
        await city.goes_down()
        city.sim.faults.outage_off()
        await city.comes_up()
        await city.beats()
        await city.settles()
        assert city.heard(ASKED, budi) == 1
        assert await city.value("SELECT recalled_on FROM drafts") == "2026-03-11"
