"""Done, but not published: one gentle question, and a list."""

from pathlib import Path

import pytest

from bot.domain.people import Role
from bot.simulator import Person
from tests.city import City, founded

POST = "https://www.instagram.com/p/C4abc123/"
OTHER = "Rapat koordinasi di Aula KUA Palang hari ini diikuti dua puluh orang pegawai agar layanan lebih tertib."


async def test_a_report_without_a_link_is_asked_about_once_after_24_working_hours(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units()
        budi = await city.joins("Budi", "KUA-PALANG")
        await city.reports(budi)
        # Reported on Tuesday at nine: seven hours on that day, eight and a half on each of the next two.
        await city.becomes("15:58", "2026-03-12")
        assert city.heard("Sudah tayangkah", budi) == 0
        await city.becomes("16:30", "2026-03-12")
        await city.becomes("07:20", "2026-03-13")
        assert city.heard("Sudah tayangkah", budi) == 0
        await city.becomes("08:10", "2026-03-13")
        asked = await budi.hears("Sudah tayangkah kegiatan ini?")
        assert "Bimbingan Perkawinan Calon Pengantin\nKUA Palang · 10 Maret" in asked.text
        assert asked.labels() == ["🔗 Kirim tautan", "Belum dimuat", "Tidak akan dimuat"]
        for day in ("2026-03-16", "2026-03-18", "2026-03-25"):
            await city.becomes("09:00", day)
        assert city.heard("Sudah tayangkah", budi) == 1


async def test_a_report_with_a_link_is_never_asked_about(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units()
        budi, rina = await city.joins("Budi", "KUA-PALANG"), await city.joins("Rina", "MIN-2-TUBAN")
        await city.reports(budi, f"{OTHER}\n{POST}")
        await city.reports(rina, OTHER.replace("KUA Palang", "MIN 2 Tuban"))
        rina.says("https://www.facebook.com/min2tuban/posts/77")
        await city.becomes("09:00", "2026-03-13")
        await city.becomes("09:00", "2026-03-16")
        assert city.heard("Sudah tayangkah", budi) == city.heard("Sudah tayangkah", rina) == 0
        assert await city.value("SELECT count(*) FROM reports WHERE link_ask_at IS NOT NULL") == 0


async def test_several_reports_make_one_message_and_each_is_seen_to_by_a_button(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units()
        budi = await city.joins("Budi", "KUA-PALANG")
        await city.reports(budi)
        await city.reports(budi, OTHER)
        await city.becomes("09:00", "2026-03-13")
        asked = await budi.hears("Sudah tayangkah 2 kegiatan ini?")
        assert city.heard("Sudah tayangkah", budi) == 1
        await budi.presses("Bimbingan Perkawinan", on=asked)
        await budi.presses("Belum dimuat", on=asked)
        assert "Tidak akan ditanyakan lagi" in (await city.answer_to(budi)).text
        await budi.presses("Belum tayang", on=asked)
        assert "Rapat koordinasi" in (await city.answer_to(budi)).text
        await budi.presses("Rapat koordinasi", on=asked)
        await budi.presses("Tidak akan dimuat", on=asked)
        assert "tidak akan dimuat" in (await city.answer_to(budi)).text
        budi.says("/belumtayang")
        listed = (await city.answer_to(budi)).text
        assert "Bimbingan Perkawinan" in listed
        assert "Rapat koordinasi" not in listed
        await budi.presses("Batalkan", on=asked)
        budi.says("/belumtayang")
        assert "Rapat koordinasi" in (await city.answer_to(budi)).text


async def test_a_link_that_was_asked_for_goes_to_the_report_that_was_meant(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units()
        budi = await city.joins("Budi", "KUA-PALANG")
        await city.reports(budi)
        await city.reports(budi, OTHER)
        budi.says("/belumtayang")
        listed = await city.answer_to(budi)
        await budi.presses("Bimbingan Perkawinan", on=listed)
        await budi.presses("Kirim tautan", on=listed)
        await city.settles()
        budi.says(POST)
        assert "Tayang di IG: Bimbingan Perkawinan" in (await city.answer_to(budi)).text
        press = await budi.presses("Tidak akan dimuat", on=listed)
        assert (press.alert, press.text) == (True, city.t.plain("unpublished-settled"))
        assert await city.rows("SELECT state FROM reports ORDER BY id") == [("published",), ("reported",)]


async def test_words_after_the_question_for_a_link_are_taken_as_ever(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units()
        budi = await city.joins("Budi", "KUA-PALANG")
        await city.reports(budi)
        await budi.presses("Kirim tautan")
        await city.settles()
        budi.says(OTHER)
        assert "📝 Draf laporan" in (await city.answer_to(budi)).text
        assert await city.value("SELECT asked FROM people WHERE name = 'Budi'") is None


async def test_when_the_reporter_has_gone_the_unit_is_asked_and_a_second_question_waits_for_tomorrow(
    tmp_path: Path,
) -> None:
    async with founded(tmp_path) as city:
        await city.units()
        budi, rina = await city.joins("Budi", "KUA-PALANG"), await city.joins("Rina", "KUA-PALANG")
        await city.reports(budi)
        await city.reports(rina, OTHER)
        await city.changes("UPDATE reports SET link_ask_at = datetime(link_ask_at, '+2 hours') WHERE id = 2")
        await city.changes("UPDATE roles SET revoked_at = granted_at WHERE person_id = 1")
        await city.becomes("08:30", "2026-03-13")
        assert city.heard("Bimbingan Perkawinan", rina) == 1
        assert city.heard("Sudah tayangkah", budi) == 0
        await city.becomes("11:00", "2026-03-13")
        assert city.heard("Sudah tayangkah", rina) == 1
        await city.becomes("08:30", "2026-03-16")
        assert city.heard("Sudah tayangkah", rina) == 2


async def test_the_coordinators_see_all_units_in_pages_and_others_their_own(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units()
        head = await city.coordinator()
        budi, rina = await city.joins("Budi", "KUA-PALANG"), await city.joins("Rina", "MIN-2-TUBAN")
        for number in range(8):
            await city.reports(budi, OTHER.replace("Rapat koordinasi", f"Rapat bulanan angkatan {number}"))
        head.says("/belumtayang")
        listed = await city.answer_to(head)
        assert [f"angkatan {number}" in listed.text for number in range(8)] == [False] * 2 + [True] * 6
        await head.presses("Sebelumnya", on=listed)
        assert [f"angkatan {number}" in (await city.answer_to(head)).text for number in (0, 1, 2)] == [
            True,
            True,
            False,
        ]
        await head.presses("Terbaru", on=listed)
        assert "angkatan 7" in (await city.answer_to(head)).text
        rina.says("/belumtayang")
        assert (await city.answer_to(rina)).text == city.t.plain("unpublished-none")


@pytest.mark.parametrize("language", ["id", "en"])
async def test_after_downtime_a_question_that_was_missed_comes_in_working_hours(tmp_path: Path, language: str) -> None:
    async with founded(tmp_path, language=language) as city:
        await city.units()
        budi = await _reporter(city)
        await city.goes_down()
        city.at("20:00", "2026-03-14")
        await city.comes_up()
        await city.beats()
        await city.settles()
        words = {"id": "Sudah tayangkah", "en": "online yet?"}[language]
        assert city.heard(words, budi) == 0
        await city.becomes("07:31", "2026-03-16")
        assert city.heard(words, budi) == 1


async def _reporter(city: City) -> Person:
    budi = await city.joins("Budi", "KUA-PALANG", role=Role.OFFICER)
    await city.reports(budi)
    return budi
