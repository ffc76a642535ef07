"""A real database for each test: the migrated file is made once and copied."""

import shutil
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
import sqlalchemy as sa

from bot.clock import MovableClock
from bot.db import migrate
from bot.db.engine import Database

MORNING = datetime(2026, 3, 10, 2, 0, tzinfo=UTC)


@pytest.fixture
def clock() -> MovableClock:
    movable = MovableClock()
    movable.move_to(MORNING)
    return movable


@pytest.fixture(scope="session")
def migrated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database file with the schema and nothing in it."""
    path = tmp_path_factory.mktemp("migrated") / "gaung.db"
    engine = sa.create_engine(f"sqlite:///{path}")
    with engine.connect() as conn:
        migrate.to_head(conn)
    engine.dispose()
    return path


@pytest.fixture
def path(tmp_path: Path, migrated: Path) -> Path:
    """A migrated database file of the test's own."""
    return Path(shutil.copy(migrated, tmp_path / "gaung.db"))


@pytest.fixture
async def db(path: Path, clock: MovableClock) -> AsyncIterator[Database]:
    database = Database(path, clock)
    await database.open()
    yield database
    await database.close()
