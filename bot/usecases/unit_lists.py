"""Looking at units: lists, searches, one unit's page."""

from collections.abc import Sequence

from bot.db import cadences, calendars, unit_cards, unit_lists, units
from bot.db.engine import Tx
from bot.domain.office import Office, Unit
from bot.domain.refused import Refused
from bot.domain.unit_imports import Usual
from bot.domain.unit_lists import (
    CadenceFrom,
    Listing,
    Overview,
    Past,
    UnitCard,
    UnitPage,
    Which,
    search_words,
)
from bot.domain.units import UnitRow
from bot.usecases import clocks
from bot.usecases.today import today


def overview(tx: Tx, office: Office) -> Overview:
    """How many units there are, of each kind and in each list."""
    kinds = unit_lists.by_kind(tx)
    lists = {Which.ALL: sum(kinds.values())}
    for which in (Which.BARE, Which.NEVER, Which.LATE, Which.CLOSED):
        lists[which] = unit_lists.count(tx, which, today(tx, office))
    return Overview(kinds, lists)


def page(tx: Tx, office: Office, which: Listing, number: int) -> UnitPage:
    """A page of a list; a number beyond its end gives the last page."""
    day = today(tx, office)
    total = unit_lists.count(tx, which, day)
    number = _within(number, total)
    return UnitPage(_as_they_stand(tx, office, unit_lists.page(tx, which, day, number)), number, total)


def find(tx: Tx, office: Office, text: str, number: int) -> tuple[str, UnitPage]:
    """What a search looked for, and a page of what it found. Raises Refused where no word is left of it."""
    words = search_words(text)
    if not words:
        raise Refused("units-search-empty")
    total = unit_lists.found_count(tx, words)
    number = _within(number, total)
    return words, UnitPage(_as_they_stand(tx, office, unit_lists.found(tx, words, number)), number, total)


def _as_they_stand(tx: Tx, office: Office, seen: Sequence[Unit]) -> tuple[Unit, ...]:
    return tuple(clocks.with_pauses(tx, office, seen))


def _within(number: int, total: int) -> int:
    return max(0, min(number, UnitPage((), 0, total).pages - 1))


def usual(tx: Tx, office: Office) -> Usual:
    """The cadences that hold where units have none of their own."""
    return Usual(office.cadence_days, cadences.of_kinds(tx, office.id))


def card(tx: Tx, office: Office, unit_id: int) -> UnitCard:
    """A unit's page. Raises Refused where there is no such unit."""
    row = units.row_of(tx, unit_id)
    if row is None:
        raise Refused("unit-gone")
    known, closed_at = row
    usually = usual(tx, office)
    names, count = unit_cards.officers(tx, unit_id)
    return UnitCard(
        unit=_as_they_stand(tx, office, [units.by_id(tx, unit_id)])[0],
        closed_at=closed_at,
        cadence_from=_cadence_from(known, usually),
        usual_days=usually.of_kind(known.kind),
        officers=names,
        officer_count=count,
        reports=unit_cards.last_reports(tx, unit_id),
        away=calendars.leaves_of_unit(tx, unit_id, today(tx, office)),
    )


def _cadence_from(row: UnitRow, usually: Usual) -> CadenceFrom:
    if row.cadence_days is not None:
        return CadenceFrom.UNIT
    return CadenceFrom.KIND if row.kind in usually.kinds else CadenceFrom.OFFICE


def past(tx: Tx, unit_id: int, number: int) -> tuple[Unit, list[Past], int, int]:
    """A unit, a page of its prompts and answers, the page's number and how many there are in all."""
    if units.row_of(tx, unit_id) is None:
        raise Refused("unit-gone")
    total = unit_cards.past_count(tx, unit_id)
    number = _within(number, total)
    return units.by_id(tx, unit_id), unit_cards.past(tx, unit_id, number), number, total
