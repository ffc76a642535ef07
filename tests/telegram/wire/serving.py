"""A server that answers as it is told, and what the tests of the client ask of it."""

import asyncio
import traceback
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from typing import Any

import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer
from telegram.error import (
    TelegramError,
)

TOKEN = "4200000001:" + "NotARealTokenAtAll-abcdefghijklmnop"


class Telegram:
    """A server that answers every call as it is told."""

    def __init__(self) -> None:
        self.answer: Callable[[web.Request], Awaitable[web.StreamResponse]] = self.ok
        self.calls: list[tuple[str, dict[str, Any]]] = []
        self.release = asyncio.Event()

    async def handle(self, call: web.Request) -> web.StreamResponse:
        if call.content_type == "application/json":
            self.calls.append((call.path, await call.json()))
            return await self.answer(call)
        posted = await call.post()
        fields = {
            name: (value.filename, value.content_type, value.file.read()) if isinstance(value, web.FileField) else value
            for name, value in posted.items()
        }
        self.calls.append((call.path, fields))
        return await self.answer(call)

    async def ok(self, call: web.Request) -> web.StreamResponse:
        return web.json_response({"ok": True, "result": True})

    async def never(self, call: web.Request) -> web.StreamResponse:
        await self.release.wait()
        return await self.ok(call)

    async def cut(self, call: web.Request) -> web.StreamResponse:
        assert call.transport is not None
        call.transport.abort()
        return web.Response()

    async def cut_inside(self, call: web.Request) -> web.StreamResponse:
        response = web.StreamResponse(headers={"Content-Length": "1000"})
        await response.prepare(call)
        await response.write(b'{"ok": tr')
        assert call.transport is not None
        call.transport.abort()
        return response

    def says(self, status: int, description: str, **parameters: Any) -> None:
        body: dict[str, Any] = {"ok": False, "error_code": status, "description": description}
        if parameters:
            body["parameters"] = parameters

        async def answer(_: web.Request) -> web.StreamResponse:
            return web.json_response(body, status=status)

        self.answer = answer


@asynccontextmanager
async def serving(telegram: Telegram, port: int = 0) -> AsyncIterator[TestServer]:
    app = web.Application()
    app.router.add_route("*", "/{path:.*}", telegram.handle)
    running = TestServer(app, port=port or None)
    await running.start_server()
    yield running
    telegram.release.set()
    await running.close()


@contextmanager
def keeps_the_token_to_itself(kind: type[TelegramError]) -> Iterator[list[TelegramError]]:
    """Expect an error of exactly this kind, and the token nowhere in what a log would print of it."""
    found: list[TelegramError] = []
    with pytest.raises(kind) as caught:
        yield found
    assert type(caught.value) is kind
    printed = "".join(traceback.format_exception(caught.value)) + repr(caught.value) + str(caught.value)
    assert TOKEN.partition(":")[2] not in printed
    found.append(caught.value)


def at(port: int) -> str:
    return f"http://127.0.0.1:{port}/bot"
