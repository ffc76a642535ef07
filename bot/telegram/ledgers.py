"""What takes long to read of a period: the figures of a recap, and what a workbook lists, thousands of rows that are
written down for its sheets.

Apart from the errands, whose imports take a second that a process which only reads should not spend.
"""

from pathlib import Path
from typing import Final

from bot.db import listings, offices
from bot.db.engine import Tx
from bot.domain.listings import stretches
from bot.domain.people import Language
from bot.domain.periods import Period
from bot.domain.screen import Screen
from bot.i18n import texts
from bot.render.ledger import Book, line
from bot.usecases import documents, drilling, recapping
from bot.views import recaps, workbooks
from bot.views.recaps import Part

MOST_ROWS: Final = 200_000
"""Rows that a workbook lists: about 25 MB. Beyond, it has the sheets of figures alone."""
FEW: Final = 2_000
"""Reports that are read in a fraction of a second; a process of its own needs a second to begin."""
FEW_TO_COUNT: Final = 10_000
"""Reports that are counted in as much time as such a process needs to begin."""
AT_ONCE: Final = 500


def is_long(tx: Tx, period: Period) -> bool:
    """Whether it takes seconds to read what a period's workbook lists."""
    return listings.has_more(tx, period.first, period.last, FEW)


def is_long_to_count(tx: Tx, period: Period) -> bool:
    """Whether it takes seconds to count what a recap tells of a period."""
    return listings.has_more(tx, period.first, period.last, FEW_TO_COUNT)


def recap(tx: Tx, language: Language, period: Period, part: Part, number: int) -> Screen:
    """A page of a part of the office's recap."""
    shown = drilling.shown(tx, offices.get(tx), recapping.long_recap(tx, period))
    return recaps.part(texts(language), shown, part, number)


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
