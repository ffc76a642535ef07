"""The figures of a period: made once, and shown as text, chart, page and sheet."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta

from bot.domain.links import Platform
from bot.domain.office import UnitRef
from bot.domain.periods import Period
from bot.domain.units import UnitKind


@dataclass(frozen=True, slots=True)
class RecapUnit:
    """A unit as recaps name it."""

    id: int
    code: str
    name: str
    kind: UnitKind


@dataclass(frozen=True, slots=True)
class ReportCount:
    """So many reports of a unit on a day, with a link (`published`) or without; `programme_id` None: under none."""

    unit_id: int
    day: date
    programme_id: int | None
    published: bool
    many: int


@dataclass(frozen=True, slots=True)
class PublicationCount:
    """So many publications of a unit on a day on a platform."""

    unit_id: int
    day: date
    platform: Platform
    many: int


@dataclass(frozen=True, slots=True)
class DayTally:
    """What came on a day."""

    day: date
    reports: int
    publications: int


@dataclass(frozen=True, slots=True)
class ProgrammeTally:
    """How many reports a programme has; `programme_id` is None for those without one."""

    programme_id: int | None
    reports: int
    published: int


@dataclass(frozen=True, slots=True)
class PlatformTally:
    """How many publications there are on a platform."""

    platform: Platform
    publications: int


@dataclass(frozen=True, slots=True)
class UnitTally:
    """What came of a unit; `published` are its reports with a link."""

    unit: RecapUnit
    reports: int
    published: int
    publications: int
    platforms: Mapping[Platform, int]

    @property
    def is_active(self) -> bool:
        """Whether anything came of it."""
        return bool(self.reports or self.publications)


@dataclass(frozen=True, slots=True)
class Recap:
    """A period of the office, or of one `unit`. Reports that were withdrawn do not count; their links do.

    `by_day` has every day of the period and `by_unit` every unit, also where nothing came; `by_programme` and
    `by_platform` have only what came, the most first. The sums of each agree with the counts above them.
    """

    period: Period
    unit: UnitRef | None
    reports: int
    published: int
    publications: int
    by_day: tuple[DayTally, ...]
    by_programme: tuple[ProgrammeTally, ...]
    by_platform: tuple[PlatformTally, ...]
    by_unit: tuple[UnitTally, ...]

    @property
    def unpublished(self) -> int:
        """Reports without a link: the gap to close."""
        return self.reports - self.published

    @property
    def active_units(self) -> int:
        """How many units something came of."""
        return sum(each.is_active for each in self.by_unit)

    @property
    def is_empty(self) -> bool:
        """Whether nothing came at all."""
        return not self.reports and not self.publications


def compose_recap(
    period: Period,
    unit: UnitRef | None,
    units: Iterable[RecapUnit],
    reports: Iterable[ReportCount],
    publications: Iterable[PublicationCount],
) -> Recap:
    """Compose a period from counted rows; `units` keep their order. A row of a unit that is not named is an error."""
    days: Counter[date] = Counter()
    programmes: Counter[int | None] = Counter()
    programmes_published: Counter[int | None] = Counter()
    theirs: Counter[int] = Counter()
    theirs_published: Counter[int] = Counter()
    for each in reports:
        days[each.day] += each.many
        programmes[each.programme_id] += each.many
        theirs[each.unit_id] += each.many
        if each.published:
            programmes_published[each.programme_id] += each.many
            theirs_published[each.unit_id] += each.many
    days_published: Counter[date] = Counter()
    platforms: Counter[Platform] = Counter()
    channels: dict[int, Counter[Platform]] = {}
    for one in publications:
        days_published[one.day] += one.many
        platforms[one.platform] += one.many
        channels.setdefault(one.unit_id, Counter())[one.platform] += one.many
    by_unit = tuple(
        UnitTally(
            each,
            theirs.pop(each.id, 0),
            theirs_published.get(each.id, 0),
            sum(channels.get(each.id, {}).values()),
            channels.pop(each.id, {}),
        )
        for each in units
    )
    if theirs or channels:
        raise ValueError(f"of units that are not named: {sorted({*theirs, *channels})}")
    span = (period.first + timedelta(days=number) for number in range(period.days))
    return Recap(
        period,
        unit,
        reports=programmes.total(),
        published=programmes_published.total(),
        publications=platforms.total(),
        by_day=tuple(DayTally(day, days[day], days_published[day]) for day in span),
        by_programme=tuple(
            ProgrammeTally(programme, many, programmes_published[programme])
            for programme, many in programmes.most_common()
        ),
        by_platform=tuple(PlatformTally(platform, many) for platform, many in platforms.most_common()),
        by_unit=by_unit,
    )


def joined(period: Period, earlier: Recap, later: Recap) -> Recap:
    """The recap of a period that consists of two parts, the later one following the earlier without a gap."""
    units = {each.unit.id: each for each in earlier.by_unit}
    for each in later.by_unit:
        known = units.get(each.unit.id)
        units[each.unit.id] = each if known is None else _sum(known, each)
    return replace(
        earlier,
        period=period,
        reports=earlier.reports + later.reports,
        published=earlier.published + later.published,
        publications=earlier.publications + later.publications,
        by_day=(*earlier.by_day, *later.by_day),
        by_programme=_programmes(earlier, later),
        by_platform=_platforms(earlier, later),
        by_unit=tuple(units.values()),
    )


def _sum(one: UnitTally, other: UnitTally) -> UnitTally:
    if not other.is_active:
        return one
    return UnitTally(
        one.unit,
        one.reports + other.reports,
        one.published + other.published,
        one.publications + other.publications,
        Counter(one.platforms) + Counter(other.platforms),
    )


def _programmes(*parts: Recap) -> tuple[ProgrammeTally, ...]:
    reports: Counter[int | None] = Counter()
    published: Counter[int | None] = Counter()
    for each in (tally for part in parts for tally in part.by_programme):
        reports[each.programme_id] += each.reports
        published[each.programme_id] += each.published
    return tuple(ProgrammeTally(each, many, published[each]) for each, many in reports.most_common())


def _platforms(*parts: Recap) -> tuple[PlatformTally, ...]:
    links: Counter[Platform] = Counter()
    for each in (tally for part in parts for tally in part.by_platform):
        links[each.platform] += each.publications
    return tuple(PlatformTally(each, many) for each, many in links.most_common())
