"""How many messages may be under way at once.

What is delivered and not yet recorded is what a crash repeats. Within Telegram's limits there is no hurry: as many
messages are under way as the round trip needs to reach the rate, on a short way one, and each is recorded before the
next. Without limits everything that the connections carry goes at once.
"""

import math
from collections.abc import Iterator
from contextlib import contextmanager

from bot.clock import monotonic

SLOW_SECONDS = 1.0
"""A call that takes longer than this no longer holds up the others."""
SLACK = 1.5
WEIGHT = 0.1


class Flow:
    """Counts calls under way and learns how long they take. `rate` is messages a second, `most` the connections."""

    def __init__(self, rate: float, most: int) -> None:
        self._rate = rate
        self._most = most
        self._round_trip = 0.0
        self._began: dict[int, float] = {}

    def full(self, now: float, others: int) -> bool:
        """Whether another message has to wait, with so many about to be called or not on disk yet."""
        waiting = sum(now - began < SLOW_SECONDS for began in self._began.values())
        return waiting + others >= self._allowed()

    @contextmanager
    def under_way(self, row_id: int) -> Iterator[None]:
        """A call is made, and measured where it succeeds."""
        began = self._began[row_id] = monotonic()
        try:
            yield
            self._round_trip += WEIGHT * (monotonic() - began - self._round_trip)
        finally:
            self._began.pop(row_id, None)

    def _allowed(self) -> int:
        if math.isinf(self._rate):
            return self._most
        return min(self._most, max(1, math.ceil(self._rate * self._round_trip * SLACK)))
