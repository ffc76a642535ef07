"""Photos and files that people send from the page."""

from dataclasses import dataclass, field
from typing import Final

from aiohttp import BodyPartReader, web

from bot.simulator import pictures
from bot.simulator.people import Person
from bot.simulator.web.actions import reply_of, text_of
from bot.simulator.web.control import ControlRefused
from bot.simulator.web.state import World

MOST_FILES: Final = 10
LARGEST_FILE: Final = 20 * 1024 * 1024
PIECE: Final = 64 * 1024
PHOTO_TYPES: Final = frozenset({"image/jpeg", "image/png", "image/webp"})


@dataclass(slots=True)
class Upload:
    """What a form brought: its fields, and its files as (name, type, contents)."""

    fields: dict[str, str] = field(default_factory=dict)
    files: list[tuple[str, str, bytes]] = field(default_factory=list)


async def receive(request: web.Request) -> Upload:
    """Read a form, keeping no more than the limits allow. Raises ControlRefused, once everything was read.

    A browser that is answered before it has sent everything shows a lost connection instead of the answer.
    """
    upload = Upload()
    refused: ControlRefused | None = None
    if not request.content_type.startswith("multipart/"):
        raise ControlRefused("page-error-empty")
    async for part in await request.multipart():
        if not isinstance(part, BodyPartReader):
            continue
        if part.filename is None:
            upload.fields[part.name or ""] = await part.text()
            continue
        data = await _contents(part, keep=refused is None)
        if data is None:
            most = LARGEST_FILE // 1024 // 1024
            refused = refused or ControlRefused("page-error-too-large", name=part.filename, most=most)
        elif len(upload.files) == MOST_FILES:
            refused = refused or ControlRefused("page-error-too-many-files", most=MOST_FILES)
        else:
            upload.files.append((part.filename, part.headers.get("Content-Type", ""), data))
    if refused is not None:
        raise refused
    return upload


async def _contents(part: BodyPartReader, *, keep: bool) -> bytes | None:
    """A file's contents; None where it is too large or was not to be kept."""
    data: bytearray | None = bytearray() if keep else None
    while piece := await part.read_chunk(PIECE):
        if data is not None:
            data += piece
            if len(data) > LARGEST_FILE:
                data = None
    return None if data is None else bytes(data)


async def send(world: World, person: Person, upload: Upload) -> None:
    """Send what was uploaded: photos as an album, anything else as files. Raises ControlRefused, LookupError."""
    if not upload.files:
        raise ControlRefused("page-error-empty")
    caption, group = text_of(upload.fields, "caption"), world.group(upload.fields["chat"])
    reply = reply_of(world, upload.fields)
    as_photos = upload.fields.get("as") != "files" and all(mime in PHOTO_TYPES for _, mime, _ in upload.files)
    contents = [data for _, _, data in upload.files]
    for name, _, data in upload.files if as_photos else []:
        try:
            pictures.measure(data)
        except pictures.NotAPicture:
            raise ControlRefused("page-error-no-picture", name=name) from None
    try:
        if as_photos and len(contents) > 1:
            await person.sends_album(contents, caption=caption or None, to=group, reply_to=reply)
        elif as_photos:
            person.sends_photo(contents[0], caption=caption or None, to=group, reply_to=reply)
        else:
            for index, (name, mime, data) in enumerate(upload.files):
                words = caption if index == 0 else ""
                person.sends_document(name, data, mime or None, caption=words or None, to=group, reply_to=reply)
    except RuntimeError:
        raise ControlRefused("page-error-not-allowed") from None
