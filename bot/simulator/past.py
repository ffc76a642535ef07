"""What was said before the present: chats are filled with it, and neither the bot nor anybody's limits hear of it."""

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from bot.simulator.chats import Group
from bot.simulator.files import Attachment
from bot.simulator.methods.common import keyboard, message_text, target
from bot.simulator.models import Message
from bot.simulator.params import Args
from bot.simulator.people import Person

if TYPE_CHECKING:
    from bot.simulator.simulator import Simulator

_KNOWN = frozenset(
    [
        "chat_id",
        "text",
        "parse_mode",
        "entities",
        "reply_markup",
        "reply_parameters",
        "link_preview_options",
        "message_thread_id",
    ]
)


class Past:
    """Writes into chats under the date `now`, which only ever goes forward.

    What the bot said is given as parameters of sendMessage and checked as the server checks them: `Refusal` is raised
    for what Telegram would not have taken.
    """

    def __init__(self, sim: "Simulator", now: datetime) -> None:
        self._sim = sim
        self.now = now.astimezone(UTC)

    def says(
        self,
        person: Person,
        text: str = "",
        *,
        to: Group | None = None,
        reply_to: Message | None = None,
        attachment: Attachment | None = None,
        album: str | None = None,
    ) -> Message:
        """Somebody wrote to the bot, or into a group."""
        if to is None:
            person.started = True
        return self._sim.post(
            to.room if to is not None else person.room,
            person,
            at=self.now,
            text=text,
            entities=self._sim.detect(text),
            attachment=attachment,
            media_group_id=album,
            reply_to=reply_to,
        )

    def bot_says(self, payload: dict[str, Any]) -> Message:
        """The bot wrote."""
        args = Args(payload, {}, _KNOWN)
        text, entities = message_text(self._sim, args)
        where = target(self._sim, args)
        return self._sim.post(
            where.room,
            self._sim.bot,
            at=self.now,
            text=text,
            entities=entities,
            buttons=keyboard(args),
            reply_to=where.reply_to,
            thread_id=where.thread_id,
        )

    def bot_edits(self, message: Message, payload: dict[str, Any]) -> None:
        """The bot put something else into the place of its message."""
        args = Args(payload, {}, _KNOWN)
        text, entities = message_text(self._sim, args)
        self._sim.change(message, text, entities, keyboard(args), at=self.now)

    def comes_in(self, group: Group, person: Person) -> None:
        """Somebody joined a group; the first one made it."""
        group.members[person.id] = "member" if group.members else "creator"
        self._announce(group, person, person.user)

    def adds_bot(self, group: Group, by: Person) -> None:
        """The bot was made an administrator of a group."""
        group.bot_status = "administrator"
        self._announce(group, by, self._sim.bot.user)

    def _announce(self, group: Group, by: Person, user: dict[str, Any]) -> None:
        self._sim.post(group.room, by, at=self.now, service={"new_chat_members": [user]})
