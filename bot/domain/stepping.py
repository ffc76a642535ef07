"""Units on a ladder whose steps change: nothing is sent twice, and the next prompt follows the new steps."""

from datetime import date

from bot.domain.calendar import DAY, WorkingHours
from bot.domain.ladder import COORDINATORS_INDEX, Ladder, next_prompt_day
from bot.domain.office import Unit


def restepped(
    unit: Unit, today: date, ladder: Ladder, hours: WorkingHours, has_officers: bool
) -> tuple[int | None, date]:
    """The number of a unit's last prompt on its new ladder, and the working day on which to look at it next.

    Nobody is reminded today who would not have been, so that a slip can be taken back before anyone is.
    """
    rung = _renumbered(unit, ladder, hours, has_officers)
    day = next_prompt_day(unit.due_on, rung, unit.last_prompted_on, ladder, hours, has_officers)
    if day > today:
        return rung, day
    if unit.prompt_on is not None and unit.prompt_on <= today:
        return rung, unit.prompt_on
    return rung, hours.first_working_day_from(today + DAY)


def _renumbered(unit: Unit, ladder: Ladder, hours: WorkingHours, has_officers: bool) -> int | None:
    """The coordinators' lists are counted by their days: the next one comes where the new steps have it."""
    if unit.last_rung is None or unit.last_rung < COORDINATORS_INDEX or unit.last_prompted_on is None:
        return unit.last_rung
    passed = hours.working_days_between(hours.first_working_day_from(unit.due_on), unit.last_prompted_on)
    first = ladder.coordinators_after if has_officers else 0
    return COORDINATORS_INDEX + max((passed - first) // ladder.repeat, 0)
