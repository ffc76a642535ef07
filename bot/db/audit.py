"""The audit log: who did what to what, and when."""

from typing import Any

import sqlalchemy as sa

from bot.db.engine import Tx
from bot.db.schema import audit


def note(
    tx: Tx, action: str, subject: str, *, person_id: int | None = None, actor: str = "", detail: Any = None
) -> None:
    """Keep an administrative act. `actor` names who acted where it was no registered person (a command, a job)."""
    who = actor or f"person:{person_id}"
    tx.execute(
        sa.insert(audit).values(
            at=tx.now, person_id=person_id, actor=who, action=action, subject=subject, detail=detail
        )
    )
