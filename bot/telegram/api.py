"""Calls to the Bot API with raw JSON in and out."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import aiohttp
from telegram import Bot, InputFile
from telegram.error import NetworkError

from bot.telegram.request import AiohttpRequest, NotDelivered

POLL_SECONDS = 30
POLL_GRACE_SECONDS = 10
POLL_LIMIT = 100
DOWNLOAD_SECONDS = 60.0
CHUNK = 1 << 16
OK = 200
ALLOWED_UPDATES = [
    "message",
    "edited_message",
    "callback_query",
    "my_chat_member",
    "chat_member",
]


class Api(Bot):
    """A bot that is spoken to by method name, because the outbox stores method names and plain parameters."""

    def __init__(self, token: str, base_url: str, file_base_url: str, connections: int = 16) -> None:
        self._sending = AiohttpRequest(connections)
        self._polling = AiohttpRequest(1)
        super().__init__(
            token,
            base_url=base_url,
            base_file_url=file_base_url,
            request=self._sending,
            get_updates_request=self._polling,
        )

    async def open(self) -> None:
        """Open the connections' pools; unlike `initialize`, ask Telegram nothing."""
        await self._sending.initialize()
        await self._polling.initialize()

    async def close_pools(self) -> None:
        """Close all connections."""
        await self._sending.shutdown()
        await self._polling.shutdown()

    async def call(self, method: str, payload: dict[str, Any]) -> Any:
        """Call a method; the result as plain JSON. Raises `telegram.error.TelegramError`."""
        return await self._post(method, payload)

    async def poll(self, offset: int, seconds: int = POLL_SECONDS) -> list[dict[str, Any]]:
        """The raw updates from `offset` on, waiting up to `seconds` for the first."""
        result: Any = await self._post(
            "getUpdates",
            {"offset": offset, "timeout": seconds, "limit": POLL_LIMIT, "allowed_updates": ALLOWED_UPDATES},
            read_timeout=seconds + POLL_GRACE_SECONDS,
        )
        return [update for update in result if isinstance(update, dict)]

    @asynccontextmanager
    async def download(self, file_path: str) -> AsyncIterator[AsyncIterator[bytes]]:
        """The bytes of a file, in chunks. Raises NotDelivered or NetworkError."""
        url = f"{self.base_file_url}/{file_path}"
        timeout = aiohttp.ClientTimeout(sock_connect=10, sock_read=DOWNLOAD_SECONDS)
        try:
            async with self._sending.session.get(url, timeout=timeout) as response:
                if response.status != OK:
                    raise NetworkError(f"file server answered {response.status}")
                yield response.content.iter_chunked(CHUNK)
        except aiohttp.ClientConnectorError as error:
            raise NotDelivered("no connection to the file server") from error
        except (aiohttp.ClientError, TimeoutError) as error:
            raise NetworkError(f"download broke off: {type(error).__name__}") from error


def with_files(payload: dict[str, Any], files: dict[str, bytes]) -> dict[str, Any]:
    """The payload with uploads in place of their names."""
    return {name: InputFile(files[name], filename=name) if name in files else value for name, value in payload.items()}
