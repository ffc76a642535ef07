"""Start and memory."""

import asyncio
import tempfile
from dataclasses import dataclass
from pathlib import Path

from benchmarks import town
from benchmarks.stage import stage
from benchmarks.subjects import TOKEN, Memory, Subject, running
from bot.clock import SystemClock
from bot.simulator import Simulator

IDLE_SECONDS = 5.0
OFFICERS = 26
MESSAGES = 200


@dataclass(frozen=True, slots=True)
class Starts:
    """Seconds from process start to the first getUpdates: with an empty directory, and with a database up to date."""

    first: float
    second: float


@dataclass(frozen=True, slots=True)
class Footprint:
    """Memory 5 s after the start, and after messages."""

    idle: Memory
    used: Memory


async def starts(subject: Subject) -> Starts:
    """Start twice on the same directory."""
    seconds = []
    with tempfile.TemporaryDirectory(prefix="gaung-bench-") as name:
        for _ in range(2):
            sim = await Simulator.start(SystemClock(), token=TOKEN)
            try:
                async with running(subject, sim, Path(name), unlimited=False) as process:
                    seconds.append(await process.first_poll(sim))
                    # Stopped while it still introduces itself, the peer would not end in good order.
                    await process.polls(sim)
            finally:
                await sim.stop()
    return Starts(*seconds)


async def footprint(subject: Subject) -> Footprint:
    """Look at the process's memory: idle under `gaung run` as it is, then after messages without limits.

    Idle means a start as they usually are, the second one: the very first also makes the database and tells Telegram
    the commands.
    """
    with tempfile.TemporaryDirectory(prefix="gaung-bench-") as name:
        clock = SystemClock()
        sim = await Simulator.start(clock, token=TOKEN)
        try:
            if subject is Subject.GAUNG:
                await town.found(Path(name), clock, town.people(sim, OFFICERS))
            for _ in range(2):
                async with running(subject, sim, Path(name), unlimited=False) as process:
                    await process.polls(sim)
                    await asyncio.sleep(IDLE_SECONDS)
                    idle = process.memory()
        finally:
            await sim.stop()
    async with stage(subject, OFFICERS) as play:
        await play.answered(play.sends(MESSAGES), MESSAGES)
        used = play.running.memory()
    return Footprint(idle, used)
