"""What happens, told live: server-sent events that a page can take up again where it lost them."""

import asyncio
import contextlib
import json
from collections import deque
from collections.abc import AsyncIterator
from typing import Any

KEPT = 2000
ALIVE_SECONDS = 15.0


class Feed:
    """The last events, numbered from 1."""

    def __init__(self) -> None:
        self._kept: deque[tuple[int, bytes]] = deque(maxlen=KEPT)
        self._news = asyncio.Event()
        self.last = 0

    def put(self, event: str, data: dict[str, Any]) -> None:
        """Tell everybody who listens."""
        self.last += 1
        body = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
        self._kept.append((self.last, f"id: {self.last}\nevent: {event}\ndata: {body}\n\n".encode()))
        self._news.set()
        self._news = asyncio.Event()

    async def listen(self, since: int) -> AsyncIterator[bytes]:
        """Pieces of the event stream after number `since`; a `reset` where some of it is no longer kept."""
        if since > self.last or (self._kept and since < self._kept[0][0] - 1):
            yield f"id: {self.last}\nevent: reset\ndata: {{}}\n\n".encode()
            since = self.last
        while True:
            news = self._news
            fresh = [piece for number, piece in self._after(since)]
            if fresh:
                since = self.last
                yield b"".join(fresh)
                continue
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(ALIVE_SECONDS):
                    await news.wait()
                continue
            yield b": alive\n\n"

    def _after(self, since: int) -> list[tuple[int, bytes]]:
        behind = self.last - since
        if behind <= 0:
            return []
        return [self._kept[index] for index in range(max(len(self._kept) - behind, 0), len(self._kept))]
