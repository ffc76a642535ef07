"""A small office with a page and its panels in this process, and the bot in one of its own."""

import csv
import io
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from aiohttp import ClientSession

from bot.app import prepare_office
from bot.clock import MovableClock
from bot.commands.botprocess import BotProcess
from bot.commands.control import DemoControl
from bot.commands.stage import Stage
from bot.config import shipped
from bot.db import offices
from bot.db.engine import Database, Tx
from bot.db.readonly import Onlooker
from bot.domain.people import Language, Role
from bot.domain.units import read_unit_rows
from bot.i18n import texts
from bot.simulator import Group, Person, Simulator
from bot.simulator.web import Page
from bot.tasks import Tasks
from bot.usecases import joining, setting_up
from tests import fresh
from tests.city import TOKEN, TUESDAY, settings_for
from tests.commands.visiting import Visitor
from tests.crash.town import environment

OFFICERS = {"Budi Santoso": "KUA-PALANG", "Rina Lestari": "MIN-2-TUBAN", "Agus Salim": "KUA-SOKO"}


@dataclass
class SmallOffice(Visitor):
    """A coordinator, three officers, a bound group; and somebody who has the page open."""

    stage: Stage
    control: DemoControl


@asynccontextmanager
async def small_office(directory: Path, language: str = "id") -> AsyncIterator[SmallOffice]:
    """The office, on a Tuesday morning, with its bot running."""
    data = directory / "data"
    data.mkdir(parents=True, exist_ok=True)
    clock = MovableClock(directory / "clock")
    clock.move_to(TUESDAY)
    sim = await Simulator.start(clock, token=TOKEN)
    tasks = Tasks()
    operator = sim.person("Sari Wahyuni", language=language)
    bot = BotProcess(sim, environment(sim, data, operator.id) | {"GAUNG_LANGUAGE": language}, directory / "log", tasks)
    stage = Stage(sim, clock, texts(language), bot, Onlooker(data / "gaung.db"), operator)
    control = DemoControl(stage, tasks)
    try:
        await _found(sim, data, clock, operator, language)
        page = await Page.start(sim, control)
        tasks.start(control.watch(), name="watch", lasting=True)
        await bot.start()
        async with ClientSession(base_url=page.url) as session:
            yield SmallOffice(session, stage, control)
        await page.stop()
    finally:
        await bot.stop()
        await tasks.close()
        await sim.stop()


async def _found(sim: Simulator, data: Path, clock: MovableClock, operator: Person, language: str) -> None:
    settings = settings_for(sim, data, None, (operator.id,), language)
    rows = csv.DictReader(io.StringIO(shipped("units.csv").read_text(encoding="utf-8")))
    file = read_unit_rows(enumerate((row for row in rows if row["kode"] in OFFICERS.values()), 2))
    group = sim.group("Humas Kemenag Tuban")
    head = sim.person("Hasan Basri", language=language)
    officers = {name: sim.person(name, language=language) for name in OFFICERS}
    _gather(group, operator, head, *officers.values())

    def found(tx: Tx) -> None:
        prepare_office(tx, settings)
        setting_up.import_units(tx, file, actor="test")
        offices.bind_group(tx, offices.get(tx).id, group.id)
        for person, role, unit in [
            (head, Role.COORDINATOR, None),
            *((officers[name], Role.OFFICER, code) for name, code in OFFICERS.items()),
        ]:
            token = joining.invite(tx, role, unit, actor="test")
            joining.join(tx, token, person.id, person.name, None, Language(language))

    database = Database(fresh.put(settings.database), clock)
    await database.open()
    await database.write(found)
    await database.close()


def _gather(group: Group, *members: Person) -> None:
    """People who have started the bot are in the group, and the bot is too, all without a word about it."""
    for person in members:
        person.started = True
        group.adds(person)
    group.adds_bot(by=members[0])
    group.sim.updates.drop()
