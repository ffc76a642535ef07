"""The words of the printed recap of a period."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from bot.domain.periods import Period, PeriodKind
from bot.i18n import Texts
from bot.render.booklet import Block, Booklet, Column, Heading, Photo, Photos, Table, Tiles, Words
from bot.render.charts import Chart, Panel
from bot.usecases.documents import Paper, Summary
from bot.views.appendices import MOST_UNITS, Appendix, appendix, counts, leagues, numbers, units
from bot.views.charts import by_platform, by_programme, by_time
from bot.views.ranking import in_words

MOST_FIRST: Final = 20
"""Units of a league that are printed where an office has very many."""
MOST_NAMED: Final = 5


@dataclass(frozen=True, slots=True)
class Shown:
    """A photo with the files that it may be read from, the best first."""

    files: tuple[str, ...]
    unit_id: int
    title: str


def name_of(t: Texts, period: Period) -> str:
    """ "Rekap bulanan" or "Rekap tahunan"."""
    return t.plain("document-name", kind=period.kind.value)


def period_words(t: Texts, period: Period) -> str:
    """ "Maret 2026" or "2026"."""
    return str(period.first.year) if period.kind is PeriodKind.YEAR else t.month(period.first)


def booklet(
    t: Texts, summary: Summary, paper: Paper, logo: str | None, photos: Sequence[Shown], lists: Appendix | None
) -> Booklet:
    """The recap of a period, whole; without `lists` it says where the details are."""
    words = period_words(t, summary.period)
    return Booklet(
        language=t.language,
        letterhead=paper.lines,
        logo=logo,
        kicker=t.plain("document-kicker"),
        title=name_of(t, summary.period),
        subtitle=words,
        running=f"{name_of(t, summary.period)} {words} · {summary.office.name}",
        made=t.plain("document-made", day=t.full_day(summary.made_on)),
        page=t.plain("document-page", page="{page}", pages="{pages}"),
        blocks=tuple(_blocks(t, summary, photos, lists)),
    )


def _blocks(t: Texts, summary: Summary, photos: Sequence[Shown], lists: Appendix | None) -> Iterator[Block]:
    recap = summary.recap
    named = {each.unit.id: each.unit for each in recap.by_unit}
    yield Words(_lead(t, summary))
    yield Tiles(
        (
            (t.number(recap.reports), t.plain("document-tile-reports")),
            (t.number(recap.published), t.plain("document-tile-published")),
            (t.number(recap.unpublished), t.plain("document-tile-unpublished")),
            (t.number(recap.publications), t.plain("document-tile-publications")),
            (
                t.plain("document-of", part=t.number(recap.active_units), whole=t.number(len(recap.by_unit))),
                t.plain("document-tile-units"),
            ),
            (
                t.plain(
                    "document-of",
                    part=t.number(sum(bool(each.reports) for each in summary.coverage if each.programme_id)),
                    whole=t.number(len(summary.programmes)),
                ),
                t.plain("document-tile-programmes"),
            ),
        )
    )
    if not recap.is_empty:
        yield _figure(by_time(t, recap))
    if not summary.is_over:
        yield Words(t.plain("document-running", day=t.full_day(summary.made_on)), pale=True)
    yield Words(t.plain("document-rule"), pale=True)
    if summary.leagues:
        yield Heading(t.plain("document-leagues"))
        yield from _ranked(t, summary)
    yield Heading(t.plain("document-programmes"))
    yield from _coverage(t, summary)
    yield Heading(t.plain("document-units"))
    if not recap.is_empty:
        yield _figure(by_platform(t, recap))
    yield from units(t, recap.by_unit)
    if photos:
        yield Heading(t.plain("document-photos"))
        yield Photos(tuple(Photo(each.files, named[each.unit_id].name, each.title) for each in photos))
    if recap.is_empty:
        return
    yield Heading(t.plain("document-appendix"))
    if lists is None:
        yield Words(t.plain("document-appendix-long"))
    else:
        yield from appendix(t, named, lists)


def _ranked(t: Texts, summary: Summary) -> Iterator[Block]:
    """How points are given, the leagues, and who gained most."""
    found = summary.ranking
    yield Words(t.plain("document-leagues-how"), pale=True)
    yield Words(
        t.plain("document-points", points=in_words(t, found.rule)) if found else t.plain("document-points-year")
    )
    if found and found.improved:
        first = found.improved[0]
        names = ", ".join(each.unit.name for each in found.improved[:MOST_NAMED])
        more = max(len(found.improved) - MOST_NAMED, 0)
        yield Words(t.plain("document-improved", units=names, more=more, gain=t.number(first.gain)))
    few = len(summary.recap.by_unit) <= MOST_UNITS
    yield from leagues(t, summary.leagues, MOST_UNITS if few else MOST_FIRST)


def _lead(t: Texts, summary: Summary) -> str:
    """The period in one sentence."""
    recap = summary.recap
    if recap.is_empty:
        return t.plain("document-lead-empty", period=period_words(t, summary.period))
    return t.plain(
        "document-lead",
        period=period_words(t, summary.period),
        reports=t.number(recap.reports),
        published=t.number(recap.published),
        publications=t.number(recap.publications),
        units=t.number(recap.active_units),
    )


def _figure(panel: Panel) -> Chart:
    return Chart((panel,))


def _coverage(t: Texts, summary: Summary) -> Iterator[Block]:
    """How many reports each programme has; those without any stand out by being named."""
    if not summary.recap.is_empty:
        yield _figure(by_programme(t, summary.recap, summary.programmes))
    rows = tuple(
        (_programme(t, summary, each.programme_id), *counts(t, each.reports, each.published))
        for each in summary.coverage
    )
    columns = (Column(t.plain("document-column-programme"), 5), *numbers(t, "reports", "published", "unpublished"))
    yield Table(columns, rows)
    bare = [
        summary.programmes[each.programme_id].label
        for each in summary.coverage
        if each.programme_id and not each.reports
    ]
    if bare and not summary.recap.is_empty:
        yield Words(t.plain("document-programmes-bare", programmes=", ".join(bare)), pale=True)


def _programme(t: Texts, summary: Summary, programme_id: int | None) -> str:
    if programme_id is None:
        return t.plain("document-no-programme")
    found = summary.programmes[programme_id]
    return f"{found.number}. {found.name}"
