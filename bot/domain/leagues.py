"""The ranking of a month: a league for each kind of unit, so that like is compared with like, and who gained most."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from bot.domain.periods import Period
from bot.domain.ranking import RankingRule
from bot.domain.recap import RecapUnit
from bot.domain.units import UnitKind

TOP: Final = 3
"""The places that are told in public."""


@dataclass(frozen=True, slots=True)
class Entry:
    """What a unit did in a month, and what it is worth; at least a point."""

    unit: RecapUnit
    points: int
    reports: int
    publications: int


@dataclass(frozen=True, slots=True)
class Placed:
    """A unit at its place in its league, from 1. Units with equal points share a place: 1, 2, 2, 4."""

    place: int
    entry: Entry


@dataclass(frozen=True, slots=True)
class League:
    """The units of a kind, the most points first; `size` of them have points, of which the first are `placed`.

    `on_top` share the first three places, those that are not in `placed` included.
    """

    kind: UnitKind
    placed: tuple[Placed, ...]
    size: int
    on_top: int

    @property
    def top(self) -> tuple[Placed, ...]:
        """Those on the first three places, as far as they are `placed`."""
        return tuple(each for each in self.placed if each.place <= TOP)


@dataclass(frozen=True, slots=True)
class Climb:
    """A unit that has more points than in the month before, by the same rule."""

    unit: RecapUnit
    before: int
    points: int

    @property
    def gain(self) -> int:
        """How many points more."""
        return self.points - self.before


@dataclass(frozen=True, slots=True)
class Ranking:
    """A month's leagues, those without a unit that has points left out, and who gained most: several share it.

    `is_running` while the month is not over. `is_counted` is False while something of the office is not counted yet.
    """

    month: Period
    rule: RankingRule
    leagues: tuple[League, ...]
    improved: tuple[Climb, ...]
    is_running: bool
    is_counted: bool = True

    @property
    def is_empty(self) -> bool:
        """Whether no unit has points."""
        return not self.leagues


def placed(entries: Sequence[Entry], ahead: int = 0, above: int = 0) -> tuple[Placed, ...]:
    """Give places to a stretch of a league, the most points first.

    `ahead` units of the league stand before the first of them, of which `above` have more points than it.
    """
    found: list[Placed] = []
    for number, entry in enumerate(entries):
        place = ahead + number + 1 if number else above + 1
        if found and found[-1].entry.points == entry.points:
            place = found[-1].place
        found.append(Placed(place, entry))
    return tuple(found)


def joined(months: Iterable[League]) -> tuple[League, ...]:
    """The leagues of several months as one of each kind, of the sums of points; each with all its units."""
    sums: dict[int, Entry] = {}
    for league in months:
        for each in league.placed:
            one, had = each.entry, sums.get(each.entry.unit.id)
            sums[one.unit.id] = (
                Entry(one.unit, had.points + one.points, had.reports + one.reports, had.publications + one.publications)
                if had
                else one
            )
    found = []
    for kind in UnitKind:
        theirs = [each for each in sums.values() if each.unit.kind is kind]
        ranked = placed(sorted(theirs, key=lambda each: (each.points, each.unit.id), reverse=True))
        if ranked:
            found.append(League(kind, ranked, len(ranked), sum(each.place <= TOP for each in ranked)))
    return tuple(found)


def most_improved(climbs: Iterable[Climb]) -> tuple[Climb, ...]:
    """Those that gained most, in their order; nobody where nobody gained."""
    all_of_them = list(climbs)
    most = max((each.gain for each in all_of_them), default=0)
    return tuple(each for each in all_of_them if each.gain == most) if most > 0 else ()


@dataclass(frozen=True, slots=True)
class Own:
    """A unit in its league, for its officers: `place` is None without points.

    `to_next` points are missing to the next better place, None where there is none. `leaders` are those on top.
    """

    unit: RecapUnit
    points: int
    place: int | None
    size: int
    to_next: int | None
    leaders: tuple[Placed, ...]
