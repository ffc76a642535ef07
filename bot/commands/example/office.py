"""The living example office: founded, lived in for three months, and left at the present moment of the demo."""

import csv
import gc
import io
import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path
from random import Random
from typing import Final

from bot.clock import MovableClock
from bot.commands.example import cast, plan
from bot.commands.example.acts import Acts
from bot.commands.example.album import Album
from bot.commands.example.life import Life
from bot.commands.example.theatre import ACTOR
from bot.config import shipped
from bot.db import holidays, offices
from bot.db.engine import Database, Tx
from bot.domain import programme_files
from bot.domain.calendar import Holiday, HolidaySource
from bot.domain.units import UnitFile, read_unit_rows
from bot.simulator import Group, Person, Simulator
from bot.simulator.past import Past
from bot.tasks import Tasks
from bot.usecases import setting_up

SEED: Final = 80
OFFICE_NAME: Final = "Kementerian Agama Kabupaten Tuban"
DATABASE: Final = "gaung.db"
PHOTOS: Final = "photos"
AT_ONCE: Final = timedelta(days=14)


@dataclass(frozen=True, slots=True)
class Example:
    """The office as the demo finds it: who is who, officers by the codes of their units, and when it is.

    `reports`, `drafts` and `photos` count what was made.
    """

    now: datetime
    group: Group
    operator: Person
    coordinator: Person
    deputy: Person
    leader: Person
    officers: Mapping[str, tuple[Person, ...]]
    stranger: Person
    reports: int
    drafts: int
    photos: int


async def prepare(
    directory: Path, sim: Simulator, clock: MovableClock, language: str, *, seed: int = SEED, until: date | None = None
) -> Example:
    """Fill the bot's new database in `directory`/data and the simulator's chats, and move the clock to the present.

    Nobody else may use the simulator meanwhile. The same seed makes the same office; with `until` the story ends
    with the evening of that day, and the clock is moved there.
    """
    units = _units()
    rows = {row.code: row for row in units.good}
    reports = [report for report in plan.planned(seed, rows) if until is None or report.at.date() <= until]
    data = directory / "data"
    data.mkdir(parents=True, exist_ok=True)
    album = Album(sim, reports, directory / "pictures", data / PHOTOS)
    group = sim.group(cast.GROUP)
    acts = Acts(sim, Past(sim, plan.FOUNDED), group, language, Random(f"acts {seed}"))
    people = {name: acts.person(name) for name in _names()}
    life = Life(acts, seed, reports, rows, album.attachments)
    database = Database(data / DATABASE, clock)
    with _without_gc():
        try:
            async with Tasks() as tasks:
                drawing = tasks.start(album.draw(), name="drawing")
                await database.open()
                await _live(database, acts, life, units, language, until or plan.PRESENT.date())
                await drawing
            photos = await database.write(album.store)
            await database.settle()
        finally:
            await database.close()
    now = plan.PRESENT if until is None else datetime.combine(until, plan.LATEST, plan.ZONE)
    clock.move_to(now)
    return Example(
        now=now,
        group=group,
        operator=people[cast.OPERATOR],
        coordinator=people[cast.COORDINATOR],
        deputy=people[cast.DEPUTY],
        leader=people[cast.LEADER],
        officers={habits.code: tuple(people[name] for name in habits.officers) for habits in cast.UNITS},
        stranger=people[cast.STRANGER],
        reports=sum(not report.left_open for report in reports),
        drafts=sum(report.left_open for report in reports),
        photos=photos,
    )


async def _live(database: Database, acts: Acts, life: Life, units: UnitFile, language: str, last: date) -> None:
    """Found the office and play its days, some weeks in one transaction."""

    def found(tx: Tx) -> None:
        acts.goes_on(tx)
        offices.ensure(tx, OFFICE_NAME, plan.ZONE.key, language)
        closed = [Holiday(day, name, HolidaySource.LIBRARY) for day, name in plan.HOLIDAYS.items()]
        holidays.put(tx, offices.get(tx).id, closed)
        listed = programme_files.check(json.loads(shipped("programmes.json").read_text(encoding="utf-8")))
        setting_up.import_programmes(tx, listed.sets, actor=ACTOR)
        setting_up.import_units(tx, units, actor=ACTOR)
        life.found(cast.OPERATOR)
        life.day(plan.FOUNDED.date())

    await database.write(found)
    day = plan.FOUNDED.date() + timedelta(days=1)
    while day <= last:
        end = min(day + AT_ONCE, last + timedelta(days=1))
        days = [day + timedelta(days=number) for number in range((end - day).days)]

        def weeks(tx: Tx, days: list[date] = days) -> None:
            acts.goes_on(tx)
            for each in days:
                life.day(each)

        await database.write(weeks)
        day = end


def _units() -> UnitFile:
    text = shipped("units.csv").read_text(encoding="utf-8")
    return read_unit_rows(enumerate(csv.DictReader(io.StringIO(text)), 2))


def _names() -> tuple[str, ...]:
    return (cast.OPERATOR, cast.COORDINATOR, cast.DEPUTY, cast.LEADER, *cast.officers(), cast.STRANGER)


@contextmanager
def _without_gc() -> Iterator[None]:
    """All that is made here stays: looking for what could be thrown away would only cost time."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()
