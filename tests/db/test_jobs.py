"""Jobs: each slot is had by one, and what takes many pieces leaves time to others."""

import threading

import pytest

from bot.clock import monotonic
from bot.db import jobs
from bot.db.engine import Database, Tx


async def test_a_slot_is_claimed_once(db: Database) -> None:
    assert await db.write(lambda tx: jobs.claim(tx, "digest", "2026-03-10"))
    assert not await db.write(lambda tx: jobs.claim(tx, "digest", "2026-03-10"))
    assert await db.write(lambda tx: jobs.claim(tx, "digest", "2026-03-11"))
    assert await db.write(lambda tx: jobs.claim(tx, "prompts", "2026-03-10"))
    assert await db.read(lambda tx: jobs.last_slot(tx, "digest")) == "2026-03-11"
    assert await db.read(lambda tx: jobs.last_slot(tx, "nobody")) is None


async def test_a_slot_whose_work_failed_can_be_claimed_again(db: Database) -> None:
    def fails(tx: Tx) -> None:
        assert jobs.claim(tx, "digest", "2026-03-10")
        raise LookupError

    with pytest.raises(LookupError):
        await db.write(fails)
    assert await db.write(lambda tx: jobs.claim(tx, "digest", "2026-03-10"))


async def test_what_is_done_piece_by_piece_leaves_as_much_time_to_others(db: Database) -> None:
    took: list[float] = []

    def work(_tx: Tx) -> bool:
        began = monotonic()
        threading.Event().wait(0.01)
        took.append(monotonic() - began)
        return len(took) < 4

    began = monotonic()
    await db.write_all(work)
    assert len(took) == 4
    assert monotonic() - began >= 2 * sum(took[:-1])
