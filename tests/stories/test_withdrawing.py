"""Reports are withdrawn by one confirming tap and brought back; their links stay the unit's."""

from pathlib import Path

import pytest

from tests.city import LETTER, founded
from tests.stories.sent import edits, opens, withdraws

POST = "https://www.instagram.com/p/C4abc123/"
STATE = "SELECT state FROM reports WHERE id = 1"


@pytest.mark.parametrize("language", ["id", "en"])
async def test_a_report_is_withdrawn_with_a_reason_by_one_tap_and_brought_back(tmp_path: Path, language: str) -> None:
    async with founded(tmp_path, language=language) as city:
        await city.units()
        budi = await city.joins("Budi", "KUA-PALANG")
        await city.reports(budi)
        receipt = await city.answer_to(budi)
        await city.taps(budi, city.label("withdraw"), on=receipt)
        assert city.t.plain("withdraw-what", days=30) in receipt.text
        assert city.t.plain("withdraw-links", count=1, unit="KUA Palang") not in receipt.text
        await city.taps(budi, city.label("withdraw-double"), on=receipt)
        assert city.t.plain("withdraw-reason-double") in receipt.text
        assert receipt.labels() == [city.label("restore"), city.label("history")]
        assert await city.value(STATE) == "withdrawn"
        await city.taps(budi, city.label("restore"), on=receipt)
        assert city.label("edit") in receipt.labels()
        assert await city.rows(
            "SELECT state, withdrawn_at, link_ask_at IS NOT NULL, desk_at IS NOT NULL FROM reports"
        ) == [("reported", None, 1, 1)]
        assert await city.rows("SELECT action, subject FROM audit WHERE action LIKE 'report.%' ORDER BY id") == [
            ("report.withdrawn", "KUA-PALANG-2026-0001"),
            ("report.restored", "KUA-PALANG-2026-0001"),
        ]
        await city.taps(budi, city.label("history"), on=receipt)
        past = [line for line in receipt.text.splitlines() if "Budi" in line]
        assert [line[0] for line in past] == ["↩", "🗑", "▫"]


