"""Requests to join a unit."""

from datetime import datetime
from typing import Any

import sqlalchemy as sa

from bot.db.dialect import upsert
from bot.db.engine import Tx
from bot.db.schema import join_requests, people, units
from bot.domain.office import UnitRef
from bot.domain.people import ETHICS_VERSION, NOTICE_VERSION, Language
from bot.domain.requests import JoinRequest, Reason, RequestState

# Spelled out: SQLite uses a partial index only for the very condition that it was made with.
_IS_OPEN = join_requests.c.state == sa.literal_column("'open'")
_ADD = upsert(join_requests).on_conflict_do_nothing(
    index_elements=["telegram_id", "unit_id"], index_where=sa.text("state = 'open'")
)
_REQUEST = sa.select(
    join_requests,
    units.c.code,
    units.c.name.label("unit_name"),
    people.c.name.label("decider"),
).select_from(
    join_requests.join(units, units.c.id == join_requests.c.unit_id).outerjoin(
        people, people.c.id == join_requests.c.decided_by
    )
)


def add(
    tx: Tx, telegram_id: int, name: str, username: str | None, language: Language, unit_id: int
) -> JoinRequest | None:
    """Keep a request, with the present versions of what was accepted; None where one for this unit waits already."""
    added = tx.execute(
        _ADD.values(
            telegram_id=telegram_id,
            name=name[:200],
            username=username,
            language=language.value,
            ethics_version=ETHICS_VERSION,
            notice_version=NOTICE_VERSION,
            unit_id=unit_id,
            state=RequestState.OPEN.value,
            created_at=tx.now,
        )
    )
    return open_for(tx, telegram_id, unit_id) if added.rowcount == 1 else None


def by_id(tx: Tx, request_id: int) -> JoinRequest | None:
    """A request."""
    row = tx.execute(_REQUEST.where(join_requests.c.id == request_id)).one_or_none()
    return _request(row) if row else None


def open_for(tx: Tx, telegram_id: int, unit_id: int) -> JoinRequest | None:
    """A person's request for a unit that waits."""
    mine = (join_requests.c.telegram_id == telegram_id, join_requests.c.unit_id == unit_id, _IS_OPEN)
    row = tx.execute(_REQUEST.where(*mine)).one_or_none()
    return _request(row) if row else None


def open_of(tx: Tx, telegram_id: int) -> list[JoinRequest]:
    """A person's requests that wait, oldest first."""
    rows = tx.execute(_REQUEST.where(join_requests.c.telegram_id == telegram_id, _IS_OPEN).order_by(join_requests.c.id))
    return [_request(row) for row in rows]


def count_since(tx: Tx, telegram_id: int, since: datetime) -> int:
    """How many requests a person has sent since an instant."""
    mine = (join_requests.c.telegram_id == telegram_id, join_requests.c.created_at > since)
    return int(tx.execute(sa.select(sa.func.count()).select_from(join_requests).where(*mine)).scalar_one())


def waiting(tx: Tx, offset: int, limit: int) -> list[JoinRequest]:
    """The requests that wait, oldest first."""
    rows = tx.execute(_REQUEST.where(_IS_OPEN).order_by(join_requests.c.id).offset(offset).limit(limit))
    return [_request(row) for row in rows]


def count_waiting(tx: Tx) -> int:
    """How many requests wait."""
    return int(tx.execute(sa.select(sa.func.count()).select_from(join_requests).where(_IS_OPEN)).scalar_one())


def settle(
    tx: Tx, request_id: int, state: RequestState, decided_by: int | None = None, reason: Reason = Reason.NONE
) -> bool:
    """Close a request; False where somebody did before."""
    changed = tx.execute(
        sa.update(join_requests)
        .where(join_requests.c.id == request_id, join_requests.c.state == RequestState.OPEN.value)
        .values(
            state=state.value,
            decided_at=tx.now,
            decided_by=decided_by,
            reason=None if reason is Reason.NONE else reason.value,
        )
    )
    return changed.rowcount == 1


def forget(tx: Tx, before: datetime, most: int) -> None:
    """Delete requests that were settled before an instant, at most so many: most are of people who are no members."""
    old = sa.select(join_requests.c.id).where(
        join_requests.c.state != RequestState.OPEN.value, join_requests.c.decided_at < before
    )
    tx.execute(sa.delete(join_requests).where(join_requests.c.id.in_(old.limit(most))))


def _request(row: sa.Row[Any]) -> JoinRequest:
    return JoinRequest(
        id=row.id,
        telegram_id=row.telegram_id,
        name=row.name,
        username=row.username,
        language=Language(row.language),
        unit=UnitRef(row.unit_id, row.code, row.unit_name),
        ethics_version=row.ethics_version,
        notice_version=row.notice_version,
        state=RequestState(row.state),
        created_at=row.created_at,
        decided_by=row.decider,
        reason=Reason(row.reason) if row.reason else Reason.NONE,
    )
