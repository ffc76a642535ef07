"""When nobody is asked anything: holidays, weeks with other hours, pauses, and officers' leave."""

from collections.abc import Collection, Iterable, Sequence
from datetime import date
from typing import Any, Final

import sqlalchemy as sa

from bot.db.dialect import upsert
from bot.db.engine import Tx
from bot.db.schema import holidays, leaves, pauses, people, roles, special_hours, units
from bot.domain.calendar import DAY, Holiday, HolidaySource, Span, SpecialHours
from bot.domain.pauses import Pause, common
from bot.domain.people import Role
from bot.domain.units import UnitKind

_PUT: Final = upsert(holidays)
_PUT_HOLIDAY = _PUT.on_conflict_do_update(
    index_elements=["office_id", "day"],
    set_={name: _PUT.excluded[name] for name in ("name", "works", "source")},
)


def holidays_of(tx: Tx, office_id: int, first: date | None = None, last: date | None = None) -> list[Holiday]:
    """The holidays, and days on which the office works all the same, in order; all, or of some days."""
    query = sa.select(holidays).where(holidays.c.office_id == office_id).order_by(holidays.c.day)
    if first is not None:
        query = query.where(holidays.c.day >= first)
    if last is not None:
        query = query.where(holidays.c.day <= last)
    return [Holiday(row.day, row.name, HolidaySource(row.source), row.works) for row in tx.execute(query)]


def put_holidays(tx: Tx, office_id: int, days: Iterable[Holiday]) -> None:
    """Keep days, in place of what was known of them."""
    values = [
        {"office_id": office_id, "day": each.day, "name": each.name, "works": each.works, "source": each.source.value}
        for each in days
    ]
    if values:
        tx.execute(_PUT_HOLIDAY, values)
    tx.forget()


def remove_holidays(tx: Tx, office_id: int, days: Collection[date]) -> int:
    """Nothing is known of these days any more; how many there were."""
    gone = sa.delete(holidays).where(holidays.c.office_id == office_id, holidays.c.day.in_(days))
    tx.forget()
    return tx.execute(gone).rowcount


def special_hours_of(tx: Tx, office_id: int) -> list[tuple[int, SpecialHours]]:
    """The weeks with other hours, by id, in the order in which they were made."""
    rows = tx.execute(
        sa.select(special_hours).where(special_hours.c.office_id == office_id).order_by(special_hours.c.id)
    )
    return [(row.id, SpecialHours(Span(row.first, row.last), row.work_start, row.work_end, row.name)) for row in rows]


def add_special_hours(tx: Tx, office_id: int, hours: SpecialHours) -> int:
    """Keep a week with other hours; its id."""
    values = {"first": hours.span.first, "last": hours.span.last, "work_start": hours.start, "work_end": hours.end}
    inserted = tx.execute(sa.insert(special_hours).values(office_id=office_id, name=hours.name, **values))
    tx.forget()
    return int((inserted.inserted_primary_key or (0,))[0])


def remove_special_hours(tx: Tx, office_id: int, hours_id: int) -> bool:
    """The usual hours hold again; False where they did."""
    gone = sa.delete(special_hours).where(special_hours.c.id == hours_id, special_hours.c.office_id == office_id)
    tx.forget()
    return tx.execute(gone).rowcount == 1


def _pause(row: sa.Row[Any]) -> Pause:
    return Pause(row.id, Span(row.first, row.last), row.name, UnitKind(row.kind) if row.kind else None, row.unit_id)


def pauses_of(tx: Tx, office_id: int) -> tuple[Pause, ...]:
    """All pauses of the office, of kinds and of units, the earliest first; in memory, since every look needs them."""
    return tx.remember("pauses", lambda: _load_pauses(tx, office_id))


def _load_pauses(tx: Tx, office_id: int) -> tuple[Pause, ...]:
    rows = tx.execute(sa.select(pauses).where(pauses.c.office_id == office_id).order_by(pauses.c.first, pauses.c.id))
    return tuple(_pause(row) for row in rows)


def add_pause(
    tx: Tx, office_id: int, span: Span, name: str, *, kind: UnitKind | None = None, unit_id: int | None = None
) -> int:
    """Keep a pause; its id."""
    values = {"first": span.first, "last": span.last, "name": name, "kind": kind.value if kind else None}
    inserted = tx.execute(sa.insert(pauses).values(office_id=office_id, unit_id=unit_id, created_at=tx.now, **values))
    tx.forget()
    return int((inserted.inserted_primary_key or (0,))[0])


