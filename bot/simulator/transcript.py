"""A chat as readable text."""

from collections.abc import Sequence
from zoneinfo import ZoneInfo

from bot.simulator.models import BotUser, Message

_INDENT = "    "
_SERVICE = {
    "new_chat_members": "joined",
    "left_chat_member": "left",
    "migrate_to_chat_id": "upgraded the group to a supergroup",
    "migrate_from_chat_id": "continues the upgraded group",
    "pinned_message": "pinned a message",
    "forum_topic_created": "opened a topic",
}


def render(messages: Sequence[Message], zone: ZoneInfo, last: int | None = None) -> str:
    """One block a message: date where it changes, time, who, text, photos, buttons; deletions and edits marked."""
    blocks, day = [], ""
    for message in messages[-last:] if last else messages:
        local = message.date.astimezone(zone)
        if local.strftime("%Y-%m-%d") != day:
            day = local.strftime("%Y-%m-%d")
            blocks.append(f"―― {day} ――")
        blocks.append(_block(message, local.strftime("%H:%M")))
    return "\n".join(blocks)


def _block(message: Message, time: str) -> str:
    lines = [f"{time}  {_who(message)}{_marks(message)}"]
    if message.reply_to is not None:
        lines.append(f"{_INDENT}↪ {_short(message.reply_to)}")
    if message.service:
        lines.append(_INDENT + _service(message))
    if message.attachment is not None:
        lines.append(_INDENT + _attachment(message))
    lines.extend(_INDENT + line for line in message.text.splitlines())
    lines.extend(_INDENT + " ".join(f"[ {button.text} ]" for button in row) for row in message.buttons)
    if message.reactions:
        lines.append(f"{_INDENT}({' '.join(message.reactions)})")
    return "\n".join(line.rstrip() for line in lines)


def _who(message: Message) -> str:
    if message.anonymous:
        return "(anonymous administrator)"
    return f"{message.sender.name} (bot)" if isinstance(message.sender, BotUser) else message.sender.name


def _marks(message: Message) -> str:
    marks = [
        "forwarded" if message.forward_origin else "",
        "edited" if message.edited else "",
        "pinned" if message.pinned else "",
        "deleted" if message.deleted else "",
    ]
    shown = ", ".join(mark for mark in marks if mark)
    return f"  ({shown})" if shown else ""


def _short(message: Message) -> str:
    words = message.text.splitlines()[0] if message.text else _attachment(message)
    return words if len(words) <= 60 else f"{words[:59]}…"


def _service(message: Message) -> str:
    kind = next(iter(message.service))
    value = message.service[kind]
    people = value if isinstance(value, list) else [value]
    names = ", ".join(one["first_name"] for one in people if isinstance(one, dict) and "first_name" in one)
    return f"· {names + ' ' if names else ''}{_SERVICE.get(kind, kind)}"


def _attachment(message: Message) -> str:
    attachment = message.attachment
    if attachment is None:
        return "(message)"
    if not attachment.files:
        return f"<{attachment.kind}>"
    file = attachment.best
    place = str(file.path) if file.path is not None else file.name
    return f"<{attachment.kind}: {place}>"
