"""Much the same said to thousands at once: each once, and what is known already left alone."""

from bot.db import letters, outbox
from bot.db.engine import Database
from bot.db.outbox import Priority
from tests.db.outgoing import Listener, message, row, says

LETTERS = [(f"prompt:{number}", 70 + number, f'{{"text":"{number}"}}') for number in (1, 2, 3)]


async def test_letters_are_stored_and_the_sender_is_told_of_each(db: Database) -> None:
    listener = Listener(db)
    await db.write(lambda tx: letters.spread(tx, LETTERS))
    told = [(item.chat_id, item.priority, item.revision, item.card, item.payload) for item in listener.heard]
    assert told == [(chat, Priority.BROADCAST, 1, True, None) for _, chat, _ in LETTERS]
    stored = await db.read(lambda tx: outbox.pending_after(tx, 0))
    assert stored == listener.heard
    loaded = await db.read(lambda tx: outbox.load(tx, [item.id for item in stored]))
    assert [loaded[item.id].payload for item in stored] == [{"text": "1"}, {"text": "2"}, {"text": "3"}]


async def test_a_letter_whose_key_is_known_is_left_as_it_is_and_the_others_go(db: Database) -> None:
    await says(db, message("prompt:2"))
    listener = Listener(db)
    await db.write(lambda tx: letters.spread(tx, LETTERS))
    await db.write(lambda tx: letters.spread(tx, LETTERS))
    await db.write(lambda tx: letters.spread(tx, []))
    assert [item.chat_id for item in listener.heard] == [71, 73]
    assert (await row(db, "prompt:2")).payload == '{"text":"prompt:2"}'
