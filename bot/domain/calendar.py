"""Working days and working hours of an office."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Days from `first` to `last`, both included. Raises ValueError where the last comes before the first."""

    first: date
    last: date

    def __post_init__(self) -> None:
        if self.last < self.first:
            raise ValueError("a span ends after it begins")

    def covers(self, day: date) -> bool:
        """Whether a day lies in it."""
        return self.first <= day <= self.last

    @property
    def days(self) -> int:
        """How many days it has."""
        return (self.last - self.first).days + 1


class HolidaySource(StrEnum):
    """Where a holiday comes from: what somebody said stands over what a library knows."""

    LIBRARY = "library"
    OFFICE = "office"


@dataclass(frozen=True, slots=True)
class Holiday:
    """A day on which nobody works or, where `works`, on which the office works although it would not otherwise."""

    day: date
    name: str
    source: HolidaySource
    works: bool = False


@dataclass(frozen=True, slots=True)
class SpecialHours:
    """Other working hours from one day to another, both included, such as those of Ramadan.

    Raises ValueError for hours that end before they begin.
    """

    span: Span
    start: time
    end: time
    name: str = ""

    def __post_init__(self) -> None:
        if self.end <= self.start:
            raise ValueError("special hours end after they start")


@dataclass(frozen=True, slots=True)
class WorkingHours:
    """When an office works: from `start` to `end` inclusive, on `days` (0 is Monday) that are not `holidays`.

    `special` are weeks with other hours; where two overlap the later one in the tuple holds. `extra` are days on which
    the office works although they are no working days of the week; on those of `paused` it never does.
    Times of day are those of `zone`; instants are timezone-aware and come back in UTC.
    Raises ValueError for hours that never come: no day, or an end not after the start.
    """

    start: time
    end: time
    days: frozenset[int]
    zone: ZoneInfo
    holidays: frozenset[date] = field(default=frozenset())
    special: tuple[SpecialHours, ...] = ()
    extra: frozenset[date] = field(default=frozenset())
    paused: tuple[Span, ...] = ()

    def __post_init__(self) -> None:
        if not self.days or not self.days <= frozenset(range(7)):
            raise ValueError("working days are numbers from 0 (Monday) to 6, at least one")
        if self.end <= self.start:
            raise ValueError("working hours end after they start")

    def is_working_day(self, day: date) -> bool:
        """Whether the office works on a day of its own calendar."""
        if any(span.covers(day) for span in self.paused):
            return False
        return (day.weekday() in self.days and day not in self.holidays) or day in self.extra

    def hours_of(self, day: date) -> tuple[time, time]:
        """From when to when a day's work goes, where it is a working day."""
        for special in reversed(self.special):
            if special.span.covers(day):
                return special.start, special.end
        return self.start, self.end

    def closing(self, day: date) -> datetime:
        """The end of a day's work, in UTC."""
        return datetime.combine(day, self.hours_of(day)[1], self.zone).astimezone(UTC)

    def without(self, spans: Iterable[Span]) -> "WorkingHours":
        """The same without these days: the calendar of a unit that has a pause then."""
        spans = tuple(spans)
        return replace(self, paused=(*self.paused, *spans)) if spans else self

    def is_working(self, instant: datetime) -> bool:
        """Whether the office works at an instant; the last moment of the day still counts."""
        local = self._local(instant)
        start, end = self.hours_of(local.date())
        return self.is_working_day(local.date()) and start <= local.time() <= end

    def next_working_moment(self, instant: datetime, at: time | None = None) -> datetime:
        """The first instant not before the given one that is within working hours, in UTC.

        With `at`, also not before that time of the day; an `at` after the end of work counts as the end.
        """
        for day in self._days_from(self._local(instant).date()):
            start, end = self.hours_of(day)
            earliest = start if at is None else min(max(at, start), end)
            opening = datetime.combine(day, earliest, self.zone).astimezone(UTC)
            moment = max(opening, instant.astimezone(UTC))
            if self.is_working(moment):
                return moment
        raise AssertionError("unreachable: the days do not end")

    def add_working_time(self, instant: datetime, span: timedelta) -> datetime:
        """The instant by which the office has worked for `span` since the given one, in UTC."""
        moment = self.next_working_moment(instant)
        while True:
            day = self._local(moment).date()
            closing = self.closing(day)
            if moment + span <= closing:
                return moment + span
            span -= closing - moment
            moment = self.next_working_moment(closing + timedelta(microseconds=1))

    def add_working_days(self, day: date, count: int) -> date:
        """The `count`-th working day after a day; the day itself for 0. Raises ValueError for a negative count."""
        if count < 0:
            raise ValueError("working days are counted forwards")
        for _ in range(count):
            day = self.first_working_day_from(day + DAY)
        return day

    def first_working_day_from(self, day: date) -> date:
        """The day itself if the office works on it, else the next on which it does."""
        return next(each for each in self._days_from(day) if self.is_working_day(each))

    def working_days_between(self, after: date, until: date) -> int:
        """How many working days there are after one day up to and including another; 0 if it is not later."""
        return sum(self.is_working_day(after + DAY * n) for n in range(1, (until - after).days + 1))

    def _local(self, instant: datetime) -> datetime:
        if instant.tzinfo is None:
            raise ValueError("instants carry a time zone")
        return instant.astimezone(self.zone)

    @staticmethod
    def _days_from(day: date) -> Iterator[date]:
        while True:
            yield day
            day += DAY
