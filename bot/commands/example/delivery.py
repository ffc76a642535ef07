"""What the example's bot says: its outbox, delivered into the simulated chats at the moment of the story."""

from dataclasses import replace
from typing import Any

from bot.db import outbox
from bot.db.engine import Tx
from bot.db.outbox import Outcome, Queued
from bot.simulator import Message, Simulator
from bot.simulator.past import Past


class Delivery:
    """Stands for the sender: every row is delivered at once; what was sent is recorded when `record` is called."""

    def __init__(self, sim: Simulator, past: Past) -> None:
        self._sim = sim
        self._past = past
        self._said: dict[int, Message] = {}
        self._sent: dict[int, Outcome] = {}

    def deliver(self, tx: Tx) -> list[Message]:
        """Deliver what the transaction has enqueued since the last time; the messages, new ones and edited ones."""
        # What was said to many at once is stored already.
        stored = outbox.load(tx, [row.id for row in tx.queued])
        tx.queued.clear()
        said = [message for row in stored.values() for message in self._delivered(row, row.payload or {})]
        outgoing, tx.outgoing = {each.key: each for each in tx.outgoing}, []
        for each in outgoing.values():
            payload = each.payload() if callable(each.payload) else each.payload
            # One by one, so that what is queued is known to be this one, with its payload at hand.
            tx.outgoing.append(replace(each, payload=payload))
            outbox.flush(tx)
            for row in tx.queued:
                said += self._delivered(row, payload)
            tx.queued.clear()
        return said

    def _delivered(self, row: Queued, payload: dict[str, Any]) -> list[Message]:
        message = self._say(row, {**payload, "chat_id": row.chat_id})
        self._sent[row.id] = Outcome(row.id, row.revision, "sent", message.id if message else None)
        return [message] if message is not None else []

    def record(self, tx: Tx) -> None:
        """Note in the database what was delivered, with the numbers of the messages."""
        if self._sent:
            outbox.record(tx, self._sent.values())
            self._sent.clear()

    def _say(self, row: Queued, payload: dict[str, Any]) -> Message | None:
        if row.method == "setMessageReaction":
            message = self._sim.rooms[row.chat_id].messages[payload["message_id"]]
            message.reactions = [reaction["emoji"] for reaction in payload["reaction"]]
            return None
        if row.method not in (outbox.SEND_TEXT, outbox.ONLY_EDIT):
            raise NotImplementedError(f"the example office cannot deliver {row.method} yet")
        known = self._said.get(row.id)
        if known is None and row.method == outbox.ONLY_EDIT:
            return None
        if known is not None and row.card:
            self._past.bot_edits(known, payload)
            return known
        self._said[row.id] = message = self._past.bot_says(payload)
        return message
