"""Drafts: one open for each officer and unit."""

from dataclasses import asdict, replace
from datetime import date
from typing import Any

import sqlalchemy as sa

from bot.db import prepared, programmes
from bot.db.engine import Tx
from bot.db.schema import drafts, people, photos, units
from bot.domain.found import Doubt
from bot.domain.office import UnitRef
from bot.domain.reports import CONTENT, Content, Draft, DraftState, FileKind, Files
from bot.domain.undo import Values, noted, taken_back

_DATES = ("activity_date", "until_date")


def _count_of(kind: FileKind) -> sa.Label[int]:
    there = (photos.c.draft_id == drafts.c.id, photos.c.state != "removed", photos.c.kind == kind.value)
    return sa.select(sa.func.count()).where(*there).scalar_subquery().label(f"{kind.value}_count")


_DRAFT = sa.select(drafts, units.c.code, units.c.name, people.c.hints, *map(_count_of, FileKind)).select_from(
    drafts.join(people, people.c.id == drafts.c.person_id).outerjoin(units, units.c.id == drafts.c.unit_id)
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
        doubts=sa.bindparam("new_doubts"),
        undo=sa.bindparam("new_undo"),
        **{name: sa.bindparam(f"new_{name}") for name in CONTENT},
    )
)
_ADD = sa.insert(drafts).returning(drafts.c.id)
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
        content=Content(**{name: getattr(row, name) for name in CONTENT}),
        programme=_programme(tx, row.programme_id),
        links=tuple(row.links),
        state=DraftState(row.state),
        updated_at=row.updated_at,
        files=Files(row.photo_count, row.document_count, row.video_count),
        unlike=tuple(row.unlike or ()),
        doubts=_read_doubts(row.doubts),
        undo=tuple(row.undo or ()),
        hints=row.hints,
    )


def _programme(tx: Tx, programme_id: int | None) -> Any:
    return programmes.by_id(tx, programme_id) if programme_id is not None else None


def _read_doubts(stored: str) -> tuple[Doubt, ...]:
    return tuple(Doubt(doubt) for doubt in stored.split(",") if doubt)


def by_id(tx: Tx, draft_id: int) -> Draft | None:
    """A draft in any state."""
    return next((_draft(tx, row) for row in prepared.rows(tx, _BY_ID, {"draft": draft_id})), None)


def open_of(tx: Tx, person_id: int) -> list[Draft]:
    """A person's open drafts, the one changed last first."""
    return [_draft(tx, row) for row in prepared.rows(tx, _OPEN_OF, {"person": person_id})]


def of_album(tx: Tx, media_group_id: str, person_id: int) -> Draft | None:
    """The draft, in any state, that the first item of an album went to, if the person sent it."""
    found = prepared.rows(tx, _OF_ALBUM, {"album": media_group_id, "person": person_id})
    return _draft(tx, found[0]) if found else None


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
    doubts: tuple[Doubt, ...] = (),
    hints: bool = True,
) -> Draft:
    """Open a draft, or hold a message."""
    (inserted,) = prepared.rows(
        tx,
        _ADD,
        {
            "person_id": person_id,
            "unit_id": unit.id if unit else None,
            "chat_id": chat_id,
            "state": state.value,
            "original": original,
            "links": list(links),
            "doubts": ",".join(doubts),
            "opened_at": tx.now,
            "updated_at": tx.now,
            **asdict(content),
        },
    )
    return Draft(
        id=inserted.id,
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
        doubts=doubts,
        hints=hints,
    )


def touch(tx: Tx, draft: Draft, *, files: Files | None = None) -> Draft:
    """The draft's photos have changed, and perhaps how many files it has; buttons made before are out of date."""
    new = replace(draft, version=draft.version + 1, updated_at=tx.now, files=files or draft.files)
    values = {"draft": draft.id, "was": draft.version, "is_now": new.version, "now": tx.now}
    _changed(prepared.run(tx, _TOUCH, values))
    return new


def save(tx: Tx, draft: Draft, **changes: Any) -> Draft:
    """Store changes of a draft (`content`, `unit`, `original`, `links`, `doubts`, `files`); the draft as it is then.

    What they replaced can be taken back, but for the words with which a draft begins.
    """
    changed = replace(draft, **changes)
    if draft.content.title or draft.content.story or draft.undo:
        changed = replace(changed, undo=noted(draft.undo, _values(draft), _values(changed)))
    return _store(tx, draft, changed)


def take_back(tx: Tx, draft: Draft, units: tuple[UnitRef, ...]) -> Draft:
    """The draft without its last change; `units` are those that it may go back to. Raises IndexError for none."""
    values, undo = taken_back(draft.undo, _values(draft))
    unit_id = values["unit_id"]
    if unit_id is None or (draft.unit and unit_id == draft.unit.id):
        unit = draft.unit if unit_id is not None else None
    else:
        unit = next((unit for unit in units if unit.id == unit_id), draft.unit)
    content: dict[str, Any] = {name: values.get(name) for name in CONTENT}
    for name in _DATES:
        content[name] = date.fromisoformat(content[name]) if content[name] else None
    former = replace(
        draft,
        content=Content(**content),
        unit=unit,
        original=values["original"],
        links=tuple(values["links"]),
        doubts=_read_doubts(values["doubts"]),
        undo=undo,
    )
    return _store(tx, draft, former)


def _values(draft: Draft) -> Values:
    """What of a draft can be taken back, as JSON holds it."""
    content = asdict(draft.content)
    return {
        **content,
        **{name: content[name].isoformat() for name in _DATES if content[name]},
        "unit_id": draft.unit.id if draft.unit else None,
        "original": draft.original,
        "links": list(draft.links),
        "doubts": ",".join(draft.doubts),
    }


def _store(tx: Tx, draft: Draft, changed: Draft) -> Draft:
    new = replace(
        changed,
        version=draft.version + 1,
        updated_at=tx.now,
        programme=_programme(tx, changed.content.programme_id),
    )
    values = {
        "draft": draft.id,
        "was": draft.version,
        "is_now": new.version,
        "now": tx.now,
        "new_unit_id": new.unit.id if new.unit else None,
        "new_original": new.original,
        "new_links": list(new.links),
        "new_doubts": ",".join(new.doubts),
        "new_undo": list(new.undo) or None,
        **{f"new_{name}": value for name, value in asdict(new.content).items()},
    }
    _changed(prepared.run(tx, _SAVE, values))
    return new


def _changed(count: int) -> None:
    if count != 1:
        raise DraftChanged


def move(tx: Tx, draft_id: int, state: DraftState, *, was: DraftState = DraftState.OPEN) -> bool:
    """Send, discard or open a draft; False where it is not (or no longer) in the state `was`."""
    values = {"draft": draft_id, "was": was.value, "is_now": state.value, "now": tx.now}
    return prepared.run(tx, _MOVE, values) == 1
