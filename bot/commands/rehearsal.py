"""`gaung simulate-reminders`: who would be reminded when, without a word to anybody."""

import asyncio
import json
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby
from pathlib import Path
from typing import Final
from zoneinfo import ZoneInfo

from bot.clock import MovableClock, SystemClock
from bot.commands.ending import EX_DATA, EX_OK, complain
from bot.commands.failures import Ended, explained, settings
from bot.config import Settings
from bot.db import offices
from bot.db.engine import Database, Tx
from bot.db.readonly import copy_of, is_there
from bot.domain.ladder import Rung
from bot.i18n import Texts, texts
from bot.usecases.rehearsing import Rehearsed, rehearse

LONGEST_DAYS: Final = 366
NAMES_SHOWN: Final = 8


def main(days: int, *, as_json: bool) -> int:
    """Print what the coming days would bring if nobody answered or published."""
    if not 1 <= days <= LONGEST_DAYS:
        complain(f"--days takes 1 to {LONGEST_DAYS}; 90 shows a quarter.")
        return EX_DATA
    try:
        where = settings()
        if not is_there(where.database):
            complain(f"There is no office in {where.data_dir} yet. Import units first: gaung import-units units.xlsx")
            return EX_DATA
        with tempfile.TemporaryDirectory(prefix="gaung-simulation-") as name, explained(where):
            copy = Path(name) / "gaung.db"
            copy_of(where.database, copy)
            zone, language, found = asyncio.run(_play(where, copy, days))
    except Ended as end:
        return end.code
    if as_json:
        for each in found:
            print(_record(each, zone))
    else:
        for line in _pages(texts(language), zone, days, found):
            print(line)
    return EX_OK


async def _play(where: Settings, copy: Path, days: int) -> tuple[ZoneInfo, str, list[Rehearsed]]:
    clock = MovableClock()
    clock.move_to((MovableClock(where.clock_file) if where.clock_file else SystemClock()).now())
    db = Database(copy, clock)
    await db.open()
    try:

        def work(tx: Tx) -> tuple[ZoneInfo, str, list[Rehearsed]]:
            office = offices.get(tx)
            return office.zone, office.language, list(rehearse(tx, days))

        return await db.read(work)
    finally:
        await db.close()


def _record(each: Rehearsed, zone: ZoneInfo) -> str:
    """A line of JSON."""
    record = {
        "at": each.at.astimezone(zone).isoformat(timespec="seconds"),
        "unit": each.unit.code,
        "rung": each.rung.value,
        "to": each.to,
        "text_key": each.text_key,
    }
    return json.dumps(record, ensure_ascii=False)


@dataclass(frozen=True, slots=True)
class _Message:
    """A message: to whom, about which units."""

    at: datetime
    rung: Rung
    to: str
    units: tuple[str, ...]


def _messages(found: Sequence[Rehearsed]) -> list[_Message]:
    """The messages that they come to: a private one for each unit, one for all units to the group or a coordinator."""
    units: dict[tuple[datetime, Rung, str, str], list[str]] = {}
    for each in found:
        own = each.unit.code if each.rung is Rung.PRIVATE else ""
        units.setdefault((each.at, each.rung, each.to, own), []).append(each.unit.name)
    return [_Message(at, rung, to, tuple(names)) for (at, rung, to, _), names in units.items()]


def _pages(t: Texts, zone: ZoneInfo, days: int, found: Sequence[Rehearsed]) -> Iterator[str]:
    """The days with their messages, and what they come to."""
    messages = _messages(found)
    for day, of_day in groupby(messages, key=lambda each: each.at.astimezone(zone).date()):
        yield t.day(day)
        for each in of_day:
            yield t.plain(
                "simulation-message",
                at=t.hour(each.at.astimezone(zone).time()),
                rung=t.plain(f"simulation-rung-{each.rung.value}"),
                units=", ".join(each.units[:NAMES_SHOWN]),
                more=max(len(each.units) - NAMES_SHOWN, 0),
                to=each.to or t.plain("simulation-nobody"),
            )
        yield ""
    if not messages:
        yield t.plain("simulation-nothing", days=days)
        return
    counts = {rung: sum(each.rung is rung for each in messages) for rung in Rung}
    yield t.plain(
        "simulation-sum",
        days=days,
        private=counts[Rung.PRIVATE],
        group=counts[Rung.GROUP],
        coordinators=counts[Rung.COORDINATORS],
    )
