"""Reading the tables that people send as CSV or XLSX files."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Final

from bot.domain.holiday_files import HOLIDAY_COLUMNS, HolidayFile, read_holiday_rows
from bot.domain.refused import Refused
from bot.domain.tables import Column, NoTable, Table
from bot.domain.units import UNIT_COLUMNS, UnitFile, read_unit_rows
from bot.render.filekinds import kind_of
from bot.render.separated import read_separated
from bot.render.workbooks import read_workbook

LARGEST_FILE: Final = 10_000_000
LONGEST_NAME: Final = 60


def read_units(path: Path, name: str) -> UnitFile:
    """Read a list of units from a file; see `read_table` for what it raises, and `UNIT_COLUMNS` for its form."""
    return read_unit_rows(read_table(path, name, tuple(UNIT_COLUMNS.values())).rows)


def read_list(path: Path, name: str, today: date) -> UnitFile | HolidayFile:
    """Read a list of units or of holidays; its headings tell which. Raises what `read_table` raises."""
    try:
        return read_units(path, name)
    except NoTable as of_units:
        try:
            table = read_table(path, name, tuple(HOLIDAY_COLUMNS.values()))
        except NoTable as of_holidays:
            raise (of_holidays if of_holidays.matched > of_units.matched else of_units) from None
    return read_holiday_rows(table.rows, today)


def read_table(path: Path, name: str, columns: Sequence[Column]) -> Table:
    """Read the table with `columns` from a file that people know as `name`; what it is, its contents tell.

    Raises Refused, with a text that names the file, for whatever cannot be read, and OSError. It takes seconds at most
    and some ten megabytes, whatever the file holds.
    """
    name = name if len(name) <= LONGEST_NAME else f"{name[:40]}…{name[-15:]}"
    with path.open("rb") as file:
        raw = file.read(LARGEST_FILE + 1)
    if len(raw) > LARGEST_FILE:
        raise Refused("table-heavy", name=name, max=LARGEST_FILE // 1_000_000)
    if not raw:
        raise Refused("table-empty", name=name)
    kind = kind_of(raw)
    if kind == "zip":
        return read_workbook(raw, columns, name)
    if kind != "text":
        raise Refused("table-kind", name=name, kind=kind)
    return read_separated(raw, columns, name)
