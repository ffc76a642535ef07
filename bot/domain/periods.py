"""The spans of days that are told of together: a day, a week, a month, a year."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Final

from bot.domain.calendar import DAY

_YEARS: Final = range(2000, 3000)


class PeriodKind(StrEnum):
    """How long a period is."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"


@dataclass(frozen=True, slots=True)
class Period:
    """A calendar day, an ISO week (Monday to Sunday), a calendar month or year: from `first` to `last`."""

    kind: PeriodKind
    first: date
    last: date

    @property
    def slug(self) -> str:
        """Its name for keys, files and commands: `2026-11-27`, `2026-W48`, `2026-11`, `2026`."""
        match self.kind:
            case PeriodKind.DAY:
                return self.first.isoformat()
            case PeriodKind.WEEK:
                year, week, _ = self.first.isocalendar()
                return f"{year}-W{week:02}"
            case PeriodKind.MONTH:
                return f"{self.first:%Y-%m}"
            case PeriodKind.YEAR:
                return f"{self.first:%Y}"

    @property
    def days(self) -> int:
        """How many days it has."""
        return (self.last - self.first).days + 1

    @property
    def previous(self) -> "Period":
        """The one before, of the same kind."""
        return period_of(self.kind, self.first - DAY)

    @property
    def next(self) -> "Period":
        """The one after, of the same kind."""
        return period_of(self.kind, self.last + DAY)

    def __contains__(self, day: date) -> bool:
        return self.first <= day <= self.last


def period_of(kind: PeriodKind, day: date) -> Period:
    """The period of a kind that a day lies in."""
    match kind:
        case PeriodKind.DAY:
            return Period(kind, day, day)
        case PeriodKind.WEEK:
            monday = day - timedelta(days=day.weekday())
            return Period(kind, monday, monday + timedelta(days=6))
        case PeriodKind.MONTH:
            first = day.replace(day=1)
            return Period(kind, first, (first + timedelta(days=32)).replace(day=1) - DAY)
        case PeriodKind.YEAR:
            return Period(kind, date(day.year, 1, 1), date(day.year, 12, 31))


def read_period(slug: str) -> Period | None:
    """The period that a slug names, within this millennium; None for anything else."""
    try:
        found = _named(slug)
    except ValueError:
        return None
    return found if found.slug == slug and found.last.year in _YEARS else None


def _named(slug: str) -> Period:
    match slug.count("-"), "W" in slug:
        case 2, _:
            return period_of(PeriodKind.DAY, date.fromisoformat(slug))
        case 1, True:
            return period_of(PeriodKind.WEEK, date.fromisoformat(f"{slug}-1"))
        case 1, False:
            return period_of(PeriodKind.MONTH, date.fromisoformat(f"{slug}-01"))
        case _:
            return period_of(PeriodKind.YEAR, date(int(slug), 1, 1))


def month_of(day: date) -> date:
    """The first day of a day's month, by which months are known."""
    return day.replace(day=1)
