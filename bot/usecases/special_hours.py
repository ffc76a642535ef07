"""Weeks with other working hours, such as those of Ramadan."""

from bot.clock import local_date
from bot.db import audit, calendars
from bot.db.engine import Tx
from bot.domain.calendar import SpecialHours
from bot.domain.office import Actor, Office
from bot.domain.refused import Refused
from bot.domain.special_hours import read_special

MOST = 12


def coming(tx: Tx, office: Office) -> list[tuple[int, SpecialHours]]:
    """Those that have not passed, by id, in the order in which they were made."""
    today = local_date(tx.now, office.zone)
    return [(number, each) for number, each in calendars.special_hours_of(tx, office.id) if each.span.last >= today]


def add(tx: Tx, actor: Actor, office: Office, text: str) -> None:
    """Other hours by what was typed. Raises Refused."""
    hours = read_special(text, local_date(tx.now, office.zone))
    if len(coming(tx, office)) >= MOST:
        raise Refused("hours-many", most=MOST)
    calendars.add_special_hours(tx, office.id, hours)
    _note(tx, actor, "calendar.hours_set", hours)


def remove(tx: Tx, actor: Actor, office: Office, hours_id: int) -> None:
    """The usual hours hold again. Raises Refused where they did."""
    known = dict(calendars.special_hours_of(tx, office.id))
    if not calendars.remove_special_hours(tx, office.id, hours_id):
        raise Refused("hours-gone")
    _note(tx, actor, "calendar.hours_removed", known[hours_id])


def _note(tx: Tx, actor: Actor, act: str, hours: SpecialHours) -> None:
    detail = {
        "first": hours.span.first.isoformat(),
        "last": hours.span.last.isoformat(),
        "start": f"{hours.start:%H.%M}",
        "end": f"{hours.end:%H.%M}",
    }
    audit.note(tx, act, hours.name or "-", person_id=actor.id, detail=detail)
