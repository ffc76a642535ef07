"""The rows of a file that cannot be imported, as a CSV file beside it."""

import csv
import io
from collections.abc import Iterable

from bot.domain.units import BadRow
from bot.i18n import texts
from bot.render.cells import csv_cell


def bad_rows_file(bad: Iterable[BadRow], language: str) -> bytes:
    """Every bad row with its line and the reason; it opens in spreadsheet programs as it is."""
    t = texts(language)
    file = io.StringIO(newline="")
    writer = csv.writer(file)
    writer.writerow([t.plain("units-bad-line"), t.plain("units-bad-reason")])
    for row in bad:
        writer.writerow([row.line, csv_cell(t.plain(row.reason_key, detail=row.detail))])
    return file.getvalue().encode("utf-8-sig")
