"""The photos of a draft, one by one: seen in a picture, put in order, taken out, put back."""

import io
from pathlib import Path

import pytest
from PIL import Image

from bot.simulator import Person
from bot.simulator.models import Message
from tests.city import LETTER, City, founded

ORDER = "SELECT file_unique_id FROM photos WHERE draft_id = 1 AND state != 'removed' ORDER BY position, message_id, id"
SECOND = "Rapat koordinasi humas di Aula KUA Palang, Senin 9 Maret 2026, diikuti 15 penyuluh untuk menyusun jadwal."


async def _with_draft(city: City, photos: int = 4) -> tuple[Person, Message]:
    await city.units("KUA-PALANG")
    budi = await city.joins("Budi", "KUA-PALANG")
    preview = await city.drafts(budi, photos=photos)
    await city.holds("SELECT count(*) FROM photos WHERE state = 'stored' AND look IS NULL", 0)
    return budi, preview


async def order(city: City) -> list[str]:
    return [name for (name,) in await city.rows(ORDER)]


def sheets(person: Person) -> list[Message]:
    return [message for message in person.chat if message.photos and message.sender is not person]


async def opens(city: City, person: Person, preview: Message) -> None:
    await city.taps(person, city.label("photos"), preview)
    await city.settles(timeout=60)


@pytest.mark.parametrize("language", ["id", "en"])
async def test_photos_are_shown_in_one_picture_with_a_button_for_each(tmp_path: Path, language: str) -> None:
    async with founded(tmp_path, language=language) as city:
        budi, preview = await _with_draft(city, 6)
        await opens(city, budi, preview)
        assert (
            city.t.plain("album-head", photos=6, title="Bimbingan Perkawinan Calon Pengantin")
            .replace("<b>", "")
            .replace("</b>", "")
            == preview.text.splitlines()[0]
        )
        assert [button.text for row in preview.buttons[:2] for button in row] == ["1", "2", "3", "4", "5", "6"]
        (sheet,) = sheets(budi)
        assert sheet.text == city.t.plain("album-sheet", photos=6)
        largest = max(sheet.photos, key=lambda size: size.width * size.height)
        with Image.open(io.BytesIO(largest.data)) as picture:
            assert picture.size == (4 * 328 + 8, 2 * 248 + 8)
            # The cover's number is on gold; tiles that are not there are dark ground.
            assert picture.getpixel((14, 14))[0] > 180  # type: ignore[index]
            assert picture.getpixel((3 * 328 + 100, 248 + 100))[0] < 60  # type: ignore[index]
        assert list((tmp_path / "outgoing").iterdir()) == []


