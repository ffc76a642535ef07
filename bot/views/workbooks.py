"""The words of the workbook of a period: sheets of figures, then every report and every publication."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from bot.domain.links import Platform
from bot.domain.listings import ListedPublication, ListedReport
from bot.domain.recap import RecapUnit
from bot.i18n import Texts
from bot.render.ledger import Book, Column, Holds, Row, Sheet
from bot.usecases.documents import Summary
from bot.views.booklets import name_of, period_words
from bot.views.charts import platform

REPORTS: Final = 6
PUBLICATIONS: Final = 7
"""The places of the long sheets among all."""
SEVERAL: Final = "\n"


def book(t: Texts, summary: Summary, *, listed: bool) -> Book:
    """The workbook without its long lists, which follow where they are `listed`."""
    recap = summary.recap
    sheets = (
        _overview(t, summary, listed=listed),
        _units(t, summary),
        _leagues(t, summary),
        _programmes(t, summary),
        _platforms(t, summary),
        _days(t, summary),
        Sheet(t.plain("document-sheet-reports"), _report_columns(t), (), recap.reports, frozen=3),
        Sheet(t.plain("document-sheet-publications"), _publication_columns(t), (), recap.publications, frozen=2),
    )
    title = f"{name_of(t, summary.period)} {period_words(t, summary.period)}"
    return Book(t.language, title, summary.office.name, sheets if listed else sheets[:REPORTS])


def _text(t: Texts, key: str, width: int = 24, holds: Holds = Holds.TEXT) -> Column:
    return Column(t.plain(f"document-column-{key}"), holds, width)


def _number(t: Texts, key: str) -> Column:
    return Column(t.plain(f"document-column-{key}"), Holds.NUMBER, 14)


def _counts(t: Texts) -> tuple[Column, ...]:
    return tuple(_number(t, key) for key in ("reports", "published", "unpublished"))


def _overview(t: Texts, summary: Summary, *, listed: bool) -> Sheet:
    recap = summary.recap
    rows: list[Row] = [
        (t.plain("document-overview-office"), summary.office.name),
        (t.plain("document-overview-period"), period_words(t, summary.period)),
        (t.plain("document-overview-made"), t.full_day(summary.made_on)),
        (t.plain("document-column-reports"), recap.reports),
        (t.plain("document-column-published"), recap.published),
        (t.plain("document-column-unpublished"), recap.unpublished),
        (t.plain("document-column-publications"), recap.publications),
        (t.plain("document-overview-units"), len(recap.by_unit)),
        (t.plain("document-overview-active"), recap.active_units),
        (t.plain("document-overview-rule"), t.plain("document-rule")),
    ]
    if not summary.is_over:
        rows.append((t.plain("document-overview-note"), t.plain("document-running", day=t.full_day(summary.made_on))))
    if not listed:
        rows.append((t.plain("document-overview-note"), t.plain("document-unlisted")))
    columns = (_text(t, "what", 28), _text(t, "value", 70, Holds.LONG))
    return Sheet(t.plain("document-sheet-overview"), columns, tuple(rows), len(rows), plain=True)


def _units(t: Texts, summary: Summary) -> Sheet:
    platforms = [each.platform for each in summary.recap.by_platform]
    columns = (
        _text(t, "code", 18),
        _text(t, "unit", 34),
        _text(t, "kind", 10),
        *_counts(t),
        _number(t, "publications"),
        *(Column(platform(t, each), Holds.NUMBER, 12) for each in platforms),
    )
    rows: tuple[Row, ...] = tuple(
        (
            each.unit.code,
            each.unit.name,
            each.unit.kind.label,
            each.reports,
            each.published,
            each.reports - each.published,
            each.publications,
            *(each.platforms.get(one, 0) for one in platforms),
        )
        for each in summary.recap.by_unit
    )
    return Sheet(t.plain("document-sheet-units"), columns, rows, len(rows), frozen=2)


def _leagues(t: Texts, summary: Summary) -> Sheet:
    columns = (
        _text(t, "kind", 10),
        _number(t, "place-in-league"),
        _text(t, "unit", 34),
        *(_number(t, key) for key in ("points", "reports", "publications")),
    )
    rows: tuple[Row, ...] = tuple(
        (
            league.kind.label,
            each.place,
            each.entry.unit.name,
            each.entry.points,
            each.entry.reports,
            each.entry.publications,
        )
        for league in summary.leagues
        for each in league.placed
    )
    return Sheet(t.plain("document-sheet-leagues"), columns, rows, len(rows), frozen=3)


def _programmes(t: Texts, summary: Summary) -> Sheet:
    def named(programme_id: int | None) -> tuple[int | None, str]:
        if programme_id is None:
            return None, t.plain("document-no-programme")
        found = summary.programmes[programme_id]
        return found.number, found.name

    columns = (_number(t, "number"), _text(t, "programme", 60), *_counts(t))
    rows: tuple[Row, ...] = tuple(
        (*named(each.programme_id), each.reports, each.published, each.reports - each.published)
        for each in summary.coverage
    )
    return Sheet(t.plain("document-sheet-programmes"), columns, rows, len(rows), frozen=2)


def _platforms(t: Texts, summary: Summary) -> Sheet:
    rows: tuple[Row, ...] = tuple((platform(t, each.platform), each.publications) for each in summary.recap.by_platform)
    columns = (_text(t, "platform"), _number(t, "publications"))
    return Sheet(t.plain("document-sheet-platforms"), columns, rows, len(rows))


def _days(t: Texts, summary: Summary) -> Sheet:
    columns = (_text(t, "day", 20, Holds.DATE), _number(t, "reports"), _number(t, "publications"))
    rows: tuple[Row, ...] = tuple(
        (each.day.isoformat(), each.reports, each.publications) for each in summary.recap.by_day
    )
    return Sheet(t.plain("document-sheet-days"), columns, rows, len(rows))


def _report_columns(t: Texts) -> tuple[Column, ...]:
    return (
        _text(t, "reported", 18, Holds.DATE),
        _text(t, "reference", 22),
        _text(t, "unit", 30),
        _text(t, "kind", 10),
        _text(t, "title", 60, Holds.LONG),
        _text(t, "activity", 18, Holds.DATE),
        _text(t, "until", 18, Holds.DATE),
        _text(t, "place", 32, Holds.LONG),
        _text(t, "programme", 34),
        _text(t, "state", 20),
        _text(t, "featured", 12),
        _number(t, "photos"),
        _number(t, "links"),
        _text(t, "addresses", 60, Holds.LONG),
    )


def report_rows(t: Texts, summary: Summary, found: Iterable[ListedReport]) -> Iterator[Row]:
    """A row for each report."""
    units = _by_id(summary)
    yes = t.plain("document-yes")
    for each in found:
        unit = units[each.unit_id]
        yield (
            each.reported_on.isoformat(),
            each.reference,
            unit.name,
            unit.kind.label,
            each.title,
            each.activity_date.isoformat(),
            each.until_date.isoformat() if each.until_date else None,
            each.place,
            summary.programmes[each.programme_id].label if each.programme_id is not None else None,
            t.plain(f"document-state-{each.state.value}"),
            yes if each.featured else None,
            each.photos,
            len(each.links),
            SEVERAL.join(url for _, url in each.links),
        )


def _publication_columns(t: Texts) -> tuple[Column, ...]:
    return (
        _text(t, "published-on", 18, Holds.DATE),
        _text(t, "unit", 30),
        _text(t, "kind", 10),
        _text(t, "platform", 16),
        _text(t, "address", 60, Holds.ADDRESS),
        _text(t, "account", 16),
        _text(t, "reference", 22),
        _text(t, "title", 60, Holds.LONG),
    )


def publication_rows(t: Texts, summary: Summary, found: Iterable[ListedPublication]) -> Iterator[Row]:
    """A row for each publication."""
    units = _by_id(summary)
    platforms = {each: platform(t, each) for each in Platform}
    other = t.plain("document-other-account")
    for each in found:
        unit = units[each.unit_id]
        yield (
            each.published_on.isoformat(),
            unit.name,
            unit.kind.label,
            platforms[each.platform],
            each.url,
            other if each.others else None,
            each.reference,
            each.title,
        )


def _by_id(summary: Summary) -> Mapping[int, RecapUnit]:
    return {each.unit.id: each.unit for each in summary.recap.by_unit}
