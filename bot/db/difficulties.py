"""Difficulties and what was said about them."""

from collections.abc import Sequence
from typing import Any, Final

import sqlalchemy as sa

from bot.db.engine import Tx
from bot.db.schema import difficulties, difficulty_messages, people, units
from bot.domain.difficulties import PAGE, Difficulty, Said, Side, State
from bot.domain.office import UnitRef

# Spelled out: SQLite uses a partial index only for the very condition that it was made with.
_UNSOLVED: Final = difficulties.c.state != sa.literal_column("'solved'")
_said = difficulty_messages.alias()
_FIRST_WORDS: Final = (
    sa.select(_said.c.text)
    .where(_said.c.difficulty_id == difficulties.c.id, _said.c.text != "")
    .order_by(_said.c.id)
    .limit(1)
    .correlate(difficulties)
    .scalar_subquery()
)
_DIFFICULTY: Final = sa.select(
    difficulties.c.id,
    difficulties.c.unit_id,
    units.c.code,
    units.c.name,
    people.c.name.label("by"),
    difficulties.c.state,
    difficulties.c.opened_at,
    difficulties.c.changed_at,
    difficulties.c.first_answered_at,
    difficulties.c.answer_id,
    _FIRST_WORDS.label("words"),
).select_from(
    difficulties.join(units, units.c.id == difficulties.c.unit_id).outerjoin(
        people, people.c.id == difficulties.c.person_id
    )
)


def _difficulty(row: sa.Row[Any]) -> Difficulty:
    return Difficulty(
        id=row.id,
        unit=UnitRef(row.unit_id, row.code, row.name),
        by=row.by or "",
        state=State(row.state),
        opened_at=row.opened_at,
        changed_at=row.changed_at,
        first_answered_at=row.first_answered_at,
        words=row.words or "",
        answer_id=row.answer_id,
    )


def add(tx: Tx, unit_id: int, person_id: int, answer_id: int | None) -> int:
    """Keep a difficulty that a person tells of; its id."""
    inserted = tx.execute(
        sa.insert(difficulties).values(
            unit_id=unit_id,
            person_id=person_id,
            answer_id=answer_id,
            state=State.OPEN.value,
            opened_at=tx.now,
            changed_at=tx.now,
        )
    )
    return int((inserted.inserted_primary_key or (0,))[0])


def add_words(tx: Tx, difficulty_id: int, person_id: int, side: Side, text: str, photo: str | None) -> int:
    """Keep what somebody says; its id."""
    inserted = tx.execute(
        sa.insert(difficulty_messages).values(
            difficulty_id=difficulty_id, person_id=person_id, side=side.value, text=text, photo=photo, sent_at=tx.now
        )
    )
    return int((inserted.inserted_primary_key or (0,))[0])


def by_id(tx: Tx, difficulty_id: int) -> Difficulty | None:
    """A difficulty."""
    row = tx.execute(_DIFFICULTY.where(difficulties.c.id == difficulty_id)).one_or_none()
    return _difficulty(row) if row else None


def of_answer(tx: Tx, answer_id: int) -> int | None:
    """The difficulty that began with an answer to a prompt."""
    return tx.execute(sa.select(difficulties.c.id).where(difficulties.c.answer_id == answer_id)).scalar()


def move(tx: Tx, difficulty_id: int, state: State, *, was: State) -> bool:
    """Move a difficulty on; False where it does not stand as it `was`. The first answer's time is kept for ever."""
    values: dict[str, Any] = {"state": state.value, "changed_at": tx.now}
    if state is State.ANSWERED:
        values["first_answered_at"] = sa.func.coalesce(
            difficulties.c.first_answered_at, sa.literal(tx.now, difficulties.c.first_answered_at.type)
        )
    values["solved_at"] = tx.now if state is State.SOLVED else None
    moved = sa.update(difficulties).where(difficulties.c.id == difficulty_id, difficulties.c.state == was.value)
    return tx.execute(moved.values(**values)).rowcount == 1


def said_about(tx: Tx, difficulty_id: int, most: int) -> tuple[list[Said], int]:
    """The first and the last of what was said about a difficulty, at most so many; and how many were left out."""
    own = difficulty_messages.c
    query = (
        sa.select(own.id, own.side, own.text, own.photo, own.sent_at, people.c.name.label("by"))
        .select_from(difficulty_messages.outerjoin(people, people.c.id == own.person_id))
        .where(own.difficulty_id == difficulty_id)
    )
    count = sa.select(sa.func.count()).select_from(difficulty_messages).where(own.difficulty_id == difficulty_id)
    total = int(tx.execute(count).scalar_one())
    rows = list(tx.execute(query.order_by(own.id.desc()).limit(most)))[::-1]
    if total > most:
        rows[:1] = tx.execute(query.order_by(own.id).limit(1))
    found = [Said(row.id, Side(row.side), row.by or "", row.text, row.photo, row.sent_at) for row in rows]
    return found, total - len(found)


def unsolved(tx: Tx, number: int) -> list[Difficulty]:
    """A page of the difficulties that are not solved, counted from 0, those first that were left alone longest."""
    order = (difficulties.c.changed_at, difficulties.c.id)
    # The ids first: their order is found by the index alone, and only a page of them is looked up.
    wanted = sa.select(difficulties.c.id).where(_UNSOLVED).order_by(*order).limit(PAGE).offset(number * PAGE)
    query = _DIFFICULTY.where(difficulties.c.id.in_(wanted)).order_by(*order)
    return [_difficulty(row) for row in tx.execute(query)]


def count_unsolved(tx: Tx) -> int:
    """How many difficulties are not solved."""
    return int(tx.execute(sa.select(sa.func.count()).select_from(difficulties).where(_UNSOLVED)).scalar_one())


def of_units(tx: Tx, unit_ids: Sequence[int], most: int) -> list[Difficulty]:
    """The last difficulties of some units, solved or not, newest first."""
    query = _DIFFICULTY.where(difficulties.c.unit_id.in_(unit_ids)).order_by(difficulties.c.id.desc())
    return [_difficulty(row) for row in tx.execute(query.limit(most))]
