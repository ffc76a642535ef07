"""A draft that may have been reported already: pointed out in the preview, never in the way."""

import io
import random
from pathlib import Path

import pytest
from PIL import Image

from bot.simulator import Person
from bot.simulator.models import Message
from tests.city import City, founded
from tests.stories.test_looks import looks

LANGUAGES = pytest.mark.parametrize("language", ["id", "en"])
TITLE = "Penyuluhan Pencegahan Stunting bagi Calon Pengantin"
LETTER = (
    "📌 Kegiatan : {title}\n📌 Hari/Tgl : Selasa, 10 Maret 2026\n📌 Tempat : Balai Nikah KUA Palang\n\n"
    "Kegiatan diikuti 12 pasang calon pengantin agar siap membangun keluarga. Narasumber memaparkan materi."
)
POST = "https://www.instagram.com/p/C4abc123/"


def picture(seed: int, quality: int = 90) -> bytes:
    """A photo of its own: light and dark patches."""
    dice = random.Random(seed)
    with Image.new("L", (9, 8)) as patches:
        patches.putdata([dice.randrange(256) for _ in range(72)])
        with patches.resize((800, 600)) as photo:
            target = io.BytesIO()
            photo.convert("RGB").save(target, "JPEG", quality=quality)
    return target.getvalue()


async def drafts(city: City, person: Person, title: str = TITLE, *more: str, photo: bytes | None = None) -> Message:
    """An officer sends a report's text, with a photo or without; the preview."""
    text = "\n".join((LETTER.format(title=title), *more))
    if photo is None:
        person.says(text)
    else:
        person.sends_photo(photo, text)
    await city.settles()
    return await person.hears("📝")


async def reports(city: City, person: Person, title: str = TITLE, *more: str, photo: bytes | None = None) -> None:
    """The same, sent."""
    await drafts(city, person, title, *more, photo=photo)
    await person.presses(city.label("send-report"))
    await looks(city)
    city.passes(minutes=5)


@LANGUAGES
async def test_nearly_the_same_title_on_the_same_day_is_pointed_out_and_opens_the_report(
    tmp_path: Path, language: str
) -> None:
    async with founded(tmp_path, language=language) as city:
        await city.units()
        budi, rina = await city.joins("Budi", "KUA-PALANG"), await city.joins("Rina", "KUA-PALANG")
        await reports(city, budi)
        preview = await drafts(city, rina, "KUA Palang Gelar Penyuluhan Pencegahan Stunting Calon Pengantin")
        day = city.t.full_day(city.clock.now().date())
        likely = city.t.plain("repeats", reference="KUA-PALANG-2026-0001", day=day, ways=city.t.plain("repeats-title"))
        assert preview.text.index(likely) < preview.text.index(city.t.plain("question-what"))
        assert preview.text.count("⚠️") == 1
        assert preview.labels()[0] == city.label("send-report")
        assert preview.labels()[1:3] == [city.label("see-earlier"), city.label("not-the-same")]
        await city.taps(rina, city.label("see-earlier"), preview)
        assert "KUA-PALANG-2026-0001 · KUA Palang" in (await city.answer_to(rina)).text
        await city.taps(rina, city.label("not-the-same"), preview)
        assert "⚠️" not in preview.text
        assert city.label("not-the-same") not in preview.labels()
        await city.taps(rina, city.label("edit"), preview)
        await city.taps(rina, city.label("back"), preview)
        assert "⚠️" not in preview.text
        await city.taps(rina, city.label("send-report"), preview)
        assert await city.value("SELECT count(*) FROM reports") == 2


