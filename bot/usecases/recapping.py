"""The figures of any period, of the office or of one unit."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Final

from bot.db import recaps
from bot.db.engine import Tx
from bot.domain.office import UnitRef
from bot.domain.periods import Period
from bot.domain.recap import Recap, compose_recap, joined

AT_ONCE: Final = 7
"""Days of the whole office that are counted in one transaction; longer periods are counted in parts."""


def parts(period: Period) -> Iterator[Period]:
    """A period as parts that can be counted at once, the earliest first (see `domain.recap.joined`)."""
    first = period.first
    while first <= period.last:
        last = min(first + timedelta(days=AT_ONCE - 1), period.last)
        yield Period(period.kind, first, last)
        first = last + timedelta(days=1)


def recap(tx: Tx, period: Period, unit: UnitRef | None = None) -> Recap:
    """The figures of a period, as of now. Units that are closed by now stand last, where something came of them."""
    unit_id = unit.id if unit else None
    reports = recaps.report_counts(tx, period.first, period.last, unit_id)
    publications = recaps.publication_counts(tx, period.first, period.last, unit_id)
    named = recaps.open_units(tx) if unit is None else recaps.units_by_id(tx, [unit.id])
    active = {each.unit_id for each in reports} | {each.unit_id for each in publications}
    missing = active - {each.id for each in named}
    closed = sorted(recaps.units_by_id(tx, missing), key=lambda each: (each.kind.order, each.name, each.id))
    return compose_recap(period, unit, (*named, *closed), reports, publications)


def long_recap(tx: Tx, period: Period) -> Recap:
    """The same of the whole office for any period, counted in parts: for whoever keeps nobody waiting."""
    first, *others = parts(period)
    found = recap(tx, first)
    for part in others:
        found = joined(period, found, recap(tx, part))
    return found
