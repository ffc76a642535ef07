"""What photos look like: looked at once, after they were stored."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import sqlalchemy as sa

from bot.db.engine import Tx
from bot.db.schema import drafts, people, photos
from bot.domain.looks import Problem
from bot.domain.people import Language
from bot.domain.reports import DraftState


@dataclass(frozen=True, slots=True)
class Unseen:
    """A stored photo that nobody has looked at; `path` is below the photos' directory."""

    id: int
    path: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Seen:
    """What was seen of a photo."""

    photo: Unseen
    width: int | None
    height: int | None
    look: str | None
    problem: Problem | None


@dataclass(frozen=True, slots=True)
class Unusable:
    """Photos of a draft that cannot be shown, by their places among its photos, and who is to be told."""

    draft_id: int
    chat_id: int
    language: Language
    title: str | None
    problem: Problem
    places: tuple[int, ...]
    first_photo: int


# Spelled out: SQLite uses a partial index only for the very condition that it was made with.
IS_UNSEEN = sa.and_(
    photos.c.state == sa.literal_column("'stored'"),
    photos.c.kind == sa.literal_column("'photo'"),
    photos.c.look.is_(None),
    photos.c.problem.is_(None),
)
_UNSEEN = (
    sa.select(photos.c.id, photos.c.path, photos.c.sha256)
    .where(IS_UNSEEN)
    .order_by(photos.c.id.desc())
    .limit(sa.bindparam("most"))
)


def unseen(tx: Tx, most: int) -> list[Unseen]:
    """Photos to look at, the newest first."""
    return [Unseen(row.id, row.path, row.sha256) for row in tx.execute(_UNSEEN, {"most": most})]


_KEEP = (
    sa.update(photos)
    .where(photos.c.id == sa.bindparam("photo"), photos.c.sha256 == sa.bindparam("of"))
    .values(
        width=sa.bindparam("new_width"),
        height=sa.bindparam("new_height"),
        look=sa.bindparam("new_look"),
        problem=sa.bindparam("new_problem"),
    )
)


def keep(tx: Tx, seen: Sequence[Seen]) -> list[str]:
    """Keep what was seen; the checksums of photos that were erased meanwhile, whose thumbnails nobody wants."""
    tx.execute(
        _KEEP,
        [
            {
                "photo": each.photo.id,
                "of": each.photo.sha256,
                "new_width": each.width,
                "new_height": each.height,
                "new_look": each.look,
                "new_problem": each.problem.value if each.problem else None,
            }
            for each in seen
        ],
    )
    sums = {each.photo.sha256 for each in seen}
    known = set(tx.execute(sa.select(photos.c.sha256).where(photos.c.sha256.in_(sums))).scalars())
    return sorted(sums - known)


def unusable(tx: Tx, photo_ids: Sequence[int], since: datetime) -> list[Unusable]:
    """Whom to tell that photos which were stored since an instant cannot be shown, draft by draft."""
    query = (
        sa.select(photos.c.id, photos.c.draft_id, photos.c.problem, drafts.c.chat_id, drafts.c.title, people.c.language)
        .select_from(
            photos.join(drafts, drafts.c.id == photos.c.draft_id).join(people, people.c.id == drafts.c.person_id)
        )
        .where(
            photos.c.id.in_(photo_ids),
            photos.c.state == "stored",
            photos.c.problem.in_((Problem.UNREADABLE.value, Problem.TOO_LARGE.value)),
            photos.c.stored_at >= since,
            drafts.c.state.in_((DraftState.OPEN.value, DraftState.SENT.value)),
        )
        .order_by(photos.c.draft_id, photos.c.problem, photos.c.id)
    )
    found: dict[tuple[int, str], list[sa.Row[Any]]] = {}
    for row in tx.execute(query).all():
        found.setdefault((row.draft_id, row.problem), []).append(row)
    return [
        Unusable(
            draft_id=draft_id,
            chat_id=rows[0].chat_id,
            language=Language(rows[0].language),
            title=rows[0].title,
            problem=Problem(problem),
            places=_places(tx, draft_id, [row.id for row in rows]),
            first_photo=rows[0].id,
        )
        for (draft_id, problem), rows in found.items()
    ]


def _places(tx: Tx, draft_id: int, photo_ids: Sequence[int]) -> tuple[int, ...]:
    order = tx.execute(
        sa.select(photos.c.id)
        .where(photos.c.draft_id == draft_id, photos.c.state != "removed", photos.c.kind == "photo")
        .order_by(photos.c.position, photos.c.message_id, photos.c.id)
    ).scalars()
    return tuple(place for place, photo_id in enumerate(order, 1) if photo_id in photo_ids)


def thumbnail(sha256: str) -> str:
    """Where a photo's thumbnail lies below the thumbnails' directory."""
    return f"{sha256[:2]}/{sha256}.jpg"
