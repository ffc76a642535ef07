"""What lies in the chats: messages, buttons, presses."""

import asyncio
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING, Any

from bot.simulator.entities import Entity, to_html
from bot.simulator.files import Attachment, StoredFile

if TYPE_CHECKING:
    from bot.simulator.chats import Room
    from bot.simulator.people import Person


@dataclass(frozen=True, slots=True)
class Button:
    """A button under a message; `data` for presses, `url` for links."""

    text: str
    data: str | None = None
    url: str | None = None
    other: dict[str, Any] = field(default_factory=dict)

    def api(self) -> dict[str, Any]:
        """As InlineKeyboardButton."""
        body: dict[str, Any] = {"text": self.text}
        if self.data is not None:
            body["callback_data"] = self.data
        if self.url is not None:
            body["url"] = self.url
        return {**body, **self.other}


Rows = tuple[tuple[Button, ...], ...]


class Account:
    """Whoever can send: `user` is the account as User."""

    id: int
    name: str
    user: dict[str, Any]


class BotUser(Account):
    """The bot's own account."""

    def __init__(self, user_id: int, name: str, username: str, privacy: bool) -> None:
        self.id = user_id
        self.name = name
        self.user = {"id": user_id, "is_bot": True, "first_name": name, "username": username}
        self.me = {
            **self.user,
            "can_join_groups": True,
            "can_read_all_group_messages": not privacy,
            "supports_inline_queries": True,
            "can_connect_to_business": False,
            "has_main_web_app": False,
        }


@dataclass(slots=True, eq=False)
class Message:
    """One message as people see it; `text` is its text or caption, `entities` those of the text or caption."""

    room: "Room" = field(repr=False)
    id: int
    sender: Account
    date: datetime
    seq: int
    text: str = ""
    entities: list[Entity] = field(default_factory=list, repr=False)
    attachment: Attachment | None = field(default=None, repr=False)
    buttons: Rows = ()
    reply_to: "Message | None" = field(default=None, repr=False)
    thread_id: int | None = None
    media_group_id: str | None = None
    forward_origin: dict[str, Any] | None = None
    service: dict[str, Any] = field(default_factory=dict, repr=False)
    extra: dict[str, Any] = field(default_factory=dict, repr=False)
    anonymous: bool = False
    edit_date: datetime | None = None
    edits: int = 0
    changed: int = 0
    versions: list[str] = field(default_factory=list, repr=False)
    deleted: bool = False
    pinned: bool = False
    reactions: list[str] = field(default_factory=list)
    people_reactions: dict[int, list[str]] = field(default_factory=dict, repr=False)

    @property
    def chat_id(self) -> int:
        """The chat where it stands."""
        return self.room.id

    @property
    def html(self) -> str:
        """The text with its formatting as Telegram HTML."""
        return to_html(self.text, self.entities)

    @property
    def edited(self) -> bool:
        """Whether it was changed after sending."""
        return self.edits > 0

    @property
    def photos(self) -> tuple[StoredFile, ...]:
        """The photo's sizes, largest first; empty for other messages."""
        if self.attachment is None or self.attachment.kind != "photo":
            return ()
        return tuple(sorted(self.attachment.files, key=lambda file: -file.width * file.height))

    @property
    def document(self) -> StoredFile | None:
        """The attached document."""
        found = self.attachment is not None and self.attachment.kind == "document"
        return self.attachment.files[0] if found and self.attachment else None

    @property
    def protected(self) -> bool:
        """Whether it cannot be forwarded."""
        return "has_protected_content" in self.extra

    def labels(self) -> list[str]:
        """The words on its buttons, row by row."""
        return [button.text for row in self.buttons for button in row]

    def api(self, *, nested: bool = False) -> dict[str, Any]:
        """As Message; `nested` leaves out the message that it answers."""
        body: dict[str, Any] = {
            "message_id": self.id,
            "from": self.room.anonymous_admin if self.anonymous else self.sender.user,
            "chat": self.room.api(),
            "date": int(self.date.timestamp()),
        }
        if self.anonymous:
            body["sender_chat"] = self.room.api()
        if self.thread_id is not None:
            body["message_thread_id"] = self.thread_id
            body["is_topic_message"] = True
        if self.edit_date is not None:
            body["edit_date"] = int(self.edit_date.timestamp())
        if self.media_group_id is not None:
            body["media_group_id"] = self.media_group_id
        if self.forward_origin is not None:
            body["forward_origin"] = self.forward_origin
        if self.reply_to is not None and not nested:
            body["reply_to_message"] = self.reply_to.api(nested=True)
        self._content(body)
        if self.buttons:
            body["reply_markup"] = keyboard_api(self.buttons)
        return {**body, **self.service, **self.extra}

    def _content(self, body: dict[str, Any]) -> None:
        prefix = ""
        if self.attachment is not None:
            body[self.attachment.kind] = self.attachment.api()
            prefix = "caption"
        if self.text:
            body[prefix or "text"] = self.text
            if self.entities:
                body[f"{prefix}_entities" if prefix else "entities"] = self.entities


def keyboard_api(rows: Rows) -> dict[str, Any]:
    """As InlineKeyboardMarkup."""
    return {"inline_keyboard": [[button.api() for button in row] for row in rows]}


@dataclass(slots=True, eq=False)
class Press:
    """A press of a button and what the bot said to it: `alert` is True for a pop-up, False for a toast."""

    id: str
    person: "Person" = field(repr=False)
    message: Message = field(repr=False)
    data: str
    at: datetime
    answered: bool = False
    alert: bool | None = None
    text: str | None = None
    done: asyncio.Event = field(default_factory=asyncio.Event, repr=False)


@dataclass(frozen=True, slots=True)
class Offer:
    """One result of an inline query, and the message that it becomes when somebody chooses it."""

    id: str
    title: str
    description: str
    text: str
    entities: list[Entity] = field(default_factory=list, repr=False)
    attachment: Attachment | None = field(default=None, repr=False)
    buttons: Rows = ()


@dataclass(slots=True, eq=False)
class Inline:
    """An inline query and what the bot offered, as sent to answerInlineQuery and as people see it."""

    id: str
    person: "Person" = field(repr=False)
    query: str
    at: datetime
    answered: bool = False
    results: list[dict[str, Any]] = field(default_factory=list)
    offers: list[Offer] = field(default_factory=list)
    done: asyncio.Event = field(default_factory=asyncio.Event, repr=False)

    async def answer(self, timeout: float = 5.0) -> list[dict[str, Any]]:
        """Wait for the bot's results. Raises `AssertionError` after `timeout` seconds."""
        try:
            async with asyncio.timeout(timeout):
                await self.done.wait()
        except TimeoutError:
            raise AssertionError(f"the inline query {self.query!r} was not answered") from None
        return self.results


@dataclass(frozen=True, slots=True)
class Doing:
    """What the bot shows itself doing in a chat for a moment, such as `typing`."""

    room: "Room"
    action: str
    thread_id: int | None = None


@dataclass(frozen=True, slots=True)
class Sent:
    """One accepted call that made or changed something; `at` in monotonic seconds, `clock_at` by people's clock."""

    method: str
    chat_id: int
    text: str
    at: float
    clock_at: datetime
    message: Message | None = field(default=None, repr=False)
