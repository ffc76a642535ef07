"""Who has which role, as lists and pages show it."""

from collections.abc import Collection
from datetime import datetime
from typing import Any

import sqlalchemy as sa

from bot.db.engine import Tx
from bot.db.schema import chats, people, roles, units
from bot.domain.office import UnitRef
from bot.domain.people import Language, Role
from bot.domain.team import Brief, Member, Missing

_WITH_CHAT = people.outerjoin(chats, chats.c.chat_id == people.c.telegram_id)
_IS_HELD = roles.c.revoked_at.is_(None)
_BRIEF = (people.c.id, people.c.name, chats.c.unreachable_since)
_BY_ROLE = (
    sa.select(*_BRIEF)
    .distinct()
    .select_from(_WITH_CHAT.join(roles, roles.c.person_id == people.c.id))
    .where(_IS_HELD, roles.c.role == sa.bindparam("role"))
    .order_by(people.c.name, people.c.id)
)


def _brief(row: sa.Row[Any]) -> Brief:
    return Brief(row.id, row.name, row.unreachable_since)


def with_role(tx: Tx, role: Role, offset: int, limit: int) -> list[Brief]:
    """Those with an office-wide role, by name."""
    return [_brief(row) for row in tx.execute(_BY_ROLE.offset(offset).limit(limit), {"role": role.value})]


def count(tx: Tx, role: Role) -> int:
    """How many people have a role."""
    query = sa.select(sa.func.count(roles.c.person_id.distinct())).where(_IS_HELD, roles.c.role == role.value)
    return int(tx.execute(query).scalar_one())


def operators(tx: Tx, named: Collection[int], offset: int, limit: int) -> list[Brief]:
    """The operators, by role and by the settings, by name; whom the settings name is known once the bot was started."""
    query = sa.select(*_BRIEF).select_from(_WITH_CHAT).where(_operates(named)).order_by(people.c.name, people.c.id)
    return [_brief(row) for row in tx.execute(query.offset(offset).limit(limit))]


def count_operators(tx: Tx, named: Collection[int]) -> int:
    """How many operators there are, by role and by the settings."""
    return int(tx.execute(sa.select(sa.func.count()).select_from(people).where(_operates(named))).scalar_one())


def _operates(named: Collection[int]) -> sa.ColumnElement[bool]:
    held = sa.select(roles.c.person_id).where(_IS_HELD, roles.c.role == Role.OPERATOR.value)
    return sa.or_(people.c.id.in_(held), people.c.telegram_id.in_(named))


def officers(tx: Tx, unit_id: int, limit: int) -> list[Brief]:
    """A unit's officers, whether they can be written to or not, by name."""
    query = _BY_ROLE.where(roles.c.unit_id == unit_id).limit(limit)
    return [_brief(row) for row in tx.execute(query, {"role": Role.OFFICER.value})]


def count_officers(tx: Tx, unit_id: int) -> int:
    """How many officers a unit has."""
    mine = (roles.c.unit_id == unit_id, _IS_HELD, roles.c.role == Role.OFFICER.value)
    return int(tx.execute(sa.select(sa.func.count()).select_from(roles).where(*mine)).scalar_one())


def search(tx: Tx, words: str, limit: int) -> list[Brief]:
    """Those whose name contains a text, by name."""
    query = (
        sa.select(*_BRIEF)
        .select_from(_WITH_CHAT)
        .where(people.c.name.icontains(words, autoescape=True), people.c.erased_at.is_(None))
        .order_by(people.c.name, people.c.id)
        .limit(limit)
    )
    return [_brief(row) for row in tx.execute(query)]


