"""The coordination group: who may bind it, and what the bot does elsewhere."""

from pathlib import Path

from bot.simulator import Group
from tests.city import City, founded

OFFICE = "Kementerian Agama Kabupaten Tuban"


async def _bound(city: City) -> int | None:
    found: int | None = await city.value("SELECT group_chat_id FROM offices")
    return found


async def test_the_operator_adds_the_bot_and_binds_the_group_with_its_button(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        group = city.sim.group("Humas Kemenag Tuban")
        group.adds_bot(by=city.sari)
        hello = await city.sari.hears("siap", in_=group)
        assert hello.labels() == ["📌 Pasang di grup ini"]
        assert await _bound(city) is None
        await city.sari.presses("Pasang")
        await city.settles()
        assert hello.text == city.t.plain("group-bound", office=OFFICE)
        assert hello.labels() == []
        assert await _bound(city) == group.id
        assert await city.value("SELECT count(*) FROM audit WHERE action = 'group.bound'") == 1


async def test_nobody_but_operators_and_coordinators_binds_the_group(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units()
        budi = await city.joins("Budi", "KUA-PALANG")
        head = await city.coordinator()
        group = city.sim.group("Humas")
        group.adds(city.sari, budi, head)
        group.adds_bot(by=city.sari)
        press = await budi.presses("Pasang")
        assert (press.alert, press.text) == (True, city.t.plain("coordinators-only"))
        budi.says("/pasang", to=group)
        await budi.hears(city.t.plain("coordinators-only"), in_=group)
        assert await _bound(city) is None
        await head.presses("Pasang")
        assert await _bound(city) == group.id


async def test_another_group_is_bound_only_after_asking_and_the_old_one_is_told_and_left(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        first = await city.group(city.sari)
        second = city.sim.group("Grup baru")
        second.adds_bot(by=city.sari)
        await city.settles()
        city.sari.says("/pasang@GaungBot", to=second)
        asked = await city.sari.hears("Pindahkan ke grup ini?", in_=second)
        assert "sekarang Humas Kemenag Tuban." in asked.text
        assert await _bound(city) == first.id
        await city.sari.presses("Tidak jadi", on=asked)
        await city.settles()
        assert asked.text == "Baik, grup koordinasi tetap Humas Kemenag Tuban."
        city.sari.says("/pasang", to=second)
        await city.settles()
        await city.sari.presses("Pindahkan ke sini")
        await city.settles()
        assert await _bound(city) == second.id
        assert "Grup ini menjadi grup koordinasi" in second.chat[-1].text
        assert city.heard("pindah ke Grup baru", first) == 1
        assert first.bot_status == "left"
        assert city.heard("dikeluarkan", city.sari) == 0


async def test_pasang_in_private_shows_the_menu(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        city.sari.says("/pasang")
        assert "Pengelola bot" in (await city.answer_to(city.sari)).text
        assert await _bound(city) is None


async def test_a_bot_that_is_added_to_its_own_group_again_says_so(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        group = await city.group(city.sari)
        group.kicks_bot(by=city.sari)
        await city.settles()
        group.adds_bot(by=city.sari)
        await city.sari.hears("sudah menjadi grup koordinasi", in_=group)
        lost = f"SELECT count(*) FROM chats WHERE chat_id = {group.id} AND unreachable_since IS NOT NULL"
        assert await city.value(lost) == 0


async def test_added_by_a_stranger_the_bot_says_whom_it_serves_and_leaves(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        tono = city.sim.person("Tono")
        group = city.sim.group("Arisan RT 3")
        group.adds_bot(by=tono)
        await tono.hears(f"hanya melayani grup koordinasi {OFFICE}", in_=group)
        await city.settles()
        assert group.bot_status == "left"
        assert await _bound(city) is None


async def test_kicked_out_of_the_group_the_bot_writes_to_it_no_more(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units()
        head = await city.coordinator()
        city.sari.starts()
        group = await city.group(city.sari, head)
        before = len(group.chat)
        group.kicks_bot(by=city.sari)
        await city.settles()
        assert await city.value(f"SELECT unreachable_reason FROM chats WHERE chat_id = {group.id}")
        await city.becomes("16:00")
        assert len(group.chat) == before + 1
        for person in (head, city.sari):
            assert city.heard("dikeluarkan dari grup koordinasi Humas Kemenag Tuban", person) == 1
        assert city.heard("Gaung Humas", head) == 1


async def test_messages_in_other_groups_are_left_alone(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units()
        budi = await city.joins("Budi", "KUA-PALANG")
        group = city.sim.group("Grup belum dipasang")
        group.adds(city.sari, budi)
        group.adds_bot(by=city.sari)
        hello = await city.sari.hears("siap", in_=group)
        await _talk_of_members(city, group)
        budi.says("https://instagram.com/p/abcdef", to=group, reply_to=hello)
        await city.settles()
        assert group.chat[-1].sender is budi
        assert await city.value("SELECT count(*) FROM publications") == 0


async def test_talk_in_the_coordination_group_is_left_alone(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        await city.units()
        budi = await city.joins("Budi", "KUA-PALANG")
        group = await city.group(city.sari, budi)
        await _talk_of_members(city, group)
        assert not any(message.reactions for message in group.chat)
        assert await city.value("SELECT count(*) FROM drafts") == 0


async def _talk_of_members(city: City, group: Group) -> None:
    budi = city.sim.person("Budi")
    for words in (
        "Selamat pagi, Bapak/Ibu",
        "Pekan ini nihil kegiatan",
        "https://instagram.com/p/abc",
        "/menu@LainBot",
    ):
        budi.says(words, to=group)
    await budi.sends_album(2, caption="Ijin melaporkan giat di Aula KUA Palang", to=group)
    await city.settles()
    assert group.chat[-1].sender is budi


async def test_an_administrator_who_hides_behind_the_group_cannot_bind_it(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        group = city.sim.group("Humas")
        group.adds_bot(by=city.sari)
        await city.settles()
        city.sari.says("/pasang", to=group, anonymous=True)
        await city.settles()
        assert await _bound(city) is None
