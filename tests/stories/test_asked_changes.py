"""A change that a coordinator asks for reaches the officers and comes back; of two coordinators the first counts."""

from pathlib import Path

import pytest

from bot.domain.people import Role
from tests.city import LETTER, founded
from tests.stories.sent import STATE, TITLE, asks_change, case_of, desk_of, opens, withdraws

POST = "https://www.instagram.com/p/C4abc123/"


@pytest.mark.parametrize("language", ["id", "en"])
async def test_a_change_that_is_asked_for_reaches_every_officer_and_comes_back(tmp_path: Path, language: str) -> None:
    async with founded(tmp_path, language=language) as city:
        await city.units()
        head = await city.joins("Hasan", role=Role.COORDINATOR, language=language)
        budi = await city.joins("Budi", "KUA-PALANG", language=language)
        rina = await city.joins("Rina", "KUA-PALANG", language=language)
        await city.reports(budi, f"{LETTER}\n{POST}")
        said = await asks_change(city, head, "Sebutkan nama narasumbernya & jabatannya.")
        asked = {"unit": "KUA Palang", "title": "Bimbingan Perkawinan Calon Pengantin", "count": 2}
        assert said.text == city.t.plain("desk-change-asked", **asked).replace("<b>", "").replace("</b>", "")
        for officer in (budi, rina):
            assert city.heard("“Sebutkan nama narasumbernya & jabatannya.”", officer) == 1
        assert await city.rows(STATE) == [("published", 0, 1, 0)]
        desk = await desk_of(city, head)
        assert city.t.plain("desk-none-open") in desk.text
        note = await rina.hears("“Sebutkan")
        assert (
            city.t.plain("report-change-mark", note="Sebutkan nama narasumbernya & jabatannya.")
            in (await opens(city, rina)).text
        )
        await city.taps(rina, city.label("edit-report"), on=note)
        await city.taps(rina, city.label("edit-speakers"), on=note)
        rina.says("Kepala KUA Palang")
        await city.settles()
        assert await city.rows(STATE) == [("published", 0, 0, 1)]
        settled = city.t.plain("review-settled", title=asked["title"], reference="KUA-PALANG-2026-0001")
        assert city.heard(settled.replace("<b>", "").replace("</b>", ""), budi) == 1
        back = city.t.plain("review-returned", unit="KUA Palang", title=asked["title"])
        told = await head.hears(back.replace("<b>", "").replace("</b>", ""))
        await city.taps(head, city.label("on-desk"), on=told)
        await city.taps(head, city.label("to-desk"), on=told)
        fixed = {"title": asked["title"], "unit": "KUA Palang", "day": city.t.short_day(city.clock.now().date())}
        assert city.t.plain("desk-line-fixed", **fixed) in told.text
        await city.taps(head, TITLE, on=told)
        await city.taps(head, city.label("accept"), on=told)
        assert await city.rows(STATE) == [("verified", 1, 0, 0)]


