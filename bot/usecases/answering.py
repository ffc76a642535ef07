"""Answers to prompts: until when, on leave, changed; and what a prompt is by now."""

from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from bot.clock import local_date
from bot.db import answers, calendars, cards, people, prompts, units
from bot.db.cards import Card
from bot.db.engine import Tx
from bot.domain import until
from bot.domain.calendar import Span, WorkingHours
from bot.domain.ladder import CHOSEN, AnswerKind
from bot.domain.office import Actor, Office, UnitRef
from bot.domain.people import Language
from bot.domain.prompts import Prompt, PromptState
from bot.domain.refused import Refused
from bot.domain.until import Month
from bot.usecases import clocks, leaving, reminding
from bot.usecases.reminding import Answered

ASKED_DAY = "until"
ASKED_LINK = "published"
QUESTIONS = frozenset({ASKED_DAY, ASKED_LINK, "stuck"})
"""What a prompt's answers ask in words."""


@dataclass(frozen=True, slots=True)
class Standing:
    """An answered prompt: whether its answer can still be changed, and to which days at a tap.

    `back` is the day on which who is on leave comes back, `substitute` says that nobody else serves the unit.
    """

    prompt: Prompt
    may_change: bool = False
    offered: dict[str, date] = field(default_factory=dict)
    back: date | None = None
    substitute: bool = False


def today(tx: Tx, office: Office) -> date:
    """The office's day."""
    return local_date(tx.now, office.zone)


def standing(tx: Tx, office: Office, prompt_id: int) -> Standing | None:
    """How a prompt stands by now."""
    prompt = prompts.by_id(tx, prompt_id)
    if prompt is None:
        return None
    day = today(tx, office)
    if not prompt.may_change(day):
        return Standing(prompt)
    if prompt.answer is AnswerKind.NOTHING:
        offered = until.offered(AnswerKind.NOTHING, day, _hours(tx, office, prompt))
        others = {name: each for name, each in offered.items() if each != prompt.until}
        return Standing(prompt, may_change=True, offered=others)
    if prompt.answer is AnswerKind.ON_LEAVE and prompt.person_id is not None:
        leave = calendars.leave_of(tx, prompt.person_id, day)
        back = office.hours.first_working_day_from(leave.last + timedelta(days=1)) if leave else None
        return Standing(prompt, may_change=True, back=back, substitute=not _is_served(tx, prompt.unit.id, day))
    return Standing(prompt, may_change=True)


def month(tx: Tx, actor: Actor, office: Office, prompt: Prompt, kind: AnswerKind, wished: date | None) -> Month:
    """The days until which an answer can last. Raises Refused for leave of who does not serve the unit."""
    _check(actor, prompt, kind)
    if kind not in CHOSEN:
        raise ValueError(f"{kind} has no day to choose")
    day = today(tx, office)
    return until.month(kind, day, _hours_for(tx, office, prompt, kind), wished or day)


def typed(tx: Tx, office: Office, prompt: Prompt, kind: AnswerKind, text: str) -> date | None:
    """The working day that a text names; None where it names none. Raises Refused for a day that cannot be chosen."""
    day = today(tx, office)
    named = until.read_day(text, day)
    if named is None:
        return None
    last = until.last_day(kind, day)
    if not day < named <= last:
        raise Refused("prompt-until-beyond", days=(last - day).days)
    return _hours_for(tx, office, prompt, kind).first_working_day_from(named)


def answer(tx: Tx, actor: Actor, office: Office, prompt: Prompt, kind: AnswerKind, day: date | None = None) -> Answered:
    """Keep an answer, until a day where one was chosen; leave begins today.

    Raises Refused for leave of who does not serve the unit, and ValueError for a day that was not offered.
    """
    _check(actor, prompt, kind)
    if day is not None and not _may_last_until(tx, office, prompt, kind, day):
        raise ValueError(f"{kind} cannot last until {day}")
    calm(tx, actor)
    if (
        prompt.answer is AnswerKind.ON_LEAVE
        and prompt.person_id == actor.id
        and prompt.answered_on == today(tx, office)
    ):
        _take_leave_back(tx, actor, office)
    if kind is not AnswerKind.ON_LEAVE or day is None:
        return reminding.answer(tx, actor, office, prompt, kind, day)
    return _go_on_leave(tx, actor, office, prompt, day)


