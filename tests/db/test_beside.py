"""Long looks at the database, from a process of their own."""

import os
from functools import partial
from pathlib import Path

import pytest
import sqlalchemy as sa

from bot.clock import MovableClock
from bot.db import beside
from bot.db.engine import Database, Tx
from tests.city import TUESDAY


def units_named(tx: Tx, name: str) -> tuple[int, str, int]:
    """How many units have a name, the time of the look, and by which process."""
    many = tx.execute(sa.text("SELECT count(*) FROM units WHERE name = :name"), {"name": name}).scalar_one()
    return many, tx.now.isoformat(), os.getpid()


def niceness(_tx: Tx) -> int:
    """How far back this process stands."""
    return os.getpriority(os.PRIO_PROCESS, 0)


def never(tx: Tx) -> None:
    """A look that does not end."""
    tx.execute(sa.text("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n"))


def broken(_tx: Tx) -> None:
    """A look that fails."""
    raise ZeroDivisionError("seven units by none")


@pytest.fixture
async def where(tmp_path: Path) -> Path:
    database = Database(tmp_path / "gaung.db", MovableClock())
    await database.open()
    await database.close()
    return tmp_path / "gaung.db"


async def test_what_is_found_comes_back_from_another_process(where: Path) -> None:
    many, at, process = await beside.look(where, TUESDAY, partial(units_named, name="KUA Palang"))
    assert (many, at) == (0, TUESDAY.isoformat())
    assert process != os.getpid()
    assert await beside.look(where, TUESDAY, niceness) == os.getpriority(os.PRIO_PROCESS, 0) + beside.NICENESS


async def test_a_look_that_fails_says_why(where: Path) -> None:
    with pytest.raises(beside.LookFailed, match="seven units by none"):
        await beside.look(where, TUESDAY, broken)


async def test_a_look_that_does_not_end_is_ended(where: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(beside, "SECONDS", 2.0)
    with pytest.raises(beside.LookFailed, match="no answer"):
        await beside.look(where, TUESDAY, never)
