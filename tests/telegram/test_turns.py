"""From Telegram to the handler: nothing lost, nothing twice, one failing update alone."""

import asyncio
from collections.abc import AsyncIterator
from datetime import timedelta
from typing import Any

import pytest

from bot.clock import MovableClock
from bot.db import inbox, jobs
from bot.db.engine import Database, Tx
from bot.simulator import Simulator
from bot.simulator.watching import PATIENCE_SECONDS
from bot.tasks import Tasks
from bot.telegram.api import Api
from bot.telegram.intake import Intake
from bot.telegram.turns import TurnTaker
from tests.db import states

POISON = "racun"


class Desk:
    """A handler that notes in the database what it was given, and stumbles over one word."""

    def __init__(self) -> None:
        self.tried: list[str] = []
        self.dead: list[str] = []
        self.poison = POISON

    def handle(self, tx: Tx, raw: dict[str, Any]) -> None:
        text = str(raw["message"]["text"])
        self.tried.append(text)
        assert jobs.claim(tx, "handled", f"{raw['update_id']} {text}")
        if self.poison in text:
            raise LookupError(text)

    def set_aside(self, tx: Tx, raw: dict[str, Any], inbox_id: int) -> None:
        self.dead.append(str(raw["message"]["text"]))


@pytest.fixture
def desk() -> Desk:
    return Desk()


@pytest.fixture
def turns(db: Database, clock: MovableClock, desk: Desk) -> TurnTaker:
    return TurnTaker(db, clock, desk.handle, desk.set_aside)


def update(number: int, text: str, chat: int = 7) -> dict[str, Any]:
    return {"update_id": number, "message": {"chat": {"id": chat}, "text": text}}


async def stored(db: Database, *updates: dict[str, Any]) -> None:
    await db.write(lambda tx: inbox.store(tx, updates))


async def handled(db: Database) -> list[str]:
    """What was handled and committed, in the order of the updates' numbers."""

    def look(tx: Tx) -> list[str]:
        rows = tx.conn.exec_driver_sql("SELECT slot FROM job_runs WHERE job = 'handled' ORDER BY rowid")
        return [row[0].partition(" ")[2] for row in rows]

    return await db.read(look)


async def until(db: Database, **counts: int) -> None:
    async with asyncio.timeout(PATIENCE_SECONDS):
        found: dict[str, int] = {}
        while found != counts:
            found = await db.read(states.of_inbox)


async def take_all(turns: TurnTaker) -> None:
    while (await turns.take())[0]:
        pass


async def test_a_failing_update_is_tried_three_times_and_set_aside_and_all_others_are_handled(
    db: Database, clock: MovableClock, turns: TurnTaker, desk: Desk
) -> None:
    await stored(
        db, update(1, "a1", 1), update(2, POISON, 2), update(3, "b2", 2), update(4, "c1", 3), update(5, "a2", 1)
    )
    await take_all(turns)
    assert sorted(await handled(db)) == ["a1", "a2", "c1"]
    assert desk.dead == []
    for _ in range(2):
        clock.move(timedelta(seconds=5))
        await take_all(turns)
    assert desk.dead == [POISON]
    assert sorted(await handled(db)) == ["a1", "a2", "b2", "c1"]
    assert await db.read(states.of_inbox) == {"done": 4, "dead": 1}
    # Alone three times, besides the attempts together with others that failed because of it.
    assert 3 <= desk.tried.count(POISON) <= 6


async def test_a_chats_updates_are_handled_in_order_also_when_one_fails_at_first(
    db: Database, clock: MovableClock, turns: TurnTaker, desk: Desk
) -> None:
    await stored(db, *(update(number, f"{number}", 7) for number in range(1, 80)))
    desk.poison = "40"
    await take_all(turns)
    assert await handled(db) == [f"{number}" for number in range(1, 40)]
    desk.poison = POISON
    clock.move(timedelta(seconds=5))
    await take_all(turns)
    assert await handled(db) == [f"{number}" for number in range(1, 80)]
    assert desk.dead == []


async def test_updates_of_a_quiet_day_are_stored_and_handled_in_one_commit(db: Database, turns: TurnTaker) -> None:
    assert not await turns.keep([update(1, "satu")])
    assert await handled(db) == ["satu"]
    assert not await turns.keep([update(1, "satu"), update(2, "dua")])
    assert await handled(db) == ["satu", "dua"]
    assert await db.read(states.of_inbox) == {"done": 2}


