"""Reminding: who falls due, and what people answer."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from bot.clock import local_date
from bot.db import calendars, outbox, people, prompts, units
from bot.db.engine import Tx
from bot.domain.calendar import WorkingHours
from bot.domain.ladder import AnswerKind, Rung, RungDue, answered_until, days_silent, next_prompt_day, next_rung
from bot.domain.office import Actor, Office, Unit, UnitRef
from bot.domain.people import Language
from bot.domain.prompts import GroupPrompt, NewPrompt, Prompt, PromptState
from bot.domain.refused import Refused
from bot.domain.units import UnitKind
from bot.usecases import clocks

CHUNK = 500
"""Units looked at together: few enough that they and their messages take little memory."""


@dataclass(frozen=True, slots=True)
class PrivatePrompt:
    """A prompt to a unit's officers, as (chat, language)."""

    prompt_id: int
    unit: Unit
    days: int | None
    last: date | None
    officers: tuple[tuple[int, Language], ...]


Listed = tuple[Unit, int | None, bool]
"""A line of the coordinators' list: a unit, its days of silence, and whether it has officers."""


@dataclass(frozen=True, slots=True)
class Reminders:
    """What fell due for some units: prompts in private, units that the group is asked about, the coordinators' list."""

    private: tuple[PrivatePrompt, ...] = ()
    group_prompt_id: int | None = None
    in_group: tuple[Unit, ...] = ()
    coordinators: tuple[Listed, ...] = ()


@dataclass(frozen=True, slots=True)
class Answered:
    """An answer that was kept, and the prompts whose screens it changed."""

    answer_id: int
    unit: UnitRef
    kind: AnswerKind
    until: date
    closed_prompts: frozenset[int]
    group_prompts: frozenset[int]


def remind(tx: Tx, office: Office) -> Iterator[Reminders]:
    """Make the prompts that have fallen due, some units at a time; none outside working hours or too early in the day.

    The units are noted as looked at before their prompts are given out, so that none is looked at twice.
    """
    local = tx.now.astimezone(office.zone)
    if not office.hours.is_working(tx.now):
        return
    today = local.date()
    latest = office.hours.hours_of(today)[1]
    kinds = [kind for kind in UnitKind if local.time() >= min(office.prompt_time_of(kind), latest)]
    if not kinds:
        return
    while due := units.to_prompt(tx, today, CHUNK, kinds):
        yield _look_at(tx, office, today, due)
        if len(due) < CHUNK:
            return


def _look_at(tx: Tx, office: Office, today: date, due: Sequence[Unit]) -> Reminders:
    """Take units a rung up; each is looked at again on a later day."""
    ids = [unit.id for unit in due]
    away = calendars.away_on(tx, today, ids)
    reachable = {
        unit_id: present
        for unit_id, officers in people.officers_of(tx, ids).items()
        if (present := tuple(one for one in officers if one[0] not in away))
    }
    paused = clocks.paused(tx, office, due)
    asked: list[tuple[NewPrompt, Unit]] = []
    listed: list[Listed] = []
    steps: list[units.Step] = []
    group_prompt_id: int | None = None
    for unit in due:
        has_officers = unit.id in reachable
        hours = office.hours.without(paused.get(unit.id, ()))
        rung, step = _climb(office, unit, today, hours, has_officers=has_officers)
        steps.append(step)
        if rung is None:
            continue
        if rung.rung is Rung.COORDINATORS:
            listed.append((unit, days_silent(unit.last_published_at, today, office.zone), has_officers))
        elif rung.rung is Rung.GROUP and office.group_chat_id is not None:
            if group_prompt_id is None:
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
            reachable.get(unit.id, ()),
        )
        for prompt, unit in asked
        if prompt.rung is Rung.PRIVATE and prompt in made
    )
    in_group = tuple(unit for prompt, unit in asked if prompt.rung is Rung.GROUP and prompt in made)
    return Reminders(private, group_prompt_id, in_group, tuple(listed))


def _climb(
    office: Office, unit: Unit, today: date, hours: WorkingHours, *, has_officers: bool
) -> tuple[RungDue | None, units.Step]:
    """The rung that the unit has reached today, if any; and what is to be noted of the unit."""
    ladder = office.ladder_of(unit.kind)
    sent = [] if unit.last_rung is None else [unit.last_rung]
    rung = None
    if unit.last_prompted_on != today:
        rung = next_rung(unit.due_on, sent, today, ladder, hours, has_officers)
    if rung is None:
        later = next_prompt_day(unit.due_on, unit.last_rung, unit.last_prompted_on or None, ladder, hours, has_officers)
        look = later if later > today else hours.add_working_days(today, 1)
        return None, units.Step(unit.id, look, unit.last_rung, unit.last_prompted_on)
    following = next_prompt_day(unit.due_on, rung.index, today, ladder, hours, has_officers)
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
    if prompt.state is PromptState.PAUSED:
        raise Refused("prompt-paused", unit=prompt.unit.name)
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
    whole = units.by_id(tx, unit.id)
    until = answered_until(kind, today, clocks.hours_of(tx, office, whole), cadence_days=whole.cadence_days)
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