def change_pause(tx: Tx, pause_id: int, span: Span) -> bool:
    """Give a pause other days; False where it is gone."""
    changed = sa.update(pauses).where(pauses.c.id == pause_id).values(first=span.first, last=span.last)
    tx.forget()
    return tx.execute(changed).rowcount == 1


def remove_pause(tx: Tx, pause_id: int) -> bool:
    """Take a pause back; False where it is gone."""
    tx.forget()
    return tx.execute(sa.delete(pauses).where(pauses.c.id == pause_id)).rowcount == 1


def add_leave(tx: Tx, person_id: int, span: Span) -> None:
    """A person is away on these days, instead of any leave that begins or goes on then."""
    tx.execute(sa.delete(leaves).where(leaves.c.person_id == person_id, leaves.c.last >= span.first))
    tx.execute(sa.insert(leaves).values(person_id=person_id, first=span.first, last=span.last, created_at=tx.now))
    tx.forget()


def end_leave(tx: Tx, person_id: int, today: date) -> bool:
    """A person is back today, and goes on no leave that was to come; False where there was none."""
    coming = tx.execute(sa.delete(leaves).where(leaves.c.person_id == person_id, leaves.c.first >= today))
    ended = sa.update(leaves).where(leaves.c.person_id == person_id, leaves.c.last >= today)
    tx.forget()
    return tx.execute(ended.values(last=today - DAY)).rowcount + coming.rowcount > 0


def next_leave(tx: Tx, person_id: int, day: date) -> Span | None:
    """The leave of a person on a day, or else the next after it."""
    query = (
        sa.select(leaves.c.first, leaves.c.last)
        .where(leaves.c.person_id == person_id, leaves.c.last >= day)
        .order_by(leaves.c.last)
    )
    row = tx.execute(query.limit(1)).one_or_none()
    return Span(row.first, row.last) if row else None


def leave_of(tx: Tx, person_id: int, day: date) -> Span | None:
    """The leave of a person on a day."""
    query = sa.select(leaves.c.first, leaves.c.last).where(
        leaves.c.person_id == person_id, leaves.c.last >= day, leaves.c.first <= day
    )
    row = tx.execute(query.limit(1)).one_or_none()
    return Span(row.first, row.last) if row else None


_LEAVES_OF_UNITS = (
    sa.select(roles.c.unit_id, roles.c.person_id, leaves.c.first, leaves.c.last)
    .select_from(roles.outerjoin(leaves, leaves.c.person_id == roles.c.person_id))
    .where(
        roles.c.unit_id.in_(sa.bindparam("units", expanding=True)),
        roles.c.role == Role.OFFICER.value,
        roles.c.revoked_at.is_(None),
    )
)


def anybody_leaves(tx: Tx) -> bool:
    """Whether anybody is, was or will be on leave; kept in memory, since in most offices nobody is."""
    return tx.remember("leaves", lambda: tx.execute(sa.select(leaves.c.id).limit(1)).first() is not None)


def unserved(tx: Tx, unit_ids: Sequence[int]) -> dict[int, tuple[Span, ...]]:
    """The days on which all officers of a unit are away, by unit; units with a spare officer are not in it."""
    if not anybody_leaves(tx):
        return {}
    away: dict[int, dict[int, list[Span]]] = {}
    for row in tx.execute(_LEAVES_OF_UNITS, {"units": unit_ids}):
        of_person = away.setdefault(row.unit_id, {}).setdefault(row.person_id, [])
        if row.first is not None:
            of_person.append(Span(row.first, row.last))
    found = {unit_id: common(list(of_unit.values())) for unit_id, of_unit in away.items()}
    return {unit_id: spans for unit_id, spans in found.items() if spans}


def away_on(tx: Tx, day: date, unit_ids: Sequence[int]) -> frozenset[int]:
    """The accounts of those officers of units who are on leave on a day."""
    if not anybody_leaves(tx):
        return frozenset()
    query = (
        sa.select(people.c.telegram_id)
        .select_from(
            leaves.join(people, people.c.id == leaves.c.person_id).join(roles, roles.c.person_id == people.c.id)
        )
        .where(leaves.c.last >= day, leaves.c.first <= day, roles.c.unit_id.in_(unit_ids), roles.c.revoked_at.is_(None))
    )
    return frozenset(tx.execute(query).scalars())


def units_of_person(tx: Tx, person_id: int) -> list[int]:
    """The open units that a person serves as an officer."""
    query = (
        sa.select(roles.c.unit_id)
        .join(units, units.c.id == roles.c.unit_id)
        .where(
            roles.c.person_id == person_id,
            roles.c.role == Role.OFFICER.value,
            roles.c.revoked_at.is_(None),
            units.c.closed_at.is_(None),
        )
    )
    return list(tx.execute(query).scalars())
