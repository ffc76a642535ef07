"""Everything in a text that may be a date, a time of day or a place, sighted once for all that ask."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from bot.domain.date_words import Sighting
from bot.domain.dates import sighted_dates
from bot.domain.found import Found, Span
from bot.domain.hours import Hours
from bot.domain.labels import Label
from bot.domain.layout import Layout
from bot.domain.places import Place, sighted_places
from bot.domain.times import sighted_hours


class Sights(NamedTuple):
    """A laid out text and what was sighted in it: dates in all of it, hours outside labels, places in its body."""

    layout: Layout
    zone_label: str
    dates: tuple[Sighting, ...]
    hours: tuple[Found[Hours], ...]
    places: tuple[Place, ...]

    @property
    def whens(self) -> list[tuple[int, int]]:
        """Where dates and hours begin and end."""
        return [(each.start, each.end) for each in self.dates] + [(each.start, each.end) for each in self.hours]

    def dates_within(self, span: Span) -> list[Sighting]:
        """The dates in a part of the text."""
        return [each for each in self.dates if span.start <= each.start and each.end <= span.end]


def look_over(layout: Layout, sent_on: date, zone_label: str) -> Sights:
    """What there is to see in a laid out text that was written on a day."""
    words = layout.words
    dates = sighted_dates(words, sent_on)
    hours = tuple(
        found
        for span in _outside_labels(layout)
        for found in sighted_hours(words, span.start, span.end, labelled=False, zone_label=zone_label)
    )
    cuts = sorted([each.start for each in dates] + [each.start for each in hours])
    places = tuple(place for line in layout.body for place in sighted_places(words, line.start, line.end, cuts))
    return Sights(layout, zone_label, dates, hours, places)


def _outside_labels(layout: Layout) -> Iterator[Span]:
    """The parts of the text that no label took."""
    at = 0
    for block in layout.blocks:
        # Between two lines is a line break and nothing to see.
        if at + 1 < block.start:
            yield Span(at, block.start)
        at = block.value_start if Label.STORY in block.labels else block.end
    if at < len(layout.text):
        yield Span(at, len(layout.text))
