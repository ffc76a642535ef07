"""Any sequence of changes of a draft, and of taking them back, ends where it should: on the real database."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest
import sqlalchemy as sa
from hypothesis import given
from hypothesis import strategies as st

from bot.db import drafts
from bot.db.engine import Tx
from bot.domain.doubts import Doubted, confirmed
from bot.domain.found import Doubt
from bot.domain.office import UnitRef
from bot.domain.reports import Content, Draft
from bot.domain.undo import MOST_STEPS
from tests import fresh
from tests.db.a_whole_person import rows_of_a_person

NOW = datetime(2026, 3, 10, 2, 0, tzinfo=UTC)
WORDS = st.text(st.characters(codec="utf-8", exclude_characters="\x00"), max_size=30)
CHANGES = st.one_of(
    st.tuples(st.sampled_from(["title", "place", "story", "time_text"]), st.none() | WORDS),
    st.tuples(st.just("activity_date"), st.none() | st.dates(date(2019, 1, 1), date(2026, 3, 10))),
    st.tuples(st.just("original"), WORDS),
    st.tuples(st.just("links"), st.lists(WORDS, max_size=3).map(tuple)),
    st.tuples(st.just("doubts"), st.lists(st.sampled_from(Doubt), max_size=3, unique=True).map(tuple)),
    st.tuples(st.just("unit"), st.sampled_from([None, 0, 1])),
)
ACTS = st.lists(st.one_of(st.just("undo"), CHANGES), max_size=40)


@pytest.fixture(scope="module")
def conn(tmp_path_factory: pytest.TempPathFactory) -> Iterator[sa.Connection]:
    engine = sa.create_engine(f"sqlite:///{fresh.put(tmp_path_factory.mktemp('undo') / 'gaung.db')}")
    with engine.connect() as conn:
        yield conn
    engine.dispose()


def _state(draft: Draft) -> tuple[object, ...]:
    return draft.content, draft.unit, draft.original, draft.links, draft.doubts


def _changed(tx: Tx, draft: Draft, units: tuple[UnitRef, ...], name: str, value: Any) -> Draft:
    if name == "unit":
        return drafts.save(tx, draft, unit=None if value is None else units[value])
    if name in ("original", "links", "doubts"):
        return drafts.save(tx, draft, **{name: value})
    return drafts.save(tx, draft, content=replace(draft.content, **{name: value}))


@contextmanager
def _an_office(conn: sa.Connection) -> Iterator[tuple[Tx, int, tuple[UnitRef, ...]]]:
    """A person and two units; nothing of it is kept."""
    tx = Tx(conn, NOW)
    try:
        person = rows_of_a_person(tx)
        tx.execute(sa.text("UPDATE drafts SET state = 'sent'"))
        tx.execute(
            sa.text(
                "INSERT INTO units (office_id, code, name, kind, created_at, due_on)"
                " SELECT office_id, 'KUA-Y', 'KUA Y', kind, created_at, due_on FROM units"
            )
        )
        units = tx.execute(sa.text("SELECT id, code, name FROM units ORDER BY id")).all()
        yield tx, person, tuple(UnitRef(unit.id, unit.code, unit.name) for unit in units)
    finally:
        conn.rollback()


@given(acts=ACTS)
def test_taking_back_ends_where_it_should(conn: sa.Connection, acts: list[Any]) -> None:
    with _an_office(conn) as (tx, person, units):
        draft = drafts.add(tx, person, units[0], 7, "Apel", Content(title="Apel", activity_date=date(2026, 3, 9)), ())
        states: list[tuple[object, ...]] = []
        for act in acts:
            before, says = _state(draft), bool(draft.content.title or draft.content.story or states)
            if act != "undo":
                draft = _changed(tx, draft, units, *act)
                states = [*states, before][-MOST_STEPS:] if says and _state(draft) != before else states
            elif draft.undo:
                draft = drafts.take_back(tx, draft, units)
                assert _state(draft) == states.pop()
            read = drafts.by_id(tx, draft.id)
            assert read is not None
            assert _state(read) == _state(draft)
            assert len(read.undo) == len(states) <= MOST_STEPS
        while draft.undo:
            draft = drafts.take_back(tx, draft, units)
            assert _state(draft) == states.pop()


def test_a_unit_that_cannot_be_gone_back_to_is_kept(conn: sa.Connection) -> None:
    with _an_office(conn) as (tx, person, units):
        draft = drafts.add(tx, person, units[0], 7, "Apel", Content(title="Apel"), ())
        draft = drafts.save(tx, draft, unit=units[1])
        assert drafts.take_back(tx, draft, units[1:]).unit == units[1]


def test_a_day_that_has_not_come_cannot_be_confirmed() -> None:
    doubts = (Doubt.DATE_WEEKDAY, Doubt.DATE_AHEAD, Doubt.TIME_HALF)
    assert confirmed(doubts, Doubted.DATE) == (Doubt.DATE_AHEAD, Doubt.TIME_HALF)
