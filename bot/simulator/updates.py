"""The queue of updates and the long poll, with Telegram's rules of acknowledgement."""

import asyncio
from collections import deque
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any, NamedTuple

from bot.clock import Clock
from bot.simulator.errors import OTHER_POLL, POLL_ENDED_BY_WEBHOOK, WEBHOOK_ACTIVE, Refusal, conflict

FIRST_UPDATE_ID = 700_000_001
MOST_PENDING = 100_000
MOST_PER_POLL = 100
LONGEST_POLL_SECONDS = 50
PRESS_LIFETIME = timedelta(seconds=150)
INLINE_LIFETIME = timedelta(seconds=30)
LIFETIME = timedelta(hours=24)
ONLY_IF_ASKED = frozenset({"chat_member", "message_reaction", "message_reaction_count"})


class _Waiting(NamedTuple):
    update_id: int
    expires: datetime
    update: dict[str, Any]


class PollCut(Exception):
    """A poll in progress whose connection an outage cuts."""


class UpdateQueue:
    """Updates wait here until a later getUpdates carries a higher offset."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._waiting: deque[_Waiting] = deque()
        self._next_id = FIRST_UPDATE_ID
        self._poll: asyncio.Future[None] | None = None
        self.acknowledged = 0
        self.allowed: list[str] | None = None
        self.webhook_url = ""
        self.on_poll: Callable[[], None] = lambda: None

    def put(self, kind: str, payload: dict[str, Any]) -> int | None:
        """Queue an update; its id, or None if the bot did not ask for updates of this kind."""
        if not self._wanted(kind):
            return None
        lifetime = {"callback_query": PRESS_LIFETIME, "inline_query": INLINE_LIFETIME}.get(kind, LIFETIME)
        update_id = self._next_id
        self._next_id += 1
        if len(self._waiting) >= MOST_PENDING:
            self._waiting.popleft()
        self._waiting.append(_Waiting(update_id, self._clock.now() + lifetime, {"update_id": update_id, kind: payload}))
        self._wake()
        return update_id

    def put_raw(self, update: dict[str, Any]) -> int:
        """Queue an update exactly as given (a poisoned one, say), with the next id."""
        update_id = self._next_id
        self._next_id += 1
        self._waiting.append(_Waiting(update_id, self._clock.now() + LIFETIME, {**update, "update_id": update_id}))
        self._wake()
        return update_id

    @property
    def polling(self) -> bool:
        """Whether a long poll is waiting."""
        return self._poll is not None and not self._poll.done()

    @property
    def pending(self) -> list[dict[str, Any]]:
        """Updates that are neither confirmed nor expired, oldest first."""
        now = self._clock.now()
        return [entry.update for entry in self._waiting if entry.expires > now]

    async def poll(self, offset: int, limit: int, timeout: int, allowed: list[str] | None) -> list[dict[str, Any]]:
        """getUpdates. Raises `Refusal` (409) where another poll or a webhook is in the way, `PollCut` on an outage."""
        if self.webhook_url:
            raise conflict(WEBHOOK_ACTIVE)
        self._end_poll(conflict(OTHER_POLL))
        if allowed is not None:
            self.allowed = allowed or None
        self._confirm(offset)
        limit = min(max(limit, 1), MOST_PER_POLL)
        batch = self._batch(limit)
        if batch or timeout <= 0:
            return batch
        poll = self._poll = asyncio.get_running_loop().create_future()
        self.on_poll()
        try:
            async with asyncio.timeout(min(timeout, LONGEST_POLL_SECONDS)):
                while not batch:
                    await poll
                    batch = self._batch(limit)
                    if not batch:
                        poll = self._poll = asyncio.get_running_loop().create_future()
        except TimeoutError:
            return []
        finally:
            if self._poll is poll:
                self._poll = None
        return batch

    def restart_ids(self, first: int) -> None:
        """Number further updates from `first`, as Telegram does at random after a week of silence."""
        self._next_id = first

    def set_webhook(self, url: str) -> None:
        """Turn to a webhook (or away from it, with an empty address); ends a poll in progress."""
        self.webhook_url = url
        if url:
            self._end_poll(conflict(POLL_ENDED_BY_WEBHOOK))

    def drop(self) -> None:
        """Forget everything pending."""
        self._waiting.clear()

    def cut(self) -> None:
        """End a poll in progress without an answer."""
        self._end_poll(PollCut())

    def _wanted(self, kind: str) -> bool:
        if self.allowed is None:
            return kind not in ONLY_IF_ASKED
        return kind in self.allowed

    def _wake(self) -> None:
        if self._poll is not None and not self._poll.done():
            self._poll.set_result(None)

    def _end_poll(self, error: Refusal | PollCut) -> None:
        if self._poll is not None and not self._poll.done():
            self._poll.set_exception(error)
        self._poll = None

    def _confirm(self, offset: int) -> None:
        if offset < 0:
            offset = self._waiting[max(len(self._waiting) + offset, 0)].update_id if self._waiting else 0
        while self._waiting and self._waiting[0].update_id < offset:
            self.acknowledged = self._waiting.popleft().update_id

    def _batch(self, limit: int) -> list[dict[str, Any]]:
        now = self._clock.now()
        while self._waiting and self._waiting[0].expires <= now:
            self._waiting.popleft()
        batch = []
        for entry in self._waiting:
            if entry.expires > now:
                batch.append(entry.update)
                if len(batch) == limit:
                    break
        return batch
