"""A town whose bot is a process of its own, which can be killed at any moment and started again."""

import asyncio
import hashlib
import json
import signal
import sqlite3
import sys
from collections import Counter
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, closing
from dataclasses import asdict, dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

from bot.app import PHOTOS
from bot.clock import MovableClock
from bot.domain.people import Language, Role
from bot.simulator import Group, Person, Simulator
from bot.simulator.chats import Room
from bot.simulator.models import Message
from bot.simulator.watching import PATIENCE_SECONDS
from bot.usecases import joining
from tests.city import TUESDAY, City, founded
from tests.crash.killable import Orders, Point
from tests.surroundings import surroundings

TICK = 0.01
OPEN = "SELECT id, key, chat_id, state, not_before FROM outbox WHERE state IN ('pending', 'sending') LIMIT 9"
DIGEST = "Gaung Humas"


@dataclass
class Town:
    """An office of some officers and one coordinator, its group, and the process that is the bot."""

    city: City
    data: Path
    officers: list[Person] = field(default_factory=list)
    head: Person = field(init=False)
    operator: Person = field(init=False)
    group: Group = field(init=False)
    process: asyncio.subprocess.Process | None = None
    lives: int = 0
    kill_at_send: int | None = None
    before: int = 0
    ids: list[int] = field(default_factory=list)

    @property
    def sim(self) -> Simulator:
        """Telegram."""
        return self.city.sim

    @property
    def clock(self) -> MovableClock:
        """The time, shared with the bot's process."""
        return self.city.clock

    @property
    def database(self) -> Path:
        """The bot's database."""
        return self.data / "gaung.db"

    async def starts(self, *, ready: bool = True, **orders: Any) -> None:
        """Start the bot; `ready` waits until it has asked for updates."""
        self.lives += 1
        before = self.sim.calls("getUpdates")
        self.process = await self.spawn(**orders)
        if ready:
            await self.until(lambda: self.sim.calls("getUpdates") > before or not self.is_up, what="the bot polls")

    async def spawn(self, *, settings: dict[str, str] | None = None, **orders: Any) -> asyncio.subprocess.Process:
        """A process of the bot, with other settings where some are given."""
        given = asdict(Orders(**orders))
        with (self.data.parent / "stderr.log").open("ab") as log:
            return await asyncio.create_subprocess_exec(
                sys.executable,
                "-m",
                "tests.crash.killable",
                json.dumps(given),
                cwd=self.data.parent,
                env={**environment(self.sim, self.data, self.operator.id), **(settings or {})},
                stdout=log,
                stderr=log,
            )

    @property
    def is_up(self) -> bool:
        """Whether the bot's process lives."""
        return self.process is not None and self.process.returncode is None

    async def dies(self, timeout: float = PATIENCE_SECONDS) -> int:
        """Wait until the process has ended; its exit code (-9 after a kill)."""
        assert self.process is not None
        async with asyncio.timeout(timeout):
            return await self.process.wait()

    async def kill(self) -> None:
        """kill -9, now."""
        if self.is_up and self.process is not None:
            self.process.send_signal(signal.SIGKILL)
            await self.process.wait()

    async def ends(self, timeout: float = PATIENCE_SECONDS) -> int:
        """Ask the process to end in good order; its exit code."""
        assert self.process is not None
        self.process.send_signal(signal.SIGTERM)
        return await self.dies(timeout)

    def said(self) -> str:
        """Everything that the bot's processes wrote to their outputs."""
        path = self.data.parent / "stderr.log"
        return path.read_text(errors="replace") if path.exists() else ""

    def rows(self, sql: str, *values: object) -> list[tuple[Any, ...]]:
        """What the database holds, looked at from outside."""
        with closing(sqlite3.connect(f"{self.database.as_uri()}?mode=ro", uri=True, timeout=10)) as raw:
            return raw.execute(sql, values).fetchall()

    def one(self, sql: str, *values: object) -> Any:
        """A query's only value."""
        return self.rows(sql, *values)[0][0]

    async def until(self, look: Callable[[], object], timeout: float = PATIENCE_SECONDS, what: str = "it") -> None:
        """Wait until something is so."""
        try:
            async with asyncio.timeout(timeout):
                while True:
                    if look():
                        return
                    await asyncio.sleep(TICK)
        except TimeoutError:
            raise AssertionError(f"waited {timeout} s in vain until {what}\n{self.said()[-4000:]}") from None

    def is_settled(self) -> bool:
        """Whether the bot has nothing left to do at this moment."""
        return not self.sim.pending and not self.one(
            "SELECT (SELECT count(*) FROM inbox WHERE state = 'pending')"
            " + (SELECT count(*) FROM outbox WHERE state IN ('pending', 'sending'))"
            " + (SELECT count(*) FROM photos WHERE state = 'pending')"
            " + (SELECT count(*) FROM errands WHERE state = 'pending')"
        )

    async def settles(self, timeout: float = PATIENCE_SECONDS) -> None:
        """Wait until the bot has nothing left to do at this moment."""
        await self.until(self.is_settled, timeout, "the bot has nothing left to do")

    async def sweeps(self) -> None:
        """Wait until no file lies ready to be sent: the bot removes it a moment after it has noted the message."""
        left = self.data / "outgoing"
        await self.until(lambda: not any(left.iterdir()), what="the files that were sent are removed")

    def state(self) -> str:
        """Where things stand, for a failure's message."""
        return (
            f"up: {self.is_up}, at Telegram: {len(self.sim.pending)}, now: {self.clock.now()}\n"
            f"inbox: {self.rows('SELECT state, count(*) FROM inbox GROUP BY state')}\n"
            f"outbox: {self.rows('SELECT state, count(*) FROM outbox GROUP BY state')}\n"
            f"open: {self.rows(OPEN)}\n{self.said()[-2000:]}\n"
        )

    def extra_messages(self) -> Counter[int]:
        """How many messages each chat got more than the bot knows of (digests are counted by themselves)."""
        delivered = Counter(
            sent.chat_id for sent in self.sim.sent if sent.method == "sendMessage" and DIGEST not in sent.text
        )
        known = self.rows(
            "SELECT chat_id, count(DISTINCT message_id) FROM outbox"
            " WHERE method = 'sendMessage' AND NOT once AND message_id IS NOT NULL GROUP BY chat_id"
        )
        delivered.subtract(dict(known))
        return delivered

    def check_kept(self) -> None:
        """Nothing is lost, nothing is damaged, nothing is left open."""
        assert self.one("PRAGMA integrity_check") == "ok"
        assert self.rows("PRAGMA foreign_key_check") == []
        kept = self.rows("SELECT update_id, state FROM inbox WHERE update_id > ?", self.before)
        assert Counter(kept) == Counter((number, "done") for number in self.ids)
        assert self.one("SELECT count(*) FROM outbox WHERE state IN ('pending', 'sending', 'failed')") == 0
        self.check_photos()

    def check_photos(self) -> None:
        """Every photo that people sent lies on disk, once, whole, under its checksum."""
        sent = {
            message.photos[0].unique_id: hashlib.sha256(message.attachment.best.data).hexdigest()
            for person in self.sim.people.values()
            for message in person.chat
            if message.attachment is not None and message.photos and message.sender is not self.sim.bot
        }
        kept = self.rows("SELECT file_unique_id, sha256, path, state FROM photos")
        assert len(kept) == len(sent)
        for unique_id, checksum, path, state in kept:
            assert (state, checksum) == ("stored", sent[unique_id])
            assert hashlib.sha256((self.data / PHOTOS / path).read_bytes()).hexdigest() == checksum
        assert not list((self.data / PHOTOS).rglob("*.part"))

    def digests(self, place: Person | Group, title: str = DIGEST) -> int:
        """How many digests stand in a chat."""
        return self.sim.count(title, place)

    def digests_in(self, chat_id: int) -> int:
        """How many digests stand in the chat of this id."""
        return self.sim.count(DIGEST, chat_id)

    def _watch(self) -> None:
        """Note the updates' numbers, and stand ready to kill at the moment when a message was accepted."""
        put, put_raw, record = self.sim.updates.put, self.sim.updates.put_raw, self.sim.record

        def noting(kind: str, payload: dict[str, Any]) -> int | None:
            number = put(kind, payload)
            if number is not None:
                self.ids.append(number)
            return number

        def noting_raw(update: dict[str, Any]) -> int:
            self.ids.append(put_raw(update))
            return self.ids[-1]

        def killing(method: str, room: Room, text: str = "", message: Message | None = None) -> None:
            record(method, room, text, message)
            if method == "sendMessage" and self.kill_at_send is not None:
                self.kill_at_send -= 1
                if self.kill_at_send == 0 and self.is_up and self.process is not None:
                    self.process.send_signal(signal.SIGKILL)
                    self.kill_at_send = None

        self.sim.updates.put = noting  # type: ignore[method-assign]
        self.sim.updates.put_raw = noting_raw  # type: ignore[method-assign]
        self.sim.record = killing  # type: ignore[method-assign]


