"""People, their roles, and what the bot asked them last."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any, Final

import sqlalchemy as sa

from bot.db import prepared
from bot.db.engine import Tx
from bot.db.schema import chats, people, roles, units
from bot.domain.office import Actor, UnitRef
from bot.domain.people import ETHICS_VERSION, NOTICE_VERSION, Language, Role

_ACTOR = (
    sa.select(
        people.c.id,
        people.c.name,
        people.c.language,
        people.c.asked,
        people.c.hints,
        roles.c.role,
        units.c.id.label("unit_id"),
        units.c.code,
        units.c.name.label("unit_name"),
        chats.c.unreachable_since,
    )
    .select_from(
        people.outerjoin(roles, sa.and_(roles.c.person_id == people.c.id, roles.c.revoked_at.is_(None)))
        .outerjoin(units, sa.and_(units.c.id == roles.c.unit_id, units.c.closed_at.is_(None)))
        .outerjoin(chats, chats.c.chat_id == people.c.telegram_id)
    )
    .where(people.c.telegram_id == sa.bindparam("telegram_id"))
    .order_by(roles.c.id)
)


def actor(tx: Tx, telegram_id: int, operators: frozenset[int] = frozenset()) -> Actor | None:
    """Who somebody is at this moment, or None for a stranger. Whom the settings name is an operator besides."""
    found = prepared.rows(tx, _ACTOR, {"telegram_id": telegram_id})
    if not found:
        return None
    first = found[0]
    granted = {Role(row.role) for row in found if row.role}
    if telegram_id in operators:
        granted.add(Role.OPERATOR)
    served = {
        row.unit_id: UnitRef(row.unit_id, row.code, row.unit_name)
        for row in found
        if row.role == Role.OFFICER.value and row.unit_id is not None
    }
    if not granted:
        return None
    return Actor(
        id=first.id,
        telegram_id=telegram_id,
        name=first.name,
        language=Language(first.language),
        roles=frozenset(granted),
        units=tuple(served.values()),
        asked=first.asked,
        was_unreachable=first.unreachable_since is not None,
        hints=first.hints,
    )


def register(tx: Tx, telegram_id: int, name: str, username: str | None, language: Language) -> int:
    """The person's id, made where there is none; the user name is brought up to date, and a name not yet confirmed."""
    known = tx.execute(
        sa.select(people.c.id, people.c.named_at).where(people.c.telegram_id == telegram_id)
    ).one_or_none()
    if known is not None:
        values = {"username": username} if known.named_at else {"username": username, "name": name[:200]}
        tx.execute(sa.update(people).where(people.c.id == known.id).values(**values))
        return int(known.id)
    inserted = tx.execute(
        sa.insert(people).values(
            telegram_id=telegram_id,
            name=name[:200],
            username=username,
            language=language.value,
            created_at=tx.now,
        )
    )
    return int((inserted.inserted_primary_key or (0,))[0])


def name_of(tx: Tx, person_id: int) -> tuple[str, bool]:
    """The name of a person who is known to exist, and whether it was confirmed."""
    row = tx.execute(sa.select(people.c.name, people.c.named_at).where(people.c.id == person_id)).one()
    return row.name, row.named_at is not None


def confirm_name(tx: Tx, person_id: int, name: str | None = None) -> None:
    """The person says that the name is right, or gives another."""
    values: dict[str, Any] = {"named_at": tx.now} if name is None else {"named_at": tx.now, "name": name}
    tx.execute(sa.update(people).where(people.c.id == person_id).values(**values))


def accept(
    tx: Tx,
    person_id: int,
    versions: tuple[int, int] = (ETHICS_VERSION, NOTICE_VERSION),
    at: datetime | None = None,
) -> None:
    """The person has read the code of ethics and the notice on personal data, in these versions, now or `at`."""
    ethics, notice = versions
    tx.execute(
        sa.update(people)
        .where(people.c.id == person_id)
        .values(ethics_version=ethics, notice_version=notice, accepted_at=at or tx.now)
    )


def grant(tx: Tx, person_id: int, role: Role, unit_id: int | None) -> bool:
    """Give a role; False where the person has it already."""
    same_unit = roles.c.unit_id.is_(None) if unit_id is None else roles.c.unit_id == unit_id
    has = tx.execute(
        sa.select(roles.c.id).where(
            roles.c.person_id == person_id, roles.c.role == role.value, same_unit, roles.c.revoked_at.is_(None)
        )
    ).first()
    if has is None:
        tx.execute(sa.insert(roles).values(person_id=person_id, role=role.value, unit_id=unit_id, granted_at=tx.now))
    return has is None


def ask(tx: Tx, person_id: int, what: str | None) -> None:
    """Remember what the next text of the person answers; None for nothing."""
    tx.execute(sa.update(people).where(people.c.id == person_id).values(asked=what))


