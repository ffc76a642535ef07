"""Drafts: one open for each officer and unit."""

from dataclasses import asdict, replace
from typing import Any

import sqlalchemy as sa

from bot.db import programmes
from bot.db.engine import Tx
from bot.db.schema import drafts, photos, units
from bot.domain.office import UnitRef
from bot.domain.reports import Content, Draft, DraftState, FileKind, Files

_CONTENT = ("title", "activity_date", "time_text", "place", "story", "participants", "speakers", "programme_id")


def _count_of(kind: FileKind) -> sa.Label[int]:
    there = (photos.c.draft_id == drafts.c.id, photos.c.state != "removed", photos.c.kind == kind.value)
    return sa.select(sa.func.count()).where(*there).scalar_subquery().label(f"{kind.value}_count")


_DRAFT = sa.select(drafts, units.c.code, units.c.name, *map(_count_of, FileKind)).select_from(
    drafts.outerjoin(units, units.c.id == drafts.c.unit_id)
)
_BY_ID = _DRAFT.where(drafts.c.id == sa.bindparam("draft"))
_OPEN_OF = _DRAFT.where(
    drafts.c.person_id == sa.bindparam("person"), drafts.c.state == sa.literal_column("'open'")
).order_by(drafts.c.updated_at.desc(), drafts.c.id.desc())
_OF_ALBUM = _DRAFT.where(
    drafts.c.id
    == sa.select(photos.c.draft_id)
    .where(photos.c.media_group_id == sa.bindparam("album"))
    .order_by(photos.c.id)
    .limit(1)
    .scalar_subquery(),
    drafts.c.person_id == sa.bindparam("person"),
)
_CHANGE = drafts.c.id == sa.bindparam("draft")
_TOUCH = (
    sa.update(drafts)
    .where(_CHANGE, drafts.c.version == sa.bindparam("was"))
    .values(version=sa.bindparam("is_now"), updated_at=sa.bindparam("now"))
)
_SAVE = (
    sa.update(drafts)
    .where(_CHANGE, drafts.c.version == sa.bindparam("was"))
    .values(
        version=sa.bindparam("is_now"),
        updated_at=sa.bindparam("now"),
        unit_id=sa.bindparam("new_unit_id"),
        original=sa.bindparam("new_original"),
        links=sa.bindparam("new_links"),
        **{name: sa.bindparam(f"new_{name}") for name in _CONTENT},
    )
)
_ADD = sa.insert(drafts)
_MOVE = (
    sa.update(drafts)
    .where(_CHANGE, drafts.c.state == sa.bindparam("was"))
    .values(state=sa.bindparam("is_now"), updated_at=sa.bindparam("now"))
)


class DraftChanged(Exception):
    """Somebody else changed the draft within what should have been one transaction: a mistake of ours."""


def _draft(tx: Tx, row: sa.Row[Any]) -> Draft:
    return Draft(
        id=row.id,
        person_id=row.person_id,
        unit=UnitRef(row.unit_id, row.code, row.name) if row.unit_id is not None else None,
        chat_id=row.chat_id,
        version=row.version,
        original=row.original,
        content=Content(**{name: getattr(row, name) for name in _CONTENT}),
        programme=_programme(tx, row.programme_id),
        links=tuple(row.links),
        state=DraftState(row.state),
        updated_at=row.updated_at,
        files=Files(row.photo_count, row.document_count, row.video_count),
        unlike=tuple(row.unlike or ()),
    )


def _programme(tx: Tx, programme_id: int | None) -> Any:
    return programmes.by_id(tx, programme_id) if programme_id is not None else None


def by_id(tx: Tx, draft_id: int) -> Draft | None:
    """A draft in any state."""
    row = tx.execute(_BY_ID, {"draft": draft_id}).one_or_none()
    return _draft(tx, row) if row else None


def open_of(tx: Tx, person_id: int) -> list[Draft]:
    """A person's open drafts, the one changed last first."""
    return [_draft(tx, row) for row in tx.execute(_OPEN_OF, {"person": person_id}).all()]


def of_album(tx: Tx, media_group_id: str, person_id: int) -> Draft | None:
    """The draft, in any state, that the first item of an album went to, if the person sent it."""
    row = tx.execute(_OF_ALBUM, {"album": media_group_id, "person": person_id}).one_or_none()
    return _draft(tx, row) if row else None


def add(
    tx: Tx,
    person_id: int,
    unit: UnitRef | None,
    chat_id: int,
    original: str,
    content: Content,
    links: tuple[str, ...],
    *,
    state: DraftState = DraftState.OPEN,
) -> Draft:
    """Open a draft, or hold a message."""
    inserted = tx.execute(
        _ADD,
        {
            "person_id": person_id,
            "unit_id": unit.id if unit else None,
            "chat_id": chat_id,
            "state": state.value,
            "original": original,
            "links": list(links),
            "opened_at": tx.now,
            "updated_at": tx.now,
            **asdict(content),
        },
    )
    return Draft(
        id=int((inserted.inserted_primary_key or (0,))[0]),
        person_id=person_id,
        unit=unit,
        chat_id=chat_id,
        version=1,
        original=original,
        content=content,
        programme=_programme(tx, content.programme_id),
        links=links,
        state=state,
        updated_at=tx.now,
    )


def touch(tx: Tx, draft: Draft, *, files: Files | None = None) -> Draft:
    """The draft's photos have changed, and perhaps how many files it has; buttons made before are out of date."""
    new = replace(draft, version=draft.version + 1, updated_at=tx.now, files=files or draft.files)
    _changed(tx.execute(_TOUCH, {"draft": draft.id, "was": draft.version, "is_now": new.version, "now": tx.now}))
    return new


def save(tx: Tx, draft: Draft, **changes: Any) -> Draft:
    """Store changes of a draft (`content`, `unit`, `original`, `links`, `files`); the draft as it is then."""
    changed = replace(draft, **changes, version=draft.version + 1, updated_at=tx.now)
    new = replace(changed, programme=_programme(tx, changed.content.programme_id))
    values = {
        "draft": draft.id,
        "was": draft.version,
        "is_now": new.version,
        "now": tx.now,
        "new_unit_id": new.unit.id if new.unit else None,
        "new_original": new.original,
        "new_links": list(new.links),
        **{f"new_{name}": value for name, value in asdict(new.content).items()},
    }
    _changed(tx.execute(_SAVE, values))
    return new


def _changed(result: sa.CursorResult[Any]) -> None:
    if result.rowcount != 1:
        raise DraftChanged


def move(tx: Tx, draft_id: int, state: DraftState, *, was: DraftState = DraftState.OPEN) -> bool:
    """Send, discard or open a draft; False where it is not (or no longer) in the state `was`."""
    values = {"draft": draft_id, "was": was.value, "is_now": state.value, "now": tx.now}
    return tx.execute(_MOVE, values).rowcount == 1
