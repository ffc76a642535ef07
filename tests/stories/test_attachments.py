"""Documents and videos with a report: kept, counted apart, and never in the way of its words and photos."""

from pathlib import Path

import pytest

from bot.simulator import Person
from tests.city import City, founded

STORY = "Penyuluhan bahaya narkoba di MTsN 1 Tuban kemarin diikuti 40 siswa kelas sembilan dan para guru."
PDF = "application/pdf"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


async def _officer(city: City) -> Person:
    await city.units("KUA-PALANG")
    return await city.joins("Budi", "KUA-PALANG")


@pytest.mark.parametrize("language", ["id", "en"])
async def test_documents_are_stored_with_their_names_and_counted_apart(tmp_path: Path, language: str) -> None:
    async with founded(tmp_path, language=language) as city:
        budi = await _officer(city)
        preview = await city.drafts(budi, photos=2)
        budi.sends_document("Undangan Rakor.pdf", b"%PDF-1.7 undangan", PDF)
        budi.sends_document("notulen.docx", b"PK notulen", "application/octet-stream")
        await city.settles()
        assert city.t.plain("draft-photos-links", photos=2, links=0) in preview.text
        assert city.t.plain("draft-files", documents=2, videos=0) in preview.text
        await city.taps(budi, city.label("send-report"), preview)
        await city.taps(budi, city.label("show-report"))
        assert city.t.plain("draft-files", documents=2, videos=0) in (await city.answer_to(budi)).text
        rows = await city.rows("SELECT name, path, kind, state FROM photos WHERE kind != 'photo' AND report_id = 1")
        assert [(name, kind, state) for name, _, kind, state in rows] == [
            ("Undangan Rakor.pdf", "document", "stored"),
            ("notulen.docx", "document", "stored"),
        ]
        assert [(tmp_path / "photos" / path).read_bytes() for _, path, _, _ in rows] == [
            b"%PDF-1.7 undangan",
            b"PK notulen",
        ]
        await city.holds("SELECT count(*) FROM photos WHERE kind = 'photo' AND look IS NULL", 0)
        assert await city.value("SELECT count(*) FROM photos WHERE problem IS NOT NULL") == 0


@pytest.mark.parametrize("language", ["id", "en"])
async def test_a_video_is_kept_by_reference_whatever_its_size_and_that_is_said_once(
    tmp_path: Path, language: str
) -> None:
    async with founded(tmp_path, language=language) as city:
        budi = await _officer(city)
        budi.sends_video(48_000_000, caption=STORY)
        await city.settles()
        preview = await budi.hears("📝")
        assert "Penyuluhan bahaya narkoba" in preview.text
        budi.sends_video(3_000_000)
        budi.sends_document("rekaman.mp4", 30_000_000, "video/mp4")
        await city.settles()
        assert city.heard(city.t.plain("video-kept"), budi) == 1
        assert city.t.plain("draft-files", documents=0, videos=3) in preview.text
        await city.taps(budi, city.label("send-report"), preview)
        assert (
            await city.rows("SELECT kind, state, path FROM photos WHERE report_id = 1")
            == [("video", "referred", None)] * 3
        )
        assert city.photos() == []
        await city.taps(budi, city.label("kit"))
        assert city.label("kit-photos") not in (await city.answer_to(budi)).labels()


async def test_an_album_of_photos_and_a_video_is_one_draft(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        budi = await _officer(city)
        files = city.sim.files
        together = [files.photo(None), files.other("video", "giat.mp4", 9_000_000, width=1280, height=720, duration=9)]
        budi.sends_together([*together, files.photo(None)], caption=STORY)
        await city.settles()
        preview = await budi.hears("📝")
        assert "📷 2 foto" in preview.text
        assert "📎 1 video" in preview.text
        assert await city.value("SELECT count(*) FROM drafts") == 1


async def test_documents_and_videos_are_taken_out_and_put_back_by_name(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        budi = await _officer(city)
        preview = await city.drafts(budi, photos=1)
        budi.sends_document("undangan.pdf", b"%PDF-1.7", PDF)
        budi.sends_video()
        await city.settles()
        await city.taps(budi, city.label("photos"), preview)
        await city.taps(budi, "Keluarkan video.mp4", preview)
        await city.taps(budi, "Keluarkan undangan.pdf", preview)
        assert await city.value("SELECT count(*) FROM photos WHERE state = 'removed'") == 2
        await city.taps(budi, "Kembalikan yang tadi", preview)
        await city.taps(budi, "Kembalikan yang tadi", preview)
        assert await city.rows("SELECT kind, state FROM photos WHERE kind != 'photo' ORDER BY kind") == [
            ("document", "stored"),
            ("video", "referred"),
        ]
        await city.taps(budi, city.label("back"), preview)
        assert "📎 1 dokumen, 1 video" in preview.text


async def test_a_sixth_document_is_declined_and_five_stay(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        budi = await _officer(city)
        preview = await city.drafts(budi, photos=1)
        for number in range(6):
            budi.sends_document(f"lampiran-{number}.pdf", b"%PDF" + bytes([number]), PDF)
            await city.settles()
        assert city.heard(city.t.plain("too-many-documents", most=5), budi) == 1
        assert "📎 5 dokumen" in preview.text


async def test_the_words_of_a_file_that_cannot_be_taken_are_kept(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        budi = await _officer(city)
        sent = budi.sends_document("paparan.pptx", 9_000, "application/vnd.ms-powerpoint", caption=STORY)
        await city.settles()
        assert "Penyuluhan bahaya narkoba" in (await budi.hears("📝")).text
        told = await budi.hears(city.t.plain("file-other-kind", name="paparan.pptx"))
        assert told.reply_to is sent
        assert await city.value("SELECT count(*) FROM photos") == 0


async def test_an_operator_who_reports_sends_documents_to_the_draft_and_tables_to_the_list(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units("KUA-PALANG")
        sari = await city.joins("Sari", "KUA-PALANG")
        preview = await city.drafts(sari, photos=1)
        sari.sends_document("undangan.pdf", b"%PDF-1.7", PDF)
        await city.settles()
        assert "📎 1 dokumen" in preview.text
        sari.sends_document("satker.csv", b"kode,nama,jenis\nKUA-X,KUA X,KUA\n")
        await city.settles()
        assert await city.value("SELECT count(*) FROM imports") == 1


@pytest.mark.parametrize(
    ("name", "mime"),
    [
        ("foto.jpg", "image/jpeg"),
        ("FOTO.JPEG", "application/octet-stream"),
        ("foto", "image/png"),
        ("a.pdf", "image/png"),
    ],
)
async def test_a_photo_sent_as_a_file_is_a_photo_of_full_size(tmp_path: Path, name: str, mime: str) -> None:
    async with founded(tmp_path) as city:
        budi = await _officer(city)
        preview = await city.drafts(budi, photos=1)
        sent = budi.sends_document(name, city.sim.files.photo(None).best.data, mime)
        await city.settles()
        assert "📷 2 foto" in preview.text
        assert sent.document
        assert sent.document.data in [path.read_bytes() for path in city.photos()]


async def test_the_same_content_under_two_names_is_one_file(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        budi = await _officer(city)
        data = city.sim.files.photo(None).best.data
        budi.sends_document("satu.jpg", data, "image/jpeg", caption=STORY)
        await city.settles()
        budi.sends_document("dua.jpeg", data, "image/jpeg")
        await city.settles()
        assert len(city.photos()) == 1
        assert len(set(await city.rows("SELECT path FROM photos"))) == 1
