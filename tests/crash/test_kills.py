"""Killed at every kind of moment, the bot loses nothing and does nothing twice."""

import asyncio
from datetime import timedelta
from pathlib import Path

import pytest

from bot.simulator import Person
from bot.simulator.models import Message
from tests.crash import soak
from tests.crash.town import Point, town
from tests.crash.traffic import caption, picture

pytestmark = pytest.mark.slow


async def test_eight_kills_over_160_updates_lose_nothing_and_do_nothing_twice() -> None:
    figures = await soak.soak(8, 160, seed=7, limits=False)
    assert figures.kills.total() == 8


@pytest.mark.parametrize("point", [Point.FETCHED, Point.STORED, Point.HANDLER, Point.COMMITTED])
async def test_a_link_has_its_effect_once_wherever_the_bot_dies(tmp_path: Path, point: Point) -> None:
    async with town(tmp_path, 1) as place:
        [officer] = place.officers
        link = officer.says("https://www.instagram.com/p/C0000001/")
        await place.starts(die=point, ready=False)
        assert await place.dies() == -9
        await place.starts()
        await officer.hears("tercatat")
        await place.settles()
        place.check_kept()
        assert place.one("SELECT count(*) FROM publications") == 1
        assert len(_replies(officer, link)) == 1
        assert not place.extra_messages().total()


@pytest.mark.parametrize("point", [Point.FETCHED, Point.STORED, Point.HANDLER, Point.COMMITTED])
async def test_a_corrected_message_is_followed_once_wherever_the_bot_dies(tmp_path: Path, point: Point) -> None:
    async with town(tmp_path, 1) as place:
        [officer] = place.officers
        message = officer.says(caption("Pembinaan Guru Madrasah"))
        await place.starts()
        await officer.hears("Draf laporan")
        await place.settles()
        assert await place.ends() == 0
        officer.edits(message, caption("Pembinaan Guru Diniyah"))
        await place.starts(die=point, ready=False)
        assert await place.dies() == -9
        await place.starts()
        await officer.hears("Pembinaan Guru Diniyah")
        await place.settles()
        place.check_kept()
        assert place.rows("SELECT title, version FROM drafts") == [("Pembinaan Guru Diniyah", 2)]
        assert place.sim.count("Draf laporan", officer) == 1
        assert not place.extra_messages().total()


async def test_killed_in_the_morning_the_recall_of_a_draft_comes_once(tmp_path: Path) -> None:
    async with town(tmp_path, 1) as place:
        [officer] = place.officers
        officer.says(caption("Pembinaan Guru Madrasah"))
        await place.starts()
        await officer.hears("Draf laporan")
        await place.settles()
        assert await place.ends() == 0
        place.city.at("07:45", "2026-03-11")
        await place.starts(die=Point.COMMITTED, ready=False)
        assert await place.dies() == -9
        await place.starts()
        await officer.hears("belum dikirim:")
        await place.settles()
        place.check_kept()
        assert place.sim.count("belum dikirim:", officer) == 1
        assert place.rows("SELECT recalled_on FROM drafts") == [("2026-03-11",)]


async def test_killed_between_a_delivery_and_its_record_the_receipt_comes_once_more(tmp_path: Path) -> None:
    async with town(tmp_path, 1) as place:
        [officer] = place.officers
        link = officer.says("https://www.instagram.com/p/C0000001/")
        place.kill_at_send = 1
        await place.starts(ready=False)
        assert await place.dies() == -9
        await place.starts()
        await place.settles()
        place.check_kept()
        assert place.one("SELECT count(*) FROM publications") == 1
        assert len(_replies(officer, link)) == 2


