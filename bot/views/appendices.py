"""The long tables of a printed recap: what came of each unit, and every report with its links."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from bot.domain.leagues import League, Placed
from bot.domain.links import Platform
from bot.domain.listings import ListedPublication, ListedReport
from bot.domain.recap import RecapUnit, UnitTally
from bot.domain.units import UnitKind
from bot.i18n import Texts
from bot.render.booklet import Block, Cell, Column, Heading, Links, Table, Words

MOST_UNITS: Final = 300
"""Units that a printed recap lists; for a province it tells of the kinds."""
MOST_LISTED: Final = 1500
"""Reports and publications that an appendix lists: about fifty pages. The workbook has all of them."""

_ORDER: Final = tuple(Platform)


@dataclass(frozen=True, slots=True)
class Appendix:
    """All reports and publications of a period."""

    reports: Sequence[ListedReport]
    publications: Sequence[ListedPublication]


def numbers(t: Texts, *keys: str) -> tuple[Column, ...]:
    """Columns of numbers."""
    return tuple(Column(t.plain(f"document-column-{key}"), 1.95, number=True) for key in keys)


def counts(t: Texts, reports: int, published: int) -> tuple[str, str, str]:
    """Reports, those with a link, those without."""
    return t.number(reports), t.number(published), t.number(reports - published)


def units(t: Texts, tallies: Sequence[UnitTally]) -> Iterator[Block]:
    """What came of each unit, a table a kind; of very many only what came of each kind."""
    tail = numbers(t, "reports", "published", "unpublished", "publications")
    kinds = [(kind, list(some)) for kind, some in groupby(_by_kind(tallies), key=lambda each: each.unit.kind)]
    if len(tallies) > MOST_UNITS:
        head = Column(t.plain("document-column-kind"), 3)
        yield Table((head, *numbers(t, "units"), *tail), tuple(_of_kind(t, *each) for each in kinds))
        yield Words(t.plain("document-units-many", most=t.number(MOST_UNITS)), pale=True)
        return
    for kind, some in kinds:
        yield Heading(kind.label, fresh=False)
        columns = (Column(t.plain("document-column-unit"), 4), *tail, Column(t.plain("document-column-platforms"), 3.6))
        rows = (
            (each.unit.name, *counts(t, each.reports, each.published), t.number(each.publications), _where(t, each))
            for each in some
        )
        yield Table(columns, tuple(rows))


def leagues(t: Texts, found: Sequence[League], most: int) -> Iterator[Block]:
    """A table for each league, of its first units where there are more than so many."""
    columns = (
        Column(t.plain("document-column-place-in-league"), 1.2, number=True),
        Column(t.plain("document-column-unit"), 5),
        *numbers(t, "points", "reports", "publications"),
    )
    for league in found:
        yield Heading(league.kind.label, fresh=False)
        yield Table(columns, tuple(_placed(t, each) for each in league.placed[:most]))
        if len(league.placed) > most:
            yield Words(t.plain("document-league-more", more=t.number(len(league.placed) - most)), pale=True)


def _placed(t: Texts, one: Placed) -> tuple[Cell, ...]:
    entry = one.entry
    return (t.number(one.place), entry.unit.name, *map(t.number, (entry.points, entry.reports, entry.publications)))


def _by_kind(tallies: Sequence[UnitTally]) -> list[UnitTally]:
    """In the order of the kinds; units that are closed by now stand last in theirs."""
    return sorted(tallies, key=lambda each: each.unit.kind.order)


def _of_kind(t: Texts, kind: UnitKind, some: Sequence[UnitTally]) -> tuple[Cell, ...]:
    reports, published = sum(each.reports for each in some), sum(each.published for each in some)
    publications = t.number(sum(each.publications for each in some))
    return (kind.label, t.number(len(some)), *counts(t, reports, published), publications)


def _where(t: Texts, tally: UnitTally) -> str:
    ordered = sorted(tally.platforms.items(), key=lambda each: (-each[1], _ORDER.index(each[0])))
    return " · ".join(f"{t.plain(f'platform-{each.value}')} {t.number(many)}" for each, many in ordered)


def appendix(t: Texts, named: Mapping[int, RecapUnit], lists: Appendix) -> Iterator[Block]:
    """Every report with its links, unit by unit; below them the publications that belong to none of these reports."""
    yield Words(t.plain("document-appendix-how"), pale=True)
    shown = {url for each in lists.reports for _, url in each.links}
    loose = [each for each in lists.publications if each.url not in shown]
    for unit in named.values():
        theirs = [each for each in lists.reports if each.unit_id == unit.id]
        others = [each for each in loose if each.unit_id == unit.id]
        if theirs or others:
            yield Heading(unit.name, fresh=False)
            yield reports_table(t, theirs, others)


def reports_table(
    t: Texts, reports: Sequence[ListedReport], others: Sequence[ListedPublication], *, where: bool = False
) -> Table:
    """Reports and further publications by day, with their links; `where` adds when and where each activity was."""
    columns = (
        Column(t.plain("document-column-day"), 1.5),
        Column(t.plain("document-column-title"), 4.6),
        Column(t.plain("document-column-links"), 4.6),
    )
    told: list[tuple[tuple[Cell, ...], object]] = [
        ((t.short_day(each.reported_on), _told(t, each, where=where), _links(t, each.links)), each.reported_on)
        for each in reports
    ]
    told += [
        (
            (t.short_day(each.published_on), _of_what(t, each), _links(t, ((each.platform, each.url),))),
            each.published_on,
        )
        for each in others
    ]
    return Table(columns, tuple(row for row, _ in sorted(told, key=lambda each: str(each[1]))))


def _told(t: Texts, report: ListedReport, *, where: bool) -> Cell:
    title = f"{report.title} ({report.reference})"
    if not where:
        return title
    place = t.plain(
        "evidence-where", days=t.days(report.activity_date, report.until_date), place=report.place.strip() or "no"
    )
    return ((title, ""), (place, ""))


def _of_what(t: Texts, publication: ListedPublication) -> str:
    if publication.title is None:
        return t.plain("document-loose")
    return t.plain("document-of-earlier", title=publication.title, reference=publication.reference or "")


def _links(t: Texts, links: Sequence[tuple[Platform, str]]) -> Links:
    """Each link as it is printed, without what browsers add themselves; it opens with a click."""
    if not links:
        return ((t.plain("document-state-reported"), ""),)
    return tuple(
        (f"{t.plain(f'platform-{each.value}')} · {url.removeprefix('https://').removeprefix('www.')}", url)
        for each, url in links
    )
