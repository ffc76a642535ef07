"""Where the demo begins without the example office: a small office from nothing, or people before there is one."""

import asyncio
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

from bot.commands.stage import STRANGER, Stage, button
from bot.config import shipped
from bot.db import offices
from bot.db.engine import Database, Tx
from bot.domain.holidays import years_from
from bot.domain.people import Role
from bot.render.apart import list_holidays
from bot.simulator import Person
from bot.usecases import joining, national

COORDINATOR = "Hasan Basri"
OFFICERS = {"KUA-PALANG": "Budi Santoso", "MIN-2-TUBAN": "Rina Lestari", "KUA-SOKO": "Agus Salim"}
GROUP = "Humas Kemenag Tuban"
ACTOR = "demo"
COMMAND_SECONDS = 60.0
OUTSIDERS = ("Agus Salim", STRANGER)
"""Who is not in the group before there is an office."""


def gathered(stage: Stage) -> None:
    """Some people, none of whom the bot knows, and their group, which the bot is not in."""
    sim, language = stage.sim, stage.t.language
    people = {name: sim.person(name, language=language) for name in (COORDINATOR, *OFFICERS.values(), STRANGER)}
    members = [person for name, person in people.items() if name not in OUTSIDERS]
    sim.group(GROUP).adds(stage.operator, *members)


async def imported(given: Mapping[str, str], told: Callable[[str], None]) -> None:
    """Import the example's units, as an operator would. Raises AssertionError."""
    told("$ gaung import-units data/units.csv")
    told(await _gaung(given, "import-units", str(shipped("units.csv"))))


async def founded(stage: Stage, database: Path) -> None:
    """The operator binds the group; a coordinator and three officers join. Raises AssertionError."""
    sari = stage.operator
    sari.starts()
    await stage.hears(sari, lambda m: button(m, "m."), "the menu")
    invitations = await _invited(stage, database)
    members = await asyncio.gather(*(_joined(stage, name, token) for name, token in invitations.items()))
    tono = stage.sim.person(STRANGER, language=stage.t.language)
    tono.says("Halo, ini bot apa?")
    await stage.hears(tono, lambda _: True, "who this is")
    group = stage.sim.group(GROUP)
    for person in (sari, *members, tono):
        group.adds(person)
    group.adds_bot(by=sari)
    asked = await stage.hears(group, lambda m: button(m, "c.bind"), "the button that binds the group")
    await stage.presses(sari, "c.bind", asked)
    await stage.hears(group, lambda m: m is asked and not m.buttons, "that the group is bound")


async def _invited(stage: Stage, path: Path) -> dict[str, str]:
    """The tokens of everybody's invitation links, by name; the office has its national holidays by then."""

    # Known from the beginning: the clock of the tour runs ahead of a look-up.
    days = await list_holidays(years_from(stage.clock.now().date()))

    def invite(tx: Tx) -> dict[str, str]:
        national.keep(tx, offices.get(tx), days)
        tokens = {COORDINATOR: joining.invite(tx, Role.COORDINATOR, None, actor=ACTOR)}
        return tokens | {name: joining.invite(tx, Role.OFFICER, code, actor=ACTOR) for code, name in OFFICERS.items()}

    database = Database(path, stage.clock)
    await database.open()
    try:
        return await database.write(invite)
    finally:
        await database.close()


async def _joined(stage: Stage, name: str, token: str) -> Person:
    """Somebody opens an invitation link and accepts."""
    person = stage.sim.person(name, language=stage.t.language)
    person.starts(token)
    invitation = await stage.hears(person, lambda m: button(m, "j.yes"), "the invitation")
    await stage.presses(person, "j.yes", invitation)
    await stage.hears(person, lambda m: m is invitation and not button(m, "j.yes"), "the welcome")
    return person


async def _gaung(given: Mapping[str, str], *arguments: str) -> str:
    """What a `gaung` command printed. Raises AssertionError where it failed."""
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bot", *arguments), env=dict(given), stdout=-1, stderr=-1
    )
    try:
        async with asyncio.timeout(COMMAND_SECONDS):
            out, err = await process.communicate()
    finally:
        if process.returncode is None:
            process.kill()
            await process.wait()
    if process.returncode != 0:
        raise AssertionError(f"gaung {' '.join(arguments)}: {err.decode()}")
    return out.decode().strip()
