"""Officers who blocked the bot or deleted their account."""

from bot.clock import local_date
from bot.db import jobs, team
from bot.db.engine import Tx
from bot.domain.office import Office
from bot.domain.team import Missing

JOB = "officers.missing"
REPORTED = "officer.missing"
WORKING_DAYS = 3
"""How long a silence has to last before coordinators hear of it: people block and unblock."""
MOST_SHOWN = 30
MOST_A_DAY = 500


def claim_due(tx: Tx, office: Office) -> list[Missing]:
    """Take today's look at the officers: those who cannot be written to since `WORKING_DAYS`, each silence once.

    Nothing outside working hours or before the office's prompting time.
    """
    local = tx.now.astimezone(office.zone)
    if not office.hours.is_working(tx.now) or local.time() < office.prompt_time:
        return []
    if not jobs.claim(tx, JOB, local.date().isoformat()):
        return []
    return [each for each in team.missing(tx, tx.now, MOST_A_DAY) if _is_due(tx, office, each)]


def _is_due(tx: Tx, office: Office, each: Missing) -> bool:
    since = each.person.unreachable_since
    if since is None:
        return False
    days = office.hours.working_days_between(local_date(since, office.zone), local_date(tx.now, office.zone))
    return days >= WORKING_DAYS and jobs.claim(tx, REPORTED, f"{each.person.id}:{since.isoformat()}")
