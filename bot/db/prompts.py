"""Prompts, the group's prompt of a day, and the answers."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

import sqlalchemy as sa

from bot.db import prepared
from bot.db.dialect import among, many, upsert
from bot.db.engine import Tx
from bot.db.schema import answers, group_prompts, people, prompts, units
from bot.domain.ladder import AnswerKind, Rung
from bot.domain.office import UnitRef
from bot.domain.prompts import OPEN_STATES, GroupPrompt, NewPrompt, Prompt, PromptState

_ADD = (
    upsert(prompts)
    .values(
        unit_id=sa.bindparam("unit_id"),
        key=sa.bindparam("key"),
        due_on=sa.bindparam("due_on"),
        rung=sa.bindparam("rung"),
        state=sa.literal_column(f"'{PromptState.OPEN.value}'"),
        group_prompt_id=sa.bindparam("group_prompt_id"),
        created_at=sa.bindparam("now"),
        created_on=sa.bindparam("today"),
    )
    .on_conflict_do_nothing(index_elements=["key"])
)
_NEWEST = sa.select(sa.func.coalesce(sa.func.max(prompts.c.id), 0))
_ADDED = sa.select(prompts.c.id, prompts.c.unit_id).where(prompts.c.id > sa.bindparam("newest"))
# Spelled out: SQLite uses a partial index only for the very condition that it was made with.
_IS_OPEN = prompts.c.state.in_([sa.literal_column(f"'{state.value}'") for state in OPEN_STATES])
_SUPERSEDE = (
    sa.update(prompts)
    .where(among(prompts.c.unit_id, "units"), prompts.c.id <= sa.bindparam("newest"), _IS_OPEN)
    .values(state=PromptState.SUPERSEDED.value)
)
_given = answers.alias()
_OWN_ANSWER = (
    sa.select(sa.func.max(_given.c.id)).where(_given.c.prompt_id == prompts.c.id).correlate(prompts).scalar_subquery()
)
# An answer is kept for one prompt, and answers all that were open with it: theirs is the first one after them.
_SHARED_ANSWER = (
    sa.select(sa.func.min(_given.c.id))
    .where(_given.c.unit_id == prompts.c.unit_id, _given.c.answered_at >= prompts.c.created_at)
    .correlate(prompts)
    .scalar_subquery()
)
_LAST_ANSWER = sa.func.coalesce(
    _OWN_ANSWER, sa.case((prompts.c.state == PromptState.ANSWERED.value, _SHARED_ANSWER), else_=None)
)
_PROMPT = sa.select(
    prompts.c.id,
    prompts.c.rung,
    prompts.c.state,
    prompts.c.group_prompt_id,
    units.c.id.label("unit_id"),
    units.c.code,
    units.c.name,
    answers.c.id.label("answer_id"),
    answers.c.kind,
    answers.c.until,
    answers.c.text,
    answers.c.answered_on,
    answers.c.person_id,
    people.c.name.label("by"),
).select_from(
    prompts.join(units, units.c.id == prompts.c.unit_id)
    .outerjoin(answers, answers.c.id == _LAST_ANSWER)
    .outerjoin(people, people.c.id == answers.c.person_id)
)

_OPEN_OF_UNIT = _PROMPT.where(prompts.c.unit_id == sa.bindparam("unit"), _IS_OPEN).order_by(prompts.c.id.desc())
_OPEN_OF_UNITS = _PROMPT.where(
    among(prompts.c.unit_id, "units"),
    _IS_OPEN,
)
_PAUSE = sa.update(prompts).where(prompts.c.id == sa.bindparam("prompt")).values(state=PromptState.PAUSED.value)
REACHED = prompts.c.state != PromptState.UNDELIVERED.value
"""Of a prompt: somebody got it, or still may."""
_TAKE_BACK = (
    sa.update(prompts)
    .where(prompts.c.id == sa.bindparam("prompt"), _IS_OPEN)
    # Another one may be made for the same day and rung.
    .values(state=PromptState.UNDELIVERED.value, key=prompts.c.key + ":" + sa.cast(prompts.c.id, sa.String))
)
CHUNK = 500
"""Units asked about at once."""


def _prompt(row: sa.Row[Any]) -> Prompt:
    return Prompt(
        id=row.id,
        unit=UnitRef(row.unit_id, row.code, row.name),
        rung=Rung(row.rung),
        state=PromptState(row.state),
        group_prompt_id=row.group_prompt_id,
        answer=AnswerKind(row.kind) if row.kind else None,
        until=row.until,
        text=row.text,
        by=row.by,
        answer_id=row.answer_id,
        answered_on=row.answered_on,
        person_id=row.person_id,
    )


def key(unit_id: int, due: date, index: int) -> str:
    """The name of a promise: one prompt for a unit's due day and rung."""
    return f"prompt:{unit_id}:{due.isoformat()}:{index}"


