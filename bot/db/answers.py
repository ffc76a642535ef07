"""What was answered for units."""

from datetime import date

import sqlalchemy as sa

from bot.db.engine import Tx
from bot.db.schema import answers, people, units
from bot.domain.digest import OpenAnswer
from bot.domain.ladder import AnswerKind


def keep(
    tx: Tx,
    unit_id: int,
    prompt_id: int | None,
    person_id: int,
    kind: AnswerKind,
    today: date,
    *,
    text: str | None = None,
    until: date | None = None,
) -> int:
    """Keep an answer; its id."""
    inserted = tx.execute(
        sa.insert(answers).values(
            unit_id=unit_id,
            prompt_id=prompt_id,
            person_id=person_id,
            kind=kind.value,
            text=text,
            until=until,
            answered_at=tx.now,
            answered_on=today,
        )
    )
    return int((inserted.inserted_primary_key or (0,))[0])


def add_words(tx: Tx, answer_id: int, text: str) -> None:
    """Put people's words to an answer."""
    tx.execute(sa.update(answers).where(answers.c.id == answer_id).values(text=text))


def last_until(tx: Tx, answer_id: int, until: date) -> None:
    """An answer leaves its unit alone until another day."""
    tx.execute(sa.update(answers).where(answers.c.id == answer_id).values(until=until))


def of_days(tx: Tx, first: date, last: date) -> list[OpenAnswer]:
    """What was answered on these days other than by publishing, the last answer of each unit."""
    newest = (
        sa.select(sa.func.max(answers.c.id))
        .where(answers.c.answered_on >= first, answers.c.answered_on <= last)
        .group_by(answers.c.unit_id)
    )
    rows = tx.execute(
        sa.select(units.c.id, units.c.name, answers.c.kind, answers.c.text, people.c.name.label("by"))
        .select_from(
            answers.join(units, units.c.id == answers.c.unit_id).outerjoin(people, people.c.id == answers.c.person_id)
        )
        .where(answers.c.id.in_(newest), answers.c.kind != AnswerKind.PUBLISHED.value)
        .order_by(answers.c.kind, units.c.name)
    )
    return [OpenAnswer(row.name, AnswerKind(row.kind), row.text or "", row.by or "", row.id) for row in rows]