async def test_an_officer_answers_or_says_that_it_is_done(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units()
        head, budi = await city.coordinator(), await city.joins("Budi", "KUA-PALANG")
        other = await city.coordinator("Ani")
        await city.reports(budi)
        await asks_change(city, head, "Mana fotonya?")
        note = await budi.hears("“Mana fotonya?”")
        await city.taps(budi, "Balas", on=note)
        budi.says("Foto menyusul besok.")
        await city.settles()
        assert city.heard("✉️ Budi (KUA Palang) membalas tentang Bimbingan", head) == 1
        assert city.heard("“Foto menyusul besok.”", head) == 1
        assert city.heard("“Foto menyusul besok.”", other) == 0
        assert await city.rows(STATE) == [("reported", 0, 1, 0)]
        city.passes(minutes=5)
        told = await head.hears("“Foto menyusul besok.”")
        await city.taps(head, "Buka di meja", on=told)
        await city.taps(head, "Minta perbaikan", on=told)
        head.says("Masih ditunggu.")
        await city.settles()
        again = await budi.hears("“Masih ditunggu.”")
        await city.taps(budi, "Sudah diperbaiki", on=again)
        assert city.heard("KUA Palang sudah memperbaiki", head) == 1
        press = budi.presses_data(again, "r.fixed:1")
        await city.settles()
        assert (press.alert, press.text) == (True, city.t.plain("report-no-change-asked"))
        shown = await opens(city, budi)
        await city.taps(budi, "Riwayat", on=shown)
        assert "✉️ 10 Maret 2026, 09.00 · Budi membalas: “Foto menyusul besok.”" in shown.text
        assert "⚠️ 10 Maret 2026, 09.05 · Hasan minta perbaikan: “Masih ditunggu.”" in shown.text


async def test_a_note_has_one_to_a_thousand_characters(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units()
        head, budi = await city.coordinator(), await city.joins("Budi", "KUA-PALANG")
        await city.reports(budi)
        said = await asks_change(city, head, "x" * 1001)
        assert said.text == city.t.plain("field-too-long", most=1000, length=1001)
        head.says("y" * 1000)
        assert "Diteruskan kepada 1 petugas" in (await city.answer_to(head)).text
        assert city.heard("y" * 1000, budi) == 1
        assert "yyy…" in (await opens(city, budi)).text


async def test_a_unit_without_officers_is_said_to_have_nobody_to_ask(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units()
        head, budi = await city.coordinator(), await city.joins("Budi", "KUA-PALANG")
        await city.reports(budi)
        await city.changes("UPDATE roles SET revoked_at = granted_at WHERE role = 'officer'")
        assert "belum ada petugas KUA Palang yang dapat dihubungi" in (await asks_change(city, head, "Lengkapi.")).text
        assert await city.value("SELECT note FROM reviews") == "Lengkapi."
        press = budi.presses_data(budi.chat[-1], "r.fixed:1")
        await city.settles()
        assert press.alert
        assert await city.rows(STATE) == [("reported", 0, 1, 0)]


async def test_of_two_coordinators_the_second_sees_what_the_first_did(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units()
        head, ani = await city.coordinator(), await city.coordinator("Ani")
        budi = await city.joins("Budi", "KUA-PALANG")
        await city.reports(budi)
        mine, hers, late = await case_of(city, head), await case_of(city, ani), await case_of(city, ani)
        await city.taps(ani, "Minta perbaikan", on=hers)
        ani.says("Tolong lengkapi pesertanya.")
        await city.settles()
        press = await head.presses("Terima", on=mine)
        await city.settles()
        assert (press.alert, press.text) == (True, "Ani sudah minta perbaikan laporan ini.")
        assert "⚠️ Perbaikan diminta: “Tolong lengkapi pesertanya.”" in mine.text
        await city.taps(head, "Terima", on=mine)
        assert await city.rows(STATE) == [("reported", 1, 0, 0)]
        press = await ani.presses("Minta perbaikan", on=late)
        await city.settles()
        assert (press.alert, press.text) == (True, "Hasan sudah menerima laporan ini.")
        assert await city.rows("SELECT kind FROM reviews ORDER BY id") == [("change",), ("accept",)]


async def test_a_note_that_comes_after_another_coordinators_act_is_not_passed_on(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units()
        head, ani = await city.coordinator(), await city.coordinator("Ani")
        budi = await city.joins("Budi", "KUA-PALANG")
        await city.reports(budi)
        case = await case_of(city, head)
        await city.taps(head, "Minta perbaikan", on=case)
        await city.taps(ani, "Terima", on=await case_of(city, ani))
        head.says("Terlambat ditulis.")
        assert "✅ dilihat Pranata Humas" in (await city.answer_to(head)).text
        assert city.heard("Ani sudah menerima laporan ini.", head) == 1
        assert city.heard("Terlambat ditulis", budi) == 0
        assert await city.value("SELECT asked FROM people WHERE name = 'Hasan'") is None


async def test_a_report_that_is_withdrawn_while_a_change_is_asked_for_ends_the_asking(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units()
        head, budi = await city.coordinator(), await city.joins("Budi", "KUA-PALANG")
        await city.reports(budi)
        await asks_change(city, head, "Lengkapi.")
        note = await budi.hears("“Lengkapi.”")
        await withdraws(city, budi)
        assert "tidak ada perbaikan yang ditunggu lagi" in note.text
        assert city.heard("KUA Palang menarik Bimbingan", head) == 1
        waiting = await desk_of(city, head)
        await city.taps(head, "Menunggu perbaikan (0)", on=waiting)
        assert "Tidak ada perbaikan yang ditunggu" in waiting.text
        press = head.presses_data(waiting, "e.yes:1:1:1")
        await city.settles()
        assert (press.alert, press.text) == (True, city.t.plain("report-is-withdrawn"))
        budi.presses_data(note, "r.restore:1")
        await city.settles()
        assert await city.rows(STATE) == [("reported", 0, 0, 1)]
