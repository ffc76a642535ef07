"""Lists of acts and entries as a CSV file."""

import csv
import io
from collections.abc import Iterable, Sequence

from bot.render.cells import csv_cell


def csv_file(rows: Iterable[Sequence[str]], delimiter: str) -> bytes:
    """A CSV file that spreadsheet programs open by a double click: UTF-8 with its mark, safe cells."""
    file = io.StringIO(newline="")
    csv.writer(file, delimiter=delimiter).writerows([csv_cell(cell) for cell in row] for row in rows)
    return file.getvalue().encode("utf-8-sig")
