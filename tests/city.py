"""A small office over a simulated Telegram: what the stories play in.

The bot is the real one, in this process or, where it has to be killed, in one of its own; it speaks real HTTP to the
simulator, keeps a real database and real files, and lives by a clock that the story moves.
"""

import asyncio
import csv
import io
import os
import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import sqlalchemy as sa

from bot.app import PHOTOS, App
from bot.clock import MovableClock
from bot.config import Secret, Settings, load, shipped
from bot.db import offices
from bot.db.engine import Tx
from bot.db.types import UtcDateTime
from bot.domain.people import Role
from bot.domain.units import read_unit_rows
from bot.i18n import Texts, texts
from bot.simulator import Group, Person, Simulator
from bot.simulator.models import Message
from bot.simulator.watching import PATIENCE_SECONDS
from bot.usecases import joining, setting_up
from tests import fresh, servers

TOKEN = "4200000001:" + "SimulatorOnlyNotARealToken-abcdef01"
ZONE = ZoneInfo("Asia/Jakarta")
SHORT_WAIT = timedelta(seconds=2)
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

_LEFT = sa.text("""SELECT
    (SELECT count(*) FROM inbox WHERE state = 'pending')
        + (SELECT count(*) FROM errands WHERE state = 'pending' AND not_before IS NULL),
    (SELECT count(*) FROM photos WHERE state = 'pending'),
    count(*), count(*) FILTER (WHERE not_before > :now)
    FROM outbox WHERE state IN ('pending', 'sending')""").bindparams(sa.bindparam("now", type_=UtcDateTime))
"""What is to be handled or done, to be fetched, to be sent, and to be sent later."""


@dataclass
class City:
    """The office of a story."""

    sim: Simulator
    clock: MovableClock
    settings: Settings
    app: App

    @property
    def t(self) -> Texts:
        """The texts in the city's language."""
        return texts(self.settings.language)

    @property
    def sari(self) -> Person:
        """The operator."""
        return self.sim.person("Sari")

    def label(self, key: str) -> str:
        """A button's words in the city's language."""
        return self.t.plain(f"button-{key}")

    async def units(self, *codes: str) -> None:
        """Import the 26 units of Tuban, or those of them that are named."""
        rows = csv.DictReader(io.StringIO(shipped("units.csv").read_text(encoding="utf-8")))
        kept = [row for row in rows if not codes or row["kode"] in codes]
        file = read_unit_rows(enumerate(kept, 2))
        await self.app.db.write(lambda tx: setting_up.import_units(tx, file, actor="test"))

    async def invite(self, role: Role, unit: str | None = None) -> str:
        """An invitation's token."""
        return await self.app.db.write(lambda tx: joining.invite(tx, role, unit, actor="test"))

    async def joins(self, name: str, *units: str, role: Role = Role.OFFICER, language: str | None = None) -> Person:
        """Somebody joins by invitation links."""
        t = texts(language or self.settings.language)
        person = self.sim.person(name, language=t.language)
        for unit in units or (None,):
            person.starts(await self.invite(role, unit))
            await person.presses(t.plain("button-join"))
            await self.settles()
        return person

    async def coordinator(self, name: str = "Hasan") -> Person:
        """A coordinator joins."""
        return await self.joins(name, role=Role.COORDINATOR)

    async def group(self, by: Person, *members: Person, title: str = "Humas Kemenag Tuban") -> Group:
        """The coordination group, bound by an operator or coordinator."""
        group = self.sim.group(title)
        for member in (by, *members):
            group.adds(member)
        group.adds_bot(by=by)
        await by.presses(self.label("bind-group"))
        await by.hears("✅", in_=group)
        return group

    async def shows(self, person: Person, data: str) -> Message:
        """A screen that somebody comes to from the home screen, in whose place it stands."""
        person.starts()
        shown = await self.answer_to(person)
        person.presses_data(shown, data)
        await self.settles()
        return shown

    async def taps(self, person: Person, label: str, on: Message | None = None) -> None:
        """Somebody presses a button, and what comes of it is done."""
        await person.presses(label, on=on)
        await self.settles()

    async def answer_to(self, person: Person) -> Message:
        """What the bot said in private in the end; everything is done by then."""
        await self.settles()
        said = [message for message in person.chat if message.sender is self.sim.bot]
        return max(said, key=lambda message: message.changed)

    async def drafts(self, person: Person, photos: int = 4, caption: str = LETTER) -> Message:
        """Somebody sends an album; the preview that answers it."""
        await person.sends_album(photos, caption=caption)
        await self.settles()
        return await person.hears("📝")

    async def reports(self, person: Person, caption: str = LETTER, photos: int = 1) -> str:
        """Somebody sends an album and then the report; its reference number."""
        await self.drafts(person, photos, caption)
        await person.presses(self.label("send-report"))
        return reference_in((await self.answer_to(person)).text)

    def passes(self, **time: float) -> None:
        """Time goes by at once."""
        self.clock.move(timedelta(**time))

    def at(self, hour: str, day: str | None = None) -> None:
        """It becomes such an hour of the office's day: today, or of the date `day`."""
        now = self.clock.now().astimezone(ZONE)
        hours, minutes = hour.split(":")
        date = datetime.fromisoformat(day).date() if day else now.date()
        self.clock.move_to(datetime(date.year, date.month, date.day, int(hours), int(minutes), 1, tzinfo=ZONE))

    async def becomes(self, hour: str, day: str | None = None) -> None:
        """It becomes such an hour, and everything that is due then happens."""
        await self.settles()
        self.at(hour, day)
        await self.beats()
        await self.settles()

    async def rows(self, sql: str) -> list[tuple[Any, ...]]:
        """What the database holds."""
        return await self.app.db.read(lambda tx: [tuple(map(servers.plain, row)) for row in tx.execute(sa.text(sql))])

    async def value(self, sql: str) -> Any:
        """The one value that a query gives."""
        ((value,),) = await self.rows(sql)
        return value

    async def changes(self, sql: str) -> None:
        """Somebody at the office's computer changes the database."""
        await self.app.db.write(lambda tx: tx.execute(sa.text(sql)).rowcount)

    async def holds(self, sql: str, expected: object, timeout: float = PATIENCE_SECONDS) -> None:
        """Wait until a query gives one expected value."""
        async with asyncio.timeout(timeout):
            while True:
                if await self.value(sql) == expected:
                    return
                await asyncio.sleep(0.01)

    async def settles(self, timeout: float = PATIENCE_SECONDS) -> None:
        """Wait until the bot has nothing left to do; time goes by where only time is missing, as after an album."""
        async with asyncio.timeout(timeout):
            while True:
                if not self.sim.pending:
                    undone, unfetched, unsent, later = await self.app.db.read(_left)
                    if not undone + unfetched + unsent:
                        return
                    if not undone and unsent and unsent == later:
                        self.clock.move(SHORT_WAIT)
                await asyncio.sleep(0.005)

    async def tries_again(self, timeout: float = 60.0) -> None:
        """Time goes by until what failed is tried again, and that is done."""
        self.passes(seconds=60)
        await self.holds("SELECT count(*) FROM errands WHERE state = 'pending'", 0, timeout)
        await self.settles(timeout)

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

    def heard(self, words: str, in_: Person | Group) -> int:
        """How many of the bot's messages in a chat contain words, or did before an edit."""
        return self.sim.count(words, in_)

    def photos(self) -> list[Path]:
        """The stored originals."""
        return sorted(path for path in (self.settings.data_dir / PHOTOS).rglob("*") if path.is_file())