def by_id(tx: Tx, person_id: int, operators: Collection[int]) -> Member | None:
    """Somebody; whom the settings name is an operator besides."""
    found = tx.execute(
        sa.select(
            people.c.id,
            people.c.telegram_id,
            people.c.name,
            people.c.username,
            people.c.phone,
            people.c.language,
            chats.c.unreachable_since,
            roles.c.role,
            units.c.id.label("unit_id"),
            units.c.code,
            units.c.name.label("unit_name"),
        )
        .select_from(
            _WITH_CHAT.outerjoin(roles, sa.and_(roles.c.person_id == people.c.id, _IS_HELD)).outerjoin(
                units, sa.and_(units.c.id == roles.c.unit_id, units.c.closed_at.is_(None))
            )
        )
        .where(people.c.id == person_id, people.c.erased_at.is_(None))
        .order_by(roles.c.id)
    ).all()
    if not found:
        return None
    first = found[0]
    named = first.telegram_id in operators
    held = {Role(row.role) for row in found if row.role} | ({Role.OPERATOR} if named else set())
    served = tuple(UnitRef(row.unit_id, row.code, row.unit_name) for row in found if row.unit_id is not None)
    return Member(
        first.id,
        first.telegram_id,
        first.name,
        first.username,
        Language(first.language),
        frozenset(held),
        served,
        first.unreachable_since,
        named,
        first.phone,
    )


def take(tx: Tx, person_id: int, role: Role, unit_id: int | None) -> bool:
    """Take a role; False where the person does not have it."""
    taken = tx.execute(sa.update(roles).where(*_same(person_id, role, unit_id), _IS_HELD).values(revoked_at=tx.now))
    return taken.rowcount > 0


def has(tx: Tx, telegram_id: int, role: Role, unit_id: int | None) -> bool:
    """Whether an account has a role."""
    mine = sa.select(people.c.id).where(people.c.telegram_id == telegram_id).scalar_subquery()
    return tx.execute(sa.select(roles.c.id).where(*_same(mine, role, unit_id), _IS_HELD)).first() is not None


def lost_at(tx: Tx, telegram_id: int, role: Role, unit_id: int | None) -> datetime | None:
    """When an account last lost a role; None where it never had it."""
    mine = sa.select(people.c.id).where(people.c.telegram_id == telegram_id).scalar_subquery()
    query = sa.select(roles.c.revoked_at).where(*_same(mine, role, unit_id), roles.c.revoked_at.is_not(None))
    return tx.execute(query.order_by(roles.c.revoked_at.desc()).limit(1)).scalar()


def missing(tx: Tx, before: datetime, limit: int) -> list[Missing]:
    """Officers of open units who could not be written to since before an instant, the longest first."""
    found = tx.execute(
        sa.select(*_BRIEF, units.c.id.label("unit_id"), units.c.code, units.c.name.label("unit_name"))
        .select_from(
            chats.join(people, people.c.telegram_id == chats.c.chat_id)
            .join(roles, roles.c.person_id == people.c.id)
            .join(units, units.c.id == roles.c.unit_id)
        )
        .where(
            chats.c.unreachable_since < before,
            _IS_HELD,
            roles.c.role == Role.OFFICER.value,
            units.c.closed_at.is_(None),
        )
        .order_by(chats.c.unreachable_since, people.c.id, roles.c.id)
        .limit(limit)
    )
    units_of: dict[Brief, tuple[UnitRef, ...]] = {}
    for row in found:
        person = _brief(row)
        units_of[person] = (*units_of.get(person, ()), UnitRef(row.unit_id, row.code, row.unit_name))
    return [Missing(person, served) for person, served in units_of.items()]


def languages(tx: Tx, telegram_ids: Collection[int]) -> dict[int, Language]:
    """The languages of the accounts that are known and can be written to."""
    found = tx.execute(
        sa.select(people.c.telegram_id, people.c.language)
        .select_from(_WITH_CHAT)
        .where(people.c.telegram_id.in_(telegram_ids), chats.c.unreachable_since.is_(None))
    )
    return {row.telegram_id: Language(row.language) for row in found}


def _same(person: Any, role: Role, unit_id: int | None) -> tuple[Any, ...]:
    same_unit = roles.c.unit_id.is_(None) if unit_id is None else roles.c.unit_id == unit_id
    return roles.c.person_id == person, roles.c.role == role.value, same_unit
