"""The simulated Telegram as JSON: people, chats, messages."""

from bisect import bisect_left
from dataclasses import dataclass, field
from typing import Any

from bot.simulator.chats import Group, Room
from bot.simulator.files import Attachment
from bot.simulator.models import BotUser, Button, Message
from bot.simulator.people import Person
from bot.simulator.simulator import Simulator

PREVIEW = 120
THUMB_SIDE = 640
_SERVICE = {
    "new_chat_members": "joined",
    "left_chat_member": "left",
    "migrate_to_chat_id": "migrated",
    "migrate_from_chat_id": "migrated",
    "pinned_message": "pinned",
    "forum_topic_created": "topic",
}


@dataclass(slots=True)
class ChatLog:
    """The messages of one chat in the order of sending, found by their keys."""

    messages: list[Message] = field(default_factory=list)

    def before(self, key: int | None, limit: int) -> tuple[list[Message], bool]:
        """The last `limit` messages before a key (None: the very last), and whether there are older ones."""
        end = len(self.messages) if key is None else bisect_left(self.messages, key, key=_key)
        start, found = end, 0
        while start > 0 and found < limit:
            start -= 1
            found += not self.messages[start].deleted
        shown = [message for message in self.messages[start:end] if not message.deleted]
        return shown, any(not message.deleted for message in self.messages[:start])

    def after(self, key: int) -> list[Message]:
        """What was sent after a key."""
        return self.messages[bisect_left(self.messages, key + 1, key=_key) :]


def _key(message: Message) -> int:
    return message.seq


class World:
    """Everything that the page shows, indexed by chat and by message; and what each person has read."""

    def __init__(self, sim: Simulator) -> None:
        self.sim = sim
        self.roles: dict[int, str] = {}
        self._logs: dict[str, ChatLog] = {}
        self._by_key: dict[int, Message] = {}
        self._read: dict[tuple[int, str], int] = {}
        known = [message for room in sim.rooms.values() for message in room.messages.values()]
        for message in sorted(known, key=_key):
            self.keep(message)

    def keep(self, message: Message) -> None:
        """Take a message in, unless it is known."""
        if message.seq not in self._by_key:
            self._by_key[message.seq] = message
            self.log(self.chat_of(message.room)).messages.append(message)

    def log(self, chat: str) -> ChatLog:
        """The messages of a chat."""
        return self._logs.setdefault(chat, ChatLog())

    def message(self, key: int) -> Message:
        """The message of a key. Raises LookupError."""
        return self._by_key[key]

    def person(self, name: str) -> Person:
        """The person of an id. Raises LookupError or ValueError."""
        return self.sim.people[int(name)]

    def group(self, chat: str) -> Group | None:
        """The group of a chat's key, None for a private chat. Raises LookupError or ValueError."""
        return self.sim.groups[int(chat[1:]) - 1] if chat.startswith("g") else None

    def chat_of(self, room: Room) -> str:
        """The key of the chat that a room belongs to; a group keeps its key when it becomes a supergroup."""
        group = self.sim.group_of(room)
        return str(room.id) if group is None else f"g{self.sim.groups.index(group) + 1}"

    def mark_read(self, person: Person, chat: str, key: int) -> None:
        """The person has seen everything up to a message."""
        self._read[person.id, chat] = max(key, self._read.get((person.id, chat), 0))

    def mark_all_read(self) -> None:
        """Everybody has seen everything."""
        for person in self.sim.people.values():
            for chat in self._chats(person):
                if self.log(chat).messages:
                    self.mark_read(person, chat, self.log(chat).messages[-1].seq)

    def people(self) -> list[dict[str, Any]]:
        """All people with their chats."""
        return [self.person_json(person) for person in self.sim.people.values()]

    def person_json(self, person: Person) -> dict[str, Any]:
        """A person, with the chats that the person sees."""
        return {
            "id": str(person.id),
            "name": person.name,
            "username": person.user.get("username"),
            "role": self.roles.get(person.id),
            "language": person.room.api().get("language_code"),
            "started": person.started,
            "blocked": person.blocked,
            "chats": [self._chat_json(person, chat) for chat in self._chats(person)],
        }

    def groups(self) -> list[dict[str, Any]]:
        """All groups."""
        return [
            {
                "chat": f"g{number}",
                "title": group.title,
                "members": [str(member) for member in group.members if group.has(self.sim.people[member])],
                "forum": group.room.forum,
                "topics": [{"id": topic, "name": name} for topic, name in group.room.topics.items()],
                "bot_status": group.bot_status,
            }
            for number, group in enumerate(self.sim.groups, 1)
        ]

    def _chats(self, person: Person) -> list[str]:
        groups = [f"g{number}" for number, group in enumerate(self.sim.groups, 1) if group.has(person)]
        return [str(person.id), *groups]

    def _chat_json(self, person: Person, chat: str) -> dict[str, Any]:
        log, group = self.log(chat), self.group(chat)
        last = next((message for message in reversed(log.messages) if not message.deleted), None)
        unread = log.after(self._read.get((person.id, chat), 0))
        return {
            "chat": chat,
            "title": self.sim.bot.name if group is None else group.title,
            "kind": "private" if group is None else "forum" if group.room.forum else "group",
            "last": None if last is None else {**self._preview(last), "date": _iso(last)},
            "unread": sum(message.sender is not person and not message.deleted for message in unread),
        }

    def _preview(self, message: Message) -> dict[str, Any]:
        attachment = message.attachment
        return {
            "key": message.seq,
            "sender": message.sender.name,
            "text": message.text[:PREVIEW],
            "attachment": attachment.kind if attachment is not None else None,
            "service": bool(message.service),
        }

    def message_json(self, message: Message) -> dict[str, Any]:
        """A message as the page shows it; `entities` count in UTF-16 units, as in the Bot API."""
        reply = message.reply_to
        return {
            "key": message.seq,
            "id": message.id,
            "chat": self.chat_of(message.room),
            "changed": message.changed,
            "date": _iso(message),
            "edited": message.edited,
            "deleted": message.deleted,
            "sender": _sender(message),
            "text": message.text,
            "entities": message.entities,
            "attachment": _attachment(message.attachment),
            "album": message.media_group_id,
            "reply_to": None if reply is None else self._preview(reply),
            "forward": _forward(message.forward_origin),
            "buttons": [[_button(button) for button in row] for row in message.buttons],
            "reactions": message.reactions,
            "people_reactions": {str(person): emojis for person, emojis in message.people_reactions.items() if emojis},
            "pinned": message.pinned,
            "topic": message.thread_id,
            "service": _service(message.service),
        }

    def commands(self, person: Person, chat: str) -> list[dict[str, str]]:
        """The commands that the bot offers to a person in a chat: the narrowest scope and the person's language win."""
        group = self.group(chat)
        room = person.room if group is None else group.room
        admin = group is not None and group.members.get(person.id) in ("creator", "administrator")
        scopes: list[dict[str, Any]] = [{"type": "chat", "chat_id": room.id}]
        if group is not None:
            scopes.insert(0, {"type": "chat_member", "chat_id": room.id, "user_id": person.id})
            scopes += [{"type": "all_chat_administrators"}] if admin else []
            scopes.append({"type": "all_group_chats"})
        else:
            scopes.append({"type": "all_private_chats"})
        scopes.append({"type": "default"})
        language = str(person.room.api().get("language_code", ""))
        for scope in scopes:
            for spoken in (language, ""):
                found = self.sim.commands(scope, spoken)
                if found:
                    return found
        return []


