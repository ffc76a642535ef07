"""Names of months and weekdays, abbreviated and misspelt, in Indonesian and English; and a date as it was sighted."""

from collections.abc import Iterator
from datetime import date, timedelta
from enum import IntEnum
from functools import lru_cache
from typing import Final, NamedTuple

from bot.domain.found import Doubt
from bot.domain.words import neighbourhood, respelt

_MONTH_NAMES: Final = (
    "januari january jan",
    "februari pebruari february feb peb",
    "maret march mar mrt",
    "april apr",
    "mei may",
    "juni june jun",
    "juli july jul",
    "agustus august agust agst agt agu ags aug",
    "september sept sep",
    "oktober october okt oct",
    "november nopember nov nop",
    "desember december des dec",
)
_DAY_NAMES: Final = (
    "senin senen monday",
    "selasa tuesday",
    "rabu rebo wednesday",
    "kamis kemis thursday",
    "jumat jum'at jum’at jum`at jum‘at friday",
    "sabtu saturday",
    "minggu ahad sunday",
)
_MONTH_OF: Final = {name: n for n, names in enumerate(_MONTH_NAMES, 1) for name in names.split()}
_DAY_OF: Final = {name: n for n, names in enumerate(_DAY_NAMES) for name in names.split()}
MONTHS: Final = frozenset(_MONTH_OF)
WEEKDAYS: Final = frozenset(_DAY_OF)
_NEAR_MONTHS: Final = neighbourhood(MONTHS)
_NEAR_DAYS: Final = neighbourhood(WEEKDAYS)
# Words of their own, one letter from a month or a weekday.
_OTHERS: Final = frozenset({"market", "kamus", "selama", "salasa", "jumlat", "raket", "maryam", "sabut", "markt"})


class Sureness(IntEnum):
    """How sure a date is by the way it is written, the surest first."""

    FULL = 0
    SHORT = 1
    """Without its year, but with a weekday, brackets or "tanggal"."""
    RELATIVE = 2
    BARE = 3
    """A day and a month."""
    WEEKDAY = 4
    REFERENCE = 5
    """The date of a letter."""


class Sighting(NamedTuple):
    """A date in `text[start:end]`; `until` is the last day of a range, `part` the part of the day ("pagi")."""

    day: date
    start: int
    end: int
    sureness: Sureness
    until: date | None = None
    doubt: Doubt | None = None
    part: str = ""
    weekday: int | None = None

    def shifted(self, by: int) -> "Sighting":
        """The same date in a longer text."""
        return Sighting(
            self.day, self.start + by, self.end + by, self.sureness, self.until, self.doubt, self.part, self.weekday
        )


@lru_cache(maxsize=4096)
def month_of(word: str) -> int | None:
    """The number of a month, which may be misspelt by a letter."""
    if word in _OTHERS:
        return None
    known = respelt(word, MONTHS, _NEAR_MONTHS)
    return _MONTH_OF[known] if known else None


@lru_cache(maxsize=4096)
def weekday_of(word: str) -> int | None:
    """The number of a weekday from Monday's 0, which may be misspelt by a letter."""
    if word in _OTHERS:
        return None
    known = respelt(word, WEEKDAYS, _NEAR_DAYS)
    return _DAY_OF[known] if known else None


def day_of(year: int, month: int, day: int) -> date | None:
    """A date, or None if the calendar has none such."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def back(day: date, days: int) -> date | None:
    """Some days before (after, if negative), or None beyond the calendar."""
    ordinal = day.toordinal() - days
    return date.fromordinal(ordinal) if 0 < ordinal <= date.max.toordinal() else None


def latest(weekday: int, sent_on: date, *, before: bool = False) -> date | None:
    """The last such weekday, `sent_on` included unless it is to be `before`."""
    last = back(sent_on, 1) if before else sent_on
    return back(last, (last.weekday() - weekday) % 7) if last else None


def nearest(month: int, day: int, weekday: int | None, sent_on: date, *, ahead: bool = False) -> date | None:
    """The nearest past day of the calendar year (the nearest to come, if `ahead`).

    Where a weekday is named and fits one, the nearest of those that it fits.
    """
    days = list(_years(month, day, sent_on))
    fitting = [each for each in days if each.weekday() == weekday and abs((each - sent_on).days) <= 366]
    if fitting:
        return min(fitting, key=lambda each: abs((each - sent_on).days))
    if ahead:
        coming = min((each for each in days if each >= sent_on), default=None)
        if coming is not None and coming - sent_on <= timedelta(days=120):
            return coming
    return max((each for each in days if each <= sent_on), default=None)


def _years(month: int, day: int, sent_on: date) -> Iterator[date]:
    # A leap day comes back after eight years at the latest.
    first = 8 if (month, day) == (2, 29) else 1
    for year in range(max(sent_on.year - first, 1), min(sent_on.year + 2, 9999 + 1)):
        found = day_of(year, month, day)
        if found is not None:
            yield found
