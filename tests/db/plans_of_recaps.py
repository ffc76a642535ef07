"""What is asked of the database for the lists behind the numbers of recaps, and the indexes that answer it."""

from collections.abc import Callable
from datetime import timedelta
from typing import Final

from bot.db import drilling, reports
from bot.db.engine import Tx
from bot.domain.drilling import Sieve
from bot.domain.links import Platform
from tests.db.an_old_office import TODAY

FIRST: Final = TODAY - timedelta(days=30)
LISTS: Final[dict[str, tuple[Callable[[Tx], object], tuple[str, ...]]]] = {
    "reports of a month": (
        lambda tx: drilling.reports_of(tx, FIRST, TODAY, None, Sieve(), None, 7),
        ("COVERING INDEX ix_reports_day", "ix_publications_report"),
    ),
    "older reports of a month": (
        lambda tx: drilling.reports_of(tx, FIRST, TODAY, None, Sieve(), 5, 7),
        ("COVERING INDEX ix_reports_day",),
    ),
    "reports of a month without a link": (
        lambda tx: drilling.reports_of(tx, FIRST, TODAY, None, Sieve(published=False), 5, 7),
        ("COVERING INDEX ix_reports_day",),
    ),
    "reports of a programme": (
        lambda tx: drilling.reports_of(tx, FIRST, TODAY, None, Sieve(programme=3), 5, 7),
        ("COVERING INDEX ix_reports_day",),
    ),
    "a unit's reports of a month": (
        lambda tx: drilling.reports_of(tx, FIRST, TODAY, 7, Sieve(published=True), None, 7),
        ("COVERING INDEX ix_reports_unit_reported",),
    ),
    "links of a month": (
        lambda tx: drilling.links_of(tx, FIRST, TODAY, None, None, 5, 7),
        ("COVERING INDEX ix_publications_day",),
    ),
    "links of a month on a platform": (
        lambda tx: drilling.links_of(tx, FIRST, TODAY, None, Platform.X, None, 7),
        ("COVERING INDEX ix_publications_day",),
    ),
    "a unit's links of a month": (
        lambda tx: drilling.links_of(tx, FIRST, TODAY, 7, None, None, 7),
        ("COVERING INDEX ix_publications_unit_day",),
    ),
    "reports as a digest tells of them": (
        lambda tx: reports.told(tx, [7, 8]),
        ("PRIMARY KEY", "ix_publications_report"),
    ),
}
