"""A value and the words it was read from, and what there is to doubt about it."""

from enum import StrEnum
from typing import Generic, NamedTuple, TypeVar

T = TypeVar("T")


class Doubt(StrEnum):
    """Why a value that was read may be wrong."""

    DATE_WEEKDAY = "date-weekday"
    """The weekday that is named is not that date's."""
    DATE_YEAR = "date-year"
    """The year is not named, and is not the one in which the message was sent."""
    DATE_SENT = "date-sent"
    """The date is only that of the copied message."""
    DATE_OLD = "date-old"
    """The date is more than a year ago."""
    DATE_AHEAD = "date-ahead"
    """The date has not come yet."""
    TIME_HALF = "time-half"
    """ "Jam 2" may be at night or in the afternoon."""
    TITLE_CUT = "title-cut"
    """The title is the beginning of a long sentence."""


class Span(NamedTuple):
    """The characters from `start` to `end`."""

    start: int
    end: int

    def shifted(self, by: int) -> "Span":
        """The same characters in a longer text, of which this one begins at `by`."""
        return Span(self.start + by, self.end + by)


class Found(NamedTuple, Generic[T]):
    """A value read from `text[start:end]` of the text as it was given, in code points; `doubt` if it may be wrong."""

    value: T
    start: int
    end: int
    doubt: Doubt | None = None

    def shifted(self, by: int) -> "Found[T]":
        """The same find in a longer text, of which the searched one begins at `by`."""
        return Found(self.value, self.start + by, self.end + by, self.doubt)