async def test_a_withdrawn_report_is_in_no_digest_list_kit_or_desk(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units()
        head = await city.coordinator()
        group = await city.group(city.sari, head)
        budi = await city.joins("Budi", "KUA-PALANG")
        await city.reports(budi)
        shown = await withdraws(city, budi)
        budi.says("/belumtayang")
        assert "Bimbingan" not in (await city.answer_to(budi)).text
        press = budi.presses_data(shown, "k.menu:1")
        await city.settles()
        assert press.text == city.t.plain("kit-withdrawn")
        head.says("/meja")
        assert "Bimbingan" not in (await city.answer_to(head)).text
        unit = await city.value("SELECT id FROM units WHERE code = 'KUA-PALANG'")
        assert "Bimbingan" not in (await city.shows(head, f"u.show:{unit}")).text
        await city.becomes("16:00")
        assert "Belum ada kegiatan yang dilaporkan" in group.chat[-1].text
        await city.becomes("09:00", "2026-03-13")
        await city.becomes("09:00", "2026-03-16")
        assert city.heard("Sudah tayangkah", budi) == 0


async def test_the_links_of_a_withdrawn_report_stay_publications_of_its_unit(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units()
        head = await city.coordinator()
        group = await city.group(city.sari, head)
        budi, rina = await city.joins("Budi", "KUA-PALANG"), await city.joins("Rina", "MIN-2-TUBAN")
        await city.reports(budi, f"{LETTER}\n{POST}")
        before = await city.rows("SELECT last_published_at, due_on FROM units WHERE code = 'KUA-PALANG'")
        shown = await opens(city, budi)
        await city.taps(budi, "Tarik laporan", on=shown)
        assert "🔗 1 tautannya tetap tercatat sebagai publikasi KUA Palang." in shown.text
        await city.taps(budi, "Salah kirim", on=shown)
        assert await city.rows("SELECT last_published_at, due_on FROM units WHERE code = 'KUA-PALANG'") == before
        rina.says(POST)
        assert "Sudah pernah dilaporkan KUA Palang," in (await city.answer_to(rina)).text
        await city.becomes("16:00")
        assert "KUA Palang – publikasi · IG" in group.chat[-1].text
        assert "Bimbingan" not in group.chat[-1].text
        await city.taps(budi, "Batal tarik", on=shown)
        assert await city.rows("SELECT state, link_ask_at FROM reports") == [("published", None)]


async def test_a_link_of_a_withdrawn_report_goes_to_the_report_that_is_made_instead(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units()
        budi = await city.joins("Budi", "KUA-PALANG")
        await city.reports(budi, f"{LETTER}\n{POST}")
        published = await city.value("SELECT last_published_at FROM units WHERE code = 'KUA-PALANG'")
        await withdraws(city, budi, "double")
        city.passes(days=1)
        await city.reports(budi, f"{LETTER}\n{POST}")
        assert await city.rows("SELECT id, state FROM reports ORDER BY id") == [(1, "withdrawn"), (2, "published")]
        assert await city.rows("SELECT report_id FROM publications") == [(2,)]
        assert await city.value("SELECT last_published_at FROM units WHERE code = 'KUA-PALANG'") == published
        budi.presses_data(budi.chat[-1], "r.restore:1")
        await city.settles()
        assert await city.value(STATE) == "reported"


async def test_a_second_withdrawal_and_one_of_an_older_version_are_refused_and_shown(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units()
        budi, rina = await city.joins("Budi", "KUA-PALANG"), await city.joins("Rina", "KUA-PALANG")
        await city.reports(budi)
        mine = await opens(city, budi)
        await city.taps(budi, "Tarik", on=mine)
        await edits(city, rina, await opens(city, rina), "Judul", "Judul baru dari Rina")
        stale = await budi.presses("Tanpa alasan", on=mine)
        await city.settles()
        assert (stale.alert, stale.text) == (True, city.t.plain("report-changed"))
        assert "Judul baru dari Rina" in mine.text
        presses = [budi.presses_data(mine, "r.gone:1:2:none") for _ in range(3)]
        await city.settles()
        assert [press.text for press in presses] == [None, *[city.t.plain("report-is-withdrawn")] * 2]
        again = [budi.presses_data(mine, "r.restore:1") for _ in range(2)]
        await city.settles()
        assert [press.text for press in again] == [None, city.t.plain("report-not-withdrawn")]
        assert await city.value("SELECT count(*) FROM reviews") == 2


async def test_nothing_is_done_with_a_withdrawn_report(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units()
        budi = await city.joins("Budi", "KUA-PALANG")
        await city.reports(budi)
        receipt = await city.answer_to(budi)
        await withdraws(city, budi)
        for data in ("r.edit:1", "r.field:1:1:title", "r.prog:1:1:0", "r.photos:1", "r.withdraw:1", "r.answer:1"):
            press = budi.presses_data(receipt, data)
            await city.settles()
            assert (press.alert, press.text) == (True, city.t.plain("report-is-withdrawn")), data
        budi.says(POST, reply_to=receipt)
        assert (await city.answer_to(budi)).text == city.t.plain("report-withdrawn-link")
        budi.sends_photo(reply_to=receipt)
        assert (await city.answer_to(budi)).text == city.t.plain("report-is-withdrawn")
        assert await city.rows("SELECT version, (SELECT count(*) FROM photos) FROM reports") == [(1, 1)]


async def test_a_link_that_was_asked_for_before_the_withdrawal_is_the_units(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units()
        budi, rina = await city.joins("Budi", "KUA-PALANG"), await city.joins("Rina", "KUA-PALANG")
        await city.reports(budi)
        await city.taps(budi, "Kirim tautan", on=await opens(city, budi))
        await withdraws(city, rina)
        budi.says(POST)
        assert "Publikasi KUA Palang di IG tercatat" in (await city.answer_to(budi)).text
        assert await city.rows("SELECT report_id FROM publications") == [(None,)]


async def test_a_link_that_was_asked_of_an_officer_who_was_removed_is_the_other_units(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units()
        budi = await city.joins("Budi", "KUA-PALANG", "MIN-2-TUBAN")
        await city.reports(await city.joins("Rina", "KUA-PALANG"))
        await city.taps(budi, "Kirim tautan", on=await opens(city, budi))
        await city.changes(
            "UPDATE roles SET revoked_at = granted_at WHERE person_id = (SELECT id FROM people WHERE name = 'Budi')"
            " AND unit_id = (SELECT id FROM units WHERE code = 'KUA-PALANG')"
        )
        budi.says(POST)
        assert "Publikasi MIN 2 Tuban di IG tercatat" in (await city.answer_to(budi)).text
        assert await city.value(STATE) == "reported"


async def test_a_report_can_be_brought_back_for_thirty_days(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units()
        budi = await city.joins("Budi", "KUA-PALANG")
        await city.reports(budi)
        shown = await withdraws(city, budi)
        city.passes(days=29, hours=23)
        assert "↩️ Batal tarik" in (await opens(city, budi)).labels()
        city.passes(hours=1)
        assert (await opens(city, budi)).labels() == ["Riwayat"]
        press = await budi.presses("Batal tarik", on=shown)
        assert (press.alert, press.text) == (True, city.t.plain("report-restore-late", days=30))
        assert await city.value(STATE) == "withdrawn"


async def test_a_coordinator_withdraws_and_restores_and_the_officers_are_told(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units()
        head, budi = await city.coordinator(), await city.joins("Budi", "KUA-PALANG")
        await city.reports(budi)
        shown = await withdraws(city, head, "cancelled")
        assert city.heard("Hasan (Pranata Humas) menarik Bimbingan Perkawinan Calon Pengantin", budi) == 1
        await city.taps(head, "Batal tarik", on=shown)
        assert city.heard("Hasan (Pranata Humas) membatalkan penarikan Bimbingan", budi) == 1


async def test_a_report_that_counted_as_publication_does_not_turn_the_clock_back(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units()
        await city.changes("UPDATE offices SET report_counts = 1")
        await city.app.db.write(lambda tx: tx.forget())
        budi = await city.joins("Budi", "KUA-PALANG")
        await city.reports(budi)
        clock = "SELECT last_published_at, due_on FROM units WHERE code = 'KUA-PALANG'"
        before = await city.rows(clock)
        assert before[0][0] is not None
        await withdraws(city, budi)
        assert await city.rows(clock) == before
