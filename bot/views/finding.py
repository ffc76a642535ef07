"""Screens of finding reports: what was found, what it is narrowed down by, one report for everybody."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from typing import Final

from bot.domain.office import UnitRef
from bot.domain.periods import Period, PeriodKind, period_of, read_period
from bot.domain.programmes import Programme
from bot.domain.screen import Button, Screen, action, columns, shortened
from bot.domain.search import LONGEST_WORDS, Finding, Search, words_in
from bot.i18n import Html, Texts
from bot.usecases.after_sending import Seen
from bot.usecases.finding import Found, Originals
from bot.views.choosing import NAME_SHOWN
from bot.views.report import TITLE_SHOWN
from bot.views.sent_report import LISTED_TITLE, told

BASE: Final = 36
LONGEST_ID: Final = 8
"""Digits of an id in a button, beyond which no row of ours lies."""
LINE_TITLE: Final = 80
_DIGITS: Final = "0123456789abcdefghijklmnopqrstuvwxyz"


def _coded(number: int | None) -> str:
    """An id in few signs; "" for none."""
    coded = "" if number else "0" * (number is not None)
    while number:
        number, last = divmod(number, BASE)
        coded = _DIGITS[last] + coded
    return coded


def read_id(word: str) -> int | None:
    """The id that a button carries; None for none. Raises ValueError for what no button of ours carries."""
    if len(word) > LONGEST_ID or (word and not word.isalnum()):
        raise ValueError(word)
    return int(word, BASE) if word else None


def read_search(arguments: Sequence[str]) -> Search:
    """The search that a button carries. Raises ValueError for what no button of ours carries."""
    unit, programme, slug, words = (*arguments[:4], "", "", "", "")[:4]
    period = read_period(slug) if slug else None
    if slug and (period is None or period.kind not in (PeriodKind.MONTH, PeriodKind.YEAR)):
        raise ValueError(slug)
    return Search(words_in(words, LONGEST_WORDS)[0], read_id(unit), read_id(programme), period)


def _narrowed(wanted: Search) -> tuple[str, str, str]:
    return _coded(wanted.unit_id), _coded(wanted.programme_id), wanted.period.slug if wanted.period else ""


def state(wanted: Search) -> tuple[str, ...]:
    """A search as the words of a button, see `read_search`."""
    return (*_narrowed(wanted), " ".join(wanted.words))


def question(wanted: Search) -> str:
    """What is kept of a search while other words are asked for."""
    return ":".join(_narrowed(wanted))


def _list(wanted: Search, before: int | None = None) -> str:
    return action("ca.list", _coded(before), *state(wanted))


def page(t: Texts, found: Found) -> Screen:
    """A page of what was found, a button a report, and what to narrow it down by."""
    wanted = found.search
    lines = [*_head(t, found), "", *(_line(t, each) for each in found.reports)]
    if not found.reports:
        lines.append(_nothing(t, found))
    rows = [
        (Button(shortened(each.title or each.reference, LISTED_TITLE), action("ca.show", each.id)),)
        for each in found.reports
    ]
    turning = []
    if found.before is not None:
        turning.append(Button(t.plain("button-newest"), _list(wanted)))
    if found.older is not None:
        turning.append(Button(t.plain("button-older"), _list(wanted, found.older)))
    narrowing = (
        Button(t.plain("button-finding-unit"), action("ca.unit", *state(wanted))),
        Button(t.plain("button-finding-programme"), action("ca.prog", *state(wanted))),
        Button(t.plain("button-finding-time"), action("ca.time", "", *state(wanted))),
    )
    words = Button(t.plain("button-finding-words"), action("ca.words", *_narrowed(wanted)))
    home = Button(t.plain("button-home"), action("m.home"))
    return Screen("\n".join(lines), (*rows, *([tuple(turning)] if turning else []), narrowing, (words, home)))


def _head(t: Texts, found: Found) -> list[str]:
    words = " ".join(found.search.words)
    lines: list[str] = [t("finding-head", words=words) if words else t("finding-head-all")]
    narrowed = [found.unit.name] if found.unit else []
    narrowed += [f"{found.programme.emoji} {found.programme.label}"] if found.programme else []
    narrowed += [_span(t, found.search.period)] if found.search.period else []
    if narrowed:
        lines.append(t("plain", text=" · ".join(narrowed)))
    if found.search.cut:
        lines.append(t("finding-cut"))
    return lines


def _span(t: Texts, period: Period) -> str:
    return t.month(period.first) if period.kind is PeriodKind.MONTH else period.slug


def _line(t: Texts, each: Finding) -> Html:
    names = dict.fromkeys(t.plain(f"platform-{platform.value}") for platform, _ in each.links)
    return t(
        "finding-line",
        title=shortened(each.title, LINE_TITLE),
        unit=each.unit.name,
        day=t.full_day(each.day),
        platforms=" · ".join(names) or "no",
    )


def _nothing(t: Texts, found: Found) -> Html:
    if found.unknown:
        return t("finding-unknown", words=", ".join(f"“{word}”" for word in found.unknown))
    if found.before is not None:
        return t("finding-no-more")
    return t("finding-none", narrowed="yes" if found.search.marks else "no")


def asking_words(t: Texts, wanted: Search) -> Screen:
    """Asks for the words; the page that is left can be gone back to."""
    return Screen(t("finding-ask"), (_back(t, wanted),))


def _back(t: Texts, wanted: Search) -> tuple[Button, ...]:
    return (Button(t.plain("button-back"), _list(wanted)),)


def asking_unit(t: Texts, wanted: Search, own: Iterable[UnitRef]) -> Screen:
    """Asks for a unit's name; the person's own are a tap away."""
    return Screen(
        t("finding-ask-unit"),
        (*columns(_units(wanted, own)), _every(t, "unit", replace(wanted, unit_id=None)), _back(t, wanted)),
    )


def units(t: Texts, wanted: Search, words: str, found: Sequence[UnitRef], *, more: bool) -> Screen:
    """The units whose names have the words."""
    if not found:
        return Screen(
            t("units-not-found", words=words), (_every(t, "unit", replace(wanted, unit_id=None)), _back(t, wanted))
        )
    lines = [t("finding-units"), *([t("finding-units-more")] if more else [])]
    return Screen("\n".join(lines), (*columns(_units(wanted, found)), _back(t, wanted)))


def _units(wanted: Search, listed: Iterable[UnitRef]) -> list[Button]:
    return [Button(shortened(each.name, NAME_SHOWN), _list(replace(wanted, unit_id=each.id))) for each in listed]


def _every(t: Texts, what: str, wider: Search) -> tuple[Button, ...]:
    """The way to leave a filter out."""
    return (Button(t.plain(f"button-finding-every-{what}"), _list(wider)),)


def programmes(t: Texts, wanted: Search, choices: Iterable[Programme]) -> Screen:
    """A button for each programme."""
    buttons = [Button(f"{each.emoji} {each.label}", _list(replace(wanted, programme_id=each.id))) for each in choices]
    return Screen(
        t("finding-ask-programme"),
        (*columns(buttons), _every(t, "programme", replace(wanted, programme_id=None)), _back(t, wanted)),
    )


def times(t: Texts, wanted: Search, year: int, today: date) -> Screen:
    """The months of a year, as far as there were any, the year itself, and other years."""
    whole = period_of(PeriodKind.YEAR, date(year, 1, 1))
    months = [period_of(PeriodKind.MONTH, date(year, number, 1)) for number in range(1, 13)]
    buttons = [
        Button(t.short_month(each.first), _list(replace(wanted, period=each))) for each in months if each.first <= today
    ]
    turning = [_year(t, wanted, "before", whole.previous)]
    if whole.next.first <= today:
        turning.append(_year(t, wanted, "after", whole.next))
    rows = (
        *columns(buttons, 3),
        (Button(t.plain("button-finding-year", year=whole.slug), _list(replace(wanted, period=whole))),),
        tuple(turning),
        _every(t, "time", replace(wanted, period=None)),
        _back(t, wanted),
    )
    return Screen(t("finding-ask-time", year=whole.slug), rows)


def _year(t: Texts, wanted: Search, side: str, year: Period) -> Button:
    return Button(t.plain(f"button-month-{side}", month=year.slug), action("ca.time", year.slug, *state(wanted)))


def card(t: Texts, seen: Seen, *, shares: bool, may_open: bool, may_take: bool) -> Screen:
    """A report that was found, with what can be had of it."""
    report = seen.report
    head = t("report-head", reference=report.reference, unit=report.unit.name)
    row = []
    if shares:
        row.append(Button(t.plain("button-finding-share"), inline=report.reference))
    if may_take and seen.files.photos:
        row.append(Button(t.plain("button-finding-photos"), action("ca.zip", report.id)))
    if may_open:
        row.append(Button(t.plain("button-show-report"), action("r.show", report.id)))
    return Screen("\n".join([head, "", *told(t, seen)]), columns(row))


def packing(t: Texts, photos: int) -> Screen:
    """The photos are being packed."""
    return Screen(t("finding-packing", photos=photos))


def packed(t: Texts, given: Originals, parts: int) -> Screen:
    """The photos were sent."""
    lines = [t("finding-packed", photos=len(given.paths), reference=given.report.reference, parts=parts)]
    if given.missing:
        lines.append(t("finding-missing", missing=given.missing))
    return Screen("\n".join(lines))


def caption(t: Texts, given: Originals, part: int, parts: int) -> Screen:
    """What stands under a ZIP of photos."""
    title = shortened(given.report.content.title or "", TITLE_SHOWN)
    return Screen(t("finding-caption", title=title, reference=given.report.reference, part=part, parts=parts))
