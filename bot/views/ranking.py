"""Screens of the ranking: a month, a league, the rule in words, an officer's own unit."""

from collections.abc import Callable, Sequence
from typing import Final

from bot.domain.leagues import Climb, League, Own, Placed, Ranking
from bot.domain.links import Platform
from bot.domain.office import UnitRef
from bot.domain.periods import Period
from bot.domain.ranking import HIGHEST_POINTS, REPORT, RankingRule
from bot.domain.screen import Button, Screen, action, columns, shortened
from bot.i18n import Html, Texts
from bot.usecases.ranking import Months, Page
from bot.views.charts import platform
from bot.views.settings import checked
from bot.views.units import turning

NAME_SHOWN: Final = 40
TOP_SHOWN: Final = 4
CLIMBS_SHOWN: Final = 3
UNITS_SHOWN: Final = 8
COMMON: Final = (0, 1, 2, 3, 4, 5, 8, 10)
"""What most offices give, as buttons; anything else is typed."""


def overview(t: Texts, found: Ranking, beside: Months, *, serves: bool) -> Screen:
    """A month: the top of each league and who gained most. `serves`: the reader has a unit as well."""
    lines: list[str] = [_head(t, t.plain("ranking-title"), found.month, is_running=found.is_running), ""]
    if found.is_empty:
        lines.append(t("ranking-empty"))
    for league in found.leagues:
        lines += [t("ranking-league", kind=league.kind.label, size=t.number(league.size)), top(t, league), ""]
    if found.improved:
        lines.append(improved(t, found.improved))
    if not found.is_counted:
        lines.append(t("ranking-counting"))
    slug = found.month.slug
    leagues = [Button(each.kind.label, action("rk.league", slug, each.kind.value, 0)) for each in found.leagues]
    more = [Button(t.plain("button-ranking-rule"), action("rk.rule", slug))]
    if not found.is_empty:
        more.append(Button(t.plain("button-ranking-picture"), action("rk.picture", slug)))
    if serves:
        more.append(Button(t.plain("button-my-unit"), action("rk.mine", slug)))
    more.append(Button(t.plain("button-home"), action("m.home")))
    turn = _months(t, beside, lambda month: action("rk.month", month.slug))
    return Screen("\n".join(lines).rstrip(), (*columns(leagues, 3), *turn, *columns(more)))


def _head(t: Texts, what: str, month: Period, *, is_running: bool) -> Html:
    return t("ranking-head", what=what, month=t.month(month.first), state="running" if is_running else "over")


def top(t: Texts, league: League) -> Html:
    """Those on the first three places in a line."""
    shown = league.top[:TOP_SHOWN]
    return t("ranking-top", units=_in_line(t, shown), more=league.on_top - len(shown))


def _in_line(t: Texts, shown: Sequence[Placed]) -> Html:
    return Html(
        " · ".join(
            t(
                "ranking-in-line",
                place=each.place,
                unit=shortened(each.entry.unit.name, NAME_SHOWN),
                points=t.number(each.entry.points),
            )
            for each in shown
        )
    )


def improved(t: Texts, climbs: Sequence[Climb]) -> Html:
    """Who gained most, in a line."""
    shown = climbs[:CLIMBS_SHOWN]
    told = [
        t(
            "ranking-climb",
            unit=shortened(each.unit.name, NAME_SHOWN),
            before=t.number(each.before),
            points=t.number(each.points),
        )
        for each in shown
    ]
    return t("ranking-improved", units=Html("; ".join(told)), more=len(climbs) - len(shown))


def _months(t: Texts, beside: Months, leads: Callable[[Period], str]) -> list[tuple[Button, ...]]:
    row = []
    if beside.before:
        row.append(Button(t.plain("button-ranking-before", month=t.month(beside.before.first)), leads(beside.before)))
    if beside.after:
        row.append(Button(t.plain("button-ranking-after", month=t.month(beside.after.first)), leads(beside.after)))
    return [tuple(row)] if row else []


def league(t: Texts, month: Period, seen: Page, *, is_running: bool) -> Screen:
    """A page of a league."""
    lines: list[str] = [_head(t, seen.kind.label, month, is_running=is_running)]
    if seen.pages > 1:
        lines.append(t("units-page-number", number=t.number(seen.number + 1), pages=t.number(seen.pages)))
    lines.append("")
    lines += [
        t(
            "ranking-line",
            place=t.number(each.place),
            unit=shortened(each.entry.unit.name, NAME_SHOWN),
            points=t.number(each.entry.points),
            reports=t.number(each.entry.reports),
            links=t.number(each.entry.publications),
        )
        for each in seen.placed
    ]
    if not seen.placed:
        lines.append(t("ranking-empty"))
    slug = month.slug
    turn = turning(t, seen.number, seen.pages, lambda number: action("rk.league", slug, seen.kind.value, number))
    back = (Button(t.plain("button-back"), action("rk.month", slug)),)
    return Screen("\n".join(lines), (*turn, back))


