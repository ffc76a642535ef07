"""Parameters of a call: query string, form, multipart or JSON, read as the Bot API reads them."""

import json
from typing import Any, NamedTuple
from urllib.parse import parse_qsl

from aiohttp import BodyPartReader, web

from bot.simulator.errors import Refusal, bad
from bot.simulator.files import MOST_UPLOAD_BYTES

_TRUE = frozenset({"true", "yes", "1"})


class Upload(NamedTuple):
    """A file in the body of a call."""

    name: str
    mime: str
    data: bytes


class Args:
    """The parameters of one call. Reading one that the method did not declare is a mistake of the simulator."""

    __slots__ = ("_files", "_known", "_values")

    def __init__(self, values: dict[str, Any], files: dict[str, Upload], known: frozenset[str]) -> None:
        self._values = values
        self._files = files
        self._known = known

    def raw(self, name: str) -> Any:
        """The value as it came, None if absent."""
        if name not in self._known:
            raise LookupError(f"undeclared parameter {name}")
        return self._values.get(name)

    def has(self, name: str) -> bool:
        """Whether it was given."""
        return self.raw(name) not in (None, "") or name in self._files

    def text(self, name: str) -> str:
        """As a string, empty if absent."""
        value = self.raw(name)
        return value if isinstance(value, str) else "" if value is None else str(value)

    def integer(self, name: str, default: int = 0) -> int:
        """As an integer; whatever is none counts as absent, as at the real server."""
        try:
            return int(self.raw(name))
        except (TypeError, ValueError):
            return default

    def flag(self, name: str) -> bool:
        """As a boolean."""
        value = self.raw(name)
        return value if isinstance(value, bool) else str(value).lower() in _TRUE

    def json(self, name: str, what: str) -> Any:
        """As decoded JSON, None if absent. Raises `Refusal` (400, `can't parse <what> JSON object`)."""
        value = self.raw(name)
        if not isinstance(value, str):
            return value
        if not value:
            return None
        try:
            return json.loads(value)
        except ValueError:
            raise bad(f"can't parse {what} JSON object") from None

    def upload(self, name: str) -> Upload | None:
        """The file sent under this name."""
        return self._files.get(name)


def chat_id_of(values: dict[str, Any]) -> int | None:
    """The call's numeric chat, if it has one."""
    try:
        return int(values["chat_id"])
    except (KeyError, TypeError, ValueError):
        return None


async def read(request: web.BaseRequest) -> tuple[dict[str, Any], dict[str, Upload]]:
    """Values and files of a request. Raises `Refusal` (400, 413)."""
    values: dict[str, Any] = dict(request.query) if request.query_string else {}
    files: dict[str, Upload] = {}
    if not request.can_read_body:
        return values, files
    kind = request.content_type
    if kind == "application/json":
        try:
            body = json.loads(await request.read())
        except ValueError:
            raise bad("can't parse JSON object") from None
        if isinstance(body, dict):
            values.update(body)
    elif kind == "multipart/form-data":
        await _multipart(request, values, files)
    else:
        values.update(parse_qsl((await request.read()).decode("utf-8", "replace"), keep_blank_values=True))
    return values, files


async def _multipart(request: web.BaseRequest, values: dict[str, Any], files: dict[str, Upload]) -> None:
    async for part in await request.multipart():
        if not isinstance(part, BodyPartReader) or part.name is None:
            continue
        data = bytes(await part.read())
        if len(data) > MOST_UPLOAD_BYTES:
            raise Refusal(413, "Request Entity Too Large")
        if part.filename is None:
            values[part.name] = data.decode("utf-8", "replace")
        else:
            files[part.name] = Upload(part.filename, part.headers.get("Content-Type", ""), data)
