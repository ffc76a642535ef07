"""Reminding: who falls due, and what people answer."""

from dataclasses import dataclass
from datetime import date

from bot.clock import local_date
from bot.db import outbox, people, prompts, units
from bot.db.engine import Tx
from bot.domain.ladder import AnswerKind, Rung, RungDue, answered_until, days_silent, next_prompt_day, next_rung
from bot.domain.office import Actor, Office, Unit, UnitRef
from bot.domain.people import Language
from bot.domain.prompts import GroupPrompt, NewPrompt, Prompt, PromptState
from bot.domain.refused import Refused

CHUNK = 25
"""Units looked at in one transaction: a message that was sent is recorded between two of them, in time for the next."""


@dataclass(frozen=True, slots=True)
class PrivatePrompt:
    """A prompt to a unit's officers, as (chat, language)."""

    prompt_id: int
    unit: Unit
    days: int | None
    last: date | None
    officers: tuple[tuple[int, Language], ...]


@dataclass(frozen=True, slots=True)
class Reminders:
    """What fell due. `more` says that there may be further units to look at."""

    private: tuple[PrivatePrompt, ...] = ()
    group_prompt_id: int | None = None
    coordinators: tuple[tuple[Unit, int | None, bool], ...] = ()
    more: bool = False


@dataclass(frozen=True, slots=True)
class Answered:
    """An answer that was kept, and the prompts whose screens it changed."""

    answer_id: int
    unit: UnitRef
    kind: AnswerKind
    until: date
    closed_prompts: frozenset[int]
    group_prompts: frozenset[int]


def remind(tx: Tx, office: Office) -> Reminders:
    """Make the prompts that have fallen due; nothing outside working hours or before the office's prompting time."""
    local = tx.now.astimezone(office.zone)
    if not office.hours.is_working(tx.now) or local.time() < office.prompt_time:
        return Reminders()
    today = local.date()
    due = units.to_prompt(tx, today, CHUNK)
    reachable = people.officers_of(tx, [unit.id for unit in due]) if due else {}
    asked: list[tuple[NewPrompt, Unit]] = []
    listed: list[tuple[Unit, int | None, bool]] = []
    steps: list[units.Step] = []
    group_prompt_id: int | None = None
    for unit in due:
        has_officers = bool(reachable.get(unit.id))
        rung, step = _climb(office, unit, today, has_officers=has_officers)
        steps.append(step)
        if rung is None:
            continue
        if rung.rung is Rung.COORDINATORS:
            listed.append((unit, days_silent(unit.last_published_at, today, office.zone), has_officers))
        elif rung.rung is Rung.GROUP and office.group_chat_id is not None:
            group_prompt_id = prompts.group_prompt(tx, office.id, office.group_chat_id, today)
            asked.append((NewPrompt(unit.id, unit.due_on, Rung.GROUP, rung.index, group_prompt_id), unit))
        else:
            asked.append((NewPrompt(unit.id, unit.due_on, Rung.PRIVATE, rung.index), unit))
    units.step(tx, steps)
    made = prompts.add(tx, today, [prompt for prompt, _ in asked])
    private = tuple(
        PrivatePrompt(
            made[prompt],
            unit,
            days_silent(unit.last_published_at, today, office.zone),
            local_date(unit.last_published_at, office.zone) if unit.last_published_at else None,
            tuple(reachable.get(unit.id, ())),
        )
        for prompt, unit in asked
        if prompt.rung is Rung.PRIVATE and prompt in made
    )
    return Reminders(private, group_prompt_id, tuple(listed), more=len(due) == CHUNK)


def _climb(office: Office, unit: Unit, today: date, *, has_officers: bool) -> tuple[RungDue | None, units.Step]:
    """The rung that the unit has reached today, if any; and what is to be noted of the unit."""
    sent = [] if unit.last_rung is None else [unit.last_rung]
    rung = None
    if unit.last_prompted_on != today:
        rung = next_rung(unit.due_on, sent, today, office.ladder, office.hours, has_officers)
    if rung is None:
        later = next_prompt_day(
            unit.due_on, unit.last_rung, unit.last_prompted_on or None, office.ladder, office.hours, has_officers
        )
        look = later if later > today else office.hours.add_working_days(today, 1)
        return None, units.Step(unit.id, look, unit.last_rung, unit.last_prompted_on)
    following = next_prompt_day(unit.due_on, rung.index, today, office.ladder, office.hours, has_officers)
    return rung, units.Step(unit.id, following, rung.index, today)


