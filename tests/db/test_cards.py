"""Cards: one message each, edited in place."""

from datetime import timedelta

from bot.clock import MovableClock
from bot.db import outbox, said
from bot.db.engine import Database
from bot.db.outbox import Outcome, Outgoing
from tests.db.outgoing import card, pending, record, row, says


async def test_a_card_that_is_said_again_is_a_newer_revision_with_the_same_message(db: Database) -> None:
    (first,) = await says(db, card("draft:1:card", "satu"))
    await record(db, Outcome(first.id, 1, "sent", message_id=50))
    (second,) = await says(db, card("draft:1:card", "dua"))
    assert (second.id, second.revision) == (first.id, 2)
    loaded = (await db.read(lambda tx: outbox.load(tx, [first.id])))[first.id]
    assert (loaded.message_id, loaded.payload, loaded.revision) == (50, {"text": "dua"}, 2)


async def test_a_card_that_shows_the_same_already_is_left_alone(db: Database) -> None:
    (first,) = await says(db, card("c", "satu"))
    assert len(await says(db, card("c", "satu"))) == 1
    await record(db, Outcome(first.id, 2, "sent", message_id=50))
    assert await says(db, card("c", "satu")) == []
    assert (await row(db, "c")).state == "sent"
    assert len(await says(db, card("c", "satu", chat=8))) == 1
    await record(db, Outcome(first.id, 3, "sent"))
    assert len(await says(db, card("c", "dua", chat=8))) == 1


async def test_a_picture_is_shown_again_since_its_file_may_be_another(db: Database) -> None:
    picture = Outgoing("p", 7, "sendPhoto", {"photo": {"file": "a.png"}}, card=True)
    (first,) = await says(db, picture)
    await record(db, Outcome(first.id, 1, "sent", message_id=50))
    assert len(await says(db, picture)) == 1


async def test_a_message_that_another_row_may_have_changed_is_shown_again(db: Database) -> None:
    (first,) = await says(db, card("c", "satu"))
    await db.write(lambda tx: outbox.adopt(tx, "instead", 7, 50))
    await record(db, Outcome(first.id, 1, "sent", message_id=50))
    assert len(await says(db, card("c", "satu"))) == 1


async def test_of_two_states_of_a_card_in_one_turn_the_last_is_said(db: Database) -> None:
    (heard,) = await says(db, card("c", "satu"), card("c", "dua"))
    assert (await db.read(lambda tx: outbox.load(tx, [heard.id])))[heard.id].payload == {"text": "dua"}


async def test_an_old_revisions_success_does_not_pass_for_the_newer_ones(db: Database) -> None:
    (first,) = await says(db, card("c", "satu"))
    await says(db, card("c", "dua"))
    await record(db, Outcome(first.id, 1, "sent", message_id=50))
    after = await row(db, "c")
    assert (after.state, after.revision, after.message_id) == ("pending", 2, 50)
    assert await pending(db) == [first.id]
    await record(db, Outcome(first.id, 2, "sent"))
    after = await row(db, "c")
    assert (after.state, after.message_id) == ("sent", 50)


async def test_a_card_whose_message_is_gone_is_sent_anew(db: Database) -> None:
    (first,) = await says(db, card("c"))
    await record(db, Outcome(first.id, 1, "sent", message_id=50))
    await says(db, card("c", "dua"))
    await db.write(lambda tx: outbox.forget_message(tx, first.id))
    assert (await db.read(lambda tx: outbox.load(tx, [first.id])))[first.id].message_id is None


async def test_a_card_that_is_said_again_after_long_is_not_forgotten_as_old(db: Database, clock: MovableClock) -> None:
    (item,) = await says(db, card("c"))
    await record(db, Outcome(item.id, 1, "sent", message_id=50))
    clock.move(timedelta(days=100))
    await says(db, card("c", "dua"))
    await db.write(lambda tx: said.forget(tx, clock.now(), 100))
    assert await pending(db) == [item.id]
