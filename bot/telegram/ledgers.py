"""What the workbook of a period lists: read from the database, thousands of rows, and written down for its sheets.

Apart from the errands, whose imports take a second that a process which only reads should not spend.
"""

from pathlib import Path
from typing import Final

from bot.db import listings
from bot.db.engine import Tx
from bot.domain.listings import stretches
from bot.domain.people import Language
from bot.domain.periods import Period
from bot.i18n import texts
from bot.render.ledger import Book, line
from bot.usecases import documents
from bot.views import workbooks

MOST_ROWS: Final = 200_000
"""Rows that a workbook lists: about 25 MB. Beyond, it has the sheets of figures alone."""
FEW: Final = 2_000
"""Reports that are read in a fraction of a second; a process of its own needs a second to begin."""
AT_ONCE: Final = 500


def is_long(tx: Tx, period: Period) -> bool:
    """Whether it takes seconds to read what a period's workbook lists."""
    return listings.has_more(tx, period.first, period.last, FEW)


def book(tx: Tx, language: Language, period: Period, rows: Path) -> Book:
    """The workbook's sheets; what its long lists have is written to a file, some days at a time."""
    t, summary = texts(language), documents.summary(tx, period)
    recap = summary.recap
    listed = recap.reports + recap.publications <= MOST_ROWS
    with rows.open("w", encoding="utf-8") as file:
        for days in stretches(recap.by_day, AT_ONCE) if listed else ():
            told = workbooks.report_rows(t, summary, listings.reports_of(tx, *days))
            file.write(line(workbooks.REPORTS, told))
            published = workbooks.publication_rows(t, summary, listings.publications_of(tx, *days))
            file.write(line(workbooks.PUBLICATIONS, published))
    return workbooks.book(t, summary, listed=listed)
