"""Reading recaps: of what somebody may read, and the lists behind each number."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final, Generic, TypeVar

from bot.db import answers as given
from bot.db import drilling, programmes, recaps
from bot.db.engine import Tx
from bot.domain.digest import LONGEST_SILENT, DayFigures, OpenAnswer, SilentUnit, longest_silent
from bot.domain.drilling import ListedLink, ListedReport, Sieve
from bot.domain.links import Platform
from bot.domain.office import Actor, Office, UnitRef
from bot.domain.people import Role
from bot.domain.programmes import Programme
from bot.domain.recap import Recap
from bot.domain.refused import Refused
from bot.domain.stretches import Stretch
from bot.usecases import digesting
from bot.usecases.posting import Reader
from bot.usecases.today import today

PAGE: Final = 6
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Listed(Generic[T]):
    """A page of a list, newest first; `begins` at the newest, and whether there is `more`."""

    lines: tuple[T, ...]
    begins: bool
    more: bool


@dataclass(frozen=True, slots=True)
class Numbered(Generic[T]):
    """A page of a list of `total` lines; `number` counts from 0."""

    lines: tuple[T, ...]
    number: int
    total: int

    @property
    def pages(self) -> int:
        """How many pages there are, at least one."""
        return max(1, -(-self.total // PAGE))


def reads_all(actor: Actor) -> bool:
    """Whether somebody reads recaps of the office and of every unit."""
    return actor.coordinates or Role.LEADER in actor.roles


def reader(actor: Actor) -> Reader:
    """As what somebody reads of the office."""
    return Reader.COORDINATOR if actor.coordinates else Reader.LEADER


def subject(tx: Tx, actor: Actor, unit_id: int) -> UnitRef | None:
    """The unit of an id, or the office for 0. Raises Refused for somebody who does not read its recaps."""
    if not unit_id:
        if not reads_all(actor):
            raise Refused("recap-own-only")
        return None
    if not reads_all(actor) and not actor.serves(unit_id):
        raise Refused("not-your-unit")
    found = recaps.units_by_id(tx, [unit_id])
    if not found:
        raise Refused("unit-gone")
    return UnitRef(found[0].id, found[0].code, found[0].name)


def opens(actor: Actor, unit: UnitRef | None) -> bool:
    """Whether somebody may open the reports of a unit, or of the office."""
    return actor.coordinates or (unit is not None and actor.serves(unit.id))


def reports(tx: Tx, stretch: Stretch, unit: UnitRef | None, sieve: Sieve, before: int | None) -> Listed[ListedReport]:
    """A page of the reports behind a number."""
    unit_id = unit.id if unit else None
    found = drilling.reports_of(tx, stretch.first, stretch.last, unit_id, sieve, before, PAGE + 1)
    return Listed(tuple(found[:PAGE]), before is None, len(found) > PAGE)


def links(
    tx: Tx, stretch: Stretch, unit: UnitRef | None, platform: Platform | None, before: int | None
) -> Listed[ListedLink]:
    """A page of the publications behind a number."""
    unit_id = unit.id if unit else None
    found = drilling.links_of(tx, stretch.first, stretch.last, unit_id, platform, before, PAGE + 1)
    return Listed(tuple(found[:PAGE]), before is None, len(found) > PAGE)


def day(tx: Tx, office: Office, stretch: Stretch, as_reader: Reader, longest: int = LONGEST_SILENT) -> DayFigures:
    """The figures of one digest, had again. Who is silent is told only of today: nobody knows it of other days."""
    if as_reader is not Reader.COORDINATOR:
        return digesting.activities(tx, office, stretch.first, stretch.last)
    is_today = stretch.last == today(tx, office)
    return digesting.figures(tx, office, stretch.first, stretch.last, with_silent=is_today, longest=longest)


def answers(tx: Tx, stretch: Stretch, number: int) -> Numbered[OpenAnswer]:
    """A page of what units answered on these days; a number beyond the end gives the last page."""
    found = given.of_days(tx, stretch.first, stretch.last)
    return _page(found, number, len(found))


def silent(tx: Tx, office: Office, number: int) -> Numbered[SilentUnit]:
    """A page of the units that are past their cadence today, in the order of the digest."""
    found, total = longest_silent(digesting.silent(tx, office), max(1, number + 1) * PAGE)
    return _page(found, number, total)


def _page(found: Sequence[T], number: int, total: int) -> Numbered[T]:
    """A page of a list, of which all up to that page is at hand."""
    number = max(0, min(number, (total - 1) // PAGE))
    return Numbered(tuple(found[number * PAGE : (number + 1) * PAGE]), number, total)


def programme(tx: Tx, sieve: Sieve) -> Programme | None:
    """The programme that a sieve lets through. Raises ValueError where there is none of its id."""
    if not sieve.programme:
        return None
    if not programmes.exists(tx, sieve.programme):
        raise ValueError(f"no programme {sieve.programme}")
    return programmes.by_id(tx, sieve.programme)


@dataclass(frozen=True, slots=True)
class Shown:
    """A recap with what its screens need besides: the office's name, the programmes by id, the days there can be."""

    recap: Recap
    office: str
    programmes: Mapping[int, Programme]
    begun: date
    today: date


def shown(tx: Tx, office: Office, found: Recap) -> Shown:
    """A recap for its screens."""
    ids = [each.programme_id for each in found.by_programme if each.programme_id is not None]
    named = {each: programmes.by_id(tx, each) for each in ids}
    return Shown(found, office.name, named, begun(office), today(tx, office))


def begun(office: Office) -> date:
    """The first day of which there can be anything."""
    return office.created_at.astimezone(office.zone).date()
