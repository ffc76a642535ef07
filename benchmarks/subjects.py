"""The two programs that are compared, each in a process of its own."""

import asyncio
import os
import sys
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from bot.clock import monotonic
from bot.simulator import Simulator

HERE = Path(__file__).resolve().parent
TOKEN = "4200000001:" + "SimulatorOnlyNotARealToken-abcdef01"
START_SECONDS = 60.0
STOP_SECONDS = 30.0
LOG_TAIL = 2000


class Broken(Exception):
    """A measurement that does not count: something was lost, doubled, out of order, or did not end."""


class Subject(StrEnum):
    """Who is measured."""

    GAUNG = "gaung"
    ECHO = "echo"


@dataclass(frozen=True, slots=True)
class Memory:
    """Memory of a process in MiB: resident, and with its share of what it shares."""

    rss: float
    pss: float


@dataclass(frozen=True, slots=True)
class Running:
    """A started program; `started` is when, in monotonic seconds."""

    process: asyncio.subprocess.Process
    started: float
    log: Path

    def memory(self) -> Memory:
        """What it takes up now."""
        if self.process.returncode is not None:
            raise Broken(f"{self.process.pid} has ended; its log ends:\n{self.tail()}")
        proc = Path("/proc") / str(self.process.pid)
        return Memory(_kib(proc / "status", "VmRSS") / 1024, _kib(proc / "smaps_rollup", "Pss") / 1024)

    def peak(self) -> float:
        """The most resident memory that it took up so far, in MiB."""
        return _kib(Path("/proc") / str(self.process.pid) / "status", "VmHWM") / 1024

    def tail(self) -> str:
        """The end of what it logged."""
        return self.log.read_text(errors="replace")[-LOG_TAIL:]

    async def first_poll(self, sim: Simulator) -> float:
        """Seconds from the start to the first getUpdates."""
        await self.until(lambda: sim.calls("getUpdates") > 0, START_SECONDS)
        return monotonic() - self.started

    async def polls(self, sim: Simulator) -> None:
        """Wait until it listens."""
        await self.until(lambda: sim.updates.polling, START_SECONDS)

    async def until(self, look: Callable[[], bool], seconds: float) -> None:
        """Wait until something holds. Raises Broken after `seconds`, or when the program ends."""
        end = monotonic() + seconds
        while not look():
            if self.process.returncode is not None or monotonic() > end:
                raise Broken(f"waited in vain; its log ends:\n{self.tail()}")
            await asyncio.sleep(0.001)


@asynccontextmanager
async def running(
    subject: Subject,
    sim: Simulator,
    data: Path,
    *,
    unlimited: bool = True,
    clock_file: Path | None = None,
    lag_file: Path | None = None,
) -> AsyncIterator[Running]:
    """A subject at work on a simulator, with its data in a directory; stopped in good order at the end.

    Into `lag_file` an unlimited Gaung writes how late its event loop was, see `gaung_bot`.
    """
    environment = {name: value for name, value in os.environ.items() if name in ("PATH", "HOME", "LANG")}
    environment["PYTHONPATH"] = str(HERE.parent)
    if subject is Subject.ECHO:
        command = [str(HERE / "echo_bot.py"), sim.token, sim.base_url]
    else:
        command = [str(HERE / "gaung_bot.py"), str(lag_file or "")] if unlimited else ["-m", "bot", "run"]
        environment |= {
            "TELEGRAM_BOT_TOKEN": sim.token,
            "TELEGRAM_API_BASE_URL": sim.base_url,
            "GAUNG_DATA_DIR": str(data),
            "GAUNG_CLOCK_FILE": str(clock_file or ""),
        }
    path = data / f"{subject}.log"
    with path.open("ab") as log:
        started = monotonic()
        # -P: the scripts' own directory is no place to import from.
        process = await asyncio.create_subprocess_exec(
            sys.executable, "-P", *command, cwd=data, env=environment, stdout=log, stderr=log
        )
    try:
        yield Running(process, started, path)
    finally:
        if process.returncode is None:
            process.terminate()
            try:
                await asyncio.wait_for(process.wait(), STOP_SECONDS)
            except TimeoutError:
                process.kill()
                await process.wait()


def _kib(path: Path, name: str) -> int:
    for line in path.read_text().splitlines():
        if line.startswith(f"{name}:"):
            return int(line.split()[1])
    raise Broken(f"{path} names no {name}")
