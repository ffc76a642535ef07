"""The daily digest: what it covers, and its figures."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.clock import local_date
from bot.db import answers, difficulties, jobs, reports, units
from bot.db.engine import Tx
from bot.domain.calendar import DAY
from bot.domain.digest import LONGEST_SILENT, DayFigures, DigestReport, SilentUnit, compose_day
from bot.domain.ladder import days_silent, status, status_word
from bot.domain.office import Office, Unit
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


def figures(
    tx: Tx, office: Office, first: date, last: date, *, with_silent: bool = True, longest: int = LONGEST_SILENT
) -> DayFigures:
    """The figures of some days, as of now; who is silent is always who is so today, and so many of the `longest`."""
    return compose_day(
        last,
        _reports(tx, office, first, last),
        unit_total=units.count(tx),
        publications=reports.publications_of_days(tx, first, last),
        silent=silent(tx, office) if with_silent else (),
        longest=longest,
        open_answers=answers.of_days(tx, first, last),
        difficulties=difficulties.count_unsolved(tx),
    )


def figures_to_post(tx: Tx, office: Office, first: date, last: date) -> DayFigures:
    """The figures of some days with what came after the digest before them: every activity is in one that is posted."""
    return replace(figures(tx, office, first, last), late=_late(tx, office, first - DAY))


def _late(tx: Tx, office: Office, day: date) -> DayFigures | None:
    posted = jobs.claimed_at(tx, JOB, day.isoformat())
    if posted is None:
        return None
    told = _reports(tx, office, day, day, posted)
    links = reports.publications_of_days(tx, day, day, posted)
    found = compose_day(day, told, unit_total=0, publications=links)
    return None if found.is_empty else found


def activities(tx: Tx, office: Office, first: date, last: date) -> DayFigures:
    """What was reported and published on some days, and nothing else: what everybody may see."""
    told = _reports(tx, office, first, last)
    return compose_day(
        last, told, unit_total=units.count(tx), publications=reports.publications_of_days(tx, first, last)
    )


def _reports(tx: Tx, office: Office, first: date, last: date, after: datetime | None = None) -> list[DigestReport]:
    return [
        each._replace(edited_at=each.edited_at.astimezone(office.zone)) if each.edited_at else each
        for each in reports.of_days(tx, first, last, after)
    ]


def silent(tx: Tx, office: Office) -> Iterator[SilentUnit]:
    """The units that are past their cadence today and have no pause, the longest due first."""
    today = local_date(tx.now, office.zone)
    for some in units.silent(tx, today):
        for unit in clocks.with_pauses(tx, office, some):
            if unit.paused_until is None:
                yield _silent(unit, today, office.zone)


def _silent(unit: Unit, today: date, zone: ZoneInfo) -> SilentUnit:
    cadence, paused = unit.cadence_days, unit.paused
    # Told once which day it is in the office's zone, an instant knows it whenever it is asked.
    published = unit.last_published_at.astimezone(zone) if unit.last_published_at else None
    return SilentUnit(
        unit.name,
        unit.code,
        days_silent(published, today, zone),
        status(published, unit.created_at, cadence, today, zone, paused),
        status_word(published, cadence, today, zone, paused),
        unit.id,
    )
