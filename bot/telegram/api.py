"""Calls to the Bot API with raw JSON in and out."""

import asyncio
import urllib.request
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import quote

from telegram import Bot
from telegram.error import NetworkError
from telegram.request import BaseRequest, HTTPXRequest

from bot.config import prefer_timedeltas
from bot.telegram.outgoing import FIELDS, Outgoing
from bot.telegram.request import PooledRequest

POLL_SECONDS = 30
POLL_GRACE_SECONDS = 10
POLL_LIMIT = 100
DOWNLOAD_SECONDS = 60.0
UPLOAD_SECONDS = 120.0
OK = 200
ALLOWED_UPDATES = [
    "message",
    "edited_message",
    "callback_query",
    "inline_query",
    "my_chat_member",
]


class Api(Bot):
    """A bot that is spoken to by method name, because the outbox stores method names and plain parameters."""

    def __init__(
        self, token: str, base_url: str, file_base_url: str, connections: int = 32, *, files: Path = Path()
    ) -> None:
        """`files` is the directory of what is sent as a file."""
        prefer_timedeltas()
        self._outgoing = Outgoing(files)
        self._sending = _request_class(connections)
        self._polling = _request_class(1)
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
        if method not in FIELDS:
            return await self._post(method, payload)
        loaded = await asyncio.to_thread(self._outgoing.loaded, method, payload)
        return await self._post(method, loaded, read_timeout=UPLOAD_SECONDS)

    def sent(self, method: str, payload: dict[str, Any] | None) -> None:
        """What a call carried is not needed any more."""
        self._outgoing.dispose(method, payload)

    async def poll(self, offset: int, seconds: int = POLL_SECONDS) -> list[dict[str, Any]]:
        """The raw updates from `offset` on, waiting up to `seconds` for the first."""
        result: Any = await self._post(
            "getUpdates",
            {"offset": offset, "timeout": seconds, "limit": POLL_LIMIT, "allowed_updates": ALLOWED_UPDATES},
            read_timeout=seconds + POLL_GRACE_SECONDS,
        )
        return [update for update in result if isinstance(update, dict)]

    async def download(self, file_path: str, sink: Callable[[bytes], None]) -> None:
        """Hand the bytes of a file to `sink`, piece by piece. Raises NetworkError."""
        url = f"{self.base_file_url}/{quote(file_path)}"
        if isinstance(self._sending, PooledRequest):
            status, _ = await self._sending.fetch("GET", url, seconds=DOWNLOAD_SECONDS, sink=sink)
        else:
            status, body = await self._sending.do_request(url, "GET", read_timeout=DOWNLOAD_SECONDS)
            sink(body)
        if status != OK:
            raise NetworkError(f"file server answered {status}")


def _request_class(connections: int) -> BaseRequest:
    """Ours, or python-telegram-bot's own where the environment names a proxy."""
    if urllib.request.getproxies().keys() & {"http", "https", "all"}:
        return HTTPXRequest(connection_pool_size=connections)
    return PooledRequest(connections)
