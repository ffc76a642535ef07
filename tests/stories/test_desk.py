"""Coordinators review at their desk; a change that they ask for reaches the officers and comes back."""

from pathlib import Path

import pytest

from bot.domain.people import Role
from bot.simulator import Person
from bot.simulator.models import Message
from tests.city import LETTER, City, founded
from tests.stories.sent import edits, opens, withdraws

POST = "https://www.instagram.com/p/C4abc123/"
PAGE = "https://jatim.kemenag.go.id/berita/12345/bimbingan-perkawinan"
TITLE = "Bimbingan Perkawinan"
STATE = "SELECT state, verified_at IS NOT NULL, change_asked_at IS NOT NULL, desk_at IS NOT NULL FROM reports"


async def _desk(city: City, person: Person) -> Message:
    person.says("/meja")
    return await city.answer_to(person)


async def _case(city: City, person: Person, title: str = TITLE) -> Message:
    """A report's screen on the desk."""
    desk = await _desk(city, person)
    await city.taps(person, title, on=desk)
    return desk


async def _asks(city: City, person: Person, note: str) -> Message:
    """A coordinator asks for a change."""
    case = await _case(city, person)
    await city.taps(person, city.label("ask-change"), on=case)
    person.says(note)
    return await city.answer_to(person)


@pytest.mark.parametrize("language", ["id", "en"])
async def test_a_report_lies_on_the_desk_until_a_coordinator_accepts_it(tmp_path: Path, language: str) -> None:
    async with founded(tmp_path, language=language) as city:
        await city.units()
        head = await city.joins("Hasan", role=Role.COORDINATOR, language=language)
        budi = await city.joins("Budi", "KUA-PALANG", language=language)
        await city.reports(budi, f"{LETTER}\n{POST}", photos=3)
        heard = len(budi.chat)
        desk = await _desk(city, head)
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
        case = await _case(city, head)
        await city.taps(head, "Terima", on=case)
        assert await city.rows(STATE) == [("reported", 1, 0, 0)]
        budi.says("/belumtayang")
        assert TITLE in (await city.answer_to(budi)).text
        budi.says(POST)
        await city.settles()
        assert await city.rows(STATE) == [("verified", 1, 0, 0)]


@pytest.mark.parametrize("language", ["id", "en"])
async def test_a_change_that_is_asked_for_reaches_every_officer_and_comes_back(tmp_path: Path, language: str) -> None:
    async with founded(tmp_path, language=language) as city:
        await city.units()
        head = await city.joins("Hasan", role=Role.COORDINATOR, language=language)
        budi = await city.joins("Budi", "KUA-PALANG", language=language)
        rina = await city.joins("Rina", "KUA-PALANG", language=language)
        await city.reports(budi, f"{LETTER}\n{POST}")
        said = await _asks(city, head, "Sebutkan nama narasumbernya & jabatannya.")
        asked = {"unit": "KUA Palang", "title": "Bimbingan Perkawinan Calon Pengantin", "count": 2}
        assert said.text == city.t.plain("desk-change-asked", **asked).replace("<b>", "").replace("</b>", "")
        for officer in (budi, rina):
            assert city.heard("“Sebutkan nama narasumbernya & jabatannya.”", officer) == 1
        assert await city.rows(STATE) == [("published", 0, 1, 0)]
        desk = await _desk(city, head)
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
        await _asks(city, head, "Mana fotonya?")
        note = await budi.hears("“Mana fotonya?”")
        await city.taps(budi, "Balas", on=note)
        budi.says("Foto menyusul besok.")
        await city.settles()
        assert city.heard("💬 Budi (KUA Palang) membalas tentang Bimbingan", head) == 1
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
        assert "💬 10 Maret 2026, 09.00 · Budi membalas: “Foto menyusul besok.”" in shown.text
        assert "⚠️ 10 Maret 2026, 09.05 · Hasan minta perbaikan: “Masih ditunggu.”" in shown.text


async def test_a_note_has_one_to_a_thousand_characters(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units()
        head, budi = await city.coordinator(), await city.joins("Budi", "KUA-PALANG")
        await city.reports(budi)
        said = await _asks(city, head, "x" * 1001)
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
        assert "belum ada petugas KUA Palang yang dapat dihubungi" in (await _asks(city, head, "Lengkapi.")).text
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
        mine, hers, late = await _case(city, head), await _case(city, ani), await _case(city, ani)
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
        case = await _case(city, head)
        await city.taps(head, "Minta perbaikan", on=case)
        await city.taps(ani, "Terima", on=await _case(city, ani))
        head.says("Terlambat ditulis.")
        assert "✅ dilihat Pranata Humas" in (await city.answer_to(head)).text
        assert city.heard("Ani sudah menerima laporan ini.", head) == 1
        assert city.heard("Terlambat ditulis", budi) == 0
        assert await city.value("SELECT asked FROM people WHERE name = 'Hasan'") is None


async def test_two_presses_of_accept_are_one_act(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units()
        head, budi = await city.coordinator(), await city.joins("Budi", "KUA-PALANG")
        await city.reports(budi)
        case = await _case(city, head)
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
        case = await _case(city, head)
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
        await city.taps(head, "Terima", on=await _case(city, head))
        await edits(city, head, await opens(city, head), "Tempat", "Aula Palang")
        assert await city.rows(STATE) == [("verified", 1, 0, 0)]
        await edits(city, budi, await opens(city, budi), "Tempat", "Aula Kecamatan")
        assert await city.rows(STATE) == [("published", 0, 0, 1)]
        assert "· disunting setelah dilihat" in (await _desk(city, head)).text


async def test_a_report_that_is_withdrawn_while_a_change_is_asked_for_ends_the_asking(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units()
        head, budi = await city.coordinator(), await city.joins("Budi", "KUA-PALANG")
        await city.reports(budi)
        await _asks(city, head, "Lengkapi.")
        note = await budi.hears("“Lengkapi.”")
        await withdraws(city, budi)
        assert "tidak ada perbaikan yang ditunggu lagi" in note.text
        assert city.heard("KUA Palang menarik Bimbingan", head) == 1
        waiting = await _desk(city, head)
        await city.taps(head, "Menunggu perbaikan (0)", on=waiting)
        assert "Tidak ada perbaikan yang ditunggu" in waiting.text
        press = head.presses_data(waiting, "e.yes:1:1:1")
        await city.settles()
        assert (press.alert, press.text) == (True, city.t.plain("report-is-withdrawn"))
        budi.presses_data(note, "r.restore:1")
        await city.settles()
        assert await city.rows(STATE) == [("reported", 0, 0, 1)]


@pytest.mark.parametrize("language", ["id", "en"])
async def test_a_featured_report_pleases_its_officers_once_and_shines_in_the_digest(
    tmp_path: Path, language: str
) -> None:
    async with founded(tmp_path, language=language) as city:
        await city.units()
        head = await city.joins("Hasan", role=Role.COORDINATOR, language=language)
        budi = await city.joins("Budi", "KUA-PALANG", language=language)
        await city.reports(budi)
        case = await _case(city, head)
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
        case = await _case(city, head)
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
        case = await _case(city, head)
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
        desk = await _desk(city, head)
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
        await _asks(city, head, "Lengkapi.")
        city.passes(minutes=1)
        await city.reports(budi, LETTER.replace("Calon Pengantin", "Remaja"))
        city.passes(minutes=1)
        await edits(city, budi, await opens(city, budi), "Tempat", "Aula Palang")
        lines = [line for line in (await _desk(city, head)).text.splitlines() if TITLE in line]
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
