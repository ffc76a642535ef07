"""Photos and files that people send from the page."""

import asyncio
from dataclasses import dataclass, field
from pathlib import PurePath
from typing import Any, Final

from aiohttp import BodyPartReader, web

from bot.simulator.files import Attachment
from bot.simulator.methods.common import MOST_CAPTION
from bot.simulator.models import Message
from bot.simulator.web import photos
from bot.simulator.web.control import ControlRefused, Malformed, TooLarge
from bot.simulator.web.given import Given, cleaned
from bot.simulator.web.messaging import place
from bot.simulator.web.state import World

MOST_FILES: Final = 10
MB: Final = 1024 * 1024
LARGEST_FILE: Final = 20 * MB
MOST_KEPT: Final = 400 * MB
MOST_FIELD_BYTES: Final = 64 * 1024
MOST_PARTS: Final = 32
LONGEST_NAME: Final = 128
PIECE: Final = 64 * 1024


@dataclass(slots=True)
class File:
    """One uploaded file."""

    name: str
    mime: str
    data: bytes = field(repr=False)


class Uploads:
    """Receives files and sends them. What is kept of all of them, and of those under way, has a limit."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._held = 0

    async def receive(self, request: web.Request) -> dict[str, Any]:
        """Read a form and send what it brings: {"keys": of the messages}. Raises ControlRefused."""
        if request.content_type != "multipart/form-data":
            raise Malformed("form")
        reading = _Reading(self)
        kept = 0
        try:
            await reading.read(request)
            messages = await self._send(Given(reading.fields), reading.files)
            kept = sum(_size(message.attachment) for message in messages)
        finally:
            self._held -= reading.held - kept
        return {"keys": [message.seq for message in messages]}

    def hold(self, size: int) -> None:
        """Make room for so many bytes. Raises TooLarge where all together would be too much."""
        if self._held + size > MOST_KEPT:
            raise TooLarge("page-error-full", most=MOST_KEPT // MB)
        self._held += size

    async def _send(self, given: Given, files: list[File]) -> list[Message]:
        if not files:
            raise ControlRefused("page-error-empty")
        person = self._world.person(given.word("person"))
        caption = given.text("caption", MOST_CAPTION)
        place(self._world, person, given)
        as_files = given.word("as") == "files"
        looks = [] if as_files else [file for file in files if photos.is_photo(file.mime) or _is_video(file)]
        rest = [file for file in files if file not in looks]
        attached = [await self._attach(file) for file in looks]
        # Reading photos takes a while, in which somebody may have left or blocked.
        to, reply, thread = place(self._world, person, given)
        messages: list[Message] = []
        if attached:
            messages += person.sends_together(attached, caption, to=to, reply_to=reply, thread=thread)
        if rest:
            documents = [self._document(file) for file in rest]
            words, last = "" if attached else caption, len(documents) - 1
            messages += person.sends_together(
                documents, words, caption_at=last, to=to, reply_to=None if attached else reply, thread=thread
            )
        return messages

    async def _attach(self, file: File) -> Attachment:
        store = self._world.sim.files
        if _is_video(file):
            return store.other("video", file.name, file.data, file.mime, width=1280, height=720, duration=0)
        try:
            return store.photo(await asyncio.to_thread(photos.compressed, file.data))
        except photos.NoPhoto:
            raise ControlRefused("page-error-no-picture", name=file.name) from None

    def _document(self, file: File) -> Attachment:
        return self._world.sim.files.other("document", file.name, file.data, file.mime or None)


class _Reading:
    """One form, taken in piece by piece.

    It is read to its end even where it is refused: a browser that is still sending does not hear an answer.
    """

    def __init__(self, uploads: Uploads) -> None:
        self._uploads = uploads
        self._refused: ControlRefused | None = None
        self.fields: dict[str, str] = {}
        self.files: list[File] = []
        self.held = 0

    async def read(self, request: web.Request) -> None:
        """Everything. Raises ControlRefused."""
        parts = 0
        try:
            async for part in await request.multipart():
                parts += 1
                if not isinstance(part, BodyPartReader) or parts > MOST_PARTS:
                    raise Malformed("form")
                if part.filename is None:
                    self.fields[part.name or ""] = (await self._field(part)).decode()
                else:
                    await self._file(part)
        except ValueError:
            raise Malformed("form") from None
        if self._refused is not None:
            raise self._refused

    async def _field(self, part: BodyPartReader) -> bytes:
        data = bytearray()
        while piece := await part.read_chunk(PIECE):
            data += piece
            if len(data) > MOST_FIELD_BYTES:
                raise Malformed(part.name or "form")
        return bytes(data)

    async def _file(self, part: BodyPartReader) -> None:
        name = _name(part.filename or "")
        if len(self.files) == MOST_FILES:
            self._refuse(TooLarge("page-error-too-many-files", most=MOST_FILES))
        data = bytearray()
        while piece := await part.read_chunk(PIECE):
            if self._refused is not None:
                continue
            try:
                self._uploads.hold(len(piece))
            except TooLarge as full:
                self._refuse(full)
                continue
            self.held += len(piece)
            data += piece
            if len(data) > LARGEST_FILE:
                self._refuse(TooLarge("page-error-too-large", name=name, most=LARGEST_FILE // MB))
        if self._refused is None:
            self.files.append(File(name, part.headers.get("Content-Type", ""), bytes(data)))

    def _refuse(self, refusal: ControlRefused) -> None:
        self._refused = self._refused or refusal
        self.files.clear()


def _name(given: str) -> str:
    """A file's name as it can be shown and stored; what is no UTF-8 in it is marked."""
    readable = given.encode(errors="surrogateescape").decode(errors="replace")
    return PurePath(cleaned(readable)).name[-LONGEST_NAME:] or "file"


def _is_video(file: File) -> bool:
    return file.mime == "video/mp4"


def _size(attachment: Attachment | None) -> int:
    return 0 if attachment is None else sum(file.size for file in attachment.files)
