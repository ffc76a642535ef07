"""Prompts that are out of date: they say so, lose their buttons and lead to the one that counts."""

from pathlib import Path

from bot.simulator import Group, Person
from bot.simulator.models import Message
from tests.city import City, founded

ASKED = "Ada kegiatan yang bisa dikabarkan?"


def _data(message: Message, label: str) -> str:
    return next(button.data or "" for row in message.buttons for button in row if label in button.text)


async def _office(city: City) -> tuple[Group, Person, Person]:
    await city.units("KUA-PALANG", "KUA-SOKO")
    budi, agus = await city.joins("Budi", "KUA-PALANG"), await city.joins("Agus", "KUA-SOKO")
    return await city.group(city.sari, budi, agus), budi, agus


async def test_a_superseded_prompt_says_so_and_brings_the_current_one_which_can_be_answered(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        group, budi, _ = await _office(city)
        await city.becomes("08:00", "2026-03-17")
        old = await budi.hears(ASKED)
        await city.becomes("08:00", "2026-03-19")
        shown = await budi.hears("Kabar satker", in_=group)
        press = await budi.presses("Ingatkan besok", on=old)
        await city.settles()
        assert (press.alert, press.text) == (True, city.t.plain("prompt-superseded"))
        assert (old.text, old.labels()) == (city.t.plain("prompt-closed-superseded", unit="KUA Palang"), [])
        current = budi.chat[-1]
        assert ASKED in current.text
        assert current is not old
        await city.taps(budi, "Nihil pekan ini", current)
        assert "tercatat nihil" in current.text
        assert "🔕 KUA Palang · nihil pekan ini" in shown.text
        assert await city.value("SELECT count(*) FROM answers") == 1


async def test_an_answered_prompt_says_so_and_stays_as_it_is(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        _, budi, _ = await _office(city)
        await city.becomes("08:00", "2026-03-17")
        prompt = await budi.hears(ASKED)
        data = _data(prompt, "Nihil")
        await city.taps(budi, "Ingatkan besok", prompt)
        shown, said = prompt.text, len(budi.chat)
        press = budi.presses_data(prompt, data)
        await city.settles()
        assert (press.alert, press.text) == (True, city.t.plain("prompt-answered", unit="KUA Palang"))
        assert (prompt.text, len(budi.chat)) == (shown, said)


async def test_an_answered_prompt_of_last_week_brings_this_weeks(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        _, budi, _ = await _office(city)
        await city.becomes("08:00", "2026-03-17")
        old = await budi.hears(ASKED)
        data = _data(old, "Nihil")
        await city.taps(budi, "Nihil", old)
        await city.becomes("08:00", "2026-03-23")
        new = budi.chat[-1]
        assert new is not old
        budi.presses_data(old, data)
        await city.settles()
        assert old.labels() == []
        assert ASKED in budi.chat[-1].text
        assert budi.chat[-1] is not new
        await city.taps(budi, "Ingatkan besok", budi.chat[-1])
        assert "diingatkan lagi" in new.text
        assert await city.value("SELECT count(*) FROM prompts WHERE state = 'open' AND unit_id = 1") == 0


async def test_a_report_or_link_is_welcome_on_an_old_prompt_too(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        _, budi, _ = await _office(city)
        await city.becomes("08:00", "2026-03-17")
        prompt = await budi.hears(ASKED)
        data = _data(prompt, "Sudah tayang")
        await city.taps(budi, "Ingatkan besok", prompt)
        budi.presses_data(prompt, data)
        assert "Kirim saja tautannya" in (await city.answer_to(budi)).text
        budi.says("https://instagram.com/p/abc123")
        await city.settles()
        assert await city.value("SELECT count(*) FROM publications") == 1


async def _two_days(city: City) -> tuple[Message, Message, Person, Person]:
    """The group is asked about one unit on Thursday and about another one on Friday."""
    group, budi, agus = await _office(city)
    await city.changes("UPDATE units SET due_on = '2026-03-18', prompt_on = '2026-03-18' WHERE code = 'KUA-SOKO'")
    for day in ("2026-03-17", "2026-03-18", "2026-03-19"):
        await city.becomes("08:00", day)
    first = await budi.hears("Kamis, 19 Maret 2026", in_=group)
    await city.becomes("08:00", "2026-03-20")
    return first, await budi.hears("Jumat, 20 Maret 2026", in_=group), budi, agus


async def test_when_a_newer_message_comes_the_older_loses_its_buttons_and_hands_over_what_is_open(
    tmp_path: Path,
) -> None:
    async with founded(tmp_path) as city:
        first, second, budi, _ = await _two_days(city)
        assert first.labels() == []
        assert "kabar satker 20 Maret" in first.text
        assert "KUA Palang" not in first.text
        assert [label for label in second.labels() if label.startswith("KUA")] == ["KUA Palang", "KUA Soko"]
        await city.taps(budi, "KUA Palang", second)
        await city.taps(budi, "Nihil", second)
        assert "🔕 KUA Palang · nihil pekan ini" in second.text


async def test_what_was_answered_on_the_older_message_stays_there(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        group, budi, _ = await _office(city)
        await city.changes("UPDATE units SET due_on = '2026-03-18', prompt_on = '2026-03-18' WHERE code = 'KUA-SOKO'")
        for day in ("2026-03-17", "2026-03-18", "2026-03-19"):
            await city.becomes("08:00", day)
        first = await budi.hears("Kabar satker", in_=group)
        await city.taps(budi, "KUA Palang", first)
        await city.taps(budi, "Nihil", first)
        await city.taps(budi, "Ubah jawaban", first)
        await city.becomes("08:00", "2026-03-20")
        second = await budi.hears("Jumat, 20 Maret 2026", in_=group)
        assert "🔕 KUA Palang · nihil pekan ini" in first.text
        assert first.labels() == []
        assert "KUA Palang" not in second.text
        assert await city.value("SELECT count(*) FROM prompts WHERE state = 'choosing'") == 0


async def test_a_press_on_the_older_message_says_where_it_goes_on(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        first, second, budi, _ = await _two_days(city)
        prompt = _data(second, "KUA Palang")
        for data in (prompt, "g.nothing:" + prompt.split(":")[1], "g.again:1", "g.link:" + prompt.split(":")[1]):
            press = budi.presses_data(first, data)
            await city.settles()
            assert (press.alert, press.text) == (True, city.t.plain("group-prompt-old")), data
        assert await city.value("SELECT count(*) FROM answers") == 0
        assert first.labels() == []


async def test_in_a_supergroup_the_older_message_links_to_the_newer(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        city.sim.group("Humas Kemenag Tuban", supergroup=True)
        first, second, budi, _ = await _two_days(city)
        budi.presses_data(first, _data(second, "KUA Palang"))
        await city.settles()
        chat = str(second.chat_id).removeprefix("-100")
        assert f"https://t.me/c/{chat}/{second.id}" in str(first.api())


async def test_a_reply_to_the_older_message_still_counts(tmp_path: Path) -> None:
    async with founded(tmp_path) as city:
        first, second, budi, _ = await _two_days(city)
        budi.says("https://www.instagram.com/p/C4abc123/", to=city.sim.groups[0], reply_to=first)
        await city.settles()
        assert "✅ KUA Palang · tayang di Instagram" in second.text