def add(tx: Tx, today: date, new: Sequence[NewPrompt], *, supersedes: bool = True) -> dict[int, int]:
    """Make prompts, at most one for a unit; the ids, by unit, of those that were not made before.

    Older open prompts of their units are superseded. What does not supersede them stands beside them: an answer to one
    answers all.
    """
    if not new:
        return {}
    newest = tx.execute(_NEWEST).scalar_one()
    values: dict[str, Iterable[Any]] = {
        "unit_id": [one.unit_id for one in new],
        "key": [key(one.unit_id, one.due_on, one.index) for one in new],
        "due_on": [one.due_on for one in new],
        "rung": [one.rung.value for one in new],
        "group_prompt_id": [one.group_prompt_id for one in new],
    }
    many(tx, _ADD, values, now=tx.now, today=today)
    added: Sequence[Any] = tx.execute(_ADDED, {"newest": newest}).all()
    made = {unit_id: prompt_id for prompt_id, unit_id in added}
    if supersedes and made:
        tx.execute(_SUPERSEDE, {"units": list(made), "newest": newest})
    return made


def by_id(tx: Tx, prompt_id: int) -> Prompt | None:
    """A prompt."""
    row = tx.execute(_PROMPT.where(prompts.c.id == prompt_id)).one_or_none()
    return _prompt(row) if row else None


def open_of_unit(tx: Tx, unit_id: int) -> list[Prompt]:
    """The unit's prompts that wait for an answer, newest first."""
    return [_prompt(row) for row in prepared.rows(tx, _OPEN_OF_UNIT, {"unit": unit_id})]


def answered_on(tx: Tx, unit_id: int, day: date) -> list[Prompt]:
    """The unit's newest prompt, where its answer is of a day and nothing was published."""
    newest = sa.select(sa.func.max(prompts.c.id)).where(prompts.c.unit_id == unit_id).scalar_subquery()
    rows = tx.execute(_PROMPT.where(prompts.c.id == newest)).all()
    return [prompt for prompt in map(_prompt, rows) if prompt.may_change(day)]


def open_of_units(tx: Tx, unit_ids: Sequence[int]) -> list[Prompt]:
    """The prompts of some units that wait for an answer."""
    found: list[Prompt] = []
    for start in range(0, len(unit_ids), CHUNK):
        rows = tx.execute(_OPEN_OF_UNITS, {"units": unit_ids[start : start + CHUNK]})
        found += [_prompt(row) for row in rows]
    return found


def pause(tx: Tx, prompt_ids: Sequence[int]) -> None:
    """Prompts wait for no answer any more: their units have a pause."""
    if prompt_ids:
        tx.execute(_PAUSE, [{"prompt": prompt_id} for prompt_id in prompt_ids])


def take_back(tx: Tx, prompt_id: int) -> int | None:
    """An open prompt reached nobody: which rung of the ladder it was. None where it does not wait any more."""
    name = tx.execute(sa.select(prompts.c.key).where(prompts.c.id == prompt_id, _IS_OPEN)).scalar()
    if name is None:
        return None
    tx.execute(_TAKE_BACK, {"prompt": prompt_id})
    return int(name.rpartition(":")[2])


