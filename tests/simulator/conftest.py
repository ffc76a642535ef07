"""A fresh simulated Telegram for each test, and a plain HTTP client as its bot."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.clock import MovableClock
from bot.simulator import Simulator
from tests.simulator.bot import Bot


@pytest.fixture
def clock() -> MovableClock:
    movable = MovableClock()
    movable.move_to(datetime(2024, 3, 12, 1, 0, tzinfo=UTC))
    return movable


@pytest.fixture
async def sim(clock: MovableClock, tmp_path: Path) -> AsyncIterator[Simulator]:
    simulator = await Simulator.start(clock, limits=False, media_dir=tmp_path / "media")
    yield simulator
    await simulator.stop()


@pytest.fixture
async def strict(clock: MovableClock) -> AsyncIterator[Simulator]:
    """With flood limits."""
    simulator = await Simulator.start(clock)
    yield simulator
    await simulator.stop()


@pytest.fixture
async def bot(sim: Simulator) -> AsyncIterator[Bot]:
    async with Bot.of(sim) as client:
        yield client


@pytest.fixture
async def hasty(strict: Simulator) -> AsyncIterator[Bot]:
    """The bot of the simulator with flood limits."""
    async with Bot.of(strict) as client:
        yield client
