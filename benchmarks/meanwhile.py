"""What others notice while the bot has something drawn: how long they wait, and how punctual its event loop is."""

import asyncio
import gc
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import partial
from itertools import cycle
from pathlib import Path
from typing import Final

from benchmarks import newsroom, town
from benchmarks.latency import PAUSE_SECONDS
from benchmarks.subjects import TOKEN, Broken, Subject, running
from bot.clock import MovableClock, monotonic
from bot.simulator import Person, Sent, Simulator
from bot.simulator.models import Message

WARM_UP: Final = 50
LOST_SECONDS: Final = 120.0
FILES: Final = frozenset({"sendDocument", "sendPhoto"})


@dataclass
class Felt:
    """Seconds that people waited for their receipts, by how many the loop was late, and those from wish to file."""

    receipts: list[float] = field(default_factory=list)
    lags: list[float] = field(default_factory=list)
    files: list[float] = field(default_factory=list)


async def felt(data: Path, wishes: Mapping[str, str], seconds: float) -> dict[str, Felt]:
    """What is felt while the coordinator has one thing made again and again, for at least so many seconds each.

    `wishes` are buttons by the name of what they make. "" is for the time when nothing is made, before and after.
    """
    clock = MovableClock(data / "clock")
    clock.move_to(newsroom.EVENING)
    sim = await Simulator.start(clock, token=TOKEN, limits=False)
    try:
        officers = town.people(sim, newsroom.UNITS)
        [head] = town.people(sim, 1, "Pranata Humas")
        await newsroom.join(data, clock, head, officers)
        lag_file = data / "lag"
        async with running(Subject.GAUNG, sim, data, clock_file=data / "clock", lag_file=lag_file) as process:
            await process.polls(sim)
            play = _Play(sim, head, officers)
            await play.warms_up()
            gc.collect()
            gc.disable()
            phases = [("", None), *wishes.items(), ("", None)]
            spans = [(name, await play.phase(button, seconds)) for name, button in phases]
        return _joined(spans, lag_file)
    finally:
        gc.enable()
        await sim.stop()


@dataclass(frozen=True)
class _Span:
    """A stretch of monotonic time, and what was felt in it."""

    begin: float
    end: float
    receipts: list[float]
    files: list[float]


class _Play:
    """A coordinator who wants files, and officers who send links one after another."""

    def __init__(self, sim: Simulator, head: Person, officers: list[Person]) -> None:
        self._sim, self._head, self._officers = sim, head, cycle(officers)
        self._links = 0

    async def warms_up(self) -> None:
        """Everything has been done once."""
        for _ in range(WARM_UP):
            await self._receipt()

    async def phase(self, button: str | None, seconds: float) -> _Span:
        """So long, and until what was begun is made."""
        begin = monotonic()
        receipts: list[float] = []
        async with asyncio.TaskGroup() as group:
            wishing = group.create_task(self._files(button, begin + seconds))
            while monotonic() < begin + seconds or not wishing.done():
                receipts.append(await self._receipt())
                await asyncio.sleep(PAUSE_SECONDS)
        return _Span(begin, monotonic(), receipts, wishing.result())

    async def _files(self, button: str | None, end: float) -> list[float]:
        took: list[float] = []
        while button is not None and monotonic() < end:
            menu, _ = await self._answer(self._head, lambda: self._head.says("/menu"))
            _, seconds = await self._answer(self._head, partial(self._head.presses_data, menu, button), file=True)
            took.append(seconds)
        return took

    async def _receipt(self) -> float:
        officer = next(self._officers)
        self._links += 1
        _, seconds = await self._answer(
            officer, lambda: officer.says(f"https://www.instagram.com/p/D{self._links:010d}/")
        )
        return seconds

    async def _answer(self, to: Person, ask: Callable[[], object], *, file: bool = False) -> tuple[Message, float]:
        """What the bot says first to somebody who asks, or the first file, and after how many seconds."""
        before, began = len(self._sim.sent), monotonic()

        def look() -> Sent | None:
            fresh = (sent for sent in self._sim.sent[before:] if sent.chat_id == to.id and sent.message)
            return next((sent for sent in fresh if (sent.method in FILES) is file), None)

        ask()
        sent = await self._sim.until(look, LOST_SECONDS)
        if sent is None or sent.message is None:
            raise Broken(f"{to.name} got no answer")
        return sent.message, sent.at - began


def _joined(spans: list[tuple[str, _Span]], lag_file: Path) -> dict[str, Felt]:
    found: dict[str, Felt] = {}
    lags = [tuple(map(float, line.split())) for line in lag_file.read_text().splitlines()]
    for name, span in spans:
        one = found.setdefault(name, Felt())
        one.receipts += span.receipts
        one.files += span.files
        one.lags += [late for at, late in lags if span.begin <= at <= span.end]
    return found