def settings_for(
    sim: Simulator, data: Path, clock_file: Path | None, operators: tuple[int, ...], language: str = "id"
) -> Settings:
    """Settings that point to a simulator."""
    given = load({}, None)
    return replace(
        given,
        token=Secret(sim.token),
        api_base_url=sim.base_url,
        file_base_url=sim.file_url,
        operators=operators,
        language=language,
        data_dir=data,
        database=data / "gaung.db",
        clock_file=clock_file,
    )


@asynccontextmanager
async def founded(
    data: Path,
    *,
    limits: bool = False,
    start: datetime = TUESDAY,
    clock_file: Path | None = None,
    language: str = "id",
    national: bool = False,
) -> AsyncIterator[City]:
    """A city with a running bot; the operator is called Sari. Without `national`, only weekends are free.

    The stories play in March 2026, of whose days eight are holidays.
    """
    clock = MovableClock(clock_file)
    clock.move_to(start)
    sim = await Simulator.start(clock, token=TOKEN, limits=limits)
    operator = sim.person("Sari", language=language)
    settings = settings_for(sim, data, clock_file, (operator.id,), language)
    if os.environ.get(servers.EVERYTHING):
        settings = replace(settings, database=servers.of_everything(data))
    elif isinstance(settings.database, Path):
        fresh.put(settings.database)
    app = App(settings, clock, rate=None if limits else float("inf"))
    city = City(sim, clock, settings, app)
    try:
        await app.start()
        if not national:
            await app.db.write(lambda tx: offices.change(tx, offices.get(tx).id, national_holidays=False))
        yield city
    finally:
        await city.app.stop()
        await sim.stop()


def _left(tx: Tx) -> tuple[int, ...]:
    return tuple(tx.execute(_LEFT, {"now": tx.now}).one())


def reference_in(text: str) -> str:
    """The reference number that a message names."""
    found = re.search(r"[A-Z0-9-]+-\d{4}-\d{4}", text)
    assert found, text
    return found[0]
