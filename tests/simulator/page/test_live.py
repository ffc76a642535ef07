"""The live feed."""

import asyncio
from datetime import timedelta

import pytest

from bot.clock import MovableClock
from bot.simulator import Group, Person, Simulator
from bot.simulator.web import Page
from bot.simulator.web.feed import KEPT, Feed
from tests.simulator.bot import BUTTON, Bot
from tests.simulator.page.browser import Browser, Events


async def test_messages_edits_and_typing_are_told_at_once(browser: Browser, bot: Bot, budi: Person) -> None:
    async with browser.listening() as events:
        budi.says("halo")
        assert (await events.next("message"))["message"]["text"] == "halo"
        await bot.call("sendChatAction", chat_id=budi.id, action="typing")
        assert await events.next("typing") == {"chat": str(budi.id), "action": "typing", "topic": None}
        sent = await bot.say(budi, "satu")
        assert (await events.next("message"))["message"]["text"] == "satu"
        await bot.call("editMessageText", chat_id=budi.id, message_id=sent["message_id"], text="dua")
        told = await events.next("message")
        while told["message"]["text"] != "dua":
            told = await events.next("message")
        assert told["message"]["edited"] is True


async def test_the_clock_and_the_world_are_told(browser: Browser, clock: MovableClock, sim: Simulator) -> None:
    async with browser.listening() as events:
        clock.move(timedelta(days=1))
        assert (await events.next("clock"))["now"].startswith("2024-03-13")
        sim.person("Siti")
        assert await events.next("world") == {}


async def test_who_lost_the_feed_takes_it_up_where_it_was(browser: Browser, budi: Person) -> None:
    async with browser.listening() as events:
        budi.says("satu")
        await events.next("message")
        seen = events.last_id
    budi.says("dua")
    async with browser.listening(since=str(seen)) as events:
        told = await events.next("message")
        while told["message"]["text"] != "dua":
            told = await events.next("message")


async def test_who_was_away_for_too_long_is_told_to_begin_anew(browser: Browser, page: Page, budi: Person) -> None:
    for number in range(KEPT + 5):
        page.feed.put("clock", {"number": number})
    async with browser.listening(since="1") as events:
        assert await events.next("reset") == {}
        budi.says("sesudah")
        assert (await events.next("message"))["message"]["text"] == "sesudah"


async def test_nothing_is_worked_out_when_nobody_shows_the_page(
    sim: Simulator, clock: MovableClock, budi: Person
) -> None:
    shown = await Page.start(sim)
    await shown.stop()
    last = shown.feed.last
    budi.says("halo")
    sim.faults.outage()
    clock.move(timedelta(hours=1))
    assert (sim.observers, shown.feed.last) == ([], last)


async def test_each_change_is_told_once_with_a_later_version(browser: Browser, bot: Bot, budi: Person) -> None:
    budi.starts()
    async with browser.listening() as events:
        sent = await bot.say(budi, "satu")
        where = {"chat_id": budi.id, "message_id": sent["message_id"]}
        await bot.call("editMessageText", **where, text="dua")
        await bot.call("setMessageReaction", **where, reaction=[{"type": "emoji", "emoji": "👍"}])
        await bot.call("pinChatMessage", **where)
        told = [(await events.next("message"))["message"] for _ in range(5)]
        await bot.call("unpinChatMessage", **where)
        await bot.call("deleteMessage", **where)
        told += [(await events.next("message"))["message"] for _ in range(2)]
        budi.says("selesai")
        assert (await events.next("message"))["message"]["text"] == "selesai"
    changes = [one for one in told if one["id"] == sent["message_id"]]
    assert [(one["text"], one["reactions"], one["pinned"], one["deleted"]) for one in changes] == [
        ("satu", [], False, False),
        ("dua", [], False, False),
        ("dua", ["👍"], False, False),
        ("dua", ["👍"], True, False),
        ("dua", ["👍"], False, False),
        ("dua", ["👍"], False, True),
    ]
    versions = [one["changed"] for one in changes]
    assert versions == sorted(set(versions))
    notice = next(one for one in told if one["service"])
    assert notice["service"] == {"kind": "pinned", "names": [], "text": "dua", "key": changes[0]["key"]}


