"""Photos that come after their report was sent join it, twenty at most."""

from pathlib import Path

import pytest
import sqlalchemy as sa

from bot.db import late_photos, photos
from bot.db.engine import Tx
from bot.db.photos import Incoming
from tests.city import LETTER, founded
from tests.stories.sent import opens, withdraws

COUNT = "SELECT count(*) FROM photos WHERE report_id = 1 AND state != 'removed'"


@pytest.mark.parametrize("language", ["id", "en"])
async def test_photos_sent_after_the_button_join_the_report(tmp_path: Path, language: str) -> None:
    async with founded(tmp_path, language=language) as city:
        await city.units()
        budi = await city.joins("Budi", "KUA-PALANG")
        await city.reports(budi)
        shown = await opens(city, budi)
        await city.taps(budi, city.label("add-photos"), on=shown)
        how = city.t.plain("report-photos-how", photos=1, most=20, reference="KUA-PALANG-2026-0001")
        assert shown.text == how
        await budi.sends_album(3)
        await city.settles()
        budi.sends_photo()
        said = (await city.answer_to(budi)).text
        assert said == city.t.plain("report-photos-added", photos=5, reference="KUA-PALANG-2026-0001")
        assert await city.value(COUNT) == 5
        assert len(city.photos()) == 5
        assert await city.value("SELECT count(*) FROM drafts") == 1
        assert await city.rows("SELECT kind, note FROM reviews") == [("photos", "4")]
        assert "📷 5" in (await opens(city, budi)).text


