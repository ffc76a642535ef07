"""Messages as JSON for the page: plain values, never markup."""

from typing import Any, Final

from bot.simulator.chats import Room
from bot.simulator.files import Attachment
from bot.simulator.models import BotUser, Button, Message, Offer

PREVIEW: Final = 120
THUMB_SIDE: Final = 640
_SERVICE: Final = {
    "new_chat_members": "joined",
    "left_chat_member": "left",
    "migrate_to_chat_id": "migrated",
    "migrate_from_chat_id": "migrated",
    "pinned_message": "pinned",
    "forum_topic_created": "topic",
    "new_chat_title": "title",
}


def message_json(message: Message, chat: str, version: int) -> dict[str, Any]:
    """A message; `entities` count in UTF-16 units, as in the Bot API. A higher `version` is a later state."""
    via = message.extra.get("via_bot")
    return {
        "key": message.seq,
        "id": message.id,
        "chat": chat,
        "changed": version,
        "date": message.date.isoformat(),
        "edited": message.edited,
        "deleted": message.deleted,
        "sender": _sender(message),
        "via": None if via is None else via["username"],
        "text": message.text,
        "entities": message.entities,
        "attachment": None if message.attachment is None else _attachment(message.attachment),
        "album": message.media_group_id,
        "reply_to": None if message.reply_to is None else preview(message.reply_to),
        "forward": None if message.forward_origin is None else _forward(message.forward_origin),
        "buttons": [[_button(button) for button in row] for row in message.buttons],
        "reactions": message.reactions,
        "people_reactions": {str(person): emojis for person, emojis in message.people_reactions.items() if emojis},
        "pinned": message.pinned,
        "protected": message.protected,
        "topic": message.thread_id,
        "service": _service(message.room, message.service) if message.service else None,
    }


def preview(message: Message) -> dict[str, Any]:
    """A message in one line."""
    kind = None if message.attachment is None else message.attachment.kind
    return {
        "key": message.seq,
        "sender": _sender(message)["name"],
        "text": "" if message.deleted else message.text[:PREVIEW],
        "attachment": None if message.deleted else kind,
        "service": bool(message.service),
        "deleted": message.deleted,
    }


def offer_json(offer: Offer) -> dict[str, Any]:
    """A result of an inline query."""
    return {"id": offer.id, "title": offer.title, "description": offer.description, "text": offer.text}


def _sender(message: Message) -> dict[str, Any]:
    if message.anonymous:
        return {"id": "0", "name": message.room.api().get("title", ""), "bot": False}
    sender = message.sender
    return {"id": str(sender.id), "name": sender.name, "bot": isinstance(sender, BotUser)}


def _button(button: Button) -> dict[str, Any]:
    other = button.other
    switch = other.get("switch_inline_query_current_chat", other.get("switch_inline_query"))
    return {
        "text": button.text,
        "data": button.data,
        "url": button.url,
        "switch": switch,
        "switch_here": "switch_inline_query_current_chat" in other,
        "copy": other.get("copy_text", {}).get("text"),
    }


def _attachment(attachment: Attachment) -> dict[str, Any]:
    if not attachment.files:
        return {"kind": attachment.kind, **attachment.fields}
    best = attachment.best
    thumb = None
    if attachment.kind == "photo":
        large_enough = [file for file in attachment.files if max(file.width, file.height) >= THUMB_SIDE]
        thumb = min(large_enough, key=lambda file: file.width * file.height, default=best)
    return {
        "kind": attachment.kind,
        "url": f"api/files/{best.unique_id}",
        "thumb": None if thumb is None else f"api/files/{thumb.unique_id}",
        "name": best.name,
        "size": best.size,
        "mime": best.mime,
        "width": best.width,
        "height": best.height,
        "duration": attachment.fields.get("duration"),
    }


def _forward(origin: dict[str, Any]) -> str:
    return str(origin["sender_user_name"]) if "sender_user_name" in origin else _full_name(origin["sender_user"])


def _full_name(user: dict[str, Any]) -> str:
    return " ".join(str(user[part]) for part in ("first_name", "last_name") if part in user)


def _service(room: Room, service: dict[str, Any]) -> dict[str, Any]:
    kind, value = next(iter(service.items()))
    users = value if isinstance(value, list) else [value]
    body: dict[str, Any] = {
        "kind": _SERVICE.get(kind, kind),
        "names": [_full_name(user) for user in users if isinstance(user, dict) and "first_name" in user],
        "text": "",
        "key": None,
    }
    if kind == "pinned_message":
        pinned = room.messages.get(value["message_id"])
        body["text"] = str(value.get("text", value.get("caption", "")))[:PREVIEW]
        body["key"] = None if pinned is None else pinned.seq
    elif kind == "forum_topic_created":
        body["text"] = value["name"]
    elif isinstance(value, str):
        body["text"] = value
    return body
