"""Three thousand reminders at once under Telegram's limits, while people go on asking."""

import asyncio
import tempfile
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from benchmarks import town
from benchmarks.subjects import TOKEN, Broken, Subject, running
from bot.clock import MovableClock, monotonic
from bot.simulator import Person, Simulator
from bot.simulator.floods import OVERALL_PER_SECOND

JOINED = datetime(2026, 3, 2, 2, 0, tzinfo=UTC)
DUE = datetime(2026, 3, 10, 2, 0, tzinfo=UTC)
"""Eight days later, a Tuesday, nine in the morning in Tuban."""
ASKERS = 20
ASK_EVERY = 0.5
SETTLE_SECONDS = 2.0
LOST_SECONDS = 60.0


@dataclass(frozen=True, slots=True)
class Fanout:
    """`seconds` from the moment when the prompts fell due to the last one delivered; `ideal` is what the limit allows
    for them and for what people were answered meanwhile; `waits` are the answers' seconds."""

    seconds: float
    ideal: float
    prompts: int
    waits: list[float]


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
            askers = [sim.person(f"Penanya {index + 1}") for index in range(ASKERS)]
            clock_file = data / "clock"
            async with running(Subject.GAUNG, sim, data, unlimited=False, clock_file=clock_file) as process:
                await process.polls(sim)
                await asyncio.sleep(SETTLE_SECONDS)
                before = len(sim.sent)
                clock.move_to(DUE)
                started = monotonic()
                waits = await _asking(sim, askers, officers, before, started)
                await asyncio.sleep(SETTLE_SECONDS)
            return _result(sim, officers, before, started, waits)
        finally:
            await sim.stop()


async def _asking(sim: Simulator, askers: list[Person], officers: list[Person], before: int, started: float) -> list[float]:
    """Ask for the menu, one person after the other, until all prompts have arrived; what they waited."""
    chats, waits, turn = {officer.id for officer in officers}, [], 0
    arrived, looked, last = set[int](), before, started
    while len(arrived) < len(chats):
        asked = monotonic()
        seen = len(sim.sent)
        asker = askers[turn % len(askers)]
        turn += 1
        asker.says("/menu")
        answer = await sim.until(lambda asker=asker, seen=seen: _to(sim, asker, seen), LOST_SECONDS)
        if answer is None:
            raise Broken(f"{asker.name} was not answered")
        waits.append(answer - asked)
        await asyncio.sleep(max(0.0, asked + ASK_EVERY - monotonic()))
        fresh = {sent.chat_id for sent in sim.sent[looked:] if sent.chat_id in chats}
        looked = len(sim.sent)
        if fresh:
            arrived, last = arrived | fresh, monotonic()
        elif monotonic() - last > LOST_SECONDS:
            raise Broken(f"{len(arrived)} of {len(chats)} prompts arrived")
    return waits


def _to(sim: Simulator, person: Person, seen: int) -> float | None:
    return next((sent.at for sent in sim.sent[seen:] if sent.chat_id == person.id), None)


def _result(sim: Simulator, officers: list[Person], before: int, started: float, waits: list[float]) -> Fanout:
    if sim.floods.refused:
        raise Broken(f"{len(sim.floods.refused)} calls were refused with 429")
    for officer in officers:
        heard = [message for message in officer.chat if message.sender is sim.bot]
        if len(heard) != 1:
            raise Broken(f"{officer.name} heard {len(heard)} messages")
    chats = {officer.id for officer in officers}
    prompts = [sent.at for sent in sim.sent[before:] if sent.chat_id in chats]
    end = max(prompts)
    counted = sum(sent.method != "editMessageText" and sent.at <= end for sent in sim.sent[before:])
    return Fanout(end - started, counted / OVERALL_PER_SECOND, len(prompts), waits)