def want_hints(tx: Tx, person_id: int, wanted: bool) -> None:
    """Whether the person wants the coach's hints."""
    tx.execute(sa.update(people).where(people.c.id == person_id).values(hints=wanted))


def rename(tx: Tx, person_id: int, name: str) -> None:
    """Call the person by the name that the person gives."""
    tx.execute(sa.update(people).where(people.c.id == person_id).values(name=name[:200], named_at=tx.now))


def keep_phone(tx: Tx, person_id: int, number: str | None) -> None:
    """Keep the number under which the person can be called, or none."""
    tx.execute(sa.update(people).where(people.c.id == person_id).values(phone=number))


def phone_of(tx: Tx, person_id: int) -> str | None:
    """The number under which the person can be called, where it was given."""
    return tx.execute(sa.select(people.c.phone).where(people.c.id == person_id)).scalar()


def speak(tx: Tx, person_id: int, language: Language) -> None:
    """Set the person's language."""
    tx.execute(sa.update(people).where(people.c.id == person_id).values(language=language.value))


def _reachable(*where: Any) -> sa.Select[Any]:
    return (
        sa.select(people.c.telegram_id, people.c.language, people.c.name)
        .distinct()
        .select_from(
            people.join(roles, roles.c.person_id == people.c.id).outerjoin(
                chats, chats.c.chat_id == people.c.telegram_id
            )
        )
        .where(roles.c.revoked_at.is_(None), chats.c.unreachable_since.is_(None), *where)
        .order_by(people.c.telegram_id)
    )


def officers(tx: Tx, unit_id: int) -> list[tuple[int, Language]]:
    """(chat, language) of a unit's officers who can be written to."""
    found = tx.execute(_reachable(roles.c.unit_id == unit_id, roles.c.role == Role.OFFICER.value))
    return [(row.telegram_id, Language(row.language)) for row in found]


_LANGUAGES: Final = {language.value: language for language in Language}
_OFFICERS_OF = (
    sa.select(roles.c.unit_id, people.c.telegram_id, people.c.language)
    .select_from(
        roles.join(people, people.c.id == roles.c.person_id).outerjoin(chats, chats.c.chat_id == people.c.telegram_id)
    )
    .where(
        roles.c.unit_id.in_(sa.bindparam("units", expanding=True)),
        roles.c.role == Role.OFFICER.value,
        roles.c.revoked_at.is_(None),
        chats.c.unreachable_since.is_(None),
    )
    .order_by(roles.c.id)
)


def officers_of(tx: Tx, unit_ids: Sequence[int]) -> dict[int, list[tuple[int, Language]]]:
    """`officers` of some units, by unit."""
    by_unit: dict[int, list[tuple[int, Language]]] = {}
    found: Sequence[Any] = tx.execute(_OFFICERS_OF, {"units": unit_ids}).all()
    for unit_id, telegram_id, language in found:
        by_unit.setdefault(unit_id, []).append((telegram_id, _LANGUAGES[language]))
    return by_unit


def names(tx: Tx, of_chats: Sequence[int]) -> dict[int, str]:
    """The names of people, by chat."""
    query = sa.select(people.c.telegram_id, people.c.name).where(people.c.telegram_id.in_(of_chats))
    return {row.telegram_id: row.name for row in tx.execute(query)}


def with_role(tx: Tx, role: Role) -> list[tuple[int, Language]]:
    """(chat, language) of those with an office-wide role who can be written to."""
    return [(row.telegram_id, Language(row.language)) for row in tx.execute(_reachable(roles.c.role == role.value))]


def names_with_role(tx: Tx, role: Role, limit: int) -> list[str]:
    """The names of those with an office-wide role, the oldest first."""
    query = (
        sa.select(people.c.name)
        .join_from(roles, people)
        .where(roles.c.role == role.value, roles.c.revoked_at.is_(None))
        .order_by(roles.c.id)
        .limit(limit)
    )
    return list(tx.execute(query).scalars())


def language_of(tx: Tx, telegram_id: int) -> Language | None:
    """The language that somebody chose; None for a stranger."""
    found = tx.execute(sa.select(people.c.language).where(people.c.telegram_id == telegram_id)).scalar()
    return Language(found) if found else None


def standings(tx: Tx) -> list[tuple[int, Role, str | None, str | None]]:
    """(chat, role, unit's code, unit's name) of every role that somebody has, the oldest first."""
    found = tx.execute(
        sa.select(people.c.telegram_id, roles.c.role, units.c.code, units.c.name)
        .select_from(
            roles.join(people, people.c.id == roles.c.person_id).outerjoin(units, units.c.id == roles.c.unit_id)
        )
        .where(roles.c.revoked_at.is_(None))
        .order_by(roles.c.id)
    )
    return [(row.telegram_id, Role(row.role), row.code, row.name) for row in found]
