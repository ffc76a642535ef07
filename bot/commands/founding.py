"""A small office from nothing, with which `gaung demo --once` begins: units, people, the group."""

import asyncio
import sys
from collections.abc import Callable, Mapping

from bot.commands.stage import PATIENCE, STRANGER, Stage, button
from bot.config import shipped
from bot.simulator import Person

COORDINATOR = "Hasan Basri"
OFFICERS = {"KUA-PALANG": "Budi Santoso", "MIN-2-TUBAN": "Rina Lestari", "KUA-SOKO": "Agus Salim"}
GROUP = "Humas Kemenag Tuban"


async def imported(given: Mapping[str, str], told: Callable[[str], None]) -> None:
    """Import the example's units, as an operator would. Raises AssertionError."""
    told("$ gaung import-units data/units.csv")
    told(await _gaung(given, "import-units", str(shipped("units.csv"))))


async def founded(stage: Stage, given: Mapping[str, str]) -> None:
    """The operator binds the group; a coordinator and three officers join. Raises AssertionError."""
    sari = stage.operator
    sari.starts()
    await stage.hears(sari, lambda m: button(m, "m."), "the menu")
    invited = [(COORDINATOR, "--coordinator"), *((name, code) for code, name in OFFICERS.items())]
    members = await asyncio.gather(*(_joined(stage, given, name, to) for name, to in invited))
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


async def _joined(stage: Stage, given: Mapping[str, str], name: str, to: str) -> Person:
    """Somebody opens an invitation link and accepts."""
    person = stage.sim.person(name, language=stage.t.language)
    link = await _gaung(given, "invite", to)
    person.starts(link.partition("?start=")[2])
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
        async with asyncio.timeout(PATIENCE):
            out, err = await process.communicate()
    finally:
        if process.returncode is None:
            process.kill()
            await process.wait()
    if process.returncode != 0:
        raise AssertionError(f"gaung {' '.join(arguments)}: {err.decode()}")
    return out.decode().strip()
