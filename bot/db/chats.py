"""Chats: which are to be left alone, which cannot be reached, which have moved."""

from datetime import datetime

import sqlalchemy as sa

from bot.db.dialect import upsert
from bot.db.engine import Tx
from bot.db.schema import chats, inbox, offices, outbox

_UNREACHABLE = sa.select(chats.c.chat_id).where(
    chats.c.chat_id == sa.bindparam("chat"), chats.c.unreachable_since.is_not(None)
)


def hold(tx: Tx, chat_id: int, until: datetime) -> None:
    """Telegram asked for silence towards a chat."""
    statement = upsert(chats).values(chat_id=chat_id, hold_until=until)
    tx.execute(statement.on_conflict_do_update(index_elements=["chat_id"], set_={"hold_until": until}))


def holds(tx: Tx) -> dict[int, datetime]:
    """The chats that are to be left alone, and until when."""
    rows = tx.execute(sa.select(chats.c.chat_id, chats.c.hold_until).where(chats.c.hold_until > tx.now))
    return {row.chat_id: row.hold_until for row in rows}


def unreachable(tx: Tx, chat_id: int, reason: str) -> bool:
    """A chat can no longer be written to: remember since when, and give up what waits for it; whether that is news."""
    is_news = not is_unreachable(tx, chat_id)
    reason = reason[:200]
    statement = upsert(chats).values(chat_id=chat_id, unreachable_since=tx.now, unreachable_reason=reason)
    since = sa.func.coalesce(chats.c.unreachable_since, statement.excluded.unreachable_since)
    changed = {"unreachable_since": since, "unreachable_reason": reason}
    tx.execute(statement.on_conflict_do_update(index_elements=["chat_id"], set_=changed))
    tx.execute(
        sa.update(outbox)
        .where(outbox.c.chat_id == chat_id, outbox.c.state == "pending")
        .values(state="failed", error=reason)
    )
    return is_news


def is_unreachable(tx: Tx, chat_id: int) -> bool:
    """Whether a chat is known not to take messages."""
    return tx.execute(_UNREACHABLE, {"chat": chat_id}).first() is not None


def reachable(tx: Tx, chat_id: int) -> None:
    """Somebody who had left is back."""
    tx.execute(
        sa.update(chats)
        .where(chats.c.chat_id == chat_id, chats.c.unreachable_since.is_not(None))
        .values(unreachable_since=None, unreachable_reason=None)
    )


def migrate(tx: Tx, old: int, new: int) -> None:
    """A group became a supergroup: everything that named the old chat names the new one."""
    known = tx.execute(sa.select(chats.c.chat_id).where(chats.c.chat_id == old, chats.c.migrated_to == new)).first()
    statement = upsert(chats).values(chat_id=old, migrated_to=new)
    tx.execute(statement.on_conflict_do_update(index_elements=["chat_id"], set_={"migrated_to": new}))
    tx.execute(sa.update(offices).where(offices.c.group_chat_id == old).values(group_chat_id=new))
    tx.execute(
        sa.update(outbox)
        .where(outbox.c.chat_id == old, outbox.c.state.in_(["pending", "sending", "unsure"]))
        .values(chat_id=new)
    )
    if known is None:
        # Message numbers begin anew in the supergroup: a card is posted there afresh, not edited by its old number.
        cards = sa.update(outbox).where(outbox.c.chat_id.in_([old, new]), outbox.c.card)
        tx.execute(cards.values(message_id=None))
    tx.execute(sa.update(inbox).where(inbox.c.lane == old, inbox.c.state == "pending").values(lane=new))
    tx.forget()


def abandon_cards(tx: Tx, chat_id: int) -> None:
    """A chat's cards are edited there no more: said again, they are new messages, wherever that is."""
    tx.execute(sa.update(outbox).where(outbox.c.chat_id == chat_id, outbox.c.card).values(message_id=None))
