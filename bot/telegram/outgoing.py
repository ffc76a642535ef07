"""Files on their way to Telegram: a row of the outbox names one, which is sent in its place and removed afterwards."""

from pathlib import Path
from typing import Any, Final

from telegram import InputFile, InputMediaPhoto
from telegram.error import BadRequest

FIELDS: Final = {"sendDocument": "document", "sendPhoto": "photo", "editMessageMedia": "media"}


class FileGone(BadRequest):
    """The file that a message should carry is not there any more; no further attempt will find it."""


class Outgoing:
    """The directory of files that wait to be sent. Each belongs to one row."""

    def __init__(self, directory: Path) -> None:
        self._directory = directory

    def loaded(self, method: str, payload: dict[str, Any]) -> dict[str, Any]:
        """The parameters with a file's bytes in the place of its name. Raises FileGone or OSError."""
        path = self._path(method, payload)
        if path is None:
            return payload
        try:
            data = path.read_bytes()
        except FileNotFoundError:
            raise FileGone("the file to be sent is gone") from None
        field = FIELDS[method]
        if field == "media":
            media = payload[field]
            file = InputFile(data, filename=media["media"]["name"], attach=True)
            new = InputMediaPhoto(file, caption=media.get("caption"), parse_mode=media.get("parse_mode"))
            return {**payload, field: new}
        return {**payload, field: InputFile(data, filename=payload[field]["name"])}

    def dispose(self, method: str, payload: dict[str, Any] | None) -> None:
        """Remove the file of a row that was sent."""
        path = self._path(method, payload or {})
        if path is not None:
            path.unlink(missing_ok=True)

    def _path(self, method: str, payload: dict[str, Any]) -> Path | None:
        named = payload.get(FIELDS.get(method, ""))
        if method == "editMessageMedia" and isinstance(named, dict):
            named = named["media"]
        return self._directory / str(named["file"]) if isinstance(named, dict) else None
