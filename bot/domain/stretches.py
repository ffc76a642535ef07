"""Days that are told of together, as buttons name them: a period, or the several days of one digest."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from bot.domain.periods import Period, PeriodKind, period_of, read_period

MOST_MERGED: Final = 7
"""Days that one digest tells of at most."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Days from `first` to `last`; `period` is None for the several days of one digest."""

    first: date
    last: date
    period: Period | None

    @property
    def slug(self) -> str:
        """Its name in buttons: the period's, or the first day and how many follow it: `2026-03-14+2`."""
        return self.period.slug if self.period else f"{self.first.isoformat()}+{(self.last - self.first).days}"

    @property
    def is_digest(self) -> bool:
        """Whether it is what one daily digest tells of."""
        return self.period is None or self.period.kind is PeriodKind.DAY


def of_period(period: Period) -> Stretch:
    """The days of a period."""
    return Stretch(period.first, period.last, period)


def of_digest(first: date, last: date) -> Stretch:
    """The day, or the days, of a digest."""
    return of_period(period_of(PeriodKind.DAY, last)) if first == last else Stretch(first, last, None)


def read_stretch(slug: str) -> Stretch:
    """The days that a slug names. Raises ValueError for anything else."""
    name, plus, more = slug.partition("+")
    period = read_period(name)
    if period is None or (plus and period.kind is not PeriodKind.DAY):
        raise ValueError(f"no days: {slug}")
    if not plus:
        return of_period(period)
    following = int(more)
    if not 1 <= following < MOST_MERGED:
        raise ValueError(f"no days of one digest: {slug}")
    return Stretch(period.first, period.first + timedelta(days=following), None)