async def test_an_import_killed_before_its_commit_leaves_nothing_and_is_done_once_afterwards(tmp_path: Path) -> None:
    async with town(tmp_path, 1) as place:
        operator, before = place.operator, place.one("SELECT count(*) FROM units")
        rows = "".join(f"S-{number},Satker {number},KUA\n" for number in range(2000))
        operator.sends_document("satker.csv", f"kode,nama,jenis\n{rows}".encode())
        # The first errand reads the file, the second imports it.
        await place.starts(die=Point.ERRAND, at=2)
        await operator.presses("Simpan 2.000 perubahan")
        assert await place.dies() == -9
        assert place.one("SELECT count(*) FROM units") == before
        assert place.rows("SELECT state FROM imports") == [("confirmed",)]
        await place.starts()
        card = await operator.hears("✅ satker.csv sudah diimpor.")
        await place.settles()
        place.check_kept()
        assert place.one("SELECT count(*) FROM units") == before + 2000
        assert place.one("SELECT count(*) FROM audit WHERE action = 'units.imported' AND person_id IS NOT NULL") == 1
        assert card.text.splitlines()[1] == "Ditambah 2.000, diubah 0, tetap 0."


async def test_an_album_of_ten_with_a_late_last_item_split_by_a_kill_is_one_report(tmp_path: Path) -> None:
    async with town(tmp_path, 1) as place:
        [officer] = place.officers
        title = "Pembinaan Guru Madrasah"
        pictures = [picture(f"foto {number}") for number in range(10)]
        items = officer.plan_album(pictures, caption(title), 6, order=[3, 0, 8, 1, 5, 2, 9, 6, 7, 4])
        await place.starts(die=Point.HANDLER, at=3)
        for item in items[:5]:
            item()
        assert await place.dies() == -9
        for item in items[5:9]:
            item()
        await place.starts()
        await officer.hears("📷 9 foto")
        place.clock.move(timedelta(seconds=30))
        items[9]()
        await officer.hears("📷 10 foto")
        await officer.presses("Kirim laporan")
        await officer.hears("Laporan tersimpan")
        await place.settles()
        place.check_kept()
        assert place.rows("SELECT title FROM reports") == [(title,)]
        assert place.one("SELECT count(*) FROM photos WHERE report_id IS NOT NULL AND state = 'stored'") == 10
        # A kill between delivery and its record repeats one message, as it may on a slow machine here.
        assert place.sim.count("Draf laporan", officer) <= 2


async def test_a_digest_killed_while_it_is_sent_is_not_repeated_but_asked_about(tmp_path: Path) -> None:
    async with town(tmp_path, 1) as place:
        await place.starts()
        await place.settles()
        place.kill_at_send = 1
        place.city.at("16:00")
        assert await place.dies() == -9
        await place.starts()
        question = await place.operator.hears("belum pasti sampai")
        await place.settles()
        assert 1 <= place.digests(place.group) + place.digests(place.head) <= 2
        for row_id, chat_id in place.rows("SELECT id, chat_id FROM outbox WHERE state = 'unsure'"):
            verb = "fine" if place.digests_in(chat_id) else "again"
            place.operator.presses_data(question, f"o.{verb}:{row_id}")
        await place.settles()
        assert (place.digests(place.group), place.digests(place.head)) == (1, 1)
        assert not place.rows("SELECT 1 FROM outbox WHERE state = 'unsure'")


async def test_sigterm_ends_the_bot_in_good_order_and_a_second_one_changes_nothing(tmp_path: Path) -> None:
    async with town(tmp_path, 3) as place:
        place.sim.faults.next("sendMessage", kind="delay", seconds=1.0, after=True, times=3)
        await place.starts()
        for officer in place.officers:
            officer.says(f"https://www.instagram.com/p/{officer.name}/")
        await place.until(lambda: len(place.sim.sent) and place.sim.calls("sendMessage") >= 3, what="they are sent")
        process = place.process
        assert process is not None
        process.terminate()
        await asyncio.sleep(0)
        process.terminate()
        assert await place.dies() == 0
        await place.starts()
        await place.settles()
        place.check_kept()
        assert place.one("SELECT count(*) FROM publications") == 3
        assert not place.extra_messages().total()


def _replies(person: Person, message: Message) -> list[Message]:
    return [one for one in person.chat if one.reply_to is message]
