"""Whatever happens in an office: nobody is asked twice a day, in a pause, or before being due; and the ladder ends."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import Final

import pytest
import sqlalchemy as sa
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.app import prepare_office
from bot.config import load
from bot.db import calendars, holidays, ladders, offices, units
from bot.db.engine import Tx
from bot.db.schema import people, roles
from bot.domain.calendar import DAY, Holiday, HolidaySource, Span
from bot.domain.ladder import AnswerKind, KindLadder, Ladder, Rung, days_silent
from bot.domain.office import Actor, Unit, UnitRef
from bot.domain.people import Language, Role
from bot.domain.units import UnitFile, UnitKind, UnitRow
from bot.usecases import clocks, reminding, setting_up
from bot.usecases.settling import settle
from tests import fresh
from tests.city import ZONE

BEGINS: Final = date(2026, 3, 2)
DAYS: Final = 45
UNITS: Final = (
    UnitRow("KUA-A", "KUA A", UnitKind.KUA),
    UnitRow("MIN-B", "MIN B", UnitKind.MIN),
    UnitRow("MTSN-C", "MTsN C", UnitKind.MTSN),
)
OFFICER: Final = Actor(1, 7_000_001, "Budi", Language.ID, frozenset({Role.COORDINATOR}), ())


@dataclass(frozen=True)
class Event:
    """What happens to a unit on a day; `number` is how long it lasts, where it does."""

    day: int
    unit: int
    what: str
    number: int


events = st.builds(
    Event,
    st.integers(0, DAYS - 1),
    st.integers(0, len(UNITS) - 1),
    st.sampled_from(["publishes", "nothing", "tomorrow", "stuck", "on_leave", "pause", "away", "serves", "deserts"]),
    st.integers(1, 12),
)
policies = st.builds(
    lambda private, group, coordinators, repeat: Ladder(
        private + group if group else 0, private + group + coordinators, repeat, private
    ),
    st.integers(0, 3),
    st.integers(0, 3),
    st.integers(1, 4),
    st.integers(1, 6),
)


@pytest.fixture(scope="module")
def connection(tmp_path_factory: pytest.TempPathFactory) -> Iterator[sa.Connection]:
    path: Path = fresh.put(tmp_path_factory.mktemp("history") / "gaung.db")
    engine = sa.create_engine(f"sqlite:///{path}")
    with engine.connect() as conn:
        yield conn
    engine.dispose()


def _at(day: date, hour: time) -> datetime:
    return datetime.combine(day, hour, ZONE).astimezone(UTC)


class _Office:
    """An office in a transaction that is rolled back, and what its units were asked."""

    def __init__(self, conn: sa.Connection, ladder: Ladder, own: KindLadder, cadence: int, free: set[int]) -> None:
        self.tx = Tx(conn, _at(BEGINS, time(9)))
        prepare_office(self.tx, load({}, None))
        office = offices.get(self.tx)
        steps = {"private_after": ladder.private_after, "group_after": ladder.group_after}
        offices.change(
            self.tx,
            office.id,
            cadence_days=cadence,
            group_chat_id=-1001,
            coordinators_after=ladder.coordinators_after,
            repeat_after=ladder.repeat,
            **steps,
        )
        ladders.put(self.tx, office.id, UnitKind.MIN, own)
        days = [Holiday(BEGINS + timedelta(days=n), "Libur", HolidaySource.OFFICE) for n in free]
        holidays.put(self.tx, office.id, days)
        setting_up.import_units(self.tx, UnitFile(UNITS, ()), actor="test")
        self.ids = [unit.id for unit in sorted(units.all_open(self.tx).values(), key=lambda unit: unit.code)]
        for number, unit_id in enumerate(self.ids):
            profile = {"telegram_id": 7_000_001 + number, "name": "x", "language": "id", "created_at": self.tx.now}
            self.tx.execute(sa.insert(people).values(id=number + 1, **profile))
            self._serve(number, unit_id)
        self.asked: list[tuple[date, int, Rung, date]] = []
        self.promised: set[int] = set()

    def _serve(self, number: int, unit_id: int) -> None:
        granted = {"role": "officer", "granted_at": self.tx.now}
        self.tx.execute(sa.insert(roles).values(person_id=number + 1, unit_id=unit_id, **granted))

    def happens(self, event: Event, day: date) -> None:
        self.tx = replace(self.tx, now=_at(day, time(7, 45)))
        office, unit = offices.get(self.tx), units.by_id(self.tx, self.ids[event.unit])
        span = Span(day, day + timedelta(days=event.number))
        match event.what:
            case "publishes":
                units.published(self.tx, unit.id, self.tx.now, clocks.due(self.tx, office, unit))
                self.promised.discard(unit.id)
            case "pause":
                before = clocks.paused(self.tx, office, [unit])
                calendars.add_pause(self.tx, office.id, span, "Libur", unit_id=unit.id)
                settle(self.tx, office, before, [unit])
            case "away":
                before = clocks.paused(self.tx, office, [unit])
                calendars.add_leave(self.tx, event.unit + 1, span)
                settle(self.tx, office, before, [unit])
            case "deserts":
                self.tx.execute(sa.update(roles).where(roles.c.unit_id == unit.id).values(revoked_at=self.tx.now))
            case "serves":
                self._serve(event.unit, unit.id)
            case answer:
                ref = UnitRef(unit.id, unit.code, unit.name)
                reminding.answer_for_unit(self.tx, OFFICER, office, ref, AnswerKind(answer))
                self.promised.add(unit.id)

    def beats(self, day: date, hour: time) -> None:
        """The bot looks who is due, and what it finds is held against the promises."""
        self.tx = replace(self.tx, now=_at(day, hour))
        office = offices.get(self.tx)
        before = {unit.id: unit for unit in units.all_open(self.tx).values()}
        paused = clocks.paused(self.tx, office, list(before.values()))
        for due in reminding.remind(self.tx, office):
            found = [(prompt.unit, Rung.PRIVATE) for prompt in due.private]
            found += [(unit, Rung.GROUP) for unit in due.in_group]
            found += [(unit, Rung.COORDINATORS) for unit, _, _ in due.coordinators]
            for unit, rung in found:
                self._promises(
                    before[unit.id], paused.get(unit.id, ()), rung, day, office.hours.is_working(self.tx.now)
                )
                self.asked.append((day, unit.id, rung, unit.due_on))

    def _promises(self, unit: Unit, paused: tuple[Span, ...], rung: Rung, day: date, is_working: bool) -> None:
        assert is_working
        assert not any(span.covers(day) for span in paused)
        assert unit.due_on <= day
        silent = days_silent(unit.last_published_at, day, ZONE)
        assert unit.id in self.promised or silent is None or silent >= unit.cadence_days
        assert (day, unit.id) not in {(asked, unit_id) for asked, unit_id, _, _ in self.asked}
        climbed = [one for _, unit_id, one, due in self.asked if (unit_id, due) == (unit.id, unit.due_on)]
        assert rung is Rung.COORDINATORS or rung not in climbed


@settings(deadline=None, max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(events, max_size=14),
    policies,
    st.builds(
        KindLadder, st.none(), st.sampled_from([None, 0]), st.none(), st.none(), st.sampled_from([None, time(13)])
    ),
    st.integers(1, 14),
    st.sets(st.integers(0, DAYS), max_size=8),
    st.sets(st.integers(0, DAYS - 1), max_size=25),
)
def test_whatever_happens_the_promises_hold(
    connection: sa.Connection,
    happened: list[Event],
    ladder: Ladder,
    own: KindLadder,
    cadence: int,
    free: set[int],
    down: set[int],
) -> None:
    transaction = connection.begin()
    try:
        office = _Office(connection, ladder, own, cadence, free)
        for number in range(DAYS):
            day = BEGINS + timedelta(days=number)
            for event in (one for one in happened if one.day == number):
                office.happens(event, day)
            if number not in down:
                for hour in (time(6), time(8), time(8, 1), time(14), time(17)):
                    office.beats(day, hour)
        _the_ladder_ends(office)
    finally:
        transaction.rollback()


def _the_ladder_ends(office: _Office) -> None:
    """Left to itself, a unit comes to the coordinators' list in the end, and stays there."""
    begins = len(office.asked)
    for number in range(DAYS, DAYS + 120):
        office.beats(BEGINS + number * DAY, time(14))
    last: dict[int, Rung] = {unit_id: rung for _, unit_id, rung, _ in office.asked[begins:]}
    assert last == dict.fromkeys(office.ids, Rung.COORDINATORS)
