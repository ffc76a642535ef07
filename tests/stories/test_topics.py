"""A coordination group with topics: made once, used, lost, and what the bot needs for them."""

from collections.abc import Callable
from pathlib import Path

import pytest

from bot.simulator import Group, Person
from bot.simulator.models import Message
from bot.simulator.watching import PATIENCE_SECONDS
from tests.city import City, founded

TOPICS = {"Rekap", "Pengingat", "Kendala"}


async def _forum(city: City, *, topics: bool = True, admin: bool = True) -> Group:
    group = city.sim.group("Humas Kemenag Tuban", forum=True)
    group.adds(city.sari)
    group.adds_bot(by=city.sari, topics=topics, admin=admin)
    await city.sari.presses("Pasang")
    await city.settles()
    return group


def _named(group: Group) -> dict[str, int]:
    return {name: thread for thread, name in group.room.topics.items()}


async def test_topics_are_made_once_and_everything_goes_to_its_own(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units("KUA-PALANG", "KUA-SOKO")
        head, budi = await city.coordinator(), await city.joins("Budi", "KUA-PALANG")
        group = await _forum(city)
        group.adds(head, budi)
        threads = _named(group)
        assert threads.keys() == TOPICS
        assert "Topik di grup: Rekap, Pengingat, Kendala." in (await head.hears("menjadi grup koordinasi")).text
        budi.says("Kendala: sinyal di kantor lemah")
        await budi.presses("Ini kendala")
        assert (await head.hears("sinyal", in_=group)).thread_id == threads["Kendala"]
        await city.becomes("16:00")
        assert (await head.hears("Gaung Humas", in_=group)).thread_id == threads["Rekap"]
        for day in ("2026-03-17", "2026-03-18", "2026-03-19"):
            await city.becomes("08:30", day)
        prompt = await head.hears("Kabar satker", in_=group)
        assert prompt.thread_id == threads["Pengingat"]
        for _ in range(2):
            city.sari.says("/pasang", to=group)
            await city.settles()
        await city.goes_down()
        await city.comes_up()
        group.sets_bot("administrator", by=city.sari)
        await city.settles()
        assert city.sim.calls("createForumTopic") == 3


@pytest.mark.parametrize("rights", [{"topics": False}, {"admin": False}])
async def test_a_missing_right_is_named_and_its_granting_noticed(tmp_path: Path, rights: dict[str, bool]) -> None:
    async with founded(tmp_path) as city:
        city.sari.starts()
        head = await city.coordinator()
        group = await _forum(city, **rights)
        bound = await city.sari.hears("menjadi grup koordinasi", in_=group)
        assert "Bot belum boleh membuat topik" in bound.text
        assert "nyalakan “Kelola topik”" in bound.text
        # Whoever bound it reads it there.
        assert [city.heard("belum boleh membuat topik", one) for one in (city.sari, head)] == [0, 1]
        assert group.room.topics == {}
        group.sets_bot("administrator", by=city.sari)
        await city.settles()
        assert _named(group).keys() == TOPICS
        assert city.heard("✅ Topik Rekap, Pengingat, Kendala sudah dibuat", group) == 1
        assert await city.value("SELECT group_missing FROM offices") is None
        group.sets_bot("administrator", by=city.sari, topics=False)
        await city.settles()
        group.sets_bot("administrator", by=city.sari, topics=False)
        await city.settles()
        assert [city.heard("belum boleh membuat topik", one) for one in (city.sari, head)] == [1, 2]
        assert [city.heard("Humas Kemenag Tuban", one) for one in (city.sari, head)] == [1, 2]


async def test_without_topics_everything_goes_to_the_main_chat(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        group = await city.group(city.sari)
        await city.becomes("16:00")
        assert (await city.sari.hears("Gaung Humas", in_=group)).thread_id is None
        assert city.sim.calls("createForumTopic") == 0
        assert "belum boleh" not in group.chat[2].text


async def test_a_deleted_topic_is_told_once_and_its_messages_go_to_the_main_chat(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units()
        head = await city.coordinator()
        city.sari.starts()
        group = await _forum(city)
        group.adds(head)
        threads = _named(group)
        group.deletes_topic(threads["Rekap"])
        await city.becomes("16:00")
        digest = await head.hears("Gaung Humas", in_=group)
        assert digest.thread_id is None
        await city.becomes("16:00", "2026-03-11")
        for person in (head, city.sari):
            assert city.heard("Topik “Rekap” di grup Humas Kemenag Tuban sudah dihapus", person) == 1
        assert city.heard("Gaung Humas", group) == 2
        group.sets_bot("administrator", by=city.sari)
        await city.settles()
        assert "Rekap" not in _named(group)
        head.says("/pengaturan")
        await city.settles()
        await head.presses("Grup")
        shown = await city.answer_to(head)
        assert "Topik Rekap sudah dihapus" in shown.text
        press = await head.presses("Periksa lagi")
        await city.settles()
        assert press.text == "Sedang diperiksa…"
        assert "Topik di grup: Rekap, Pengingat, Kendala." in shown.text
        assert _named(group)["Rekap"] != threads["Rekap"]


async def test_killed_between_two_topics_it_makes_the_others_and_none_twice(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        group = city.sim.group("Humas Kemenag Tuban", forum=True)
        group.adds_bot(by=city.sari)
        await city.settles()
        made = city.sim.calls("createForumTopic")
        await city.sari.presses("Pasang", wait=False)
        await city.sim.until(lambda: city.sim.calls("createForumTopic") > made or None, PATIENCE_SECONDS)
        await city.goes_down()
        await city.comes_up()
        await city.settles()
        assert sorted(group.room.topics.values()).count("Pengingat") == 1
        assert set(group.room.topics.values()) == TOPICS


async def test_a_link_that_adds_the_bot_binds_the_group_in_one_message(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        group = city.sim.group("Humas Kemenag Tuban", forum=True)
        group.adds_bot(by=city.sari, payload="pasang")
        await city.settles()
        said = [message for message in group.chat if message.sender is city.sim.bot and not message.service]
        assert len(said) == 1
        assert "Topik di grup: Rekap, Pengingat, Kendala." in said[0].text
        assert await city.value("SELECT group_title FROM offices") == "Humas Kemenag Tuban"


SAID: dict[str, Callable[[Person, Group], Message]] = {
    "words": lambda tono, group: tono.says("halo bot", to=group),
    "a command": lambda tono, group: tono.says("/bantuan@GaungBot", to=group),
    "a photo": lambda tono, group: tono.sends_photo(to=group),
}


@pytest.mark.parametrize("what", SAID)
async def test_something_said_in_a_group_that_is_not_served_makes_the_bot_leave(tmp_path: Path, what: str) -> None:
    async with founded(tmp_path) as city:
        tono = city.sim.person("Tono")
        group = city.sim.group("Arisan RT 3")
        group.adds(tono)
        group.bot_status = "administrator"
        for _ in range(3):
            SAID[what](tono, group)
        await city.settles()
        assert city.heard("hanya melayani grup koordinasi", group) == 1
        assert group.bot_status == "left"
        assert city.sim.calls("leaveChat") == 1


async def test_an_operator_who_speaks_there_is_offered_to_bind_it(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        group = city.sim.group("Humas lama")
        group.adds(city.sari)
        group.bot_status = "administrator"
        for _ in range(3):
            city.sari.says("Selamat pagi", to=group)
        await city.settles()
        assert city.heard("Tekan tombol di bawah", group) == 1
        await city.sari.presses("Pasang")
        await city.settles()
        assert await city.value("SELECT group_chat_id FROM offices") == group.id


async def test_an_outdated_move_is_refused(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.group(city.sari)
        second = city.sim.group("Grup kedua")
        second.adds_bot(by=city.sari)
        await city.settles()
        await city.sari.presses("Pasang")
        asked = await city.sari.hears("Pindahkan ke grup ini?", in_=second)
        third = city.sim.group("Grup ketiga")
        third.adds_bot(by=city.sari)
        await city.settles()
        await city.sari.presses("Pasang")
        await city.settles()
        await city.sari.presses("Pindahkan ke sini")
        await city.settles()
        press = await city.sari.presses("Pindahkan ke sini", on=asked)
        assert (press.alert, press.text) == (True, city.t.plain("group-move-outdated"))
        assert await city.value("SELECT group_chat_id FROM offices") == third.id


async def test_a_group_that_threw_the_bot_out_while_it_was_down_is_told_once(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        head = await city.coordinator()
        group = await city.group(city.sari, head)
        group.bot_status = "kicked"
        for day in ("2026-03-10", "2026-03-11"):
            await city.becomes("16:00", day)
        assert city.heard("dikeluarkan dari grup koordinasi", head) == 1


async def test_the_group_keeps_its_name(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        group = await city.group(city.sari)
        await city.settles()
        group.room.api()["title"] = "Humas Hebat"
        city.sari.says("Selamat pagi", to=group)
        await city.settles()
        assert await city.value("SELECT group_title FROM offices") == "Humas Hebat"


async def test_start_in_a_group_leads_to_the_private_chat_and_binds_nothing(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        group = await city.group(city.sari, city.sim.person("Tono"))
        city.sari.says("/start", to=group)
        answer = await city.sari.hears("dilayani di obrolan pribadi", in_=group)
        assert answer.labels() == ["Buka obrolan bot"]
        other = city.sim.group("Arisan")
        other.adds(city.sim.person("Tono"))
        other.bot_status = "administrator"
        city.sim.person("Tono").says("/start@GaungBot pasang", to=other)
        await city.settles()
        assert city.heard(city.t.plain("coordinators-only"), other) == 1
        city.sim.person("Tono").says("/start", to=other)
        await city.settles()
        assert other.bot_status == "left"
        assert await city.value("SELECT group_chat_id FROM offices") == group.id
