"""Sent reports are edited: by whom it may be, with every version kept, and with a trace once a digest told of them."""

from pathlib import Path

import pytest

from bot.db import offices
from bot.domain.people import Role
from bot.i18n import texts
from bot.usecases import digesting
from bot.views import digest
from tests.city import LETTER, founded
from tests.stories.sent import edits, opens


@pytest.mark.parametrize("language", ["id", "en"])
async def test_a_field_is_edited_from_the_receipt_and_the_reference_stays(tmp_path: Path, language: str) -> None:
    async with founded(tmp_path, language=language) as city:
        await city.units()
        budi = await city.joins("Budi", "KUA-PALANG")
        await city.reports(budi)
        receipt = await city.answer_to(budi)
        assert city.label("edit") in receipt.labels()
        await city.taps(budi, city.label("edit"), on=receipt)
        assert city.t.plain("report-edit-how") in receipt.text
        await city.taps(budi, city.label("edit-title"), on=receipt)
        assert city.t.plain("ask-title") in receipt.text
        budi.says("Bimbingan Perkawinan Angkatan Kedua")
        saved = await city.answer_to(budi)
        assert city.t.plain("report-saved") in saved.text
        assert "KUA-PALANG-2026-0001" in saved.text
        assert "Bimbingan Perkawinan Angkatan Kedua" in saved.text
        assert await city.rows("SELECT title, version, reference, edited_at FROM reports") == [
            ("Bimbingan Perkawinan Angkatan Kedua", 2, "KUA-PALANG-2026-0001", None)
        ]
        kept = await city.rows("SELECT version, json_extract(fields, '$.title') FROM report_versions ORDER BY version")
        assert kept == [(1, "Bimbingan Perkawinan Calon Pengantin"), (2, "Bimbingan Perkawinan Angkatan Kedua")]