async def test_a_press_that_is_answered_changes_nothing_else(browser: Browser, bot: Bot, budi: Person) -> None:
    budi.starts()
    sent = await bot.say(budi, "Draf", reply_markup=BUTTON)
    message = budi.room.messages[sent["message_id"]]
    async with browser.listening() as events:
        press = await browser.does("press", person=str(budi.id), key=message.seq, data="send:1")
        await bot.call("answerCallbackQuery", callback_query_id=press["press"])
        assert await events.until("answer") == ["answer"]


async def test_the_world_is_told_once_for_all_that_happens_together(
    browser: Browser, clock: MovableClock, sim: Simulator
) -> None:
    async with browser.listening() as events:
        group = sim.group("Humas")
        group.adds(*[sim.person(f"Orang {number}") for number in range(20)])
        await asyncio.sleep(0)
        clock.move(timedelta(hours=1))
        assert (await events.until("clock")).count("world") == 1


async def test_another_window_hears_what_was_read(browser: Browser, bot: Bot, budi: Person) -> None:
    me = str(budi.id)
    budi.starts()
    await bot.say(budi, "satu")
    sent = await bot.say(budi, "dua")
    key = budi.room.messages[sent["message_id"]].seq
    async with browser.listening() as events:
        await browser.does("read", person=me, chat=me, key=key - 1)
        assert await events.next("read") == {"person": me, "chat": me, "unread": 1}
        await browser.does("read", person=me, chat=me, key=key + 1000)
        assert (await events.next("read"))["unread"] == 0
    await bot.say(budi, "tiga")
    world = await browser.get("api/world")
    assert world["people"][0]["chats"][0]["unread"] == 1


async def test_who_watched_an_earlier_run_is_told_to_begin_anew(browser: Browser, page: Page, budi: Person) -> None:
    budi.says("halo")
    for since in ("0", "3", str(page.feed.last + 1)):
        async with browser.listening(since=since) as events:
            assert await events.next("reset") == {}
            assert events.last_id == page.feed.last


async def test_a_browser_that_comes_back_names_the_last_event_itself(
    browser: Browser, page: Page, budi: Person
) -> None:
    seen = page.feed.last
    budi.says("halo")
    headers = {"Last-Event-ID": str(seen)}
    async with browser.session.get("api/events", params={"since": "0"}, headers=headers) as response:
        assert (await Events(response).next("message"))["message"]["text"] == "halo"


async def test_who_reads_too_slowly_begins_anew() -> None:
    feed = Feed()
    pieces = feed.listen(feed.last)
    feed.put("clock", {"number": 0})
    assert b'{"number":0}' in await anext(pieces)
    for number in range(KEPT + 1):
        feed.put("clock", {"number": number})
    assert b"event: reset" in await anext(pieces)
    feed.put("clock", {"number": -1})
    assert await anext(pieces) == f'id: {feed.last}\nevent: clock\ndata: {{"number":-1}}\n\n'.encode()


async def test_a_silent_stream_is_kept_alive_until_the_page_ends(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.simulator.web.feed.ALIVE_SECONDS", 0.001)
    feed = Feed()
    pieces = feed.listen(feed.last)
    assert await anext(pieces) == b": alive\n\n"
    feed.close()
    assert [piece async for piece in pieces] == []


async def test_it_ends_at_once_although_somebody_listens(sim: Simulator, group: Group) -> None:
    shown = await Page.start(sim)
    async with Browser.of(shown) as visitor, visitor.listening():
        async with asyncio.timeout(10):
            await shown.stop()


async def test_visitors_who_leave_cause_no_complaint(
    page: Page, budi: Person, caplog: pytest.LogCaptureFixture
) -> None:
    for _ in range(3):
        async with Browser.of(page) as visitor, visitor.listening() as events:
            budi.says("halo")
            await events.next("message")
    budi.says("halo")
    await asyncio.sleep(0)
    assert not caplog.records
