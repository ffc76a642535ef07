"""The archive of originals: its room, how long they are kept, and what is lost in it."""

from datetime import timedelta
from pathlib import Path

import pytest

from bot.commands import doctor
from bot.simulator import Person
from tests.city import City, founded

SECOND = "Rapat koordinasi humas di Aula KUA Palang kemarin diikuti 15 penyuluh untuk menyusun jadwal publikasi."


async def _officer(city: City) -> Person:
    await city.units("KUA-PALANG")
    city.sari.starts()
    return await city.joins("Budi", "KUA-PALANG")


async def _stored(city: City, photos: int) -> str:
    """A report whose photos were looked at; its reference."""
    reference = await city.reports(await _officer(city), photos=photos)
    await city.holds("SELECT count(*) FROM photos WHERE look IS NULL", 0)
    return reference


async def night(city: City, day: str) -> None:
    """It is night, and the archive is looked through."""
    city.at("02:00", day)
    await city.holds("SELECT count(*) FROM photos WHERE state = 'stored' AND checked_at IS NULL", 0)
    await city.settles()


def thumbnails(city: City) -> int:
    return len(list((city.settings.data_dir / "thumbs").glob("*/*.jpg")))


@pytest.mark.parametrize("language", ["id", "en"])
async def test_operators_set_the_limits_with_a_tap_and_coordinators_see_them(tmp_path: Path, language: str) -> None:
    async with founded(tmp_path, language=language) as city:
        head = await city.coordinator()
        page = await city.shows(city.sari, "s.menu")
        await city.taps(city.sari, city.label("archive"), page)
        assert city.t.plain("archive-room", gigabytes=0) in page.text
        await city.taps(city.sari, "5 GB", page)
        await city.taps(city.sari, city.t.plain("button-archive-keep", number=2), page)
        assert city.t.plain("archive-room", gigabytes=5) in page.text
        assert city.t.plain("archive-keep", years=2) in page.text
        assert await city.rows("SELECT photo_quota_mb, photo_keep_days FROM offices") == [(5000, 730)]
        assert await city.value("SELECT count(*) FROM audit WHERE action = 'archive.set'") == 2
        seen = await city.shows(head, "v.store")
        assert city.t.plain("archive-room", gigabytes=5) in seen.text
        assert seen.labels() == [city.label("back")]
        await city.taps(city.sari, city.t.plain("button-archive-room", number=0), page)
        assert await city.value("SELECT photo_quota_mb FROM offices") is None
        for forged in ("v.set:room:7", "v.set:name:0", "v.set:keep:-1"):
            press = city.sari.presses_data(page, forged)
            await city.settles()
            assert (press.alert, press.text) == (True, city.t.plain("unknown-button")), forged


