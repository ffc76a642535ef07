"""Files at the simulated Telegram: contents, sizes, ids and the links that getFile gives."""

import itertools
import mimetypes
import random
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path, PurePosixPath
from typing import Any

from bot.clock import Clock
from bot.simulator.errors import bad

MOST_DOWNLOAD_BYTES = 20_971_520
MOST_UPLOAD_BYTES = 50 * 1024 * 1024
MOST_PHOTO_BYTES = 10 * 1024 * 1024
LINK_LIFETIME = timedelta(hours=1)
SMALLER_SIDES = (320, 90)
_FOLDERS = {"photo": "photos", "video": "videos", "voice": "voice"}


@dataclass(slots=True, eq=False)
class StoredFile:
    """One file (of a photo: one size).

    `source` is its contents, empty where only the size matters, or what makes them once somebody looks; until then
    `size` may be 0 for not known.
    """

    file_id: str
    unique_id: str
    kind: str
    name: str
    mime: str
    source: bytes | Callable[[], bytes] = field(repr=False)
    size: int
    width: int = 0
    height: int = 0
    path: Path | None = None
    """Where a copy lies, if the simulator was given a media directory."""

    @property
    def data(self) -> bytes:
        """The contents."""
        if callable(self.source):
            self.source = self.source()
            self.size = len(self.source)
        return self.source

    def size_api(self) -> dict[str, Any]:
        """As PhotoSize."""
        body: dict[str, Any] = {
            "file_id": self.file_id,
            "file_unique_id": self.unique_id,
            "width": self.width,
            "height": self.height,
        }
        return {**body, "file_size": self.size} if self.size else body


@dataclass(slots=True, eq=False)
class Attachment:
    """What a message carries besides text: `files` holds a photo's sizes, or the one file."""

    kind: str
    files: tuple[StoredFile, ...] = ()
    fields: dict[str, Any] = field(default_factory=dict)

    def api(self) -> Any:
        """The value of the message's field that is named like `kind`."""
        if self.kind == "photo":
            return [file.size_api() for file in self.files]
        if not self.files:
            return self.fields
        file = self.files[0]
        body: dict[str, Any] = {"file_id": file.file_id, "file_unique_id": file.unique_id, "file_size": file.size}
        if self.kind != "voice":
            body["file_name"] = file.name
        return {**body, "mime_type": file.mime, **self.fields}

    @property
    def best(self) -> StoredFile:
        """The file, or the photo's largest size by area."""
        return max(self.files, key=lambda file: file.width * file.height)


class FileStore:
    """All files, by id and by link."""

    def __init__(self, clock: Clock, media_dir: Path | None) -> None:
        self._clock = clock
        self._numbers = itertools.count(1)
        self._by_id: dict[str, tuple[StoredFile, Attachment]] = {}
        self._by_unique: dict[str, StoredFile] = {}
        self._links: dict[str, tuple[StoredFile, datetime]] = {}
        self.media_dir = media_dir

    def photo(self, data: bytes | None, label: str = "") -> Attachment:
        """A photo in several sizes, in no order; None draws one."""
        from bot.simulator import pictures

        number = next(self._numbers)
        sizes = pictures.sizes(number, label) if data is None else pictures.shrink(data)
        files = [
            self._file("photo", f"foto-{number}.jpg", "image/jpeg", content, len(content), width, height)
            for content, width, height in sizes
        ]
        random.Random(number).shuffle(files)
        attachment = self._keep(Attachment("photo", tuple(files)))
        self._save(attachment.best)
        return attachment

    def photo_later(self, draw: Callable[[], bytes], width: int, height: int) -> Attachment:
        """A photo that is drawn, always the same, once somebody looks at it; its sizes come largest first."""
        name = f"foto-{next(self._numbers)}.jpg"
        largest = self._file("photo", name, "image/jpeg", draw, 0, width, height)
        files = [largest]
        for side in SMALLER_SIDES:
            wide, high = (max(round(edge * side / max(width, height)), 1) for edge in (width, height))
            files.append(self._file("photo", name, "image/jpeg", partial(_smaller, largest, side), 0, wide, high))
        return self._keep(Attachment("photo", tuple(files)))

    def other(self, kind: str, name: str, data: bytes | int, mime: str | None = None, **fields: Any) -> Attachment:
        """A document, video or voice message; a number instead of contents stands for that many bytes."""
        content, size = (b"", data) if isinstance(data, int) else (data, len(data))
        guess = mime or mimetypes.guess_type(name)[0] or "application/octet-stream"
        width, height = fields.get("width", 0), fields.get("height", 0)
        file = self._file(kind, name, guess, content, size, width, height)
        self._save(file)
        return self._keep(Attachment(kind, (file,), fields))

    def again(self, file_id: str, kind: str) -> Attachment:
        """The attachment that a file id stands for. Raises `Refusal` (400)."""
        known = self._by_id.get(file_id)
        if known is None:
            raise bad("wrong remote file identifier specified: Wrong character in the string")
        attachment = known[1]
        if attachment.kind != kind:
            raise bad(f"can't use file of type {attachment.kind.capitalize()} as {kind.capitalize()}")
        return attachment

    def find(self, unique_id: str) -> StoredFile | None:
        """A file by its unique id."""
        return self._by_unique.get(unique_id)

    def link(self, file_id: str) -> dict[str, Any]:
        """getFile. Raises `Refusal` (400)."""
        known = self._by_id.get(file_id)
        if known is None:
            raise bad("invalid file_id")
        file = known[0]
        if (file.size or len(file.data)) > MOST_DOWNLOAD_BYTES:
            raise bad("file is too big")
        suffix = PurePosixPath(file.name).suffix
        path = f"{_FOLDERS.get(file.kind, 'documents')}/file_{file.unique_id[-8:].lstrip('0')}{suffix}"
        self._links[path] = (file, self._clock.now() + LINK_LIFETIME)
        return {
            "file_id": file.file_id,
            "file_unique_id": file.unique_id,
            "file_size": file.size,
            "file_path": path,
        }

    def download(self, path: str) -> bytes | None:
        """The contents behind a link, None if it never was or is no longer good."""
        found = self._links.get(path)
        if found is None or self._clock.now() >= found[1]:
            return None
        return found[0].data or bytes(found[0].size)

    def _file(
        self,
        kind: str,
        name: str,
        mime: str,
        source: bytes | Callable[[], bytes],
        size: int,
        width: int,
        height: int,
    ) -> StoredFile:
        number = next(self._numbers)
        prefix = "AgACAgUAAxkB" if kind == "photo" else "BQACAgUAAxkB"
        return StoredFile(
            file_id=f"{prefix}{number * 7919:016x}AAEC{number:08d}-Ng",
            unique_id=f"AQAD{number:08d}",
            kind=kind,
            name=name,
            mime=mime,
            source=source,
            size=size,
            width=width,
            height=height,
        )

    def _keep(self, attachment: Attachment) -> Attachment:
        for file in attachment.files:
            self._by_id[file.file_id] = (file, attachment)
            self._by_unique[file.unique_id] = file
        return attachment

    def _save(self, file: StoredFile) -> None:
        if self.media_dir is None or not file.data:
            return
        self.media_dir.mkdir(parents=True, exist_ok=True)
        file.path = self.media_dir / f"{file.unique_id[-8:].lstrip('0')}-{PurePosixPath(file.name).name}"
        file.path.write_bytes(file.data)


def _smaller(largest: StoredFile, side: int) -> bytes:
    from bot.simulator import pictures

    return pictures.smaller(largest.data, side)
