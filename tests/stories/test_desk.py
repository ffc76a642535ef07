"""Coordinators review at their desk: they accept, feature, and add the link of the office's own website."""

from pathlib import Path

import pytest

from bot.domain.people import Role
from tests.city import LETTER, founded
from tests.stories.sent import STATE, TITLE, asks_change, case_of, desk_of, edits, opens

POST = "https://www.instagram.com/p/C4abc123/"
PAGE = "https://jatim.kemenag.go.id/berita/12345/bimbingan-perkawinan"


@pytest.mark.parametrize("language", ["id", "en"])
async def test_a_report_lies_on_the_desk_until_a_coordinator_accepts_it(tmp_path: Path, language: str) -> None:
    async with founded(tmp_path, language=language) as city:
        await city.units()
        head = await city.joins("Hasan", role=Role.COORDINATOR, language=language)
        budi = await city.joins("Budi", "KUA-PALANG", language=language)
        await city.reports(budi, f"{LETTER}\n{POST}", photos=3)
        heard = len(budi.chat)
        desk = await desk_of(city, head)
        assert city.t.plain("desk-head-open", count="1").replace("<b>", "").replace("</b>", "") in desk.text
        await city.taps(head, TITLE, on=desk)
        assert "📷 3" in desk.text
        assert "IG: https://www.instagram.com/p/C4abc123/" in desk.text
        press = await head.presses(city.label("accept"), on=desk)
        await city.settles()
        assert press.text == city.t.plain("desk-accepted", reference="KUA-PALANG-2026-0001")
        assert city.t.plain("desk-none-open") in desk.text
        assert await city.rows(STATE) == [("verified", 1, 0, 0)]
        assert await city.rows("SELECT kind, person_id IS NOT NULL FROM reviews") == [("accept", 1)]
        assert len(budi.chat) == heard
        day = city.t.full_day(city.clock.now().date())
        assert city.t.plain("report-seen-mark", day=day) in (await opens(city, budi)).text


