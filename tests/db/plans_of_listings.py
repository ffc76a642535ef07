"""What is asked of the database for the files of a period, and the indexes that answer it."""

from collections.abc import Callable
from datetime import date
from typing import Final

from bot.db import listings
from bot.db.engine import Tx
from bot.domain.listings import Illustrated

FIRST, LAST = date(2026, 3, 1), date(2026, 3, 3)
YEAR: Final = (date(2026, 1, 1), date(2026, 12, 31))
LISTINGS: Final[dict[str, tuple[Callable[[Tx], object], tuple[str, ...]]]] = {
    "reports of some days": (
        lambda tx: listings.reports_of(tx, FIRST, LAST),
        ("ix_reports_day", "ix_photos_report", "ix_publications_report"),
    ),
    "publications of some days": (
        lambda tx: listings.publications_of(tx, FIRST, LAST),
        ("ix_publications_day", "PRIMARY KEY"),
    ),
    "a person's reports": (
        lambda tx: listings.reports_by(tx, 7, *YEAR),
        ("COVERING INDEX ix_reports_person",),
    ),
    "a person's publications": (
        lambda tx: listings.publications_by(tx, 7, *YEAR),
        ("ix_publications_person", "PRIMARY KEY"),
    ),
    "reports with a photo": (
        lambda tx: listings.illustrated(tx, FIRST, LAST, 400),
        ("ix_reports_day", "ix_photos_report", "PRIMARY KEY"),
    ),
    "a report's first photo": (
        lambda tx: listings.illustration(tx, Illustrated(7, 1, "", FIRST)),
        ("ix_photos_report",),
    ),
    "whether photos may still be shown": (
        lambda tx: listings.may_be_shown(tx, [7, 8, 9]),
        ("PRIMARY KEY",),
    ),
}
