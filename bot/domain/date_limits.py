"""Which dates of an activity have to be asked back."""

from datetime import date
from enum import StrEnum


class DateProblem(StrEnum):
    """Why an activity's date has to be asked back."""

    FUTURE = "future"
    OVER_A_YEAR = "over_a_year"


def check_activity_date(day: date, today: date) -> DateProblem | None:
    """What is wrong with an activity's date: in the future, or more than a year ago; None if nothing is."""
    if day > today:
        return DateProblem.FUTURE
    is_old = (day.year + 1, day.month, day.day) < (today.year, today.month, today.day)
    return DateProblem.OVER_A_YEAR if is_old else None
