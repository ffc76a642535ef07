"""The bot under test: `gaung run`, or with `--unlimited` the same without Telegram's limits."""

import functools
import math
import sys
from unittest import mock

from bot.app import App
from bot.cli import main
from bot.commands import run


def unlimited() -> int:
    """`gaung run` for a server that has no limits."""
    with mock.patch.object(run, "App", functools.partial(App, rate=math.inf)):
        return main(["run"])


if __name__ == "__main__":
    raise SystemExit(unlimited() if "--unlimited" in sys.argv else main(["run"]))
