"""The office that is measured: units with one officer each, registered by the use cases themselves."""

import sqlite3
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from benchmarks.subjects import Broken
from bot.app import prepare_office
from bot.clock import Clock
from bot.config import load
from bot.db import offices
from bot.db.engine import Database, Tx
from bot.domain.people import Language, Role
from bot.domain.units import UnitFile, UnitKind, UnitRow
from bot.simulator import Person, Simulator
from bot.usecases import joining, setting_up

JOINED_AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class Counts:
    """What a database holds after a run."""

    inbox_done: int
    inbox_other: int
    outbox_sent: int
    outbox_other: int
    publications: int
    photos_stored: int


def people(sim: Simulator, number: int, name: str = "Petugas") -> list[Person]:
    """So many people who have started the bot."""
    found = [sim.person(f"{name} {index + 1}") for index in range(number)]
    for person in found:
        person.started = True
    return found


async def found(data: Path, clock: Clock, officers: list[Person], kind: UnitKind = UnitKind.KUA) -> None:
    """Make the database where there is none, and in it a unit for each officer, who has joined it."""
    settings = replace(load({}, None), data_dir=data)
    rows = tuple(UnitRow(f"{kind}-{index}", f"{kind} Uji {index}", kind) for index in range(1, len(officers) + 1))
    database = Database(data / "gaung.db", clock)
    await database.open()
    try:
        await database.write(lambda tx: prepare_office(tx, settings))
        # Looking them up would be measured with what is.
        await database.write(lambda tx: offices.change(tx, offices.get(tx).id, national_holidays=False))
        await database.write(lambda tx: setting_up.import_units(tx, UnitFile(rows, ()), actor="benchmark"))
        for first in range(0, len(officers), JOINED_AT_ONCE):
            pairs = list(zip(rows, officers, strict=True))[first : first + JOINED_AT_ONCE]
            await database.write(partial(_join, pairs=pairs))
    finally:
        await database.close()


def _join(tx: Tx, pairs: list[tuple[UnitRow, Person]]) -> None:
    for unit, officer in pairs:
        token = joining.invite(tx, Role.OFFICER, unit.code, actor="benchmark")
        joining.join(tx, token, officer.id, officer.name, None, Language.ID)


def photos_stored(data: Path) -> int:
    """How many originals the running bot has stored by now."""
    connection = sqlite3.connect(f"file:{data / 'gaung.db'}?mode=ro", uri=True)
    try:
        return int(connection.execute("SELECT count(*) FROM photos WHERE state = 'stored'").fetchone()[0])
    finally:
        connection.close()


def counts(data: Path) -> Counts:
    """Look into the database of a bot that has ended."""
    connection = sqlite3.connect(f"file:{data / 'gaung.db'}?mode=ro", uri=True)
    try:

        def number(query: str) -> int:
            return int(connection.execute(f"SELECT count(*) FROM {query}").fetchone()[0])

        verdict = connection.execute("PRAGMA quick_check").fetchone()[0]
        if verdict != "ok":
            raise Broken(f"the database is damaged: {verdict}")
        return Counts(
            inbox_done=number("inbox WHERE state = 'done'"),
            inbox_other=number("inbox WHERE state <> 'done'"),
            outbox_sent=number("outbox WHERE state = 'sent'"),
            outbox_other=number("outbox WHERE state <> 'sent'"),
            publications=number("publications"),
            photos_stored=number("photos WHERE state = 'stored'"),
        )
    finally:
        connection.close()
