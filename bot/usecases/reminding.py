"""Reminding: who falls due, and what people answer."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from bot.clock import local_date
from bot.db import answers, calendars, people, prompts, said, units
from bot.db.engine import Tx
from bot.domain.calendar import Span
from bot.domain.ladder import AnswerKind, Rung, RungDue, answered_until, days_silent, next_prompt_day, next_rung
from bot.domain.office import Actor, Office, Unit, UnitRef
from bot.domain.people import Language
from bot.domain.prompts import NewPrompt, Prompt, PromptState
from bot.domain.refused import Refused
from bot.domain.units import UnitKind
from bot.usecases import clocks, wording

CHUNK = 500
"""Units looked at together: few enough that they and their messages take little memory."""
GRACE = timedelta(minutes=10)
"""What is made in the last minutes of work may arrive so much later."""


@dataclass(frozen=True, slots=True)
class PrivatePrompt:
    """A prompt to a unit's officers, as (chat, language); `words` are the office's own."""

    prompt_id: int
    unit: Unit
    days: int | None
    last: date | None
    officers: tuple[tuple[int, Language], ...]
    words: str | None


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
    climb = _Climb(office, today)
    while due := units.to_prompt(tx, today, CHUNK, kinds):
        yield _look_at(tx, office, climb, due)
        if len(due) < CHUNK:
            return


def wanted_until(now: datetime, office: Office) -> datetime:
    """Until when what falls due at an instant may arrive: the end of work."""
    return max(office.hours.closing(now.astimezone(office.zone).date()), now + GRACE)


def take_back(tx: Tx, office: Office, prompt_id: int) -> None:
    """A private prompt that reached nobody did not happen: its unit is looked at again as soon as people work."""
    prompt = prompts.by_id(tx, prompt_id)
    index = prompts.take_back(tx, prompt_id)
    if prompt is not None and index is not None:
        today = local_date(tx.now, office.zone)
        units.step(
            tx, [units.Step(prompt.unit.id, today, last_rung=index - 1 if index else None, last_prompted_on=None)]
        )


def put_off_group(tx: Tx, office: Office, group_prompt_id: int) -> datetime | None:
    """When the group is asked what its last prompt was to ask, which did not arrive; the day of that becomes its day.

    None where it waits for nobody, or where another one has taken its place.
    """
    if prompts.newest_group_prompt(tx) != group_prompt_id or not prompts.any_open(tx, group_prompt_id):
        return None
    then = office.hours.next_working_moment(tx.now, office.prompt_time)
    prompts.move_group_prompt(tx, group_prompt_id, local_date(then, office.zone))
    return then


def _look_at(tx: Tx, office: Office, climb: "_Climb", due: Sequence[Unit]) -> Reminders:
    """Take units a rung up; each is looked at again on a later day."""
    today = climb.today
    ids = [unit.id for unit in due]
    away = calendars.away_on(tx, today, ids)
    reachable = people.officers_of(tx, ids)
    if away:
        at_work = {unit_id: [one for one in all_ if one[0] not in away] for unit_id, all_ in reachable.items()}
        reachable = {unit_id: present for unit_id, present in at_work.items() if present}
    paused = clocks.paused(tx, office, due)
    asked: list[tuple[NewPrompt, Unit]] = []
    listed: list[Listed] = []
    steps: list[units.Step] = []
    group_prompt_id: int | None = None
    for unit in due:
        has_officers = unit.id in reachable
        rung, look_on = climb.next(unit, paused.get(unit.id, ()), has_officers=has_officers)
        prompted = (unit.last_rung, unit.last_prompted_on) if rung is None else (rung.index, today)
        steps.append(units.Step(unit.id, look_on, *prompted))
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
        private_prompt(tx, office, unit, made[unit.id], today, tuple(reachable.get(unit.id, ())))
        for prompt, unit in asked
        if prompt.rung is Rung.PRIVATE and unit.id in made
    )
    in_group = tuple(unit for prompt, unit in asked if prompt.rung is Rung.GROUP and unit.id in made)
    return Reminders(private, group_prompt_id, in_group, tuple(listed))


def private_prompt(
    tx: Tx, office: Office, unit: Unit, prompt_id: int, today: date, officers: tuple[tuple[int, Language], ...]
) -> PrivatePrompt:
    """A prompt as what is said to officers on a day."""
    last = local_date(unit.last_published_at, office.zone) if unit.last_published_at else None
    days = None if last is None else max((today - last).days, 0)
    return PrivatePrompt(prompt_id, unit, days, last, officers, wording.private(tx, office, unit))


class _Climb:
    """Takes units a rung up on one day. Those that stand alike are asked about once: thousands may."""

    def __init__(self, office: Office, today: date) -> None:
        self._office = office
        self.today = today
        self._alike: dict[tuple[object, ...], tuple[RungDue | None, date]] = {}

    def next(self, unit: Unit, paused: tuple[Span, ...], *, has_officers: bool) -> tuple[RungDue | None, date]:
        """The rung that a unit has reached today, if any; and the day on which to look at it again."""
        alike = (unit.kind, unit.due_on, unit.last_rung, unit.last_prompted_on, paused, has_officers)
        if alike not in self._alike:
            self._alike[alike] = self._find(unit, paused, has_officers)
        return self._alike[alike]

    def _find(self, unit: Unit, paused: tuple[Span, ...], has_officers: bool) -> tuple[RungDue | None, date]:
        today = self.today
        ladder, hours = self._office.ladder_of(unit.kind), self._office.hours.without(paused)
        sent = [] if unit.last_rung is None else [unit.last_rung]
        rung = None
        if unit.last_prompted_on != today:
            rung = next_rung(unit.due_on, sent, today, ladder, hours, has_officers)
        if rung is not None:
            return rung, next_prompt_day(unit.due_on, rung.index, today, ladder, hours, has_officers)
        later = next_prompt_day(unit.due_on, unit.last_rung, unit.last_prompted_on, ladder, hours, has_officers)
        return None, later if later > today else hours.add_working_days(today, 1)


def mine(tx: Tx, actor: Actor | None, prompt_id: int) -> Prompt:
    """A prompt of a unit that the actor may answer for, however it stands. Raises Refused for others."""
    prompt = prompts.by_id(tx, prompt_id)
    if prompt is None:
        raise Refused("prompt-gone")
    if actor is None:
        raise Refused("only-officers-stranger")
    if not actor.may_answer_for(prompt.unit.id):
        raise Refused("only-officers", unit=prompt.unit.name)
    return prompt


def answer(
    tx: Tx, actor: Actor, office: Office, prompt: Prompt, kind: AnswerKind, until: date | None = None
) -> Answered:
    """Keep an answer to a prompt, or another one in its place: the unit is left alone until the day that it implies."""
    answered = answer_for_unit(tx, actor, office, prompt.unit, kind, until=until, to=prompt)
    # It counts among the changed ones where its answer is changed, too.
    groups = frozenset() if prompt.group_prompt_id is None else frozenset({prompt.group_prompt_id})
    closed = answered.closed_prompts | {prompt.id}
    return replace(answered, closed_prompts=closed, group_prompts=answered.group_prompts | groups)


def answer_for_unit(
    tx: Tx,
    actor: Actor,
    office: Office,
    unit: UnitRef,
    kind: AnswerKind,
    text: str | None = None,
    *,
    until: date | None = None,
    to: Prompt | None = None,
) -> Answered:
    """Keep an answer for a unit, with or without a prompt that asked for it; it answers all that are open."""
    if not actor.may_answer_for(unit.id):
        raise Refused("only-officers", unit=unit.name)
    today = local_date(tx.now, office.zone)
    whole = units.by_id(tx, unit.id)
    hours = clocks.hours_of(tx, office, whole)
    until = answered_until(kind, today, hours, cadence_days=whole.cadence_days, until=until)
    still = prompts.open_of_unit(tx, unit.id)
    asked_by = to.id if to else still[0].id if still else None
    answer_id = answers.keep(tx, unit.id, asked_by, actor.id, kind, today, text=text, until=until)
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
    answers.add_words(tx, answer_id, text)
    people.ask(tx, actor.id, None)


def again(tx: Tx, office: Office, prompt: Prompt) -> PrivatePrompt:
    """A prompt as one more private message."""
    unit = units.by_id(tx, prompt.unit.id)
    return private_prompt(tx, office, unit, prompt.id, local_date(tx.now, office.zone), ())


def was_said(tx: Tx, key: str) -> bool:
    """Whether something was, or is about to be, said under a key."""
    return said.exists(tx, key)
