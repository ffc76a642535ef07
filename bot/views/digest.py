"""The daily digest: one screen, and pages of all that it tells of."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import islice
from typing import Final

from bot.domain.digest import DayFigures, DigestReport, OpenAnswer, SilentUnit, UnitPublication, most_worth_telling
from bot.domain.ladder import AnswerKind
from bot.domain.links import Platform
from bot.domain.screen import Button, Screen, action, columns, fitting, paged, shortened
from bot.domain.stretches import Stretch, of_digest
from bot.i18n import Html, Texts
from bot.usecases.posting import Reader
from bot.views.units import turning

LINES: Final = 8
"""Activities that the screen names; a coordinator's names fewer, for it tells more besides."""
COORDINATORS_LINES: Final = 6
LATE_LINES: Final = 3
NAMES: Final = 5
"""Units that a line names."""
A_PAGE: Final = 10
NAME_SHOWN: Final = 60
TITLE_SHOWN: Final = 100
LINKS_ROOM: Final = 700
"""UTF-16 units of HTML that the links of one line take at most."""
ANSWERS: Final = {
    AnswerKind.PUBLISHED: "answer-published-word",
    AnswerKind.NOTHING: "answer-nothing",
    AnswerKind.STUCK: "answer-stuck",
    AnswerKind.TOMORROW: "answer-tomorrow",
    AnswerKind.ON_LEAVE: "answer-on-leave",
    AnswerKind.FOLLOWS: "answer-follows",
}


def daily(t: Texts, office_name: str, figures: DayFigures, first: date, *, for_coordinator: bool) -> list[Screen]:
    """The messages of a digest as it is posted; `first` is the first day where several are merged.

    The group's names what was done and who published, and nobody who did not; a coordinator's tells that, too.
    """
    reader = Reader.COORDINATOR if for_coordinator else Reader.GROUP
    return [brief(t, office_name, figures, of_digest(first, figures.day), reader)]


def brief(
    t: Texts,
    office_name: str,
    figures: DayFigures,
    stretch: Stretch,
    reader: Reader,
    ways: tuple[tuple[Button, ...], ...] = (),
) -> Screen:
    """The digest of a day on one screen of a phone; `ways` are further rows of buttons."""
    lines: list[str] = [head(t, office_name, stretch), _counts(t, figures)]
    told, named = _activities(t, figures, _most(figures, reader))
    if told:
        lines += ["", *told]
    if figures.late:
        late, _ = _activities(t, figures.late, LATE_LINES)
        lines += ["", t("digest-late", day=t.weekday(figures.late.day)), *late]
    besides = [name for name in figures.published_units if name not in named]
    if besides:
        lines += ["", t("digest-published", units=_units(t, besides))]
    if reader is Reader.COORDINATOR:
        lines += [part for section in _for_coordinator(t, figures) for part in ("", section)]
    elif figures.published_units:
        lines += ["", t("digest-thanks")]
    return Screen("\n".join(lines), (*_numbers(t, figures, stretch, reader), *ways))


def _most(figures: DayFigures, reader: Reader) -> int:
    """How many activities the screen names: fewer where it tells of late ones besides."""
    most = COORDINATORS_LINES if reader is Reader.COORDINATOR else LINES
    return most - LATE_LINES if figures.late else most


def head(t: Texts, office_name: str, stretch: Stretch) -> Html:
    """The first line: the office and the day, or days."""
    if stretch.first == stretch.last:
        period = t.day(stretch.last)
    else:
        period = t.plain("digest-period", first=t.short_day(stretch.first), last=t.full_day(stretch.last))
    return t("digest-head", office=office_name, period=period)


def _counts(t: Texts, figures: DayFigures) -> Html:
    if figures.is_empty:
        return t("digest-empty")
    if not figures.report_count:
        return t("digest-only-publications", count=len(figures.publications))
    return t(
        "digest-counts",
        reports=figures.report_count,
        units=figures.unit_count,
        published=figures.published_count,
    )


def _activities(t: Texts, figures: DayFigures, most: int) -> tuple[list[str], frozenset[str]]:
    """The first activities and publications, a line each, and the names of their units."""
    reports = most_worth_telling(figures)[:most]
    loose = figures.publications[: most - len(reports)]
    lines = [*(report_line(t, each) for each in reports), *(publication_line(t, each) for each in loose)]
    more = figures.report_count + len(figures.publications) - len(lines)
    if more:
        lines.append(t("digest-more", count=more))
    return lines, frozenset(report.unit_name for report in reports) | {each.unit_name for each in loose}


def report_line(t: Texts, report: DigestReport) -> str:
    """An activity on a line, with its links."""
    key = "digest-featured" if report.featured else "digest-line"
    line = t(key, unit=shortened(report.unit_name, NAME_SHOWN), title=shortened(report.title, TITLE_SHOWN))
    links = [_marked(t, link(t, platform, url), is_others=url in report.others) for platform, url in report.links]
    shown = fitting(links, LINKS_ROOM)
    left_out = [t.plain("digest-more-links", count=len(links) - len(shown))] if len(shown) < len(links) else []
    edited = [t("report-edited", day=t.full_day(report.edited_at.date()))] if report.edited_at else []
    return " · ".join([line, *shown, *left_out, *edited])


def publication_line(t: Texts, publication: UnitPublication, title: str = "") -> str:
    """A publication on a line; `title` is its activity's, "" where it belongs to none."""
    links = fitting([link(t, publication.platform, publication.url)], LINKS_ROOM)
    shown = links[0] if links else t.plain(f"platform-{publication.platform.value}")
    unit = shortened(publication.unit_name, NAME_SHOWN)
    line = t("digest-line", unit=unit, title=title) if title else t("digest-loose", unit=unit)
    return " · ".join([line, _marked(t, shown, is_others=publication.is_others)])


