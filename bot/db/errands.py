"""Errands: slow work that somebody asked for, done outside the turn that asked, once, also after a crash."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final

import sqlalchemy as sa

from bot.db.engine import Slow, Tx
from bot.db.schema import errands
from bot.domain.people import Language

MOST_TRIES: Final = 3
FIRST_PAUSE: Final = timedelta(seconds=2)
KEEP_DONE: Final = timedelta(days=7)
NOBODY: Final = 0
"""The chat of errands that nobody asked for: there is nobody to tell how they went."""


@dataclass(frozen=True, slots=True)
class Errand:
    """Something to be made or read: what kind, with which arguments, for whom and in which chat.

    `person_id` is None where no registered person asked.
    """

    id: int
    kind: str
    chat_id: int
    person_id: int | None
    language: Language
    arguments: dict[str, Any]
    tries: int


def add(tx: Tx, kind: str, chat_id: int, person_id: int | None, language: Language, **arguments: Any) -> int:
    """Ask for an errand; it is begun once the transaction is committed. Its id."""
    inserted = tx.execute(
        sa.insert(errands).values(
            kind=kind,
            chat_id=chat_id,
            person_id=person_id,
            language=language.value,
            arguments=arguments,
            state="pending",
            created_at=tx.now,
        )
    )
    tx.slow.add(Slow.ERRANDS)
    return int((inserted.inserted_primary_key or (0,))[0])


_NEXT = (
    sa.select(errands)
    .where(
        errands.c.state == sa.literal_column("'pending'"),
        sa.or_(errands.c.not_before.is_(None), errands.c.not_before <= sa.bindparam("now")),
    )
    .order_by(errands.c.id)
    .limit(1)
)
_NEXT_AT = sa.select(sa.func.min(errands.c.not_before)).where(errands.c.state == sa.literal_column("'pending'"))


def next_one(tx: Tx) -> tuple[Errand | None, datetime | None]:
    """The oldest errand that can be done now; without one, when the next can be tried again."""
    row = tx.execute(_NEXT, {"now": tx.now}).one_or_none()
    if row is None:
        return None, tx.execute(_NEXT_AT).scalar()
    return (
        Errand(row.id, row.kind, row.chat_id, row.person_id, Language(row.language), dict(row.arguments), row.tries),
        None,
    )


def is_pending(tx: Tx, kind: str, chat_id: int) -> bool:
    """Whether an errand of this kind waits or is being done for a chat."""
    waits = (errands.c.state == sa.literal_column("'pending'"), errands.c.kind == kind, errands.c.chat_id == chat_id)
    return tx.execute(sa.select(errands.c.id).where(*waits)).first() is not None


def done(tx: Tx, errand_id: int) -> bool:
    """Close an errand, and forget its arguments, which may be personal; False where it is closed already."""
    return (
        tx.execute(
            sa.update(errands)
            .where(errands.c.id == errand_id, errands.c.state == "pending")
            .values(state="done", done_at=tx.now, arguments={})
        ).rowcount
        == 1
    )


def put_off(tx: Tx, errand: Errand, pause: timedelta) -> None:
    """Try again later, through no fault of the errand: the network is down."""
    tx.execute(sa.update(errands).where(errands.c.id == errand.id).values(not_before=tx.now + pause))


def failed(tx: Tx, errand: Errand, error: str) -> bool:
    """Note a failed try; whether it was the last."""
    tries = errand.tries + 1
    last = tries >= MOST_TRIES
    values: dict[str, Any] = {"tries": tries, "error": error, "not_before": tx.now + FIRST_PAUSE * 4**errand.tries}
    if last:
        values |= {"state": "failed", "done_at": tx.now}
    tx.execute(sa.update(errands).where(errands.c.id == errand.id).values(**values))
    return last


def forget(tx: Tx, before: datetime, most: int) -> int:
    """Delete errands that were closed before an instant, at most so many; how many there were.

    The newest stays: its id would be given anew, and the message of another errand be taken for that of the old one.
    """
    newest = sa.select(sa.func.max(errands.c.id)).scalar_subquery()
    closed = (errands.c.state != "pending", errands.c.done_at < before, errands.c.id < newest)
    old = sa.select(errands.c.id).where(*closed).limit(most)
    return tx.execute(sa.delete(errands).where(errands.c.id.in_(old))).rowcount