def set_state(tx: Tx, prompt_id: int, state: PromptState, *, only: tuple[PromptState, ...] = OPEN_STATES) -> bool:
    """Move a prompt on; False where it is in none of the states `only`."""
    changed = tx.execute(
        sa.update(prompts).where(prompts.c.id == prompt_id, prompts.c.state.in_(only)).values(state=state.value)
    )
    return changed.rowcount == 1


def group_prompt(tx: Tx, office_id: int, chat_id: int, day: date) -> int:
    """The group's prompt of a day, made where there is none."""
    known = tx.execute(
        sa.select(group_prompts.c.id).where(group_prompts.c.office_id == office_id, group_prompts.c.day == day)
    ).scalar()
    if known is not None:
        return int(known)
    inserted = tx.execute(
        sa.insert(group_prompts).values(office_id=office_id, chat_id=chat_id, day=day, created_at=tx.now)
    )
    return int((inserted.inserted_primary_key or (0,))[0])


def move_group_prompt(tx: Tx, group_prompt_id: int, day: date) -> None:
    """The group's prompt is that of another day, which has none."""
    tx.execute(sa.update(group_prompts).where(group_prompts.c.id == group_prompt_id).values(day=day))


def group_prompt_by_id(tx: Tx, group_prompt_id: int) -> GroupPrompt:
    """A group's prompt that is known to exist."""
    row = tx.execute(sa.select(group_prompts).where(group_prompts.c.id == group_prompt_id)).one()
    return GroupPrompt(row.id, row.chat_id, row.day)


def newest_group_prompt(tx: Tx) -> int | None:
    """The last prompt that the group got."""
    return tx.execute(sa.select(sa.func.max(group_prompts.c.id))).scalar()


def group_prompt_before(tx: Tx, group_prompt_id: int) -> GroupPrompt | None:
    """The one that the group got before."""
    before = sa.select(sa.func.max(group_prompts.c.id)).where(group_prompts.c.id < group_prompt_id).scalar_subquery()
    row = tx.execute(sa.select(group_prompts).where(group_prompts.c.id == before)).one_or_none()
    return GroupPrompt(row.id, row.chat_id, row.day) if row else None


def move_open(tx: Tx, before: int, after: int) -> None:
    """What one message to the group still asks, another one asks."""
    still = (prompts.c.group_prompt_id == before, prompts.c.state.in_(OPEN_STATES))
    tx.execute(sa.update(prompts).where(*still).values(group_prompt_id=after, state=PromptState.OPEN.value))


def fold(tx: Tx, group_prompt_id: int) -> None:
    """Units that were about to change their answers keep them."""
    given = sa.exists().where(answers.c.prompt_id == prompts.c.id, answers.c.kind != AnswerKind.FOLLOWS.value)
    choosing = (prompts.c.group_prompt_id == group_prompt_id, prompts.c.state == PromptState.CHOOSING.value)
    tx.execute(sa.update(prompts).where(*choosing, given).values(state=PromptState.ANSWERED.value))


def count_choosing(tx: Tx, group_prompt_id: int) -> int:
    """How many units' answers a message to the group shows."""
    choosing = (prompts.c.group_prompt_id == group_prompt_id, prompts.c.state == PromptState.CHOOSING.value)
    return int(tx.execute(sa.select(sa.func.count()).select_from(prompts).where(*choosing)).scalar_one())


def any_open(tx: Tx, group_prompt_id: int) -> bool:
    """Whether a message to the group waits for some unit."""
    still = (prompts.c.group_prompt_id == group_prompt_id, prompts.c.state.in_(OPEN_STATES))
    return tx.execute(sa.select(prompts.c.id).where(*still).limit(1)).first() is not None


def of_group_prompt(tx: Tx, group_prompt_id: int) -> list[Prompt]:
    """The units of a group's prompt with their answers, by name; not those that were closed without one."""
    counts = sa.or_(units.c.closed_at.is_(None), prompts.c.state == PromptState.ANSWERED.value)
    rows = tx.execute(
        _PROMPT.where(prompts.c.group_prompt_id == group_prompt_id, counts).order_by(units.c.kind, units.c.name)
    ).all()
    return [_prompt(row) for row in rows]
