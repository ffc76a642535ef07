"""What visitors look at: the simulator alone with a bot that the test speaks for, or an office with the real bot."""

from collections.abc import AsyncIterator, Awaitable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from playwright.async_api import FilePayload

from bot.clock import MovableClock
from bot.i18n import page_texts
from bot.simulator import Group, Person, Simulator, pictures
from bot.simulator.web.page import Page
from tests.city import TUESDAY, City, founded
from tests.simulator.bot import Bot


@dataclass
class Alone:
    """A simulated Telegram with its page, and the bot's side of the wire in the test's hands."""

    sim: Simulator
    clock: MovableClock
    bot: Bot
    page: Page

    async def hears(self, kind: str) -> Any:
        """The next update of a kind; what came before it is passed over."""
        while batch := await self.bot.updates(timeout=5):
            for update in batch:
                await self.bot.updates(offset=update["update_id"] + 1)
                if kind in update:
                    return update[kind]
        raise AssertionError(f"the bot heard of no {kind}")

    async def answers(self, press: Awaitable[None], **answer: Any) -> None:
        """Answer what somebody presses."""
        await press
        query = await self.hears("callback_query")
        await self.bot.call("answerCallbackQuery", callback_query_id=query["id"], **answer)


@dataclass
class Staffed:
    """An office of three units with the real bot, and the page of its Telegram."""

    city: City
    page: Page
    group: Group
    head: Person
    budi: Person
    rina: Person
    tono: Person


@asynccontextmanager
async def alone_with_a_bot() -> AsyncIterator[Alone]:
    clock = MovableClock()
    clock.move_to(TUESDAY)
    sim = await Simulator.start(clock, limits=False)
    page = await _page(sim)
    try:
        async with Bot.of(sim) as bot:
            yield Alone(sim, clock, bot, page)
    finally:
        await page.stop()
        await sim.stop()


@asynccontextmanager
async def staffed(data: Path) -> AsyncIterator[Staffed]:
    async with founded(data) as city:
        await city.units("KUA-PALANG", "KUA-SOKO", "MIN-2-TUBAN")
        head = await city.coordinator("Hasan Basri")
        budi = await city.joins("Budi Santoso", "KUA-PALANG")
        rina = await city.joins("Rina Lestari", "MIN-2-TUBAN")
        tono = city.sim.person("Tono Wijaya")
        group = await city.group(city.sari, head, budi, rina, tono)
        await city.settles()
        page = await _page(city.sim)
        page.world.mark_all_read()
        try:
            yield Staffed(city, page, group, head, budi, rina, tono)
        finally:
            await page.stop()


async def _page(sim: Simulator) -> Page:
    return await Page.start(sim, texts={language: page_texts(language) for language in ("id", "en")})


def photos(count: int, label: str = "Bimbingan Perkawinan") -> list[FilePayload]:
    """Photos as a camera's folder holds them."""
    return [
        {"name": f"IMG_{number + 1:04d}.jpg", "mimeType": "image/jpeg", "buffer": pictures.jpeg(number, label)}
        for number in range(count)
    ]
