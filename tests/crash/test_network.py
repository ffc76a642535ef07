"""What Telegram and the network do on bad days."""

import asyncio
from pathlib import Path
from typing import Any

import pytest

from bot.clock import monotonic
from bot.domain.people import Role
from bot.simulator import Group, Person
from bot.simulator.watching import PATIENCE_SECONDS
from tests.city import City, founded
from tests.crash.town import DIGEST, town

# python-telegram-bot announces the future type of RetryAfter at every 429.
pytestmark = pytest.mark.filterwarnings("ignore:Deprecated since version v22.2")


def link(number: int) -> str:
    return f"https://www.instagram.com/p/C{number:07d}/"


async def _office(city: City) -> tuple[Person, Person, Group]:
    """The operator, the head, the group."""
    await city.units()
    operator = city.sim.person("Sari")
    operator.starts()
    await operator.hears("Pengaturan awal")
    head = await city.joins("Ani", role=Role.COORDINATOR)
    group = await city.group(operator, head)
    await city.settles()
    return operator, head, group


async def _idle(city: City) -> None:
    await city.settles()
    await city.beats()
    await city.settles()


async def test_after_a_429_the_chat_is_left_alone_and_the_others_go_on(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units()
        budi, wati = await city.joins("Budi", "KUA-PALANG"), await city.joins("Wati", "KUA-SOKO")
        before = len(city.sim.sent)
        city.sim.faults.next("sendMessage", budi, "429", retry_after=5)
        for number in range(3):
            budi.says(link(number))
            wati.says(link(10 + number))
        await city.holds("SELECT count(*) FROM publications", 6)
        await city.sim.until(lambda: _sent(city, wati, before) == 3 or None, 3)
        assert (_sent(city, budi, before), _sent(city, wati, before)) == (0, 3)
        await city.sim.until(lambda: _sent(city, budi, before) == 3 or None, 8)
        assert (_sent(city, budi, before), _sent(city, wati, before)) == (3, 3)
        assert city.sim.flood_violations == []


def _sent(city: City, person: Person, since: int) -> int:
    return sum(sent.chat_id == person.id for sent in city.sim.sent[since:])


async def test_the_wait_after_a_429_survives_a_kill(tmp_path: Path) -> None:
    async with town(tmp_path, 2) as place:
        budi, wati = place.officers
        place.sim.faults.next("sendMessage", budi, "429", retry_after=5)
        await place.starts()
        budi.says(link(1))
        await place.until(lambda: place.rows("SELECT 1 FROM chats WHERE hold_until IS NOT NULL"), what="it is noted")
        await place.kill()
        await place.starts()
        wati.says(link(2))
        await wati.hears("tercatat")
        await budi.hears("tercatat")
        await place.settles()
        assert place.sim.flood_violations == []
        place.check_kept()


async def _comes_true(look: Any) -> bool:
    async with asyncio.timeout(PATIENCE_SECONDS):
        while True:
            if look():
                return True
            await asyncio.sleep(0.01)


async def test_down_over_the_digests_hour_it_comes_once_when_the_bot_is_up(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        _, head, group = await _office(city)
        city.at("15:55")
        await _idle(city)
        await city.goes_down()
        city.at("17:30")
        await city.comes_up()
        await head.hears(DIGEST)
        await _idle(city)
        assert (city.sim.count(DIGEST, head), city.sim.count(DIGEST, group)) == (1, 1)


async def test_down_for_three_days_one_digest_tells_of_all(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        _, head, group = await _office(city)
        city.at("16:00")
        await head.hears("Selasa, 10 Maret 2026")
        await _idle(city)
        await city.goes_down()
        city.at("17:00", "2026-03-13")
        await city.comes_up()
        await head.hears("11 Maret – 13 Maret 2026")
        await _idle(city)
        assert (city.sim.count(DIGEST, head), city.sim.count(DIGEST, group)) == (2, 2)


POISONS: dict[str, dict[str, Any]] = {
    "not even a message": {"message": 7},
    "a press of nobody": {"callback_query": {"from": 5, "id": "1", "data": "x", "chat_instance": "1"}},
    "a chat that is a number": {"message": {"message_id": 1, "date": 1, "chat": 5, "text": "x"}},
}


@pytest.mark.parametrize("poison", POISONS.values(), ids=POISONS.keys())
async def test_an_update_of_no_known_form_is_set_aside_and_the_rest_goes_on(
    tmp_path: Path, poison: dict[str, Any]
) -> None:
    async with founded(tmp_path) as city:
        operator, _, _ = await _office(city)
        budi = await city.joins("Budi", "KUA-PALANG")
        budi.says(link(1))
        city.sim.updates.put_raw(poison)
        budi.says(link(2))
        await city.holds("SELECT count(*) FROM publications", 2)
        await _until_dead(city)
        await operator.hears("gagal diproses tiga kali")
        assert await city.rows("SELECT state, tries FROM inbox WHERE state != 'done'") == [("dead", 3)]


async def test_a_poisoned_message_of_a_person_gets_an_apology_and_keeps_the_order(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        operator, _, _ = await _office(city)
        budi, wati = await city.joins("Budi", "KUA-PALANG"), await city.joins("Wati", "KUA-SOKO")
        chat, person = budi.room.api(), budi.user
        # Half of a surrogate pair: valid JSON, and no text that could be stored.
        half = {"message_id": 77, "date": 1, "chat": chat, "from": person, "text": "Laporan \ud83d kegiatan di Aula"}
        budi.says(link(1))
        city.sim.updates.put_raw({"message": half})
        budi.says(link(2))
        wati.says(link(3))
        await wati.hears("tercatat")
        assert await city.rows("SELECT count(*) FROM publications WHERE url LIKE '%C0000002%'") == [(0,)]
        await _until_dead(city)
        await budi.hears("gagal kami proses")
        await operator.hears("gagal diproses tiga kali")
        await city.holds("SELECT count(*) FROM publications", 3)
        assert await city.rows("SELECT state, tries FROM inbox WHERE state != 'done'") == [("dead", 3)]


async def _until_dead(city: City) -> None:
    for tries in (1, 2):
        await city.holds("SELECT max(tries) FROM inbox", tries)
        city.passes(seconds=5)
    await city.holds("SELECT count(*) FROM inbox WHERE state = 'dead'", 1)


async def test_who_blocks_the_bot_is_left_alone_until_they_come_back(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        _, head, _ = await _office(city)
        # Blocked without the bot hearing of it: the 403 is what tells.
        head.blocked = True
        city.at("16:00")
        await city.holds("SELECT count(*) FROM chats WHERE unreachable_since IS NOT NULL", 1)
        await _idle(city)
        calls = city.sim.calls("sendMessage")
        city.at("16:00", "2026-03-11")
        await city.holds("SELECT count(*) FROM outbox WHERE key LIKE 'digest:2026-03-11:%' AND state = 'sent'", 1)
        await _idle(city)
        assert city.sim.calls("sendMessage") == calls + 1
        head.unblocks_bot()
        await city.holds("SELECT count(*) FROM chats WHERE unreachable_since IS NOT NULL", 0)
        city.at("16:00", "2026-03-12")
        await head.hears("12 Maret 2026")


async def test_a_group_that_threw_the_bot_out_gets_nothing_more(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        _, head, group = await _office(city)
        group.bot_status = "kicked"
        city.at("16:00")
        await head.hears(DIGEST)
        await city.holds("SELECT count(*) FROM chats WHERE unreachable_since IS NOT NULL", 1)
        await _idle(city)
        calls = city.sim.calls("sendMessage")
        city.at("16:00", "2026-03-11")
        await head.hears("Rabu, 11 Maret 2026")
        await _idle(city)
        assert city.sim.calls("sendMessage") == calls + 1


async def test_a_group_that_moved_is_followed_and_its_old_cards_are_posted_afresh(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        operator, head, group = await _office(city)
        old = group.room
        group.bot_status = "member"
        new_id = group.migrates()
        city.sim.updates.drop()
        city.at("16:00")
        await operator.hears(DIGEST, in_=group)
        await _idle(city)
        assert await city.rows("SELECT group_chat_id FROM offices") == [(new_id,)]
        assert await city.rows(f"SELECT migrated_to FROM chats WHERE chat_id = {old.id}") == [(new_id,)]
        assert city.sim.count(DIGEST, group) == 1
        city.at("16:00", "2026-03-11")
        await head.hears("Rabu, 11 Maret 2026")
        await _idle(city)
        assert city.sim.count(DIGEST, group) == 2
        assert not any(DIGEST in message.text for message in old.messages.values())


@pytest.mark.parametrize("kind", ["cut_after", "bad_json"])
@pytest.mark.parametrize("again", [False, True])
async def test_a_digest_whose_answer_was_lost_is_asked_about(tmp_path: Path, kind: str, again: bool) -> None:
    async with founded(tmp_path) as city:
        operator, head, group = await _office(city)
        city.sim.faults.next("sendMessage", group, kind)
        city.at("16:00")
        await operator.hears("belum pasti sampai")
        await _idle(city)
        assert city.sim.count(DIGEST, group) == 1
        await operator.presses("Kirim lagi" if again else "Sudah sampai")
        await operator.hears("Dikirim lagi" if again else "tidak dikirim lagi")
        await city.settles()
        assert (city.sim.count(DIGEST, head), city.sim.count(DIGEST, group)) == (1, 2 if again else 1)
        assert await city.rows("SELECT count(*) FROM outbox WHERE state = 'unsure'") == [(0,)]


async def test_a_receipt_whose_answer_was_lost_is_sent_again(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units()
        budi = await city.joins("Budi", "KUA-PALANG")
        city.sim.faults.next("sendMessage", budi, "cut_after")
        message = budi.says(link(1))
        await city.holds("SELECT count(*) FROM publications", 1)
        await city.settles()
        assert sum(one.reply_to is message for one in budi.chat) == 2


async def test_a_pop_up_that_is_refused_for_a_while_is_not_hammered(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units()
        budi = await city.joins("Budi", "KUA-PALANG")
        city.sim.faults.next("answerCallbackQuery", kind="429", retry_after=2)
        began = monotonic()
        press = budi.presses_data(budi.chat[-1], "p.nothing:1")
        assert await _comes_true(lambda: press.answered)
        assert monotonic() - began >= 2.0
