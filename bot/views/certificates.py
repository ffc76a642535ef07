"""The words of certificates for the most active units of each league."""

from typing import Final

from bot.domain.hashtags import region
from bot.domain.leagues import League, Placed
from bot.i18n import Texts
from bot.render.certificates import Certificate, Certificates
from bot.usecases.documents import Paper, Summary
from bot.views.booklets import period_words

MOST_SHARED: Final = 40
"""Units that a first place distinguishes; one that still more of them share has no certificates."""


def certificates(t: Texts, summary: Summary, paper: Paper, logo: str | None) -> Certificates:
    """One for each unit on the first place of its league; several may share it. There may be none."""
    pages = (_page(t, summary, league, each) for league in summary.leagues for each in _first(league))
    title = t.plain("certificate-file-title", period=period_words(t, summary.period))
    return Certificates(t.language, title, paper.lines, logo, tuple(pages))


def _first(league: League) -> list[Placed]:
    first = [each for each in league.placed if each.place == 1]
    return first if len(first) <= MOST_SHARED else []


def _page(t: Texts, summary: Summary, league: League, one: Placed) -> Certificate:
    entry = one.entry
    return Certificate(
        title=t.plain("certificate-title"),
        given=t.plain("certificate-given"),
        name=entry.unit.name,
        reason=t.plain(
            "certificate-reason",
            kind=summary.period.kind.value,
            league=league.kind.label,
            office=summary.office.name,
            period=period_words(t, summary.period),
        ),
        figures=t.plain(
            "certificate-figures",
            reports=t.number(entry.reports),
            publications=t.number(entry.publications),
            points=t.number(entry.points),
        ),
        day=_day(t, summary),
        signer=t.plain("certificate-signer"),
    )


def _day(t: Texts, summary: Summary) -> str:
    """Place and day; the day alone where the office's name tells no place."""
    day, office = t.full_day(summary.made_on), summary.office.name
    place = region(office).removeprefix("Kab. ")
    return day if place == office else f"{place}, {day}"
