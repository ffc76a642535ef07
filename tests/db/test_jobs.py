"""Slots of jobs: each is had by one."""

import pytest

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