async def test_a_repetition_is_sent_by_one_tap_all_the_same(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units()
        budi = await city.joins("Budi", "KUA-PALANG")
        await reports(city, budi)
        preview = await drafts(city, budi)
        assert "⚠️ Mungkin sudah dilaporkan 10 Maret 2026: KUA-PALANG-2026-0001 (judul mirip)." in preview.text
        await city.taps(budi, "Kirim laporan", preview)
        assert "KUA-PALANG-2026-0002" in preview.text


@pytest.mark.parametrize("other", ["day", "unit", "title", "withdrawn", "long ago"])
async def test_what_is_another_activity_is_not_pointed_out(tmp_path: Path, other: str) -> None:
    async with founded(tmp_path) as city:
        await city.units()
        budi, rina = await city.joins("Budi", "KUA-PALANG"), await city.joins("Rina", "MIN-2-TUBAN")
        await reports(city, budi)
        if other == "day":
            await city.changes("UPDATE reports SET activity_date = '2026-03-09'")
        elif other == "withdrawn":
            await city.changes("UPDATE reports SET state = 'withdrawn'")
        elif other == "long ago":
            await city.changes("UPDATE reports SET sent_at = '2026-01-08 00:00:00.000000'")
        title = "Rapat Koordinasi Penyuluh Agama" if other == "title" else TITLE
        preview = await drafts(city, rina if other == "unit" else budi, title)
        assert "⚠️" not in preview.text


@LANGUAGES
async def test_the_same_photo_is_pointed_out_when_it_is_forwarded(tmp_path: Path, language: str) -> None:
    async with founded(tmp_path, language=language) as city:
        await city.units()
        budi, rina = await city.joins("Budi", "KUA-PALANG"), await city.joins("Rina", "MIN-2-TUBAN")
        await reports(city, budi, photo=picture(1))
        sent = next(message for message in budi.chat if message.attachment is not None)
        for person, count in ((rina, 0), (budi, 1)):
            person.forwards(sent)
            await city.settles()
            preview = await person.hears("📝")
            assert preview.text.count("⚠️ ") == count
        ways = ", ".join([city.t.plain("repeats-photo", count=1), city.t.plain("repeats-title")])
        day = city.t.full_day(city.clock.now().date())
        assert city.t.plain("repeats", reference="KUA-PALANG-2026-0001", day=day, ways=ways) in preview.text


async def test_the_same_photo_sent_anew_is_pointed_out_once_it_was_looked_at(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units()
        budi = await city.joins("Budi", "KUA-PALANG")
        await reports(city, budi, photo=picture(1))
        preview = await drafts(city, budi, "Rapat Koordinasi Penyuluh Agama", photo=picture(1, quality=60))
        await looks(city)
        assert "⚠️ Mungkin sudah dilaporkan 10 Maret 2026: KUA-PALANG-2026-0001 (1 foto sama)." in preview.text
        edits = preview.edits
        budi.sends_photo(picture(7))
        await looks(city)
        assert "(1 foto sama)" in preview.text
        assert preview.edits > edits
        await city.taps(budi, "Bukan yang sama", preview)
        budi.sends_photo(picture(1, quality=50))
        await looks(city)
        assert "⚠️" not in preview.text


async def test_other_photos_change_nothing(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units()
        budi = await city.joins("Budi", "KUA-PALANG")
        await reports(city, budi, photo=picture(1))
        preview = await drafts(city, budi, "Rapat Koordinasi Penyuluh Agama", photo=picture(2))
        await looks(city)
        assert "⚠️" not in preview.text
        assert preview.edits == 0


async def test_an_officer_who_is_asked_for_a_field_is_not_interrupted(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units()
        budi = await city.joins("Budi", "KUA-PALANG")
        await reports(city, budi, photo=picture(1))
        (tmp_path / "thumbs").rename(tmp_path / "away")
        (tmp_path / "thumbs").write_bytes(b"")
        preview = await drafts(city, budi, "Rapat Koordinasi Penyuluh Agama", photo=picture(1, quality=60))
        await city.taps(budi, "Ubah", preview)
        await city.taps(budi, "📅 Tanggal", preview)
        (tmp_path / "thumbs").unlink()
        (tmp_path / "away").rename(tmp_path / "thumbs")
        await looks(city)
        assert "Silakan tulis tanggalnya" in preview.text
        budi.says("9 Maret 2026")
        await city.settles()
        assert "(1 foto sama)" in preview.text


@LANGUAGES
async def test_a_link_in_a_draft_that_was_reported_is_pointed_out_whoever_did(tmp_path: Path, language: str) -> None:
    async with founded(tmp_path, language=language) as city:
        await city.units()
        budi, rina = await city.joins("Budi", "KUA-PALANG"), await city.joins("Rina", "MIN-2-TUBAN")
        await reports(city, rina, TITLE, POST)
        rina.says("https://www.instagram.com/p/C4loose/")
        await city.settles()
        day = city.t.full_day(city.clock.now().date())
        preview = await drafts(city, budi, TITLE, POST)
        where = {"unit": "MIN 2 Tuban", "day": day}
        assert city.t.plain("repeats-elsewhere", reference="MIN-2-TUBAN-2026-0001", **where) in preview.text
        assert preview.labels()[1] == city.label("not-the-same")
        assert city.label("see-earlier") not in preview.labels()
        await city.taps(budi, city.label("discard"), preview)
        preview = await drafts(city, budi, TITLE, "https://www.instagram.com/p/C4loose/")
        assert city.t.plain("repeats-elsewhere", reference="no", **where) in preview.text
        preview = await drafts(city, rina, "Rapat Koordinasi Penyuluh Agama", "https://www.instagram.com/p/C4loose/")
        assert city.t.plain("repeats-link", day=day) in preview.text
        await city.taps(rina, city.label("not-the-same"), preview)
        assert "⚠️" not in preview.text


async def test_a_folder_that_serves_many_reports_is_not_pointed_out(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units()
        budi = await city.joins("Budi", "KUA-PALANG")
        folder = "https://drive.google.com/drive/folders/1a2b3c"
        await reports(city, budi, TITLE, folder)
        preview = await drafts(city, budi, "Rapat Koordinasi Penyuluh Agama", folder)
        assert "⚠️" not in preview.text
        await city.taps(budi, "Kirim laporan", preview)
        assert "Sudah pernah dilaporkan" not in preview.text


async def test_the_likeliest_of_several_is_pointed_out_and_all_vanish_together(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units()
        budi = await city.joins("Budi", "KUA-PALANG")
        await reports(city, budi, TITLE, POST, photo=picture(1))
        await reports(city, budi, TITLE, photo=picture(2))
        preview = await drafts(city, budi, TITLE, POST, photo=picture(3))
        assert "KUA-PALANG-2026-0001 (tautan sama, judul mirip)." in preview.text
        assert preview.text.count("⚠️") == 1
        await city.taps(budi, "Bukan yang sama", preview)
        assert "⚠️" not in preview.text
        assert await city.value("SELECT unlike FROM drafts WHERE state = 'open'") == '["report:1", "report:2"]'


async def test_only_the_officer_of_a_draft_says_that_it_is_another(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units()
        budi, rina = await city.joins("Budi", "KUA-PALANG"), await city.joins("Rina", "KUA-PALANG")
        await reports(city, budi)
        preview = await drafts(city, budi)
        forged = rina.presses_data(rina.chat[-1], "x.new:2")
        await city.settles()
        assert (forged.alert, forged.text) == (True, city.t.plain("draft-not-yours"))
        assert "⚠️" in preview.text


async def test_an_officer_of_several_units_hears_of_it_once_the_unit_is_chosen(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units()
        budi = await city.joins("Budi", "KUA-PALANG", "KUA-SOKO")
        preview = await drafts(city, budi)
        await city.taps(budi, "KUA Palang", preview)
        await city.taps(budi, "Kirim laporan", preview)
        city.passes(minutes=5)
        preview = await drafts(city, budi)
        assert "Mungkin sudah dilaporkan" not in preview.text
        await city.taps(budi, "KUA Palang", preview)
        assert "KUA-PALANG-2026-0001 (judul mirip)" in preview.text
