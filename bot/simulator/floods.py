"""Flood limits, counted on monotonic time: what the network enforces, whatever people's clocks say."""

import math
from collections import deque
from dataclasses import dataclass

from bot.clock import monotonic
from bot.simulator.errors import Refusal, too_many

OVERALL_PER_SECOND = 30
GROUP_PER_MINUTE = 20
PRIVATE_BURST = 3
"""Messages that a private chat takes at once after a rest; it refills at one a second."""

_SECOND = 1.0
_MINUTE = 60.0


@dataclass(frozen=True, slots=True)
class FloodViolation:
    """A call to a chat before the `retry_after` that was named to the bot had passed; times in monotonic seconds."""

    method: str
    chat_id: int
    at: float
    allowed_at: float


class Floods:
    """Decides which calls pass. `enabled=False` keeps only the waits that a fault imposed."""

    def __init__(self, enabled: bool) -> None:
        self.enabled = enabled
        self.violations: list[FloodViolation] = []
        self.refused: list[tuple[str, int]] = []
        self._overall: deque[float] = deque()
        self._groups: dict[int, deque[float]] = {}
        self._private: dict[int, tuple[float, float]] = {}
        self._barred: dict[int, float] = {}

    def bar(self, chat_id: int, retry_after: int) -> Refusal:
        """Close a chat for `retry_after` seconds, and the answer that says so."""
        self._barred[chat_id] = monotonic() + retry_after
        return too_many(retry_after)

    def watch(self, method: str, chat_id: int) -> None:
        """Refuse a call to a chat whose wait is not over. Raises `Refusal` (429)."""
        until = self._barred.get(chat_id)
        if until is None:
            return
        now = monotonic()
        if now < until:
            self.violations.append(FloodViolation(method, chat_id, now, until))
            raise too_many(math.ceil(until - now))
        del self._barred[chat_id]

    def spend(self, method: str, chat_id: int, cost: int, *, edit: bool = False) -> None:
        """Count `cost` messages (an album has one for each item) to a chat. Raises `Refusal` (429).

        Edits count in groups only.
        """
        if self._barred:
            self.watch(method, chat_id)
        private = chat_id > 0
        if not self.enabled or (edit and private):
            return
        now = monotonic()
        wait = max(self._overall_wait(now, cost), self._private_wait(chat_id, now) if private else 0.0)
        if not private:
            wait = max(wait, self._group_wait(chat_id, now, cost))
        if wait > 0.0:
            self.refused.append((method, chat_id))
            raise self.bar(chat_id, math.ceil(wait))
        self._overall.extend([now] * cost)
        if private:
            tokens, at = self._private.get(chat_id, (float(PRIVATE_BURST), now))
            self._private[chat_id] = (min(tokens + now - at, PRIVATE_BURST) - 1.0, now)
        else:
            self._groups[chat_id].extend([now] * cost)

    def _overall_wait(self, now: float, cost: int) -> float:
        return _window_wait(self._overall, now, cost, _SECOND, OVERALL_PER_SECOND)

    def _group_wait(self, chat_id: int, now: float, cost: int) -> float:
        window = self._groups.setdefault(chat_id, deque())
        return _window_wait(window, now, cost, _MINUTE, GROUP_PER_MINUTE)

    def _private_wait(self, chat_id: int, now: float) -> float:
        tokens, at = self._private.get(chat_id, (float(PRIVATE_BURST), now))
        return max(1.0 - (tokens + now - at), 0.0)


def _window_wait(window: deque[float], now: float, cost: int, span: float, most: int) -> float:
    while window and now - window[0] >= span:
        window.popleft()
    surplus = len(window) + cost - most
    if surplus <= 0:
        return 0.0
    return window[min(surplus, len(window)) - 1] + span - now
