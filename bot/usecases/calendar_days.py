"""The days of the office's calendar: looked at, set, given back to the library, imported from a file."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Final

from bot.clock import local_date
from bot.db import audit, calendars, holidays, imports
from bot.db.engine import Tx
from bot.domain import holiday_files
from bot.domain.calendar import DAY, Holiday, HolidaySource, Span, SpecialHours
from bot.domain.day_spans import require_days
from bot.domain.holiday_files import HolidayPlan
from bot.domain.holidays import LONGEST_NAME
from bot.domain.imports import Import, ImportState
from bot.domain.office import Actor, Office
from bot.domain.pauses import Pause
from bot.domain.refused import Refused

MOST_DAYS: Final = 31
_WORKS: Final = re.compile(r"\b(?:tetap\s+)?masuk\b|\bworks?\b|\bworking\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Calendar:
    """What is to come: days that are free or are not, pauses, other working hours."""

    today: date
    days: tuple[Holiday, ...]
    pauses: tuple[Pause, ...]
    hours: tuple[SpecialHours, ...]


def coming(tx: Tx, office: Office) -> Calendar:
    """What of the calendar has not passed."""
    today = local_date(tx.now, office.zone)
    return Calendar(
        today=today,
        days=tuple(holidays.in_force(tx, office.id, today)),
        pauses=tuple(pause for pause in calendars.pauses_of(tx, office.id) if pause.span.last >= today),
        hours=tuple(each for _, each in calendars.special_hours_of(tx, office.id) if each.span.last >= today),
    )


def mark(tx: Tx, actor: Actor, office: Office, text: str) -> list[Holiday]:
    """Set days by what was typed: `24 Desember 2026 Cuti bersama`, `18 Maret masuk`; the days. Raises Refused."""
    today = local_date(tx.now, office.zone)
    typed = require_days(text, today)
    if typed.span.last < today:
        raise Refused("calendar-past")
    if typed.span.days > MOST_DAYS:
        raise Refused("calendar-many-days", most=MOST_DAYS)
    works = _WORKS.search(typed.words) is not None
    name = " ".join(_WORKS.sub(" ", typed.words).split()).strip(" ,;:–-")
    if len(name) > LONGEST_NAME:
        raise Refused("calendar-long-name", most=LONGEST_NAME)
    days = [Holiday(day, name, HolidaySource.OFFICE, works) for day in _each(typed.span)]
    if works and not name:
        known = {each.day: each.name for each in holidays.in_force(tx, office.id, typed.span.first)}
        days = [Holiday(each.day, known.get(each.day, ""), HolidaySource.OFFICE, works) for each in days]
    _keep(tx, actor, office, days)
    return days


def works(tx: Tx, actor: Actor, office: Office, day: date) -> None:
    """The office works on a day that is a holiday. Raises Refused where it is none."""
    known = holidays.of_day(tx, office.id, day)
    if not known:
        raise Refused("calendar-day-gone")
    name = (known.get(HolidaySource.OFFICE) or known[HolidaySource.LIBRARY]).name
    _keep(tx, actor, office, [Holiday(day, name, HolidaySource.OFFICE, works=True)])


def give_back(tx: Tx, actor: Actor, office: Office, day: date) -> None:
    """What the office said of a day holds no more, and the library's word does, if it has one. Raises Refused."""
    if not holidays.remove(tx, office.id, HolidaySource.OFFICE, [day]):
        raise Refused("calendar-day-gone")
    audit.note(tx, "calendar.day_back", day.isoformat(), person_id=actor.id)


def _keep(tx: Tx, actor: Actor, office: Office, days: list[Holiday]) -> None:
    holidays.put(tx, office.id, days)
    for each in days:
        detail = {"name": each.name, "what": "works" if each.works else "free"}
        audit.note(tx, "calendar.day_set", each.day.isoformat(), person_id=actor.id, detail=detail)


def _each(span: Span) -> Iterable[date]:
    return (span.first + DAY * number for number in range(span.days))


def listed(tx: Tx, office: Office) -> list[Holiday]:
    """The days for a file: those from the beginning of this year on."""
    return holidays.in_force(tx, office.id, local_date(tx.now, office.zone).replace(month=1, day=1))


def plan(tx: Tx, office: Office, days: Iterable[Holiday]) -> HolidayPlan:
    """What importing days would do."""
    return holiday_files.plan({each.day: each for each in holidays.in_force(tx, office.id)}, days)


def import_days(tx: Tx, office: Office, one: Import, mark: str) -> tuple[bool, HolidayPlan]:
    """Import confirmed days, if that still does what the preview with this mark showed.

    Otherwise nothing is done, (False, what it would do now), and it waits to be confirmed again.
    """
    made = plan(tx, office, holiday_files.of_json(one.rows))
    if holiday_files.fingerprint(made) != mark:
        after = ImportState.SHOWN if made.days else ImportState.CANCELLED
        imports.move(tx, one.id, ImportState.CONFIRMED, after)
        return False, made
    holidays.put(tx, office.id, made.days)
    detail = {"added": len(made.added), "changed": len(made.changed)}
    audit.note(tx, "calendar.imported", office.name[:100], person_id=one.person_id, detail=detail)
    imports.move(tx, one.id, ImportState.CONFIRMED, ImportState.DONE)
    return True, made
