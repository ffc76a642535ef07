"""A bot's side of the wire: calls over real HTTP, without any bot library."""

import io
import json
from typing import Any, Self

import aiohttp

from bot.simulator import Simulator

BUTTON = {"inline_keyboard": [[{"text": "✅ Kirim laporan", "callback_data": "send:1"}]]}


class Refused(Exception):
    """An answer with `"ok": false`."""

    def __init__(self, body: dict[str, Any]) -> None:
        super().__init__(body["description"])
        self.code = body["error_code"]
        self.parameters = body.get("parameters", {})


class Bot:
    """Sends parameters as a form, or as multipart where there are files."""

    def __init__(self, sim: Simulator, session: aiohttp.ClientSession) -> None:
        self.sim = sim
        self.session = session
        self.root = f"{sim.base_url}{sim.token}"

    @classmethod
    def of(cls, sim: Simulator) -> Self:
        return cls(sim, aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=10)))

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *exc: object) -> None:
        await self.session.close()

    async def call(self, method: str, **parameters: Any) -> Any:
        """The result. Raises `Refused`."""
        return await self.upload(method, {}, **parameters)

    async def upload(self, method: str, files: dict[str, bytes], **parameters: Any) -> Any:
        """A call with files in its body. Raises `Refused`."""
        form = aiohttp.FormData(default_to_multipart=bool(files))
        for name, value in parameters.items():
            form.add_field(name, value if isinstance(value, str) else json.dumps(value))
        for name, data in files.items():
            form.add_field(name, io.BytesIO(data), filename=f"{name}.jpg", content_type="image/jpeg")
        async with self.session.post(f"{self.root}/{method}", data=form) as response:
            body = await response.json()
        if not body["ok"]:
            assert response.status == body["error_code"]
            raise Refused(body)
        return body["result"]

    async def say(self, chat: Any, text: str, **parameters: Any) -> dict[str, Any]:
        """sendMessage."""
        result: dict[str, Any] = await self.call("sendMessage", chat_id=chat.id, text=text, **parameters)
        return result

    async def updates(self, **parameters: Any) -> list[dict[str, Any]]:
        """getUpdates."""
        result: list[dict[str, Any]] = await self.call("getUpdates", **parameters)
        return result

    async def fresh(self) -> list[dict[str, Any]]:
        """What is pending, confirmed at once."""
        batch = await self.updates()
        if batch:
            await self.updates(offset=batch[-1]["update_id"] + 1)
        return batch


def kinds(batch: list[dict[str, Any]]) -> list[str]:
    """What each update carries."""
    return [next(key for key in update if key != "update_id") for update in batch]