async def test_photos_in_reply_to_the_receipt_join_its_report_and_come_last(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units()
        budi = await city.joins("Budi", "KUA-PALANG")
        await city.reports(budi)
        receipt = await city.answer_to(budi)
        await city.reports(budi, LETTER.replace("Calon Pengantin", "Remaja"))
        await budi.sends_album(3, reply_to=receipt)
        answer = await city.answer_to(budi)
        assert "KUA-PALANG-2026-0001 kini punya 4 foto" in answer.text
        assert city.heard("kini punya", budi) == 1
        assert [row[0] for row in await city.rows("SELECT position FROM photos WHERE report_id = 1 ORDER BY id")] == [
            0, 1, 2, 3,
        ]  # fmt: skip
        budi.sends_photo(reply_to=answer)
        await city.settles()
        assert await city.value(COUNT) == 5


async def test_twenty_photos_are_the_most_and_one_message_says_so(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units()
        budi = await city.joins("Budi", "KUA-PALANG")
        await city.reports(budi, photos=10)
        receipt = await city.answer_to(budi)
        await budi.sends_album(8, reply_to=receipt)
        await city.settles()
        await budi.sends_album(5, reply_to=receipt)
        said = (await city.answer_to(budi)).text
        assert said.splitlines() == [
            "📷 Laporan KUA-PALANG-2026-0001 kini punya 20 foto.",
            "KUA-PALANG-2026-0001 memuat paling banyak 20 foto; foto selebihnya tidak ikut.",
        ]
        assert await city.value(COUNT) == 20


async def test_words_with_a_photo_change_nothing_and_a_whole_report_is_a_new_one(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units()
        budi = await city.joins("Budi", "KUA-PALANG")
        await city.reports(budi)
        receipt = await city.answer_to(budi)
        budi.sends_photo(caption="foto tambahan", reply_to=receipt)
        await city.settles()
        assert city.heard("tekan Ubah", budi) == 1
        shown = await opens(city, budi)
        await city.taps(budi, "Tambah foto", on=shown)
        await city.drafts(budi, 2, LETTER.replace("Calon Pengantin", "Remaja"))
        assert await city.value(COUNT) == 2
        assert await city.value("SELECT count(*) FROM photos WHERE draft_id = 2") == 2
        assert await city.rows("SELECT title FROM drafts WHERE state = 'open'") == [("Bimbingan Perkawinan Remaja",)]


async def test_photos_that_come_long_after_the_button_are_a_new_report(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units()
        budi = await city.joins("Budi", "KUA-PALANG")
        await city.reports(budi)
        shown = await opens(city, budi)
        await city.taps(budi, "Tambah foto", on=shown)
        for _ in range(2):
            city.passes(minutes=9)
            budi.sends_photo()
            await city.settles()
        assert await city.value(COUNT) == 3
        city.passes(minutes=11)
        budi.sends_photo()
        await city.settles()
        assert await city.value(COUNT) == 3
        shown = await opens(city, budi)
        await city.taps(budi, "Tambah foto", on=shown)
        await city.taps(budi, "Kembali", on=shown)
        budi.sends_photo()
        await city.settles()
        assert await city.value(COUNT) == 3


async def test_a_photo_that_was_taken_out_of_the_draft_comes_back_into_the_report(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units()
        budi = await city.joins("Budi", "KUA-PALANG")
        preview = await city.drafts(budi, 1)
        await city.taps(budi, city.label("photos"), on=preview)
        await city.taps(budi, "1", on=preview)
        await city.taps(budi, city.label("photo-out"), on=preview)
        await city.taps(budi, city.label("back"), on=preview)
        await city.taps(budi, city.label("send-report"), on=preview)
        assert await city.value(COUNT) == 0
        await city.app.db.write(_the_same_again)
        assert await city.value(COUNT) == 1


def _the_same_again(tx: Tx) -> None:
    """The photo that was taken out comes once more: nobody in the simulator sends the very same file twice."""
    row = tx.execute(sa.text("SELECT file_id, file_unique_id, message_id FROM photos")).one()
    photo = Incoming(row.file_id, row.file_unique_id, 1, row.message_id, None)
    photos.add(tx, late_photos.draft_of(tx, 1), photo, 1)


async def test_a_colleague_and_a_coordinator_add_photos_and_strangers_do_not(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units()
        head, agus = await city.coordinator(), await city.joins("Agus", "KUA-SOKO")
        budi, rina = await city.joins("Budi", "KUA-PALANG"), await city.joins("Rina", "KUA-PALANG")
        await city.reports(budi)
        for person in (rina, head):
            shown = await opens(city, person)
            await person.sends_album(2, reply_to=shown)
            await city.settles()
        assert await city.value(COUNT) == 5
        assert city.heard("Hasan (Pranata Humas) menyunting", budi) == 1
        await city.changes(
            f"UPDATE people SET asked = 'rphotos:1:{int(city.clock.now().timestamp())}' WHERE name = 'Agus'"
        )
        agus.sends_photo()
        assert "Draf laporan · KUA Soko" in (await city.answer_to(agus)).text
        assert await city.value(COUNT) == 5


async def test_photos_after_the_digest_leave_the_trace_of_an_edit(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units()
        budi = await city.joins("Budi", "KUA-PALANG")
        await city.reports(budi)
        receipt = await city.answer_to(budi)
        budi.sends_photo(reply_to=receipt)
        await city.settles()
        assert "disunting" not in (await opens(city, budi)).text
        await city.becomes("16:00")
        budi.sends_photo(reply_to=receipt)
        await city.settles()
        assert "✏️ disunting 10 Maret 2026" in (await opens(city, budi)).text
        await withdraws(city, budi)


async def test_an_album_that_reports_anew_in_reply_to_a_receipt_stays_together(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units()
        budi = await city.joins("Budi", "KUA-PALANG")
        await city.reports(budi)
        receipt = await city.answer_to(budi)
        await budi.sends_album(3, caption=LETTER.replace("Calon Pengantin", "Remaja"), reply_to=receipt)
        await city.settles()
        assert await city.rows("SELECT draft_id, count(*) FROM photos GROUP BY draft_id") == [(1, 1), (2, 3)]
        await budi.sends_album(3, caption=LETTER, caption_at=2, reply_to=receipt)
        await city.settles()
        assert city.heard("tekan Ubah", budi) == 1
        assert await city.value(COUNT) == 4


@pytest.mark.parametrize("language", ["id", "en"])
async def test_documents_and_videos_in_reply_to_a_receipt_join_its_report(tmp_path: Path, language: str) -> None:
    async with founded(tmp_path, language=language) as city:
        await city.units()
        budi, t = await city.joins("Budi", "KUA-PALANG"), city.t
        await city.reports(budi)
        receipt = await city.answer_to(budi)
        how_many = t.plain("report-photos-added", photos=1, reference="KUA-PALANG-2026-0001")
        budi.sends_document("undangan.pdf", b"%PDF-1.4", "application/pdf", reply_to=receipt)
        said = (await city.answer_to(budi)).text
        assert said == f"{how_many}\n{t.plain('draft-files', documents=1, videos=0)}"
        await city.taps(budi, city.label("add-photos"), on=await opens(city, budi))
        budi.sends_video()
        said = (await city.answer_to(budi)).text
        assert said == f"{how_many}\n{t.plain('draft-files', documents=1, videos=1)}\n{t.plain('video-kept')}"
        assert await city.rows("SELECT kind, state FROM photos WHERE report_id = 1 ORDER BY id") == [
            ("photo", "stored"), ("document", "stored"), ("video", "referred"),
        ]  # fmt: skip
        assert await city.value("SELECT count(*) FROM drafts") == 1
        shown = await opens(city, budi)
        assert t.plain("draft-files", documents=1, videos=1) in shown.text
        await city.taps(budi, city.label("history"), on=shown)
        assert "📎 10" in shown.text
        assert await city.rows("SELECT kind, note FROM reviews") == [("files", "2")]


async def test_a_file_too_many_or_of_another_kind_leaves_the_report_as_it_is(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units()
        budi = await city.joins("Budi", "KUA-PALANG")
        await city.reports(budi)
        receipt = await city.answer_to(budi)
        for number in range(6):
            budi.sends_document(f"{number}.pdf", b"%PDF-1.4", "application/pdf", reply_to=receipt)
            await city.settles()
        said = (await city.answer_to(budi)).text.splitlines()
        assert said[1:] == [
            "📎 5 dokumen", "KUA-PALANG-2026-0001 memuat paling banyak 5 dokumen; dokumen selebihnya tidak ikut."
        ]  # fmt: skip
        budi.sends_document("undangan.zip", b"PK", "application/zip", reply_to=receipt)
        assert "Berkas undangan.zip tidak dapat disertakan" in (await city.answer_to(budi)).text
        assert await city.value(COUNT) == 6
        assert await city.value("SELECT count(*) FROM drafts") == 1
