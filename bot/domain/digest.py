"""The figures of a day, composed once so that text, chart and files agree."""

import heapq
import itertools
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final, NamedTuple

from bot.domain.ladder import AnswerKind, StatusWord, UnitStatus
from bot.domain.links import Platform

LONGEST_SILENT: Final = 10
"""So many silent units are at hand by name; a digest names fewer, and has a list for the others."""


class DigestReport(NamedTuple):
    """One activity of the day; `links` are its publications as (platform, url).

    `others` are the addresses of those that come from another account than the unit's own. `edited_at` is when it was
    last changed after the digest of its day had told of it, if it was.

    A tuple, as the others of which a day has thousands: made in a third of the time of a frozen dataclass.
    """

    unit_code: str
    unit_name: str
    title: str
    reference: str
    links: tuple[tuple[Platform, str], ...] = ()
    others: frozenset[str] = frozenset()
    featured: bool = False
    edited_at: datetime | None = None


class UnitPublication(NamedTuple):
    """A publication of a unit without a report; `is_others` tells that it comes from another account than its own."""

    unit_code: str
    unit_name: str
    platform: Platform
    url: str
    is_others: bool = False


class SilentUnit(NamedTuple):
    """A unit past its cadence; `days` since its last publication, None if it never published; `word` as on screens."""

    unit_name: str
    unit_code: str
    days: int | None
    status: UnitStatus
    word: StatusWord
    unit_id: int = 0


@dataclass(frozen=True, slots=True)
class OpenAnswer:
    """What somebody answered to a prompt and what is still open: `text` in their words, `by` their name."""

    unit_name: str
    kind: AnswerKind
    text: str
    by: str
    unit_id: int = 0


@dataclass(frozen=True, slots=True)
class UnitReports:
    """A unit's activities of the day, at least one."""

    unit_code: str
    unit_name: str
    reports: tuple[DigestReport, ...]


@dataclass(frozen=True, slots=True)
class DayFigures:
    """All that a day's digest tells.

    `report_count`, `unit_count` and `published_count` count the reports, their units and the reports with a link;
    `published_units` are the names of all units that published, with a report or without; `unpublished` are the
    reports without a link. `publication_count` counts all links that were published on the day, `publications` are
    those of no report of the day. `silent` are the longest silent of `silent_count` units. `difficulties` are not
    solved, from whichever day. `late` is what came on the day before after its digest had gone out: it is told of, and
    not counted here.
    """

    day: date
    reports_by_unit: tuple[UnitReports, ...]
    report_count: int
    unit_count: int
    published_count: int
    published_units: tuple[str, ...]
    publication_count: int
    publications: tuple[UnitPublication, ...]
    silent: tuple[SilentUnit, ...]
    silent_count: int
    open_answers: tuple[OpenAnswer, ...]
    unpublished: tuple[DigestReport, ...]
    unit_total: int
    difficulties: int
    late: "DayFigures | None" = None

    @property
    def active_units(self) -> int:
        """How many units reported or published."""
        reported = {unit.unit_code for unit in self.reports_by_unit}
        return len(reported | {each.unit_code for each in self.publications})

    @property
    def is_empty(self) -> bool:
        """Whether nothing was reported and nothing published: a digest of one line."""
        return not self.reports_by_unit and not self.publications


def compose_day(
    day: date,
    reports: Iterable[DigestReport],
    *,
    unit_total: int,
    publications: Iterable[UnitPublication] = (),
    silent: Iterable[SilentUnit] = (),
    longest: int = LONGEST_SILENT,
    open_answers: Iterable[OpenAnswer] = (),
    difficulties: int = 0,
) -> DayFigures:
    """Compose a day from plain rows; every count is counted here, from what is shown.

    Units keep the order in which the rows first name them; a report that comes twice (same reference) counts once,
    and so does a link. A unit that published today is not silent. Of those that are, so many of the `longest` are kept.
    """
    unique = tuple({report.reference: report for report in reports}.values())
    by_unit: dict[str, list[DigestReport]] = {}
    for report in unique:
        by_unit.setdefault(report.unit_code, []).append(report)
    shown = {url for report in unique for _, url in report.links}
    distinct = {each.url: each for each in publications}
    loose = tuple(each for url, each in distinct.items() if url not in shown)
    published = {report.unit_code: report.unit_name for report in unique if report.links}
    published |= {each.unit_code: each.unit_name for each in loose if each.unit_code not in published}
    kept, silent_count = longest_silent((unit for unit in silent if unit.unit_code not in published), longest)
    return DayFigures(
        day=day,
        reports_by_unit=tuple(
            UnitReports(code, theirs[0].unit_name, tuple(theirs)) for code, theirs in by_unit.items()
        ),
        report_count=len(unique),
        unit_count=len(by_unit),
        published_count=sum(bool(report.links) for report in unique),
        published_units=tuple(published.values()),
        publication_count=len(distinct),
        publications=loose,
        silent=kept,
        silent_count=silent_count,
        open_answers=tuple(open_answers),
        unpublished=tuple(report for report in unique if not report.links),
        unit_total=max(unit_total, len(by_unit.keys() | published.keys()), silent_count),
        difficulties=difficulties,
    )


def longest_silent(silent: Iterable[SilentUnit], most: int) -> tuple[tuple[SilentUnit, ...], int]:
    """The first silent units as they are listed, and how many there are: those that never published come first, then
    the longest silent. No more are held at once, of however many thousands."""
    number = itertools.count()
    # The iterable comes first: at its end nothing is counted.
    counted = (unit for unit, _ in zip(silent, number, strict=False))
    first = heapq.nsmallest(most, counted, key=lambda one: (one.days is not None, -(one.days or 0), one.unit_name))
    return tuple(first), next(number)


def most_worth_telling(figures: DayFigures) -> tuple[DigestReport, ...]:
    """The day's reports in the order in which a short text tells of them: those that are featured, then one of each
    unit before a second of any, those with a link first."""
    ranked = (
        (not report.featured, place, not report.links, report)
        for unit in figures.reports_by_unit
        for place, report in enumerate(unit.reports)
    )
    return tuple(report for *_, report in sorted(ranked, key=lambda each: each[:3]))
