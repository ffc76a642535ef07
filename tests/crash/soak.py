"""The long crash test: `python -m tests.crash.soak --kills 50 --updates 1000 [--seed N] [--limits]`.

Prints what happened, and ends with 1 where anything was lost, done twice or damaged.
"""

import argparse
import asyncio
import random
import sys
import tempfile
import traceback
from collections import Counter
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from bot.clock import monotonic
from bot.simulator import Person
from bot.telegram.sender import CONNECTIONS
from tests.city import ZONE
from tests.crash.town import TICK, Point, Town, town
from tests.crash.traffic import Gate, Traffic

AT_SEND = "delivered"
"""The moment when Telegram has accepted a message and the bot does not know it yet."""
POINTS = (*Point, AT_SEND)
FOUNDED = datetime(2026, 3, 3, 2, 0, tzinfo=UTC)
PROMPTED = datetime(2026, 3, 12, 9, 0, tzinfo=ZONE)
DIGEST = datetime(2026, 3, 12, 16, 0, 1, tzinfo=ZONE)
DIGESTS = {"2026-03-11": "– 11 Maret 2026", "2026-03-12": "Tuban · Kamis, 12 Maret 2026"}
"""What is due: one for the days when the bot was down, merged, and the one of the day."""
LIFE_SECONDS = 10.0


@dataclass
class Figures:
    """What happened."""

    kills: Counter[str] = field(default_factory=Counter)
    extra: list[int] = field(default_factory=list)
    unsure: int = 0
    digests: dict[str, int] = field(default_factory=dict)
    updates: int = 0
    links: int = 0
    reports: int = 0
    photos: int = 0
    answers: int = 0
    messages: int = 0
    refused: int = 0
    seconds: float = 0.0

    def table(self) -> str:
        """For people."""
        kills = ", ".join(f"{name} {number}" for name, number in sorted(self.kills.items()))
        rows = [
            ("kills -9", f"{self.kills.total()} ({kills})"),
            ("updates", f"{self.updates}, lost 0"),
            ("reports / photos", f"{self.reports} / {self.photos}, each once, checksums right"),
            ("publications", f"{self.links}, each once"),
            ("answers to the group's prompt", f"{self.answers}, each once"),
            ("messages delivered", f"{self.messages}"),
            (
                "  more often than meant",
                f"{sum(self.extra)}; by one kill at most {max(self.extra, default=0)}, one a chat",
            ),
            ("digests, all different", ", ".join(f"{name} {number}" for name, number in self.digests.items())),
            ("digests of unknown fate", f"{self.unsure}, put to the operator"),
            ("429 from Telegram", f"{self.refused}"),
            ("PRAGMA integrity_check", "ok"),
            ("seconds", f"{self.seconds:.0f}"),
        ]
        return "\n".join(f"{name:<32}{value}" for name, value in rows)


