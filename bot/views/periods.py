"""Periods in words, the ways from one to its neighbours, and choosing one."""

from collections.abc import Sequence
from datetime import date, timedelta
from itertools import groupby
from typing import Final

from bot.domain.calendar import DAY, Span
from bot.domain.office import UnitRef
from bot.domain.periods import Period, PeriodKind, month_of, period_of
from bot.domain.screen import Button, Screen, action, columns, shortened
from bot.domain.stretches import Stretch
from bot.i18n import Texts
from bot.views.spans import span

NAME_SHOWN: Final = 60
BUTTON_SHOWN: Final = 40
OWN_SHOWN: Final = 12
"""Units of one's own to choose from."""


def words(t: Texts, stretch: Stretch) -> str:
    """The days in words: "Selasa, 10 Maret 2026", "9–15 Maret 2026", "Maret 2026", "2026"."""
    match stretch.period.kind if stretch.period else None:
        case PeriodKind.DAY:
            return t.day(stretch.first)
        case PeriodKind.MONTH:
            return t.month(stretch.first)
        case PeriodKind.YEAR:
            return str(stretch.first.year)
        case _:
            return span(t, Span(stretch.first, stretch.last))


def _short(t: Texts, period: Period) -> str:
    match period.kind:
        case PeriodKind.DAY:
            return t.short_day(period.first)
        case PeriodKind.WEEK:
            return t.plain("recap-week", day=t.short_day(period.first))
        case PeriodKind.MONTH:
            return t.month(period.first)
        case PeriodKind.YEAR:
            return str(period.first.year)


def neighbours(t: Texts, period: Period, unit_id: int, begun: date, today: date) -> tuple[tuple[Button, ...], ...]:
    """The row that leads to the period before and to the one after, where there can be anything in them."""
    row = []
    if period.first > begun:
        row.append(_to(t, "recap-before", period.previous, unit_id))
    if period.last < today:
        row.append(_to(t, "recap-after", period.next, unit_id))
    return (tuple(row),) if row else ()


def _to(t: Texts, key: str, period: Period, unit_id: int) -> Button:
    return Button(t.plain(key, period=_short(t, period)), action("re.at", period.slug, unit_id))


def ways_on(t: Texts, day: date, unit_id: int) -> tuple[tuple[Button, ...], ...]:
    """Another date, or another period."""
    pick = Button(t.plain("button-recap-pick"), action("re.pick", f"{day:%Y-%m}", unit_id))
    return ((pick, Button(t.plain("button-recap-menu"), action("re.menu", unit_id))),)


def to_menu(t: Texts) -> Button:
    """Back to the choice of a period of the office."""
    return Button(t.plain("button-back"), action("re.menu", 0))


def menu(t: Texts, who: str, unit_id: int, today: date, units: Sequence[UnitRef], *, reads_all: bool) -> Screen:
    """Which period; `units` are others of one's own to read of."""
    yesterday = today - DAY
    offered = [
        Button(t.plain("button-recap-today"), _at(PeriodKind.DAY, today, unit_id)),
        Button(t.plain("button-recap-yesterday"), _at(PeriodKind.DAY, yesterday, unit_id)),
        *(
            Button(t.plain(f"button-recap-this-{kind.value}"), _at(kind, today, unit_id))
            for kind in (PeriodKind.WEEK, PeriodKind.MONTH, PeriodKind.YEAR)
        ),
        Button(t.plain("button-recap-pick"), action("re.pick", f"{today:%Y-%m}", unit_id)),
    ]
    others = [
        Button(shortened(unit.name, BUTTON_SHOWN), action("re.menu", unit.id))
        for unit in units[:OWN_SHOWN]
        if unit.id != unit_id
    ]
    rows = [*columns(offered), *columns(others)]
    if reads_all:
        choose = Button(t.plain("button-recap-unit"), action("re.kinds", period_of(PeriodKind.MONTH, today).slug))
        office = Button(t.plain("button-recap-office"), action("re.menu", 0))
        rows.append((choose, office) if unit_id else (choose,))
    rows.append((Button(t.plain("button-home"), action("m.home")),))
    return Screen(t("recap-menu", who=shortened(who, NAME_SHOWN)), tuple(rows))


def _at(kind: PeriodKind, day: date, unit_id: int) -> str:
    return action("re.at", period_of(kind, day).slug, unit_id)


def days(t: Texts, who: str, month: date, unit_id: int, begun: date, today: date) -> Screen:
    """The days of a month to choose from, a row a week; the weeks, the month and its year besides."""
    whole = period_of(PeriodKind.MONTH, month)
    first, last = max(whole.first, begun), min(whole.last, today)
    inside = [first + timedelta(days=number) for number in range((last - first).days + 1)]
    weeks = [list(week) for _, week in groupby(inside, key=lambda day: day.isocalendar()[:2])]
    rows = [tuple(Button(str(day.day), action("re.at", day.isoformat(), unit_id)) for day in week) for week in weeks]
    rows += columns([_to(t, "recap-only", period_of(PeriodKind.WEEK, week[0]), unit_id) for week in weeks])
    turns = []
    if whole.first > begun:
        turns.append(_turn(t, "button-month-before", whole.previous, unit_id))
    if whole.last < today:
        turns.append(_turn(t, "button-month-after", whole.next, unit_id))
    rows += [tuple(turns)] if turns else []
    rows.append(
        (
            _to(t, "recap-only", whole, unit_id),
            Button(t.plain("button-recap-months"), action("re.months", month.year, unit_id)),
        )
    )
    rows.append((Button(t.plain("button-back"), action("re.menu", unit_id)),))
    return Screen(t("recap-which-day", who=shortened(who, NAME_SHOWN), month=t.month(whole.first)), tuple(rows))


def _turn(t: Texts, key: str, month: Period, unit_id: int) -> Button:
    return Button(t.plain(key, month=t.month(month.first)), action("re.pick", month.slug, unit_id))


def months(t: Texts, who: str, year: int, unit_id: int, begun: date, today: date) -> Screen:
    """The months of a year to choose from."""
    whole = period_of(PeriodKind.YEAR, date(year, 1, 1))
    firsts = [date(year, number, 1) for number in range(1, 13)]
    inside = [first for first in firsts if month_of(begun) <= first <= today]
    each = [Button(t.month(first), action("re.pick", f"{first:%Y-%m}", unit_id)) for first in inside]
    turns = []
    if whole.first > begun:
        turns.append(Button(str(year - 1), action("re.months", year - 1, unit_id)))
    if whole.last < today:
        turns.append(Button(str(year + 1), action("re.months", year + 1, unit_id)))
    rows = [*columns(each), *([tuple(turns)] if turns else [])]
    if inside:
        rows.append((_to(t, "recap-only", whole, unit_id),))
    rows.append((Button(t.plain("button-back"), action("re.menu", unit_id)),))
    return Screen(t("recap-which-month", who=shortened(who, NAME_SHOWN), year=str(year)), tuple(rows))
