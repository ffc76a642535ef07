"""People: what they send, press, block and hear."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from bot.simulator.chats import Group, Room
from bot.simulator.errors import forbidden
from bot.simulator.models import BotUser, Button, Inline, Message, Offer, Press
from bot.simulator.sending import Sending
from bot.simulator.watching import PATIENCE_SECONDS, News

if TYPE_CHECKING:
    from bot.simulator.simulator import Simulator


class Person(Sending):
    """Somebody with a Telegram account. Whatever has no `to` goes to the private chat with the bot."""

    def __init__(self, sim: "Simulator", user_id: int, name: str, language: str | None, username: str | None) -> None:
        first, _, last = name.partition(" ")
        self.sim = sim
        self.id = user_id
        self.name = name
        self.user = {"id": user_id, "is_bot": False, "first_name": first}
        if last:
            self.user["last_name"] = last
        if username:
            self.user["username"] = username
        fields = {key: value for key, value in self.user.items() if key not in {"id", "is_bot"}}
        if language:
            self.user["language_code"] = language
        self.room: Room = sim.new_room("private", fields, person=self)
        self.started = False
        self.blocked = False
        self.deactivated = False

    @property
    def chat(self) -> list[Message]:
        """The private chat with the bot, oldest first."""
        return sorted(self.room.messages.values(), key=lambda message: message.seq)

    def starts(self, payload: str | None = None) -> Message:
        """Press Start, or open a deep link with a payload."""
        return self.says(f"/start {payload}" if payload else "/start")

    def edits(self, message: Message, text: str) -> Message:
        """Change the text or caption of an own message."""
        if message.sender is not self:
            raise ValueError("people can only edit their own messages")
        self.sim.change(message, text, self.sim.detect(text), message.buttons)
        self._report(message, "edited_message")
        return message

    def deletes(self, message: Message) -> None:
        """Delete a message; bots are not told."""
        message.deleted = True
        self.sim.tell(News.MESSAGE, message)

    def reacts(self, message: Message, *emojis: str) -> None:
        """Put reactions on a message (none takes them away)."""
        mine = message.people_reactions.get(self.id, [])
        body = {
            "chat": message.room.api(),
            "message_id": message.id,
            "user": self.user,
            "date": int(self.sim.clock.now().timestamp()),
            "old_reaction": _reactions(mine),
            "new_reaction": _reactions(emojis),
        }
        message.people_reactions[self.id] = list(emojis)
        group = self.sim.group_of(message.room)
        if group is None or group.bot_status == "administrator":
            self.sim.updates.put("message_reaction", body)
        self.sim.tell(News.MESSAGE, message)

    async def presses(
        self, label: str, on: Message | None = None, wait: bool = True, timeout: float = PATIENCE_SECONDS
    ) -> Press:
        """Press the button whose text contains `label`, on the newest message that has one.

        Waits until there is such a button and, with `wait`, until the press is answered, each at most `timeout` real
        seconds. Raises `AssertionError` with the chat otherwise.
        """

        def look() -> tuple[Message, Button] | None:
            return self._button(label, on)

        found = await self.sim.until(look, timeout)
        if found is None:
            raise AssertionError(self.sim.complaint(f"{self.name} sees no button {label!r}", self))
        message, button = found
        press = self.presses_data(message, button.data or "")
        if wait:
            await self.sim.until(lambda: press.answered or None, timeout)
            if not press.answered:
                raise AssertionError(self.sim.complaint(f"the press of {button.text!r} was not answered", self))
        return press

    def presses_data(self, message: Message, data: str) -> Press:
        """Send callback data for a message, whether it has such a button or not."""
        press = self.sim.new_press(self, message, data)
        self.sim.updates.put(
            "callback_query",
            {
                "id": press.id,
                "from": self.user,
                "message": message.api(),
                "chat_instance": str(message.chat_id * 31 + 7),
                "data": data,
            },
        )
        return press

    def inline(self, query: str, offset: str = "") -> Inline:
        """Type `@bot query` in some chat; `offset` is what the bot gave for further results."""
        asked = self.sim.new_inline(self, query)
        self.sim.updates.put(
            "inline_query", {"id": asked.id, "from": self.user, "query": query, "offset": offset, "chat_type": "group"}
        )
        return asked

    def chooses(
        self,
        asked: Inline,
        offer: Offer,
        to: Group | None = None,
        reply_to: Message | None = None,
        thread: int | None = None,
    ) -> Message:
        """Send one of the results of an inline query. Telegram tells the bot of a choice only where somebody turned
        that on at BotFather, so it sees no more than the message."""
        if asked.person is not self or offer not in asked.offers:
            raise ValueError("this was not offered to that person")
        return self._sends(
            to,
            offer.text,
            offer.entities,
            attachment=offer.attachment,
            buttons=offer.buttons,
            reply_to=reply_to,
            thread_id=thread,
            extra={"via_bot": self.sim.bot.user},
        )

    async def hears(
        self,
        substring: str,
        in_: Group | None = None,
        after: Message | None = None,
        timeout: float = PATIENCE_SECONDS,
    ) -> Message:
        """Wait until a message of the bot contains `substring`, edits included; the newest one.

        Without `in_` the private chat comes first, then the groups of this person. `after` leaves out what was last
        changed before that message. Raises `AssertionError` with the chat after `timeout` real seconds.
        """
        since = 0 if after is None else after.seq

        def look() -> Message | None:
            for room in [in_.room] if in_ is not None else self.rooms():
                for message in reversed(room.messages.values()):
                    if message.changed > since and self._from_bot(message) and substring in message.text:
                        return message
            return None

        found = await self.sim.until(look, timeout)
        if found is None:
            raise AssertionError(self.sim.complaint(f"{self.name} did not hear {substring!r}", in_ or self))
        return found

    def blocks_bot(self) -> None:
        """Stop and block the bot."""
        self._sets_blocked(True)

    def unblocks_bot(self) -> None:
        """Take the block back."""
        self._sets_blocked(False)

    def deactivates(self) -> None:
        """Delete the account."""
        self.deactivated = True

    def rooms(self) -> list[Room]:
        """What this person can look into: the private chat first, then the groups."""
        return [self.room, *(room for group in self.sim.groups if group.has(self) for room in reversed(group.rooms))]

    def check_access(self) -> None:
        """Whether the bot may write to this person. Raises `Refusal` (403)."""
        if self.deactivated:
            raise forbidden("user is deactivated")
        if self.blocked:
            raise forbidden("bot was blocked by the user")
        if not self.started:
            raise forbidden("bot can't initiate conversation with a user")

    def _from_bot(self, message: Message) -> bool:
        return isinstance(message.sender, BotUser) and not message.deleted and not message.service

    def _button(self, label: str, on: Message | None) -> tuple[Message, Button] | None:
        messages = [on] if on is not None else [m for room in self.rooms() for m in room.messages.values()]
        for message in sorted(messages, key=lambda one: -one.seq):
            if message.deleted:
                continue
            for row in message.buttons:
                for button in row:
                    if label in button.text and button.data is not None:
                        return message, button
        return None

    def _sets_blocked(self, blocked: bool) -> None:
        if self.blocked is blocked:
            return
        user = self.sim.bot.user
        member: dict[str, Any] = {"status": "member", "user": user}
        kicked: dict[str, Any] = {"status": "kicked", "user": user, "until_date": 0}
        before, after = (member, kicked) if blocked else (kicked, member)
        self.blocked = blocked
        self.sim.tell(News.WORLD)
        self.sim.member_update("my_chat_member", self.room, self, before, after)


def _reactions(emojis: Iterable[str]) -> list[dict[str, str]]:
    return [{"type": "emoji", "emoji": emoji} for emoji in emojis]
