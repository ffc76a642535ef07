"""Waiting until something appears at the simulated Telegram, and being told of everything that does."""

import asyncio
import contextlib
from collections.abc import Callable
from enum import StrEnum
from typing import TypeVar

Found = TypeVar("Found")

PATIENCE_SECONDS = 60.0
"""How long something is waited for that comes at once, but on a machine with other things to do."""


class News(StrEnum):
    """What observers are told of."""

    MESSAGE = "message"
    PRESS = "press"
    INLINE = "inline"
    ACTION = "action"
    WORLD = "world"


class Watching:
    """`observers` are called with the kind of news and the `Message`, `Press`, `Inline` or `Doing` that it is about."""

    def __init__(self) -> None:
        self.observers: list[Callable[[News, object], None]] = []
        self._watchers: list[asyncio.Future[None]] = []

    def tell(self, news: News, about: object = None) -> None:
        """Tell the observers, and wake whoever waits."""
        for observer in self.observers:
            observer(news, about)
        self.changed()

    def changed(self) -> None:
        """Wake whoever waits for something to appear."""
        watchers, self._watchers = self._watchers, []
        for watcher in watchers:
            if not watcher.done():
                watcher.set_result(None)

    async def until(self, look: Callable[[], Found | None], timeout: float) -> Found | None:
        """What `look` finds as soon as it finds something, None after `timeout` real seconds."""
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(timeout):
                while True:
                    found = look()
                    if found is not None:
                        return found
                    watcher = asyncio.get_running_loop().create_future()
                    self._watchers.append(watcher)
                    await watcher
        return None
