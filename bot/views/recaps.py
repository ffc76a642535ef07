"""Screens of a period's recap: the figures, and each of their parts with the ways to what is behind it."""

from collections.abc import Iterable
from datetime import date
from enum import StrEnum
from itertools import groupby
from typing import Final

from bot.domain.office import UnitRef
from bot.domain.periods import PeriodKind, period_of
from bot.domain.recap import ProgrammeTally, Recap
from bot.domain.screen import Button, Screen, action, columns, shortened
from bot.domain.stretches import of_period
from bot.i18n import Html, Texts
from bot.usecases.drilling import Shown
from bot.views import periods
from bot.views.units import turning

NAME_SHOWN: Final = 60
BUTTON_SHOWN: Final = 40
NAMED: Final = 4
"""Programmes and platforms that the first screen names."""
A_PAGE: Final = 8
MOST_PROGRAMMES: Final = 40


class Part(StrEnum):
    """What of a recap is looked at."""

    WHOLE = "whole"
    DAYS = "days"
    PROGRAMMES = "programmes"
    PLATFORMS = "platforms"
    UNITS = "units"


def part(t: Texts, shown: Shown, which: Part, number: int = 0) -> Screen:
    """A recap, or a page of a part of it."""
    match which:
        case Part.DAYS:
            return _days(t, shown)
        case Part.PROGRAMMES:
            return _programmes(t, shown)
        case Part.PLATFORMS:
            return _platforms(t, shown)
        case Part.UNITS:
            return _units(t, shown, number)
        case _:
            return _whole(t, shown)


def _whole(t: Texts, shown: Shown) -> Screen:
    found = shown.recap
    lines: list[str] = [_head(t, shown)]
    if found.is_empty:
        lines.append(t("recap-none"))
    else:
        lines += [
            t("recap-reports", reports=found.reports, published=found.published, unpublished=found.unpublished),
            t("recap-links", links=found.publications),
        ]
    if found.unit is None:
        lines.append(t("recap-active", active=found.active_units, units=len(found.by_unit)))
    if found.by_programme:
        lines += ["", t("recap-programmes", list=_some(t, _programme_counts(t, shown)))]
    if found.by_platform:
        lines.append(t("recap-platforms", list=_some(t, _platform_counts(t, found))))
    busiest = max(found.by_day, key=lambda each: each.reports, default=None)
    if found.period.days > 1 and busiest is not None and busiest.reports:
        lines.append(t("recap-busiest", day=t.day(busiest.day), count=busiest.reports))
    if found.period.first <= shown.today <= found.period.last and found.period.days > 1:
        lines += ["", t("recap-running", day=t.day(shown.today))]
    return Screen("\n".join(lines), (*_numbers(t, found), *_ways(t, shown)))


def _head(t: Texts, shown: Shown) -> Html:
    who = shown.recap.unit.name if shown.recap.unit else shown.office
    return t("recap-head", who=shortened(who, NAME_SHOWN), period=periods.words(t, of_period(shown.recap.period)))


def _some(t: Texts, counts: list[tuple[str, int]]) -> str:
    named = [t.plain("recap-count", name=name, count=t.number(count)) for name, count in counts[:NAMED]]
    return t.plain("digest-names", names=", ".join(named), more=len(counts) - len(named))


def _programme_counts(t: Texts, shown: Shown) -> list[tuple[str, int]]:
    return [(_programme(t, shown, each), each.reports) for each in shown.recap.by_programme]


def _programme(t: Texts, shown: Shown, tally: ProgrammeTally) -> str:
    if tally.programme_id is None:
        return t.plain("recap-no-programme")
    return shortened(shown.programmes[tally.programme_id].label, NAME_SHOWN)


def _platform_counts(t: Texts, found: Recap) -> list[tuple[str, int]]:
    return [(t.plain(f"platform-{each.platform.value}"), each.publications) for each in found.by_platform]


def _unit_id(unit: UnitRef | None) -> int:
    return unit.id if unit else 0


def _numbers(t: Texts, found: Recap) -> tuple[tuple[Button, ...], ...]:
    """A button for each number."""
    slug, unit_id = found.period.slug, _unit_id(found.unit)
    ways = [
        (found.reports, "reports", action("re.list", "all", slug, unit_id)),
        (found.publications, "links", action("re.links", slug, unit_id)),
        (found.published, "out", action("re.list", "out", slug, unit_id)),
        (found.unpublished, "open", action("re.list", "open", slug, unit_id)),
        (len(found.by_programme), "programmes", _see(Part.PROGRAMMES, found)),
        (len(found.by_platform), "platforms", _see(Part.PLATFORMS, found)),
    ]
    if found.period.days > 1 and not found.is_empty:
        days = sum(bool(each.reports or each.publications) for each in found.by_day)
        ways.append((days, "days", _see(Part.DAYS, found)))
    if found.unit is None:
        ways.append((found.active_units, "units", _see(Part.UNITS, found)))
    return columns(
        [Button(t.plain(f"button-recap-{name}", count=t.number(count)), leads) for count, name, leads in ways if count]
    )


