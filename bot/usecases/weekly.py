"""The digest of a week: when it is due, and its figures."""

from collections.abc import Mapping
from datetime import datetime
from typing import Final

from bot.db import jobs
from bot.db.engine import Tx
from bot.domain.office import Office
from bot.domain.periods import Period, PeriodKind, period_of
from bot.domain.recap import Recap
from bot.domain.weeks import WeekFigures, streaks, told_on
from bot.usecases.digesting import QUIET_FROM
from bot.usecases.today import today

JOB: Final = "digest.weekly"
ERRAND: Final = "posting.week"
MOST_FEATURED: Final = 3


def claim_due(tx: Tx, office: Office) -> Period | None:
    """Take the week whose digest is due now; None where none is.

    It is due on Friday at the hour of the digest, or on the last working day before. One whose hour was missed comes
    at the first moment when people may be written to, until the next one is due; of several only the newest comes.
    """
    local = tx.now.astimezone(office.zone)
    this = period_of(PeriodKind.WEEK, local.date())
    found = next((each for each in (this, this.previous) if _has_come(office, each, local)), None)
    last = jobs.last_slot(tx, JOB)
    if found is None or (last is not None and last >= found.slug):
        return None
    on_time = local.date() == told_on(found, office.hours) and local.time() < QUIET_FROM
    if not on_time and not office.hours.is_working(tx.now):
        return None
    return found if jobs.claim(tx, JOB, found.slug) else None


def _has_come(office: Office, week: Period, local: datetime) -> bool:
    """Whether the moment of a week's digest has come, in the office's life."""
    day = told_on(week, office.hours)
    if day is None:
        return False
    moment = datetime.combine(day, office.digest_time, office.zone)
    return office.created_at <= moment <= local


def figures(tx: Tx, office: Office, recap: Recap, lengths: Mapping[int, int]) -> WeekFigures:
    """All that a week's digest tells; `lengths` are the streaks of units by id, in weeks."""
    # Imported once a week.
    from bot.db import silence, units, weeks

    total = units.count(tx)
    return WeekFigures(
        recap,
        on_track=total - silence.due_count(tx, today(tx, office)),
        units=total,
        streaks=streaks(recap, lengths),
        featured=tuple(weeks.featured(tx, recap.period.first, recap.period.last, MOST_FEATURED)),
    )