def environment(sim: Simulator, data: Path, operator: int) -> dict[str, str]:
    """The settings of a bot's process."""
    return {
        **surroundings(),
        "PYTHONWARNINGS": "error::ResourceWarning,error::RuntimeWarning",
        "TELEGRAM_BOT_TOKEN": sim.token,
        "TELEGRAM_API_BASE_URL": sim.base_url,
        "TELEGRAM_FILE_BASE_URL": sim.file_url,
        "GAUNG_OPERATORS": str(operator),
        "GAUNG_DATA_DIR": str(data),
        "GAUNG_CLOCK_FILE": str(data.parent / "clock"),
    }


@asynccontextmanager
async def town(
    place: Path, officers: int = 3, *, limits: bool = False, start: datetime = TUESDAY
) -> AsyncIterator[Town]:
    """A town with an operator Sari, a head Ani, officers of one unit each, and the group; its bot is not up."""
    data = place / "data"
    data.mkdir(parents=True)
    async with founded(data, limits=False, clock_file=place / "clock", start=start) as city:
        built = Town(city, data)
        await city.units()
        built.operator = city.sim.person("Sari")
        built.operator.starts()
        await built.operator.hears("Pengaturan awal")
        built.head = await city.joins("Ani", role=Role.COORDINATOR)
        units = [str(row[0]) for row in await city.rows("SELECT code FROM units ORDER BY id")]
        for number, unit in enumerate(units[:officers]):
            built.officers.append(await _enrolled(city, f"Petugas{number:02}", unit))
        built.group = await city.group(built.operator, built.head, *built.officers)
        await city.settles()
        await city.goes_down()
        city.sim.floods.enabled = limits
        built.before = built.one("SELECT max(update_id) FROM inbox")
        built._watch()
        try:
            yield built
        finally:
            await built.kill()


async def _enrolled(city: City, name: str, unit: str) -> Person:
    """An officer who joined, without the conversation."""
    person = city.sim.person(name)
    person.started = True
    token = await city.invite(Role.OFFICER, unit)
    await city.app.db.write(lambda tx: joining.join(tx, token, person.id, name, None, Language.ID))
    return person


__all__ = ["Point", "Town", "town"]
