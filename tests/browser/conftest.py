"""One browser for all tests of a worker, a fresh context for each visitor; what goes wrong in one fails its test."""

from collections.abc import AsyncIterator, Awaitable, Callable, Generator
from pathlib import Path

import pytest
import pytest_asyncio
from playwright.async_api import Browser

from bot.simulator import Person
from tests.browser import browsing
from tests.browser.browsing import DESKTOP, Screen, Watch
from tests.browser.places import Alone, Staffed, alone_with_a_bot, staffed
from tests.browser.visitor import Visitor

HERE = Path(__file__).parent
Arrive = Callable[..., Awaitable[Visitor]]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    # The browser belongs to the loop in which it was started, so that all its tests run in that one.
    for item in items:
        if item.path.is_relative_to(HERE):
            item.add_marker(pytest.mark.asyncio(loop_scope="session"), append=False)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item, call: pytest.CallInfo[None]
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    report = yield
    if call.when == "call":
        item.stash[_FAILED] = report.failed
    return report


_FAILED = pytest.StashKey[bool]()


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def chromium() -> AsyncIterator[Browser]:
    async with browsing.browser(browsing.program()) as running:
        yield running


@pytest_asyncio.fixture(loop_scope="session")
async def arrive(chromium: Browser, request: pytest.FixtureRequest) -> AsyncIterator[Arrive]:
    """Lets somebody sit down at a browser."""
    visitors: list[Visitor] = []

    async def arrives(
        url: str, screen: Screen = DESKTOP, *, language: str = "id", dark: bool = False, still: bool = True
    ) -> Visitor:
        context = await browsing.context(chromium, screen, language=language, dark=dark, still=still)
        watch = Watch(context)
        context.set_default_timeout(browsing.PATIENCE_MS)
        visitors.append(Visitor(await context.new_page(), url, screen, watch, language))
        return visitors[-1]

    yield arrives
    for visitor in visitors:
        if request.node.stash.get(_FAILED, False):
            print(await visitor.page.locator("body").aria_snapshot())
        await visitor.page.context.close()
    for visitor in visitors:
        visitor.watch.check()


@pytest_asyncio.fixture(loop_scope="session")
async def alone() -> AsyncIterator[Alone]:
    async with alone_with_a_bot() as place:
        yield place


@pytest.fixture
def budi(alone: Alone) -> Person:
    """Somebody who has started the bot."""
    person = alone.sim.person("Budi Santoso")
    person.starts()
    return person


@pytest_asyncio.fixture(loop_scope="session")
async def office(tmp_path: Path) -> AsyncIterator[Staffed]:
    async with staffed(tmp_path) as place:
        yield place
