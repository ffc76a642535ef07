"""The caption kit: text to be copied, photos to be posted, a press release; and the office's templates."""

import io
from pathlib import Path

import docx
import pytest
from PIL import Image

from bot.db import errands
from bot.domain.captions import LIMITS
from bot.domain.people import Language
from bot.domain.templates import Template
from bot.i18n import texts
from bot.simulator import Person
from bot.simulator.models import Message
from tests.city import LETTER, City, founded
from tests.stories.test_looks import looks

SCHOOL = "Upacara Hari Guru di Halaman MTsN 1 Tuban kemarin diikuti seluruh murid dan guru agar makin kompak."


def documents(person: Person) -> list[Message]:
    return [message for message in person.chat if message.document is not None]


async def officer(city: City) -> Person:
    await city.units("KUA-PALANG")
    return await city.joins("Budi", "KUA-PALANG")


async def opens_kit(city: City, person: Person) -> Message:
    await person.presses(city.label("kit"))
    return await city.answer_to(person)


def copied(message: Message) -> list[str]:
    """The blocks that one tap copies."""
    sign = message.text.encode("utf-16-le")
    return [
        sign[2 * each["offset"] : 2 * (each["offset"] + each["length"])].decode("utf-16-le")
        for each in message.entities
        if each["type"] == "pre"
    ]


@pytest.mark.parametrize("language", ["id", "en"])
async def test_every_platform_has_a_text_that_one_tap_copies(tmp_path: Path, language: str) -> None:
    async with founded(tmp_path, language=language) as city:
        budi = await officer(city)
        await city.changes(
            "INSERT INTO accounts (unit_id, platform, handle, created_at)"
            " SELECT id, 'instagram', 'kuapalang', created_at FROM units"
        )
        await city.reports(budi)
        menu = await opens_kit(city, budi)
        assert "Bimbingan Perkawinan Calon Pengantin" in menu.text
        for platform, count in (("instagram", 1), ("facebook", 1), ("x", 1), ("threads", 1), ("youtube", 2)):
            await budi.presses(texts(language).plain(f"kit-platform-{platform}"), on=menu)
            said = await city.answer_to(budi)
            blocks = copied(said)
            assert len(blocks) == count
            assert "Bimbingan Perkawinan Calon Pengantin" in blocks[0]
            assert LIMITS[Template(platform)].holds(blocks[-1])
        await budi.presses("Instagram", on=menu)
        (instagram,) = copied(await city.answer_to(budi))
        assert "📅 Selasa, 10 Maret 2026\n📍 Balai Nikah KUA Palang" in instagram
        assert "KUA Palang @kuapalang" in instagram
        assert "#KemenagTuban #KUAPalang" in instagram
        await budi.presses(texts(language).plain("kit-platform-website"), on=menu)
        headline, body = copied(await city.answer_to(budi))
        assert headline == "Bimbingan Perkawinan Calon Pengantin"
        assert body.startswith("Kab. Tuban (Humas) – Kegiatan diikuti 12 pasang")


