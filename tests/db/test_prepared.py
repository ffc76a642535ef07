"""Prepared statements do what SQLAlchemy would do with them."""

from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any

import pytest
import sqlalchemy as sa

from bot.db import jobs, prepared
from bot.db.dialect import upsert
from bot.db.engine import Database, StorageTrouble, Tx
from bot.db.schema import drafts, inbox, job_runs, offices, outbox, people

_ADD_PERSON = sa.insert(people).returning(people.c.id)
_ADD_DRAFT = sa.insert(drafts)
_DRAFT = (
    sa.select(drafts, people.c.name, people.c.hints, (drafts.c.version + 1).label("next"))
    .join(people, people.c.id == drafts.c.person_id)
    .where(drafts.c.person_id == sa.bindparam("person"), drafts.c.state != "sent")
)
_CLAIM = upsert(job_runs).on_conflict_do_nothing(index_elements=["job", "slot"])
_OF_JOB = sa.select(job_runs.c.slot).where(job_runs.c.job == sa.bindparam("job")).order_by(job_runs.c.slot)
_AMONG = sa.select(job_runs.c.slot).where(job_runs.c.slot.in_(sa.bindparam("slots", expanding=True)))
_RENAME = sa.update(offices).values(name=sa.bindparam("new"))
_BIG = sa.insert(inbox)


def claims(tx: Tx, *slots: str) -> int:
    return prepared.run(tx, _CLAIM, *({"job": "j", "slot": slot, "claimed_at": tx.now} for slot in slots))


def slots(tx: Tx) -> list[str]:
    return [row.slot for row in prepared.rows(tx, _OF_JOB, {"job": "j"})]


async def test_values_go_in_and_come_out_as_with_sqlalchemy(db: Database) -> None:
    east = datetime(2026, 3, 10, 9, 0, tzinfo=timezone(timedelta(hours=7)))

    def work(tx: Tx) -> tuple[list[Any], list[Any]]:
        person = {"telegram_id": 2**40, "name": "Budi é", "language": "id", "created_at": east, "hints": False}
        (added,) = prepared.rows(tx, _ADD_PERSON, person)
        draft = {
            "person_id": added.id,
            "chat_id": -7,
            "state": "open",
            "activity_date": date(2026, 3, 9),
            "links": ["https://a.example/é"],
            "undo": None,
            "opened_at": east,
            "updated_at": east,
        }
        prepared.run(tx, _ADD_DRAFT, draft)
        tx.execute(_ADD_DRAFT, draft)
        return prepared.rows(tx, _DRAFT, {"person": added.id}), list(tx.execute(_DRAFT, {"person": added.id}).all())

    ours, theirs = await db.write(work)
    assert ours == theirs
    assert ours[0][1:] == ours[1][1:]
    assert ours[0]._asdict() == theirs[0]._asdict()
    assert (ours[0].opened_at, ours[0].activity_date) == (datetime(2026, 3, 10, 2, 0, tzinfo=UTC), date(2026, 3, 9))
    assert (ours[0].links, ours[0].name, ours[0].hints, ours[0].next) == (["https://a.example/é"], "Budi é", False, 2)


async def test_the_rows_that_changed_are_counted(db: Database) -> None:
    def work(tx: Tx) -> list[int]:
        return [claims(tx), claims(tx, "1"), claims(tx, "1"), claims(tx, "2", "1", "3")]

    assert await db.write(work) == [0, 1, 0, 2]
    assert await db.read(slots) == ["1", "2", "3"]


async def test_what_failed_is_undone_with_all_of_its_transaction(db: Database) -> None:
    def work(tx: Tx) -> None:
        claims(tx, "1")
        prepared.run(tx, _RENAME, {"new": None})
        prepared.run(tx, sa.insert(outbox), {"key": "a secret"})

    with pytest.raises(sa.exc.IntegrityError) as failed:
        await db.write(work)
    assert "a secret" not in str(failed.value)
    assert await db.read(slots) == []


async def test_a_full_disk_is_known_as_such(db: Database) -> None:
    def work(tx: Tx) -> None:
        jobs.claim(tx, "j", "1")
        pages = int(tx.conn.exec_driver_sql("PRAGMA page_count").scalar_one())
        tx.conn.exec_driver_sql(f"PRAGMA max_page_count = {pages}")
        values = {"update_id": 1, "digest": "", "lane": 1, "state": "done", "received_at": tx.now}
        prepared.run(tx, _BIG, {**values, "payload": "x" * 200_000})

    with pytest.raises(StorageTrouble, match="full"):
        await db.write(work)
    assert await db.read(slots) == []


async def test_a_value_that_was_forgotten_is_not_taken_for_none(db: Database) -> None:
    with pytest.raises(KeyError, match="job"):
        await db.read(lambda tx: prepared.rows(tx, _OF_JOB, {}))


async def test_a_statement_that_is_written_anew_each_time_is_refused(db: Database) -> None:
    with pytest.raises(ValueError, match="not the same"):
        await db.read(lambda tx: prepared.rows(tx, _AMONG, {"slots": ["1"]}))