async def test_a_photo_is_moved_and_made_the_cover_and_the_kit_follows(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        budi, preview = await _with_draft(city)
        first, second, third, fourth = await order(city)
        await opens(city, budi, preview)
        (sheet,) = sheets(budi)
        before = sheet.photos
        await city.taps(budi, "4", preview)
        assert preview.text == "📷 Foto nomor 4 dari 4."
        await city.taps(budi, city.label("photo-earlier"), preview)
        assert preview.text == "📷 Foto nomor 3 dari 4."
        assert await order(city) == [first, second, fourth, third]
        await city.taps(budi, city.label("photo-cover"), preview)
        assert await order(city) == [fourth, first, second, third]
        await city.taps(budi, "1", preview)
        assert preview.text == "📷 Foto nomor 1 dari 4, sampul laporan."
        await city.taps(budi, city.label("photo-later"), preview)
        assert await order(city) == [first, fourth, second, third]
        await city.settles(timeout=60)
        assert sheets(budi) == [sheet]
        assert sheet.photos != before
        # One more comes last, and all of it outlives a restart.
        await city.goes_down()
        await city.comes_up()
        budi.sends_photo()
        await city.settles()
        assert (await order(city))[:4] == [first, fourth, second, third]
        assert len(await order(city)) == 5
        await city.taps(budi, city.label("send-report"), preview)
        paths = [path for (path,) in await city.rows(ORDER.replace("file_unique_id", "path"))]
        await city.taps(budi, city.label("kit"))
        await city.taps(budi, city.label("kit-press"))
        given = await city.rows("SELECT path FROM photos WHERE report_id = 1 ORDER BY position, message_id, id")
        assert [path for (path,) in given] == paths


async def test_photos_are_taken_out_and_put_back_to_where_they_stood(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        budi, preview = await _with_draft(city)
        first, second, third, fourth = await order(city)
        await opens(city, budi, preview)
        await city.taps(budi, "2", preview)
        await city.taps(budi, city.label("photo-out"), preview)
        assert await order(city) == [first, third, fourth]
        assert "3 foto" in preview.text
        await city.taps(budi, city.label("photos-clear"), preview)
        assert await order(city) == []
        assert "belum ada foto" in preview.text
        await city.goes_down()
        await city.comes_up()
        await city.taps(budi, "Kembalikan 3 yang tadi", preview)
        assert await order(city) == [first, third, fourth]
        await city.taps(budi, "Kembalikan yang tadi", preview)
        assert await order(city) == [first, second, third, fourth]
        assert all("Kembalikan" not in label for label in preview.labels())
        await city.taps(budi, city.label("back"), preview)
        assert "📷 4 foto" in preview.text
        await city.taps(budi, city.label("send-report"), preview)
        assert await city.value("SELECT count(*) FROM photos WHERE report_id = 1 AND state = 'stored'") == 4


async def test_a_photo_taken_out_twice_or_of_somebody_else_is_refused(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        budi, preview = await _with_draft(city)
        rina = await city.joins("Rina", "KUA-PALANG")
        photo = await city.value("SELECT min(id) FROM photos")
        for data in ("v.out:1:{}", "v.cover:1:{}", "v.move:1:{}:1", "v.one:1:{}", "v.clear:1", "v.back:1", "v.all:1"):
            press = rina.presses_data(rina.chat[-1], data.format(photo))
            await city.settles()
            assert (press.alert, press.text) == (True, city.t.plain("draft-not-yours")), data
        presses = [budi.presses_data(preview, f"v.out:1:{photo}") for _ in range(2)]
        await city.settles()
        assert [press.text for press in presses] == [None, city.t.plain("photo-not-there")]
        assert len(await order(city)) == 3
        press = budi.presses_data(preview, "v.move:1:2:-99")
        await city.settles()
        assert press.text is None
        presses = [budi.presses_data(preview, "v.back:1") for _ in range(2)]
        await city.settles()
        assert presses[0].text is None
        assert presses[1].text == city.t.plain("photos-nothing-out")


async def test_a_photo_that_was_taken_out_comes_back_last_when_it_is_sent_again(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units("KUA-PALANG")
        budi = await city.joins("Budi", "KUA-PALANG")
        first = budi.sends_photo(caption=LETTER)
        preview = await city.answer_to(budi)
        budi.sends_photo()
        await city.settles()
        one, two = await order(city)
        await city.taps(budi, city.label("photos"), preview)
        await city.taps(budi, "1", preview)
        await city.taps(budi, city.label("photo-out"), preview)
        budi.forwards(first)
        await city.settles()
        assert await order(city) == [two, one]
        assert await city.value("SELECT count(*) FROM photos WHERE state = 'stored'") == 2


async def test_what_was_taken_out_does_not_come_back_where_there_is_no_room(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        budi, preview = await _with_draft(city, 10)
        await city.taps(budi, city.label("photos"), preview)
        await city.taps(budi, "3", preview)
        await city.taps(budi, city.label("photo-out"), preview)
        await budi.sends_album(10)
        budi.sends_photo()
        await city.settles()
        assert len(await order(city)) == 20
        press = budi.presses_data(preview, "v.back:1")
        await city.settles()
        assert (press.alert, press.text) == (True, city.t.plain("photos-no-room", most=20))


async def test_a_held_album_joins_only_as_far_as_there_is_room_and_behind_what_is_there(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        budi, preview = await _with_draft(city, 10)
        await budi.sends_album(5)
        await city.settles()
        first = await order(city)
        await city.taps(budi, city.label("photos"), preview)
        await city.taps(budi, "15", preview)
        await city.taps(budi, city.label("photo-cover"), preview)
        city.passes(minutes=10)
        await budi.sends_album(8, caption=SECOND)
        await city.settles()
        await city.taps(budi, city.label("add-to-draft"))
        assert city.heard("3 berkas tidak ikut", budi) == 1
        now = await order(city)
        assert now[:15] == [first[-1], *first[:-1]]
        assert len(now) == 20
        assert "📷 20 foto" in preview.text
        await city.taps(budi, city.label("send-report"), preview)
        assert await city.value("SELECT count(*) FROM photos WHERE report_id = 1") == 20


async def test_a_late_item_of_an_album_does_not_make_a_report_too_large(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units("KUA-PALANG")
        budi = await city.joins("Budi", "KUA-PALANG")
        preview = await city.drafts(budi, photos=10)
        items = budi.plan_album(10)
        for item in items[:9]:
            item()
        budi.sends_photo()
        await city.settles()
        await city.taps(budi, city.label("send-report"), preview)
        items[9]()
        await city.settles()
        assert city.heard(city.t.plain("too-many-photos", most=20), budi) == 1
        assert await city.value("SELECT count(*) FROM photos WHERE report_id = 1") == 20


async def test_a_sheet_that_was_deleted_is_sent_anew(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        budi, preview = await _with_draft(city)
        await opens(city, budi, preview)
        (sheet,) = sheets(budi)
        budi.deletes(sheet)
        await city.taps(budi, "2", preview)
        await city.taps(budi, city.label("photo-cover"), preview)
        await city.settles(timeout=60)
        assert len([message for message in sheets(budi) if not message.deleted]) == 1
        assert await city.value("SELECT count(*) FROM outbox WHERE state = 'failed'") == 0


async def test_a_draft_that_is_gone_has_no_picture_drawn(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        budi, preview = await _with_draft(city)
        await city.goes_down()
        budi.presses_data(preview, "d.photos:1:1")
        budi.presses_data(preview, "d.discard:1:1")
        await city.comes_up()
        await city.settles(timeout=60)
        assert preview.text == city.t.plain("draft-discarded")
        assert len(sheets(budi)) <= 1


async def test_a_photo_that_comes_while_a_field_is_asked_leaves_the_question_open(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        budi, preview = await _with_draft(city, 2)
        await city.taps(budi, city.label("edit"), on=preview)
        await city.taps(budi, city.label("edit-place"), on=preview)
        budi.sends_photo()
        await city.settles()
        assert "📷 3 foto" in preview.text
        assert preview.text.endswith(city.t.plain("ask-place"))
        budi.says("Masjid Agung Tuban")
        await city.settles()
        assert "📍 Masjid Agung Tuban" in preview.text
        assert city.label("send-report") in preview.labels()
