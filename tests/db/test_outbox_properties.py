"""The outbox against a plain dictionary, under any sequence of what turns and the sender do to it."""

import json
from datetime import UTC, datetime, timedelta
from typing import TypedDict

import sqlalchemy as sa
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from bot.db import chats, outbox, unsure
from bot.db.engine import Tx
from bot.db.outbox import Outcome, Outgoing
from bot.db.schema import metadata

KEYS = st.sampled_from(["a:1", "a:2", "ab:1", "c_:1"])
CHATS = st.sampled_from([7, -5])


class Row(TypedDict):
    chat: int
    text: str
    card: bool
    once: bool
    state: str
    revision: int
    message_id: int | None


class Outbox(RuleBasedStateMachine):
    """Turns enqueue; the sender claims, records what became of revisions it once saw, and dies at any moment."""

    def __init__(self) -> None:
        super().__init__()
        self.engine = sa.create_engine("sqlite://", poolclass=sa.StaticPool)
        metadata.create_all(self.engine)
        self.now = datetime(2026, 3, 10, tzinfo=UTC)
        self.model: dict[str, Row] = {}
        self.told: list[tuple[str, int]] = []
        self.words = 0

    def tx(self, conn: sa.Connection) -> Tx:
        self.now += timedelta(seconds=1)
        return Tx(conn, self.now)

    def ids(self, conn: sa.Connection) -> dict[str, int]:
        return {row.key: row.id for row in conn.execute(sa.text("SELECT id, key FROM outbox"))}

    @initialize()
    def empty(self) -> None:
        self.model = {}

    def shows(self, key: str, chat: int, text: str) -> bool:
        """Whether a message is known to show a text already."""
        row = self.model[key]
        if (row["state"], row["chat"], row["text"]) != ("sent", chat, text) or row["message_id"] is None:
            return False
        return not any(
            (other["chat"], other["message_id"]) == (chat, row["message_id"])
            for name, other in self.model.items()
            if name != key
        )

    @rule(key=KEYS, chat=CHATS, card=st.booleans(), once=st.booleans(), new=st.booleans())
    def say(self, key: str, chat: int, card: bool, once: bool, new: bool) -> None:
        self.words += new
        text = f"{self.words}"
        if key in self.model and self.model[key]["card"] != card:
            return
        with self.engine.begin() as conn:
            tx = self.tx(conn)
            outbox.enqueue(tx, Outgoing(key, chat, "sendMessage", {"text": text}, card=card, once=once and not card))
            outbox.flush(tx)
            told = [(item.id, item.revision) for item in tx.queued]
            ids = self.ids(conn)
        known = self.model.get(key)
        if known is None:
            self.model[key] = Row(
                chat=chat, text=text, card=card, once=once and not card, state="pending", revision=1, message_id=None
            )
        elif card and not self.shows(key, chat, text):
            self.model[key] = known | Row(
                chat=chat,
                text=text,
                card=True,
                once=known["once"],
                state="pending",
                revision=known["revision"] + 1,
                message_id=known["message_id"],
            )
        else:
            assert told == []
            return
        assert told == [(ids[key], self.model[key]["revision"])]
        self.told.append((key, self.model[key]["revision"]))

    @rule(data=st.data(), state=st.sampled_from(["sent", "failed", "pending"]), number=st.none() | st.integers(1, 99))
    def record(self, data: st.DataObject, state: str, number: int | None) -> None:
        if not self.told:
            return
        key, revision = data.draw(st.sampled_from(self.told))
        with self.engine.begin() as conn:
            outbox.record(self.tx(conn), [Outcome(self.ids(conn)[key], revision, state, number)])
        row = self.model[key]
        if row["revision"] == revision:
            row["state"] = state
        if number is not None:
            row["message_id"] = number

    @rule(data=st.data())
    def claim(self, data: st.DataObject) -> None:
        if not self.told:
            return
        key, revision = data.draw(st.sampled_from(self.told))
        row = self.model[key]
        with self.engine.begin() as conn:
            claimed = outbox.claim(self.tx(conn), self.ids(conn)[key], revision)
        assert claimed == (row["state"] == "pending" and row["revision"] == revision)
        if claimed:
            row["state"] = "sending"

    @rule()
    def crash(self) -> None:
        with self.engine.begin() as conn:
            found = {key for _, key, _ in unsure.found(self.tx(conn))}
        assert found == {key for key, row in self.model.items() if row["state"] == "sending"}
        for key in found:
            self.model[key]["state"] = "unsure"

    @rule(key=KEYS, again=st.booleans())
    def settle(self, key: str, again: bool) -> None:
        if key not in self.model:
            return
        with self.engine.begin() as conn:
            settled = unsure.settle(self.tx(conn), self.ids(conn)[key], again=again)
        assert settled == (self.model[key]["state"] == "unsure")
        if settled:
            self.model[key]["state"] = "pending" if again else "sent"

    @rule(chat=CHATS)
    def leave(self, chat: int) -> None:
        with self.engine.begin() as conn:
            chats.unreachable(self.tx(conn), chat, "Forbidden")
        for row in self.model.values():
            if row["chat"] == chat and row["state"] == "pending":
                row["state"] = "failed"

    @invariant()
    def the_database_and_the_dictionary_say_the_same(self) -> None:
        with self.engine.begin() as conn:
            rows = conn.execute(sa.text("SELECT * FROM outbox")).all()
            queued = outbox.pending_after(self.tx(conn), 0)
            loaded = outbox.load(self.tx(conn), [row.id for row in rows])
            keys = {id_: key for key, id_ in self.ids(conn).items()}
        found = {
            row.key: Row(
                chat=row.chat_id,
                text=json.loads(row.payload)["text"],
                card=bool(row.card),
                once=bool(row.once),
                state=row.state,
                revision=row.revision,
                message_id=row.message_id,
            )
            for row in rows
        }
        assert found == self.model
        waiting = {key for key, row in self.model.items() if row["state"] == "pending"}
        assert {keys[item.id] for item in queued} == waiting == {keys[id_] for id_ in loaded}
        assert [item.id for item in queued] == sorted(item.id for item in queued)

    def teardown(self) -> None:
        self.engine.dispose()


TestOutbox = Outbox.TestCase
TestOutbox.settings = settings(max_examples=40, stateful_step_count=25, deadline=None)
