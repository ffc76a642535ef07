"""Answers to prompts in the group: presses, replies, and the links that lead from there into private."""

from bot.domain.ladder import AnswerKind
from bot.domain.links import find_links
from bot.domain.office import UnitRef
from bot.domain.prompts import Prompt
from bot.domain.refused import Refused
from bot.domain.reports import Draft
from bot.domain.understood import MessageKind
from bot.telegram import incoming
from bot.telegram.handlers import messages, prompts
from bot.telegram.routes import button
from bot.telegram.rules import Where, Who
from bot.telegram.turn import Turn
from bot.usecases import answering, group_asking, publishing, receiving, reminding
from bot.views import cards
from bot.views.group_prompts import MOST_CHOOSING, OPEN


@button("g.unit", Who.ANSWERER, Where.GROUP)
def on_unit(turn: Turn, arguments: list[str]) -> None:
    """Show the answers for one unit in the group's message, or hide them; where it shows too many, in private."""
    prompt = _still(turn, int(arguments[0]))
    if prompt is None:
        return
    if arguments[1] != OPEN:
        group_asking.fold(turn.tx, prompt)
    elif not group_asking.unfold(turn.tx, prompt, MOST_CHOOSING):
        prompts.send(turn, prompt)
        turn.pop_up(turn.t.plain("group-answer-in-private", unit=prompt.unit.name), alert=True)
        return
    _show(turn, prompt)


@button("g.nothing", Who.ANSWERER, Where.GROUP)
def on_nothing(turn: Turn, arguments: list[str]) -> None:
    """Nothing to report this week."""
    _answer(turn, int(arguments[0]), AnswerKind.NOTHING)


@button("g.tomorrow", Who.ANSWERER, Where.GROUP)
def on_tomorrow(turn: Turn, arguments: list[str]) -> None:
    """It will follow."""
    _answer(turn, int(arguments[0]), AnswerKind.TOMORROW)


@button("g.stuck", Who.ANSWERER, Where.GROUP)
def on_stuck(turn: Turn, arguments: list[str]) -> None:
    """There is a difficulty."""
    _answer(turn, int(arguments[0]), AnswerKind.STUCK)


@button("g.link", Who.ANSWERER, Where.GROUP)
def on_link(turn: Turn, arguments: list[str]) -> None:
    """It is published: the link comes next, in reply or in private."""
    prompt = _still(turn, int(arguments[0]))
    if prompt is not None:
        answering.ask_link(turn.tx, turn.member, prompt)
        turn.pop_up(turn.t.plain("group-send-link", unit=prompt.unit.name), alert=True)


@button("g.again", Who.ANSWERER, Where.GROUP)
def on_again(turn: Turn, arguments: list[str]) -> None:
    """The own answers of today are to be changed."""
    group_prompt_id = int(arguments[0])
    if _is_old(turn, group_prompt_id):
        return
    group_asking.reopen(turn.tx, turn.member, turn.office, group_prompt_id, MOST_CHOOSING)
    cards.show_group_prompt(turn.tx, turn.office, group_prompt_id)


def on_reply(turn: Turn, group_prompt_id: int) -> None:
    """A reply to the prompt: links, words or photos."""
    text, media = incoming.text(turn.message), incoming.media(turn.message)
    links = find_links(text, incoming.urls(turn.message))
    if not links and media is None and not text:
        return
    unit = group_asking.unit_of_reply(turn.tx, turn.member, group_prompt_id)
    if media is None and links:
        if unit is not None:
            answering.calm(turn.tx, turn.member)
            messages.show_taken(turn, publishing.take_for_unit(turn.tx, turn.member, turn.office, links, unit))
        else:
            _has_units(turn)
            messages.take_links(turn, links)
    elif media is None and receiving.read(turn.tx, turn.office, text).kind is MessageKind.NOTHING:
        if unit is None:
            raise Refused("group-which-unit")
        answered = reminding.answer_for_unit(turn.tx, turn.member, turn.office, unit, AnswerKind.NOTHING, text)
        prompts.show_answer(turn, answered, text)
    else:
        _has_units(turn)
        _begin(turn, text, unit)
    turn.react("👍")


def _begin(turn: Turn, text: str, unit: UnitRef | None) -> None:
    """What may be a report goes on in private; where it is one, the group sees that it follows."""
    taken = messages.receive(turn, text, incoming.media(turn.message))
    if isinstance(taken, Draft) and unit is not None and (taken.unit is None or taken.unit.id == unit.id):
        for group_prompt_id in sorted(answering.follows(turn.tx, turn.member, turn.office, unit)):
            cards.show_group_prompt(turn.tx, turn.office, group_prompt_id)


def _has_units(turn: Turn) -> None:
    """Raises Refused for a coordinator without a unit, whose reply could be any unit's."""
    if not turn.member.units:
        raise Refused("group-which-unit")


def _answer(turn: Turn, prompt_id: int, kind: AnswerKind) -> None:
    prompt = _still(turn, prompt_id)
    if prompt is None:
        return
    answered = answering.answer(turn.tx, turn.member, turn.office, prompt, kind)
    until = turn.t.day(answered.until)
    text = turn.t.plain(f"prompt-popup-{kind.value}", unit=answered.unit.name, until=until)
    turn.pop_up(text, alert=kind is AnswerKind.STUCK)
    prompts.show_answer(turn, answered, None)


def _still(turn: Turn, prompt_id: int) -> Prompt | None:
    """The prompt that was pressed, where it waits for an answer; else its message is brought up to date and says so."""
    prompt = reminding.mine(turn.tx, turn.actor, prompt_id)
    if prompt.group_prompt_id is not None and _is_old(turn, prompt.group_prompt_id):
        return None
    if prompt.is_open:
        return prompt
    turn.pop_up(prompts.why_not(turn, prompt), alert=True)
    _show(turn, prompt)
    return None


def _is_old(turn: Turn, group_prompt_id: int) -> bool:
    """Whether the message that was pressed is not the one that asks now; then it says so and loses its buttons."""
    pressed = group_asking.prompt_of_key(turn.card)
    newest = group_asking.newest(turn.tx)
    if pressed is None or (pressed == group_prompt_id and pressed == newest):
        return False
    turn.pop_up(turn.t.plain("group-prompt-old"), alert=True)
    cards.show_group_prompt(turn.tx, turn.office, pressed)
    return True


def _show(turn: Turn, prompt: Prompt) -> None:
    if prompt.group_prompt_id is not None:
        cards.show_group_prompt(turn.tx, turn.office, prompt.group_prompt_id)
