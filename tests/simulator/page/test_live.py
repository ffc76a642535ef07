"""The live feed, and who may use the page at all."""

import asyncio
from datetime import timedelta

import pytest
from aiohttp import ClientSession

from bot.clock import MovableClock
from bot.simulator import Group, Person, Simulator
from bot.simulator.web import Page
from bot.simulator.web.feed import KEPT
from tests.simulator.bot import Bot
from tests.simulator.page.browser import Browser


async def test_messages_edits_and_typing_are_told_at_once(browser: Browser, bot: Bot, budi: Person) -> None:
    async with browser.listening() as events:
        budi.says("halo")
        assert (await events.next("message"))["message"]["text"] == "halo"
        await bot.call("sendChatAction", chat_id=budi.id, action="typing")
        assert await events.next("typing") == {"chat": str(budi.id), "action": "typing"}
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


async def test_nothing_is_worked_out_when_nobody_shows_the_page(sim: Simulator, budi: Person) -> None:
    shown = await Page.start(sim)
    await shown.stop()
    budi.says("halo")
    assert (sim.observers, shown.feed.last) == ([], 0)


@pytest.mark.parametrize(
    "headers",
    [
        {"X-Gaung": ""},
        {"Origin": "https://evil.example"},
        {"Origin": "null"},
        {"Host": "evil.example"},
    ],
)
async def test_another_sites_page_cannot_act(browser: Browser, budi: Person, headers: dict[str, str]) -> None:
    status, answer = await browser.post("api/do/start", headers=headers, person=str(budi.id))
    assert (status, answer["error"]) == (403, "page-error-not-allowed")
    assert budi.chat == []


async def test_another_name_for_this_machine_shows_nothing(page: Page) -> None:
    async with ClientSession() as session, session.get(f"{page.url}api/world", headers={"Host": "evil.example"}) as got:
        assert got.status == 403


@pytest.mark.parametrize(
    "path",
    ["static/../page.py", "static/%2e%2e/page.py", "static/..%2fpage.py", "static/css/", "static/x.py", "api/files/x"],
)
async def test_only_the_pages_own_files_are_served(browser: Browser, path: str) -> None:
    async with browser.session.get(path) as response:
        assert response.status == 404
        assert "script-src" not in response.headers.get("Content-Security-Policy", "default-src 'self'")


async def test_a_used_port_is_an_error_of_the_system(page: Page, sim: Simulator) -> None:
    with pytest.raises(OSError, match="address already in use"):
        await Page.start(sim, port=page.port)
    assert len(sim.observers) == 1


async def test_it_ends_at_once_although_somebody_listens(sim: Simulator, group: Group) -> None:
    shown = await Page.start(sim)
    async with Browser.of(shown) as visitor, visitor.listening():
        async with asyncio.timeout(3):
            await shown.stop()
