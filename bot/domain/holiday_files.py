"""Files in which an operator lists holidays: days that are free, or on which the office works all the same."""

import hashlib
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from bot.domain.calendar import Holiday, HolidaySource
from bot.domain.day_spans import read_days
from bot.domain.holidays import LONGEST_NAME
from bot.domain.refused import Refused
from bot.domain.tables import CellValue, Column, OddCell, Oddity, heading_key
from bot.domain.units import BadRow

HOLIDAY_COLUMNS: Final[Mapping[str, Column]] = {
    "day": Column(("tanggal", "date", "tgl", "hari", "day")),
    "name": Column(("nama", "name", "hari_libur", "nama_hari_libur", "holiday")),
    "status": Column(("keterangan", "status", "libur_masuk"), required=False),
}
YEARS_AHEAD: Final = 5
_FIELDS: Final = {name: field for field, column in HOLIDAY_COLUMNS.items() for name in column.names}
_FREE: Final = frozenset(
    {"", "libur", "libur nasional", "cuti bersama", "cuti", "tanggal merah", "free", "holiday", "off"}
)
_WORKS: Final = frozenset({"masuk", "tetap masuk", "kerja", "hari kerja", "works", "working", "work"})
_YEAR: Final = re.compile(r"(?<!\d)\d{4}(?!\d)")


@dataclass(frozen=True, slots=True)
class HolidayFile:
    """A file that was read whole."""

    good: tuple[Holiday, ...]
    bad: tuple[BadRow, ...] = ()


@dataclass(frozen=True, slots=True)
class HolidayPlan:
    """What an import would do, `changed` as (before, after); days that the file does not name stay as they are."""

    added: tuple[Holiday, ...]
    changed: tuple[tuple[Holiday, Holiday], ...]
    unchanged: int

    @property
    def days(self) -> tuple[Holiday, ...]:
        """What is to be kept."""
        return (*self.added, *(after for _, after in self.changed))


def read_holiday_rows(rows: Iterable[tuple[int, Mapping[str, CellValue]]], today: date) -> HolidayFile:
    """Read numbered rows of a table with `HOLIDAY_COLUMNS`. A date has its year; a day stands in one row."""
    good: dict[date, tuple[int, Holiday]] = {}
    bad: list[BadRow] = []
    for line, raw in rows:
        row = _read_row(line, raw, today)
        if isinstance(row, Holiday) and row.day in good:
            row = BadRow(line, "holiday-row-twice", f"{row.day.isoformat()} ({good[row.day][0]})")
        if isinstance(row, BadRow):
            bad.append(row)
        else:
            good[row.day] = (line, row)
    return HolidayFile(tuple(each for _, each in good.values()), tuple(bad))


def _read_row(line: int, raw: Mapping[str, CellValue], today: date) -> Holiday | BadRow:
    cells: dict[str, str] = {}
    for heading, value in raw.items():
        field = _FIELDS.get(heading_key(heading), "")
        if isinstance(value, OddCell):
            if not (field == "day" and value.why is Oddity.DATE):
                return BadRow(line, f"unit-row-{value.why}", f"{heading}: {value.text}")
            cells[field] = value.text
        else:
            cells[field] = " ".join(value.split())
    written, name, status = (cells.get(field, "") for field in ("day", "name", "status"))
    day = _read_day(written, today)
    if day is None:
        return BadRow(line, "holiday-row-bad-date" if written else "holiday-row-no-date", written or name)
    if not today.year - 1 <= day.year <= today.year + YEARS_AHEAD:
        return BadRow(line, "holiday-row-far", written)
    if len(name) > LONGEST_NAME:
        return BadRow(line, "holiday-row-long-name", name)
    if status.lower() not in _FREE | _WORKS:
        return BadRow(line, "holiday-row-bad-status", status)
    return Holiday(day, name, HolidaySource.OFFICE, works=status.lower() in _WORKS)


def _read_day(written: str, today: date) -> date | None:
    # A time of day that a spreadsheet program put behind the date is midnight's.
    text = re.sub(r"[T ]00:00(?::00)?$", "", written)
    if not _YEAR.search(text):
        return None
    try:
        typed = read_days(text, today)
    except Refused:
        return None
    return typed.span.first if typed and typed.span.days == 1 and not typed.words else None


def plan(known: Mapping[date, Holiday], days: Iterable[Holiday]) -> HolidayPlan:
    """Compare days with those in force; what the office would say just as it is known is left alone."""
    added: list[Holiday] = []
    changed: list[tuple[Holiday, Holiday]] = []
    unchanged = 0
    for each in days:
        before = known.get(each.day)
        if before is None:
            added.append(each)
        elif (before.name, before.works) != (each.name, each.works):
            changed.append((before, each))
        else:
            unchanged += 1
    return HolidayPlan(tuple(added), tuple(changed), unchanged)


def fingerprint(made: HolidayPlan) -> str:
    """Twelve characters that tell what an import would do from anything else that it could."""
    return hashlib.sha256(repr((made.added, made.changed)).encode()).hexdigest()[:12]


def as_json(days: Iterable[Holiday]) -> list[list[Any]]:
    """Days as they are kept until an import is confirmed."""
    return [[each.day.isoformat(), each.name, each.works] for each in days]


def of_json(rows: Iterable[list[Any]]) -> tuple[Holiday, ...]:
    """Days that were kept."""
    return tuple(Holiday(date.fromisoformat(day), name, HolidaySource.OFFICE, works) for day, name, works in rows)
