"""Counting what is new: reports and publications of which the months of their units, and search, do not know yet."""

from datetime import date
from typing import Final

from bot.db import ranking, tallies
from bot.db.engine import Tx
from bot.domain.office import Office
from bot.domain.ranking import RankingRule

BATCH: Final = 100
"""Reports at once: their words take up to half a millisecond each, and nobody else writes meanwhile."""
MONTHS: Final = 1
"""Months of units at once, while others wait: one with a thousand reports takes ten milliseconds."""


def count_fresh(tx: Tx, office: Office, months: int = BATCH) -> bool:
    """Count and index a batch of what is new, in at most so many months of units; whether there is more."""
    found = tallies.fresh(tx, BATCH, months)
    if not found.months:
        return False
    # Imported with the first text: an idle bot has none.
    from bot.db import search

    def rule_of(month: date) -> RankingRule:
        return ranking.rule_of(tx, office.id, month)

    tallies.recount(tx, found.months, rule_of)
    search.index(tx, found.reports)
    tallies.settled(tx, found)
    return not found.is_all


def count_all(tx: Tx, office: Office) -> None:
    """Count all that is new, before months are compared."""
    while count_fresh(tx, office):
        pass
