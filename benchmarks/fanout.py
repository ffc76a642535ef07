"""Three thousand reminders at once under Telegram's limits, while people go on asking."""

import asyncio
import gc
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from benchmarks import town
from benchmarks.subjects import TOKEN, Broken, Subject, running
from bot.clock import MovableClock, monotonic
from bot.domain.units import UnitKind
from bot.simulator import Person, Simulator
from bot.simulator.floods import OVERALL_PER_SECOND

JOINED = datetime(2026, 3, 2, 2, 0, tzinfo=UTC)
EVE = datetime(2026, 3, 8, 2, 0, tzinfo=UTC)
"""A Sunday: nothing is due yet, and whoever joins today will not be due on Tuesday."""
DUE = datetime(2026, 3, 10, 2, 0, tzinfo=UTC)
"""The Tuesday after, nine in the morning in Tuban."""
ASKERS = 20
ASK_EVERY = 0.5
SETTLE_SECONDS = 2.0
LOST_SECONDS = 30.0
GUIDE = "m.guide"
COUNTED = frozenset({"sendMessage", "editMessageText"})
"""What the limit of messages a second is taken to hold for."""


@dataclass(frozen=True, slots=True)
class Fanout:
    """`seconds` from the moment when the prompts fell due to the last one delivered; `ideal` is what the limit allows
    for them and for what answered people meanwhile, pop-ups apart; `swollen` is the bot's peak memory over that of
    before; the rest are seconds until those answers."""

    seconds: float
    ideal: float
    prompts: int
    swollen: float
    presses: list[float]
    commands: list[float]


async def fanout(number: int) -> Fanout:
    """Let so many units fall due at one moment. Raises Broken where a prompt was lost or doubled, or on a 429."""
    with tempfile.TemporaryDirectory(prefix="gaung-bench-") as name:
        data = Path(name)
        clock = MovableClock(data / "clock")
        clock.move_to(JOINED)
        sim = await Simulator.start(clock, token=TOKEN, limits=True)
        try:
            officers = town.people(sim, number)
            await town.found(data, clock, officers)
            clock.move_to(EVE)
            askers = town.people(sim, ASKERS, "Penanya")
            await town.found(data, clock, askers, UnitKind.MIN)
            async with running(Subject.GAUNG, sim, data, unlimited=False, clock_file=data / "clock") as process:
                await process.polls(sim)
                for asker in askers:
                    asker.says("/menu")
                await process.until(lambda: len(sim.sent) == ASKERS, LOST_SECONDS)
                await asyncio.sleep(SETTLE_SECONDS)
                crowd = _Crowd(sim, askers)
                idle = process.memory().rss
                # The simulated Telegram does not stop for half a second to look through thousands of people.
                gc.collect()
                gc.freeze()
                clock.move_to(DUE)
                started = monotonic()
                await crowd.asks_until(lambda: len(sim.sent) - ASKERS - crowd.answers >= number, number)
                await asyncio.sleep(SETTLE_SECONDS)
                swollen = process.peak() / idle
            return _result(sim, officers, started, crowd, swollen)
        finally:
            gc.unfreeze()
            await sim.stop()


class _Crowd:
    """People who ask on the stroke of every half second, however long the answers take."""

    def __init__(self, sim: Simulator, people: list[Person]) -> None:
        self._sim = sim
        self._people = people
        self._menus = {person.id: person.chat[-1] for person in people}
        self._ids = frozenset(self._menus)
        self._looked = len(sim.sent)
        self.answers = 0
        self.presses: list[float] = []
        self.commands: list[float] = []

    async def asks_until(self, done: Callable[[], bool], most: int) -> None:
        """Press and command by turns. Raises Broken when it takes much longer than it may."""
        started, turn = monotonic(), 0
        async with asyncio.TaskGroup() as group:
            while not done():
                if monotonic() - started > 2 * most / OVERALL_PER_SECOND + LOST_SECONDS:
                    raise Broken("not all prompts arrived")
                person = self._people[turn % len(self._people)]
                # Whoever has come round once asks in the other way.
                press = (turn + turn // len(self._people)) % 2 == 0
                group.create_task(self._press(person) if press else self._command(person))
                turn += 1
                await asyncio.sleep(max(0.0, started + turn * ASK_EVERY - monotonic()))
                fresh = self._sim.sent[self._looked :]
                self._looked += len(fresh)
                self.answers += sum(sent.chat_id in self._ids for sent in fresh)

    async def _press(self, person: Person) -> None:
        asked = monotonic()
        press = person.presses_data(self._menus[person.id], GUIDE)
        if await self._sim.until(lambda: press.answered or None, LOST_SECONDS) is None:
            raise Broken(f"the press of {person.name} was not answered")
        self.presses.append(monotonic() - asked)

    async def _command(self, person: Person) -> None:
        asked, last = monotonic(), person.room.last_id + 1
        person.says("/menu")
        if await self._sim.until(lambda: person.room.last_id > last or None, LOST_SECONDS) is None:
            raise Broken(f"{person.name} was not answered")
        self.commands.append(monotonic() - asked)


def _result(sim: Simulator, officers: list[Person], started: float, crowd: _Crowd, swollen: float) -> Fanout:
    if sim.floods.refused:
        raise Broken(f"{len(sim.floods.refused)} calls were refused with 429")
    for officer in officers:
        heard = [message for message in officer.chat if message.sender is sim.bot]
        if len(heard) != 1:
            raise Broken(f"{officer.name} heard {len(heard)} messages")
    chats = {officer.id for officer in officers}
    end = max(sent.at for sent in sim.sent if sent.chat_id in chats)
    counted = sum(sent.method in COUNTED and started <= sent.at <= end for sent in sim.sent)
    return Fanout(end - started, counted / OVERALL_PER_SECOND, len(chats), swollen, crowd.presses, crowd.commands)
