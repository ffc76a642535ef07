"""`gaung doctor`: looks at the whole set-up and names every fault, with what to do about it."""

import asyncio
import json
import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from bot.commands.ending import EX_CONFIG, EX_OK, EX_UNAVAILABLE
from bot.config import Settings, SettingsError, load

LEAST_FREE_MB = 200
OLDEST_HEALTH_SECONDS = 120.0
OLDEST_PYTHON = (3, 11)
MISSING_SHOWN = 5
NEARLY_FULL = 90


WANTED = (
    ("units", "{} units.", "Import them: gaung import-units data/units.csv"),
    ("groups", "{} coordination group bound.", "Add the bot to the group and press its button there."),
    ("coordinators", "{} coordinator(s).", "Invite one: gaung invite --coordinator"),
)
UNWANTED = (
    ("units_without_officer", "{} units without an officer.", "Invite officers: gaung invite CODE"),
    ("dead_updates", "{} update(s) set aside after three failures.", "The log says why."),
    ("unsure_messages", "{} message(s) that may not have arrived.", "Answer the bot's question in your chat with it."),
    ("failed_photos", "{} photo(s) could not be downloaded.", "Ask the officer to send them again."),
)


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at: `fix` says what to do where it is at fault; a warning does not fail the check."""

    what: str
    fix: str = ""
    warning: bool = False


def main() -> int:
    """Print every finding; 0 where nothing is at fault."""
    findings = list(examine())
    for finding in findings:
        mark = "ok  " if not finding.fix else "note" if finding.warning else "FIX "
        print(f"{mark} {finding.what}")
        if finding.fix:
            print(f"       {finding.fix}")
    faults = sum(bool(finding.fix) and not finding.warning for finding in findings)
    print("Everything is in order." if not faults else f"{faults} to fix.")
    return EX_CONFIG if faults else EX_OK


def health() -> int:
    """Whether the running bot has beaten and polled lately: for container health checks."""
    from bot.app import HEALTH
    from bot.clock import MovableClock, SystemClock

    try:
        where = load()
    except SettingsError as error:
        print(error)
        return EX_CONFIG
    clock = MovableClock(where.clock_file) if where.clock_file else SystemClock()
    well = _healthy(where.data_dir / HEALTH, clock.now(), OLDEST_HEALTH_SECONDS)
    print("well" if well else "not well: no beat or no answer of Telegram within the last two minutes")
    return EX_OK if well else EX_UNAVAILABLE


def examine() -> Iterator[Finding]:
    """Look at everything; a fault in one place does not hide those in another."""
    version = ".".join(map(str, sys.version_info[:3]))
    if sys.version_info < OLDEST_PYTHON:
        yield Finding(f"Python {version}", "Gaung needs Python 3.11 or newer.")
    else:
        yield Finding(f"Python {version}")
    try:
        where = load()
    except SettingsError as error:
        for problem in error.problems:
            yield Finding(f"{problem.name} {problem.what}", problem.fix)
        return
    yield Finding("Settings can be read.")
    yield from _people(where)
    yield from _directory(where.data_dir)
    yield from _database(where)
    yield from asyncio.run(_telegram(where))


def _people(where: Settings) -> Iterator[Finding]:
    if where.operators:
        yield Finding(f"{len(where.operators)} operator(s).")
    else:
        yield Finding(
            "GAUNG_OPERATORS names nobody.",
            "Put your numeric Telegram id there (@userinfobot tells it), else nobody can bind the group.",
        )


def _directory(path: Path) -> Iterator[Finding]:
    if not path.exists():
        parent = next(folder for folder in (path, *path.absolute().parents) if folder.exists())
        if os.access(parent, os.W_OK):
            yield Finding(f"{path} does not exist yet; it is made on the first start.")
        else:
            yield Finding(f"{path} does not exist and cannot be made.", f"Make it, or let Gaung write to {parent}.")
        return
    if not _takes_files(path):
        yield Finding(f"{path} cannot be written to.", "Let the user that runs Gaung write there; see GAUNG_DATA_DIR.")
        return
    free = shutil.disk_usage(path).free // 1_000_000
    if free < LEAST_FREE_MB:
        yield Finding(f"{path}: {free} MB free.", f"Make room: photos need it. At least {LEAST_FREE_MB} MB.")
    else:
        yield Finding(f"{path} can be written to, {free} MB free.")


def _takes_files(path: Path) -> bool:
    try:
        with tempfile.TemporaryFile(dir=path):
            return True
    except OSError:
        return False


def _database(where: Settings) -> Iterator[Finding]:
    from bot.db.inspection import inspect

    is_file = isinstance(where.database, Path)
    if isinstance(where.database, Path) and not where.database.exists():
        yield Finding("No database yet; it is made on the first start.")
        return
    found = inspect(where.database)
    if found.silence is not None:
        fix = "See that the server runs and knows this user and database; GAUNG_DATABASE_URL says where it is."
        yield Finding(f"The database {where.database_name} does not answer: {found.silence}.", fix)
    elif found.damage is not None:
        yield Finding(f"The database is damaged: {found.damage}.", "Put a backup in its place; keep this file.")
    elif found.revision is None and not is_file:
        yield Finding("The database holds no Gaung data yet; its tables are made on the first start.")
    elif found.revision is None:
        yield Finding("The database file holds no Gaung data.", "Move it away; a new one is made on the next start.")
    elif found.too_new:
        yield Finding(f"The database is of a newer Gaung ({found.revision}).", "Install that version again.")
    elif found.counts is None:
        yield Finding(f"The database is of an older Gaung ({found.revision}); the next start brings it up to date.")
    else:
        yield Finding("The database is sound.")
        yield from _office(found.counts)
        yield from _archive(where.database, where.data_dir)


def _archive(database: Path | str, data: Path) -> Iterator[Finding]:
    """Whether every original is there, and whether there is room for more."""
    from bot.app import PHOTOS
    from bot.db import inspection

    directory = data / PHOTOS
    missing = [each for each in inspection.originals(database) if not (directory / each[0]).is_file()]
    if missing:
        shown = ", ".join(f"{reference} ({path})" for path, reference in missing[:MISSING_SHOWN])
        more = f" and {len(missing) - MISSING_SHOWN} more" if len(missing) > MISSING_SHOWN else ""
        fix = "The running bot downloads them again by night; if many are gone, look at the disk or restore a backup."
        yield Finding(f"{len(missing)} original(s) missing: {shown}{more}.", fix, warning=True)
    used, most = inspection.room(database)
    if most is None or used * 100 < most * NEARLY_FULL:
        yield Finding(f"Photo archive: {used} MB{f' of {most} MB' if most else ''}.")
    else:
        what = "is full, new originals wait" if used >= most else "is nearly full"
        yield Finding(
            f"The photo archive {what}: {used} MB of {most} MB.",
            "Give it more room, or keep originals for a shorter time: /pengaturan, photo archive.",
            warning=True,
        )


def _office(counts: dict[str, int]) -> Iterator[Finding]:
    for name, what, fix in WANTED:
        yield Finding(what.format(counts[name]), fix if counts[name] == 0 else "", warning=True)
    for name, what, fix in UNWANTED:
        if counts[name]:
            yield Finding(what.format(counts[name]), fix, warning=True)


async def _telegram(where: Settings) -> list[Finding]:
    if where.token is None:
        return [Finding("No token.", "Get one from @BotFather and put it into TELEGRAM_BOT_TOKEN; see README.")]
    from bot.telegram import whois

    try:
        found = await whois.ask(where.token.reveal(), where.api_base_url, where.file_base_url)
    except whois.TokenRefused:
        return [Finding("Telegram does not accept the token.", "Ask @BotFather for the present one with /token.")]
    except whois.Unreachable as error:
        fix = "Check the machine's network, its proxy, and TELEGRAM_API_BASE_URL."
        return [Finding(f"Telegram does not answer: {error}.", fix)]
    findings = [Finding(f"Telegram knows the bot as @{found.username}.")]
    if found.has_webhook:
        findings.append(
            Finding("A webhook is set, so that polling gets nothing.", "Remove it: call deleteWebhook once.")
        )
    return findings


def _healthy(path: Path, now: datetime, oldest_seconds: float) -> bool:
    """Whether a health file tells of a recent beat and a recent poll."""
    try:
        body = json.loads(path.read_text())
        ages = [(now - datetime.fromisoformat(body[name])).total_seconds() for name in ("beat", "poll")]
    except (OSError, ValueError, KeyError, TypeError):
        return False
    return max(ages) < oldest_seconds
