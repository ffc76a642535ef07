"""The group's prompt: what it shows, whose answers it unfolds, and for which unit a reply to it speaks."""

from dataclasses import dataclass
from datetime import datetime, time

from bot.clock import local_date
from bot.db import cards, prompts
from bot.db.engine import Tx
from bot.domain.ladder import AnswerKind
from bot.domain.office import Actor, Office, UnitRef
from bot.domain.prompts import GroupPrompt, Prompt, PromptState
from bot.domain.refused import Refused
from bot.usecases.answering import ASKED_LINK

SUPERGROUP = "-100"


@dataclass(frozen=True, slots=True)
class GroupState:
    """A message to the group with its units; `newer` is one that took its place, with a link to it once it is there."""

    prompt: GroupPrompt
    units: list[Prompt]
    newer: GroupPrompt | None = None
    newer_url: str = ""


def key(group_prompt_id: int) -> str:
    """The outbox key of a group's prompt."""
    return f"group-prompt:{group_prompt_id}"


def prompt_of_key(card: str | None) -> int | None:
    """The group's prompt of an outbox key; None for anything else."""
    name, _, number = (card or "").partition(":")
    return int(number) if name == "group-prompt" else None


def state(tx: Tx, group_prompt_id: int) -> GroupState:
    """The group's prompt as it is by now."""
    prompt, units = prompts.group_prompt_by_id(tx, group_prompt_id), prompts.of_group_prompt(tx, group_prompt_id)
    newest = prompts.newest_group_prompt(tx)
    if newest is None or newest == group_prompt_id:
        return GroupState(prompt, units)
    newer = prompts.group_prompt_by_id(tx, newest)
    message_id = cards.message_of(tx, key(newest), newer.chat_id)
    return GroupState(prompt, units, newer, _url(newer.chat_id, message_id))


def _url(chat_id: int, message_id: int | None) -> str:
    """The address of a message; only supergroups have such."""
    chat = str(chat_id)
    return (
        f"https://t.me/c/{chat.removeprefix(SUPERGROUP)}/{message_id}"
        if message_id and chat.startswith(SUPERGROUP)
        else ""
    )


def newest(tx: Tx) -> int | None:
    """The message to the group that asks now."""
    return prompts.newest_group_prompt(tx)


def chat_of(tx: Tx, group_prompt_id: int) -> int:
    """The chat that a group's prompt was made for."""
    return prompts.group_prompt_by_id(tx, group_prompt_id).chat_id


def waits_until(tx: Tx, office: Office, group_prompt_id: int) -> datetime | None:
    """When a group's prompt of a day to come is sent; None for that of today or of a day before."""
    day = prompts.group_prompt_by_id(tx, group_prompt_id).day
    if day <= local_date(tx.now, office.zone):
        return None
    return office.hours.next_working_moment(datetime.combine(day, time.min, office.zone), office.prompt_time)


def waits(tx: Tx, group_prompt_id: int) -> bool:
    """Whether a group's prompt is to be answered by some unit."""
    return prompts.any_open(tx, group_prompt_id)


def take_place(tx: Tx, office: Office, group_prompt_id: int) -> int | None:
    """A new message to the group asks what the one before still asked; that one, where there is one in this group."""
    before = prompts.group_prompt_before(tx, group_prompt_id)
    if before is None:
        return None
    prompts.fold(tx, before.id)
    prompts.move_open(tx, before.id, group_prompt_id)
    return before.id if before.chat_id == office.group_chat_id else None


def unfold(tx: Tx, prompt: Prompt, most: int) -> bool:
    """Show a unit's answers in the group's message; False where it shows those of `most` units already."""
    if prompt.state is PromptState.CHOOSING:
        return True
    if prompt.group_prompt_id is not None and prompts.count_choosing(tx, prompt.group_prompt_id) >= most:
        return False
    return prompts.set_state(tx, prompt.id, PromptState.CHOOSING)


def fold(tx: Tx, prompt: Prompt) -> None:
    """Hide them; an answer that was there before stays."""
    was_answered = prompt.answer is not None and prompt.answer is not AnswerKind.FOLLOWS
    prompts.set_state(tx, prompt.id, PromptState.ANSWERED if was_answered else PromptState.OPEN)


def reopen(tx: Tx, actor: Actor, office: Office, group_prompt_id: int, most: int) -> None:
    """Show the answers for those units again for which the actor answered today, or whose officer the actor is.

    Raises Refused where there is none.
    """
    today = local_date(tx.now, office.zone)
    own = [
        prompt
        for prompt in prompts.of_group_prompt(tx, group_prompt_id)
        if prompt.may_change(today) and (prompt.person_id == actor.id or actor.serves(prompt.unit.id))
    ]
    if not own:
        raise Refused("group-nothing-to-change")
    if prompts.count_choosing(tx, group_prompt_id) + len(own) > most:
        raise Refused("group-change-in-private")
    for prompt in own:
        prompts.set_state(tx, prompt.id, PromptState.CHOOSING, only=(PromptState.ANSWERED,))


def unit_of_reply(tx: Tx, actor: Actor, group_prompt_id: int) -> UnitRef | None:
    """The unit that a reply speaks for: the one whose link was asked for, the actor's only one that is asked, the only.

    None where the actor has to say.
    """
    listed = prompts.of_group_prompt(tx, group_prompt_id)
    kind, _, number = (actor.asked or "").partition(":")
    if kind == ASKED_LINK:
        return next(
            (one.unit for one in listed if str(one.unit.id) == number and actor.may_answer_for(one.unit.id)), None
        )
    asked = [prompt.unit for prompt in listed if prompt.is_open and actor.serves(prompt.unit.id)]
    if len(asked) == 1:
        return asked[0]
    return actor.units[0] if len(actor.units) == 1 else None
