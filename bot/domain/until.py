"""Until when: the days that an answer offers, a month's page of them, and days that people type."""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby
from typing import Final

from bot.domain.calendar import DAY, WorkingHours
from bot.domain.date_words import Sureness, day_of, nearest
from bot.domain.dates import sighted_dates, surest
from bot.domain.ladder import AnswerKind, monday_after
from bot.domain.words import Words

MOST_DAYS: Final = {AnswerKind.TOMORROW: 14, AnswerKind.NOTHING: 60, AnswerKind.ON_LEAVE: 92}
"""How many days ahead an answer can last; maternity leave is three months."""
_WEEK: Final = timedelta(days=7)
_FORTNIGHT: Final = 2
_MOST_WORDS: Final = 6
_NUMBERS: Final = re.compile(r"^\s*(?:(?:tanggal|tgl\.?|the)\s+)?(\d{1,2})(?:[/.-](\d{1,2}))?\s*$", re.IGNORECASE)
"""A longer text says something else besides a date."""


@dataclass(frozen=True, slots=True)
class Month:
    """A month's days that can be chosen, by weeks; `before` and `after` are neighbouring months that have some."""

    first: date
    weeks: tuple[tuple[date, ...], ...]
    before: date | None
    after: date | None


def offered(kind: AnswerKind, today: date, hours: WorkingHours) -> dict[str, date]:
    """The days offered at once, by their names: next week, the one after it, next month, where it is later."""
    if kind is AnswerKind.TOMORROW:
        return {}
    week = monday_after(today)
    wished = {"week": week, "weeks": week + _WEEK * (_FORTNIGHT - 1), "month": _next_month(today)}
    found: dict[str, date] = {}
    for name, day in wished.items():
        working = hours.first_working_day_from(day)
        if is_offered(kind, working, today, hours) and all(working > each for each in found.values()):
            found[name] = working
    return found


def is_offered(kind: AnswerKind, day: date, today: date, hours: WorkingHours) -> bool:
    """Whether an answer can last until a day: a working day ahead, and not too far."""
    return today < day <= last_day(kind, today) and hours.is_working_day(day)


def last_day(kind: AnswerKind, today: date) -> date:
    """The last day until which an answer can last. Raises KeyError for one that has no such choice."""
    return today + DAY * MOST_DAYS[kind]


def month(kind: AnswerKind, today: date, hours: WorkingHours, wished: date) -> Month:
    """The days to choose from in the month of a day, or else in the nearest month that has some."""
    ahead = [today + DAY * number for number in range(1, MOST_DAYS[kind] + 1)]
    days = [day for day in ahead if hours.is_working_day(day)]
    months = sorted({day.replace(day=1) for day in days})
    if not months:
        return Month(wished.replace(day=1), (), None, None)
    number = min(range(len(months)), key=lambda each: abs((months[each] - wished.replace(day=1)).days))
    first = months[number]
    inside = [day for day in days if day.replace(day=1) == first]
    return Month(
        first,
        tuple(tuple(week) for _, week in groupby(inside, key=lambda day: day.isocalendar()[:2])),
        months[number - 1] if number else None,
        months[number + 1] if number + 1 < len(months) else None,
    )


def read_day(text: str, today: date) -> date | None:
    """The day ahead that a short text names ("6 April", "6/4", "Senin", "lusa"); None where it names none or more.

    A day that is written with its year is what it is, be it past.
    """
    if len(text.split()) > _MOST_WORDS:
        return None
    numbers = _NUMBERS.match(text)
    if numbers is not None:
        return _by_numbers(int(numbers[1]), int(numbers[2] or 0), today)
    seen = surest(sighted_dates(Words(text), today))
    if seen is None:
        return None
    if seen.day > today or seen.sureness is Sureness.FULL:
        return seen.day
    if seen.weekday is not None and seen.sureness in (Sureness.WEEKDAY, Sureness.RELATIVE):
        return seen.day + _WEEK
    if seen.sureness in (Sureness.SHORT, Sureness.BARE):
        return nearest(seen.day.month, seen.day.day, None, today, ahead=True)
    return seen.day


def _by_numbers(day: int, month: int, today: date) -> date | None:
    """The next such day of a month or, where none is named (0), of this month or the next."""
    if month:
        found = day_of(today.year, month, day)
        return found if found is None or found > today else day_of(today.year + 1, month, day)
    found = day_of(today.year, today.month, day)
    following = _next_month(today)
    return found if found is not None and found > today else day_of(following.year, following.month, day)


def _next_month(today: date) -> date:
    return (today.replace(day=28) + timedelta(days=4)).replace(day=1)