async def test_an_update_that_fails_at_once_is_stored_all_the_same(
    db: Database, clock: MovableClock, turns: TurnTaker, desk: Desk
) -> None:
    assert await turns.keep([update(1, POISON), update(2, "lain", 8)])
    assert await db.read(states.of_inbox) == {"pending": 2}
    for _ in range(3):
        await take_all(turns)
        clock.move(timedelta(seconds=5))
    assert desk.dead == [POISON]
    assert await handled(db) == ["lain"]


async def test_when_to_look_again_is_when_the_next_try_is_due(
    db: Database, clock: MovableClock, turns: TurnTaker, desk: Desk
) -> None:
    await stored(db, update(1, POISON))
    await turns.take()
    more, next_at = await turns.take()
    assert not more
    assert next_at is not None
    assert timedelta(0) < next_at - clock.now() <= timedelta(seconds=1)


@pytest.fixture
async def tasks() -> AsyncIterator[Tasks]:
    async with Tasks() as group:
        yield group


async def test_the_next_try_comes_by_itself_when_its_time_has_come(
    db: Database, clock: MovableClock, turns: TurnTaker, desk: Desk, tasks: Tasks
) -> None:
    await stored(db, update(1, POISON), update(2, "sesudahnya"))
    work = asyncio.Event()
    tasks.start(turns.run(work), name="turns", lasting=True)
    async with asyncio.timeout(PATIENCE_SECONDS):
        while not desk.dead:
            clock.move(timedelta(seconds=1))
            await asyncio.sleep(0.005)
    await until(db, dead=1, done=1)


class Poller:
    """A running intake, and what it said."""

    def __init__(self, db: Database, api: Api, clock: MovableClock) -> None:
        self.stored = 0
        self.muted: list[bool] = []
        self.refused = asyncio.Event()
        self.db = db
        self.intake = Intake(api, clock, keep=self._keep, on_mute=self.muted.append, on_bad_token=self.refused.set)

    async def _keep(self, updates: list[dict[str, Any]]) -> None:
        await self.db.write(lambda tx: inbox.store(tx, updates))
        self.stored += 1


async def test_an_update_is_on_disk_before_telegram_hears_that_it_arrived(
    db: Database, api: Api, clock: MovableClock, sim: Simulator, tasks: Tasks
) -> None:
    budi = sim.person("Budi")
    poller = Poller(db, api, clock)

    def full(tx: Tx) -> None:
        pages = tx.conn.exec_driver_sql("PRAGMA page_count").scalar_one()
        tx.conn.exec_driver_sql(f"PRAGMA max_page_count = {pages}")

    await db.write(full)
    budi.says("x" * 4000)
    for number in range(20):
        budi.says(f"{number} " + "y" * 3000)
    waiting = len(sim.pending)
    tasks.start(poller.intake.run(), name="intake")
    async with asyncio.timeout(PATIENCE_SECONDS):
        while sim.updates.polling or not poller.intake.ready.is_set():
            await db.read(states.of_inbox)
    assert (len(sim.pending), poller.stored) == (waiting, 0)
    await db.write(lambda tx: tx.conn.exec_driver_sql("PRAGMA max_page_count = 100000"))
    await until(db, pending=waiting)
    async with asyncio.timeout(PATIENCE_SECONDS):
        while sim.pending:
            await sim.bot_polls()
    assert poller.stored >= 1


async def test_a_poller_that_starts_again_stores_nothing_twice(
    db: Database, api: Api, clock: MovableClock, sim: Simulator
) -> None:
    budi = sim.person("Budi")
    for word in ("satu", "dua", "tiga"):
        budi.says(word)
    waiting = len(sim.pending)
    for _ in range(2):
        async with Tasks() as tasks:
            tasks.start(Poller(db, api, clock).intake.run(), name="intake")
            await until(db, pending=waiting)


async def test_an_outage_is_outlived(db: Database, api: Api, clock: MovableClock, sim: Simulator, tasks: Tasks) -> None:
    sim.faults.outage()
    poller = Poller(db, api, clock)
    tasks.start(poller.intake.run(), name="intake")
    budi = sim.person("Budi")
    budi.says("halo")
    waiting = len(sim.pending)
    assert not poller.intake.ready.is_set()
    sim.faults.outage_off()
    await until(db, pending=waiting)
    assert poller.intake.ready.is_set()


async def test_a_refused_token_is_reported(db: Database, clock: MovableClock, sim: Simulator, tasks: Tasks) -> None:
    stranger = Api("42:" + "WRONG", sim.base_url, sim.file_url)
    await stranger.open()
    poller = Poller(db, stranger, clock)
    tasks.start(poller.intake.run(), name="intake")
    await asyncio.wait_for(poller.refused.wait(), 5)
    assert not poller.intake.ready.is_set()
    await tasks.close()
    await stranger.close_pools()