def find(tx: Tx, actor: Actor | None, prompt_id: int) -> Prompt:
    """A prompt that the actor may answer now. Raises Refused for others, and once it is answered or out of date."""
    prompt = prompts.by_id(tx, prompt_id)
    if prompt is None:
        raise Refused("prompt-gone")
    if actor is None:
        raise Refused("only-officers-stranger")
    if not actor.may_answer_for(prompt.unit.id):
        raise Refused("only-officers", unit=prompt.unit.name)
    if prompt.state is PromptState.ANSWERED:
        raise Refused("prompt-answered", unit=prompt.unit.name)
    if prompt.state is PromptState.SUPERSEDED:
        raise Refused("prompt-superseded", unit=prompt.unit.name)
    return prompt


def choose(tx: Tx, actor: Actor | None, prompt_id: int) -> Prompt:
    """Show (or, pressed again, hide) the answers of one unit in the group's message."""
    prompt = find(tx, actor, prompt_id)
    state = PromptState.OPEN if prompt.state is PromptState.CHOOSING else PromptState.CHOOSING
    prompts.set_state(tx, prompt_id, state)
    return prompt


def answer(
    tx: Tx, actor: Actor | None, office: Office, prompt_id: int, kind: AnswerKind, text: str | None = None
) -> Answered:
    """Keep an answer to a prompt: the unit is left alone until the day that the answer implies."""
    prompt = find(tx, actor, prompt_id)
    if actor is None:
        raise Refused("only-officers-stranger")
    return answer_for_unit(tx, actor, office, prompt.unit, kind, text)


def answer_for_unit(
    tx: Tx, actor: Actor, office: Office, unit: UnitRef, kind: AnswerKind, text: str | None = None
) -> Answered:
    """Keep an answer for a unit, with or without a prompt that asked for it; it answers all that are open."""
    if not actor.may_answer_for(unit.id):
        raise Refused("only-officers", unit=unit.name)
    today = local_date(tx.now, office.zone)
    cadence = units.by_id(tx, unit.id).cadence_days
    until = answered_until(kind, today, office.hours, cadence_days=cadence)
    still = prompts.open_of_unit(tx, unit.id)
    asked_by = still[0].id if still else None
    answer_id = prompts.answer(tx, unit.id, asked_by, actor.id, kind, today, text=text, until=until)
    for each in still:
        prompts.set_state(tx, each.id, PromptState.ANSWERED)
    units.leave_alone(tx, unit.id, until)
    return Answered(
        answer_id,
        unit,
        kind,
        until,
        frozenset(each.id for each in still),
        frozenset(each.group_prompt_id for each in still if each.group_prompt_id is not None),
    )


def add_words(tx: Tx, actor: Actor, answer_id: int, text: str) -> None:
    """Put the words of a difficulty to its answer."""
    prompts.add_words(tx, answer_id, text)
    people.ask(tx, actor.id, None)


def group_state(tx: Tx, group_prompt_id: int) -> tuple[GroupPrompt, list[Prompt]]:
    """The group's prompt, and its units with their answers."""
    return prompts.group_prompt_by_id(tx, group_prompt_id), prompts.of_group_prompt(tx, group_prompt_id)


def group_prompt_chat(tx: Tx, group_prompt_id: int) -> int:
    """The chat that a group's prompt was made for."""
    return prompts.group_prompt_by_id(tx, group_prompt_id).chat_id


def prompt_state(tx: Tx, prompt_id: int) -> tuple[Prompt, list[tuple[int, Language]]] | None:
    """A prompt and its unit's officers."""
    prompt = prompts.by_id(tx, prompt_id)
    return (prompt, people.officers(tx, prompt.unit.id)) if prompt else None


def was_said(tx: Tx, key: str) -> bool:
    """Whether something was, or is about to be, said under a key."""
    return outbox.exists(tx, key)
