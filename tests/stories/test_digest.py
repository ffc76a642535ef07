"""The daily digest: once, at its hour, and in agreement with the database."""

import itertools
import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import sqlalchemy as sa

from bot.db.engine import Tx
from bot.domain.people import Role
from tests.city import City, founded

HEAD = "Gaung Humas Kementerian Agama Kabupaten Tuban · "


async def test_the_digest_is_posted_once_at_four_to_the_group_and_each_coordinator(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units()
        head, deputy = await city.coordinator(), await city.coordinator("Dewi")
        budi = await city.joins("Budi", "KUA-PALANG")
        group = await city.group(city.sari, head)
        await city.becomes("15:59")
        assert city.heard(HEAD, group) == 0
        for hour in ("16:00", "16:01", "18:00", "23:59"):
            await city.becomes(hour)
            assert [city.heard(HEAD, chat) for chat in (group, head, deputy)] == [1, 1, 1], hour
        assert city.heard(HEAD, budi) == 0
        assert city.heard(f"{HEAD}Selasa, 10 Maret 2026", group) == 1


async def test_its_figures_are_those_of_the_database(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units()
        head = await city.coordinator()
        budi, agus = await city.joins("Budi", "KUA-PALANG"), await city.joins("Agus", "KUA-SOKO")
        rina = await city.joins("Rina", "MIN-1-TUBAN")
        group = await city.group(city.sari, head)
        await city.reports(budi)
        budi.says("https://instagram.com/p/abc123 https://facebook.com/kuapalang/posts/9")
        await city.reports(budi, "Apel pagi di halaman KUA Palang diikuti semua pegawai")
        await city.reports(agus, "Rapat koordinasi penyuluh di Aula KUA Soko diikuti 15 orang")
        rina.says("https://www.youtube.com/watch?v=abcdefghijk")
        await city.becomes("16:00")
        text = (await head.hears(HEAD, in_=group)).text
        reports, units, published = (await city.rows(
            "SELECT count(*), count(DISTINCT unit_id), sum(state = 'published') FROM reports"
        ))[0]  # fmt: skip
        assert f"{reports} kegiatan dari {units} satker, {published} sudah tayang." in text
        assert "KUA Palang – Bimbingan Perkawinan Calon Pengantin · IG · FB\n" in text
        assert "KUA Soko – Rapat koordinasi penyuluh" in text
        assert "MIN 1 Tuban – publikasi · YouTube" in text
        assert "Sudah kegiatan, belum tayang" not in text
        own = (await head.hears(HEAD)).text
        assert "🕓 Sudah kegiatan, belum tayang (2): KUA Palang, KUA Soko." in own


async def test_coordinators_read_who_is_silent_and_what_was_answered(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units("KUA-PALANG", "KUA-SOKO", "MIN-1-TUBAN")
        head = await city.coordinator()
        budi, agus = await city.joins("Budi", "KUA-PALANG"), await city.joins("Agus", "KUA-SOKO")
        group = await city.group(city.sari, head)
        agus.says("https://instagram.com/p/soko1")
        await city.settles()
        await city.changes(
            "UPDATE units SET last_published_at = '2026-03-02 03:00:00', due_on = '2026-03-09' WHERE code = 'KUA-SOKO'"
        )
        await city.changes("UPDATE units SET due_on = '2026-03-09' WHERE code = 'MIN-1-TUBAN'")
        budi.says("Kendala: sinyal di kantor lemah")
        await budi.presses("Ini kendala")
        await city.becomes("16:00")
        own = (await head.hears(HEAD)).text
        assert "💬 Jawaban satker (1): KUA Palang (ada kendala)." in own
        assert "💬 Kendala belum selesai: 1." in own
        assert "🕓 Belum menayangkan (1 dari 3 satker): MIN 1 Tuban (belum pernah)." in own
        shown = (await head.hears(HEAD, in_=group)).text
        assert "Belum menayangkan" not in shown
        assert "Jawaban satker" not in shown


async def test_a_day_with_nothing_says_so_in_one_line(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units()
        group = await city.group(city.sari)
        await city.becomes("16:00")
        assert group.chat[-1].text == f"{HEAD}Selasa, 10 Maret 2026\nBelum ada kegiatan yang dilaporkan."


async def test_there_is_none_at_a_weekend_and_monday_does_not_lose_it(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units()
        budi = await city.joins("Budi", "KUA-PALANG")
        group = await city.group(city.sari, budi)
        for day in (10, 11, 12, 13):
            await city.becomes("16:00", f"2026-03-{day}")
        assert city.heard(HEAD, group) == 4
        await city.becomes("10:00", "2026-03-14")
        await city.reports(budi)
        for day in (14, 15):
            await city.becomes("16:00", f"2026-03-{day}")
            await city.becomes("21:00")
            assert city.heard(HEAD, group) == 4
        await city.becomes("16:00", "2026-03-16")
        assert city.heard(HEAD, group) == 5
        assert "14 Maret – 16 Maret 2026" in group.chat[-1].text
        assert "Bimbingan Perkawinan" in group.chat[-1].text


async def test_an_office_that_begins_in_the_evening_has_its_first_digest_on_the_next_day(tmp_path: Path) -> None:
    async with founded(tmp_path, start=datetime(2026, 3, 10, 10, 0, tzinfo=UTC)) as city:
        await city.units()
        group = await city.group(city.sari)
        for hour in ("17:30", "19:59", "23:00"):
            await city.becomes(hour)
        await city.becomes("09:00", "2026-03-11")
        assert city.heard(HEAD, group) == 0
        await city.becomes("16:00")
        assert city.heard(HEAD, group) == 1


@pytest.mark.parametrize(
    ("up_at", "posted_at"),
    [
        (("16:20", "2026-03-11"), ("16:20", "2026-03-11")),
        (("22:00", "2026-03-11"), ("07:30", "2026-03-12")),
        (("05:00", "2026-03-12"), ("07:30", "2026-03-12")),
        (("11:00", "2026-03-14"), ("07:30", "2026-03-16")),
    ],
)
async def test_a_digest_missed_while_the_bot_was_down_is_caught_up_once(
    tmp_path: Path, up_at: tuple[str, str], posted_at: tuple[str, str]
) -> None:
    async with founded(tmp_path) as city:
        await city.units()
        group = await city.group(city.sari)
        await city.becomes("16:00")
        await city.becomes("15:00", "2026-03-11")
        await city.goes_down()
        city.at(*up_at)
        await city.comes_up()
        await city.becomes(*up_at)
        assert city.heard(HEAD, group) == (2 if up_at == posted_at else 1)
        for _ in range(2):
            await city.becomes(*posted_at)
            assert city.heard(HEAD, group) == 2


async def test_several_missed_days_are_one_digest(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units()
        budi = await city.joins("Budi", "KUA-PALANG")
        group = await city.group(city.sari, budi)
        await city.becomes("16:00")
        await city.becomes("09:00", "2026-03-11")
        await city.reports(budi)
        await city.goes_down()
        city.at("09:00", "2026-03-14")
        await city.comes_up()
        await city.becomes("16:00", "2026-03-16")
        assert city.heard(HEAD, group) == 2
        assert "11 Maret – " in group.chat[-1].text
        assert city.heard("Bimbingan Perkawinan", group) == 1


async def test_sixty_reports_fit_one_screen_and_the_rest_is_a_tap_away(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units()
        head = await city.coordinator()
        group = await city.group(city.sari, head)
        await city.app.db.write(lambda tx: _sixty_reports(tx, city.clock.now()))
        await city.becomes("16:00")
        for place, more in ((group, "digest-all"), (None, "digest-all")):
            digest = await head.hears(HEAD, in_=place)
            assert len(digest.text.splitlines()) <= 20
            assert "… dan 5" in digest.text
            units = [line.split(" – ")[0] for line in digest.text.splitlines() if "Kegiatan nomor" in line]
            assert len(set(units)) == len(units) >= 6
            pages = [digest.text]
            await head.presses(city.t.plain(f"button-{more}", count=60), on=digest)
            await city.settles()
            while True:
                pages.append(digest.text)
                if city.label("page-next") not in digest.labels():
                    break
                await city.taps(head, city.label("page-next"), on=digest)
            told = [line for page in pages[1:] for line in page.splitlines() if "Kegiatan nomor" in line]
            assert sorted(int(line.split("nomor ")[1].split()[0]) for line in told) == list(range(60))
            listed = [[line.split(" – ")[0] for line in page.splitlines() if " – K" in line] for page in pages[1:]]
            for before, after in itertools.pairwise(listed):
                assert not set(before) & set(after)
            await city.taps(head, city.label("digest-brief"), on=digest)
            assert pages[0] in digest.text


def _sixty_reports(tx: Tx, now: datetime) -> None:
    """Sixty reports with long titles, by twenty units."""
    person = tx.execute(sa.text("SELECT id FROM people LIMIT 1")).scalar_one()
    for number in range(60):
        tx.execute(
            sa.text(
                "INSERT INTO drafts (person_id, chat_id, state, links, opened_at, updated_at, original)"
                " VALUES (:person, 1, 'sent', :links, :now, :now, '')"
            ),
            {"person": person, "links": json.dumps([]), "now": str(now - timedelta(hours=1))},
        )
        tx.execute(
            sa.text(
                "INSERT INTO reports (unit_id, person_id, draft_id, reference, year, number, state, title,"
                " activity_date, story, original, sent_at, reported_on) VALUES (:unit, :person, :draft, :reference,"
                " 2026, :number, 'reported', :title, '2026-03-10', 'x', 'x', '2026-03-10 03:00:00', '2026-03-10')"
            ),
            {
                "unit": number % 20 + 1,
                "person": person,
                "draft": number + 1,
                "reference": f"X-2026-{number + 1:04d}",
                "number": number // 20 + 1,
                "title": f"Kegiatan nomor {number} " + "pembinaan & penguatan moderasi beragama " * 3,
            },
        )


async def test_the_digest_says_the_same_in_both_languages(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units()
        head, john = await city.coordinator(), city.sim.person("John", language="en")
        budi = await city.joins("Budi", "KUA-PALANG")
        await _coordinates(city, "John")
        await city.reports(budi)
        await city.becomes("16:00")
        own, his = (await head.hears("Gaung Humas")).text, (await john.hears("Gaung Kementerian")).text
        assert "1 kegiatan dari 1 satker, 0 sudah tayang." in own
        assert "1 activity from 1 unit, 0 published." in his
        assert "Tuesday, 10 March 2026" in his
        assert "KUA Palang – Bimbingan Perkawinan Calon Pengantin" in his


async def _coordinates(city: City, name: str) -> None:
    await city.joins(name, role=Role.COORDINATOR, language="en")


async def test_what_comes_after_the_digest_is_told_of_in_the_next_and_counted_on_its_day(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units()
        head = await city.coordinator()
        budi, rina = await city.joins("Budi", "KUA-PALANG"), await city.joins("Rina", "MIN-1-TUBAN")
        group = await city.group(city.sari, head)
        await city.reports(budi)
        await city.becomes("16:00")
        await city.becomes("17:30")
        await city.reports(budi, "Manasik haji di Aula KUA Palang diikuti 40 calon jamaah")
        rina.says("https://www.youtube.com/watch?v=abcdefghijk")
        await city.becomes("16:00", "2026-03-11")
        text = (await head.hears(f"{HEAD}Rabu", in_=group)).text
        lines = text.splitlines()
        assert lines[1] == "Belum ada kegiatan yang dilaporkan."
        late = lines.index("🕓 Menyusul sesudah rekap Sel 10")
        assert lines[late + 1].startswith("KUA Palang – Manasik haji")
        assert lines[late + 2] == "MIN 1 Tuban – publikasi · YouTube"
        assert "Bimbingan" not in text
        await city.becomes("16:00", "2026-03-12")
        assert "Menyusul" not in (await head.hears(f"{HEAD}Kamis", in_=group)).text


async def test_after_days_without_a_digest_nothing_is_told_of_twice(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units()
        head = await city.coordinator()
        budi = await city.joins("Budi", "KUA-PALANG")
        group = await city.group(city.sari, head)
        await city.becomes("16:00", "2026-03-13")
        await city.becomes("18:00", "2026-03-13")
        await city.reports(budi)
        await city.becomes("10:00", "2026-03-14")
        await city.reports(budi, "Manasik haji di Aula KUA Palang diikuti 40 calon jamaah")
        await city.becomes("16:00", "2026-03-16")
        text = (await head.hears(f"{HEAD}14 Maret", in_=group)).text
        assert "Menyusul sesudah rekap Jum 13" in text
        assert text.count("Bimbingan") == text.count("Manasik") == 1
