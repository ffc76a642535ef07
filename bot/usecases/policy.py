"""What ends a unit's silence: links only, or reports without a link too."""

from bot.clock import local_date
from bot.db import offices, recounts, units
from bot.db.engine import Tx
from bot.domain.ladder import due_on
from bot.domain.office import Office
from bot.domain.stepping import recounted_due
from bot.usecases import clocks


def change(tx: Tx, office: Office, *, report_counts: bool) -> int:
    """Let reports count from now on, or links only, and count anew; how many units fall due on another day.

    Days that an answer has set stay, unless a report that counts now has put the unit's day off beyond them.
    """
    offices.change(tx, office.id, report_counts=report_counts)
    found = recounts.last_reports(tx) if report_counts else recounts.last_publications(tx)
    open_units = list(units.all_open(tx).values())
    paused = clocks.paused(tx, office, open_units)
    today = local_date(tx.now, office.zone)
    last, due = {}, {}
    for unit in open_units:
        before, at = unit.last_published_at, found[unit.id]
        if before is not None and (at is None or at < before) and report_counts:
            at = before
        if at == before:
            continue
        last[unit.id] = at
        then, now = (
            due_on(each, unit.created_at, unit.cadence_days, office.zone, paused.get(unit.id, ()))
            for each in (before, at)
        )
        day = recounted_due(unit.due_on, then, now, today)
        if day is not None:
            due[unit.id] = day
    recounts.put(tx, last)
    units.move_due(tx, due)
    return len(due)
