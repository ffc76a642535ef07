"""Parts of a transaction."""

from functools import partial

import pytest

from bot.db import jobs, outbox
from bot.db.engine import Database, Tx
from bot.db.outbox import Outgoing
from tests.db import states


async def test_a_part_that_fails_is_undone_and_the_rest_is_kept(db: Database) -> None:
    def fails(tx: Tx) -> None:
        with tx.undone_on_error():
            jobs.claim(tx, "part", "1")
            outbox.enqueue(tx, Outgoing("part", 7, "sendMessage", {"text": "part"}))
            raise LookupError("half way")

    def work(tx: Tx) -> None:
        jobs.claim(tx, "whole", "1")
        outbox.enqueue(tx, Outgoing("whole", 7, "sendMessage", {"text": "whole"}))
        with pytest.raises(LookupError):
            fails(tx)
        with tx.undone_on_error():
            jobs.claim(tx, "other part", "1")

    await db.write(work)
    assert [await db.read(partial(jobs.is_claimed, job=job, slot="1")) for job in ("whole", "part", "other part")] == [
        True,
        False,
        True,
    ]
    assert await db.read(states.of_outbox) == {"pending": 1}