async def test_what_is_short_has_a_button_that_copies_it(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        budi = await officer(city)
        await city.reports(budi)
        await budi.presses("YouTube", on=await opens_kit(city, budi))
        said = await city.answer_to(budi)
        assert [button.text for row in said.buttons for button in row] == ["Salin judul"]
        assert said.buttons[0][0].other == {"copy_text": {"text": "Bimbingan Perkawinan Calon Pengantin"}}


async def test_a_long_story_is_whole_in_several_messages(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        budi = await officer(city)
        await city.reports(budi)
        sentence = "Peserta ke-{} menyampaikan pertanyaan tentang <keluarga> & anak. "
        story = "".join(sentence.format(number) for number in range(75)).strip()
        await city.changes(f"UPDATE reports SET story = '{story}'")
        await budi.presses("Situs web", on=await opens_kit(city, budi))
        await city.settles()
        parts = [block for message in budi.chat for block in copied(message)]
        assert len(parts) == 3
        assert " ".join(parts[1:]) == f"Kab. Tuban (Humas) – {story}"


@pytest.mark.parametrize("language", ["id", "en"])
async def test_photos_come_in_the_shape_that_was_chosen(tmp_path: Path, language: str) -> None:
    async with founded(tmp_path, language=language) as city:
        budi = await officer(city)
        reference = await city.reports(budi, photos=2)
        menu = await opens_kit(city, budi)
        for shape, size in (("feed", (1080, 1350)), ("square", (1080, 1080)), ("story", (1080, 1920))):
            before = len(documents(budi))
            await budi.presses(city.label("kit-photos"), on=menu)
            await city.settles()
            await budi.presses(city.t.plain(f"kit-shape-{shape}"), on=menu)
            await city.settles(timeout=60)
            new = documents(budi)[before:]
            assert [message.document.name for message in new if message.document] == [
                f"{reference}-{shape}-1.jpg",
                f"{reference}-{shape}-2.jpg",
            ]
            for message in new:
                assert message.document
                with Image.open(io.BytesIO(message.document.data)) as picture:
                    assert (picture.format, picture.size) == ("JPEG", size)
            await budi.presses(city.label("back"), on=menu)
            await city.settles()
        assert list((tmp_path / "outgoing").iterdir()) == []


@pytest.mark.parametrize("language", ["id", "en"])
async def test_a_press_release_comes_as_a_document_with_the_letterhead(tmp_path: Path, language: str) -> None:
    async with founded(tmp_path, language=language) as city:
        budi = await officer(city)
        reference = await city.reports(budi, photos=2)
        await city.changes("UPDATE offices SET letterhead = 'KEMENTERIAN AGAMA\nJalan Sunan Kalijaga, Tuban'")
        await budi.presses(city.label("kit-press"), on=await opens_kit(city, budi))
        await city.settles(timeout=60)
        (sent,) = documents(budi)
        assert sent.document
        assert sent.document.name == f"{reference}.docx"
        read = docx.Document(io.BytesIO(sent.document.data))
        words = [paragraph.text for paragraph in read.paragraphs]
        assert words[:2] == ["KEMENTERIAN AGAMA", "Jalan Sunan Kalijaga, Tuban"]
        assert "Bimbingan Perkawinan Calon Pengantin" in words
        assert any(line.startswith("Kab. Tuban (Humas) – Kegiatan diikuti") for line in words)
        assert words[-3:] == ["Narahubung", "Budi", "KUA Palang"]
        assert len(read.inline_shapes) == 2


async def test_another_unit_and_a_stranger_get_nothing(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units("KUA-PALANG", "MIN-2-TUBAN")
        budi, rina = await city.joins("Budi", "KUA-PALANG"), await city.joins("Rina", "MIN-2-TUBAN")
        await city.reports(budi)
        for data in ("k.menu:1", "k.back:1", "k.text:1:x", "k.photos:1", "k.crop:1:feed", "k.press:1"):
            press = rina.presses_data(rina.chat[-1], data)
            await city.settles()
            assert (press.alert, press.text) == (True, city.t.plain("not-your-unit"))
        assert await city.value("SELECT count(*) FROM errands") == 0


async def test_who_may_not_have_the_kit_any_more_when_it_is_made_gets_nothing(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units("KUA-PALANG", "MIN-2-TUBAN")
        budi, rina = await city.joins("Budi", "KUA-PALANG"), await city.joins("Rina", "MIN-2-TUBAN")
        await city.reports(budi)
        for kind, more in (("kit-photos", {"shape": "feed"}), ("kit-release", {})):
            await city.app.db.write(
                lambda tx, kind=kind, more=more: errands.add(tx, kind, rina.id, 2, Language.ID, report=1, **more)  # type: ignore[misc]
            )
            city.passes(seconds=1)
            assert (await city.answer_to(rina)).text == city.t.plain("not-your-unit")
        assert documents(rina) == []


async def test_killed_at_work_the_bot_delivers_everything_once(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        budi = await officer(city)
        await city.reports(budi, photos=3)
        menu = await opens_kit(city, budi)
        await budi.presses(city.label("kit-photos"), on=menu)
        await city.settles()
        await budi.presses("Persegi", on=menu)
        await city.holds("SELECT count(*) FROM errands WHERE state = 'pending'", 1)
        await city.goes_down()
        await city.comes_up()
        await city.settles(timeout=60)
        assert len(documents(budi)) == 3
        assert city.heard("3 foto siap diunggah", budi) == 1
        assert list((tmp_path / "outgoing").iterdir()) == []


async def test_a_broken_photo_and_one_that_is_gone_are_told(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        budi = await officer(city)
        await city.reports(budi, photos=4)
        await looks(city)
        paths = [tmp_path / "photos" / path for (path,) in await city.rows("SELECT path FROM photos ORDER BY id")]
        paths[0].write_bytes(paths[0].read_bytes()[:200])
        paths[1].unlink()
        await city.changes("UPDATE photos SET state = 'failed' WHERE id = 4")
        menu = await opens_kit(city, budi)
        await budi.presses(city.label("kit-photos"), on=menu)
        await city.settles()
        await budi.presses("Feed", on=menu)
        await city.settles(timeout=60)
        said = await budi.hears("1 foto siap diunggah")
        assert "⚠️ 2 foto tidak dapat dibaca" in said.text
        assert "1 foto belum tersimpan" in said.text
        assert len(documents(budi)) == 1


async def test_when_no_photo_can_be_read_that_is_said(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        budi = await officer(city)
        await city.reports(budi)
        await looks(city)
        for path in city.photos():
            path.write_bytes(_bomb())
        menu = await opens_kit(city, budi)
        await budi.presses(city.label("kit-photos"), on=menu)
        await city.settles()
        await budi.presses("Story", on=menu)
        await city.settles(timeout=60)
        assert "Tidak satu pun foto dapat dibaca" in (await city.answer_to(budi)).text
        assert documents(budi) == []


async def test_a_report_without_photos_offers_none(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        budi = await officer(city)
        budi.says(LETTER)
        await city.settles()
        await budi.presses(city.label("send-report"))
        await city.settles()
        menu = await opens_kit(city, budi)
        assert city.label("kit-photos") not in menu.labels()
        press = budi.presses_data(menu, "k.photos:1")
        await city.settles()
        assert press.text == city.t.plain("kit-no-photos")


async def test_photos_of_pupils_wait_for_consent_and_the_release_comes_without_them(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units("MTSN-1-TUBAN")
        rina = await city.joins("Rina", "MTSN-1-TUBAN")
        await city.reports(rina, SCHOOL)
        await city.changes("UPDATE reports SET consent = NULL")
        menu = await opens_kit(city, rina)
        await rina.presses(city.label("kit-photos"), on=menu)
        await city.settles()
        assert menu.text == city.t.plain("kit-consent-ask")
        refused = rina.presses_data(menu, "k.crop:1:feed")
        await city.settles()
        assert (refused.alert, refused.text) == (True, city.t.plain("kit-no-consent"))
        await rina.presses(city.label("back"), on=menu)
        await rina.presses(city.label("kit-press"), on=menu)
        await city.settles(timeout=60)
        assert "persetujuan wali murid belum dicatat" in (await rina.hears("Siaran pers siap")).text
        (sent,) = documents(rina)
        assert sent.document
        assert len(docx.Document(io.BytesIO(sent.document.data)).inline_shapes) == 0
        await rina.presses(city.label("kit-photos"), on=menu)
        await rina.presses(city.label("consent-yes"), on=menu)
        await city.settles()
        assert await city.rows("SELECT consent FROM reports") == [("yes",)]
        await rina.presses("Persegi", on=menu)
        await city.settles(timeout=60)
        assert len(documents(rina)) == 2


async def test_without_the_guardians_consent_the_photos_stay_out_and_it_is_not_asked_again(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units("MTSN-1-TUBAN")
        rina = await city.joins("Rina", "MTSN-1-TUBAN")
        await city.reports(rina, SCHOOL)
        menu = await opens_kit(city, rina)
        await rina.presses(city.label("kit-photos"), on=menu)
        press = await rina.presses(city.label("consent-no"), on=menu)
        assert press.text == city.t.plain("kit-consent-no")
        press = await rina.presses(city.label("kit-photos"), on=menu)
        assert (press.alert, press.text) == (True, city.t.plain("kit-no-consent"))
        assert await city.rows("SELECT action, subject FROM audit WHERE action LIKE 'consent%'") == [
            ("consent.noted", "MTSN-1-TUBAN-2026-0001")
        ]


async def test_a_withdrawn_report_has_no_kit(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        budi = await officer(city)
        await city.reports(budi)
        await city.changes("UPDATE reports SET state = 'withdrawn'")
        press = await budi.presses(city.label("kit"))
        assert press.text == city.t.plain("kit-withdrawn")


def _bomb() -> bytes:
    """A PNG of few bytes and very many pixels."""
    file = io.BytesIO()
    Image.new("1", (20_000, 20_000)).save(file, "PNG")
    return file.getvalue()
