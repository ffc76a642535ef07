"""National holidays and collective leave in the office's calendar, as a library knows them."""

from collections.abc import Iterable

from bot.clock import local_date
from bot.db import audit, holidays, jobs, offices
from bot.db.engine import Tx
from bot.domain.calendar import HolidaySource
from bot.domain.holidays import FIRST_LOOK, listed, refreshed
from bot.domain.office import Actor, Office

DONE = "holidays"
TRIED = "holidays.tried"


def claim_due(tx: Tx, office: Office) -> bool:
    """Whether the days are to be looked up now: once a month, and once more on the next day where that failed."""
    today = local_date(tx.now, office.zone)
    if not office.national_holidays or tx.now - office.created_at < FIRST_LOOK:
        return False
    return not jobs.is_claimed(tx, DONE, f"{today:%Y-%m}") and jobs.claim(tx, TRIED, today.isoformat())


def keep(tx: Tx, office: Office, days: Iterable[tuple[str, str]]) -> bool:
    """Keep what the library says, (ISO date, name), beside the office's own days, which hold; whether that is wanted.

    Days of this year and the next that it knows no more are forgotten; past years stay. Raises ValueError for no days.
    """
    if not offices.get(tx).national_holidays:
        return False
    today = local_date(tx.now, office.zone)
    put, gone = refreshed(holidays.of_library(tx, office.id), listed(days), today)
    holidays.put(tx, office.id, put)
    holidays.remove(tx, office.id, HolidaySource.LIBRARY, gone)
    jobs.claim(tx, DONE, f"{today:%Y-%m}")
    return True


def use(tx: Tx, actor: Actor, office: Office, *, wanted: bool) -> bool:
    """Keep national holidays, or do without them; False where that was so before. They are looked up afterwards."""
    if office.national_holidays == wanted:
        return False
    offices.change(tx, office.id, national_holidays=wanted)
    if not wanted:
        holidays.remove(tx, office.id, HolidaySource.LIBRARY)
        jobs.release(tx, DONE)
    audit.note(
        tx, "calendar.national", office.name[:100], person_id=actor.id, detail={"after": "yes" if wanted else "no"}
    )
    return True
