"""Units and their place on the ladder."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Final

import sqlalchemy as sa

from bot.db import prepared
from bot.db.dialect import among
from bot.db.engine import Tx
from bot.db.schema import answers, cadences, offices, roles, units
from bot.domain.ladder import AnswerKind
from bot.domain.office import Unit
from bot.domain.people import Role
from bot.domain.programmes import fold
from bot.domain.units import UnitChange, UnitKind, UnitRow

UNIT: Final = sa.select(
    units.c.id,
    units.c.code,
    units.c.name,
    units.c.kind,
    # The unit's own, else its kind's, else the office's.
    sa.func.coalesce(units.c.cadence_days, cadences.c.cadence_days, offices.c.cadence_days).label("cadence_days"),
    units.c.created_at,
    units.c.last_published_at,
    units.c.due_on,
    units.c.prompt_on,
    units.c.last_rung,
    units.c.last_prompted_on,
).select_from(
    units.join(offices, offices.c.id == units.c.office_id).outerjoin(
        cadences, sa.and_(cadences.c.office_id == units.c.office_id, cadences.c.kind == units.c.kind)
    )
)
_KINDS: Final = {kind.value: kind for kind in UnitKind}
_SLICE: Final = 500
_BY_ID = UNIT.where(units.c.id == sa.bindparam("unit"))
_OPEN = units.c.closed_at.is_(None)


def read_unit(row: sa.Row[Any]) -> Unit:
    """A unit from a row of `UNIT`, whose columns stand in the order of its fields."""
    values: tuple[Any, ...] = row
    id_, code, name, kind, *others = values
    return Unit(id_, code, name, _KINDS[kind], *others)


def by_id(tx: Tx, unit_id: int) -> Unit:
    """A unit that is known to exist."""
    (row,) = prepared.rows(tx, _BY_ID, {"unit": unit_id})
    return read_unit(row)


def by_code(tx: Tx, code: str) -> Unit | None:
    """The open unit of a code."""
    row = tx.execute(UNIT.where(units.c.code == code, _OPEN)).one_or_none()
    return read_unit(row) if row else None


def codes_like(tx: Tx, text: str, limit: int = 5) -> list[str]:
    """Codes that contain a text: for "did you mean"."""
    rows = tx.execute(sa.select(units.c.code).where(units.c.code.contains(text, autoescape=True)).limit(limit))
    return list(rows.scalars())


def rows(tx: Tx) -> dict[str, UnitRow]:
    """All open units as an import file would list them, by code."""
    found = tx.execute(sa.select(units.c.code, units.c.name, units.c.kind, units.c.cadence_days).where(_OPEN))
    return {row.code: UnitRow(row.code, row.name, UnitKind(row.kind), row.cadence_days) for row in found}


def count(tx: Tx) -> int:
    """How many open units there are."""
    return int(tx.execute(sa.select(sa.func.count()).select_from(units).where(_OPEN)).scalar_one())


def count_without_officer(tx: Tx) -> int:
    """How many open units nobody serves."""
    served = sa.select(roles.c.unit_id).where(
        roles.c.role == Role.OFFICER.value, roles.c.revoked_at.is_(None), roles.c.unit_id.is_not(None)
    )
    query = sa.select(sa.func.count()).select_from(units).where(_OPEN, units.c.id.not_in(served))
    return int(tx.execute(query).scalar_one())


def add(tx: Tx, office_id: int, unit_rows: Iterable[UnitRow], due_on: dict[str, date]) -> None:
    """Add units; `due_on` gives the first due day of each code."""
    values = [
        {
            "office_id": office_id,
            "code": row.code,
            "name": row.name,
            "search": _searched(row.code, row.name),
            "kind": row.kind.value,
            "cadence_days": row.cadence_days,
            "created_at": tx.now,
            "due_on": due_on[row.code],
            "prompt_on": due_on[row.code],
        }
        for row in unit_rows
    ]
    if values:
        tx.execute(sa.insert(units), values)


_CHANGE = (
    sa.update(units)
    .where(units.c.code == sa.bindparam("present"))
    .values({name: sa.bindparam(f"new_{name}") for name in ("code", "name", "search", "kind", "cadence_days")})
)


def change(tx: Tx, changes: Iterable[UnitChange]) -> None:
    """Give units, known by the code that they had before, the code, name, kind and cadence that they have after."""
    values = [
        {
            "present": each.before.code,
            "new_code": each.after.code,
            "new_name": each.after.name,
            "new_search": _searched(each.after.code, each.after.name),
            "new_kind": each.after.kind.value,
            "new_cadence_days": each.after.cadence_days,
        }
        for each in changes
    ]
    if values:
        tx.execute(_CHANGE, values)


def _searched(code: str, name: str) -> str:
    """What searches look through: code and name, folded."""
    return f"{fold(code)}{fold(name)[1:]}"


def row_of(tx: Tx, unit_id: int) -> tuple[UnitRow, datetime | None] | None:
    """A unit as a file would list it, with its own cadence only; and when it was closed."""
    columns = (units.c.code, units.c.name, units.c.kind, units.c.cadence_days, units.c.closed_at)
    row = tx.execute(sa.select(*columns).where(units.c.id == unit_id)).one_or_none()
    return None if row is None else (UnitRow(row.code, row.name, UnitKind(row.kind), row.cadence_days), row.closed_at)


def of_code(tx: Tx, code: str) -> tuple[int, str, bool] | None:
    """(id, name, whether it is open) of the unit of a code."""
    found = sa.select(units.c.id, units.c.name, units.c.closed_at).where(units.c.code == code)
    row = tx.execute(found).one_or_none()
    return None if row is None else (row.id, row.name, row.closed_at is None)


def closed_codes(tx: Tx) -> frozenset[str]:
    """The codes of units that were closed: they are not free."""
    return frozenset(tx.execute(sa.select(units.c.code).where(units.c.closed_at.is_not(None))).scalars())


def all_open(tx: Tx) -> dict[str, Unit]:
    """All open units, by code."""
    return {row.code: read_unit(row) for row in tx.execute(UNIT.where(_OPEN))}


_MOVE_DUE = (
    sa.update(units)
    .where(units.c.id == sa.bindparam("unit"))
    .values(due_on=sa.bindparam("due"), prompt_on=sa.bindparam("due"), last_rung=None)
)


def move_due(tx: Tx, due: Mapping[int, date]) -> None:
    """Give units, by id, another due day: the ladder begins anew."""
    values = [{"unit": unit_id, "due": day} for unit_id, day in due.items()]
    if values:
        tx.execute(_MOVE_DUE, values)


def close(tx: Tx, unit_id: int) -> bool:
    """Close a unit; False where it is closed."""
    closed = sa.update(units).where(units.c.id == unit_id, _OPEN).values(closed_at=tx.now)
    return tx.execute(closed).rowcount == 1


def reopen(tx: Tx, unit_id: int, due: date) -> bool:
    """Open a closed unit again, due on a day; False where it is open."""
    values: dict[str, Any] = {"closed_at": None, "due_on": due, "prompt_on": due, "last_rung": None}
    opened = sa.update(units).where(units.c.id == unit_id, units.c.closed_at.is_not(None)).values(**values)
    return tx.execute(opened).rowcount == 1


_PUBLISHED = (
    sa.update(units)
    .where(
        units.c.id == sa.bindparam("unit"),
        sa.or_(units.c.last_published_at.is_(None), units.c.last_published_at < sa.bindparam("at")),
    )
    .values(
        last_published_at=sa.bindparam("at"),
        due_on=sa.bindparam("due"),
        prompt_on=sa.bindparam("due"),
        last_rung=None,
    )
)


def published(tx: Tx, unit_id: int, at: datetime, due: date) -> None:
    """A unit has published: it is due again on `due`, and the ladder begins anew."""
    prepared.run(tx, _PUBLISHED, {"unit": unit_id, "at": at, "due": due})


def leave_alone(tx: Tx, unit_id: int, until: date) -> None:
    """After an answer: the ladder begins anew on `until`."""
    tx.execute(sa.update(units).where(units.c.id == unit_id).values(due_on=until, prompt_on=until, last_rung=None))


def on_their_cadence(tx: Tx, kind: UnitKind | None) -> list[Unit]:
    """The open units (of one kind) whose cadence is not their own and whose due day no answer has set."""
    promised = sa.exists().where(
        answers.c.unit_id == units.c.id,
        answers.c.until == units.c.due_on,
        answers.c.kind != AnswerKind.PUBLISHED.value,
    )
    query = UNIT.where(_OPEN, units.c.cadence_days.is_(None), ~promised)
    if kind is not None:
        query = query.where(units.c.kind == kind.value)
    return [read_unit(row) for row in tx.execute(query)]


@dataclass(frozen=True, slots=True)
class Step:
    """Where a unit stands on the ladder after it was looked at: `look_on` is the day to look at it again."""

    unit_id: int
    look_on: date
    last_rung: int | None
    last_prompted_on: date | None


_STEP = (
    sa.update(units)
    .where(among(units.c.id, "units"))
    .values(
        prompt_on=sa.bindparam("look_on"),
        last_rung=sa.bindparam("rung"),
        last_prompted_on=sa.bindparam("prompted_on"),
    )
)


def step(tx: Tx, steps: Sequence[Step]) -> None:
    """Note where units stand on the ladder; those that stand alike with one statement."""
    alike: dict[tuple[date, int | None, date | None], list[int]] = {}
    for one in steps:
        alike.setdefault((one.look_on, one.last_rung, one.last_prompted_on), []).append(one.unit_id)
    for (look_on, rung, prompted_on), ids in alike.items():
        tx.execute(_STEP, {"units": ids, "look_on": look_on, "rung": rung, "prompted_on": prompted_on})


_TO_PROMPT = (
    UNIT.where(units.c.prompt_on <= sa.bindparam("today"), _OPEN)
    .order_by(units.c.prompt_on, units.c.id)
    .limit(sa.bindparam("most"))
)


def to_prompt(tx: Tx, today: date, limit: int, kinds: Sequence[UnitKind] = tuple(UnitKind)) -> list[Unit]:
    """The units that are to be looked at today, of some kinds, the longest due first."""
    query = _TO_PROMPT
    if len(kinds) < len(UnitKind):
        query = query.where(units.c.kind.in_([kind.value for kind in kinds]))
    return [read_unit(row) for row in tx.execute(query, {"today": today, "most": limit}).all()]


_SILENT = (
    UNIT.where(
        units.c.due_on < sa.bindparam("today"),
        _OPEN,
        sa.tuple_(units.c.due_on, units.c.id) > sa.tuple_(sa.bindparam("due"), sa.bindparam("last")),
    )
    .order_by(units.c.due_on, units.c.id)
    .limit(_SLICE)
)


def silent(tx: Tx, today: date) -> Iterator[list[Unit]]:
    """Open units past their due day (an answer may have moved it), the longest due first, some at a time."""
    due, last = date.min, 0
    while found := [read_unit(row) for row in tx.execute(_SILENT, {"today": today, "due": due, "last": last})]:
        yield found
        due, last = found[-1].due_on, found[-1].id
