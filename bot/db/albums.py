"""The files of a draft in their order: arranged, taken out, put back."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Final

import sqlalchemy as sa

from bot.db.engine import Tx
from bot.db.photos import PENDING, REFERRED, REMOVED, STORED
from bot.db.schema import photos
from bot.domain.reports import FileKind

_BATCH: Final = 100
"""A file that was taken out keeps, below zero, with which others that was, and its place among those that stayed."""
IN_ORDER: Final = (photos.c.position, photos.c.message_id, photos.c.id)


@dataclass(frozen=True, slots=True)
class Piece:
    """A file of a draft. `sha256` is known once it is stored, `look` and `problem` once it was looked at."""

    id: int
    kind: FileKind
    file_unique_id: str
    name: str | None
    sha256: str | None
    look: str | None
    problem: str | None


def pieces(tx: Tx, draft_id: int) -> list[Piece]:
    """A draft's files, in their order."""
    rows = tx.execute(_select().where(photos.c.state != REMOVED).order_by(*IN_ORDER), {"draft": draft_id})
    return [_piece(row) for row in rows]


def arrange(tx: Tx, photo_ids: Iterable[int]) -> None:
    """Give files this order."""
    for position, photo_id in enumerate(photo_ids, 1):
        tx.execute(sa.update(photos).where(photos.c.id == photo_id).values(position=position))


def take_out(tx: Tx, draft_id: int, photo_ids: Sequence[int]) -> None:
    """Take files out, together: so they can be put back."""
    order = [piece.id for piece in pieces(tx, draft_id)]
    batch = _last_batch(tx, draft_id) + 1
    for photo_id in photo_ids:
        place = -(batch * _BATCH + order.index(photo_id))
        tx.execute(sa.update(photos).where(photos.c.id == photo_id).values(state=REMOVED, position=place))


def taken_out_last(tx: Tx, draft_id: int) -> list[tuple[int, FileKind]]:
    """Where those that were taken out last stood, from 0, and what they are."""
    return [(_place(row.position), FileKind(row.kind)) for row in _batch(tx, draft_id)]


def put_back(tx: Tx, draft_id: int) -> None:
    """Put what was taken out last back to where it stood."""
    order = [piece.id for piece in pieces(tx, draft_id)]
    for row in _batch(tx, draft_id):
        order.insert(_place(row.position), row.id)
        state = REFERRED if row.kind == FileKind.VIDEO.value else STORED if row.path else PENDING
        tx.execute(sa.update(photos).where(photos.c.id == row.id).values(state=state, not_before=tx.now))
    arrange(tx, order)


def move_to(tx: Tx, photo_ids: Sequence[int], draft_id: int) -> None:
    """Give files of another draft to this one, after its own."""
    own = [piece.id for piece in pieces(tx, draft_id)]
    # What this draft had and took out would stand in the way of the same file.
    again = sa.select(photos.c.file_unique_id).where(photos.c.id.in_(photo_ids))
    tx.execute(
        sa.delete(photos).where(
            photos.c.draft_id == draft_id, photos.c.state == REMOVED, photos.c.file_unique_id.in_(again)
        )
    )
    tx.execute(sa.update(photos).where(photos.c.id.in_(photo_ids)).values(draft_id=draft_id))
    arrange(tx, [*own, *photo_ids])


def _select() -> sa.Select[Any]:
    return sa.select(photos).where(photos.c.draft_id == sa.bindparam("draft"))


def _piece(row: sa.Row[Any]) -> Piece:
    return Piece(row.id, FileKind(row.kind), row.file_unique_id, row.name, row.sha256, row.look, row.problem)


def _place(position: int) -> int:
    return -position % _BATCH


def _last_batch(tx: Tx, draft_id: int) -> int:
    query = sa.select(sa.func.min(photos.c.position)).where(photos.c.draft_id == draft_id, photos.c.state == REMOVED)
    return max(-(tx.execute(query).scalar() or 0), 0) // _BATCH


def _batch(tx: Tx, draft_id: int) -> Sequence[sa.Row[Any]]:
    batch = _last_batch(tx, draft_id)
    if batch == 0:
        return []
    of_batch = photos.c.position.between(-(batch * _BATCH + _BATCH - 1), -batch * _BATCH)
    query = _select().where(photos.c.state == REMOVED, of_batch).order_by(photos.c.position.desc())
    return tx.execute(query, {"draft": draft_id}).all()