def _see(which: Part, found: Recap, number: int = 0) -> str:
    return action("re.see", which.value, found.period.slug, _unit_id(found.unit), number)


def _ways(t: Texts, shown: Shown) -> tuple[tuple[Button, ...], ...]:
    found, unit_id = shown.recap, _unit_id(shown.recap.unit)
    day = min(found.period.last, shown.today)
    return (
        *_files(t, found),
        *periods.neighbours(t, found.period, unit_id, shown.begun, shown.today),
        *periods.ways_on(t, day, unit_id),
    )


def _files(t: Texts, found: Recap) -> tuple[tuple[Button, ...], ...]:
    """The printed recap and the workbook of the office's months and years."""
    if found.unit is not None or found.period.kind not in (PeriodKind.MONTH, PeriodKind.YEAR):
        return ()
    return ((Button(t.plain("button-documents"), action("rd.of", found.period.slug)),),)


def _part(t: Texts, shown: Shown, which: Part, lines: Iterable[str], rows: Iterable[tuple[Button, ...]]) -> Screen:
    found = shown.recap
    back = Button(t.plain("button-back"), action("re.at", found.period.slug, _unit_id(found.unit)))
    html = "\n".join([_head(t, shown), t(f"recap-by-{which.value}"), "", *lines])
    return Screen(html, (*rows, (back,)))


def _days(t: Texts, shown: Shown) -> Screen:
    """The days with something, or the months of a year; each leads to its own recap."""
    found, unit_id = shown.recap, _unit_id(shown.recap.unit)
    by_month = found.period.kind is PeriodKind.YEAR
    kind = PeriodKind.MONTH if by_month else PeriodKind.DAY
    lines, buttons = [], []
    for slug, tallies in groupby(found.by_day, key=lambda each: period_of(kind, each.day).slug):
        group = list(tallies)
        reports, links = sum(each.reports for each in group), sum(each.publications for each in group)
        if reports or links:
            name = _day_name(t, group[0].day, by_month=by_month)
            lines.append(t("recap-line", name=name, reports=reports, links=links))
            buttons.append(Button(name, action("re.at", slug, unit_id)))
    return _part(t, shown, Part.DAYS, lines, columns(buttons, 3))


def _day_name(t: Texts, day: date, *, by_month: bool) -> str:
    return t.month(day) if by_month else t.weekday(day)


def _programmes(t: Texts, shown: Shown) -> Screen:
    """How many activities each programme has; each leads to them."""
    found, unit_id = shown.recap, _unit_id(shown.recap.unit)
    lines, buttons = [], []
    for each in found.by_programme[:MOST_PROGRAMMES]:
        name = _programme(t, shown, each)
        lines.append(t("recap-programme-line", name=name, reports=each.reports, published=each.published))
        leads = action("re.list", f"p{each.programme_id or 0}", found.period.slug, unit_id)
        count = t.number(each.reports)
        buttons.append(Button(t.plain("recap-named", name=shortened(name, BUTTON_SHOWN), count=count), leads))
    return _part(t, shown, Part.PROGRAMMES, lines, columns(buttons))


def _platforms(t: Texts, shown: Shown) -> Screen:
    """How many publications each platform has; each leads to them."""
    found, unit_id = shown.recap, _unit_id(shown.recap.unit)
    lines, buttons = [], []
    for each in found.by_platform:
        name, count = t.plain(f"platform-{each.platform.value}"), each.publications
        lines.append(t("recap-platform-line", name=name, links=count))
        leads = action("re.links", found.period.slug, unit_id, each.platform.value)
        buttons.append(Button(t.plain("recap-named", name=name, count=t.number(count)), leads))
    return _part(t, shown, Part.PLATFORMS, lines, columns(buttons, 3))


def unit_lines(t: Texts, found: Recap, first: int = 0, most: int | None = None) -> list[str]:
    """The units of which something came, a line each; at most so many, after the `first`."""
    active = [each for each in found.by_unit if each.is_active]
    shown = active[first:] if most is None else active[first : first + most]
    return [
        t("recap-line", name=shortened(each.unit.name, NAME_SHOWN), reports=each.reports, links=each.publications)
        for each in shown
    ]


def _units(t: Texts, shown: Shown, number: int) -> Screen:
    """A page of the units of which something came; each leads to its own recap."""
    active = [each.unit for each in shown.recap.by_unit if each.is_active]
    pages = max(1, -(-len(active) // A_PAGE))
    number = max(0, min(number, pages - 1))
    lines = unit_lines(t, shown.recap, number * A_PAGE, A_PAGE)
    if pages > 1:
        lines.insert(0, t("units-page-number", number=t.number(number + 1), pages=t.number(pages)))
    slug = shown.recap.period.slug
    names = [
        Button(shortened(unit.name, BUTTON_SHOWN), action("re.at", slug, unit.id))
        for unit in active[number * A_PAGE : (number + 1) * A_PAGE]
    ]
    turn = turning(t, number, pages, lambda leads: _see(Part.UNITS, shown.recap, leads))
    return _part(t, shown, Part.UNITS, lines, (*columns(names), *turn))
