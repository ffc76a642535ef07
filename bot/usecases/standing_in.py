"""Standing in: somebody joins a unit that is left alone since its officers are on leave."""

from bot.clock import local_date
from bot.db import offices, summaries, units
from bot.db.engine import Tx
from bot.domain.ladder import AnswerKind
from bot.usecases import clocks


def joined(tx: Tx, unit_id: int) -> None:
    """A unit that nobody was left to ask for is due again a cadence from now, unless it is sooner anyway."""
    office, unit = offices.get(tx), units.by_id(tx, unit_id)
    if unit.due_on <= local_date(tx.now, office.zone):
        return
    last = summaries.last_answer(tx, unit_id)
    if last is None or last.kind is not AnswerKind.ON_LEAVE or last.until != unit.due_on:
        return
    due = clocks.due(tx, office, unit)
    if due < unit.due_on:
        units.move_due(tx, {unit_id: due})
