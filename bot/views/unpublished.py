"""Screens of what is done but not published yet."""

from collections.abc import Sequence

from bot.db.unpublished import Unpublished
from bot.domain.screen import Button, Screen, action, shortened
from bot.i18n import Texts

TITLE_SHOWN = 250
BUTTON_SHOWN = 48


def question(t: Texts, reports: Sequence[Unpublished]) -> Screen:
    """Asks for the link of one report, or which of several to see to."""
    if len(reports) == 1:
        return one(t, reports[0])
    return Screen(t("unpublished-several", count=len(reports)), tuple(_rows(reports)))


def one(t: Texts, report: Unpublished, *, listed: bool = False) -> Screen:
    """Asks for one report's link; `listed` offers the way back to the list."""
    text = t(
        "unpublished-ask",
        title=shortened(report.title, TITLE_SHOWN),
        unit=report.unit.name,
        day=t.short_day(report.activity_date),
    )
    rows = [
        (Button(t.plain("button-send-link"), action("r.link", report.id)),),
        (
            Button(t.plain("button-link-later"), action("b.later", report.id)),
            Button(t.plain("button-link-never"), action("b.never", report.id)),
        ),
    ]
    if listed:
        rows.append((Button(t.plain("button-back"), action("b.list")),))
    return Screen(text, tuple(rows))


def page(t: Texts, reports: Sequence[Unpublished], *, more: bool, begins: bool) -> Screen:
    """The list, a button a report; `begins` at the newest."""
    if not reports:
        return Screen(t("unpublished-none"), ((Button(t.plain("button-home"), action("m.home")),),))
    lines = [
        t("unpublished-line", title=shortened(each.title, 80), unit=each.unit.name, day=t.short_day(each.activity_date))
        for each in reports
    ]
    rows = _rows(reports)
    if more:
        rows.append((Button(t.plain("button-older"), action("b.list", reports[-1].id)),))
    if not begins:
        rows.append((Button(t.plain("button-newest"), action("b.list")),))
    rows.append((Button(t.plain("button-home"), action("m.home")),))
    return Screen("\n".join([t("unpublished-head"), "", *lines]), tuple(rows))


def later(t: Texts, report: Unpublished) -> Screen:
    """It is not out yet."""
    text = t("unpublished-later", title=shortened(report.title, TITLE_SHOWN))
    return Screen(text, ((Button(t.plain("button-unpublished"), action("b.list")),),))


def never(t: Texts, report: Unpublished) -> Screen:
    """It will not be published; can be taken back."""
    rows = (
        (Button(t.plain("button-link-again"), action("b.again", report.id)),),
        (Button(t.plain("button-unpublished"), action("b.list")),),
    )
    return Screen(t("unpublished-never", title=shortened(report.title, TITLE_SHOWN)), rows)


def _rows(reports: Sequence[Unpublished]) -> list[tuple[Button, ...]]:
    return [(Button(shortened(each.title, BUTTON_SHOWN), action("b.ask", each.id)),) for each in reports]
