"""Pauses: days on which units are left alone and that do not count; of the office, of a kind, of one unit."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from bot.clock import local_date
from bot.db import audit, calendars, units
from bot.db.engine import Tx
from bot.domain.calendar import DAY, Span
from bot.domain.day_spans import Typed, require_days
from bot.domain.office import Actor, Office, Unit, UnitRef
from bot.domain.pauses import LONGEST_NAME, LONGEST_PAUSE_DAYS, Pause, Whose
from bot.domain.refused import Refused
from bot.usecases import clocks
from bot.usecases.settling import Settled, settle
from bot.usecases.unit_edits import open_row


@dataclass(frozen=True, slots=True)
class UnitPauses:
    """When a unit is left alone: pauses that concern it, and its officers' leave, of today and later."""

    unit: UnitRef
    pauses: tuple[Pause, ...]
    away: tuple[tuple[str, Span], ...]


def coming(tx: Tx, office: Office) -> list[Pause]:
    """The pauses that have not passed, the earliest first."""
    today = local_date(tx.now, office.zone)
    return [pause for pause in calendars.pauses_of(tx, office.id) if pause.span.last >= today]


def names(tx: Tx, pauses: Iterable[Pause]) -> Mapping[int, str]:
    """What the units of pauses are called, by id."""
    return calendars.names_of_units(tx, {pause.unit_id for pause in pauses if pause.unit_id is not None})


def find(tx: Tx, office: Office, pause_id: int) -> Pause:
    """A pause. Raises Refused where it is gone."""
    found = next((pause for pause in calendars.pauses_of(tx, office.id) if pause.id == pause_id), None)
    if found is None:
        raise Refused("pause-gone")
    return found


def of_unit(tx: Tx, office: Office, unit_id: int) -> UnitPauses:
    """What concerns one unit. Raises Refused where it is closed."""
    row = open_row(tx, unit_id)
    today = local_date(tx.now, office.zone)
    return UnitPauses(
        UnitRef(unit_id, row.code, row.name),
        tuple(pause for pause in coming(tx, office) if pause.concerns(unit_id, row.kind)),
        calendars.leaves_of_unit(tx, unit_id, today),
    )


def add(tx: Tx, actor: Actor, office: Office, whose: tuple[Whose, ...], text: str) -> tuple[list[Pause], Settled]:
    """Add pauses by what was typed: `22 Juni - 4 Juli 2026 Libur semester`. Raises Refused."""
    typed = _read(tx, office, text)
    concerned = _concerned(tx, whose)
    before = clocks.paused(tx, office, concerned)
    made = []
    for each in whose:
        pause_id = calendars.add_pause(tx, office.id, typed.span, typed.words, kind=each.kind, unit_id=each.unit_id)
        made.append(Pause(pause_id, typed.span, typed.words, each.kind, each.unit_id))
        _note(tx, actor, office, "calendar.paused", made[-1])
    return made, settle(tx, office, before, concerned)


def change(tx: Tx, actor: Actor, office: Office, pause_id: int, text: str) -> tuple[Pause, Settled]:
    """Give a pause other days, and the name that stands beside them, if one does. Raises Refused."""
    old = find(tx, office, pause_id)
    typed = _read(tx, office, text)
    return _put(tx, actor, office, Pause(old.id, typed.span, typed.words or old.name, old.kind, old.unit_id))


def end(tx: Tx, actor: Actor, office: Office, pause_id: int) -> tuple[Pause, Settled]:
    """A pause that is on ends with yesterday. Raises Refused for one that has not begun."""
    old = find(tx, office, pause_id)
    today = local_date(tx.now, office.zone)
    if not old.span.first < today <= old.span.last:
        raise Refused("pause-not-on")
    return _put(tx, actor, office, Pause(old.id, Span(old.span.first, today - DAY), old.name, old.kind, old.unit_id))


def remove(tx: Tx, actor: Actor, office: Office, pause_id: int) -> tuple[Pause, Settled]:
    """Take a pause back, as if there had been none. Raises Refused."""
    old = find(tx, office, pause_id)
    concerned = _concerned(tx, (old.whose,))
    before = clocks.paused(tx, office, concerned)
    calendars.remove_pause(tx, old.id)
    _note(tx, actor, office, "calendar.pause_removed", old)
    return old, settle(tx, office, before, concerned)


def _put(tx: Tx, actor: Actor, office: Office, new: Pause) -> tuple[Pause, Settled]:
    concerned = _concerned(tx, (new.whose,))
    before = clocks.paused(tx, office, concerned)
    calendars.change_pause(tx, new.id, new.span, new.name)
    _note(tx, actor, office, "calendar.pause_changed", new)
    return new, settle(tx, office, before, concerned)


def _read(tx: Tx, office: Office, text: str) -> Typed:
    typed = require_days(text, local_date(tx.now, office.zone))
    if typed.span.last < local_date(tx.now, office.zone):
        raise Refused("calendar-past")
    if typed.span.days > LONGEST_PAUSE_DAYS:
        raise Refused("pause-long", most=LONGEST_PAUSE_DAYS)
    if len(typed.words) > LONGEST_NAME:
        raise Refused("calendar-long-name", most=LONGEST_NAME)
    return typed


def _concerned(tx: Tx, whose: tuple[Whose, ...]) -> list[Unit]:
    """The open units of a pause; none where it is that of a unit which was closed."""
    found: list[Unit] = []
    for each in whose:
        if each.unit_id is None:
            found += clocks.concerned_by(tx, kind=each.kind)
            continue
        row = units.row_of(tx, each.unit_id)
        if row is not None and row[1] is None:
            found += clocks.concerned_by(tx, unit_ids=[each.unit_id])
    return found


def _note(tx: Tx, actor: Actor, office: Office, act: str, pause: Pause) -> None:
    if pause.unit_id is not None:
        unit = audit.unit(tx, pause.unit_id)
        subject = unit.code if unit else str(pause.unit_id)
    else:
        subject = pause.kind.label if pause.kind else office.name[:100]
    detail = {"first": pause.span.first.isoformat(), "last": pause.span.last.isoformat(), "name": pause.name}
    audit.note(tx, act, subject, person_id=actor.id, detail=detail)
