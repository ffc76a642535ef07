"""What is asked of the database for the picture of a day, and the indexes that answer it."""

from collections.abc import Callable
from datetime import timedelta
from typing import Final

from bot.db import collages
from bot.db.engine import Tx
from tests.db.an_old_office import TODAY

COLLAGES: Final[dict[str, tuple[Callable[[Tx], object], tuple[str, ...]]]] = {
    "the photos of a day": (
        lambda tx: collages.of_day(tx, TODAY),
        ("ix_reports_day", "ix_photos_report", "PRIMARY KEY"),
    ),
    "whether some photos may be shown": (
        lambda tx: collages.may_be_shown(tx, [7, 8, 9]),
        ("SEARCH photos .*PRIMARY KEY", "SEARCH reports .*PRIMARY KEY"),
    ),
    "how many reports may not be shown": (
        lambda tx: collages.kept_back(tx, TODAY - timedelta(days=6), TODAY),
        ("ix_reports_day", "ix_photos_report"),
    ),
}
