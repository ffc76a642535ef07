"""`gaung import-units`, `gaung import-programmes`, `gaung invite`."""

import asyncio
import logging
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

from bot.app import prepare_office
from bot.clock import Clock, MovableClock, SystemClock
from bot.commands.ending import EX_CONFIG, EX_DATA, EX_OK, EX_UNAVAILABLE, EX_USAGE, complain
from bot.commands.failures import NOT_ACCEPTED, Ended, explained, settings
from bot.commands.run import HOW_TO_GET_A_BOT
from bot.config import Secret, Settings
from bot.db.engine import Database, Tx
from bot.domain.people import Role
from bot.domain.programme_files import ProgrammeSet
from bot.domain.refused import Refused
from bot.domain.units import UnitFile
from bot.i18n import texts
from bot.render.programmes import read_programmes
from bot.render.tables import read_units
from bot.telegram import whois
from bot.usecases import joining, setting_up
from bot.views.programmes import mistake_line

T = TypeVar("T")
ACTOR = "command line"


def import_units(file: Path, *, check: bool) -> int:
    """Import units from an XLSX or CSV file."""
    try:
        where = settings()
        rows = _read_units(file, where.language)
        work = setting_up.plan_units if check else _import
        plan = in_database(where, lambda tx: work(tx, rows))
    except Ended as end:
        return end.code
    t = texts(where.language)
    for bad in plan.bad:
        complain(t.plain("units-bad-row", line=bad.line, reason=t.plain(bad.reason_key, detail=bad.detail)))
    counts = {"added": len(plan.added), "changed": len(plan.changed), "unchanged": len(plan.unchanged)}
    if plan.bad:
        complain(t.plain("units-nothing-done", bad=len(plan.bad)))
        return EX_DATA
    print(t.plain("units-planned" if check else "units-imported", **counts))
    return EX_OK


def _import(tx: Tx, rows: UnitFile) -> Any:
    return setting_up.import_units(tx, rows, actor=ACTOR)


def _read_units(file: Path, language: str) -> UnitFile:
    """The rows of a file. Raises Ended with the reason said."""
    try:
        return read_units(file, file.name)
    except OSError as error:
        complain(f"{file} cannot be read ({error.strerror}).")
    except Refused as refusal:
        complain(texts(language).plain(refusal.key, **refusal.values))
    raise Ended(EX_DATA)


def import_programmes(file: Path) -> int:
    """Import programme sets from a JSON file."""
    try:
        where = settings()
        sets = _read_programmes(file, where.language)
        plan = in_database(where, lambda tx: setting_up.import_programmes(tx, sets, actor=ACTOR))
    except Ended as end:
        return end.code
    t = texts(where.language)
    print(t.plain("programmes-imported", added=len(plan.added), changed=len(plan.changed)))
    return EX_OK


def _read_programmes(file: Path, language: str) -> tuple[ProgrammeSet, ...]:
    """The sets that a file lists. Raises Ended, after telling every mistake."""
    t = texts(language)
    try:
        listed = read_programmes(file, file.name)
        wrong = [mistake_line(t, mistake) for mistake in listed.mistakes]
    except OSError as error:
        complain(f"{file} cannot be read ({error.strerror}).")
        raise Ended(EX_DATA) from None
    except Refused as refusal:
        wrong = [t.plain(refusal.key, **refusal.values)]
    if not wrong:
        return listed.sets
    for line in wrong:
        complain(line)
    complain(f"{file} is not a list of programme sets. data/programmes.json shows the form.")
    raise Ended(EX_DATA)


def invite(unit: str | None, role: str) -> int:
    """Make an invitation and print its link."""
    try:
        where = settings()
        if where.token is None:
            complain(HOW_TO_GET_A_BOT)
            return EX_CONFIG
        username = _username(where, where.token)
        token = in_database(where, lambda tx: joining.invite(tx, Role(role), unit, actor=ACTOR))
    except Ended as end:
        return end.code
    print(f"https://t.me/{username}?start={token}")
    return EX_OK


def _username(where: Settings, token: Secret) -> str:
    try:
        return asyncio.run(whois.ask(token.reveal(), where.api_base_url, where.file_base_url)).username
    except whois.TokenRefused:
        complain(NOT_ACCEPTED)
        raise Ended(EX_CONFIG) from None
    except whois.Unreachable as error:
        complain(f"Telegram does not answer ({error}), and only it knows the bot's name. Try again later.")
        raise Ended(EX_UNAVAILABLE) from None


def in_database(where: Settings, work: Callable[[Tx], T]) -> T:
    """Do something in a transaction of its own. Raises Ended."""

    async def do() -> T:
        where.data_dir.mkdir(parents=True, exist_ok=True)
        clock: Clock = MovableClock(where.clock_file) if where.clock_file else SystemClock()
        db = Database(where.database, clock)
        await db.open()
        try:
            await db.write(lambda tx: prepare_office(tx, where))
            return await db.write(work)
        finally:
            await db.close()

    logging.getLogger("alembic").setLevel(logging.WARNING)
    try:
        with explained(where):
            result = asyncio.run(do())
    except Refused as refusal:
        complain(texts(where.language).plain(refusal.key, **refusal.values))
        raise Ended(EX_USAGE) from None
    return result
