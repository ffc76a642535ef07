"""What a browser does with the page, over plain HTTP."""

import asyncio
import io
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any, Self

from aiohttp import ClientResponse, ClientSession, FormData

from bot.simulator.watching import PATIENCE_SECONDS
from bot.simulator.web import Page


class Browser:
    """A visitor of the page."""

    def __init__(self, session: ClientSession, page: Page) -> None:
        self.session = session
        self.page = page

    @classmethod
    @asynccontextmanager
    async def of(cls, page: Page) -> AsyncIterator[Self]:
        """A visitor, who leaves at the end."""
        async with ClientSession(base_url=page.url) as session:
            yield cls(session, page)

    async def get(self, path: str, **query: str) -> Any:
        """The JSON at a path."""
        async with self.session.get(path, params=query) as response:
            assert response.status == 200, await response.text()
            return await response.json()

    async def post(self, path: str, headers: dict[str, str] | None = None, **body: Any) -> tuple[int, dict[str, Any]]:
        """(status, answer) of an action."""
        async with self.session.post(path, json=body, headers={"X-Gaung": "1", **(headers or {})}) as response:
            return response.status, await response.json()

    async def does(self, action: str, **body: Any) -> Any:
        """The result of an action that succeeds."""
        status, answer = await self.post(f"api/do/{action}", **body)
        assert status == 200, answer
        return answer["result"]

    async def is_refused(self, action: str, **body: Any) -> tuple[int, str]:
        """(status, key of the text) of an action that does not succeed."""
        status, answer = await self.post(f"api/do/{action}", **body)
        assert answer["ok"] is False
        return status, answer["error"]

    async def shown(self, chat: str, **query: str) -> list[Any]:
        """The messages of a chat."""
        found: list[Any] = (await self.get(f"api/chats/{chat}/messages", **query))["messages"]
        return found

    async def uploads(self, *files: tuple[str, str, bytes], **fields: str) -> tuple[int, dict[str, Any]]:
        """(status, answer) of sending files, each (name, type, contents)."""
        form = FormData(fields, quote_fields=False)
        for name, mime, data in files:
            form.add_field("file", io.BytesIO(data), filename=name, content_type=mime)
        async with self.session.post("api/upload", data=form, headers={"X-Gaung": "1"}) as response:
            return response.status, await response.json()

    @asynccontextmanager
    async def listening(self, **query: str) -> AsyncIterator["Events"]:
        """The live feed."""
        async with self.session.get("api/events", params=query) as response:
            assert response.content_type == "text/event-stream"
            yield Events(response)


class Events:
    """Events as they come."""

    def __init__(self, response: ClientResponse) -> None:
        self._response = response
        self.last_id = 0

    async def until(self, kind: str) -> list[str]:
        """The kinds of all events up to and with the next one of a kind."""
        seen: list[str] = []
        async with asyncio.timeout(PATIENCE_SECONDS):
            while kind not in seen:
                line = (await self._response.content.readline()).decode().rstrip("\n")
                name, _, value = line.partition(": ")
                if name == "event":
                    seen.append(value)
        return seen

    async def next(self, kind: str) -> Any:
        """The data of the next event of a kind. Raises TimeoutError after `PATIENCE_SECONDS`."""
        async with asyncio.timeout(PATIENCE_SECONDS):
            event = ""
            while True:
                line = (await self._response.content.readline()).decode().rstrip("\n")
                name, _, value = line.partition(": ")
                if name == "id":
                    self.last_id = int(value)
                elif name == "event":
                    event = value
                elif name == "data" and event == kind:
                    return json.loads(value)
