"""How long a person waits for the reply of a bot that has nothing else to do."""

import asyncio
import statistics

from benchmarks.stage import stage
from benchmarks.subjects import Subject
from bot.clock import monotonic

PAUSE_SECONDS = 0.02


async def replies(subject: Subject, number: int) -> list[float]:
    """Seconds from a text to its reply, for texts of different people one after another."""
    seconds: list[float] = []
    async with stage(subject, number) as play:
        before = len(play.sim.sent)
        for person in play.people:
            number, started = len(seconds) + 1, monotonic()
            person.says(play.link())
            sent = await play.answered(before, number)
            seconds.append(sent[-1].at - started)
            await asyncio.sleep(PAUSE_SECONDS)
    return seconds


def percentile(values: list[float], percent: int) -> float:
    """The value that so many per cent of the values do not exceed."""
    return statistics.quantiles(values, n=100, method="inclusive")[percent - 1]
