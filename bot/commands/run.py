"""`gaung run`."""

import asyncio
import gc
import signal
import sys
from typing import Final

from bot import logs
from bot.app import App
from bot.clock import Clock, MovableClock, SystemClock
from bot.commands.ending import EX_CONFIG, EX_OK, complain
from bot.commands.failures import Ended, explained, settings
from bot.config import Settings

HOW_TO_GET_A_BOT = """\
Gaung needs a bot of its own on Telegram. Open @BotFather in Telegram, send /newbot, choose a name, and copy the token
that it answers into a file named .env as TELEGRAM_BOT_TOKEN=…; put your own numeric id into GAUNG_OPERATORS
(@userinfobot tells it). Then start `gaung run` again. To see everything at work without a token: gaung demo"""


SWITCH_SECONDS: Final = 0.0005
"""After so long a thread that reads for a file lets the event loop go on; of Python's own 5 ms, each of a turn's hops
between threads would wait for that long."""


def main() -> int:
    """Run the bot until a signal; the exit code."""
    try:
        where = settings()
    except Ended as end:
        return end.code
    if where.token is None:
        complain(HOW_TO_GET_A_BOT)
        return EX_CONFIG
    sys.setswitchinterval(SWITCH_SECONDS)
    logs.set_up(where.log_level, where.log_format, secrets=[where.token.reveal()])
    try:
        with explained(where):
            _loop_run(where)
    except Ended as end:
        return end.code
    return EX_OK


def _loop_run(where: Settings) -> None:
    try:
        import uvloop
    except ImportError:
        asyncio.run(serve(where))
    else:
        uvloop.run(serve(where))


async def serve(where: Settings) -> None:
    """Run the bot in this loop until SIGINT or SIGTERM."""
    clock: Clock = MovableClock(where.clock_file) if where.clock_file else SystemClock()
    app = App(where, clock)
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(number, app.end)
    try:
        await app.start()
        # What is alive now stays; later collections need not look at it.
        gc.collect()
        gc.freeze()
        gc.enable()
        await app.wait()
    finally:
        await app.stop()
