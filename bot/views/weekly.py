"""The digest of a week: its chart, and the words below it."""

from collections.abc import Mapping
from typing import Final

from bot.domain.digest import DigestReport
from bot.domain.periods import Period
from bot.domain.programmes import Programme
from bot.domain.screen import Screen, fitting, shortened
from bot.domain.weeks import WeekFigures
from bot.i18n import Html, Texts
from bot.render.charts import Chart
from bot.usecases.posting import Reader
from bot.views import charts
from bot.views.digest import link

OFFICE_SHOWN: Final = 60
NAME_SHOWN: Final = 40
TITLE_SHOWN: Final = 80
STREAKS_SHOWN: Final = 3
LINKS_ROOM: Final = 700
"""UTF-16 units of HTML that the links of one report take at most."""


def chart(t: Texts, office: str, found: WeekFigures, programmes: Mapping[int, Programme]) -> Chart:
    """Activity by day and by programme, with the figures of the week above."""
    recap = found.recap
    on_track = t.plain("weekly-of", part=t.number(found.on_track), total=t.number(found.units))
    return Chart(
        (charts.by_time(t, recap), charts.by_programme(t, recap, programmes)),
        title=t.plain("weekly-title", week=_span(t, recap.period)),
        subtitle=office,
        tiles=(
            (t.number(recap.reports), t.plain("weekly-reports")),
            (t.number(recap.published), t.plain("weekly-published")),
            (t.number(recap.publications), t.plain("weekly-links")),
            (on_track, t.plain("weekly-on-track-tile")),
        ),
        separator=t.number(1000)[1],
    )


def words(t: Texts, office: str, found: WeekFigures, reader: Reader) -> Screen:
    """The words of a week. The group's praise; the others' say how many units are waited for, too."""
    recap = found.recap
    head = t("weekly-head", office=shortened(office, OFFICE_SHOWN), week=_span(t, recap.period))
    lines: list[str] = [head]
    if recap.is_empty:
        lines.append(t("weekly-empty"))
    else:
        lines.append(
            t(
                "weekly-counts",
                reports=recap.reports,
                published=recap.published,
                links=recap.publications,
                units=recap.active_units,
            )
        )
    lines.append(t("weekly-on-track", part=t.number(found.on_track), total=t.number(found.units)))
    if reader is not Reader.GROUP and found.on_track < found.units:
        lines.append(t("weekly-waiting", count=found.units - found.on_track, reader=reader.value))
    if found.streaks:
        lines += ["", _streaks(t, found)]
    if found.featured:
        lines += ["", t("weekly-featured"), *(_featured(t, each) for each in found.featured)]
    if reader is Reader.GROUP and not recap.is_empty:
        lines += ["", t("weekly-thanks")]
    return Screen("\n".join(lines))


def _span(t: Texts, week: Period) -> str:
    """ "9–15 Maret 2026", "30 Maret – 5 April 2026"."""
    if week.first.month == week.last.month:
        return f"{week.first.day}–{t.full_day(week.last)}"
    return f"{t.short_day(week.first)} – {t.full_day(week.last)}"


def _streaks(t: Texts, found: WeekFigures) -> Html:
    shown = found.streaks[:STREAKS_SHOWN]
    told = (t("weekly-streak", unit=shortened(each.unit.name, NAME_SHOWN), weeks=each.weeks) for each in shown)
    return t("weekly-streaks", streaks=Html(", ".join(told)), more=len(found.streaks) - len(shown))


def _featured(t: Texts, report: DigestReport) -> str:
    unit, title = shortened(report.unit_name, NAME_SHOWN), shortened(report.title, TITLE_SHOWN)
    links = fitting([link(t, platform, url) for platform, url in report.links], LINKS_ROOM)
    return " · ".join([t("weekly-report", unit=unit, title=title), *links])
