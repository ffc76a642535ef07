"""The simulated Telegram: its state, and what tests and the demo ask of it."""

import itertools
from collections import Counter
from datetime import datetime
from pathlib import Path
from typing import Any, Self
from zoneinfo import ZoneInfo

from bot.clock import Clock, monotonic
from bot.simulator import transcript
from bot.simulator.chats import Group, Room
from bot.simulator.entities import Entity, detect, merge
from bot.simulator.faults import Faults
from bot.simulator.files import FileStore
from bot.simulator.floods import Floods, FloodViolation
from bot.simulator.models import Account, BotUser, Inline, Message, Press, Rows, Sent
from bot.simulator.people import Person
from bot.simulator.server import Server
from bot.simulator.updates import UpdateQueue
from bot.simulator.watching import PATIENCE_SECONDS, News, Watching

DEMO = "42:DEMO"
FIRST_PERSON_ID = 5_100_000_001
FIRST_GROUP_ID = -4_300_000_001
FIRST_SUPERGROUP_ID = -1_002_100_000_001


class Simulator(Watching):
    """A Telegram with people in it; `start` opens it on a local port."""

    def __init__(
        self,
        clock: Clock,
        *,
        token: str = DEMO,
        limits: bool = True,
        bot_username: str = "GaungBot",
        privacy: bool = True,
        zone: str = "Asia/Jakarta",
        media_dir: Path | None = None,
    ) -> None:
        super().__init__()
        self.clock = clock
        self.token = token
        self.privacy = privacy
        self.zone = ZoneInfo(zone)
        self.bot_username = bot_username
        self.bot_id = int(token.partition(":")[0])
        self.bot = BotUser(self.bot_id, "Gaung", bot_username, privacy)
        self.updates = UpdateQueue(clock)
        self.updates.on_poll = self.changed
        self.files = FileStore(clock, media_dir)
        self.floods = Floods(limits)
        self.faults = Faults()
        self.faults.on_outage(self.updates.cut)
        self.people: dict[int, Person] = {}
        self.groups: list[Group] = []
        self.rooms: dict[int, Room] = {}
        self.sent: list[Sent] = []
        self.call_counts: Counter[str] = Counter()
        self.presses: dict[str, Press] = {}
        self.inlines: dict[str, Inline] = {}
        self.settings: dict[str, Any] = {}
        self._names: dict[str, Person] = {}
        self._room_groups: dict[int, Group] = {}
        self._sequence = itertools.count(1)
        self._query_ids = itertools.count(4_382_000_000_000_000_001)
        self._server: Server | None = None

    @classmethod
    async def start(
        cls,
        clock: Clock,
        *,
        token: str = DEMO,
        port: int = 0,
        limits: bool = True,
        host: str = "127.0.0.1",
        bot_username: str = "GaungBot",
        privacy: bool = True,
        zone: str = "Asia/Jakarta",
        media_dir: Path | None = None,
    ) -> Self:
        """A running simulator. `port` 0 takes a free one; `limits` switches the flood limits; photos that people or
        the bot send are copied to `media_dir` if given; `zone` is for the transcript."""
        sim = cls(
            clock,
            token=token,
            limits=limits,
            bot_username=bot_username,
            privacy=privacy,
            zone=zone,
            media_dir=media_dir,
        )
        sim._server = await Server.start(sim, host, port)
        return sim

    async def stop(self) -> None:
        """Close the port and every connection."""
        self.updates.cut()
        if self._server is not None:
            await self._server.stop()

    @property
    def port(self) -> int:
        """The port it listens on."""
        if self._server is None:
            raise RuntimeError("the simulator was not started")
        return self._server.port

    @property
    def base_url(self) -> str:
        """To be followed by token and method, as TELEGRAM_API_BASE_URL."""
        return f"http://127.0.0.1:{self.port}/bot"

    @property
    def file_url(self) -> str:
        """To be followed by token and file path, as TELEGRAM_FILE_BASE_URL."""
        return f"http://127.0.0.1:{self.port}/file/bot"

    @property
    def media_dir(self) -> Path | None:
        """Where copies of files are put."""
        return self.files.media_dir

    @property
    def acknowledged(self) -> int:
        """The highest update id that the bot has confirmed, 0 for none."""
        return self.updates.acknowledged

    @property
    def pending(self) -> list[dict[str, Any]]:
        """The updates that are not confirmed yet, oldest first."""
        return self.updates.pending

    @property
    def flood_violations(self) -> list[FloodViolation]:
        """Calls to a chat before the wait that was named to the bot had passed."""
        return self.floods.violations

    def person(self, name: str, language: str | None = "id", username: str | None = None) -> Person:
        """The person of this name, made on first mention; ids follow the order of mention."""
        known = self._names.get(name)
        if known is not None:
            return known
        person = Person(self, FIRST_PERSON_ID + len(self.people), name, language, username)
        self.people[person.id] = self._names[name] = person
        self.tell(News.WORLD)
        return person

    def group(self, title: str, forum: bool = False, supergroup: bool = False) -> Group:
        """The group of this title, made on first mention: a basic one, or a supergroup (always so with topics)."""
        for known in self.groups:
            if known.title == title:
                return known
        room = self.new_room("supergroup" if forum or supergroup else "group", {"title": title}, forum=forum)
        group = Group(self, room, title)
        self._room_groups[room.id] = group
        self.groups.append(group)
        self.tell(News.WORLD)
        return group

    def group_of(self, room: Room) -> Group | None:
        """The group that a room belongs to, None for a private chat."""
        return self._room_groups.get(room.id)

    def new_room(
        self,
        kind: str,
        fields: dict[str, Any],
        *,
        person: Person | None = None,
        group: Group | None = None,
        forum: bool = False,
    ) -> Room:
        """A fresh chat; ids count away from the first of its kind."""
        if person is not None:
            room_id = person.id
        else:
            first = FIRST_GROUP_ID if kind == "group" else FIRST_SUPERGROUP_ID
            room_id = first - sum(room.kind == kind for room in self.rooms.values())
        room = self.rooms[room_id] = Room(room_id, kind, fields, person=person, forum=forum)
        if group is not None:
            self._room_groups[room_id] = group
        return room

    def post(
        self, room: Room, sender: Account, *, message_id: int | None = None, at: datetime | None = None, **fields: Any
    ) -> Message:
        """Put a message into a room, dated now unless `at` is given; the fields are those of `Message`."""
        seq = next(self._sequence)
        number = room.next_id() if message_id is None else message_id
        date = at or self.clock.now()
        message = Message(room=room, id=number, sender=sender, date=date, seq=seq, changed=seq, **fields)
        message.versions.append(message.text)
        room.messages[number] = message
        self.tell(News.MESSAGE, message)
        return message

    def change(
        self, message: Message, text: str, entities: list[Entity], buttons: Rows, *, at: datetime | None = None
    ) -> None:
        """Edit a message in place, now unless `at` is given."""
        message.text, message.entities, message.buttons = text, entities, buttons
        message.edit_date = at or self.clock.now()
        message.edits += 1
        message.changed = next(self._sequence)
        message.versions.append(text)
        self.tell(News.MESSAGE, message)

    def entities(self, text: str, given: list[Entity]) -> list[Entity]:
        """Given entities completed by what the server detects."""
        return merge(text, given)

    def detect(self, text: str) -> list[Entity]:
        """Entities that the server finds by itself."""
        return detect(text)

    def record(self, method: str, room: Room, text: str = "", message: Message | None = None) -> None:
        """Note an accepted call that made or changed something."""
        self.sent.append(Sent(method, room.id, text, monotonic(), self.clock.now(), message))
        self.changed()

    def member_update(self, kind: str, room: Room, by: Person, before: dict[str, Any], after: dict[str, Any]) -> None:
        """Tell the bot that somebody's standing in a chat changed."""
        date = int(self.clock.now().timestamp())
        self.updates.put(
            kind,
            {"chat": room.api(), "from": by.user, "date": date, "old_chat_member": before, "new_chat_member": after},
        )

    def new_press(self, person: Person, message: Message, data: str) -> Press:
        """A press that waits for its answer."""
        press = Press(str(next(self._query_ids)), person, message, data, self.clock.now())
        self.presses[press.id] = press
        return press

    def new_inline(self, person: Person, query: str) -> Inline:
        """An inline query that waits for its answer."""
        asked = Inline(str(next(self._query_ids)), person, query, self.clock.now())
        self.inlines[asked.id] = asked
        return asked

    def calls(self, method: str) -> int:
        """How often a method was called, refused calls included."""
        return self.call_counts[method.lower()]

    def count(self, substring: str, chat: Person | Group | int | None = None) -> int:
        """How many messages of the bot contain, or before an edit contained, `substring`; each counts once."""
        rooms = list(self.rooms.values())
        if isinstance(chat, Group):
            rooms = chat.rooms
        elif chat is not None:
            rooms = [self.rooms[chat if isinstance(chat, int) else chat.id]]
        return sum(
            message.sender is self.bot and any(substring in version for version in message.versions)
            for room in rooms
            for message in room.messages.values()
        )

    def transcript(self, chat: Person | Group, last: int | None = None) -> str:
        """The chat as people see it, as plain text; only the `last` messages if given."""
        return transcript.render(chat.chat, self.zone, last)

    def complaint(self, words: str, chat: Person | Group) -> str:
        """A failure's message with the end of the chat below it."""
        return f"{words}. The chat:\n{self.transcript(chat, last=15) or '(empty)'}"

    async def bot_polls(self, timeout: float = PATIENCE_SECONDS) -> None:
        """Wait until the bot listens. Raises `AssertionError` after `timeout` real seconds."""
        if await self.until(lambda: self.updates.polling or None, timeout) is None:
            raise AssertionError("no bot is polling")

    def local(self, instant: datetime) -> datetime:
        """An instant as the office's clocks show it."""
        return instant.astimezone(self.zone)
