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
    reachable = people.officers_of_due(tx, date.max)
    found = []
    for unit in units.to_prompt(tx, date.max, MOST_UNITS):
        officers = tuple(chat for chat, _ in reachable.get(unit.id, ()))
        step = _next(office, unit, first, has_officers=bool(officers))
        if step is not None:
            day, rung = step
            found.append(Coming(_moment(office, day), unit, rung, officers))
    return sorted(found, key=lambda coming: (coming.moment, coming.unit.id))


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


def _next(office: Office, unit: Unit, first: date, *, has_officers: bool) -> tuple[date, Rung] | None:
    """The day and rung of a unit's next prompt, as the reminding would choose them."""
    if unit.prompt_on is None:
        return None
    day = max(unit.prompt_on, first)
    if unit.paused_until is not None:
        day = max(day, unit.paused_until + DAY)
    sent = [] if unit.last_rung is None else [unit.last_rung]
    for _ in range(FAR):
        rung = next_rung(unit.due_on, sent, day, office.ladder, office.hours, has_officers)
        if rung is not None and unit.last_prompted_on != day:
            return day, rung.rung
        later = next_prompt_day(
            unit.due_on, unit.last_rung, unit.last_prompted_on, office.ladder, office.hours, has_officers
        )
        day = max(later, day + DAY)
    return None


def _moment(office: Office, day: date) -> datetime:
    """When a day's prompts go out, in UTC."""
    return _at(office, day, max(office.prompt_time, office.hours.start))


def _at(office: Office, day: date, moment: time) -> datetime:
    """A time of an office's day, in UTC."""
    utc: datetime = datetime.combine(day, moment, office.zone).astimezone(UTC)
    return utc
