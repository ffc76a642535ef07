"""Units that are due, the longest first; what was answered for them, and how their prompts fared."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Final

import sqlalchemy as sa

from bot.db.engine import Tx
from bot.db.prompts import REACHED
from bot.db.schema import answers, people, prompts, roles, units
from bot.db.units import UNIT, read_unit
from bot.domain.ladder import AnswerKind
from bot.domain.office import Unit
from bot.domain.people import Role
from bot.domain.prompts import PromptState
from bot.domain.silence import Contact, LastAnswer
from bot.domain.units import UnitKind

_OPEN: Final = units.c.closed_at.is_(None)
_ORDER: Final = (units.c.due_on, units.c.id)
_IDS: Final = sa.select(units.c.id).where(units.c.due_on <= sa.bindparam("today"), _OPEN).order_by(*_ORDER)
_COUNT: Final = sa.select(sa.func.count()).select_from(units).where(units.c.due_on <= sa.bindparam("today"), _OPEN)
_PAGE: Final = UNIT.where(
    units.c.id.in_(_IDS.limit(sa.bindparam("most")).offset(sa.bindparam("before")).scalar_subquery())
).order_by(*_ORDER)
_ALL_PAGE: Final = UNIT.where(
    units.c.id.in_(
        sa.select(units.c.id)
        .where(_OPEN)
        .order_by(*_ORDER)
        .limit(sa.bindparam("most"))
        .offset(sa.bindparam("before"))
        .scalar_subquery()
    )
).order_by(*_ORDER)


def due_ids(tx: Tx, today: date) -> list[int]:
    """The ids of all open units whose due day has come, the longest due first."""
    return list(tx.execute(_IDS, {"today": today}).scalars().all())


def due_count(tx: Tx, today: date) -> int:
    """How many open units there are whose due day has come."""
    return int(tx.execute(_COUNT, {"today": today}).scalar_one())


def due(tx: Tx, today: date, before: int, most: int) -> list[Unit]:
    """Open units whose due day has come, the longest due first: at most so many, after so many others."""
    return [read_unit(row) for row in tx.execute(_PAGE, {"today": today, "before": before, "most": most})]


def by_due_day(tx: Tx, before: int, most: int) -> list[Unit]:
    """Open units, due or not, in the order of their due days: at most so many, after so many others."""
    return [read_unit(row) for row in tx.execute(_ALL_PAGE, {"before": before, "most": most})]


def open_among(tx: Tx, unit_ids: Sequence[int]) -> frozenset[int]:
    """Those of some units that are open."""
    if not unit_ids:
        return frozenset()
    return frozenset(tx.execute(sa.select(units.c.id).where(units.c.id.in_(unit_ids), _OPEN)).scalars())


_NEWEST: Final = (
    sa.select(sa.func.max(answers.c.id))
    .where(answers.c.unit_id.in_(sa.bindparam("units", expanding=True)))
    .group_by(answers.c.unit_id)
)
_LAST_ANSWERS: Final = (
    sa.select(answers.c.unit_id, answers.c.kind, answers.c.answered_on, answers.c.until, people.c.name.label("by"))
    .select_from(answers.outerjoin(people, people.c.id == answers.c.person_id))
    .where(answers.c.id.in_(_NEWEST.scalar_subquery()))
)


def last_answers(tx: Tx, unit_ids: Sequence[int]) -> dict[int, LastAnswer]:
    """What was answered last for some units, by unit."""
    return {
        row.unit_id: LastAnswer(AnswerKind(row.kind), row.answered_on, row.until, row.by or "")
        for row in tx.execute(_LAST_ANSWERS, {"units": unit_ids})
    }


_OWN_ANSWER: Final = (
    sa.select(sa.func.min(answers.c.answered_at))
    .where(answers.c.prompt_id == prompts.c.id)
    .correlate(prompts)
    .scalar_subquery()
)
_SHARED_ANSWER: Final = (
    sa.select(sa.func.min(answers.c.answered_at))
    .where(answers.c.unit_id == prompts.c.unit_id, answers.c.answered_at >= prompts.c.created_at)
    .correlate(prompts)
    .scalar_subquery()
)
# An answer is kept for one prompt, and answers all that were open with it: theirs is the first one after them.
_FIRST_ANSWER: Final = sa.func.coalesce(
    _OWN_ANSWER, sa.case((prompts.c.state == PromptState.ANSWERED.value, _SHARED_ANSWER), else_=None)
)


def answer_times(tx: Tx, unit_id: int, since: date) -> list[tuple[datetime, datetime | None]]:
    """When a unit's prompts since a day that reached it were made, and when each was answered first."""
    query = sa.select(prompts.c.created_at, _FIRST_ANSWER.label("answered")).where(
        prompts.c.unit_id == unit_id, prompts.c.created_on >= since, REACHED
    )
    return [(row.created_at, row.answered) for row in tx.execute(query)]


def all_answer_times(tx: Tx, since: date) -> list[tuple[UnitKind, datetime, datetime | None]]:
    """The same of all open units, with their kinds."""
    query = (
        sa.select(units.c.kind, prompts.c.created_at, _FIRST_ANSWER.label("answered"))
        .select_from(prompts.join(units, units.c.id == prompts.c.unit_id))
        .where(prompts.c.created_on >= since, _OPEN, REACHED)
    )
    return [(UnitKind(row.kind), row.created_at, row.answered) for row in tx.execute(query)]


def contacts(tx: Tx, unit_id: int, away: frozenset[int]) -> list[Contact]:
    """A unit's officers; `away` are the accounts of those who are on leave."""
    query = (
        sa.select(people.c.name, people.c.telegram_id, people.c.username, people.c.phone)
        .select_from(roles.join(people, people.c.id == roles.c.person_id))
        .where(roles.c.unit_id == unit_id, roles.c.role == Role.OFFICER.value, roles.c.revoked_at.is_(None))
        .order_by(roles.c.id)
    )
    return [Contact(**row._asdict(), away=row.telegram_id in away) for row in tx.execute(query)]


def prompted(tx: Tx, unit_id: int, today: date) -> bool:
    """Note that a unit is prompted today beside its ladder; False where it was prompted already."""
    not_yet = sa.or_(units.c.last_prompted_on.is_(None), units.c.last_prompted_on < today)
    noted = sa.update(units).where(units.c.id == unit_id, not_yet).values(last_prompted_on=today)
    return tx.execute(noted).rowcount == 1