def _marked(t: Texts, shown: str, *, is_others: bool) -> str:
    """A link, with a small mark where it comes from another account than the unit's own."""
    return f"{shown} {t('digest-link-other')}" if is_others else shown


def link(t: Texts, platform: Platform, url: str) -> Html:
    """A publication as the name of its platform that opens it."""
    return Html(f'<a href="{t("plain", text=url).replace(chr(34), "%22")}">{t(f"platform-{platform.value}")}</a>')


def _some(t: Texts, names: Iterable[str], total: int) -> str:
    """The first of some names, and how many more there are."""
    shown = list(islice(names, NAMES))
    return t.plain("digest-names", names=", ".join(shown), more=total - len(shown))


def _units(t: Texts, names: Sequence[str]) -> str:
    return _some(t, (shortened(name, NAME_SHOWN) for name in names), len(names))


def _for_coordinator(t: Texts, figures: DayFigures) -> Iterable[str]:
    """What waits for somebody, a paragraph each."""
    if figures.unpublished:
        names = tuple(dict.fromkeys(each.unit_name for each in figures.unpublished))
        yield t("digest-unpublished", count=len(figures.unpublished), units=_units(t, names))
    if figures.open_answers:
        said = (answer(t, each) for each in figures.open_answers)
        count = len(figures.open_answers)
        yield t("digest-answers", count=count, answers=_some(t, said, count))
    if figures.difficulties:
        yield t("digest-difficulties", count=figures.difficulties)
    if figures.silent:
        longest = _some(t, (silence(t, each) for each in figures.silent), figures.silent_count)
        yield t("digest-silent", silent=figures.silent_count, units=figures.unit_total, names=longest)


def answer(t: Texts, one: OpenAnswer) -> str:
    """A unit with what it answered."""
    return t.plain("digest-answer", unit=shortened(one.unit_name, NAME_SHOWN), answer=t.plain(ANSWERS[one.kind]))


def silence(t: Texts, one: SilentUnit) -> str:
    """A unit with how long it has been silent."""
    days = "never" if one.days is None else one.days
    return t.plain("digest-silent-unit", unit=shortened(one.unit_name, NAME_SHOWN), days=days)


def _numbers(t: Texts, figures: DayFigures, stretch: Stretch, reader: Reader) -> tuple[tuple[Button, ...], ...]:
    """A button for each number, which leads to what is behind it."""
    activities = figures.report_count + len(figures.publications)
    slug = stretch.slug
    if reader is Reader.GROUP:
        rest = Button(t.plain("button-digest-all", count=t.number(activities)), action("re.group", slug, 0))
        return ((rest,),) if activities > _most(figures, reader) else ()
    most = _most(figures, reader)
    ways = [
        (activities if activities > most else 0, "all", action("re.more", slug, 0)),
        (figures.report_count, "reports", action("re.list", "all", slug, 0)),
        (figures.active_units if stretch.period else 0, "units", action("re.see", "units", slug, 0, 0)),
        (figures.publication_count, "links", action("re.links", slug, 0)),
        (figures.published_count, "out", action("re.list", "out", slug, 0)),
        (len(figures.unpublished), "open", action("re.list", "open", slug, 0)),
    ]
    if reader is Reader.COORDINATOR:
        ways += [
            (len(figures.open_answers), "answers", action("re.said", slug, 0)),
            (figures.difficulties, "difficulties", action("df.list", 0)),
            (figures.silent_count, "silent", action("re.quiet", 0)),
        ]
    return columns(
        [Button(t.plain(f"button-digest-{name}", count=count), leads) for count, name, leads in ways if count]
    )


def whole(t: Texts, office_name: str, figures: DayFigures, stretch: Stretch, number: int, reader: Reader) -> Screen:
    """A page of all that the digest tells of, by unit; a number beyond the end gives the last page."""
    pages = paged(_blocks(t, figures), A_PAGE)
    number = max(0, min(number, len(pages) - 1))
    lines: list[str] = [head(t, office_name, stretch), _counts(t, figures)]
    if len(pages) > 1:
        lines.append(t("units-page-number", number=t.number(number + 1), pages=t.number(len(pages))))
    if pages:
        lines += ["", *pages[number]]
    verb, back = ("re.group", "re.brief") if reader is Reader.GROUP else ("re.more", "re.at")
    turn = turning(t, number, len(pages), lambda leads: action(verb, stretch.slug, leads))
    return Screen("\n".join(lines), (*turn, (Button(t.plain("button-digest-brief"), action(back, stretch.slug, 0)),)))


def _blocks(t: Texts, figures: DayFigures) -> Iterator[list[str]]:
    """Everything that was done, a block of lines for each unit, and the publications besides."""
    for unit in figures.reports_by_unit:
        yield [report_line(t, report) for report in unit.reports]
    for each in figures.publications:
        yield [publication_line(t, each)]


def everything(t: Texts, office_name: str, figures: DayFigures) -> Iterator[str]:
    """A coordinator's digest of one day as lines of HTML, with every activity."""
    yield head(t, office_name, of_digest(figures.day, figures.day))
    yield _counts(t, figures)
    if not figures.is_empty:
        yield ""
    for lines in _blocks(t, figures):
        yield from lines
    for section in _for_coordinator(t, figures):
        yield ""
        yield section
