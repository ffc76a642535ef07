"""The audit log: who did what to what, and when.

Where an act concerns a person, `detail` says so as `{"person": people.id}`, never by name.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

import sqlalchemy as sa

from bot.db.engine import Tx
from bot.db.schema import audit, people, units
from bot.domain.auditing import Entry, Filter
from bot.domain.office import UnitRef
from bot.domain.people import DataSubject


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


_concerned = people.alias()
_about: Final[sa.ColumnElement[int]] = sa.case(
    (audit.c.action == "role.given", audit.c.detail["to"].as_integer()),
    (audit.c.action == "role.taken", audit.c.detail["from"].as_integer()),
    else_=audit.c.detail["person"].as_integer(),
)
_ENTRY = sa.select(
    audit.c.id,
    audit.c.at,
    audit.c.person_id,
    audit.c.actor,
    audit.c.action,
    audit.c.subject,
    audit.c.detail,
    people.c.name,
    people.c.erased_at,
    _concerned.c.name.label("about"),
    _concerned.c.erased_at.label("about_erased_at"),
).select_from(
    audit.outerjoin(people, people.c.id == audit.c.person_id).outerjoin(_concerned, _concerned.c.id == _about)
)


def _entry(row: sa.Row[Any]) -> Entry:
    return Entry(
        id=row.id,
        at=row.at,
        person_id=row.person_id,
        actor=row.actor,
        name=None if row.erased_at else row.name,
        action=row.action,
        subject=row.subject,
        about=None if row.about_erased_at else row.about,
        detail=row.detail if isinstance(row.detail, dict) else {},
    )


def page(tx: Tx, wanted: Filter, most: int, *, before: int | None = None, after: int | None = None) -> list[Entry]:
    """At most so many entries, newest first: those next older than the entry `before`, or next newer than `after`."""
    query = _filtered(wanted)
    if after is not None:
        rows = tx.execute(query.where(audit.c.id > after).order_by(audit.c.id).limit(most)).all()
        return [_entry(row) for row in reversed(rows)]
    if before is not None:
        query = query.where(audit.c.id < before)
    return [_entry(row) for row in tx.execute(query.order_by(audit.c.id.desc()).limit(most))]


def _filtered(wanted: Filter) -> sa.Select[Any]:
    query = _ENTRY
    if wanted.kind:
        query = query.where(audit.c.action.startswith(f"{wanted.kind}.", autoescape=True))
    if wanted.person_id is not None:
        query = query.where(audit.c.person_id == wanted.person_id)
    if wanted.unit_code is not None:
        query = query.where(audit.c.subject == wanted.unit_code)
    if wanted.since is not None:
        query = query.where(audit.c.at >= wanted.since)
    return query


def kinds(tx: Tx) -> list[str]:
    """The kinds of acts that happened, by name: the word before the dot."""
    actions = tx.execute(sa.select(audit.c.action).distinct()).scalars()
    return sorted({action.partition(".")[0] for action in actions})


def actors(tx: Tx, most: int, name: str = "") -> list[tuple[int, str]]:
    """(id, name) of people who acted, whose name contains `name`, those who acted last first."""
    last = sa.func.max(audit.c.id)
    query = (
        sa.select(people.c.id, people.c.name)
        .select_from(people.join(audit, audit.c.person_id == people.c.id))
        .where(people.c.erased_at.is_(None))
        .group_by(people.c.id, people.c.name)
        .order_by(last.desc())
        .limit(most)
    )
    if name:
        query = query.where(people.c.name.icontains(name, autoescape=True))
    return [(row.id, row.name) for row in tx.execute(query)]


def person_name(tx: Tx, person_id: int) -> str | None:
    """What somebody who was not erased is called."""
    return tx.execute(sa.select(people.c.name).where(people.c.id == person_id, people.c.erased_at.is_(None))).scalar()


def unit(tx: Tx, unit_id: int) -> UnitRef | None:
    """A unit, also one that was closed: its acts remain."""
    row = tx.execute(sa.select(units.c.id, units.c.code, units.c.name).where(units.c.id == unit_id)).one_or_none()
    return UnitRef(row.id, row.code, row.name) if row else None


def units_like(tx: Tx, text: str, most: int) -> list[UnitRef]:
    """Units whose name or code contains a text, closed ones too."""
    found = sa.or_(units.c.name.icontains(text, autoescape=True), units.c.code.icontains(text, autoescape=True))
    query = sa.select(units.c.id, units.c.code, units.c.name).where(found).order_by(units.c.name, units.c.id)
    return [UnitRef(row.id, row.code, row.name) for row in tx.execute(query.limit(most))]


def concerning(tx: Tx, who: DataSubject) -> Sequence[Entry]:
    """The acts of a person, and those that concern the person."""
    mentioned = [_mentions(word) for word in words_for(who)]
    own = [audit.c.person_id == who.person_id, _about == who.person_id] if who.person_id is not None else []
    query = _ENTRY.where(sa.or_(*own, *mentioned))
    return [_entry(row) for row in tx.execute(query.order_by(audit.c.id))]


def words_for(who: DataSubject) -> list[str]:
    """What may stand for a person within a text."""
    return [word for word in (who.name, who.username, str(who.telegram_id)) if word and len(word) >= 3]


def _mentions(word: str) -> sa.ColumnElement[bool]:
    return sa.or_(
        audit.c.actor.contains(word, autoescape=True),
        audit.c.subject.contains(word, autoescape=True),
        sa.cast(audit.c.detail, sa.Text).contains(word, autoescape=True),
    )


@dataclass(frozen=True, slots=True)
class Mentioned:
    """An entry whose words name somebody."""

    id: int
    actor: str
    subject: str
    detail: Any


def mentioning(tx: Tx, words: Sequence[str]) -> list[Mentioned]:
    """The entries in which one of these words stands."""
    if not words:
        return []
    query = sa.select(audit.c.id, audit.c.actor, audit.c.subject, audit.c.detail).where(sa.or_(*map(_mentions, words)))
    return [Mentioned(row.id, row.actor, row.subject, row.detail) for row in tx.execute(query)]


def reword(tx: Tx, entry: Mentioned) -> None:
    """Keep an entry in other words."""
    words = {"actor": entry.actor, "subject": entry.subject, "detail": entry.detail}
    tx.execute(sa.update(audit).where(audit.c.id == entry.id).values(**words))