async def test_a_full_archive_holds_back_originals_and_no_report_and_operators_hear_of_it_once(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        budi = await _officer(city)
        await city.reports(budi, photos=2)
        await city.changes("UPDATE photos SET file_size = 480000000")
        await city.changes("UPDATE offices SET photo_quota_mb = 1000")
        await city.app.db.write(lambda tx: tx.forget())
        for _ in range(3):
            await city.beats()
        await city.settles()
        assert city.heard("hampir penuh: 960 MB dari 1 GB", city.sari) == 1
        await city.changes("UPDATE photos SET file_size = 500000000")
        await city.app.db.write(lambda tx: tx.forget())
        await budi.sends_album(2, caption=SECOND)
        preview = await budi.hears("Rapat koordinasi")
        assert "📷 2 foto" in preview.text
        await budi.presses(city.label("send-report"), on=preview)
        await budi.hears("KUA-PALANG-2026-0002")
        for _ in range(3):
            await city.beats()
        await city.sari.hears("Arsip foto penuh: 1.000 MB dari 1 GB")
        assert city.heard("Arsip foto penuh", city.sari) == 1
        assert await city.value("SELECT count(*) FROM photos WHERE state = 'pending'") == 2
        assert len(city.photos()) == 2
        await city.changes("UPDATE offices SET photo_quota_mb = 2000")
        await city.app.db.write(lambda tx: tx.forget())
        await city.beats()
        await city.settles()
        assert len(city.photos()) == 4


async def test_originals_past_their_time_go_and_their_thumbnails_stay(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        budi = await _officer(city)
        shared = budi.sends_photo(caption=SECOND)
        await city.settles()
        await city.taps(budi, city.label("send-report"))
        budi.sends_photo(caption=f"Upacara {SECOND}")
        await city.settles()
        await city.taps(budi, city.label("send-report"))
        await city.holds("SELECT count(*) FROM photos WHERE look IS NULL", 0)
        await night(city, "2026-03-11")
        assert len(city.photos()) == 2
        # A year later the first of them comes with another report: its file is needed.
        city.at("09:00", "2027-03-05")
        budi.forwards(shared)
        preview = await budi.hears("Draf laporan")
        await city.settles()
        await city.taps(budi, city.label("send-report"), preview)
        await city.changes("UPDATE offices SET photo_keep_days = 365")
        await city.app.db.write(lambda tx: tx.forget())
        city.at("02:00", "2027-03-20")
        await city.holds("SELECT count(*) FROM photos WHERE state = 'expired' AND path IS NULL", 1)
        assert await city.rows("SELECT state FROM photos ORDER BY id") == [("stored",), ("expired",), ("stored",)]
        assert len(city.photos()) == 1
        assert thumbnails(city) == 2
        city.at("09:00")
        head = await city.coordinator()
        press = head.presses_data(head.chat[-1], "k.photos:2")
        await city.settles()
        assert press.text == city.t.plain("kit-photos-expired")


async def test_what_is_missing_or_damaged_is_fetched_by_night_and_operators_hear_of_it_in_the_morning(
    tmp_path: Path,
) -> None:
    async with founded(tmp_path) as city:
        reference = await _stored(city, 4)
        before = {path: path.read_bytes() for path in city.photos()}
        looks = await city.rows("SELECT id, look FROM photos ORDER BY id")
        missing, damaged, _, _ = city.photos()
        missing.unlink()
        damaged.write_bytes(damaged.read_bytes()[:-100])
        await night(city, "2026-03-11")
        assert {path: path.read_bytes() for path in city.photos()} == before
        assert await city.rows("SELECT id, look FROM photos ORDER BY id") == looks
        assert await city.value("SELECT count(*) FROM photos WHERE problem IS NOT NULL") == 0
        assert city.heard("Pemeriksaan arsip", city.sari) == 0
        await city.becomes("08:30", "2026-03-11")
        assert city.heard("semalam menemukan 2 berkas hilang atau rusak", city.sari) == 1
        assert city.heard("2 sudah diunduh ulang", city.sari) == 1
        assert city.heard(reference, city.sari) == 0
        await city.becomes("09:30")
        assert city.heard("Pemeriksaan arsip", city.sari) == 1


@pytest.mark.parametrize("kind", ["400", "gone"])
async def test_what_telegram_does_not_have_any_more_is_told_with_its_report(tmp_path: Path, kind: str) -> None:
    async with founded(tmp_path) as city:
        reference = await _stored(city, 1)
        city.photos()[0].unlink()
        if kind == "gone":
            await city.changes("UPDATE photos SET file_id = 'no-such-file'")
        else:
            city.sim.faults.next(method="getFile", kind="400", description="Bad Request: file is too big")
        await night(city, "2026-03-11")
        assert await city.value("SELECT state FROM photos") == "failed"
        await city.becomes("08:30", "2026-03-11")
        assert city.heard("1 tidak dapat diunduh lagi", city.sari) == 1
        assert city.heard(f"· {reference}", city.sari) == 1
        await night(city, "2026-03-12")
        await city.becomes("08:30", "2026-03-12")
        assert city.heard("Pemeriksaan arsip", city.sari) == 1


async def test_a_fetch_by_night_that_breaks_off_is_tried_again(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await _stored(city, 1)
        (path,) = city.photos()
        content = path.read_bytes()
        path.unlink()
        city.sim.faults.next(method="download", kind="500", times=2)
        city.at("02:00", "2026-03-11")
        await city.holds("SELECT tries FROM photos", 1)
        city.clock.move(timedelta(seconds=10))
        await city.holds("SELECT tries FROM photos", 2)
        city.clock.move(timedelta(seconds=40))
        await city.holds("SELECT state FROM photos", "stored")
        assert path.read_bytes() == content


async def test_no_more_is_fetched_in_one_night_than_is_bearable(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.telegram.archivist.FETCHES_A_NIGHT", 2)
    async with founded(tmp_path) as city:
        await _stored(city, 5)
        for path in city.photos():
            path.unlink()
        city.at("02:00", "2026-03-11")
        await city.holds("SELECT count(*) FROM job_runs WHERE job = 'photos.lost'", 2)
        await city.settles()
        assert len(city.photos()) == 2
        city.at("02:00", "2026-03-12")
        await city.holds("SELECT count(*) FROM job_runs WHERE job = 'photos.lost'", 4)
        await city.settles()
        assert len(city.photos()) == 4


async def test_the_doctor_names_originals_that_are_missing_and_an_archive_that_is_full(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        reference = await _stored(city, 2)
        sound = [finding.what for finding in doctor._archive(city.settings.database, tmp_path)]
        assert sound == ["Photo archive: 0 MB."]
        city.photos()[0].unlink()
        await city.changes("UPDATE offices SET photo_quota_mb = 1000")
        await city.changes("UPDATE photos SET file_size = 470000000")
        missing, room = doctor._archive(city.settings.database, tmp_path)
        assert missing.what.startswith(f"1 original(s) missing: {reference} (")
        assert missing.warning
        assert room.what == "The photo archive is nearly full: 940 MB of 1000 MB."
        await city.changes("UPDATE photos SET file_size = 500000000")
        _, room = doctor._archive(city.settings.database, tmp_path)
        assert room.what == "The photo archive is full, new originals wait: 1000 MB of 1000 MB."
