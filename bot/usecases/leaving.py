"""Leave of officers: whoever is away is not asked, and a unit whose officers are all away counts as paused."""

from dataclasses import replace

from bot.clock import local_date
from bot.db import audit, calendars
from bot.db.engine import Tx
from bot.domain.calendar import Span
from bot.domain.office import Office
from bot.domain.pauses import LONGEST_PAUSE_DAYS
from bot.domain.refused import Refused
from bot.usecases import clocks
from bot.usecases.settling import Settled, settle


def start(tx: Tx, office: Office, person_id: int, span: Span) -> Settled:
    """A person is away on these days, in place of a leave that begins or goes on then; the units that it concerns.

    Raises Refused for days that have passed, or too many of them.
    """
    today = local_date(tx.now, office.zone)
    if span.last < today:
        raise Refused("leave-past")
    if span.days > LONGEST_PAUSE_DAYS:
        raise Refused("leave-long", most=LONGEST_PAUSE_DAYS)
    running = calendars.leave_of(tx, person_id, max(span.first, today))
    if running is not None and running.first < span.first:
        # Days that were spent away stay so, though the leave goes on for longer or shorter than was said.
        span = replace(span, first=running.first)
    concerned = clocks.concerned_by(tx, unit_ids=calendars.units_of_person(tx, person_id))
    before = clocks.paused(tx, office, concerned)
    calendars.add_leave(tx, person_id, span)
    detail = {"first": span.first.isoformat(), "last": span.last.isoformat()}
    audit.note(tx, "person.away", f"person {person_id}", person_id=person_id, detail=detail)
    return settle(tx, office, before, concerned)


def end(tx: Tx, office: Office, person_id: int) -> Settled:
    """A person is back today, or does not go. Raises Refused where nobody was, or was to be, away."""
    today = local_date(tx.now, office.zone)
    concerned = clocks.concerned_by(tx, unit_ids=calendars.units_of_person(tx, person_id))
    before = clocks.paused(tx, office, concerned)
    if not calendars.end_leave(tx, person_id, today):
        raise Refused("leave-none")
    audit.note(tx, "person.back", f"person {person_id}", person_id=person_id)
    return settle(tx, office, before, concerned)


def of(tx: Tx, office: Office, person_id: int) -> Span | None:
    """The leave that a person has, or the next to come."""
    return calendars.next_leave(tx, person_id, local_date(tx.now, office.zone))
