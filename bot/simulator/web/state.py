"""The simulated Telegram as the page sees it: people, chats, messages, and what each person has read."""

import itertools
from typing import Any

from bot.simulator.chats import Group, Room
from bot.simulator.methods.scopes import commands_for
from bot.simulator.models import Message
from bot.simulator.people import Person
from bot.simulator.simulator import Simulator
from bot.simulator.web.chatlog import ChatLog, key_of
from bot.simulator.web.control import ControlRefused, Missing
from bot.simulator.web.shown import message_json, preview


class World:
    """Everything that the page shows. A chat's key is a person's id for the private chat, or `g` and a number."""

    def __init__(self, sim: Simulator) -> None:
        self.sim = sim
        self.roles: dict[int, str] = {}
        self._logs: dict[str, ChatLog] = {}
        self._by_key: dict[int, Message] = {}
        self._versions: dict[int, int] = {}
        self._next_version = itertools.count(1)
        self._read: dict[tuple[int, str], int] = {}
        known = [message for room in sim.rooms.values() for message in room.messages.values()]
        for message in sorted(known, key=key_of):
            self.take(message)

    def take(self, message: Message) -> None:
        """A message was sent, changed or deleted."""
        new = message.seq not in self._by_key
        chat = self.chat_of(message.room)
        self._by_key[message.seq] = message
        self._versions[message.seq] = next(self._next_version)
        self._log(chat).take(message, new=new)
        if new:
            for user in message.service.get("new_chat_members", ()):
                # What was said before somebody came is nothing that this person has missed.
                self._mark(user["id"], chat, message.seq)

    def message(self, key: int) -> Message:
        """The message of a key, deleted ones too. Raises Missing."""
        found = self._by_key.get(key)
        if found is None:
            raise Missing
        return found

    def person(self, name: str) -> Person:
        """The person of an id. Raises Missing."""
        found = self.sim.people.get(int(name)) if name.isascii() and name.isdecimal() else None
        if found is None:
            raise Missing
        return found

    def group(self, chat: str) -> Group | None:
        """The group of a chat's key, None for a private chat. Raises Missing."""
        if not chat.startswith("g"):
            self.person(chat)
            return None
        number = chat[1:]
        if not (number.isascii() and number.isdecimal() and 1 <= int(number) <= len(self.sim.groups)):
            raise Missing
        return self.sim.groups[int(number) - 1]

    def seen_by(self, person: Person, chat: str) -> Group | None:
        """The group of a chat's key, None for the private chat. Raises Missing; ControlRefused for others' chats."""
        group = self.group(chat)
        if chat != str(person.id) if group is None else not group.has(person):
            raise ControlRefused("page-error-not-allowed")
        return group

    def chat_of(self, room: Room) -> str:
        """The key of the chat that a room belongs to; a group keeps its key when it becomes a supergroup."""
        group = self.sim.group_of(room)
        return str(room.id) if group is None else f"g{self.sim.groups.index(group) + 1}"

    def log(self, chat: str) -> ChatLog:
        """The messages of a chat. Raises Missing."""
        self.group(chat)
        return self._log(chat)

    def mark_read(self, person: Person, chat: str, key: int) -> int:
        """The person has seen everything up to a message; how much is unread then."""
        log = self.log(chat)
        self._mark(person.id, chat, min(key, 0 if log.last is None else log.last.seq))
        return log.unread(self._read[person.id, chat], person.id)

    def mark_all_read(self) -> None:
        """Everybody has seen everything."""
        for person in self.sim.people.values():
            for chat in self._chats(person):
                last = self.log(chat).last
                if last is not None:
                    self._mark(person.id, chat, last.seq)

    def people(self) -> list[dict[str, Any]]:
        """All people with their chats."""
        return [self._person(person) for person in self.sim.people.values()]

    def groups(self) -> list[dict[str, Any]]:
        """All groups."""
        return [
            {
                "chat": f"g{number}",
                "title": group.title,
                "members": [str(member) for member in group.members if group.has(self.sim.people[member])],
                "admins": [str(one) for one, is_ in group.members.items() if is_ in ("creator", "administrator")],
                "forum": group.room.forum,
                "topics": [{"id": topic, "name": name} for topic, name in group.room.topics.items()],
                "bot_status": group.bot_status,
            }
            for number, group in enumerate(self.sim.groups, 1)
        ]

    def message_json(self, message: Message) -> dict[str, Any]:
        """A message as the page shows it."""
        return message_json(message, self.chat_of(message.room), self._versions[message.seq])

    def commands(self, person: Person, chat: str) -> list[dict[str, str]]:
        """What the bot offers to a person in a chat. Raises Missing, ControlRefused."""
        return commands_for(self.sim, person, self.seen_by(person, chat))

    def _person(self, person: Person) -> dict[str, Any]:
        return {
            "id": str(person.id),
            "name": person.name,
            "username": person.user.get("username"),
            "role": self.roles.get(person.id),
            "language": person.user.get("language_code"),
            "started": person.started,
            "blocked": person.blocked,
            "chats": [self._chat(person, chat) for chat in self._chats(person)],
        }

    def _chat(self, person: Person, chat: str) -> dict[str, Any]:
        log, group = self._log(chat), self.group(chat)
        last = log.last
        return {
            "chat": chat,
            "title": self.sim.bot.name if group is None else group.title,
            "kind": "private" if group is None else "forum" if group.room.forum else "group",
            "last": None if last is None else {**preview(last), "date": last.date.isoformat()},
            "unread": log.unread(self._read.get((person.id, chat), 0), person.id),
        }

    def _chats(self, person: Person) -> list[str]:
        groups = [f"g{number}" for number, group in enumerate(self.sim.groups, 1) if group.has(person)]
        return [str(person.id), *groups]

    def _log(self, chat: str) -> ChatLog:
        return self._logs.setdefault(chat, ChatLog())

    def _mark(self, person_id: int, chat: str, key: int) -> None:
        self._read[person_id, chat] = max(key, self._read.get((person_id, chat), 0))
