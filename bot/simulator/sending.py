"""How people send: text, photos, albums, files, forwards."""

import asyncio
import itertools
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from bot.simulator.chats import Group, Room
from bot.simulator.entities import Entity
from bot.simulator.files import Attachment
from bot.simulator.markup import parse_html
from bot.simulator.models import Account, Message

if TYPE_CHECKING:
    from bot.simulator.simulator import Simulator

_albums = itertools.count(13_500_000_000_001)


class Sending(Account):
    """The sending half of a person."""

    sim: "Simulator"
    room: Room
    started: bool
    blocked: bool

    def says(
        self,
        text: str,
        to: Group | None = None,
        reply_to: Message | None = None,
        *,
        html: bool = False,
        thread: int | None = None,
        anonymous: bool = False,
    ) -> Message:
        """Send text (Telegram HTML with `html`); `anonymous` for administrators who hide behind the group."""
        plain, entities = parse_html(text) if html else (text, [])
        return self._sends(to, plain, entities, reply_to=reply_to, thread_id=thread, anonymous=anonymous)

    def sends_photo(
        self,
        data: bytes | None = None,
        caption: str | None = None,
        to: Group | None = None,
        reply_to: Message | None = None,
    ) -> Message:
        """Send one photo; without data one is drawn."""
        photo = self.sim.files.photo(data, caption or "")
        return self._sends(to, caption or "", [], attachment=photo, reply_to=reply_to)

    def sends_document(
        self,
        name: str,
        data: bytes | int,
        mime: str | None = None,
        caption: str | None = None,
        to: Group | None = None,
        reply_to: Message | None = None,
    ) -> Message:
        """Send a file; a number instead of its contents stands for that many bytes."""
        file = self.sim.files.other("document", name, data, mime)
        return self._sends(to, caption or "", [], attachment=file, reply_to=reply_to)

    def sends_video(
        self,
        data: bytes | int = 3_000_000,
        caption: str | None = None,
        to: Group | None = None,
        reply_to: Message | None = None,
        name: str = "video.mp4",
    ) -> Message:
        """Send a video."""
        file = self.sim.files.other("video", name, data, "video/mp4", width=1280, height=720, duration=42)
        return self._sends(to, caption or "", [], attachment=file, reply_to=reply_to)

    def sends_voice(self, to: Group | None = None, reply_to: Message | None = None) -> Message:
        """Send a voice message."""
        file = self.sim.files.other("voice", "voice.oga", 24_000, "audio/ogg", duration=7)
        return self._sends(to, "", [], attachment=file, reply_to=reply_to)

    def sends_location(
        self, to: Group | None = None, reply_to: Message | None = None, thread: int | None = None
    ) -> Message:
        """Send the place of Tuban's town square."""
        place = Attachment("location", fields={"latitude": -6.8976, "longitude": 112.0649})
        return self._sends(to, "", [], attachment=place, reply_to=reply_to, thread_id=thread)

    def plan_album(
        self,
        photos: Sequence[bytes | None] | int,
        caption: str | None = None,
        caption_at: int = 0,
        order: Sequence[int] | None = None,
        to: Group | None = None,
        reply_to: Message | None = None,
        as_files: bool = False,
    ) -> list[Callable[[], Message]]:
        """An album as one call for each item, to be delivered one by one, in `order` (indices of the items).

        Message ids follow the album's own order, as they do when updates overtake each other.
        """
        contents = [None] * photos if isinstance(photos, int) else list(photos)
        room = to.room if to is not None else self.room
        group_id = str(next(_albums))
        ids = [room.next_id() for _ in contents]

        def item(index: int) -> Callable[[], Message]:
            def send() -> Message:
                words = caption if caption is not None and index == caption_at else ""
                return self._sends(
                    to,
                    words,
                    [],
                    attachment=self._album_file(contents[index], caption or "", index, as_files),
                    reply_to=reply_to,
                    media_group_id=group_id,
                    message_id=ids[index],
                )

            return send

        return [item(index) for index in (order if order is not None else range(len(contents)))]

    async def sends_album(
        self,
        photos: Sequence[bytes | None] | int,
        caption: str | None = None,
        caption_at: int = 0,
        gap: float = 0.0,
        order: Sequence[int] | None = None,
        late_last: float | None = None,
        to: Group | None = None,
        reply_to: Message | None = None,
        as_files: bool = False,
    ) -> list[Message]:
        """Send an album: separate updates, `gap` real seconds apart and `late_last` before the last one."""
        plan = self.plan_album(photos, caption, caption_at, order, to, reply_to, as_files)
        messages = []
        for index, item in enumerate(plan):
            pause = late_last if late_last is not None and index == len(plan) - 1 else gap
            if index and pause:
                await asyncio.sleep(pause)
            messages.append(item())
        return messages

    def sends_together(
        self,
        attachments: Sequence[Attachment],
        caption: str = "",
        caption_at: int = 0,
        to: Group | None = None,
        reply_to: Message | None = None,
        thread: int | None = None,
    ) -> list[Message]:
        """Send what was attached at once: several make an album."""
        group_id = str(next(_albums)) if len(attachments) > 1 else None
        return [
            self._sends(
                to,
                caption if index == caption_at else "",
                [],
                attachment=attachment,
                reply_to=reply_to,
                thread_id=thread,
                media_group_id=group_id,
            )
            for index, attachment in enumerate(attachments)
        ]

    def forwards(self, message: Message, to: Group | None = None, hidden: bool = False) -> Message:
        """Forward a message; `hidden` if its author does not let forwards link to the account."""
        return self.forwards_album([message], to, hidden)[0]

    def forwards_album(
        self, messages: Sequence[Message], to: Group | None = None, hidden: bool = False
    ) -> list[Message]:
        """Forward messages together; those of one album stay one album."""
        group_id = str(next(_albums)) if messages[0].media_group_id else None
        return [
            self._sends(
                to,
                message.text,
                message.entities,
                attachment=message.attachment,
                forward_origin=origin(message, hidden),
                media_group_id=group_id,
            )
            for message in messages
        ]

    def _album_file(self, data: bytes | None, label: str, index: int, as_files: bool) -> Attachment:
        if not as_files:
            return self.sim.files.photo(data, label)
        if data is None:
            from bot.simulator import pictures

            data = pictures.jpeg(index, label)
        return self.sim.files.other("document", f"IMG_{index + 1:04d}.jpg", data, "image/jpeg")

    def _sends(self, to: Group | None, text: str, entities: list[Entity], **fields: Any) -> Message:
        if to is None:
            if self.blocked:
                raise RuntimeError(f"{self.name} has blocked the bot; unblock it first")
            self.started = True
        elif not to.has(self):
            raise RuntimeError(f"{self.name} is not a member of {to.title}")
        room = to.room if to is not None else self.room
        message = self.sim.post(room, self, text=text, entities=self.sim.entities(text, entities), **fields)
        self._report(message, "message")
        return message

    def _report(self, message: Message, kind: str) -> None:
        group = self.sim.group_of(message.room)
        if group is None or group.bot_sees(message):
            self.sim.updates.put(kind, message.api())


def origin(message: Message, hidden: bool) -> dict[str, Any]:
    """Where a forward of `message` comes from, as MessageOrigin."""
    if message.forward_origin is not None:
        return message.forward_origin
    date = int(message.date.timestamp())
    if hidden:
        name = message.sender.name
        return {"type": "hidden_user", "date": date, "sender_user_name": name}
    return {"type": "user", "date": date, "sender_user": message.sender.user}