class Soak:
    """Some lives of a bot, each ended by a kill, and one that ends well."""

    def __init__(self, place: Town, kills: int, updates: int, seed: int) -> None:
        self.town = place
        self.kills = kills
        self.updates = updates
        self.chance = random.Random(seed)
        self.gate = Gate()
        self.traffic = Traffic(place, self.gate, updates, self.chance)
        self.figures = Figures()
        self._marked: Counter[int] = Counter()

    async def run(self) -> Figures:
        """Everything, and the checks."""
        began = monotonic()
        self.town.clock.move_to(PROMPTED)
        await self._morning()
        async with asyncio.TaskGroup() as people:
            answering = self.town.officers[::3]
            for officer in self.town.officers:
                people.create_task(self.traffic.officer(officer, links=officer not in answering))
            people.create_task(self._answering(answering))
            # Fixed, so that each kind of death gets its share whatever the seed.
            deaths = [POINTS[number % len(POINTS)] for number in range(self.kills - 1)]
            self.chance.shuffle(deaths)
            for number, death in enumerate(deaths):
                if number == self.kills // 2:
                    await self._digest_time()
                else:
                    await self._life(death)
            await self.town.starts(fast=not self.town.sim.floods.enabled)
            self.gate.let(10 * self.updates)
        await self.town.settles(120)
        await self._settle_unsure()
        self._check()
        assert await self.town.ends() == 0
        self.figures.seconds = monotonic() - began
        return self.figures

    async def _morning(self) -> None:
        """What has piled up while the bot was down is caught up; then it dies for the first time."""
        place = self.town
        await place.starts(fast=not place.sim.floods.enabled)
        await place.until(lambda: place.digests(place.group) and place.digests(place.head), 20, "the digests")
        await place.kill()
        self._count("morning")

    async def _answering(self, officers: list[Person]) -> None:
        """Some officers answer the group's prompt, once it is there."""
        place = self.town
        await place.until(lambda: place.one("SELECT count(*) FROM prompts WHERE rung = 'group'"), 60, "the prompt")
        for officer in officers:
            found = place.rows(
                "SELECT p.id FROM prompts p JOIN roles r ON r.unit_id = p.unit_id JOIN people o ON o.id = r.person_id"
                " WHERE o.telegram_id = ? AND p.rung = 'group' AND p.state IN ('open', 'choosing')",
                officer.id,
            )
            for (prompt_id,) in found:
                await self.traffic.answers_prompt(officer, prompt_id)

    async def _life(self, death: str) -> None:
        """Start, work, die."""
        place = self.town
        fast = not place.sim.floods.enabled
        at: float = self.chance.randint(1, 6 if death in (Point.HANDLER, AT_SEND) else 3)
        if death == Point.MOMENT:
            at = self.chance.uniform(0.0, 0.6)
        place.kill_at_send = int(at) if death == AT_SEND else None
        point = Point(death) if death in list(Point) else None
        self.gate.let(max(1, (self.updates - self.traffic.done) // max(1, self.kills - self.figures.kills.total())))
        await place.starts(die=point, at=at, fast=fast)
        if not await self._dies_by_itself(patient=death == Point.MOMENT):
            death = "idle"
            await place.kill()
        place.kill_at_send = None
        self._count(death)

    async def _dies_by_itself(self, *, patient: bool) -> bool:
        """Whether it does so before it has nothing left to do, which only a `patient` one waits on from there."""
        place, ends = self.town, monotonic() + LIFE_SECONDS
        while place.is_up and monotonic() < ends:
            if not patient and self.gate.used_up and place.is_settled():
                break
            await asyncio.sleep(TICK)
        return not place.is_up

    async def _digest_time(self) -> None:
        """It becomes four o'clock in the middle, and the bot dies over it."""
        place = self.town
        await place.starts(fast=not place.sim.floods.enabled)
        await place.until(lambda: not _presses(place), 60, "no press is on its way")
        place.clock.move_to(DIGEST)
        place.kill_at_send = 1
        if not await self._dies_by_itself(patient=True):
            await place.kill()
        place.kill_at_send = None
        self._count("digest time")

    def _count(self, death: str) -> None:
        self.figures.kills[death] += 1
        self._count_extra()

    def _count_extra(self) -> None:
        """A kill repeats what was being sent: one message a chat, and no more than there are connections."""
        now = self.town.extra_messages()
        by_chat = {chat: number - self._marked[chat] for chat, number in now.items()}
        self._marked = now
        assert set(by_chat.values()) <= {0, 1}, by_chat
        self.figures.extra.append(sum(by_chat.values()))
        assert self.figures.extra[-1] <= CONNECTIONS, self.figures.extra

    async def _settle_unsure(self) -> None:
        """The operator looks into the chats, as the bot asks for, and decides."""
        place = self.town
        for row_id, chat_id, key in place.rows("SELECT id, chat_id, key FROM outbox WHERE state = 'unsure'"):
            self.figures.unsure += 1
            asked = await place.operator.hears("belum pasti sampai")
            arrived = place.sim.count(next(words for day, words in DIGESTS.items() if day in key), chat_id)
            place.operator.presses_data(asked, f"o.{'fine' if arrived else 'again'}:{row_id}")
            await place.settles()

    def _check(self) -> None:
        place, figures = self.town, self.figures
        place.check_kept()
        self.traffic.check()
        self._count_extra()
        figures.updates = len(place.ids)
        figures.links, figures.reports = len(self.traffic.links), len(self.traffic.reports)
        figures.photos = sum(self.traffic.reports.values())
        figures.answers = len(self.traffic.answers)
        figures.messages = sum(sent.method == "sendMessage" for sent in place.sim.sent)
        figures.refused = len(place.sim.floods.refused)
        for name, chat in (("group", place.group), ("coordinator", place.head)):
            figures.digests[name] = place.digests(chat)
            assert all(place.digests(chat, words) == 1 for words in DIGESTS.values()), [
                one.text[:90] for one in chat.chat if one.sender is place.sim.bot
            ]
        assert set(figures.digests.values()) == {len(DIGESTS)}, figures.digests
        assert not place.sim.flood_violations
        assert place.sim.token not in place.said()


def _presses(place: Town) -> bool:
    return any("callback_query" in update for update in place.sim.pending)


async def soak(kills: int, updates: int, seed: int, *, limits: bool, officers: int = 20) -> Figures:
    """The figures of one soak. Raises AssertionError where a promise was broken."""
    with tempfile.TemporaryDirectory() as place:
        async with town(Path(place), officers, limits=limits, start=FOUNDED) as built:
            return await Soak(built, kills, updates, seed).run()


def main() -> int:
    """Soak, print, judge."""
    parser = argparse.ArgumentParser(prog="python -m tests.crash.soak", description=__doc__)
    parser.add_argument("--kills", type=int, default=50)
    parser.add_argument("--updates", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--limits", action="store_true", help="with Telegram's flood limits")
    given = parser.parse_args()
    try:
        figures = asyncio.run(soak(given.kills, given.updates, given.seed, limits=given.limits))
    except (AssertionError, ExceptionGroup):
        print("A promise was broken:", traceback.format_exc(), sep="\n", file=sys.stderr)
        return 1
    print(figures.table())
    return 0


if __name__ == "__main__":
    sys.exit(main())
