"""`gaung run` for the demo: it ends when the process that started it ends, however that happens.

The starter holds the other end of standard input and never writes. When it is gone, even by kill -9, the system closes
that end, and the bot stops as it would on SIGTERM.
"""

import contextlib
import gc
import os
import signal
import sys
import threading

from bot.commands import run
from bot.commands.ending import EX_TEMPFAIL

PATIENCE_SECONDS = 3.0
"""Nobody is left to answer the bot, so that it need not wait long for answers."""


def main() -> int:
    """Run the bot; the exit code."""
    gc.disable()
    threading.Thread(target=_end_with_the_starter, name="tether", daemon=True).start()
    return run.main()


def _end_with_the_starter() -> None:
    with contextlib.suppress(OSError):
        while os.read(0, 1024):
            pass
    os.kill(os.getpid(), signal.SIGTERM)
    threading.Event().wait(PATIENCE_SECONDS)
    os._exit(EX_TEMPFAIL)


if __name__ == "__main__":
    sys.exit(main())
