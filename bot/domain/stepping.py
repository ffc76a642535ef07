"""Units under way when a setting changes: nothing is sent twice, and the next prompt follows what holds now."""

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
    present = unit.prompt_on
    if present is not None and (day == hours.first_working_day_from(present) or max(day, present) <= today):
        return rung, present
    if day > today:
        return rung, day
    return rung, hours.first_working_day_from(today + DAY)


def _renumbered(unit: Unit, ladder: Ladder, hours: WorkingHours, has_officers: bool) -> int | None:
    """The coordinators' lists are counted by their days: the next one comes where the new steps have it."""
    if unit.last_rung is None or unit.last_rung < COORDINATORS_INDEX or unit.last_prompted_on is None:
        return unit.last_rung
    passed = hours.working_days_between(hours.first_working_day_from(unit.due_on), unit.last_prompted_on)
    first = ladder.coordinators_after if has_officers else 0
    return COORDINATORS_INDEX + max((passed - first) // ladder.repeat, 0)


def recounted_due(due: date, then: date, now: date, today: date) -> date | None:
    """The due day of a unit whose last publication is another by now; None where it stays.

    `then` and `now` are the days that follow from the one before and from the one that counts now. A day that an answer
    has set goes back for nobody. Nobody falls due before tomorrow, and a unit whose day has come keeps it and its place
    on the ladder, unless the new day lies ahead.
    """
    if now > then:
        return now if now > max(due, today) else None
    if due != then or due <= today:
        return None
    day = max(now, today + DAY)
    return None if day == due else day
