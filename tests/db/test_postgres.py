"""PostgreSQL: what it does in its own way."""

import asyncio
from collections.abc import AsyncIterator
from functools import partial
from pathlib import Path

import pytest
import sqlalchemy as sa
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext

from bot.app import prepare_office
from bot.clock import MovableClock
from bot.commands import doctor
from bot.config import load
from bot.db import jobs, migrate, outbox, postgres
from bot.db.engine import Database, StorageTrouble, Tx
from bot.db.inspection import inspect
from bot.db.outbox import Outgoing
from bot.db.readonly import NothingToSee, Onlooker, copy_of
from bot.db.schema import metadata, offices
from tests import servers
from tests.city import TUESDAY
from tests.db import states
from tests.db.test_schema import is_described

INDEXES = "SELECT indexname, indexdef FROM pg_indexes WHERE schemaname = 'public'"


@pytest.fixture
def address() -> str:
    return servers.server().fresh()


@pytest.fixture
async def office(address: str, clock: MovableClock) -> AsyncIterator[Database]:
    database = Database(address, clock)
    await database.open()
    yield database
    await database.close()


def runs(tx: Tx) -> int:
    return int(tx.execute(sa.text("SELECT count(*) FROM job_runs")).scalar_one())


def indexes_of(conn: sa.Connection) -> dict[str, str]:
    return {
        name: sql
        for name, sql in conn.exec_driver_sql(INDEXES)
        if is_described(name.removeprefix("ix_").removesuffix("_pkc"))
    }


def test_migrations_and_metadata_make_the_same_tables_and_indexes(address: str) -> None:
    described = postgres.engine(servers.server().fresh(migrated=False))
    with postgres.engine(address).connect() as conn, described.connect() as other:
        options = {"include_name": lambda name, kind, _: kind != "table" or is_described(name)}
        assert compare_metadata(MigrationContext.configure(conn, opts=options), metadata) == []
        metadata.create_all(other)
        ours, theirs = indexes_of(conn), indexes_of(other)
    assert ours == theirs
    assert " WHERE " in ours["uq_join_requests_open"]


async def test_an_empty_database_gets_its_tables_and_a_second_opening_changes_nothing(clock: MovableClock) -> None:
    address = servers.server().fresh(migrated=False)
    with pytest.raises(NothingToSee):
        Onlooker(address).look(TUESDAY, runs)
    assert inspect(address).revision is None
    for number in range(2):
        database = Database(address, clock)
        await database.open()
        await database.write(partial(jobs.claim, job="job", slot=str(number)))
        await database.close()
    assert Onlooker(address).look(TUESDAY, runs) == 2
    found = inspect(address)
    assert (found.damage, found.revision, found.counts and found.counts["units"]) == (None, migrate.HEAD, 0)


async def test_what_a_failing_work_did_and_said_is_undone(office: Database) -> None:
    def work(tx: Tx) -> None:
        jobs.claim(tx, "half", "1")
        outbox.enqueue(tx, Outgoing("half", 7, "sendMessage", {"text": "half"}))
        outbox.flush(tx)
        raise LookupError("half way")

    with pytest.raises(LookupError, match="half way"):
        await office.write(work)
    assert await office.read(lambda tx: jobs.claim(tx, "job", "1"))
    assert (await office.read(runs), await office.read(states.of_outbox)) == (0, {})


async def test_two_writers_take_turns_and_each_hears_of_the_others_commits(
    office: Database, address: str, clock: MovableClock
) -> None:
    other = Database(address, clock)
    await other.open()

    def add(tx: Tx) -> None:
        # Read, decide, write: side by side, both would count from the same number.
        jobs.claim(tx, "count", str(runs(tx)))

    try:
        await asyncio.gather(*(each.write(add) for _ in range(20) for each in (office, other)))
        assert await office.read(runs) == 40
        loads: list[int] = []

        def load(tx: Tx) -> int:
            loads.append(runs(tx))
            return loads[-1]

        def remembered(tx: Tx) -> int:
            return tx.remember("runs", lambda: load(tx))

        assert [await office.read(remembered) for _ in range(2)] == [40, 40]
        await office.write(lambda tx: None)
        assert await office.read(remembered) == 40
        assert loads == [40]
        await other.write(add)
        assert await office.read(remembered) == 41
    finally:
        await other.close()


async def test_a_server_that_goes_away_is_trouble_and_its_return_is_noticed(office: Database, address: str) -> None:
    assert await office.write(lambda tx: jobs.claim(tx, "job", "1"))
    server = servers.server()
    server.stop()
    try:
        for _ in range(2):
            with pytest.raises(StorageTrouble):
                await office.write(lambda tx: jobs.claim(tx, "job", "2"))
        with pytest.raises(NothingToSee):
            Onlooker(address).look(TUESDAY, runs)
        assert inspect(address).silence
        named = load({"GAUNG_DATABASE_URL": address}, None)
        [found] = [each for each in doctor._database(named) if each.fix]
        assert "does not answer" in found.what
    finally:
        server.start()
    assert await office.write(lambda tx: jobs.claim(tx, "job", "2"))
    assert await office.read(runs) == 2


async def test_the_character_that_it_cannot_keep_is_left_out(office: Database) -> None:
    await office.write(lambda tx: jobs.claim(tx, "a\0b", "1"))
    assert await office.read(lambda tx: tx.execute(sa.text("SELECT job FROM job_runs")).scalar_one()) == "ab"


async def test_an_onlooker_cannot_change_anything(office: Database, address: str) -> None:
    with pytest.raises(sa.exc.DBAPIError, match="read-only"):
        Onlooker(address).look(TUESDAY, lambda tx: tx.execute(sa.text("DELETE FROM inbox")))


async def test_a_copy_in_a_file_holds_the_same_rows(office: Database, address: str, tmp_path: Path) -> None:
    await office.write(lambda tx: prepare_office(tx, load({}, None)))
    await office.write(lambda tx: tx.execute(sa.update(offices).values(set_up={"step": 1})).rowcount)
    file = tmp_path / "copy.db"
    copy_of(address, file)
    wanted = sa.select(offices)
    theirs = Onlooker(address).look(TUESDAY, lambda tx: tx.execute(wanted).mappings().all())
    assert Onlooker(file).look(TUESDAY, lambda tx: tx.execute(wanted).mappings().all()) == theirs
    assert Onlooker(file).look(TUESDAY, lambda tx: tx.execute(wanted.where(offices.c.group_missing.is_(None))).all())


def test_a_password_is_not_shown() -> None:
    settings = load({"GAUNG_DATABASE_URL": "postgresql://gaung:top%40secret@host/office"}, None)
    assert settings.database_name == "postgresql://gaung:***@host/office"
    assert "top%40secret" not in repr(settings)
