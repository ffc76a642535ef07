"""Units under way whose steps are others now: in the transaction that changed these, they are to be looked at anew."""

from collections.abc import Sequence
from datetime import date

from bot.clock import local_date
from bot.db import people, units
from bot.db.engine import Tx
from bot.domain.office import Office, Unit
from bot.domain.stepping import restepped
from bot.usecases import clocks


def restep(tx: Tx, office: Office, concerned: Sequence[Unit]) -> int:
    """Have units looked at when the steps in force have it; how many that is another day for."""
    concerned = [unit for unit in concerned if unit.prompt_on is not None]
    if not concerned:
        return 0
    served = people.officers_of(tx, [unit.id for unit in concerned])
    paused = clocks.paused(tx, office, concerned)
    today = local_date(tx.now, office.zone)
    steps, moved = [], 0
    # Thousands of units stand alike: those are asked about once.
    alike: dict[tuple[object, ...], tuple[int | None, date]] = {}
    for unit in concerned:
        spans, has_officers = paused.get(unit.id, ()), unit.id in served
        stands = (unit.kind, unit.due_on, unit.last_rung, unit.last_prompted_on, unit.prompt_on, spans, has_officers)
        if stands not in alike:
            hours = office.hours.without(spans)
            alike[stands] = restepped(unit, today, office.ladder_of(unit.kind), hours, has_officers)
        rung, day = alike[stands]
        if (rung, day) != (unit.last_rung, unit.prompt_on):
            steps.append(units.Step(unit.id, day, rung, unit.last_prompted_on))
            moved += day != unit.prompt_on
    units.step(tx, steps)
    return moved
