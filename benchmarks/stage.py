"""A run's stage: a fresh simulator, its people, a subject at work, and what it sent."""

import asyncio
import gc
import tempfile
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from benchmarks import town
from benchmarks.subjects import TOKEN, Broken, Running, Subject, running
from bot.clock import SystemClock, monotonic
from bot.simulator import Person, Sent, Simulator

WARM_UP = 50
STALL_SECONDS = 30.0
LOOK_SECONDS = 0.005
FOREVER = 1_000_000_000


@dataclass
class Stage:
    """What a measurement plays on."""

    sim: Simulator
    people: list[Person]
    subject: Subject
    running: Running
    data: Path
    _links: int = 0

    def link(self) -> str:
        """A link that nobody has sent yet."""
        self._links += 1
        return f"https://www.instagram.com/p/C{self._links:010d}/"

    def sends(self, number: int) -> int:
        """Queue so many texts, of everybody in turn; how many messages the bot had sent before."""
        before = len(self.sim.sent)
        for index in range(number):
            self.people[index % len(self.people)].says(self.link())
        return before

    async def answered(self, before: int, number: int) -> list[Sent]:
        """Wait until the bot has sent so many messages after the first `before`; these messages."""
        await self.progress(lambda: len(self.sim.sent) - before, number)
        return self.sim.sent[before:]

    async def progress(self, done: Callable[[], int], number: int) -> None:
        """Wait until a count reaches a number. Raises Broken when it stands still."""
        last, since = done(), monotonic()
        while last < number:
            await asyncio.sleep(LOOK_SECONDS)
            present = done()
            if present != last:
                last, since = present, monotonic()
            elif monotonic() - since > STALL_SECONDS or self.running.process.returncode is not None:
                log = self.running.tail()
                raise Broken(f"stands still at {last} of {number}; the log of {self.subject} ends:\n{log}")


@asynccontextmanager
async def stage(subject: Subject, persons: int, *, delay: float = 0.0) -> AsyncIterator[Stage]:
    """A subject that listens and is warm, without limits; each call takes `delay` seconds longer than the program."""
    with tempfile.TemporaryDirectory(prefix="gaung-bench-") as name:
        data, clock = Path(name), SystemClock()
        sim = await Simulator.start(clock, token=TOKEN, limits=False)
        try:
            people = town.people(sim, persons)
            if subject is Subject.GAUNG:
                await town.found(data, clock, people)
            if delay:
                sim.faults.next(None, kind="delay", times=FOREVER, seconds=delay)
                sim.faults.next("getUpdates", kind="delay", times=FOREVER, seconds=delay)
            async with running(subject, sim, data) as process:
                await process.polls(sim)
                play = Stage(sim, people, subject, process, data)
                await play.answered(play.sends(WARM_UP), WARM_UP)
                gc.collect()
                gc.disable()
                yield play
        finally:
            gc.enable()
            await sim.stop()


def in_order(sent: list[Sent], subject: Subject) -> None:
    """Check that everybody was answered in the order of asking. Raises Broken."""
    last: dict[int, int] = {}
    for each in sent:
        asked = _asked(each, subject)
        if asked <= last.get(each.chat_id, -1):
            raise Broken(f"chat {each.chat_id} was answered out of order, or twice")
        last[each.chat_id] = asked


def _asked(sent: Sent, subject: Subject) -> int:
    message = sent.message
    if message is None:
        raise Broken(f"{sent.method} made no message")
    if subject is Subject.ECHO:
        return int(message.text.rpartition("/C")[2].strip("/"))
    if message.reply_to is None:
        raise Broken(f"an answer that quotes nothing: {message.text!r}")
    return message.reply_to.id
