"""Photos are looked at after they were stored; who sent one that cannot be shown hears of it, once."""

import asyncio
from pathlib import Path

import pytest
from PIL import Image

from bot.simulator import Person
from bot.simulator.watching import PATIENCE_SECONDS
from tests.city import City, founded
from tests.stories.own_data import erases

UNSEEN = "SELECT count(*) FROM photos WHERE state = 'stored' AND look IS NULL AND problem IS NULL"


async def _officer(city: City) -> Person:
    await city.units("KUA-PALANG")
    return await city.joins("Budi", "KUA-PALANG")


async def looks(city: City) -> None:
    """Everything that was stored is looked at, and what is to be said of it is said."""
    await city.settles()
    await city.holds(UNSEEN, 0)
    await city.settles()


def thumbnails(city: City) -> list[str]:
    directory = city.settings.data_dir / "thumbs"
    return sorted(str(path.relative_to(directory)) for path in directory.rglob("*") if path.is_file())


async def test_a_stored_photo_gets_its_size_its_look_and_a_thumbnail(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        budi = await _officer(city)
        await city.drafts(budi, photos=3)
        await looks(city)
        rows = await city.rows("SELECT width, height, look, sha256 FROM photos")
        assert {(width, height) for width, height, _, _ in rows} <= {(1280, 960), (960, 1280)}
        assert all(len(look) == 16 and int(look, 16) for _, _, look, _ in rows)
        assert thumbnails(city) == sorted(f"{sha256[:2]}/{sha256}.jpg" for _, _, _, sha256 in rows)
        for name in thumbnails(city):
            with Image.open(tmp_path / "thumbs" / name) as small:
                assert (small.format, max(small.size)) == ("JPEG", 320)


@pytest.mark.parametrize("language", ["id", "en"])
async def test_a_broken_photo_stays_as_it_is_and_is_told_once(tmp_path: Path, language: str) -> None:
    async with founded(tmp_path, language=language) as city:
        budi = await _officer(city)
        preview = await city.drafts(budi, photos=1)
        broken = budi.sends_document("rusak.jpg", b"\xff\xd8\xff\xe0 bukan foto", "image/jpeg")
        await looks(city)
        told = city.t.plain(
            "unusable-photos-unreadable", count=1, places="2", title="Bimbingan Perkawinan Calon Pengantin"
        )
        assert city.heard(told, budi) == 1
        assert broken.document
        assert broken.document.data in [path.read_bytes() for path in city.photos()]
        assert len(thumbnails(city)) == 1
        await city.goes_down()
        await city.comes_up()
        budi.sends_photo()
        await looks(city)
        assert city.heard(told, budi) == 1
        await city.taps(budi, city.label("send-report"), preview)
        assert await city.value("SELECT count(*) FROM photos WHERE report_id = 1") == 3


async def test_several_bad_photos_are_told_together(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        budi = await _officer(city)
        await city.drafts(budi, photos=1)
        await city.goes_down()
        for number in range(2):
            budi.sends_document(f"rusak-{number}.jpg", b"bukan foto" + bytes([number]), "image/jpeg")
        await city.comes_up()
        await looks(city)
        assert city.heard("2 foto untuk “Bimbingan Perkawinan Calon Pengantin”", budi) == 1
        assert city.heard("nomor 2, 3", budi) == 1


async def test_a_photo_of_long_ago_is_looked_at_without_a_word(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        budi = await _officer(city)
        await city.reports(budi, photos=2)
        await looks(city)
        await city.goes_down()
        city.photos()[0].write_bytes(b"bukan foto")
        city.passes(days=30)
        await city.comes_up()
        await city.changes("UPDATE photos SET look = NULL, width = NULL, height = NULL, problem = NULL")
        city.app.looker.wake()
        await looks(city)
        assert await city.value("SELECT count(*) FROM photos WHERE problem = 'unreadable'") == 1
        assert await city.value("SELECT count(*) FROM photos WHERE look IS NOT NULL") == 1
        assert city.heard("tidak dapat dibuka", budi) == 0


async def test_killed_between_storing_and_looking_it_looks_after_the_start(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        budi = await _officer(city)
        # Where thumbnails go there is a file: nothing can be looked at.
        (tmp_path / "thumbs").write_bytes(b"")
        await city.drafts(budi, photos=4)
        assert await city.value(UNSEEN) == 4
        await city.goes_down()
        (tmp_path / "thumbs").unlink()
        (tmp_path / "thumbs" / "ab").mkdir(parents=True)
        (tmp_path / "thumbs" / "ab" / "half.part").write_bytes(b"half")
        await city.comes_up()
        await looks(city)
        assert len(thumbnails(city)) == 4


async def test_a_full_disk_leaves_photos_unseen_and_people_are_answered(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.telegram.looker.BACK_OFF", 0.1)
    async with founded(tmp_path) as city:
        budi = await _officer(city)
        full = tmp_path / "thumbs"
        full.symlink_to("/dev/full")
        preview = await city.drafts(budi, photos=2)
        async with asyncio.timeout(PATIENCE_SECONDS):
            while "photos cannot be looked at" not in caplog.text:
                await city.settles()
        assert await city.value(UNSEEN) == 2
        full.unlink()
        await looks(city)
        await city.taps(budi, city.label("send-report"), preview)
        assert await city.value("SELECT count(*) FROM photos WHERE report_id = 1 AND look IS NOT NULL") == 2


async def test_who_is_erased_leaves_no_thumbnail(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        budi = await _officer(city)
        await city.drafts(budi, photos=2)
        await looks(city)
        assert len(thumbnails(city)) == 2
        await erases(city, budi)
        assert city.photos() == []
        assert thumbnails(city) == []


async def test_a_photo_that_is_known_to_be_unusable_is_not_tried(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        budi = await _officer(city)
        await city.reports(budi, photos=2)
        await looks(city)
        await city.changes("UPDATE photos SET problem = 'too-large' WHERE id = 1")
        await budi.presses(city.label("kit"))
        menu = await city.answer_to(budi)
        await city.taps(budi, city.label("kit-photos"), menu)
        await budi.presses("Feed", on=menu)
        await city.settles(timeout=60)
        assert "⚠️ 1 foto tidak dapat dibaca" in (await budi.hears("1 foto siap diunggah")).text
        await city.changes("UPDATE photos SET problem = 'unreadable'")
        press = budi.presses_data(menu, "k.crop:1:feed")
        await city.settles()
        assert press.text == city.t.plain("kit-photos-unreadable")
