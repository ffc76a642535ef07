"""Files that were read and wait to be imported."""

from datetime import datetime, timedelta
from typing import Any, Final

import sqlalchemy as sa

from bot.db.engine import Tx
from bot.db.schema import imports
from bot.domain.imports import Import, ImportState, What

KEEP: Final = timedelta(days=7)
NAME_KEPT: Final = 200


def add(tx: Tx, person_id: int, chat_id: int, what: What, file_name: str, rows: Any) -> int:
    """Keep what a file lists, until the person decides; earlier files that wait are replaced. Its id."""
    waiting = (
        imports.c.person_id == person_id,
        imports.c.what == what.value,
        imports.c.state == ImportState.SHOWN.value,
    )
    tx.execute(sa.update(imports).where(*waiting).values(**_closed(tx, ImportState.REPLACED)))
    values = {"person_id": person_id, "chat_id": chat_id, "what": what.value, "file_name": file_name[:NAME_KEPT]}
    state = {"state": ImportState.SHOWN.value, "rows": rows, "created_at": tx.now}
    inserted = tx.execute(sa.insert(imports).values(**values, **state))
    return int((inserted.inserted_primary_key or (0,))[0])


def by_id(tx: Tx, import_id: int, *, whole: bool = True) -> Import | None:
    """An import; what its file lists is many rows, and left out unless it is wanted `whole`."""
    columns = [column for column in imports.c if whole or column is not imports.c.rows]
    row = tx.execute(sa.select(*columns).where(imports.c.id == import_id)).one_or_none()
    if row is None:
        return None
    return Import(
        id=row.id,
        person_id=row.person_id,
        chat_id=row.chat_id,
        what=What(row.what),
        file_name=row.file_name,
        state=ImportState(row.state),
        rows=row.rows if whole else None,
    )


def move(tx: Tx, import_id: int, before: ImportState, after: ImportState) -> bool:
    """Move an import on from one state to another; False where it is not in the first."""
    values = {"state": after.value} if after in (ImportState.SHOWN, ImportState.CONFIRMED) else _closed(tx, after)
    moved = sa.update(imports).where(imports.c.id == import_id, imports.c.state == before.value)
    return tx.execute(moved.values(**values)).rowcount == 1


def _closed(tx: Tx, state: ImportState) -> dict[str, Any]:
    return {"state": state.value, "rows": sa.null(), "closed_at": tx.now}


def forget(tx: Tx, before: datetime, most: int) -> int:
    """Delete imports of files that came before an instant, at most so many; how many there were."""
    old = sa.select(imports.c.id).where(imports.c.created_at < before).order_by(imports.c.id).limit(most)
    return tx.execute(sa.delete(imports).where(imports.c.id.in_(old))).rowcount