def _go_on_leave(tx: Tx, actor: Actor, office: Office, prompt: Prompt, back: date) -> Answered:
    """Colleagues are asked on the next working day; a unit without any is left alone until somebody is back."""
    day = today(tx, office)
    answered = reminding.answer(tx, actor, office, prompt, AnswerKind.ON_LEAVE, back)
    settled = leaving.start(tx, office, actor.id, Span(day, back - timedelta(days=1)))
    next_day = _hours(tx, office, prompt).add_working_days(day, 1)
    answers.last_until(tx, answered.answer_id, next_day)
    units.leave_alone(tx, prompt.unit.id, next_day)
    return replace(
        answered,
        until=next_day,
        closed_prompts=answered.closed_prompts | settled.prompts,
        group_prompts=answered.group_prompts | settled.group_prompts,
    )


def _take_leave_back(tx: Tx, actor: Actor, office: Office) -> None:
    if calendars.leave_of(tx, actor.id, today(tx, office)) is not None:
        leaving.end(tx, office, actor.id)


def _is_served(tx: Tx, unit_id: int, day: date) -> bool:
    """Whether a unit has an officer who can be asked on a day."""
    away = calendars.away_on(tx, day, [unit_id])
    return any(chat not in away for chat, _ in people.officers(tx, unit_id))


def follows(tx: Tx, actor: Actor, office: Office, unit: UnitRef) -> frozenset[int]:
    """A report was begun in reply to the group's prompt, which stays open; the messages to the group that show it."""
    still = prompts.open_of_unit(tx, unit.id)
    fresh = [prompt for prompt in still if prompt.answer is not AnswerKind.FOLLOWS]
    if not fresh:
        return frozenset()
    whole, day = units.by_id(tx, unit.id), today(tx, office)
    next_day = clocks.hours_of(tx, office, whole).add_working_days(day, 1)
    for prompt in fresh:
        answers.keep(tx, unit.id, prompt.id, actor.id, AnswerKind.FOLLOWS, day, until=next_day)
        prompts.set_state(tx, prompt.id, PromptState.OPEN)
    units.leave_alone(tx, unit.id, next_day)
    return frozenset(prompt.group_prompt_id for prompt in fresh if prompt.group_prompt_id is not None)


def copies(tx: Tx, prompt_id: int) -> list[tuple[Card, Language]]:
    """The private messages, sent or about to be, in which a prompt stands, each with the language of its reader."""
    return [
        (card, language)
        for card in cards.beginning(tx, f"prompt:{prompt_id}:")
        if (language := people.language_of(tx, card.chat_id)) is not None
    ]


def unit_of(tx: Tx, actor: Actor, unit_id: int) -> UnitRef | None:
    """A unit that the actor speaks for; None for any other."""
    if not actor.may_answer_for(unit_id):
        return None
    unit = units.by_id(tx, unit_id)
    return UnitRef(unit.id, unit.code, unit.name)


def open_of(tx: Tx, actor: Actor) -> list[Prompt]:
    """The prompts that wait for an answer of the actor's own units, one a unit."""
    found = [current(tx, unit.id) for unit in actor.units]
    return [prompt for prompt in found if prompt is not None]


def current(tx: Tx, unit_id: int) -> Prompt | None:
    """The prompt that a unit has to answer now."""
    still = prompts.open_of_unit(tx, unit_id)
    return still[0] if still else None


def ask_day(tx: Tx, actor: Actor, prompt: Prompt, kind: AnswerKind, instead_of: int | None) -> None:
    """The person's next text may name the day."""
    people.ask(tx, actor.id, f"{ASKED_DAY}:{prompt.id}:{kind.value}:{instead_of or ''}")


def ask_link(tx: Tx, actor: Actor, prompt: Prompt) -> None:
    """The person's next link is the unit's."""
    people.ask(tx, actor.id, f"{ASKED_LINK}:{prompt.unit.id}")


def calm(tx: Tx, actor: Actor) -> None:
    """What an earlier answer asked is asked no more."""
    if (actor.asked or "").partition(":")[0] in QUESTIONS:
        people.ask(tx, actor.id, None)


def _check(actor: Actor, prompt: Prompt, kind: AnswerKind) -> None:
    if kind is AnswerKind.ON_LEAVE and not actor.serves(prompt.unit.id):
        raise Refused("prompt-leave-own", unit=prompt.unit.name)


def _may_last_until(tx: Tx, office: Office, prompt: Prompt, kind: AnswerKind, day: date) -> bool:
    return kind in CHOSEN and until.is_offered(kind, day, today(tx, office), _hours_for(tx, office, prompt, kind))


def _hours_for(tx: Tx, office: Office, prompt: Prompt, kind: AnswerKind) -> WorkingHours:
    """The days that count for an answer: who comes back from leave does so on a working day of the office."""
    return office.hours if kind is AnswerKind.ON_LEAVE else _hours(tx, office, prompt)


def _hours(tx: Tx, office: Office, prompt: Prompt) -> WorkingHours:
    return clocks.hours_of(tx, office, units.by_id(tx, prompt.unit.id))
