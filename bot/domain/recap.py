"""The figures of a period: made once, and shown as text, chart, page and sheet."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
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


def joined(period: Period, parts: Sequence[Recap]) -> Recap:
    """The recap of a period from those of its parts, at least one, which follow one another without a gap."""
    units: dict[int, UnitTally] = {}
    reports: Counter[int | None] = Counter()
    published: Counter[int | None] = Counter()
    platforms: Counter[Platform] = Counter()
    for part in parts:
        for unit in part.by_unit:
            known = units.get(unit.unit.id)
            units[unit.unit.id] = unit if known is None else _sum(known, unit)
        for programme in part.by_programme:
            reports[programme.programme_id] += programme.reports
            published[programme.programme_id] += programme.published
        for platform in part.by_platform:
            platforms[platform.platform] += platform.publications
    return Recap(
        period,
        parts[0].unit,
        reports=reports.total(),
        published=published.total(),
        publications=platforms.total(),
        by_day=tuple(day for part in parts for day in part.by_day),
        by_programme=tuple(ProgrammeTally(each, many, published[each]) for each, many in reports.most_common()),
        by_platform=tuple(PlatformTally(each, many) for each, many in platforms.most_common()),
        by_unit=tuple(units.values()),
    )


def _sum(one: UnitTally, other: UnitTally) -> UnitTally:
    return UnitTally(
        one.unit,
        one.reports + other.reports,
        one.published + other.published,
        one.publications + other.publications,
        Counter(one.platforms) + Counter(other.platforms),
    )


def with_units(found: Recap, units: Iterable[RecapUnit]) -> Recap:
    """A recap of the same figures with these units in their order, those too of which nothing came."""
    known = {each.unit.id: each for each in found.by_unit}
    return replace(found, by_unit=tuple(known.get(each.id) or UnitTally(each, 0, 0, 0, {}) for each in units))
