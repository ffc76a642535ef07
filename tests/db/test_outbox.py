"""What is to be said: once under its key, or edited in place."""

import json
from dataclasses import replace
from datetime import timedelta
from functools import partial

import sqlalchemy as sa

from bot.clock import MovableClock
from bot.db import chats, inbox, offices, outbox, said, unsure
from bot.db.engine import Database, Tx
from bot.db.outbox import Outcome, Priority
from tests.db import states
from tests.db.outgoing import Listener, card, message, pending, record, row, says

MINUTE = timedelta(minutes=1)


async def test_what_waits_for_a_chat_is_found_among_all(db: Database) -> None:
    heard = await says(db, message("a"), message("b", 8), message("c"))
    await record(db, Outcome(heard[0].id, 1, "sent"))
    assert [item.id for item in await db.read(lambda tx: outbox.pending_of(tx, 7))] == [heard[2].id]


async def test_a_message_is_said_once_under_its_key_however_often_it_is_enqueued(db: Database) -> None:
    heard = await says(db, message("a"), message("a"), message("b"))
    assert [item.payload for item in heard] == [{"text": "a"}, {"text": "b"}]
    assert await says(db, replace(message("a"), payload={"text": "another"})) == []
    await record(db, Outcome(heard[0].id, 1, "sent", message_id=50))
    assert await says(db, message("a")) == []
    assert await db.read(states.of_outbox) == {"sent": 1, "pending": 1}
    assert json.loads(str((await row(db, "a")).payload)) == {"text": "a"}
    assert await db.read(lambda tx: said.exists(tx, "a"))
    assert not await db.read(lambda tx: said.exists(tx, "c"))


async def test_messages_are_told_to_the_sender_in_the_order_in_which_they_were_said(db: Database) -> None:
    keys = [f"m{number}" for number in (9, 3, 7, 1, 5)]
    heard = await says(db, *(message(key) for key in keys))
    assert [item.payload for item in heard] == [{"text": key} for key in keys]
    assert [item.id for item in heard] == sorted(item.id for item in heard)
    assert await pending(db) == [item.id for item in heard]


async def test_the_payload_of_a_broadcast_stays_on_disk_until_its_turn(db: Database) -> None:
    heard = await says(db, message("b", priority=Priority.BROADCAST, once=True), card("c", "isi ✅"))
    assert heard[0].payload is None
    loaded = await db.read(lambda tx: outbox.load(tx, [item.id for item in heard]))
    assert [loaded[item.id].payload for item in heard] == [{"text": "b"}, {"text": "isi ✅"}]
    assert loaded[heard[0].id].once
    assert loaded[heard[0].id].priority is Priority.BROADCAST


async def test_only_pending_rows_are_loaded(db: Database) -> None:
    first, second = await says(db, message("a"), message("b"))
    await record(db, Outcome(first.id, 1, "sent"))
    assert set(await db.read(lambda tx: outbox.load(tx, [first.id, second.id, 999]))) == {second.id}


async def test_a_row_that_must_not_be_repeated_is_claimed_by_one(db: Database) -> None:
    (item,) = await says(db, message("digest", once=True))
    assert not await db.write(lambda tx: outbox.claim(tx, item.id, 2))
    assert await db.write(lambda tx: outbox.claim(tx, item.id, 1))
    assert not await db.write(lambda tx: outbox.claim(tx, item.id, 1))
    assert await pending(db) == []


async def test_a_row_found_in_the_middle_of_its_sending_is_for_people_to_decide(db: Database) -> None:
    lost, other = await says(db, message("digest", -5, once=True), message("hello"))
    await db.write(lambda tx: outbox.claim(tx, lost.id, 1))
    assert [found[0] for found in await db.write(unsure.found)] == [lost.id]
    assert await db.read(states.of_outbox) == {"unsure": 1, "pending": 1}
    assert await pending(db) == [other.id]


async def test_an_operator_decides_once_and_again_means_queued_again(db: Database) -> None:
    items = await says(db, message("x", once=True), message("y", once=True))
    for item in items:
        await db.write(partial(outbox.claim, row_id=item.id, revision=1))
    await db.write(unsure.found)
    listener = Listener(db)
    assert await db.write(lambda tx: unsure.settle(tx, items[0].id, again=True))
    assert [item.id for item in listener.heard] == [items[0].id]
    assert not await db.write(lambda tx: unsure.settle(tx, items[0].id, again=False))
    assert await db.write(lambda tx: unsure.settle(tx, items[1].id, again=False))
    assert not await db.write(lambda tx: unsure.settle(tx, items[1].id, again=True))
    assert await db.read(states.of_outbox) == {"pending": 1, "sent": 1}
    assert len(listener.heard) == 1


async def test_somebody_is_gone_since_the_first_refusal_however_many_follow(db: Database, clock: MovableClock) -> None:
    def since(tx: Tx) -> object:
        return tx.execute(sa.text("SELECT unreachable_since FROM chats WHERE chat_id = 7")).scalar_one()

    await db.write(lambda tx: chats.unreachable(tx, 7, "Forbidden"))
    first = await db.read(since)
    clock.move(timedelta(days=2))
    await db.write(lambda tx: chats.unreachable(tx, 7, "Forbidden"))
    assert await db.read(since) == first
    await db.write(lambda tx: chats.reachable(tx, 7))
    await db.write(lambda tx: chats.unreachable(tx, 7, "Forbidden"))
    assert await db.read(since) != first


