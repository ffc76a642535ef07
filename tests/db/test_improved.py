"""Who gained most in a month is found without looking at everybody: as if everybody had been looked at."""

from collections.abc import Iterator
from datetime import UTC, date, datetime

import pytest
import sqlalchemy as sa
from hypothesis import given
from hypothesis import strategies as st

from bot.db import offices
from bot.db import ranking as rules
from bot.db.engine import Tx
from bot.db.schema import unit_months, units
from bot.domain.periods import PeriodKind, period_of
from bot.domain.ranking import RankingRule
from bot.domain.units import UnitKind
from bot.usecases import ranking
from tests import fresh
from tests.db.a_whole_person import rows_of_a_person

NOW = datetime(2026, 4, 10, 2, 0, tzinfo=UTC)
OLD, NEW = datetime(2026, 1, 1, tzinfo=UTC), datetime(2026, 3, 1, tzinfo=UTC)
MARCH, FEBRUARY = date(2026, 3, 1), date(2026, 2, 1)
POINTS = st.integers(0, 5) | st.integers(0, 1000)
UNITS = st.lists(
    st.tuples(st.sampled_from(UnitKind), st.booleans(), st.none() | POINTS, st.none() | POINTS), min_size=1, max_size=30
)
"""Kind, whether it is new, the points of February and of March."""


@pytest.fixture(scope="module")
def conn(tmp_path_factory: pytest.TempPathFactory) -> Iterator[sa.Connection]:
    engine = sa.create_engine(f"sqlite:///{fresh.put(tmp_path_factory.mktemp('improved') / 'gaung.db')}")
    with engine.connect() as conn:
        yield conn
    engine.dispose()


@given(UNITS, st.booleans())
def test_who_gained_most(
    conn: sa.Connection, given_units: list[tuple[UnitKind, bool, int | None, int | None]], other_rule: bool
) -> None:
    tx = Tx(conn, NOW)
    try:
        rows_of_a_person(tx)
        office = offices.get(tx)
        expected = _put(tx, given_units)
        if other_rule:
            # A report is worth twice as much from March on: what February's is worth then is counted anew.
            rules.put(tx, office.id, MARCH, RankingRule(report=2, platforms={}))
            expected = [(unit, 2 * before, points) for unit, before, points in expected]
        gains = {unit: points - before for unit, before, points in expected if points > before}
        most = max(gains.values(), default=0)
        found = ranking.of_month(tx, office, period_of(PeriodKind.MONTH, MARCH)).improved
        known = any(before for _, _, before, _ in given_units)
        assert {each.unit.id for each in found} == {unit for unit, gain in gains.items() if known and gain == most}
        assert all(each.gain == most for each in found)
    finally:
        conn.rollback()


def _put(tx: Tx, given_units: list[tuple[UnitKind, bool, int | None, int | None]]) -> list[tuple[int, int, int]]:
    """Put the units and their months; those that are not new, with both months' points."""
    rules.put(tx, 1, FEBRUARY, RankingRule(report=1, platforms={}))
    found = []
    for number, (kind, is_new, before, points) in enumerate(given_units):
        unit = {"office_id": 1, "code": f"U{number}", "name": "U", "kind": kind.value, "due_on": MARCH}
        made = sa.insert(units).values(unit | {"created_at": NEW if is_new else OLD}).returning(units.c.id)
        unit_id = tx.execute(made).scalar_one()
        for month, many in ((FEBRUARY, before), (MARCH, points)):
            if many is not None:
                row = {"month": month, "unit_id": unit_id, "kind": kind.value, "reports": many, "points": many}
                tx.execute(sa.insert(unit_months).values(row | {"published": 0, "platforms": {}, "publications": 0}))
        if not is_new:
            found.append((unit_id, before or 0, points or 0))
    return found
