"""The place in the address, and the line to the server: both outlast a reload, the second also a cut."""

from collections.abc import AsyncIterator

import pytest_asyncio
from playwright.async_api import Route

from bot.simulator.web.feed import KEPT
from tests.browser.browsing import PHONE
from tests.browser.conftest import Arrive
from tests.browser.places import Alone
from tests.browser.visitor import expect
from tests.browser.wire import Wire

WHITE = "rgb(255, 255, 255)"


async def test_a_reload_keeps_the_two_chats_and_what_was_being_written(alone: Alone, arrive: Arrive) -> None:
    budi, rina = alone.sim.person("Budi Santoso"), alone.sim.person("Rina Lestari")
    group = alone.sim.group("Humas")
    for person in (budi, rina):
        person.starts()
        group.adds(person)
    group.adds_bot(by=budi)
    visitor = await (await arrive(alone.page.url)).opens((budi, budi), (rina, rina))
    await visitor.right.goes_to("Humas")
    await visitor.left.field.fill("Ijin melapor")
    await expect(visitor.right.chat.get_by_role("heading", name="Humas")).to_be_visible()
    address = visitor.page.url
    await visitor.page.reload()
    await expect(visitor.left.field).to_have_value("Ijin melapor")
    await expect(visitor.right.chat.get_by_role("heading", name="Humas")).to_be_visible()
    assert visitor.page.url == address
    await visitor.page.go_back()
    await expect(visitor.right.chat).to_have_count(0)
    await visitor.page.go_back()
    await expect(visitor.right.chat.get_by_role("heading", name=alone.sim.bot.name)).to_be_visible()


async def test_on_a_phone_the_list_and_the_chat_take_turns(alone: Alone, arrive: Arrive) -> None:
    budi = alone.sim.person("Budi Santoso")
    budi.starts()
    visitor = await (await arrive(alone.page.url, PHONE)).opens()
    side = visitor.left
    await side.goes_to(alone.sim.bot.name)
    await side.sees("/start")
    await expect(side.root.get_by_role("navigation", name=visitor.t("page-people-chats"))).to_be_hidden()
    await visitor.page.reload()
    await side.sees("/start")
    await side.root.get_by_role("button", name=visitor.t("page-chat-back")).click()
    await expect(side.root.get_by_role("navigation", name=visitor.t("page-people-chats"))).to_be_visible()
    await expect(side.field).to_be_hidden()


@pytest_asyncio.fixture(loop_scope="session")
async def wire(alone: Alone) -> AsyncIterator[Wire]:
    async with Wire.laid(alone.page.port) as laid:
        yield laid


async def test_a_line_that_is_cut_is_taken_up_where_it_broke(alone: Alone, arrive: Arrive, wire: Wire) -> None:
    budi = alone.sim.person("Budi Santoso")
    budi.starts()
    visitor = await (await arrive(wire.url)).opens((budi, budi))
    visitor.watch.allow("net::ERR_")
    await visitor.left.sees("/start")
    lost = visitor.page.get_by_role("status").filter(has_text=visitor.t("page-top-lost"))
    wire.cut()
    await expect(lost).to_be_visible()
    for words in ("satu", "dua", "tiga"):
        await alone.bot.say(budi, words)
    await visitor.left.writes("tidak sampai")
    await visitor.sees_toast(visitor.t("page-error-offline"))
    await expect(visitor.left.field).to_have_value("tidak sampai")
    wire.mend()
    await visitor.left.sees("tiga")
    await expect(visitor.left.messages).to_have_count(4)
    await expect(lost).to_have_count(0)


async def test_after_a_long_cut_the_page_loads_the_state_anew(alone: Alone, arrive: Arrive, wire: Wire) -> None:
    budi = alone.sim.person("Budi Santoso")
    budi.starts()
    visitor = await (await arrive(wire.url)).opens((budi, budi))
    visitor.watch.allow("net::ERR_")
    await visitor.left.sees("/start")
    wire.cut()
    for number in range(KEPT + 100):
        budi.says(f"pesan {number}")
    wire.mend()
    await visitor.left.sees(f"pesan {KEPT + 99}")
    await expect(visitor.left.message("/start")).to_have_count(0)
    budi.says("sesudah itu")
    await visitor.left.sees("sesudah itu")


async def test_what_is_said_while_a_chat_is_loading_is_not_left_out(alone: Alone, arrive: Arrive) -> None:
    budi = alone.sim.person("Budi Santoso")
    started = budi.starts()
    visitor = await arrive(alone.page.url)

    async def slowly(route: Route) -> None:
        answer = await route.fetch()
        await alone.bot.say(budi, "sementara itu")
        budi.edits(started, "/start, disunting")
        await expect(visitor.page.get_by_role("navigation").get_by_text("sementara itu")).to_be_visible()
        await route.fulfill(response=answer)

    await visitor.page.route("**/api/chats/*/messages?*", slowly)
    await visitor.opens((budi, budi))
    await visitor.left.sees("/start, disunting")
    await visitor.left.sees("sementara itu")


async def test_the_language_is_chosen_on_the_page_and_kept(alone: Alone, arrive: Arrive) -> None:
    budi = alone.sim.person("Budi Santoso")
    budi.starts()
    visitor = await (await arrive(alone.page.url)).opens((budi, budi))
    await visitor.page.get_by_role("button", name=visitor.t("page-top-language")).click()
    visitor.language = "en"
    await expect(visitor.left.field).to_be_visible()
    await visitor.page.reload()
    await expect(visitor.left.field).to_be_visible()
    assert await visitor.page.evaluate("document.documentElement.lang") == "en"


async def test_light_and_dark_are_chosen_on_the_page_and_kept(alone: Alone, arrive: Arrive) -> None:
    budi = alone.sim.person("Budi Santoso")
    visitor = await (await arrive(alone.page.url)).opens((budi, budi))
    chats = visitor.left.root.get_by_role("navigation", name=visitor.t("page-people-chats"))
    await expect(chats).to_have_css("background-color", WHITE)
    for now in ("auto", "light"):
        await visitor.page.get_by_role("button", name=visitor.t(f"page-theme-{now}")).click()
    await expect(chats).not_to_have_css("background-color", WHITE)
    await visitor.page.reload()
    await expect(visitor.page.get_by_role("button", name=visitor.t("page-theme-dark"))).to_be_visible()
    await expect(chats).not_to_have_css("background-color", WHITE)
