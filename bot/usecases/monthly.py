"""The recap of a month that is over: when it is posted."""

from datetime import timedelta
from typing import Final

from bot.db import jobs
from bot.db.engine import Tx
from bot.domain.calendar import DAY
from bot.domain.office import Office
from bot.domain.periods import Period, PeriodKind, period_of

JOB: Final = "digest.monthly"
ERRAND: Final = "posting.month"
LATEST: Final = timedelta(days=7)
"""A recap that was held up is still posted so many days after its own; later it is had on demand."""


def claim_due(tx: Tx, office: Office) -> Period | None:
    """Take the recap that is due now: that of the month before, from the first working day's prompt time on.

    None where nothing is due. One whose hour was missed comes at the first moment when people may be written to. An
    office has none of the months before its own.
    """
    local = tx.now.astimezone(office.zone)
    running = period_of(PeriodKind.MONTH, local.date())
    month, day = running.previous, running.first
    while not office.hours.is_working_day(day) and day < running.last:
        day += DAY
    is_due = local.date() > day or (local.date() == day and local.time() >= office.prompt_time)
    if not is_due or local.date() > day + LATEST or not office.hours.is_working(tx.now):
        return None
    if office.created_at.astimezone(office.zone).date() > month.last:
        return None
    return month if jobs.claim(tx, JOB, month.slug) else None
