"""Leave of officers: whoever is away is not asked, and a unit whose officers are all away counts as paused."""

import re
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from bot.clock import local_date
from bot.db import audit, calendars
from bot.db.engine import Tx
from bot.domain.calendar import Span
from bot.domain.day_spans import require_days
from bot.domain.office import Actor, Office, UnitRef
from bot.domain.pauses import LONGEST_PAUSE_DAYS, common
from bot.domain.refused import Refused
from bot.usecases import clocks
from bot.usecases.settling import Settled, settle

_UNTIL: Final = re.compile(r"\s*(?:s\.?\s?/?\s?d\.?(?![a-z])|sampai\b|hingga\b|until\b|till\b|to\b)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class OwnLeave:
    """A leave with its days; `paused` are units that nobody serves on some of them, `served` the others."""

    span: Span | None = None
    paused: tuple[UnitRef, ...] = ()
    served: tuple[UnitRef, ...] = ()


def start(tx: Tx, office: Office, person_id: int, span: Span) -> Settled:
    """A person is away on these days, in place of a leave that begins or goes on then; the units that it concerns.

    Raises Refused for days that have passed, or too many of them.
    """
    today = local_date(tx.now, office.zone)
    if span.last < today:
        raise Refused("away-past")
    if span.days > LONGEST_PAUSE_DAYS:
        raise Refused("away-long", most=LONGEST_PAUSE_DAYS)
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
        raise Refused("away-none")
    audit.note(tx, "person.back", f"person {person_id}", person_id=person_id)
    return settle(tx, office, before, concerned)


def own(tx: Tx, actor: Actor, office: Office) -> OwnLeave:
    """The leave that a person has, or the next to come, and what it means for the person's units."""
    span = calendars.next_leave(tx, actor.id, local_date(tx.now, office.zone))
    if span is None:
        return OwnLeave()
    alone = calendars.unserved(tx, [unit.id for unit in actor.units])
    paused = {unit_id for unit_id, spans in alone.items() if common([[span], spans])}
    return OwnLeave(
        span,
        tuple(unit for unit in actor.units if unit.id in paused),
        tuple(unit for unit in actor.units if unit.id not in paused),
    )


def read(text: str, today: date) -> Span:
    """The days that somebody typed: a range, a day, or `sampai 20 Maret`, which begins today. Raises Refused."""
    span = require_days(text, today).span
    if _UNTIL.match(text) and today < span.first == span.last:
        return Span(today, span.last)
    return span
