"""The only reader of the system clock.

Instants are timezone-aware and in UTC; people's dates are made from them in the office's zone. The demo and the
tests use a clock that can be moved, shared between processes through a small file.
"""

import asyncio
import contextlib
import os
import time
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Protocol
from zoneinfo import ZoneInfo

POLL_SECONDS = 0.05
LONGEST_NAP_SECONDS = 3600.0


class Clock(Protocol):
    """What the rest of the program knows of time."""

    def now(self) -> datetime:
        """The present instant, in UTC."""
        ...

    def on_move(self, callback: Callable[[], None]) -> None:
        """Call `callback` whenever the clock was moved by hand (never for the system clock)."""
        ...

    async def wait(self, event: asyncio.Event, until: datetime | None) -> bool:
        """Wait for `event` or for the instant `until`; tell whether the event is set."""
        ...


def local_date(instant: datetime, zone: ZoneInfo) -> date:
    """The date that people in `zone` call today at `instant`."""
    return instant.astimezone(zone).date()


def monotonic() -> float:
    """Seconds that never go back and that nobody can move: for limits of the network, not for people's time."""
    return time.monotonic()


def _nap(now: datetime, until: datetime | None) -> float:
    if until is None:
        return LONGEST_NAP_SECONDS
    return min(max((until - now).total_seconds(), 0.0), LONGEST_NAP_SECONDS)


class SystemClock:
    """The machine's clock."""

    def now(self) -> datetime:
        return datetime.now(UTC)

    def on_move(self, callback: Callable[[], None]) -> None:
        del callback

    async def wait(self, event: asyncio.Event, until: datetime | None) -> bool:
        while not event.is_set():
            nap = _nap(self.now(), until)
            if until is not None and nap == 0.0:
                break
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(nap):
                    await event.wait()
        return event.is_set()


class MovableClock:
    """A clock that runs at the normal pace and can be moved.

    The distance to the system clock, in seconds, is kept in `path` where one is given, so that a second process with
    the same path tells the same time within `POLL_SECONDS` of a move.
    """

    def __init__(self, path: Path | None = None) -> None:
        self._path = path
        self._offset = 0.0
        self._stamp = -1
        self._callbacks: list[Callable[[], None]] = []
        self._moved = asyncio.Event()
        self._read()
        # A file that another process makes from now on is a move.
        self._stamp = max(self._stamp, 0)

    def now(self) -> datetime:
        self._read()
        return datetime.now(UTC) + timedelta(seconds=self._offset)

    def on_move(self, callback: Callable[[], None]) -> None:
        self._callbacks.append(callback)

    def move(self, by: timedelta) -> None:
        """Move the clock by a distance; what waits for an instant that has now come wakes up."""
        self._read()
        self._set(self._offset + by.total_seconds())

    def move_to(self, instant: datetime) -> None:
        """Move the clock to an instant (timezone-aware)."""
        self._set((instant - datetime.now(UTC)).total_seconds())

    async def wait(self, event: asyncio.Event, until: datetime | None) -> bool:
        while not event.is_set():
            if until is not None and self.now() >= until:
                break
            nap = min(_nap(self.now(), until), POLL_SECONDS if self._path else LONGEST_NAP_SECONDS)
            waits = [asyncio.ensure_future(event.wait()), asyncio.ensure_future(self._moved.wait())]
            try:
                await asyncio.wait(waits, timeout=nap, return_when=asyncio.FIRST_COMPLETED)
            finally:
                for wait in waits:
                    wait.cancel()
        return event.is_set()

    def _set(self, offset: float) -> None:
        self._offset = offset
        if self._path is not None:
            draft = self._path.with_suffix(f".{os.getpid()}")
            draft.write_text(repr(offset))
            draft.replace(self._path)
            self._stamp = self._path.stat().st_mtime_ns
        self._announce()

    def _read(self) -> None:
        if self._path is None:
            return
        with contextlib.suppress(FileNotFoundError):
            stamp = self._path.stat().st_mtime_ns
            if stamp != self._stamp:
                first = self._stamp == -1
                self._stamp = stamp
                self._offset = float(self._path.read_text())
                if not first:
                    self._announce()

    def _announce(self) -> None:
        self._moved.set()
        self._moved = asyncio.Event()
        for callback in self._callbacks:
            callback()
