"""What the files of a period are made of: its figures, and the lists that go with them."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from bot.db import kits, listings, offices
from bot.db.engine import Tx
from bot.domain.leagues import League, Ranking, joined
from bot.domain.listings import Illustration, varied
from bot.domain.office import Actor, Office
from bot.domain.people import Role
from bot.domain.periods import Period, PeriodKind, period_of, read_period
from bot.domain.programmes import Programme
from bot.domain.recap import ProgrammeTally, Recap
from bot.domain.refused import Refused
from bot.usecases import charting, ranking, recapping
from bot.usecases.today import today

KINDS: Final = (PeriodKind.MONTH, PeriodKind.YEAR)
"""Periods that files are made of."""
CANDIDATES: Final = 400


@dataclass(frozen=True, slots=True)
class Paper:
    """What the office writes on: the lines of its letterhead, and its logo, a path below the data directory."""

    lines: tuple[str, ...]
    logo: str | None


@dataclass(frozen=True, slots=True)
class Summary:
    """A period with its figures. `programmes`, by id: those in force at its end, and others that reports belong to.

    The `leagues` of a year have the sums of its months, each by its own rule; `ranking` is a month's.
    """

    office: Office
    recap: Recap
    programmes: Mapping[int, Programme]
    made_on: date
    leagues: tuple[League, ...] = ()
    ranking: Ranking | None = None

    @property
    def period(self) -> Period:
        """What it is of."""
        return self.recap.period

    @property
    def is_over(self) -> bool:
        """Whether nothing more can come of the period."""
        return self.period.last < self.made_on

    @property
    def coverage(self) -> tuple[ProgrammeTally, ...]:
        """Every programme, also those of which nothing came, and last the reports without one where there are any."""
        found = {each.programme_id: each for each in self.recap.by_programme}
        covered = [found.get(each) or ProgrammeTally(each, 0, 0) for each in self.programmes]
        return (*covered, *([found[None]] if None in found else ()))


def may_read(actor: Actor | None) -> bool:
    """Whether somebody reads the recaps of the whole office."""
    return actor is not None and (actor.coordinates or Role.LEADER in actor.roles)


def require_reader(actor: Actor | None) -> None:
    """Raises Refused for all but coordinators, operators and leaders."""
    if not may_read(actor):
        raise Refused("documents-readers-only")


def named(tx: Tx, office: Office, slug: str) -> Period:
    """The month or year of a button. Raises Refused for one that has not begun, or before the office's first."""
    period = read_period(slug)
    if period is None or period.kind not in KINDS or not first_month(office).first <= period.last:
        raise Refused("unknown-button")
    if period.first > today(tx, office):
        raise Refused("documents-not-begun")
    return period


def first_month(office: Office) -> Period:
    """The month before that in which the office began: what is put in later may belong there."""
    return period_of(PeriodKind.MONTH, office.created_at.astimezone(office.zone).date()).previous


def summary(tx: Tx, period: Period) -> Summary:
    """The figures of a period, as of now."""
    office = offices.get(tx)
    recap = recapping.recap(tx, period)
    ranked = ranking.of_month(tx, office, period, None) if period.kind is PeriodKind.MONTH else None
    leagues = ranked.leagues if ranked else _leagues_of_year(tx, office, period)
    return Summary(office, recap, charting.programmes_of(tx, recap), today(tx, office), leagues, ranked)


def _leagues_of_year(tx: Tx, office: Office, year: Period) -> tuple[League, ...]:
    months = (period_of(PeriodKind.MONTH, year.first.replace(month=number)) for number in range(1, 13))
    return joined(league for month in months for league in ranking.of_month(tx, office, month, None).leagues)


def require_over(tx: Tx, office: Office, period: Period) -> None:
    """Raises Refused while something may still come of a period: nobody is the most active of it yet."""
    if period.last >= today(tx, office):
        raise Refused("documents-not-over")


def paper(tx: Tx, office: Office) -> Paper:
    """The office's letterhead, its name alone where it has none."""
    found = kits.paper(tx, office.id)
    lines = (line.strip() for line in (found.letterhead or office.name).splitlines())
    return Paper(tuple(line for line in lines if line), found.logo)


def illustrations(tx: Tx, period: Period, most: int) -> tuple[Illustration, ...]:
    """Photos of a period, of as many units as can be, featured reports first; none without the consent it needs."""
    chosen = varied(listings.illustrated(tx, period.first, period.last, CANDIDATES), most)
    found = (listings.illustration(tx, each) for each in chosen)
    return tuple(each for each in found if each is not None)


def may_be_shown(tx: Tx, photo_ids: Collection[int]) -> bool:
    """Whether all of these photos of illustrations may still be shown."""
    return listings.may_be_shown(tx, photo_ids)
