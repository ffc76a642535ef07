"""Raw updates, read for one person: which are the person's own, and what in them is somebody else's."""

import json
from collections.abc import Sequence
from typing import Any, Final

import sqlalchemy as sa

from bot.db.engine import Tx
from bot.db.schema import inbox
from bot.domain.people import DataSubject

OF_OTHERS: Final = frozenset(
    {
        "reply_to_message",
        "external_reply",
        "quote",
        "forward_origin",
        "forward_from",
        "forward_sender_name",
        "pinned_message",
        "via_bot",
        "contact",
        "new_chat_members",
        "left_chat_member",
        "users_shared",
    }
)
"""Parts of a message that tell of other people."""


def of_person(tx: Tx, who: DataSubject, *columns: Any) -> Sequence[sa.Row[Any]]:
    """The stored updates that a person caused, in private or in a group: id, payload and further columns."""
    number = str(who.telegram_id)
    likely = sa.or_(inbox.c.lane == who.telegram_id, inbox.c.payload.contains(f'"id":{number}', autoescape=True))
    rows = tx.execute(sa.select(inbox.c.id, inbox.c.payload, *columns).where(likely).order_by(inbox.c.id))
    return [row for row in rows if author(json.loads(row.payload)) == who.telegram_id]


def author(update: dict[str, Any]) -> int | None:
    """Who caused an update."""
    for body in update.values():
        sender = body.get("from") if isinstance(body, dict) else None
        if isinstance(sender, dict) and isinstance(sender.get("id"), int):
            return int(sender["id"])
    return None


def without_others(update: dict[str, Any], who: DataSubject) -> dict[str, Any]:
    """An update of a person, without what it holds of others; a pressed button's message is named by its number."""
    return {
        name: _stripped(body, who, pressed="data" in body) if isinstance(body, dict) else body
        for name, body in update.items()
    }


def _stripped(body: dict[str, Any], who: DataSubject, *, pressed: bool) -> dict[str, Any]:
    kept: dict[str, Any] = {}
    for name, value in body.items():
        if name in OF_OTHERS or name.endswith("_entities") or name == "entities":
            continue
        if name == "message" and pressed and isinstance(value, dict):
            kept[name] = {key: value[key] for key in ("message_id", "date") if key in value}
        elif name in {"old_chat_member", "new_chat_member"} and isinstance(value, dict):
            kept[name] = {"status": value.get("status")}
        else:
            kept[name] = value
    return kept
