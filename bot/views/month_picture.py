"""The ranking of a month as a picture for the group, and the words below it. The bottom of a list is on neither."""

from typing import Final

from bot.domain.leagues import TOP, League, Ranking
from bot.domain.recap import Recap
from bot.domain.screen import Screen, shortened
from bot.i18n import Html, Texts
from bot.render.poster import Board, Poster
from bot.views.ranking import CLIMBS_SHOWN, NAME_SHOWN, TOP_SHOWN, in_words

NAME_DRAWN: Final = 60
WINNERS_SHOWN: Final = 2


def poster(t: Texts, office: str, recap: Recap, ranking: Ranking) -> Poster:
    """What is drawn; `recap` and `ranking` are those of one month."""
    climbs = ranking.improved[:CLIMBS_SHOWN]
    active = t.plain("month-picture-of", active=t.number(recap.active_units), total=t.number(len(recap.by_unit)))
    return Poster(
        title=t.plain("month-picture-title", month=t.month(ranking.month.first)),
        subtitle=office,
        tiles=(
            (t.number(recap.reports), t.plain("month-picture-reports")),
            (t.number(recap.published), t.plain("month-picture-published")),
            (t.number(recap.publications), t.plain("month-picture-links")),
            (active, t.plain("month-picture-active")),
        ),
        boards=tuple(_board(t, each) for each in ranking.leagues),
        improved_title=t.plain("month-picture-improved"),
        improved=tuple(
            (
                shortened(each.unit.name, NAME_DRAWN),
                t.plain("month-picture-climb", before=t.number(each.before), points=t.number(each.points)),
            )
            for each in climbs
        ),
        empty=t.plain("month-picture-empty"),
        note=t.plain("month-picture-note", points=in_words(t, ranking.rule)),
    )


def _board(t: Texts, league: League) -> Board:
    shown = league.top[:TOP_SHOWN]
    rows = tuple(
        (each.place, shortened(each.entry.unit.name, NAME_DRAWN), t.number(each.entry.points)) for each in shown
    )
    more = league.on_top - len(shown)
    return Board(
        league.kind.label, rows, t.plain("month-picture-more", more=t.number(more), places=TOP) if more else ""
    )


def caption(t: Texts, recap: Recap, ranking: Ranking) -> Screen:
    """The words below the picture, which stand alone where it could not be drawn: who is first in each league."""
    lines: list[str] = [t("month-picture-head", month=t.month(ranking.month.first))]
    if ranking.is_empty:
        return Screen("\n".join([*lines, t("month-picture-empty")]))
    lines.append(t("month-picture-counts", reports=recap.reports, links=recap.publications, units=recap.active_units))
    lines.append("")
    lines += [_winners(t, each) for each in ranking.leagues]
    if ranking.improved:
        lines.append(_most_improved(t, ranking))
    return Screen("\n".join([*lines, "", t("month-picture-thanks")]))


def _winners(t: Texts, league: League) -> Html:
    first = [each.entry for each in league.placed if each.place == 1]
    names = ", ".join(shortened(each.unit.name, NAME_SHOWN) for each in first[:WINNERS_SHOWN])
    # Where all that are known share the first place, there are others who share it.
    many = league.on_top if len(first) == len(league.placed) else len(first)
    more = many - len(first[:WINNERS_SHOWN])
    return t("month-picture-first", kind=league.kind.label, units=names, more=more, points=t.number(first[0].points))


def _most_improved(t: Texts, ranking: Ranking) -> Html:
    shown = ranking.improved[:CLIMBS_SHOWN]
    names = ", ".join(shortened(each.unit.name, NAME_SHOWN) for each in shown)
    more = len(ranking.improved) - len(shown)
    return t("month-picture-gained", units=names, more=more, gain=t.number(shown[0].gain))
