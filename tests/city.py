"""A small office over a simulated Telegram: what the stories play in.

The bot is the real one, in this process or, where it has to be killed, in one of its own; it speaks real HTTP to the
simulator, keeps a real database and real files, and lives by a clock that the story moves.
"""

import asyncio
import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import sqlalchemy as sa

from bot.app import PHOTOS, App
from bot.clock import MovableClock
from bot.config import Secret, Settings, load, shipped
from bot.domain.people import Role
from bot.domain.units import read_unit_rows
from bot.simulator import Group, Person, Simulator
from bot.usecases import joining, setting_up

TOKEN = "4200000001:" + "SimulatorOnlyNotARealToken-abcdef01"
ZONE = ZoneInfo("Asia/Jakarta")
TUESDAY = datetime(2026, 3, 10, 2, 0, tzinfo=UTC)
"""A Tuesday, nine in the morning in Tuban."""
LETTER = """Assalamu'alaikum Wr. Wb.
Ijin melaporkan giat hari ini:

📌 *Kegiatan* : Bimbingan Perkawinan Calon Pengantin
📌 *Hari/Tgl* : Selasa, 10 Maret 2026
📌 *Waktu* : 08.30 WIB s.d. selesai
📌 *Tempat* : Balai Nikah KUA Palang
📌 *Peserta* : 12 pasang calon pengantin

Kegiatan diikuti 12 pasang calon pengantin agar siap membangun keluarga sakinah. Narasumber memaparkan materi kesehatan.

Terlampir 4 foto
Demikian kami laporkan, terima kasih."""


@dataclass
class City:
    """The office of a story."""

    sim: Simulator
    clock: MovableClock
    settings: Settings
    app: App

    async def units(self) -> None:
        """Import the 26 units of Tuban."""
        import csv
        import io

        rows = csv.DictReader(io.StringIO(shipped("units.csv").read_text(encoding="utf-8")))
        file = read_unit_rows((number, row) for number, row in enumerate(rows, 2))
        await self.app.db.write(lambda tx: setting_up.import_units(tx, file, actor="test"))

    async def invite(self, role: Role, unit: str | None = None) -> str:
        """An invitation's token."""
        return await self.app.db.write(lambda tx: joining.invite(tx, role, unit, actor="test"))

    async def joins(self, name: str, *units: str, role: Role = Role.OFFICER, language: str = "id") -> Person:
        """Somebody joins by invitation links."""
        person = self.sim.person(name, language=language)
        for unit in units or (None,):
            token = await self.invite(role, unit)
            person.starts(token)
            await person.hears("Undangan" if language == "id" else "invitation")
            await person.presses("Gabung" if language == "id" else "Join")
            await person.hears("Selamat bergabung" if language == "id" else "Welcome,")
            await self.settles()
        return person

    async def group(self, by: Person, *members: Person, title: str = "Humas Kemenag Tuban") -> Group:
        """The coordination group, bound by an operator or coordinator."""
        group = self.sim.group(title)
        for member in (by, *members):
            group.adds(member)
        group.adds_bot(by=by)
        await by.hears("siap", in_=group)
        await by.presses("Pasang")
        await by.hears("grup koordinasi", in_=group)
        return group

    def passes(self, **time: float) -> None:
        """Time goes by at once."""
        self.clock.move(timedelta(**time))

    def at(self, hour: str, day: str | None = None) -> None:
        """It becomes such an hour of the office's day: today, or of the date `day`."""
        now = self.clock.now().astimezone(ZONE)
        hours, minutes = hour.split(":")
        date = datetime.fromisoformat(day).date() if day else now.date()
        self.clock.move_to(datetime(date.year, date.month, date.day, int(hours), int(minutes), 1, tzinfo=ZONE))

    async def rows(self, sql: str) -> list[tuple[object, ...]]:
        """What the database holds."""
        return await self.app.db.read(lambda tx: [tuple(row) for row in tx.execute(sa.text(sql))])

    async def holds(self, sql: str, expected: object, timeout: float = 5.0) -> None:
        """Wait until a query gives one expected value."""
        async with asyncio.timeout(timeout):
            while (await self.rows(sql))[0][0] != expected:
                await asyncio.sleep(0.01)

    async def settles(self, timeout: float = 10.0) -> None:
        """Wait until the bot has nothing left to do at this moment."""
        async with asyncio.timeout(timeout):
            while True:
                inbox = (await self.rows("SELECT count(*) FROM inbox WHERE state = 'pending'"))[0][0]
                outbox = (await self.rows("SELECT count(*) FROM outbox WHERE state IN ('pending', 'sending')"))[0][0]
                if not inbox and not outbox and not self.sim.pending:
                    return
                await asyncio.sleep(0.01)

    async def beats(self) -> None:
        """The heartbeat looks once, now."""
        await self.app.heartbeat.beat()

    async def goes_down(self) -> None:
        """The bot ends in good order."""
        await self.app.stop()

    async def comes_up(self) -> None:
        """The bot starts again, with the same data."""
        self.app = App(self.settings, self.clock)
        await self.app.start()

    def photos(self) -> list[Path]:
        """The stored originals."""
        return sorted(path for path in (self.settings.data_dir / PHOTOS).rglob("*") if path.is_file())


def settings_for(sim: Simulator, data: Path, clock_file: Path | None, operators: tuple[int, ...]) -> Settings:
    """Settings that point to a simulator."""
    given = load({}, None)
    return replace(
        given,
        token=Secret(sim.token),
        api_base_url=sim.base_url,
        file_base_url=sim.file_url,
        operators=operators,
        data_dir=data,
        database_url=f"sqlite:///{data / 'gaung.db'}",
        clock_file=clock_file,
    )


@asynccontextmanager
async def founded(
    data: Path, *, limits: bool = False, start: datetime = TUESDAY, clock_file: Path | None = None
) -> AsyncIterator[City]:
    """A city with a running bot; the operator is called Sari."""
    clock = MovableClock(clock_file)
    clock.move_to(start)
    sim = await Simulator.start(clock, token=TOKEN, limits=limits)
    operator = sim.person("Sari")
    settings = settings_for(sim, data, clock_file, (operator.id,))
    app = App(settings, clock, rate=None if limits else float("inf"))
    city = City(sim, clock, settings, app)
    try:
        await app.start()
        yield city
    finally:
        await city.app.stop()
        await sim.stop()


def reference_in(text: str) -> str:
    """The reference number that a message names."""
    found = re.search(r"[A-Z0-9-]+-\d{4}-\d{4}", text)
    assert found, text
    return found[0]


