"""Chats: a private one for each person, and groups with members, rights and a history."""

from typing import TYPE_CHECKING, Any

from bot.simulator.errors import bad, forbidden
from bot.simulator.models import Account, Message
from bot.simulator.watching import News

if TYPE_CHECKING:
    from bot.simulator.people import Person
    from bot.simulator.simulator import Simulator

IN_GROUP = frozenset({"creator", "administrator", "member"})
ANONYMOUS_ADMIN = {
    "id": 1087968824,
    "is_bot": True,
    "first_name": "Group",
    "username": "GroupAnonymousBot",
}
_RIGHTS = (
    "can_manage_chat",
    "can_delete_messages",
    "can_manage_video_chats",
    "can_restrict_members",
    "can_promote_members",
    "can_change_info",
    "can_invite_users",
    "can_post_stories",
    "can_edit_stories",
    "can_delete_stories",
    "can_pin_messages",
)


class Room:
    """One chat id with its messages. A group that becomes a supergroup moves to a new room."""

    def __init__(
        self, room_id: int, kind: str, fields: dict[str, Any], *, person: "Person | None" = None, forum: bool = False
    ) -> None:
        self.id = room_id
        self.kind = kind
        self.forum = forum
        self.person = person
        self.messages: dict[int, Message] = {}
        self.last_id = 0
        self.migrated_to: int | None = None
        self.topics: dict[int, str] = {}
        self.anonymous_admin = ANONYMOUS_ADMIN
        self._api = {"id": room_id, "type": kind, **fields, **({"is_forum": True} if forum else {})}

    def api(self) -> dict[str, Any]:
        """As Chat."""
        return self._api

    def next_id(self) -> int:
        """A fresh message id."""
        self.last_id += 1
        return self.last_id

    def find(self, message_id: int) -> Message | None:
        """The message, unless it is gone."""
        message = self.messages.get(message_id)
        return None if message is None or message.deleted else message


