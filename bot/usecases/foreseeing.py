"""What the clock will bring, found without changing anything."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Final

from bot.db import people, units
from bot.db.engine import Tx
from bot.domain.calendar import DAY, WorkingHours
from bot.domain.ladder import Rung, next_prompt_day, next_rung
from bot.domain.office import Office, Unit
from bot.domain.units import UnitKind
from bot.usecases import clocks

MOST_UNITS: Final = 20_000
FAR: Final = 400
"""So many days ahead a unit's next prompt is looked for."""


@dataclass(frozen=True, slots=True)
class Coming:
    """A prompt to come, if nobody answers or publishes before: when (UTC), of which unit, and to whom it goes.

    `officers` are the chats of the unit's officers who can be written to.
    """

    moment: datetime
    unit: Unit
    rung: Rung
    officers: tuple[int, ...]


def coming_prompts(tx: Tx, office: Office) -> list[Coming]:
    """Each open unit's next prompt after now, the earliest first."""
    first = _first_day(tx.now, office)
    found = []
    for looked in _units(tx, office):
        day = _next_day(office, looked, first)
        if day is not None:
            found += _prompt(office, looked, day)
    return sorted(found, key=lambda coming: (coming.moment, coming.unit.id))


def group_prompts(tx: Tx, office: Office, days: int) -> list[tuple[datetime, int]]:
    """The next days with a group prompt: when (UTC), and of how many units, if nothing happened until then."""
    found = []
    seen = _units(tx, office)
    for number in range(days):
        day = _first_day(tx.now, office) + number * DAY
        rungs = [
            coming.rung
            for looked in seen
            if looked.unit.prompt_on is not None and looked.unit.prompt_on <= day
            for coming in _prompt(office, looked, day)
        ]
        if Rung.GROUP in rungs:
            found.append((_moment(office, day), rungs.count(Rung.GROUP)))
    return found


def next_digest(now: datetime, office: Office) -> datetime:
    """The next moment after now at which a daily digest is posted, in UTC."""
    local = now.astimezone(office.zone)
    day = local.date() if local.time() < office.digest_time else local.date() + DAY
    return _at(office, office.hours.first_working_day_from(day), office.digest_time)


def next_monday(now: datetime, office: Office) -> datetime:
    """The hour of prompting on the next Monday after today, in UTC."""
    today = now.astimezone(office.zone).date()
    return _at(office, today + timedelta(days=7 - today.weekday()), office.prompt_time)


def next_morning(now: datetime, office: Office, latest: time) -> datetime:
    """Now, if people work and it is not later than `latest`; else an hour after the start of the next working day."""
    local = now.astimezone(office.zone)
    if office.hours.is_working(now) and local.time() <= latest:
        return now
    start, _ = office.hours.hours_of(local.date())
    day = office.hours.first_working_day_from(local.date() if local.time() < start else local.date() + DAY)
    return _at(office, day, office.hours.hours_of(day)[0]) + timedelta(hours=1)


def _first_day(now: datetime, office: Office) -> date:
    """The first day whose prompts are all still to come."""
    local = now.astimezone(office.zone)
    return local.date() if now < _moment(office, local.date()) else local.date() + DAY


@dataclass(frozen=True, slots=True)
class _Looked:
    """A unit with the chats of its officers and its own calendar."""

    unit: Unit
    officers: tuple[int, ...]
    hours: WorkingHours

    @property
    def has_officers(self) -> bool:
        return bool(self.officers)


def _units(tx: Tx, office: Office) -> list[_Looked]:
    """Every open unit."""
    found = units.to_prompt(tx, date.max, MOST_UNITS)
    reachable = people.officers_of(tx, [unit.id for unit in found])
    paused = clocks.paused(tx, office, found)
    return [
        _Looked(
            unit,
            tuple(chat for chat, _ in reachable.get(unit.id, ())),
            office.hours.without(paused.get(unit.id, ())),
        )
        for unit in found
    ]


def _next_day(office: Office, looked: _Looked, first: date) -> date | None:
    """The day of a unit's next prompt, not before `first`, as the reminding would choose it."""
    unit = looked.unit
    day = max(unit.prompt_on or first, first)
    for _ in range(FAR):
        if _rung(office, looked, day) is not None:
            return day
        later = next_prompt_day(
            unit.due_on,
            unit.last_rung,
            unit.last_prompted_on,
            office.ladder_of(unit.kind),
            looked.hours,
            looked.has_officers,
        )
        day = max(later, day + DAY)
    return None


def _prompt(office: Office, looked: _Looked, day: date) -> list[Coming]:
    """What a unit would be sent on a day: one prompt, or none."""
    rung = _rung(office, looked, day)
    if rung is None:
        return []
    return [Coming(_moment(office, day, looked.unit.kind), looked.unit, rung, looked.officers)]


def _rung(office: Office, looked: _Looked, day: date) -> Rung | None:
    unit = looked.unit
    if unit.last_prompted_on == day:
        return None
    sent = [] if unit.last_rung is None else [unit.last_rung]
    ladder = office.ladder_of(unit.kind)
    due = next_rung(unit.due_on, sent, day, ladder, looked.hours, looked.has_officers)
    return due.rung if due is not None else None


def _moment(office: Office, day: date, kind: UnitKind | None = None) -> datetime:
    """When a day's prompts go out, in UTC; of all kinds of unit, or of one."""
    start, end = office.hours.hours_of(day)
    at = office.prompt_time if kind is None else office.prompt_time_of(kind)
    return _at(office, day, min(max(at, start), end))


def _at(office: Office, day: date, moment: time) -> datetime:
    """A time of an office's day, in UTC."""
    utc: datetime = datetime.combine(day, moment, office.zone).astimezone(UTC)
    return utc
