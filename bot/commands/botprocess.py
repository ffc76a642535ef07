"""The demo's bot: the real one, as a process that can be ended, killed and started again."""

import asyncio
import contextlib
import signal
import sys
from collections.abc import Callable, Mapping
from enum import StrEnum
from pathlib import Path

from bot.config import environment
from bot.simulator import Person, Simulator
from bot.tasks import Tasks

END_SECONDS = 25.0
START_SECONDS = 30.0


class BotState(StrEnum):
    """How the process stands: it has not asked Telegram for anything yet while it is `starting`."""

    STOPPED = "stopped"
    STARTING = "starting"
    RUNNING = "running"


class BotProcess:
    """One bot at a time. `on_change` is called whenever its state has changed."""

    def __init__(self, sim: Simulator, settings: Mapping[str, str], log: Path, tasks: Tasks) -> None:
        self.log = log
        self.state = BotState.STOPPED
        self.on_change: Callable[[], None] = lambda: None
        self._sim = sim
        self._settings = dict(settings)
        self._tasks = tasks
        self._process: asyncio.subprocess.Process | None = None
        self._turn = asyncio.Lock()

    @property
    def pid(self) -> int | None:
        """The process's number while there is one."""
        return self._process.pid if self._process is not None else None

    async def start(self) -> None:
        """Start the bot where there is none; return once it listens. Raises AssertionError where it does not."""
        async with self._turn:
            await self._start()

    async def stop(self) -> None:
        """End the bot in good order, within `END_SECONDS`."""
        async with self._turn:
            await self._stop()

    async def restart(self) -> None:
        """End the bot in good order and start it again."""
        async with self._turn:
            await self._stop()
            await self._start()

    async def kill(self) -> None:
        """End the bot as a power cut does."""
        async with self._turn:
            await self._end(signal.SIGKILL)

    async def _start(self) -> None:
        if self._process is not None:
            return
        polls = self._sim.calls("getUpdates")
        with self.log.open("ab") as log:
            process = self._process = await asyncio.create_subprocess_exec(
                # A session of its own, so that Ctrl-C reaches the demo alone, which then ends the bot in good order.
                *(sys.executable, "-m", "bot.commands.tethered"),
                env=self._settings,
                stdin=asyncio.subprocess.PIPE,
                stdout=log,
                stderr=log,
                start_new_session=True,
            )
        self._is(BotState.STARTING)
        self._tasks.start(self._outlive(process), name="bot process")

        def listens() -> bool | None:
            return (self._process is not process or self._sim.calls("getUpdates") > polls) or None

        await self._sim.until(listens, START_SECONDS)
        if self._process is not process or self._sim.calls("getUpdates") == polls:
            raise AssertionError(f"the bot does not start; its log: {self.log}")
        self._is(BotState.RUNNING)

    async def _stop(self) -> None:
        try:
            async with asyncio.timeout(END_SECONDS):
                await self._end(signal.SIGTERM)
        except TimeoutError:
            await self._end(signal.SIGKILL)

    async def _end(self, number: signal.Signals) -> None:
        process = self._process
        if process is None:
            return
        with contextlib.suppress(ProcessLookupError):
            process.send_signal(number)
        await process.wait()
        self._gone(process)

    async def _outlive(self, process: asyncio.subprocess.Process) -> None:
        await process.wait()
        self._gone(process)

    def _gone(self, process: asyncio.subprocess.Process) -> None:
        if self._process is process:
            self._process = None
            self._is(BotState.STOPPED)
            self._sim.changed()

    def _is(self, state: BotState) -> None:
        self.state = state
        self.on_change()


def environment_of(sim: Simulator, directory: Path, operator: Person, language: str) -> dict[str, str]:
    """The settings of a bot that keeps everything in a directory and knows no Telegram but this one."""
    return environment() | {
        "TELEGRAM_BOT_TOKEN": sim.token,
        "TELEGRAM_BOT_TOKEN_FILE": "",
        "TELEGRAM_API_BASE_URL": sim.base_url,
        "TELEGRAM_FILE_BASE_URL": sim.file_url,
        "GAUNG_OPERATORS": str(operator.id),
        "GAUNG_DATA_DIR": str(directory / "data"),
        "GAUNG_DATABASE_URL": "",
        "GAUNG_TIMEZONE": "Asia/Jakarta",
        "GAUNG_LANGUAGE": language,
        "GAUNG_LOG_LEVEL": "INFO",
        "GAUNG_LOG_FORMAT": "text",
        "GAUNG_SENDS_PER_SECOND": "30",
        "GAUNG_CLOCK_FILE": str(directory / "clock"),
    }
