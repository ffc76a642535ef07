"""python-telegram-bot's request class on aiohttp (docs/decisions/0003: three times the throughput of the built-in one).

Two failures that look alike to the built-in class are told apart here, because the outbox must know: `NotDelivered`
(Telegram certainly never saw the request) and every other `NetworkError` (it may have).
"""

from typing import Any

import aiohttp
from telegram.error import NetworkError, TimedOut
from telegram.request import BaseRequest, RequestData

CONNECT_SECONDS = 10.0
READ_SECONDS = 20.0
SERVER_ERROR = 500


class NotDelivered(NetworkError):
    """The request did not reach the server."""


class AiohttpRequest(BaseRequest):
    """One pool of kept-alive connections; small on purpose (docs/reference/performance.md)."""

    def __init__(self, connections: int = 16, read_seconds: float = READ_SECONDS) -> None:
        self._connections = connections
        self._read_seconds = read_seconds
        self._session: aiohttp.ClientSession | None = None

    @property
    def read_timeout(self) -> float | None:
        return self._read_seconds

    async def initialize(self) -> None:
        if self._session is None:
            self._session = aiohttp.ClientSession(
                connector=aiohttp.TCPConnector(limit=self._connections, keepalive_timeout=75),
                auto_decompress=True,
                trust_env=True,
            )

    async def shutdown(self) -> None:
        if self._session is not None:
            session, self._session = self._session, None
            await session.close()

    @property
    def session(self) -> aiohttp.ClientSession:
        """The open session, also for downloads."""
        if self._session is None:
            raise RuntimeError("the request class is not initialised")
        return self._session

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
        seconds = read_timeout if isinstance(read_timeout, (int, float)) else self._read_seconds
        try:
            async with self.session.request(
                method,
                url,
                data=_body(request_data),
                timeout=aiohttp.ClientTimeout(sock_connect=CONNECT_SECONDS, sock_read=seconds, total=None),
                allow_redirects=False,
            ) as response:
                payload = await response.read()
        except (aiohttp.ClientConnectorError, aiohttp.ConnectionTimeoutError) as error:
            raise NotDelivered(f"no connection: {type(error).__name__}") from error
        except TimeoutError as error:
            raise TimedOut(f"no answer within {seconds:g} s") from error
        except (aiohttp.ClientError, OSError) as error:
            raise NetworkError(f"connection lost: {type(error).__name__}") from error
        if response.status >= SERVER_ERROR:
            # A proxy's error page is no JSON; python-telegram-bot would log it whole.
            raise NetworkError(f"server error {response.status}")
        return response.status, payload


def _body(request_data: RequestData | None) -> aiohttp.FormData | dict[str, str] | None:
    if request_data is None:
        return None
    if not request_data.contains_files:
        return request_data.json_parameters
    form = aiohttp.FormData(request_data.json_parameters)
    for name, (filename, content, mime) in request_data.multipart_data.items():
        form.add_field(name, content, filename=filename, content_type=mime)
    return form
