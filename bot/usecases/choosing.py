"""Choosing a unit by tapping."""

from bot.db import catalogue
from bot.db.engine import Tx
from bot.domain.catalogue import A_PAGE, FEW, Choice, Part, parts
from bot.domain.office import UnitRef
from bot.domain.refused import Refused
from bot.domain.units import UnitKind


def kinds(tx: Tx) -> dict[UnitKind, int]:
    """The kinds of which there are units, and how many."""
    return catalogue.kinds(tx)


def stretch(tx: Tx, kind: UnitKind, start: int = 0, size: int = 0) -> Choice:
    """A page of a kind's units where `size` is one or there are few, else the parts of the stretch."""
    total = catalogue.kinds(tx).get(kind, 0)
    if not 0 <= start < max(total, 1):
        raise ValueError("beyond the list")
    size = min(size, total - start) if size > 0 else total
    if size <= A_PAGE or total <= FEW:
        return Choice(kind, total, start, units=tuple(catalogue.of_kind(tx, kind, start, A_PAGE)))
    return Choice(kind, total, start, parts=tuple(_part(tx, kind, *each) for each in parts(start, size)))


def _part(tx: Tx, kind: UnitKind, start: int, size: int) -> Part:
    (first,) = catalogue.of_kind(tx, kind, start, 1)
    (last,) = catalogue.of_kind(tx, kind, start + size - 1, 1)
    return Part(start, size, first.name, last.name)


def unit(tx: Tx, unit_id: int) -> UnitRef:
    """An open unit. Raises Refused where there is none of this id."""
    found = catalogue.by_id(tx, unit_id)
    if found is None:
        raise Refused("unit-closed")
    return found
