"""A real database for each test."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.clock import MovableClock
from bot.db.engine import Database
from tests import fresh

MORNING = datetime(2026, 3, 10, 2, 0, tzinfo=UTC)


@pytest.fixture
def clock() -> MovableClock:
    movable = MovableClock()
    movable.move_to(MORNING)
    return movable


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A migrated database file of the test's own."""
    return fresh.put(tmp_path / "gaung.db")


@pytest.fixture
async def db(path: Path, clock: MovableClock) -> AsyncIterator[Database]:
    database = Database(path, clock)
    await database.open()
    yield database
    await database.close()
