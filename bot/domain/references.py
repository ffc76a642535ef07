"""Reference numbers: what people quote when they speak of a report."""

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Reference:
    """The parts of a reference number; `number` counts the unit's reports of a year from 1."""

    unit_code: str
    year: int
    number: int

    def __str__(self) -> str:
        return reference(self.unit_code, self.year, self.number)


def reference(unit_code: str, year: int, number: int) -> str:
    """The reference number of a unit's report: `KUA-PALANG-2026-0042`; the number grows beyond four digits."""
    return f"{unit_code}-{year:04d}-{number:04d}"


def parse_reference(text: str) -> Reference | None:
    """Read a reference number, in any case and with spaces or dashes of any kind around its parts, or None."""
    match = re.fullmatch(r"([A-Z0-9]+(?:-[A-Z0-9]+)*)-([1-9][0-9]{3})-([0-9]{4,9})", _tidy(text))
    if match is None or len(match[1]) > 32 or int(match[3]) == 0:
        return None
    return Reference(match[1], int(match[2]), int(match[3]))


def _tidy(text: str) -> str:
    return re.sub(r"[\s\-‐-―]+", "-", text.strip().strip("#").upper())
