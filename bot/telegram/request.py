"""python-telegram-bot's request class on our own connections (docs/decisions/0003).

Two failures that look alike to the built-in class are told apart here, because the outbox must know: `NotDelivered`
(Telegram certainly never saw the request) and every other `NetworkError` (it may have).
"""

import json
import secrets
from collections.abc import Callable
from typing import Any

from telegram.error import NetworkError, TimedOut
from telegram.request import BaseRequest, RequestData

from bot.telegram.http import Broken, NotSent, Pool

READ_SECONDS = 20.0
SERVER_ERROR = 500
JSON = "application/json"


class NotDelivered(NetworkError):
    """The request did not reach the server."""


class PooledRequest(BaseRequest):
    """A few kept-alive connections; few on purpose (docs/reference/performance.md)."""

    def __init__(self, connections: int = 16, read_seconds: float = READ_SECONDS) -> None:
        self._connections = connections
        self._read_seconds = read_seconds
        self._pool: Pool | None = None

    @property
    def read_timeout(self) -> float | None:
        return self._read_seconds

    async def initialize(self) -> None:
        if self._pool is None:
            self._pool = Pool(self._connections)

    async def shutdown(self) -> None:
        if self._pool is not None:
            self._pool.close()
            self._pool = None

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: Any = BaseRequest.DEFAULT_NONE,
        write_timeout: Any = BaseRequest.DEFAULT_NONE,
        connect_timeout: Any = BaseRequest.DEFAULT_NONE,
        pool_timeout: Any = BaseRequest.DEFAULT_NONE,
    ) -> tuple[int, bytes]:
        body, content_type = encoded(request_data)
        seconds = read_timeout if isinstance(read_timeout, (int, float)) else self._read_seconds
        return await self.fetch(method, url, body, content_type, seconds=seconds)

    async def fetch(
        self,
        method: str,
        url: str,
        body: bytes = b"",
        content_type: str = "",
        *,
        seconds: float,
        sink: Callable[[bytes], None] | None = None,
    ) -> tuple[int, bytes]:
        """(status, body) of a response; a body of status 200 goes to `sink`, if given.

        Raises NotDelivered, TimedOut or NetworkError, none of which names the URL (it holds the token).
        """
        if self._pool is None:
            raise RuntimeError("the request class is not initialised")
        try:
            response = await self._pool.request(method, url, body, content_type, seconds=seconds, sink=sink)
        except NotSent as error:
            raise NotDelivered(f"no connection: {error}") from None
        except TimeoutError:
            raise TimedOut(f"no answer within {seconds:g} s") from None
        except Broken as error:
            raise NetworkError(f"connection lost: {error}") from None
        if response.status >= SERVER_ERROR:
            # A proxy's error page is no JSON; python-telegram-bot would log it whole.
            raise NetworkError(f"server error {response.status}")
        return response.status, bytes(response.body)


def encoded(request_data: RequestData | None) -> tuple[bytes, str]:
    """A request's body and its content type."""
    if request_data is None:
        return b"", ""
    if not request_data.contains_files:
        # Half of what it takes to write a form, whose values are JSON each.
        return json.dumps(request_data.parameters, separators=(",", ":")).encode(), JSON
    boundary = secrets.token_hex(16)
    parts = [
        f'--{boundary}\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{value}\r\n'.encode()
        for name, value in request_data.json_parameters.items()
    ]
    for name, (filename, content, mime) in request_data.multipart_data.items():
        shown = filename.replace("\\", "_").replace('"', "%22").replace("\r", "").replace("\n", "")
        head = f'--{boundary}\r\nContent-Disposition: form-data; name="{name}"; filename="{shown}"\r\n'
        data = content if isinstance(content, bytes) else content.read()
        parts.append(f"{head}Content-Type: {mime}\r\n\r\n".encode() + data + b"\r\n")
    parts.append(f"--{boundary}--\r\n".encode())
    return b"".join(parts), f"multipart/form-data; boundary={boundary}"
