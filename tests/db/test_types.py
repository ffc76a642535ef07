"""Instants in the database."""

from datetime import UTC, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest
import sqlalchemy as sa
from hypothesis import given
from hypothesis import strategies as st

from bot.db.types import UtcDateTime

moments = sa.Table("moments", sa.MetaData(), sa.Column("at", UtcDateTime))


def kept(value: datetime | None) -> datetime | None:
    engine = sa.create_engine("sqlite://")
    with engine.begin() as conn:
        moments.create(conn)
        conn.execute(sa.insert(moments).values(at=value))
        found: datetime | None = conn.execute(sa.select(moments.c.at)).scalar_one()
    engine.dispose()
    return found


def test_an_instant_without_a_zone_is_refused() -> None:
    with pytest.raises(sa.exc.StatementError, match="needs a time zone"):
        kept(datetime(2026, 3, 10, 9, 0))  # noqa: DTZ001 - the mistake that is meant


def test_an_instant_of_another_zone_comes_back_in_utc() -> None:
    found = kept(datetime(2026, 3, 10, 6, 30, tzinfo=ZoneInfo("Asia/Jakarta")))
    assert found == datetime(2026, 3, 9, 23, 30, tzinfo=UTC)
    assert found is not None
    assert found.tzinfo is UTC
    assert kept(None) is None


@given(
    st.datetimes(datetime(1971, 1, 1), datetime(2999, 1, 1)),  # noqa: DTZ001 - the zone comes from the other strategy
    st.integers(-14 * 60, 14 * 60),
)
def test_the_order_of_instants_is_kept_whatever_their_zones(naive: datetime, minutes: int) -> None:
    at = naive.replace(tzinfo=timezone(timedelta(minutes=minutes)))
    assert kept(at) == at
