"""Fetching updates: each is on disk before Telegram hears that we have it.

The offset only moves after the commit. Restarted, the poller asks from the beginning again; what is known already is
not stored twice.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from typing import Any

from telegram.error import Conflict, InvalidToken, TelegramError

from bot.clock import Clock
from bot.db.engine import StorageTrouble
from bot.telegram.api import POLL_SECONDS, Api

log = logging.getLogger(__name__)

LONGEST_BACK_OFF = 30.0
CONFLICTS_TO_MUTE = 3


def back_off(first: float, failures: int) -> float:
    """Seconds to wait after so many failures in a row: doubling, up to `LONGEST_BACK_OFF`."""
    return min(first * 2.0 ** min(failures, 10), LONGEST_BACK_OFF)


class Intake:
    """The poller. What it fetches it hands to `keep`, which returns once it is on disk."""

    def __init__(
        self,
        api: Api,
        clock: Clock,
        *,
        keep: Callable[[list[dict[str, Any]]], Awaitable[None]],
        on_mute: Callable[[bool], None],
        on_bad_token: Callable[[], None],
    ) -> None:
        self._api = api
        self._clock = clock
        self._keep = keep
        self._on_mute = on_mute
        self._on_bad_token = on_bad_token
        self._conflicts = 0
        self._failures = 0
        self._offset = 0
        self.ready = asyncio.Event()
        self.last_good = clock.now()

    @property
    def failing(self) -> bool:
        """Whether the last poll got no answer."""
        return self._failures > 0

    async def run(self) -> None:
        """Poll for ever."""
        while True:
            pause = await self._once()
            if pause:
                await asyncio.sleep(pause)

    async def _once(self) -> float:
        """One long poll; how many seconds to wait before the next."""
        try:
            # The first poll, and one after a failure, returns at once: "ready" is known by an answer.
            calm = self.ready.is_set() and not self._failures
            updates = await self._api.poll(self._offset, POLL_SECONDS if calm else 0)
        except Conflict as error:
            return self._conflict(error)
        except InvalidToken:
            self._on_bad_token()
            return LONGEST_BACK_OFF
        except TelegramError as error:
            self._failures += 1
            pause = back_off(0.25, self._failures)
            level = logging.WARNING if self._failures in (1, 10, 100) else logging.DEBUG
            log.log(level, "no updates: %s; next try in %g s", error.message, pause)
            return pause
        self._good()
        if not updates:
            return 0.0
        try:
            await self._keep(updates)
        except StorageTrouble as error:
            log.error("cannot store updates (%s); they stay at Telegram until there is room", error)
            self._failures += 1
            return back_off(0.5, self._failures)
        self._offset = max(int(update.get("update_id", 0)) for update in updates) + 1
        return 0.0

    def _good(self) -> None:
        if self._conflicts >= CONFLICTS_TO_MUTE:
            log.info("this instance is the only one again")
            self._on_mute(False)
        elif self._failures > 1:
            log.info("updates arrive again")
        self._conflicts = self._failures = 0
        self.last_good = self._clock.now()
        self.ready.set()

    def _conflict(self, error: Conflict) -> float:
        self._conflicts += 1
        if self._conflicts == CONFLICTS_TO_MUTE:
            # Two instances would send everything twice.
            log.critical("another program uses this bot's token (%s); nothing is sent until it stops", error.message)
            self._on_mute(True)
        return back_off(1.0, self._conflicts)
