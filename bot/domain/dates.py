"""Dates and times of day as people write them, in Indonesian and English."""

from collections.abc import Iterable
from datetime import date

from bot.domain.date_words import Sighting
from bot.domain.found import Found
from bot.domain.relative_dates import relative_dates
from bot.domain.words import Words
from bot.domain.written_dates import written_dates


def find_date(text: str, sent_on: date) -> Found[date] | None:
    """The date that a text written on `sent_on` speaks of, with the weekday, brackets and "tanggal" around it.

    Of several the surest kind counts, and of that the first: a date with its year, one with a weekday or "tanggal",
    "kemarin" and the like, a day and month, a weekday alone. A date without year is the nearest past one, unless its
    weekday fits the next; a weekday alone is its latest, `sent_on` included. A range counts as its first day.
    """
    found = surest(sighted_dates(Words(text), sent_on))
    return None if found is None else Found(found.day, found.start, found.end)


def sighted_dates(words: Words, sent_on: date) -> tuple[Sighting, ...]:
    """Every date of a text, in no order; what is part of a longer one is left out."""
    written = list(written_dates(words, sent_on))
    spans = [(each.start, each.end) for each in written]
    relative = (
        each
        for each in relative_dates(words, sent_on)
        if not any(start < each.end and each.start < end for start, end in spans)
    )
    return (*written, *relative)


def surest(sighted: Iterable[Sighting]) -> Sighting | None:
    """The surest date of several, of equally sure ones the first."""
    return min(sighted, key=lambda each: (each.sureness, each.start), default=None)
