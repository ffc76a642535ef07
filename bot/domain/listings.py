"""Reports and publications one by one, as files list them beside the figures of a period."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from bot.domain.links import Platform
from bot.domain.recap import DayTally
from bot.domain.reports import ReportState


@dataclass(frozen=True, slots=True)
class ListedReport:
    """A report that counts in its period, with its links as (platform, url)."""

    id: int
    unit_id: int
    reference: str
    title: str
    reported_on: date
    activity_date: date
    until_date: date | None
    place: str
    programme_id: int | None
    state: ReportState
    featured: bool
    photos: int
    links: tuple[tuple[Platform, str], ...] = ()


@dataclass(frozen=True, slots=True)
class ListedPublication:
    """A publication that counts in its period; `reference` and `title` are its report's, None without one.

    `others` tells that it comes from another account than the unit's own.
    """

    id: int
    unit_id: int
    published_on: date
    platform: Platform
    url: str
    others: bool
    reference: str | None
    title: str | None


@dataclass(frozen=True, slots=True)
class Illustrated:
    """A report that has a photo which may be shown."""

    id: int
    unit_id: int
    title: str
    day: date


@dataclass(frozen=True, slots=True)
class Illustration:
    """A report's first photo: its path below the photos' directory, None where its time in the archive is over.

    `sha256` is its checksum, by which its thumbnail is known.
    """

    photo_id: int
    report: Illustrated
    path: str | None
    sha256: str


def varied(reports: Sequence[Illustrated], most: int) -> tuple[Illustrated, ...]:
    """At most so many of them: the first of every unit, then the second of every unit, and so on, each in order."""
    seen: Counter[int] = Counter()
    ranked = []
    for place, each in enumerate(reports):
        ranked.append((seen[each.unit_id], place, each))
        seen[each.unit_id] += 1
    return tuple(each for _, _, each in sorted(ranked, key=lambda one: one[:2])[:most])


def stretches(days: Sequence[DayTally], most: int) -> Iterator[tuple[date, date]]:
    """The days, first and last, in as few stretches as hold at most so many rows each; a busier day stands alone."""
    first: date | None = None
    last, rows = date.min, 0
    for day in days:
        more = day.reports + day.publications
        if first is not None and rows + more > most:
            yield first, last
            first, rows = None, 0
        first, last, rows = first or day.day, day.day, rows + more
    if first is not None:
        yield first, last
