"""The bot under test: `gaung run` without Telegram's limits, `gaung_bot.py [FILE]`.

Into the file goes how late its event loop was: for every `STEP` seconds a line with the moment (monotonic, in seconds)
at which the loop should have woken up, and by how many seconds it was late. A loop that is held for long misses many
such moments, and each counts.
"""

import asyncio
import functools
import math
import sys
from pathlib import Path
from unittest import mock

from bot.app import App
from bot.cli import main
from bot.clock import monotonic
from bot.commands import run

STEP = 0.005


class _Watched(App):
    """The bot with somebody who looks at the loop's punctuality."""

    async def start(self) -> None:
        """The same, and then the watch."""
        await super().start()
        self._tasks.start(_watch(Path(sys.argv[1])), name="watch")


async def _watch(path: Path) -> None:
    due = monotonic()
    with path.open("w") as file:
        while True:
            due += STEP
            await asyncio.sleep(max(0.0, due - monotonic()))
            file.write(f"{due} {monotonic() - due}\n")


def unlimited() -> int:
    """`gaung run` for a server that has no limits."""
    watched = _Watched if any(sys.argv[1:]) else App
    with mock.patch.object(run, "App", functools.partial(watched, rate=math.inf)):
        return main(["run"])


if __name__ == "__main__":
    raise SystemExit(unlimited())