class Group:
    """A group as its members see it. The first person added is its owner; `id` follows a migration."""

    def __init__(self, sim: "Simulator", room: Room, title: str) -> None:
        self.sim = sim
        self.title = title
        self.room = room
        self.rooms = [room]
        self.members: dict[int, str] = {}
        self.bot_status = "left"
        self.bot_manages_topics = True

    @property
    def id(self) -> int:
        """The present chat id."""
        return self.room.id

    @property
    def chat(self) -> list[Message]:
        """Everything said, oldest first, also before a migration."""
        found = [message for room in self.rooms for message in room.messages.values()]
        return sorted(found, key=lambda message: message.seq)

    @property
    def bot_is_in(self) -> bool:
        """Whether the bot is a member."""
        return self.bot_status in IN_GROUP

    def has(self, person: Account) -> bool:
        """Whether the person is a member."""
        return self.members.get(person.id) in IN_GROUP

    def adds(self, *people: "Person", by: "Person | None" = None) -> None:
        """Add people."""
        for person in people:
            before = self.member_api(person.id)
            self.members[person.id] = "member" if self.members else "creator"
            adder = by or person
            self._chat_member(adder, before, self.member_api(person.id))
            self.announce(adder, {"new_chat_members": [person.user]})

    def removes(self, person: "Person", by: "Person | None" = None) -> None:
        """Remove a person (who leaves of their own accord unless `by` is given)."""
        before = self.member_api(person.id)
        self.members[person.id] = "kicked" if by else "left"
        self._chat_member(by or person, before, self.member_api(person.id))
        self.announce(by or person, {"left_chat_member": person.user})

    def promotes(self, person: "Person", by: "Person | None" = None) -> None:
        """Make a person an administrator."""
        before = self.member_api(person.id)
        self.members[person.id] = "administrator"
        self._chat_member(by or self.owner, before, self.member_api(person.id))

    def adds_bot(self, by: "Person", admin: bool = True, payload: str | None = None, topics: bool = True) -> None:
        """Add the bot; `payload` is what a `?startgroup=` link makes the adder say to it.

        As an administrator of a group with topics it may manage them, unless `topics` is false.
        """
        if not self.has(by):
            self.adds(by)
        self.sets_bot("administrator" if admin else "member", by, topics)
        self.announce(by, {"new_chat_members": [self.sim.bot.user]})
        if payload is not None:
            by.says(f"/start@{self.sim.bot_username} {payload}", to=self)

    def kicks_bot(self, by: "Person | None" = None) -> None:
        """Throw the bot out."""
        by = by or self.owner
        self.sets_bot("kicked", by)
        message = self.sim.post(self.room, by, service={"left_chat_member": self.sim.bot.user})
        self.sim.updates.put("message", message.api())

    def sets_bot(self, status: str, by: "Person", topics: bool = True) -> None:
        """Change the bot's standing (`member`, `administrator`, `left`, `kicked`); the bot hears of it.

        `topics` is whether an administrator may manage topics.
        """
        before = self.member_api(self.sim.bot_id)
        self.bot_status, self.bot_manages_topics = status, topics
        self.sim.member_update("my_chat_member", self.room, by, before, self.member_api(self.sim.bot_id))
        self.sim.tell(News.WORLD)

    def migrates(self) -> int:
        """Become a supergroup; the new id. The bot gets both service messages."""
        old = self.room
        if old.kind != "group":
            raise ValueError(f"{self.title} is a supergroup already")
        new = self.sim.new_room("supergroup", {"title": self.title}, group=self)
        old.migrated_to = new.id
        self.room = new
        self.rooms.append(new)
        first = self.sim.post(old, self.owner, service={"migrate_to_chat_id": new.id})
        second = self.sim.post(new, self.owner, service={"migrate_from_chat_id": old.id})
        if self.bot_is_in:
            self.sim.updates.put("message", first.api())
            self.sim.updates.put("message", second.api())
        return new.id

    @property
    def owner(self) -> "Person":
        """The owner. Raises `LookupError` in a group that nobody was added to."""
        for member, status in self.members.items():
            if status == "creator":
                return self.sim.people[member]
        raise LookupError(f"nobody was added to {self.title}")

    def opens_topic(self, by: Account, topic: dict[str, Any]) -> Message:
        """A new topic of a forum, given as ForumTopicCreated; the service message whose id is the topic's."""
        number = self.room.next_id()
        self.room.topics[number] = topic["name"]
        message = self.sim.post(
            self.room, by, message_id=number, thread_id=number, service={"forum_topic_created": topic}
        )
        if self.bot_is_in:
            self.sim.updates.put("message", message.api())
        self.sim.tell(News.WORLD)
        return message

    def deletes_topic(self, topic: int) -> None:
        """Delete a topic with everything in it; bots are not told."""
        del self.room.topics[topic]
        for message in self.room.messages.values():
            if message.thread_id == topic:
                message.deleted = True
        self.sim.tell(News.WORLD)

    def announce(self, by: "Person", service: dict[str, Any]) -> Message:
        """A service message that the bot sees if it is a member."""
        message = self.sim.post(self.room, by, service=service)
        if self.bot_is_in:
            self.sim.updates.put("message", message.api())
        return message

    def check_access(self, room: Room) -> None:
        """Whether the bot may speak in this room. Raises `Refusal`."""
        if room.migrated_to is not None:
            raise bad("group chat was upgraded to a supergroup chat", {"migrate_to_chat_id": room.migrated_to})
        if self.bot_status == "kicked":
            raise forbidden(f"bot was kicked from the {room.kind} chat")
        if not self.bot_is_in:
            raise forbidden(f"bot is not a member of the {room.kind} chat")

    def bot_sees(self, message: Message) -> bool:
        """Privacy mode: commands, answers to the bot, everything if it is an administrator."""
        if not self.bot_is_in:
            return False
        if self.bot_status == "administrator" or not self.sim.privacy or message.service:
            return True
        if "via_bot" in message.extra:
            return True
        if message.reply_to is not None and message.reply_to.sender is self.sim.bot:
            return True
        return self._is_command(message)

    def _is_command(self, message: Message) -> bool:
        if not message.text.startswith("/") or message.attachment is not None:
            return False
        addressee = message.text.split(maxsplit=1)[0].partition("@")[2]
        return not addressee or addressee.lower() == self.sim.bot_username.lower()

    def member_api(self, user_id: int) -> dict[str, Any]:
        """As ChatMember. Raises `Refusal` (400) for somebody unknown."""
        is_bot = user_id == self.sim.bot_id
        if not is_bot and user_id not in self.sim.people:
            raise bad("user not found")
        user = self.sim.bot.user if is_bot else self.sim.people[user_id].user
        status = self.bot_status if is_bot else self.members.get(user_id, "left")
        body: dict[str, Any] = {"status": status, "user": user}
        if status == "creator":
            body["is_anonymous"] = False
        elif status == "kicked":
            body["until_date"] = 0
        elif status == "administrator":
            body.update(can_be_edited=False, is_anonymous=False, **dict.fromkeys(_RIGHTS, True))
            if self.room.forum:
                body["can_manage_topics"] = self.bot_manages_topics if is_bot else True
        return body

    def _chat_member(self, by: "Person", before: dict[str, Any], after: dict[str, Any]) -> None:
        if self.bot_status == "administrator" and before != after:
            self.sim.member_update("chat_member", self.room, by, before, after)
        self.sim.tell(News.WORLD)
