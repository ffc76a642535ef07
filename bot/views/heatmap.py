"""The words of the picture of the last weeks."""

from collections.abc import Iterator
from typing import Final

from bot.domain.heatmap import MOST_UNITS, WEEKS, Cell
from bot.domain.office import Office
from bot.domain.screen import Button, Screen, action, shortened
from bot.i18n import Texts
from bot.render.heatmap import Chart, Line
from bot.usecases.heatmap import HeatMap
from bot.views.units import turning

NAME_SHOWN: Final = 58
"""Two lines of letters that can be read on a phone."""
_EXPLAINED: Final = tuple(cell for cell in Cell if cell is not Cell.BEFORE)


def chart(t: Texts, office: Office, found: HeatMap) -> Chart:
    """What is drawn."""
    return Chart(
        title=t.plain("heatmap-title", weeks=WEEKS),
        subtitle=t.plain("heatmap-subtitle", office=office.name, day=t.full_day(found.day)),
        weeks=tuple(_weeks(t, found)),
        days=t.plain("heatmap-days"),
        lines=tuple(
            Line(
                shortened(row.name, NAME_SHOWN),
                tuple((week.cell.value, week.count) for week in row.weeks),
                _days(t, row.days),
            )
            for row in found.rows
        ),
        legend=tuple((cell.value, t.plain(f"heatmap-cell-{cell.value}")) for cell in _EXPLAINED),
    )


def _weeks(t: Texts, found: HeatMap) -> Iterator[tuple[str, str]]:
    """Each week by its Monday; the month where it is another than before."""
    before = 0
    for span in found.weeks:
        month = t.short_month(span.first) if span.first.month != before else ""
        before = span.first.month
        yield month, str(span.first.day)


def _days(t: Texts, days: int | None) -> str:
    return "–" if days is None else t.number(days)


def drawn(t: Texts) -> Screen:
    """In the place of the waiting message."""
    return Screen(t("heatmap-drawn"), ((Button(t.plain("button-silence"), action("di.list", 0)),),))


def caption(t: Texts, found: HeatMap) -> Screen:
    """Below the picture, with the ways to the other pages."""
    first = found.number * MOST_UNITS + 1
    last = first + len(found.rows) - 1
    words = t("heatmap-caption", weeks=WEEKS, first=t.number(first), last=t.number(last), total=t.number(found.total))
    return Screen(words, tuple(turning(t, found.number, found.pages, lambda number: action("di.map", number))))