async def test_who_left_gets_nothing_more_until_coming_back(db: Database, clock: MovableClock) -> None:
    waiting, other = await says(db, message("a", 7), message("b", 8))
    await db.write(lambda tx: chats.unreachable(tx, 7, "Forbidden: " + "x" * 500))
    await db.write(lambda tx: chats.unreachable(tx, 7, "Forbidden: bot was blocked by the user"))
    assert await pending(db) == [other.id]
    assert (await row(db, "a")).state == "failed"

    def since(tx: Tx) -> object:
        return tx.execute(sa.text("SELECT unreachable_since FROM chats WHERE chat_id = 7")).scalar_one()

    assert await db.read(since) is not None
    await db.write(lambda tx: chats.reachable(tx, 8))
    await db.write(lambda tx: chats.reachable(tx, 7))
    assert await db.read(since) is None
    assert (await row(db, "a")).state == "failed"
    assert waiting.chat_id == 7


async def test_a_groups_new_number_is_everywhere_at_once(db: Database) -> None:
    old, new = -400, -100_400
    await db.write(lambda tx: offices.ensure(tx, "Kemenag Tuban", "Asia/Jakarta", "id"))
    await db.write(lambda tx: offices.bind_group(tx, offices.get(tx).id, old))
    sent, waiting, claimed, lost, other = await says(
        db,
        message("sent", old),
        message("waiting", old),
        message("claimed", old, once=True),
        message("unsure", old, once=True),
        message("other", 7),
    )
    await record(db, Outcome(sent.id, 1, "sent", message_id=1))
    await db.write(lambda tx: outbox.claim(tx, lost.id, 1))
    await db.write(unsure.found)
    await db.write(lambda tx: outbox.claim(tx, claimed.id, 1))
    raw = {"update_id": 1, "message": {"chat": {"id": old}, "text": "x"}}
    await db.write(lambda tx: inbox.store(tx, [raw, {**raw, "update_id": 2}]))
    await db.write(lambda tx: inbox.done(tx, [2]))
    for _ in range(2):
        await db.write(lambda tx: chats.migrate(tx, old, new))
    assert (await db.read(offices.get)).group_chat_id == new
    assert [(await row(db, key)).chat_id for key in ("waiting", "claimed", "unsure", "other")] == [new, new, new, 7]
    assert [each.lane for each in (await db.read(lambda tx: inbox.next_batch(tx, 10)))[0]] == [new]
    assert (
        await db.read(
            lambda tx: tx.execute(sa.text("SELECT migrated_to FROM chats WHERE chat_id = :old"), {"old": old}).scalar()
        )
        == new
    )
    assert (waiting.chat_id, other.chat_id) == (old, 7)


async def test_silence_that_telegram_asked_for_is_remembered_until_it_is_over(
    db: Database, clock: MovableClock
) -> None:
    until = clock.now() + MINUTE
    await db.write(lambda tx: chats.hold(tx, 7, clock.now()))
    await db.write(lambda tx: chats.hold(tx, 7, until))
    await db.write(lambda tx: chats.hold(tx, 8, until + MINUTE))
    assert await db.read(chats.holds) == {7: until, 8: until + MINUTE}
    clock.move(MINUTE)
    assert await db.read(chats.holds) == {8: until + MINUTE}


async def test_open_rows_can_be_read_page_by_page(db: Database) -> None:
    items = await says(db, *(message(f"m{number}") for number in range(7)))
    await record(db, Outcome(items[2].id, 1, "failed"))
    ids = [item.id for item in items if item is not items[2]]
    assert await pending(db) == ids
    assert await pending(db, ids[1], 2) == ids[2:4]
    assert await pending(db, ids[-1]) == []


async def test_the_limits_memory_is_what_was_sent_since(db: Database, clock: MovableClock) -> None:
    first, second = await says(db, message("a", 7), message("b", -5))
    await record(db, Outcome(first.id, 1, "sent"))
    clock.move(MINUTE)
    since = clock.now() - MINUTE / 2
    await record(db, Outcome(second.id, 1, "sent"))
    assert [chat for chat, _ in await db.read(lambda tx: said.sent_since(tx, since))] == [-5]


async def test_which_promise_a_message_fulfils(db: Database) -> None:
    (item,) = await says(db, message("prompt:1", -5))
    await record(db, Outcome(item.id, 1, "sent", message_id=50))
    assert await db.read(lambda tx: said.key_of_message(tx, -5, 50)) == "prompt:1"
    assert await db.read(lambda tx: said.key_of_message(tx, -6, 50)) is None


async def test_old_sent_messages_are_forgotten_and_what_is_open_or_unclear_is_kept(
    db: Database, clock: MovableClock
) -> None:
    ends = ("sent", "sent", "failed", "unsure", "pending", "sending")
    items = await says(db, *(message(f"{number}") for number, _ in enumerate(ends)))
    await record(db, *(Outcome(item.id, 1, state) for item, state in zip(items, ends, strict=True)))
    clock.move(timedelta(days=100))
    (fresh,) = await says(db, message("fresh"))
    await record(db, Outcome(fresh.id, 1, "sent"))
    limit = clock.now() - timedelta(days=60)
    assert await db.write(lambda tx: said.forget(tx, limit, 1)) == 1
    assert await db.write(lambda tx: said.forget(tx, limit, 100)) == 1
    counts = await db.read(states.of_outbox)
    assert (counts["sent"], counts["unsure"], counts["pending"], counts["sending"]) == (1, 1, 1, 1)
