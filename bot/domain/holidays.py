"""National holidays and collective leave: what a library's list changes in the one that is kept."""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from typing import Final

from bot.domain.calendar import Holiday, HolidaySource

LONGEST_NAME: Final = 100
FIRST_LOOK: Final = timedelta(minutes=10)
"""An office is looked after once it is so old: its first minutes belong to the set-up."""


def years_from(today: date) -> tuple[int, int]:
    """The years whose days are kept up to date: this one and the next."""
    return today.year, today.year + 1


def listed(days: Iterable[tuple[str, str]]) -> dict[date, str]:
    """The library's days as they are handed over, (ISO date, name), by day. Raises ValueError for none at all."""
    found = {date.fromisoformat(day): name.replace("; ", ", ")[:LONGEST_NAME] for day, name in days}
    if not found:
        raise ValueError("a year without holidays")
    return found


def refreshed(
    kept: Mapping[date, Holiday], found: Mapping[date, str], today: date
) -> tuple[list[Holiday], frozenset[date]]:
    """The library's days to keep anew, and those to forget, of the years whose days are kept up to date."""
    years = years_from(today)
    put = [
        Holiday(day, name, HolidaySource.LIBRARY)
        for day, name in sorted(found.items())
        if day.year in years and (day not in kept or kept[day].name != name)
    ]
    return put, frozenset(day for day in kept if day.year in years and day not in found)
