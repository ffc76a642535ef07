"""Working days and working hours of an office."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class WorkingHours:
    """When an office works: from `start` to `end` inclusive, on `days` (0 is Monday) that are not `holidays`.

    Times of day are those of `zone`; instants are timezone-aware and come back in UTC.
    Raises ValueError for hours that never come: no day, or an end not after the start.
    """

    start: time
    end: time
    days: frozenset[int]
    zone: ZoneInfo
    holidays: frozenset[date] = field(default=frozenset())

    def __post_init__(self) -> None:
        if not self.days or not self.days <= frozenset(range(7)):
            raise ValueError("working days are numbers from 0 (Monday) to 6, at least one")
        if self.end <= self.start:
            raise ValueError("working hours end after they start")

    def is_working_day(self, day: date) -> bool:
        """Whether the office works on a day of its own calendar."""
        return day.weekday() in self.days and day not in self.holidays

    def is_working(self, instant: datetime) -> bool:
        """Whether the office works at an instant; the last moment of the day still counts."""
        local = self._local(instant)
        return self.is_working_day(local.date()) and self.start <= local.time() <= self.end

    def next_working_moment(self, instant: datetime, at: time | None = None) -> datetime:
        """The first instant not before the given one that is within working hours, in UTC.

        With `at`, also not before that time of the day; an `at` after the end of work counts as the end.
        """
        earliest = self.start if at is None else min(max(at, self.start), self.end)
        for day in self._days_from(self._local(instant).date()):
            opening = datetime.combine(day, earliest, self.zone).astimezone(UTC)
            moment = max(opening, instant.astimezone(UTC))
            if self.is_working(moment):
                return moment
        raise AssertionError("unreachable: the days do not end")

    def add_working_time(self, instant: datetime, span: timedelta) -> datetime:
        """The instant by which the office has worked for `span` since the given one, in UTC."""
        moment = self.next_working_moment(instant)
        while True:
            closing = datetime.combine(self._local(moment).date(), self.end, self.zone).astimezone(UTC)
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
