"""The ranking of a month: its leagues, a unit's own place, and the points that an office gives."""

from dataclasses import dataclass
from datetime import datetime, time
from typing import Final

from bot.db import audit, leagues, offices, tallies, units
from bot.db import ranking as rules
from bot.db.engine import Tx
from bot.domain.leagues import TOP, Climb, League, Own, Placed, Ranking, most_improved, placed
from bot.domain.links import Platform
from bot.domain.office import Actor, Office, UnitRef
from bot.domain.people import Role
from bot.domain.periods import Period, PeriodKind, period_of
from bot.domain.ranking import REPORT, RankingRule, read_points
from bot.domain.recap import RecapUnit
from bot.domain.refused import Refused
from bot.domain.units import UnitKind
from bot.usecases.today import today

PAGE: Final = 10
MOST_TOP: Final = 8
"""So many units of a league are named on an overview, where more share its first places."""


@dataclass(frozen=True, slots=True)
class Page:
    """A page of a league, counted from 0, of `total` units that have points."""

    kind: UnitKind
    placed: tuple[Placed, ...]
    number: int
    total: int

    @property
    def pages(self) -> int:
        """How many pages there are, at least one."""
        return max(1, -(-self.total // PAGE))


@dataclass(frozen=True, slots=True)
class Months:
    """The months to which one can turn from one: those that hold anything, and the running one."""

    before: Period | None
    after: Period | None


def require_reader(actor: Actor) -> None:
    """Raises Refused for somebody who neither coordinates nor leads."""
    if not actor.coordinates and Role.LEADER not in actor.roles:
        raise Refused("ranking-readers-only")


def running(tx: Tx, office: Office) -> Period:
    """The month of today."""
    return period_of(PeriodKind.MONTH, today(tx, office))


def months_beside(tx: Tx, office: Office, month: Period) -> Months:
    """Where one can turn to."""
    first, last = leagues.first_month(tx), running(tx, office)
    before = month.previous if first is not None and month.first > first else None
    return Months(before, month.next if month.first < last.first else None)


def of_month(tx: Tx, office: Office, month: Period, most: int | None = MOST_TOP) -> Ranking:
    """A month's ranking, with at most so many units of each league; all of them for None.

    What was not counted yet is not in it: see `bot.usecases.tallying`. A month to come is empty.
    """
    found: list[League] = []
    for kind, size in leagues.sizes(tx, month.first).items():
        theirs = placed(leagues.entries(tx, month.first, kind, 0, size if most is None else most))
        top = [each for each in theirs if each.place <= TOP]
        on_top = len(top)
        if len(theirs) == len(top) < size:
            on_top = leagues.above(tx, month.first, kind, top[-1].entry.points - 1)
        found.append(League(kind, theirs, size, on_top))
    return Ranking(
        month,
        rules.rule_of(tx, office.id, month.first),
        tuple(found),
        _improved(tx, office, month, max((each.placed[0].entry.points for each in found), default=0)),
        is_running=month.last >= today(tx, office),
        is_counted=not tallies.fresh(tx, 1, 1).months,
    )


def _improved(tx: Tx, office: Office, month: Period, highest: int) -> tuple[Climb, ...]:
    """Who gained most; nobody where nothing is known of the month before: everybody would have gained everything.

    No unit gains more points than it has. So those with the most points are looked at first, and once one of them has
    gained as much as the others can, there is no need to look at the others.
    """
    if not leagues.is_known(tx, month.previous.first):
        return ()
    rule, before = (rules.rule_of(tx, office.id, each.first) for each in (month, month.previous))
    began = datetime.combine(month.first, time(), office.zone)
    months, floor = (month.first, month.previous.first), max(1, highest // 2)
    while True:
        found = most_improved(leagues.climbs(tx, *months, rule, began, floor, is_same=rule == before))
        gain = found[0].gain if found else 0
        if gain >= floor or floor == 1:
            return found
        floor = max(gain, floor // 2)


def page(tx: Tx, month: Period, kind: UnitKind, number: int) -> Page:
    """A page of a league; a number beyond the end gives the last page."""
    total = leagues.sizes(tx, month.first).get(kind, 0)
    number = max(0, min(number, (total - 1) // PAGE))
    found = leagues.entries(tx, month.first, kind, number * PAGE, PAGE)
    above = leagues.above(tx, month.first, kind, found[0].points) if found else 0
    return Page(kind, placed(found, number * PAGE, above), number, total)


def own(tx: Tx, month: Period, unit: UnitRef) -> Own:
    """How a unit stands in its league."""
    entry = leagues.entry(tx, month.first, unit.id)
    kind = entry.unit.kind if entry else units.by_id(tx, unit.id).kind
    points = entry.points if entry else 0
    above = leagues.next_above(tx, month.first, kind, points)
    top = placed(leagues.entries(tx, month.first, kind, 0, MOST_TOP))
    return Own(
        RecapUnit(unit.id, unit.code, unit.name, kind),
        points,
        leagues.above(tx, month.first, kind, points) + 1 if points else None,
        leagues.sizes(tx, month.first).get(kind, 0),
        None if above is None else above - points,
        tuple(each for each in top if each.place <= TOP),
    )


def rule(tx: Tx, office: Office, month: Period) -> RankingRule:
    """The rule of a month."""
    return rules.rule_of(tx, office.id, month.first)


def change(tx: Tx, actor: Actor, what: Platform | None, words: str) -> bool:
    """Set what a publication on a platform is worth, or a report (None), from the running month on.

    The points of the running month are counted anew; those of past months stay. Raises Refused. False: nothing new.
    """
    office, points = offices.get(tx), read_points(words)
    month = running(tx, office)
    before = rule(tx, office, month)
    had = before.of(what)
    if had == points:
        return False
    after = before.put(what, points)
    rules.put(tx, office.id, month.first, after)
    leagues.rate(tx, month.first, after)
    subject = what.value if what else REPORT
    audit.note(tx, "ranking.changed", subject, person_id=actor.id, detail={"before": had, "after": points})
    return True
