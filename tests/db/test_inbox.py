"""Updates, kept until they have had their effect."""

import json
from datetime import timedelta
from functools import partial
from typing import Any

import pytest

from bot.clock import MovableClock
from bot.db import inbox
from bot.db.engine import Database
from bot.db.inbox import Incoming
from tests.db import states

SECOND = timedelta(seconds=1)


def update(number: int, text: str = "halo", chat: int = 7) -> dict[str, Any]:
    return {"update_id": number, "message": {"message_id": 1, "chat": {"id": chat, "type": "private"}, "text": text}}


async def stored(db: Database, *updates: dict[str, Any]) -> None:
    await db.write(lambda tx: inbox.store(tx, updates))


async def ready(db: Database, most: int = 100) -> list[Incoming]:
    return (await db.read(lambda tx: inbox.next_batch(tx, most)))[0]


def texts(batch: list[Incoming]) -> list[str]:
    return [json.loads(incoming.payload)["message"]["text"] for incoming in batch]


async def test_an_update_that_comes_again_is_kept_once(db: Database) -> None:
    await stored(db, update(1), update(1), update(2))
    await stored(db, update(1))
    assert len(await ready(db)) == 2
    await db.write(lambda tx: inbox.done(tx, [1, 2]))
    await stored(db, update(1), update(2))
    assert await ready(db) == []
    assert await db.read(states.of_inbox) == {"done": 2}


async def test_a_number_that_telegram_gives_out_anew_is_another_update(db: Database) -> None:
    await stored(db, update(1, "pekan lalu"))
    await stored(db, update(1, "pekan ini"))
    assert texts(await ready(db)) == ["pekan lalu", "pekan ini"]


async def test_nothing_to_store_is_no_mistake(db: Database) -> None:
    await stored(db)
    assert await db.read(states.of_inbox) == {}


async def test_updates_come_out_as_they_came_in_in_their_order_and_at_most_so_many(db: Database) -> None:
    words = ["satu & <dua>", "😀 emoji", "tiga\nempat", "\ud83d", "\x00"]
    await stored(db, *(update(90 - number, text) for number, text in enumerate(words)))
    assert texts(await ready(db)) == words
    assert texts(await ready(db, 2)) == words[:2]


@pytest.mark.parametrize(
    ("raw", "lane"),
    [
        ({"message": {"chat": {"id": -5}, "from": {"id": 9}}}, -5),
        ({"edited_message": {"chat": {"id": 6}}}, 6),
        ({"callback_query": {"id": "1", "from": {"id": 9}, "message": {"chat": {"id": -5}}}}, -5),
        ({"callback_query": {"id": "1", "from": {"id": 9}}}, 9),
        ({"my_chat_member": {"chat": {"id": -5}, "from": {"id": 9}}}, -5),
        ({"inline_query": {"from": {"id": 9}}}, 9),
        ({"message": {"nonsense": True}}, 0),
        ({"message": {"chat": "x"}, "other": 4}, 0),
        ({"message": {"chat": {"id": "7"}}}, 0),
    ],
)
async def test_an_update_is_handled_in_the_order_of_its_chat_or_else_its_person(
    db: Database, raw: dict[str, Any], lane: int
) -> None:
    await stored(db, {"update_id": 1, **raw})
    assert [incoming.lane for incoming in await ready(db)] == [lane]


async def test_a_chat_that_waits_for_its_next_try_holds_up_nobody_else(db: Database, clock: MovableClock) -> None:
    await stored(db, update(1, "a1", 1), update(2, "b1", 2), update(3, "a2", 1), update(4, "c1", 3))
    first = (await ready(db))[0]
    assert not await db.write(lambda tx: inbox.failed(tx, first, "bug"))
    batch, next_at = await db.read(lambda tx: inbox.next_batch(tx, 100))
    assert texts(batch) == ["b1", "c1"]
    assert next_at is not None
    assert SECOND / 2 < next_at - clock.now() <= SECOND
    clock.move(SECOND)
    batch, next_at = await db.read(lambda tx: inbox.next_batch(tx, 100))
    assert (texts(batch), next_at) == (["a1", "b1", "a2", "c1"], None)
    assert batch[0].tries == 1


async def test_the_earliest_next_try_is_the_one_to_wait_for(db: Database, clock: MovableClock) -> None:
    await stored(db, update(1, "a", 1), update(2, "b", 2))
    a, b = await ready(db)
    await db.write(lambda tx: inbox.failed(tx, a, "bug"))
    clock.move(SECOND)
    again = (await ready(db))[0]
    await db.write(lambda tx: inbox.failed(tx, again, "bug"))
    await db.write(lambda tx: inbox.failed(tx, b, "bug"))
    batch, next_at = await db.read(lambda tx: inbox.next_batch(tx, 100))
    assert batch == []
    assert next_at is not None
    assert next_at - clock.now() <= SECOND


async def test_the_third_failure_is_the_last(db: Database, clock: MovableClock) -> None:
    await stored(db, update(1, "racun"), update(2, "sesudahnya"))
    for last in (False, False, True):
        incoming = (await ready(db))[0]
        assert texts([incoming]) == ["racun"]
        assert await db.write(partial(inbox.failed, incoming=incoming, error="x" * 10_000)) is last
        clock.move(5 * SECOND)
    assert texts(await ready(db)) == ["sesudahnya"]
    assert await db.read(states.of_inbox) == {"dead": 1, "pending": 1}
    clock.move(timedelta(days=400))
    await db.write(lambda tx: inbox.forget(tx, clock.now(), 100))
    assert await db.read(states.of_inbox) == {"dead": 1, "pending": 1}


async def test_handled_updates_are_forgotten_after_their_time_at_most_so_many_at_once(
    db: Database, clock: MovableClock
) -> None:
    await stored(db, *(update(number) for number in range(5)))
    await db.write(lambda tx: inbox.done(tx, [1, 2, 3]))
    clock.move(timedelta(days=8))
    await db.write(lambda tx: inbox.done(tx, [4]))
    limit = clock.now() - timedelta(days=7)
    assert await db.write(lambda tx: inbox.forget(tx, limit, 2)) == 2
    assert await db.write(lambda tx: inbox.forget(tx, limit, 2)) == 1
    assert await db.write(lambda tx: inbox.forget(tx, limit, 2)) == 0
    assert await db.read(states.of_inbox) == {"done": 1, "pending": 1}