async def test_a_report_that_was_seen_without_a_link_still_waits_for_its_link(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units()
        head, budi = await city.coordinator(), await city.joins("Budi", "KUA-PALANG")
        await city.reports(budi)
        case = await case_of(city, head)
        await city.taps(head, "Terima", on=case)
        assert await city.rows(STATE) == [("reported", 1, 0, 0)]
        budi.says("/belumtayang")
        assert TITLE in (await city.answer_to(budi)).text
        budi.says(POST)
        await city.settles()
        assert await city.rows(STATE) == [("verified", 1, 0, 0)]


async def test_two_presses_of_accept_are_one_act(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units()
        head, budi = await city.coordinator(), await city.joins("Budi", "KUA-PALANG")
        await city.reports(budi)
        case = await case_of(city, head)
        presses = [head.presses_data(case, "e.yes:1:1:0") for _ in range(3)]
        await city.settles()
        assert [press.text for press in presses] == [
            "KUA-PALANG-2026-0001 diterima.",
            *["Hasan sudah menerima laporan ini."] * 2,
        ]
        assert await city.value("SELECT count(*) FROM reviews") == 1


async def test_a_version_that_the_coordinator_has_not_seen_is_not_accepted(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units()
        head, budi = await city.coordinator(), await city.joins("Budi", "KUA-PALANG")
        await city.reports(budi)
        case = await case_of(city, head)
        await edits(city, budi, await opens(city, budi), "Judul", "Judul yang lain")
        press = await head.presses("Terima", on=case)
        await city.settles()
        assert (press.alert, press.text) == (True, city.t.plain("report-changed"))
        assert "Judul yang lain" in case.text
        await city.taps(head, "Terima", on=case)
        assert await city.rows(STATE) == [("reported", 1, 0, 0)]


async def test_what_an_officer_edits_after_it_was_seen_comes_back_and_a_coordinators_edit_does_not(
    tmp_path: Path,
) -> None:
    async with founded(tmp_path) as city:
        await city.units()
        head, budi = await city.coordinator(), await city.joins("Budi", "KUA-PALANG")
        await city.reports(budi, f"{LETTER}\n{POST}")
        await city.taps(head, "Terima", on=await case_of(city, head))
        await edits(city, head, await opens(city, head), "Tempat", "Aula Palang")
        assert await city.rows(STATE) == [("verified", 1, 0, 0)]
        await edits(city, budi, await opens(city, budi), "Tempat", "Aula Kecamatan")
        assert await city.rows(STATE) == [("published", 0, 0, 1)]
        assert "· disunting setelah dilihat" in (await desk_of(city, head)).text


@pytest.mark.parametrize("language", ["id", "en"])
async def test_a_featured_report_pleases_its_officers_once_and_shines_in_the_digest(
    tmp_path: Path, language: str
) -> None:
    async with founded(tmp_path, language=language) as city:
        await city.units()
        head = await city.joins("Hasan", role=Role.COORDINATOR, language=language)
        budi = await city.joins("Budi", "KUA-PALANG", language=language)
        await city.reports(budi)
        case = await case_of(city, head)
        for label in ("feature", "unfeature", "feature"):
            await city.taps(head, city.label(label), on=case)
        assert city.t.plain("report-featured-mark") in case.text
        assert len([message for message in budi.chat if "⭐" in message.text]) == 1
        stale = head.presses_data(case, "e.star:1:1")
        await city.settles()
        assert (stale.alert, stale.text) == (True, city.t.plain("desk-already-featured"))
        assert await city.rows("SELECT kind FROM reviews ORDER BY id") == [("feature",), ("unfeature",), ("feature",)]
        assert await city.rows(STATE) == [("reported", 0, 0, 1)]
        await city.becomes("16:00")
        assert city.heard("KUA Palang – ⭐ Bimbingan", head) == 1


async def test_the_office_websites_link_publishes_the_report_and_thanks_the_officers(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units()
        head, budi = await city.coordinator(), await city.joins("Budi", "KUA-PALANG")
        await city.reports(budi)
        case = await case_of(city, head)
        await city.taps(head, "Tautan situs kantor", on=case)
        for wrong in (POST, "besok saja", "https://jatim.kemenag.go.id", f"{PAGE} {PAGE}2"):
            head.says(wrong)
            assert (await city.answer_to(head)).text == city.t.plain("desk-no-website-link"), wrong
        head.says(PAGE)
        assert "Tautan situs kantor tercatat untuk Bimbingan" in (await city.answer_to(head)).text
        assert city.heard(f"kini tayang juga di situs kantor: {PAGE}", budi) == 1
        assert await city.rows("SELECT platform, report_id, counts FROM publications") == [("website", 1, 1)]
        assert await city.rows("SELECT kind, note FROM reviews") == [("website", PAGE)]
        assert await city.rows("SELECT state, link_ask_at FROM reports") == [("published", None)]
        assert await city.value("SELECT last_published_at FROM units WHERE code = 'KUA-PALANG'") is not None
        await city.taps(head, "Meja laporan", on=await city.answer_to(head))
        case = await case_of(city, head)
        await city.taps(head, "Tautan situs kantor", on=case)
        head.says(PAGE)
        said = city.t.plain("desk-website-known", unit="KUA Palang", reference="KUA-PALANG-2026-0001")
        assert (await city.answer_to(head)).text == said


async def test_the_desk_is_turned_page_by_page_and_narrowed_down_by_kind(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units()
        head = await city.coordinator()
        budi, rina = await city.joins("Budi", "KUA-PALANG"), await city.joins("Rina", "MIN-2-TUBAN")
        for number in range(8):
            await city.reports(budi, LETTER.replace("Calon Pengantin", f"Angkatan {number}"))
        await city.reports(rina, LETTER.replace("Calon Pengantin", "Madrasah"))
        desk = await desk_of(city, head)
        assert "9 belum dilihat" in desk.text
        seen = [line for line in desk.text.splitlines() if line.startswith("▫️")]
        await city.taps(head, "Sebelumnya", on=desk)
        seen += [line for line in desk.text.splitlines() if line.startswith("▫️")]
        assert [line.split(" – ")[0].split()[-1] for line in seen] == ["Madrasah", *"76543210"]
        await city.taps(head, "Terbaru", on=desk)
        await city.taps(head, "Jenis satker", on=desk)
        await city.taps(head, "MIN", on=desk)
        assert "MIN saja" in desk.text
        assert [line for line in desk.text.splitlines() if line.startswith("▫️")] == [
            "▫️ Bimbingan Perkawinan Madrasah – MIN 2 Tuban, 10 Maret"
        ]
        await city.taps(head, "Jenis satker", on=desk)
        await city.taps(head, "Semua satker", on=desk)
        assert "Angkatan 7" in desk.text


async def test_what_came_back_lies_on_top(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units()
        head, budi = await city.coordinator(), await city.joins("Budi", "KUA-PALANG")
        await city.reports(budi)
        await asks_change(city, head, "Lengkapi.")
        city.passes(minutes=1)
        await city.reports(budi, LETTER.replace("Calon Pengantin", "Remaja"))
        city.passes(minutes=1)
        await edits(city, budi, await opens(city, budi), "Tempat", "Aula Palang")
        lines = [line for line in (await desk_of(city, head)).text.splitlines() if TITLE in line]
        assert ["diperbaiki" in line for line in lines] == [True, False]


async def test_officers_and_leaders_have_no_desk(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units()
        budi, leader = await city.joins("Budi", "KUA-PALANG"), await city.joins("Kepala", role=Role.LEADER)
        await city.reports(budi)
        for person in (budi, leader):
            person.says("/meja")
            assert (await city.answer_to(person)).text == city.t.plain("coordinators-only")
        home = await city.shows(budi, "m.home")
        assert "Meja laporan" not in home.labels()
