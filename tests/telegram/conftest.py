"""Pieces of the bot's Telegram side between a real database and a simulated Telegram."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.clock import MovableClock
from bot.db.engine import Database
from bot.simulator import Simulator
from bot.telegram.api import Api
from tests import fresh

MORNING = datetime(2026, 3, 10, 2, 0, tzinfo=UTC)


@pytest.fixture
def clock() -> MovableClock:
    movable = MovableClock()
    movable.move_to(MORNING)
    return movable


@pytest.fixture
async def db(tmp_path: Path, clock: MovableClock) -> AsyncIterator[Database]:
    database = Database(fresh.put(tmp_path / "gaung.db"), clock)
    await database.open()
    yield database
    await database.close()


@pytest.fixture
async def sim(clock: MovableClock) -> AsyncIterator[Simulator]:
    simulator = await Simulator.start(clock, limits=False)
    yield simulator
    await simulator.stop()


@pytest.fixture
async def api(sim: Simulator) -> AsyncIterator[Api]:
    client = Api(sim.token, sim.base_url, sim.file_url)
    await client.open()
    yield client
    await client.close_pools()
