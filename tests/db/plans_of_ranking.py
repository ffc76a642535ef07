"""What is asked of the database about the ranking, and the indexes that answer it."""

from collections.abc import Callable
from datetime import date
from typing import Final

from bot.db import leagues, ranking
from bot.db.engine import Tx
from bot.domain.ranking import RankingRule
from bot.domain.units import UnitKind
from tests.db.an_old_office import NOW

MARCH, FEBRUARY = date(2026, 3, 1), date(2026, 2, 1)
_INDEX: Final = "ix_unit_months_ranking"
_KEY: Final = "pk_unit_months|autoindex_unit_months|ix_unit_months_unit"
RANKING: Final[dict[str, tuple[Callable[[Tx], object], tuple[str, ...]]]] = {
    "how many units of each kind have points": (lambda tx: leagues.sizes(tx, MARCH), (f"COVERING INDEX {_INDEX}",)),
    "a page of a league": (
        lambda tx: leagues.entries(tx, MARCH, UnitKind.KUA, 20, 10),
        (f"COVERING INDEX {_INDEX}", _KEY, "PRIMARY KEY"),
    ),
    "a unit's month": (lambda tx: leagues.entry(tx, MARCH, 7), (_KEY, "PRIMARY KEY")),
    "how many units have more points": (
        lambda tx: leagues.above(tx, MARCH, UnitKind.KUA, 5),
        (f"COVERING INDEX {_INDEX}",),
    ),
    "how far it is to the next place": (
        lambda tx: leagues.next_above(tx, MARCH, UnitKind.KUA, 5),
        (f"COVERING INDEX {_INDEX}",),
    ),
    "the first month": (leagues.first_month, (r"COVERING INDEX \S*unit_months",)),
    "who gained most": (
        lambda tx: leagues.climbs(tx, MARCH, FEBRUARY, RankingRule(), NOW, 8, is_same=True),
        (f"COVERING INDEX {_INDEX}", "COVERING INDEX ix_unit_months_unit", "PRIMARY KEY"),
    ),
    "a month with other points": (lambda tx: leagues.rate(tx, MARCH, RankingRule()), ("unit_months",)),
    "units of which something came in a month": (
        lambda tx: leagues.units_of(tx, MARCH, date(2026, 3, 31)),
        ("unit_months", "ix_reports_day", "ix_publications_day"),
    ),
    "the rule of a month": (lambda tx: ranking.rule_of(tx, 1, MARCH), ("ranking_rules",)),
}
