"""What many tests share: the demo as a process, where each goes on where another one stopped, and both engines."""

import gc
from collections.abc import AsyncIterator
from typing import Any

import pytest
import pytest_asyncio
from hypothesis import settings
from xdist.scheduler import LoadScopeScheduling

from tests import compiled, servers
from tests.commands import visiting
from tests.commands.visiting import Demo
from tests.surroundings import ROOT

# Processors are shared: how long an example takes says nothing.
settings.register_profile("shared", deadline=None)
settings.load_profile("shared")
compiled.share()

TOGETHER = {
    "tests/commands/test_tour.py": "demo",
    "tests/browser/test_demo.py": "demo",
    "tests/commands/test_example.py": "example",
}
"""What one worker does, because it shares what is dear to make."""
FIRST = ("tests/commands/test_tour.py", "tests/browser/test_demo.py", "tests/crash", "tests/commands")
"""The tour finds the demo untouched; and no worker is left alone in the end with what takes long."""
STORIES, CRASHES = ROOT / "tests/stories", ROOT / "tests/crash"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    def turn(item: pytest.Item) -> int:
        return next((number for number, path in enumerate(FIRST) if item.path.is_relative_to(ROOT / path)), len(FIRST))

    items.sort(key=turn)
    _watch_little(items)


def _watch_little(items: list[pytest.Item]) -> None:
    """Measure coverage in the first row of a story's table, not in the others, which take twice as long when measured.

    Nor where a bot is killed: it is a process that would not live to tell. What is told is never more than was run.
    """
    seen: set[str] = set()
    for item in items:
        story, _, row = item.nodeid.partition("[")
        if item.path.is_relative_to(CRASHES) or (item.path.is_relative_to(STORIES) and row and story in seen):
            item.add_marker("no_cover")
        seen.add(story)


def pytest_collection_finish() -> None:
    # What was imported for the tests stays; no collection of garbage needs to look through it again.
    gc.collect()
    gc.freeze()


def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> LoadScopeScheduling:
    # The mark `xdist_group` is for this, but goes unseen with pytest-xdist 3.8 under pytest 9.2.
    scheduler = LoadScopeScheduling(config, log)
    scheduler._split_scope = lambda nodeid: TOGETHER.get(nodeid.partition("::")[0], nodeid)
    return scheduler


@pytest.fixture(params=["sqlite", "postgresql"])
def each_engine(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """The story plays on each of the two engines."""
    if request.param == "postgresql":
        servers.server()
        monkeypatch.setenv(servers.EVERYTHING, "yes")


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def demo(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Demo]:
    """`gaung demo` with its example office."""
    async with visiting.demo(tmp_path_factory.mktemp("demo")) as shown:
        await shown.is_ready()
        yield shown
