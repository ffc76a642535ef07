"""People as those whom data are about: who somebody is, and what is held, also of those who never joined."""

from typing import Any, Final

import sqlalchemy as sa

from bot.db.engine import Tx
from bot.db.schema import (
    answers,
    drafts,
    join_requests,
    people,
    publications,
    reports,
    roles,
    units,
)
from bot.domain.people import DataSubject, Role

SHORTEST_NAME: Final = 3
"""Names shorter than this are looked for nowhere: they stand within other words."""


def find(tx: Tx, telegram_id: int) -> DataSubject:
    """Whom a Telegram account stands for; who only asked to join has the name of the newest request."""
    row = tx.execute(
        sa.select(people.c.id, people.c.name, people.c.username).where(people.c.telegram_id == telegram_id)
    ).one_or_none()
    if row is None:
        asked = sa.select(join_requests.c.name, join_requests.c.username)
        newest = asked.where(join_requests.c.telegram_id == telegram_id).order_by(join_requests.c.id.desc()).limit(1)
        wrote = tx.execute(newest).one_or_none()
        return DataSubject(telegram_id, None, wrote.name, wrote.username) if wrote else DataSubject(telegram_id)
    return DataSubject(telegram_id, row.id, row.name, row.username)


def counts(tx: Tx, subject: DataSubject) -> dict[str, int]:
    """How much is held, by kind."""
    person = subject.person_id
    mine = {"roles": roles, "drafts": drafts, "reports": reports, "publications": publications, "answers": answers}
    wanted: list[Any] = [
        sa.select(sa.func.count()).select_from(table).where(table.c.person_id == person).scalar_subquery().label(name)
        for name, table in mine.items()
    ]
    wanted += [
        sa.select(sa.func.count())
        .where(join_requests.c.telegram_id == subject.telegram_id)
        .scalar_subquery()
        .label("requests"),
    ]
    return dict(tx.execute(sa.select(*wanted)).one()._mapping)


def consent(tx: Tx, person_id: int) -> sa.Row[Any]:
    """What the person agreed to and when: (ethics_version, notice_version, accepted_at)."""
    return tx.execute(
        sa.select(people.c.ethics_version, people.c.notice_version, people.c.accepted_at).where(
            people.c.id == person_id
        )
    ).one()


def other_names(tx: Tx, subject: DataSubject) -> list[str]:
    """What others than the subject are called."""
    rows = tx.execute(
        sa.select(people.c.name)
        .where(
            people.c.telegram_id != subject.telegram_id,
            people.c.erased_at.is_(None),
            people.c.name != subject.name,
            sa.func.length(people.c.name) >= SHORTEST_NAME,
        )
        .distinct()
    )
    return [row.name for row in rows]


def other_operators(tx: Tx, person_id: int) -> int:
    """How many other people have the role of an operator."""
    return int(
        tx.execute(
            sa.select(sa.func.count(roles.c.person_id.distinct())).where(
                roles.c.role == Role.OPERATOR.value, roles.c.revoked_at.is_(None), roles.c.person_id != person_id
            )
        ).scalar_one()
    )


def served_units(tx: Tx, person_id: int) -> list[int]:
    """The units of which somebody is an officer."""
    rows = tx.execute(
        sa.select(roles.c.unit_id).where(
            roles.c.person_id == person_id, roles.c.unit_id.is_not(None), roles.c.revoked_at.is_(None)
        )
    )
    return [int(row.unit_id) for row in rows]


def bare_units(tx: Tx, unit_ids: list[int]) -> list[str]:
    """The names of those of these units that have no officer."""
    served = sa.select(roles.c.unit_id).where(roles.c.role == Role.OFFICER.value, roles.c.revoked_at.is_(None))
    rows = tx.execute(
        sa.select(units.c.name)
        .where(
            units.c.id.in_(unit_ids),
            units.c.closed_at.is_(None),
            units.c.id.not_in(served.where(roles.c.unit_id.is_not(None))),
        )
        .order_by(units.c.name)
    )
    return [row.name for row in rows]