def rule(t: Texts, month: Period, of: RankingRule, *, may_change: bool, may_recount: bool) -> Screen:
    """How points are given in a month, in words, and for coordinators what changes it."""
    lines: list[str] = [_head(t, t.plain("ranking-rule-title"), month, is_running=False), "", *rule_lines(t, of), ""]
    lines.append(t("ranking-rule-words"))
    if may_change:
        lines += ["", t("ranking-rule-from-now")]
    whats: list[Platform | None] = [None, *_by_points(of)]
    parts = [
        Button(t.plain("button-ranking-points", what=label(t, each), points=of.of(each)), action("rk.edit", word(each)))
        for each in whats
    ]
    rows = columns(parts) if may_change else ()
    last = [Button(t.plain("button-back"), action("rk.home", month.slug))]
    if may_recount:
        last.insert(0, Button(t.plain("button-ranking-recount"), action("rk.again", month.slug)))
    return Screen("\n".join(lines), (*rows, tuple(last)))


def rule_lines(t: Texts, of: RankingRule) -> list[Html]:
    """What a report and a link are worth, the most first; platforms that are worth the same together."""
    lines = [t("ranking-rule-report", points=of.report)]
    same: dict[int, list[str]] = {}
    for each in _by_points(of):
        same.setdefault(of.of(each), []).append(platform(t, each))
    lines += [t("ranking-rule-links", platforms=", ".join(names), points=points) for points, names in same.items()]
    return lines


def in_words(t: Texts, of: RankingRule) -> str:
    """The rule in one line, the most points first."""
    same: dict[int, list[str]] = {}
    for what in (None, *_by_points(of)):
        same.setdefault(of.of(what), []).append(label(t, what))
    told = (t.plain("ranking-in-words", whats=", ".join(same[points]), points=points) for points in sorted(same)[::-1])
    return "; ".join(told)


def _by_points(of: RankingRule) -> list[Platform]:
    return sorted(Platform, key=lambda each: -of.of(each))


def word(what: Platform | None) -> str:
    """A platform, or a report, in a button."""
    return what.value if what else REPORT


def read_word(given: str) -> Platform | None:
    """What a button names. Raises ValueError."""
    return None if given == REPORT else Platform(given)


def label(t: Texts, what: Platform | None) -> str:
    """What points are given for."""
    return platform(t, what) if what else t.plain("ranking-report")


def ask(t: Texts, month: Period, what: Platform | None, now: int) -> Screen:
    """The question for points: choices as buttons, and words how to type others."""
    choices = [
        Button(checked(t, str(points), is_so=points == now), action("rk.set", word(what), points)) for points in COMMON
    ]
    back = Button(t.plain("button-back"), action("rk.rule", month.slug))
    question = t("ranking-ask", what=label(t, what), most=HIGHEST_POINTS)
    return Screen(question, (*columns(choices, 4), (back,)))


def own(t: Texts, month: Period, found: Own, beside: Months, others: Sequence[UnitRef], *, is_running: bool) -> Screen:
    """An officer's unit in its league: the top of the league, the own place, and how far it is to the next."""
    kind = found.unit.kind.label
    lines: list[str] = [_head(t, shortened(found.unit.name, NAME_SHOWN), month, is_running=is_running), ""]
    if found.place is None:
        lines.append(t("ranking-own-none"))
    else:
        lines.append(
            t(
                "ranking-own",
                place=t.number(found.place),
                size=t.number(found.size),
                kind=kind,
                points=t.number(found.points),
                next="no" if found.to_next is None else found.to_next,
            )
        )
    if found.leaders:
        lines += ["", t("ranking-own-leaders", kind=kind, units=_in_line(t, found.leaders[:TOP_SHOWN]))]
    unit_id, slug = found.unit.id, month.slug
    turn = _months(t, beside, lambda each: action("rk.mine", each.slug, unit_id))
    also = [
        Button(shortened(each.name, NAME_SHOWN), action("rk.mine", slug, each.id))
        for each in others[:UNITS_SHOWN]
        if each.id != unit_id
    ]
    last = (
        Button(t.plain("button-ranking-rule"), action("rk.rule", slug)),
        Button(t.plain("button-home"), action("m.home")),
    )
    return Screen("\n".join(lines), (*turn, *columns(also), last))


def recounting(t: Texts, month: Period) -> Screen:
    """While a month is counted anew."""
    return Screen(t("ranking-recounting", month=t.month(month.first)))


def drawing(t: Texts, month: Period) -> Screen:
    """While the picture is drawn."""
    return Screen(t("month-picture-drawing", month=t.month(month.first)))


def drawn(t: Texts, month: Period) -> Screen:
    """In the place of the waiting message."""
    back = Button(t.plain("button-ranking"), action("rk.month", month.slug))
    return Screen(t("month-picture-drawn", month=t.month(month.first)), ((back,),))
