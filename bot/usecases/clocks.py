"""A unit's clock: on which days it is paused, when it is due, and what a change of its pauses does to that."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from bot.clock import local_date
from bot.db import calendars, units
from bot.db.engine import Tx
from bot.domain.calendar import DAY, Span, WorkingHours
from bot.domain.ladder import due_on
from bot.domain.office import Office, Unit
from bot.domain.pauses import covering, merged
from bot.domain.units import UnitKind


def paused(tx: Tx, office: Office, seen: Sequence[Unit]) -> dict[int, tuple[Span, ...]]:
    """The days on which units are left alone: their own pauses, their kind's, the office's, leave of all officers.

    Only units with such days are in it.
    """
    pauses = calendars.pauses_of(tx, office.id)
    unserved = calendars.unserved(tx, [unit.id for unit in seen]) if seen else {}
    if not pauses and not unserved:
        return {}
    found = {}
    for unit in seen:
        own = [pause.span for pause in pauses if pause.concerns(unit.id, unit.kind)]
        spans = merged([*own, *unserved.get(unit.id, ())])
        if spans:
            found[unit.id] = spans
    return found


def hours_of(tx: Tx, office: Office, unit: Unit) -> WorkingHours:
    """The working days and hours of a unit: the office's without those on which the unit is paused."""
    return office.hours.without(paused(tx, office, [unit]).get(unit.id, ()))


def due(tx: Tx, office: Office, unit: Unit) -> date:
    """The day on which a unit is due after a publication at this moment."""
    spans = paused(tx, office, [unit]).get(unit.id, ())
    return due_on(tx.now, unit.created_at, unit.cadence_days, office.zone, spans)


def with_pauses(tx: Tx, office: Office, seen: Sequence[Unit]) -> list[Unit]:
    """Units with their pauses, and those that are paused today with the last day of that."""
    today = local_date(tx.now, office.zone)
    spans = paused(tx, office, seen)
    if not spans:
        return list(seen)
    found = []
    for unit in seen:
        own = spans.get(unit.id, ())
        span = covering(own, today)
        found.append(replace(unit, paused=own, paused_until=span.last if span else None) if own else unit)
    return found


def recount(tx: Tx, office: Office, before: dict[int, tuple[Span, ...]], concerned: Iterable[Unit]) -> frozenset[int]:
    """Give units the due day that follows from their pauses as they are by now; those that got another.

    `before` are the pauses as they were. Days that an answer has set stay (as with a change of cadence,
    docs/decisions/0008), and so does the place on the ladder of a unit whose day has come, unless the new one is ahead.
    """
    concerned = list(concerned)
    after = paused(tx, office, concerned)
    today = local_date(tx.now, office.zone)
    moved: dict[int, date] = {}
    for unit in concerned:
        then, now = (
            due_on(unit.last_published_at, unit.created_at, unit.cadence_days, office.zone, spans.get(unit.id, ()))
            for spans in (before, after)
        )
        if unit.due_on != then or then == now or (then <= today and now <= today):
            continue
        moved[unit.id] = now if now > today or then <= today else max(now, today + DAY)
    units.move_due(tx, moved)
    return frozenset(moved)


def concerned_by(tx: Tx, *, kind: UnitKind | None = None, unit_ids: Sequence[int] | None = None) -> list[Unit]:
    """The open units that a pause concerns: some by id, those of a kind, or all."""
    if unit_ids is not None:
        return [units.by_id(tx, unit_id) for unit_id in unit_ids]
    return [unit for unit in units.all_open(tx).values() if kind in (None, unit.kind)]
