"""Screens of what is behind the numbers of a digest or a recap."""

from typing import Final

from bot.domain.digest import OpenAnswer, SilentUnit
from bot.domain.drilling import ListedLink, ListedReport, Sieve
from bot.domain.links import Platform
from bot.domain.office import UnitRef
from bot.domain.programmes import Programme
from bot.domain.screen import Button, Screen, action, columns, shortened
from bot.domain.stretches import Stretch
from bot.i18n import Html, Texts
from bot.usecases.drilling import Listed, Numbered
from bot.views import digest, periods
from bot.views.units import turning

NAME_SHOWN: Final = 60
BUTTON_SHOWN: Final = 40
TITLE_SHOWN: Final = 80
WORDS_SHOWN: Final = 200
ALL: Final = "-"
"""Every platform, in buttons."""


def reports(
    t: Texts,
    who: UnitRef | None,
    stretch: Stretch,
    sieve: Sieve,
    page: Listed[ListedReport],
    programme: Programme | None,
    *,
    opens: bool,
) -> Screen:
    """A page of reports; with `opens` each can be opened."""
    what = _what(t, sieve, programme)
    lines: list[str] = [_head(t, what, who, stretch), ""]
    for each in page.lines:
        line = digest.report_line(t, each.told)
        lines.append(line if stretch.first == stretch.last else f"{line} · {t.short_day(each.day)}")
    if not page.lines:
        lines.append(t("drill-no-reports"))
    rows: list[tuple[Button, ...]] = []
    if opens:
        rows += [
            (Button(shortened(each.told.title, BUTTON_SHOWN) or each.told.reference, action("r.show", each.id)),)
            for each in page.lines
        ]
    place = ("re.list", sieve.word, stretch.slug, who.id if who else 0)
    last = page.lines[-1].id if page.lines else 0
    return Screen("\n".join(lines), (*rows, *_turns(t, page.more, page.begins, place, last), _back(t, who, stretch)))


def _what(t: Texts, sieve: Sieve, programme: Programme | None) -> str:
    if programme is not None:
        return t.plain("drill-programme", name=shortened(programme.label, NAME_SHOWN))
    return t.plain("drill-no-programme" if sieve.programme == 0 else f"drill-reports-{sieve.word}")


def _head(t: Texts, what: str, who: UnitRef | None, stretch: Stretch) -> Html:
    unit = shortened(who.name, NAME_SHOWN) if who else "all"
    return t("drill-head", what=what, unit=unit, period=periods.words(t, stretch))


def _turns(t: Texts, more: bool, begins: bool, place: tuple[object, ...], last: int) -> tuple[tuple[Button, ...], ...]:
    verb, *words = place
    rows = []
    if more:
        rows.append((Button(t.plain("button-older"), action(str(verb), *words, last)),))
    if not begins:
        rows.append((Button(t.plain("button-newest"), action(str(verb), *words)),))
    return tuple(rows)


def _back(t: Texts, who: UnitRef | None, stretch: Stretch) -> tuple[Button, ...]:
    return (Button(t.plain("button-back"), action("re.at", stretch.slug, who.id if who else 0)),)


def links(
    t: Texts, who: UnitRef | None, stretch: Stretch, platform: Platform | None, page: Listed[ListedLink]
) -> Screen:
    """A page of publications."""
    what = t.plain("drill-links", where=t.plain(f"platform-{platform.value}") if platform else "all")
    lines: list[str] = [_head(t, what, who, stretch), ""]
    for each in page.lines:
        line = digest.publication_line(t, each.publication, shortened(each.title or "", TITLE_SHOWN))
        lines.append(line if stretch.first == stretch.last else f"{line} · {t.short_day(each.day)}")
    if not page.lines:
        lines.append(t("drill-no-links"))
    place = ("re.links", stretch.slug, who.id if who else 0, platform.value if platform else ALL)
    last = page.lines[-1].id if page.lines else 0
    return Screen("\n".join(lines), (*_turns(t, page.more, page.begins, place, last), _back(t, who, stretch)))


def answers(t: Texts, stretch: Stretch, page: Numbered[OpenAnswer]) -> Screen:
    """A page of what units answered, with the way to each of them."""
    head = _head(t, t.plain("drill-answers"), None, stretch)
    lines = [
        t(
            "drill-answer",
            unit=shortened(each.unit_name, NAME_SHOWN),
            answer=t.plain(digest.ANSWERS[each.kind]),
            words=shortened(each.text, WORDS_SHOWN) or "no",
            by=shortened(each.by, NAME_SHOWN) or "no",
        )
        for each in page.lines
    ]
    names = [_unit(each.unit_name, each.unit_id) for each in page.lines]
    turn = turning(t, page.number, page.pages, lambda number: action("re.said", stretch.slug, number))
    html = "\n".join([head, *_number(t, page.number, page.pages), "", *(lines or [t("drill-no-answers")])])
    return Screen(html, (*columns(names), *turn, _back(t, None, stretch)))


def silent(t: Texts, stretch: Stretch, page: Numbered[SilentUnit]) -> Screen:
    """A page of the units that are past their cadence today, with the way to what can be done about each."""
    head = t("drill-silent", count=page.total)
    lines = [t("drill-silent-line", unit=digest.silence(t, each), status=_word(t, each)) for each in page.lines]
    names = [_unit(each.unit_name, each.unit_id) for each in page.lines]
    turn = turning(t, page.number, page.pages, lambda number: action("re.quiet", number))
    html = "\n".join([head, *_number(t, page.number, page.pages), "", *(lines or [t("silence-none")])])
    whole = Button(t.plain("button-silence"), action("di.list", 0))
    return Screen(html, (*columns(names), *turn, (whole, *_back(t, None, stretch))))


def _word(t: Texts, one: SilentUnit) -> str:
    """How a unit stands, where its days do not say so already."""
    return "no" if one.days is None else t.plain(f"unit-status-{one.word.value.replace('_', '-')}")


def _unit(name: str, unit_id: int) -> Button:
    return Button(shortened(name, BUTTON_SHOWN), action("di.unit", unit_id, 0))


def _number(t: Texts, number: int, pages: int) -> list[str]:
    return [t("units-page-number", number=t.number(number + 1), pages=t.number(pages))] if pages > 1 else []
