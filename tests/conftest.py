"""The demo as a process, which many tests visit: one for all of them, and each goes on where another one stopped."""

from collections.abc import AsyncIterator

import pytest
import pytest_asyncio

from tests.commands import visiting
from tests.commands.visiting import Demo
from tests.surroundings import ROOT

FIRST = ("tests/commands/test_tour.py", "tests/browser/test_demo.py", "tests/crash", "tests/commands")
"""The tour finds the demo untouched; and no worker is left alone in the end with what takes long."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    def turn(item: pytest.Item) -> int:
        return next((number for number, path in enumerate(FIRST) if item.path.is_relative_to(ROOT / path)), len(FIRST))

    items.sort(key=turn)


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def demo(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Demo]:
    """`gaung demo` with its example office. Its tests are in the group `demo`, so that one worker has them all."""
    async with visiting.demo(tmp_path_factory.mktemp("demo")) as shown:
        await shown.is_ready()
        yield shown