async def test_every_field_can_be_edited_and_those_that_may_be_empty_emptied(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units()
        budi = await city.joins("Budi", "KUA-PALANG")
        await city.reports(budi)
        for field, text in (
            ("📅 Tanggal", "kemarin pukul 13.00"),
            ("Waktu", "ba'da Isya"),
            ("📍 Tempat", "Aula  Kecamatan\nPalang"),
            ("Cerita", "Dua belas pasang hadir.\n\nSemua senang."),
            ("Peserta", "13 pasang"),
            ("Narasumber", "Kepala KUA"),
        ):
            await edits(city, budi, await opens(city, budi), field, text)
        shown = await opens(city, budi)
        await city.taps(budi, "Ubah", on=shown)
        await city.taps(budi, "Program", on=shown)
        await city.taps(budi, "Tanpa program", on=shown)
        await city.taps(budi, "Peserta", on=shown)
        await city.taps(budi, "Kosongkan", on=shown)
        assert await city.rows(
            "SELECT activity_date, time_text, place, story, participants, speakers, programme_id, version FROM reports"
        ) == [
            (
                "2026-03-09",
                "ba'da Isya",
                "Aula Kecamatan Palang",
                "Dua belas pasang hadir.\n\nSemua senang.",
                None,
                "Kepala KUA",
                None,
                9,
            )
        ]
        assert await city.value("SELECT count(*) FROM report_versions") == 9


async def test_what_a_field_cannot_be_is_refused_and_asked_for_again(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units()
        budi = await city.joins("Budi", "KUA-PALANG")
        await city.reports(budi)
        shown = await opens(city, budi)
        assert (await edits(city, budi, shown, "Tanggal", "besok")).text == city.t.plain("date-in-future")
        budi.says("entah")
        assert (await city.answer_to(budi)).text == city.t.plain("date-not-read")
        budi.says("x" * 301)
        await city.settles()
        budi.says("9 Maret 2026")
        assert "9 Maret 2026" in (await city.answer_to(budi)).text
        assert await city.rows("SELECT activity_date, version FROM reports") == [("2026-03-09", 2)]


async def test_the_same_words_again_make_no_version(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units()
        budi = await city.joins("Budi", "KUA-PALANG")
        await city.reports(budi)
        await edits(city, budi, await opens(city, budi), "Judul", "Bimbingan Perkawinan  Calon Pengantin")
        assert await city.value("SELECT version FROM reports") == 1


async def test_an_edit_is_silent_until_the_digest_has_gone_out_and_leaves_a_trace_afterwards(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units()
        head = await city.coordinator()
        group = await city.group(city.sari, head)
        budi = await city.joins("Budi", "KUA-PALANG")
        await city.reports(budi)
        await edits(city, budi, await opens(city, budi), "Judul", "Bimbingan Perkawinan Sepekan")
        assert "disunting" not in (await opens(city, budi)).text
        await city.becomes("16:00")
        assert city.heard("– Bimbingan Perkawinan Sepekan", group) == 1
        assert city.heard("disunting", group) == 0
        await city.becomes("09:00", "2026-03-12")
        await edits(city, budi, await opens(city, budi), "Judul", "Bimbingan Perkawinan Dua Pekan")
        assert "✏️ disunting 12 Maret 2026" in (await opens(city, budi)).text
        assert city.heard("Dua Pekan", group) == 0


async def test_a_digest_of_the_day_that_is_made_later_tells_of_the_edit(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units()
        budi = await city.joins("Budi", "KUA-PALANG")
        await city.reports(budi)
        await city.becomes("16:00")
        city.at("23:30")
        await edits(city, budi, await opens(city, budi), "Judul", "Bimbingan Perkawinan Dua Pekan")

        def later(language: str) -> str:
            (screen,) = digest.daily(texts(language), "X", figures, figures.day, for_coordinator=False)
            return screen.html

        day = city.clock.now().date()
        figures = await city.app.db.read(lambda tx: digesting.figures(tx, offices.get(tx), day, day))
        assert "Dua Pekan · ✏️ disunting 10 Maret 2026" in later("id")
        assert "Dua Pekan · ✏️ edited 10 March 2026" in later("en")


async def test_a_report_of_a_weekend_is_edited_silently_until_mondays_digest(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units()
        budi = await city.joins("Budi", "KUA-PALANG")
        await city.becomes("16:00", "2026-03-13")
        city.at("09:00", "2026-03-14")
        await city.reports(budi, LETTER.replace("Selasa, 10 Maret 2026", "14 Maret 2026"))
        await edits(city, budi, await opens(city, budi), "Judul", "Bimbingan Sabtu")
        assert await city.value("SELECT edited_at FROM reports") is None
        await city.becomes("16:00", "2026-03-16")
        await edits(city, budi, await opens(city, budi), "Judul", "Bimbingan Sabtu Pagi")
        assert await city.value("SELECT edited_at FROM reports") is not None


async def test_a_stale_button_is_refused_and_shows_what_the_report_says_now(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units()
        budi, rina = await city.joins("Budi", "KUA-PALANG"), await city.joins("Rina", "KUA-PALANG")
        await city.reports(budi)
        mine, hers = await opens(city, budi), await opens(city, rina)
        for person, shown in ((budi, mine), (rina, hers)):
            await city.taps(person, "Ubah", on=shown)
        await city.taps(rina, "Judul", on=hers)
        rina.says("Judul dari Rina")
        await city.settles()
        press = await budi.presses("Tempat", on=mine)
        await city.settles()
        assert (press.alert, press.text) == (True, city.t.plain("report-changed"))
        assert "Judul dari Rina" in mine.text
        assert await city.value("SELECT version FROM reports") == 2


async def test_a_text_that_comes_after_somebody_elses_edit_is_not_taken_and_said_so(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units()
        budi, rina = await city.joins("Budi", "KUA-PALANG"), await city.joins("Rina", "KUA-PALANG")
        await city.reports(budi)
        for person in (budi, rina):
            shown = await opens(city, person)
            await city.taps(person, "Ubah", on=shown)
            await city.taps(person, "Judul", on=shown)
        rina.says("Judul dari Rina")
        await city.settles()
        budi.says("Judul dari Budi")
        assert "Judul dari Rina" in (await city.answer_to(budi)).text
        assert city.heard(city.t.plain("report-changed"), budi) == 1
        assert await city.rows("SELECT title, version FROM reports") == [("Judul dari Rina", 2)]
        budi.says("Judul dari Budi, sekali lagi, dan sebuah kegiatan yang lain di Aula Palang hari ini")
        await city.settles()
        assert await city.value("SELECT version FROM reports") == 2


async def test_two_presses_on_a_programme_make_one_version(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units()
        budi = await city.joins("Budi", "KUA-PALANG")
        await city.reports(budi)
        shown = await opens(city, budi)
        await city.taps(budi, "Ubah", on=shown)
        await city.taps(budi, "Program", on=shown)
        presses = [budi.presses_data(shown, "r.prog:1:1:0") for _ in range(3)]
        await city.settles()
        assert [press.text for press in presses] == [None, *[city.t.plain("report-changed")] * 2]
        assert await city.value("SELECT version FROM reports") == 2


async def test_a_coordinator_edits_and_the_officers_are_told_in_one_message(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units()
        head = await city.coordinator()
        budi = await city.joins("Budi", "KUA-PALANG")
        rina = await city.joins("Rina", "KUA-PALANG", language="en")
        await city.reports(budi)
        await edits(city, head, await opens(city, head), "Judul", "Bimbingan Perkawinan di Palang")
        await edits(city, head, await opens(city, head), "Tempat", "Aula Palang")
        told = [message.text for message in budi.chat if "Hasan (Pranata Humas) menyunting" in message.text]
        assert len(told) == 1
        assert "Bimbingan Perkawinan di Palang" in told[0]
        assert city.heard("Hasan (head PR officer) edited", rina) == 1
        assert (
            await city.rows("SELECT action, subject FROM audit WHERE action LIKE 'report.%'")
            == [("report.edited", "KUA-PALANG-2026-0001")] * 2
        )


async def test_an_officer_who_was_removed_meanwhile_edits_nothing(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units()
        budi = await city.joins("Budi", "KUA-PALANG", "MIN-2-TUBAN")
        await city.reports(await city.joins("Rina", "KUA-PALANG"))
        shown = await opens(city, budi)
        await city.taps(budi, "Ubah", on=shown)
        await city.taps(budi, "Judul", on=shown)
        await city.changes(
            "UPDATE roles SET revoked_at = granted_at WHERE person_id = (SELECT id FROM people WHERE name = 'Budi')"
            " AND unit_id = (SELECT id FROM units WHERE code = 'KUA-PALANG')"
        )
        budi.says("Judul yang bukan urusannya")
        await city.settles()
        press = await budi.presses("Kembali", on=shown)
        assert (press.alert, press.text) == (True, city.t.plain("not-your-unit"))
        assert await city.rows("SELECT title, version FROM reports") == [("Bimbingan Perkawinan Calon Pengantin", 1)]
        assert await city.value("SELECT asked FROM people WHERE name = 'Budi'") is None


async def test_leaders_edit_nothing(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units()
        budi = await city.joins("Budi", "KUA-PALANG")
        leader = await city.joins("Kepala", role=Role.LEADER)
        await city.reports(budi)
        for data in ("r.show:1", "r.edit:1", "r.field:1:1:title", "r.gone:1:1:none", "r.past:1", "r.list:1"):
            press = leader.presses_data(leader.chat[-1], data)
            await city.settles()
            assert (press.alert, press.text) == (True, city.t.plain("not-your-unit")), data


async def test_a_link_or_a_new_report_is_not_taken_for_the_story_that_was_asked_for(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units()
        budi = await city.joins("Budi", "KUA-PALANG")
        await city.reports(budi)
        shown = await opens(city, budi)
        await city.taps(budi, "Ubah", on=shown)
        await city.taps(budi, "Cerita", on=shown)
        budi.says("https://www.instagram.com/p/C4abc123/")
        await city.settles()
        assert await city.value("SELECT report_id FROM publications") == 1
        shown = await opens(city, budi)
        await city.taps(budi, "Ubah", on=shown)
        await city.taps(budi, "Cerita", on=shown)
        await city.drafts(budi, 2, LETTER.replace("Calon Pengantin", "Remaja"))
        city.passes(minutes=5)
        budi.says("Siap, terima kasih")
        await city.settles()
        assert await city.rows("SELECT version FROM reports") == [(1,)]
