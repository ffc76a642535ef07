"""A page over a simulated Telegram that stands alone, and somebody who looks at it."""

from collections.abc import AsyncIterator

import pytest

from bot.simulator import Group, Person, Simulator
from bot.simulator.web import Page
from tests.simulator.page.browser import Browser


@pytest.fixture
async def page(sim: Simulator) -> AsyncIterator[Page]:
    shown = await Page.start(sim, texts={"id": {"page-title": "Gaung"}, "en": {}})
    yield shown
    await shown.stop()


@pytest.fixture
async def browser(page: Page) -> AsyncIterator[Browser]:
    async with Browser.of(page) as visitor:
        yield visitor


@pytest.fixture
def budi(sim: Simulator) -> Person:
    return sim.person("Budi Santoso")


@pytest.fixture
def group(sim: Simulator, budi: Person) -> Group:
    made = sim.group("Humas Kemenag Tuban")
    made.adds(budi, sim.person("Rina Lestari"))
    made.adds_bot(by=budi)
    return made
