"""The figures of any period, of the office or of one unit."""

from collections.abc import Collection, Iterator
from datetime import timedelta

from bot.db import recaps
from bot.db.engine import Tx
from bot.domain.calendar import DAY
from bot.domain.office import UnitRef
from bot.domain.periods import Period
from bot.domain.recap import Recap, RecapUnit, compose_recap, joined, with_units

WEEK = timedelta(days=7)


def recap(tx: Tx, period: Period, unit: UnitRef | None = None) -> Recap:
    """The figures of a period, as of now. Units that are closed by now stand last, where something came of them."""
    unit_id = unit.id if unit else None
    reports = recaps.report_counts(tx, period.first, period.last, unit_id)
    publications = recaps.publication_counts(tx, period.first, period.last, unit_id)
    active = {each.unit_id for each in reports} | {each.unit_id for each in publications}
    units = _named(tx, active) if unit is None else recaps.units_by_id(tx, [unit.id])
    return compose_recap(period, unit, units, reports, publications)


def _named(tx: Tx, active: Collection[int]) -> list[RecapUnit]:
    """All open units, and those of some that are closed by now."""
    named = recaps.open_units(tx)
    missing = set(active) - {each.id for each in named}
    closed = sorted(recaps.units_by_id(tx, missing), key=lambda each: (each.kind.order, each.name, each.id))
    return [*named, *closed]


def long_recap(tx: Tx, period: Period) -> Recap:
    """The figures of any period of the office, for whoever keeps nobody waiting: a week at a time, and not all rows of
    a year at once."""
    found: list[Recap] = []
    for week in _weeks(period):
        found = [joined(period, [*found, *(_part(tx, day) for day in week)])]
    return with_units(found[0], _named(tx, [each.unit.id for each in found[0].by_unit]))


def _weeks(period: Period) -> Iterator[list[Period]]:
    first = period.first
    while first <= period.last:
        last = min(first + WEEK - DAY, period.last)
        yield [Period(period.kind, first + DAY * each, first + DAY * each) for each in range((last - first).days + 1)]
        first = last + DAY


def _part(tx: Tx, days: Period) -> Recap:
    """The figures of some days, with those units alone of which something came."""
    reports = recaps.report_counts(tx, days.first, days.last)
    publications = recaps.publication_counts(tx, days.first, days.last)
    active = {each.unit_id for each in reports} | {each.unit_id for each in publications}
    return compose_recap(days, None, recaps.units_by_id(tx, active), reports, publications)
