"""The diagrams of a period: what stands on them comes from its figures and nowhere else."""

from collections.abc import Mapping
from typing import Final

from bot.domain.links import Platform
from bot.domain.periods import PeriodKind, month_of
from bot.domain.programmes import Programme
from bot.domain.recap import ProgrammeTally, Recap
from bot.i18n import Texts
from bot.render.charts import Form, Panel, Series

MOST_BARS: Final = 16
"""Bars that can be looked over; what is less than these stands together in the last one."""


def by_time(t: Texts, recap: Recap) -> Panel:
    """Publications and reports by day, or by month where it is a year."""
    if recap.period.kind is PeriodKind.YEAR:
        months = sorted({month_of(each.day) for each in recap.by_day})
        found = [[each for each in recap.by_day if month_of(each.day) == month] for month in months]
        labels = [t.short_month(month) for month in months]
        title = "chart-by-month"
    else:
        found = [[each] for each in recap.by_day]
        in_week = recap.period.kind is PeriodKind.WEEK
        labels = [t.weekday(each.day) if in_week else str(each.day.day) for each in recap.by_day]
        title = "chart-by-day"
    return Panel(
        t.plain(title),
        Form.COLUMNS,
        tuple(labels),
        (
            Series(t.plain("chart-publications"), tuple(sum(each.publications for each in one) for one in found)),
            Series(t.plain("chart-reports"), tuple(sum(each.reports for each in one) for one in found)),
        ),
        t.plain("chart-empty"),
    )


def by_programme(t: Texts, recap: Recap, programmes: Mapping[int, Programme]) -> Panel:
    """Reports by programme, with a link or without. Programmes of which nothing came are there too: they are the gap.

    `programmes` are those in force at the period's end, and all that a report belongs to, in the order of the set.
    """
    came = {each.programme_id: each for each in recap.by_programme}
    none = [ProgrammeTally(each, 0, 0) for each in programmes if each not in came]
    shown, rest = _cut([*recap.by_programme, *none])
    labels = [
        t.plain("chart-no-programme") if each.programme_id is None else programmes[each.programme_id].label
        for each in shown
    ]
    published = [each.published for each in shown]
    unpublished = [each.reports - each.published for each in shown]
    if rest:
        labels.append(t.plain("chart-others"))
        published.append(sum(each.published for each in rest))
        unpublished.append(sum(each.reports - each.published for each in rest))
    return Panel(
        t.plain("chart-by-programme"),
        Form.BARS,
        tuple(labels),
        (
            Series(t.plain("chart-published"), tuple(published)),
            Series(t.plain("chart-unpublished"), tuple(unpublished)),
        ),
        t.plain("chart-empty"),
    )


def by_platform(t: Texts, recap: Recap) -> Panel:
    """Publications by platform, the most first."""
    return Panel(
        t.plain("chart-by-platform"),
        Form.BARS,
        tuple(platform(t, each.platform) for each in recap.by_platform),
        (Series(t.plain("chart-publications"), tuple(each.publications for each in recap.by_platform)),),
        t.plain("chart-no-links"),
    )


def platform(t: Texts, which: Platform) -> str:
    """A platform's whole name."""
    return t.plain("chart-media" if which is Platform.MEDIA else f"account-platform-{which.value}")


def _cut(tallies: list[ProgrammeTally]) -> tuple[list[ProgrammeTally], list[ProgrammeTally]]:
    """What has a bar of its own, and what stands together."""
    if len(tallies) <= MOST_BARS:
        return tallies, []
    return tallies[: MOST_BARS - 1], tallies[MOST_BARS - 1 :]
