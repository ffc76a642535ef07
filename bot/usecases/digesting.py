"""The daily digest: what it covers, and its figures."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta

from bot.clock import local_date
from bot.db import jobs, prompts, reports, units
from bot.db.engine import Tx
from bot.domain.calendar import DAY
from bot.domain.digest import DayFigures, SilentUnit, compose_day
from bot.domain.ladder import days_silent, status
from bot.domain.office import Office
from bot.usecases import clocks

JOB = "digest.daily"
ERRAND = "posting.day"
LONGEST_MERGE = timedelta(days=7)
QUIET_FROM = time(20, 0)
"""A digest that was held up is still posted on the same evening until now; later it waits for the next morning."""


def claim_due(tx: Tx, office: Office) -> tuple[date, date] | None:
    """Take the digest that is due now; the days that it covers, more than one where some were missed.

    None where nothing is due. A digest whose hour was missed comes at the first moment when people may be written to.
    """
    local = tx.now.astimezone(office.zone)
    last = jobs.last_slot(tx, JOB)
    day = _latest_due(office, local)
    if day is None or (last is not None and date.fromisoformat(last) >= day):
        return None
    on_time = local.date() == day and local.time() < QUIET_FROM
    if not on_time and not office.hours.is_working(tx.now):
        return None
    if not jobs.claim(tx, JOB, day.isoformat()):
        return None
    begin = date.fromisoformat(last) + DAY if last else office.created_at.astimezone(office.zone).date()
    return min(max(begin, day - LONGEST_MERGE + DAY), day), day


def told_until(tx: Tx) -> date | None:
    """The last day whose digest has gone out, and with it those of all days before."""
    last = jobs.last_slot(tx, JOB)
    return date.fromisoformat(last) if last else None


def _latest_due(office: Office, local: datetime) -> date | None:
    """The newest working day whose digest hour has come, within the last week and the office's life."""
    day = local.date() if local.time() >= office.digest_time else local.date() - DAY
    made = office.created_at.astimezone(office.zone)
    oldest = max(local.date() - LONGEST_MERGE, made.date() if made.time() < office.digest_time else made.date() + DAY)
    while day >= oldest:
        if office.hours.is_working_day(day):
            return day
        day -= DAY
    return None


def figures(tx: Tx, office: Office, first: date, last: date) -> DayFigures:
    """The figures of some days, as of now."""
    today = local_date(tx.now, office.zone)
    late = clocks.with_pauses(tx, office, units.silent(tx, today))
    silent = [
        SilentUnit(
            unit.name,
            unit.code,
            days_silent(unit.last_published_at, today, office.zone),
            status(unit.last_published_at, unit.created_at, unit.cadence_days, today, office.zone, unit.paused),
        )
        for unit in late
        if unit.paused_until is None
    ]
    told = [
        replace(each, edited_at=each.edited_at.astimezone(office.zone)) if each.edited_at else each
        for each in reports.of_days(tx, first, last)
    ]
    return compose_day(
        last,
        told,
        unit_total=units.count(tx),
        publications=reports.publications_of_days(tx, first, last),
        silent=silent,
        open_answers=prompts.answers_of_days(tx, first, last),
    )
