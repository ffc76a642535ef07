"""What the clock will bring, found without changing anything."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Final

from bot.db import people, units
from bot.db.engine import Tx
from bot.domain.calendar import DAY
from bot.domain.ladder import Rung, next_prompt_day, next_rung
from bot.domain.office import Office, Unit

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
    for unit, officers in _units(tx):
        day = _next_day(office, unit, first, has_officers=bool(officers))
        if day is not None:
            found += _prompt(office, unit, officers, day)
    return sorted(found, key=lambda coming: (coming.moment, coming.unit.id))


def group_prompts(tx: Tx, office: Office, days: int) -> list[tuple[datetime, int]]:
    """The next days with a group prompt: when (UTC), and of how many units, if nothing happened until then."""
    found = []
    units_and_officers = _units(tx)
    for number in range(days):
        day = _first_day(tx.now, office) + number * DAY
        rungs = [
            coming.rung
            for unit, officers in units_and_officers
            if unit.prompt_on is not None and unit.prompt_on <= day
            for coming in _prompt(office, unit, officers, day)
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
    day = office.hours.first_working_day_from(local.date() if local.time() < office.hours.start else local.date() + DAY)
    return _at(office, day, office.hours.start) + timedelta(hours=1)


def _first_day(now: datetime, office: Office) -> date:
    """The first day whose prompts are all still to come."""
    local = now.astimezone(office.zone)
    return local.date() if now < _moment(office, local.date()) else local.date() + DAY


def _units(tx: Tx) -> list[tuple[Unit, tuple[int, ...]]]:
    """Every open unit with the chats of its officers."""
    found = units.to_prompt(tx, date.max, MOST_UNITS)
    reachable = people.officers_of(tx, [unit.id for unit in found])
    return [(unit, tuple(chat for chat, _ in reachable.get(unit.id, ()))) for unit in found]


def _next_day(office: Office, unit: Unit, first: date, *, has_officers: bool) -> date | None:
    """The day of a unit's next prompt, not before `first`, as the reminding would choose it."""
    day = max(unit.prompt_on or first, first)
    if unit.paused_until is not None:
        day = max(day, unit.paused_until + DAY)
    for _ in range(FAR):
        if _rung(office, unit, day, has_officers=has_officers) is not None:
            return day
        later = next_prompt_day(
            unit.due_on, unit.last_rung, unit.last_prompted_on, office.ladder, office.hours, has_officers
        )
        day = max(later, day + DAY)
    return None


def _prompt(office: Office, unit: Unit, officers: tuple[int, ...], day: date) -> list[Coming]:
    """What a unit would be sent on a day: one prompt, or none."""
    rung = _rung(office, unit, day, has_officers=bool(officers))
    if rung is None or (unit.paused_until is not None and unit.paused_until >= day):
        return []
    return [Coming(_moment(office, day), unit, rung, officers)]


def _rung(office: Office, unit: Unit, day: date, *, has_officers: bool) -> Rung | None:
    if unit.last_prompted_on == day:
        return None
    sent = [] if unit.last_rung is None else [unit.last_rung]
    due = next_rung(unit.due_on, sent, day, office.ladder, office.hours, has_officers)
    return due.rung if due is not None else None


def _moment(office: Office, day: date) -> datetime:
    """When a day's prompts go out, in UTC."""
    return _at(office, day, max(office.prompt_time, office.hours.start))


def _at(office: Office, day: date, moment: time) -> datetime:
    """A time of an office's day, in UTC."""
    utc: datetime = datetime.combine(day, moment, office.zone).astimezone(UTC)
    return utc