def _iso(message: Message) -> str:
    return message.date.isoformat()


def _sender(message: Message) -> dict[str, Any]:
    if message.anonymous:
        return {"id": "0", "name": message.room.api().get("title", ""), "bot": False}
    sender = message.sender
    return {"id": str(sender.id), "name": sender.name, "bot": isinstance(sender, BotUser)}


def _button(button: Button) -> dict[str, Any]:
    switch = button.other.get("switch_inline_query", button.other.get("switch_inline_query_current_chat"))
    copied = button.other.get("copy_text", {}).get("text")
    return {"text": button.text, "data": button.data, "url": button.url, "switch": switch, "copy": copied}


def _attachment(attachment: Attachment | None) -> dict[str, Any] | None:
    if attachment is None:
        return None
    body: dict[str, Any] = {"kind": attachment.kind}
    if not attachment.files:
        return {**body, **attachment.fields}
    best = attachment.best
    small = [file for file in attachment.files if max(file.width, file.height) >= THUMB_SIDE]
    thumb = min(small, key=lambda file: file.width * file.height) if small else best
    return {
        **body,
        "url": f"api/files/{best.unique_id}",
        "thumb": f"api/files/{thumb.unique_id}",
        "name": best.name,
        "size": best.size,
        "mime": best.mime,
        "width": best.width,
        "height": best.height,
        "duration": attachment.fields.get("duration"),
    }


def _forward(origin: dict[str, Any] | None) -> str | None:
    if origin is None:
        return None
    if "sender_user_name" in origin:
        return str(origin["sender_user_name"])
    user = origin.get("sender_user", {})
    return " ".join(str(user[part]) for part in ("first_name", "last_name") if part in user)


def _service(service: dict[str, Any]) -> dict[str, Any] | None:
    if not service:
        return None
    kind, value = next(iter(service.items()))
    users = value if isinstance(value, list) else [value]
    names = [
        " ".join(str(user[part]) for part in ("first_name", "last_name") if part in user)
        for user in users
        if isinstance(user, dict) and "first_name" in user
    ]
    text = str(value.get("name", "")) if isinstance(value, dict) else ""
    return {"kind": _SERVICE.get(kind, kind), "names": names, "text": text}
