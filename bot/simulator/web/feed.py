"""What happens, told live: server-sent events that a page can take up again where it lost them."""

import asyncio
import contextlib
import json
import random
from collections import deque
from collections.abc import AsyncIterator
from typing import Any, Final

KEPT: Final = 2000
ALIVE_SECONDS: Final = 15.0


class Feed:
    """The last events, numbered upwards from a number of chance: what belongs to an earlier run is not known here."""

    def __init__(self) -> None:
        self.last = random.randrange(1, 1 << 40)
        self._kept: deque[bytes] = deque(maxlen=KEPT)
        self._news = asyncio.Event()
        self._closed = False

    def put(self, event: str, data: dict[str, Any]) -> None:
        """Tell everybody who listens."""
        if self._closed:
            return
        self.last += 1
        self._kept.append(_event(self.last, event, data))
        self._wake()

    def close(self) -> None:
        """End every stream, and take nothing more."""
        self._closed = True
        self._wake()

    async def listen(self, since: int) -> AsyncIterator[bytes]:
        """Pieces of the event stream after number `since`; a `reset` where some of it is no longer kept."""
        while not self._closed:
            news = self._news
            if not self.last - len(self._kept) <= since <= self.last:
                since = self.last
                yield _event(since, "reset", {})
            elif since < self.last:
                behind = self.last - since
                fresh = [self._kept[index] for index in range(len(self._kept) - behind, len(self._kept))]
                since = self.last
                yield b"".join(fresh)
            else:
                with contextlib.suppress(TimeoutError):
                    async with asyncio.timeout(ALIVE_SECONDS):
                        await news.wait()
                    continue
                yield b": alive\n\n"

    def _wake(self) -> None:
        self._news.set()
        self._news = asyncio.Event()


def _event(number: int, event: str, data: dict[str, Any]) -> bytes:
    body = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return f"id: {number}\nevent: {event}\ndata: {body}\n\n".encode()
