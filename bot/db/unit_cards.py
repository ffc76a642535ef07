"""What a unit's page shows: its officers, its last reports, its past; and what closing it ends."""

from datetime import datetime
from typing import Any, Final

import sqlalchemy as sa

from bot.db.engine import Tx
from bot.db.prompts import REACHED
from bot.db.schema import answers, invitations, join_requests, people, prompts, reports, roles
from bot.domain.ladder import AnswerKind, Rung
from bot.domain.people import Language, Role
from bot.domain.reports import ReportState
from bot.domain.unit_lists import PAGE, Past, ReportLine

OFFICERS_SHOWN: Final = 6
REPORTS_SHOWN: Final = 5


def _serving(unit_id: int) -> tuple[sa.ColumnElement[bool], ...]:
    return (roles.c.unit_id == unit_id, roles.c.revoked_at.is_(None), roles.c.role == Role.OFFICER.value)


def officers(tx: Tx, unit_id: int) -> tuple[tuple[str, ...], int]:
    """The names of a unit's first officers, and how many there are."""
    joined = roles.join(people, people.c.id == roles.c.person_id)
    query = sa.select(people.c.name).select_from(joined).where(*_serving(unit_id)).order_by(roles.c.id)
    names = tuple(tx.execute(query.limit(OFFICERS_SHOWN)).scalars())
    if len(names) < OFFICERS_SHOWN:
        return names, len(names)
    count = sa.select(sa.func.count()).select_from(roles).where(*_serving(unit_id))
    return names, int(tx.execute(count).scalar_one())


def last_reports(tx: Tx, unit_id: int) -> tuple[ReportLine, ...]:
    """A unit's last reports that were not withdrawn, newest first."""
    found = tx.execute(
        sa.select(reports.c.reference, reports.c.title, reports.c.activity_date, reports.c.state)
        .where(reports.c.unit_id == unit_id, reports.c.state != ReportState.WITHDRAWN.value)
        .order_by(reports.c.id.desc())
        .limit(REPORTS_SHOWN)
    )
    return tuple(ReportLine(row.reference, row.title, row.activity_date, ReportState(row.state)) for row in found)


def past_count(tx: Tx, unit_id: int) -> int:
    """How many prompts and answers a unit has."""
    query = sa.select(
        sa.select(sa.func.count()).where(prompts.c.unit_id == unit_id, REACHED).scalar_subquery()
        + sa.select(sa.func.count()).where(answers.c.unit_id == unit_id).scalar_subquery()
    )
    return int(tx.execute(query).scalar_one())


def past(tx: Tx, unit_id: int, number: int) -> list[Past]:
    """A page of a unit's prompts and answers, newest first; `number` counts from 0."""
    none = sa.null()
    asked = sa.select(
        prompts.c.created_at.label("at"),
        prompts.c.id.label("id"),
        sa.literal(0).label("order"),
        prompts.c.rung.label("rung"),
        none.label("kind"),
        none.label("text"),
        none.label("by"),
    ).where(prompts.c.unit_id == unit_id, REACHED)
    answered = (
        sa.select(
            answers.c.answered_at,
            answers.c.id,
            sa.literal(1),
            none,
            answers.c.kind,
            answers.c.text,
            people.c.name,
        )
        .select_from(answers.outerjoin(people, people.c.id == answers.c.person_id))
        .where(answers.c.unit_id == unit_id)
    )
    both = asked.union_all(answered).subquery()
    order = (both.c.at.desc(), both.c.order.desc(), both.c.id.desc())
    found = tx.execute(sa.select(both).order_by(*order).limit(PAGE).offset(number * PAGE))
    return [_past(row) for row in found]


def _past(row: sa.Row[Any]) -> Past:
    return Past(
        row.at,
        Rung(row.rung) if row.rung else None,
        AnswerKind(row.kind) if row.kind else None,
        row.text or "",
        row.by or "",
    )


def open_invitations(tx: Tx, unit_id: int) -> int:
    """How many invitations to a unit still hold."""
    holding = (
        invitations.c.unit_id == unit_id,
        invitations.c.revoked_at.is_(None),
        invitations.c.expires_at > tx.now,
    )
    return int(tx.execute(sa.select(sa.func.count()).select_from(invitations).where(*holding)).scalar_one())


def open_requests(tx: Tx, unit_id: int) -> list[tuple[int, Language]]:
    """(chat, language) of those who ask to join a unit."""
    found = tx.execute(
        sa.select(join_requests.c.telegram_id, join_requests.c.language)
        .where(join_requests.c.unit_id == unit_id, join_requests.c.state == sa.literal_column("'open'"))
        .order_by(join_requests.c.id)
    )
    return [(row.telegram_id, Language(row.language)) for row in found]


def revoke_invitations(tx: Tx, unit_id: int) -> None:
    """No invitation to a unit holds any longer."""
    still = sa.update(invitations).where(invitations.c.unit_id == unit_id, invitations.c.revoked_at.is_(None))
    tx.execute(still.values(revoked_at=tx.now))


def decline_requests(tx: Tx, unit_id: int, person_id: int) -> None:
    """Whoever asks to join a unit is declined."""
    still = sa.update(join_requests).where(
        join_requests.c.unit_id == unit_id, join_requests.c.state == sa.literal_column("'open'")
    )
    tx.execute(still.values(state="declined", decided_at=tx.now, decided_by=person_id))


def release_officers(tx: Tx, unit_id: int) -> None:
    """A unit's officers serve it no longer."""
    tx.execute(sa.update(roles).where(*_serving(unit_id)).values(revoked_at=tx.now))


def restore_officers(tx: Tx, unit_id: int, closed_at: datetime) -> None:
    """Those who served a unit until it was closed at an instant serve it again, unless they were erased meanwhile."""
    erased = sa.select(people.c.id).where(people.c.erased_at.is_not(None))
    again = sa.select(roles.c.person_id).where(
        roles.c.unit_id == unit_id,
        roles.c.role == Role.OFFICER.value,
        roles.c.revoked_at == closed_at,
        roles.c.person_id.not_in(erased),
    )
    restored = [
        {"person_id": person, "role": Role.OFFICER.value, "unit_id": unit_id, "granted_at": tx.now}
        for person in tx.execute(again).scalars().all()
    ]
    if restored:
        tx.execute(sa.insert(roles), restored)
