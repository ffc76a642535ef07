"""Answers to prompts in private."""

from collections.abc import Callable
from datetime import date

from bot.db import people
from bot.domain.ladder import AnswerKind
from bot.domain.links import Link, is_only_links, locate_links, without_repetitions
from bot.domain.prompts import Prompt, PromptState
from bot.domain.screen import Screen
from bot.telegram import incoming
from bot.telegram.handlers import difficulties
from bot.telegram.routes import answer, button
from bot.telegram.rules import Where, Who
from bot.telegram.turn import Turn
from bot.usecases import answering, handing_over, publishing, reminding
from bot.usecases import difficulties as difficulty_rules
from bot.usecases.reminding import Answered
from bot.usecases.saying import say
from bot.views import answers as answer_views
from bot.views import cards
from bot.views import inviting as inviting_views
from bot.views import joining as joining_views
from bot.views import links as link_views
from bot.views import menu as menu_views
from bot.views import prompts as views
from bot.views.group_prompts import LINK, LINK_MINE


@button("p.report", Who.ANSWERER, Where.PRIVATE)
def on_report(turn: Turn, arguments: list[str]) -> None:
    """The officer wants to report now."""
    _looked_at(turn, arguments)
    turn.reply("how", joining_views.how_to_report(turn.t, hints=turn.member.hints))


@button("p.link", Who.ANSWERER, Where.PRIVATE)
def on_link(turn: Turn, arguments: list[str]) -> None:
    """It is published: the link comes next."""
    answering.ask_link(turn.tx, turn.member, _looked_at(turn, arguments))
    turn.reply("how", link_views.send_it(turn.t))


@button("p.nothing", Who.ANSWERER, Where.PRIVATE)
def on_nothing(turn: Turn, arguments: list[str]) -> None:
    """Nothing to report this week."""
    _answer(turn, arguments[0], AnswerKind.NOTHING, arguments[1:])


@button("p.tomorrow", Who.ANSWERER, Where.PRIVATE)
def on_tomorrow(turn: Turn, arguments: list[str]) -> None:
    """Remind again on the next working day."""
    _answer(turn, arguments[0], AnswerKind.TOMORROW, arguments[1:])


@button("p.stuck", Who.ANSWERER, Where.PRIVATE)
def on_stuck(turn: Turn, arguments: list[str]) -> None:
    """There is a difficulty; its words come next."""
    _answer(turn, arguments[0], AnswerKind.STUCK, arguments[1:])


@button("p.until", Who.ANSWERER, Where.PRIVATE)
def on_until(turn: Turn, arguments: list[str]) -> None:
    """The day was chosen."""
    _answer(turn, arguments[0], AnswerKind(arguments[1]), arguments[3:], date.fromisoformat(arguments[2]))


@button("p.days", Who.ANSWERER, Where.PRIVATE)
def on_days(turn: Turn, arguments: list[str]) -> None:
    """The days of a month to choose from; a day may be typed as well."""
    instead_of, kind = _number(arguments[3:]), AnswerKind(arguments[1])
    prompt = still(turn, int(arguments[0]), instead_of)
    if prompt is None:
        return
    wished = None if arguments[2] == views.NOW else date.fromisoformat(arguments[2])
    page = answering.month(turn.tx, turn.member, turn.office, prompt, kind, wished)
    answering.ask_day(turn.tx, turn.member, prompt, kind, instead_of)
    turn.change(answer_views.days(turn.t, prompt, kind, page, instead_of))


@button("p.again", Who.ANSWERER, Where.PRIVATE)
def on_again(turn: Turn, arguments: list[str]) -> None:
    """Another answer is to take the place of the one that was given."""
    prompt = still(turn, int(arguments[0]), int(arguments[1]))
    if prompt is not None:
        turn.change(answer_views.change(turn.t, prompt, may_leave=turn.member.serves(prompt.unit.id)))


@button("p.back", Who.ANSWERER, Where.PRIVATE)
def on_back(turn: Turn, arguments: list[str]) -> None:
    """The prompt as it is, from its choices."""
    prompt = reminding.mine(turn.tx, turn.actor, int(arguments[0]))
    answering.calm(turn.tx, turn.member)
    turn.change(screen_of(turn, prompt))


@button("p.invite", Who.OFFICER, Where.PRIVATE)
def on_invite(turn: Turn, arguments: list[str]) -> None:
    """A link for somebody who stands in."""
    prompt = reminding.mine(turn.tx, turn.actor, int(arguments[0]))
    unit = handing_over.mine(turn.tx, turn.officer.id, prompt.unit.id)
    turn.errand("substitute", inviting_views.making(turn.t, unit.name), unit=unit.id)


@answer("until", Who.ANSWERER)
def on_day_typed(turn: Turn, words: list[str], text: str) -> bool:
    """The day until which an answer lasts; taken as ever where the text is no day, or the prompt waits no more."""
    prompt, kind, instead_of = (
        reminding.mine(turn.tx, turn.actor, int(words[0])),
        AnswerKind(words[1]),
        _number(words[2:]),
    )
    day = answering.typed(turn.tx, turn.office, prompt, kind, text)
    if day is None or not prompt.takes(instead_of, answering.today(turn.tx, turn.office)):
        answering.calm(turn.tx, turn.member)
        return False
    show_answer(turn, answering.answer(turn.tx, turn.member, turn.office, prompt, kind, day), None)
    done = answering.standing(turn.tx, turn.office, prompt.id)
    if done is not None:
        turn.reply("thanks", Screen(answer_views.meaning(turn.t, done)))
    return True


@answer("published", Who.ANSWERER)
def on_published(turn: Turn, words: list[str], text: str) -> bool:
    """The link of a unit, which was asked for; taken as ever where it is none."""
    answering.calm(turn.tx, turn.member)
    located = locate_links(text)
    links = without_repetitions(located, incoming.urls(turn.message))
    if not links or not is_only_links(text, located) or turn.message.reply_to_message is not None:
        return False
    return take_links_of(turn, links, int(words[0]))


def on_link_followed(turn: Turn, argument: str) -> None:
    """A link in the group's message was followed: to one of its prompts, or to those of the own units."""
    if turn.actor is None:
        turn.reply("stranger", joining_views.stranger(turn.t, turn.office))
        return
    if argument == LINK_MINE:
        found = answering.open_of(turn.tx, turn.actor)
        if not found:
            turn.reply("none", menu_views.and_now(turn.t, turn.t("prompt-none-open")))
    else:
        prompt = reminding.mine(turn.tx, turn.actor, int(argument.removeprefix(LINK)))
        found = [prompt if prompt.is_open else answering.current(turn.tx, prompt.unit.id) or prompt]
    for prompt in found:
        send(turn, prompt)


def _looked_at(turn: Turn, arguments: list[str]) -> Prompt:
    """The prompt that was pressed to report or publish, which is welcome even where it asks no more."""
    prompt = reminding.mine(turn.tx, turn.actor, int(arguments[0]))
    if not prompt.takes(_number(arguments[1:]), answering.today(turn.tx, turn.office)):
        _expired(turn, prompt)
    return prompt


def still(turn: Turn, prompt_id: int, instead_of: int | None) -> Prompt | None:
    """The prompt that was pressed, where it takes an answer; else it says why not, and the current one is sent."""
    prompt = reminding.mine(turn.tx, turn.actor, prompt_id)
    if prompt.takes(instead_of, answering.today(turn.tx, turn.office)):
        return prompt
    _expired(turn, prompt)
    return None


def _expired(turn: Turn, prompt: Prompt) -> None:
    turn.pop_up(why_not(turn, prompt), alert=True)
    turn.change(screen_of(turn, prompt))
    current = answering.current(turn.tx, prompt.unit.id)
    if current is not None and current.id != prompt.id:
        send(turn, current)


def why_not(turn: Turn, prompt: Prompt) -> str:
    """Why a prompt takes no answer."""
    key = {PromptState.SUPERSEDED: "prompt-superseded", PromptState.PAUSED: "prompt-paused"}.get(prompt.state)
    return turn.t.plain(key or "prompt-answered", unit=prompt.unit.name)


def screen_of(turn: Turn, prompt: Prompt) -> Screen:
    """A prompt as it is by now."""
    standing = None if prompt.is_open else answering.standing(turn.tx, turn.office, prompt.id)
    if standing is not None:
        return answer_views.closed(turn.t, standing)
    again = reminding.again(turn.tx, turn.office, prompt)
    may_leave = turn.member.serves(prompt.unit.id)
    return views.private(turn.t, prompt.id, again.unit, again.days, again.last, again.words, may_leave=may_leave)


def send(turn: Turn, prompt: Prompt) -> None:
    """One more copy of a prompt, in private."""
    key = cards.private_prompt_key(prompt.id, turn.user.id, turn.update.update_id)
    say(turn.tx, key, turn.user.id, screen_of(turn, prompt), card=True)


def take_links_of(turn: Turn, links: tuple[Link, ...], unit_id: int) -> bool:
    """Take links for a unit; False where the person does not speak for it any more."""
    from bot.telegram.handlers import messages

    prompted = answering.unit_of(turn.tx, turn.member, unit_id)
    if prompted is None:
        return False
    messages.show_taken(turn, publishing.take_for_unit(turn.tx, turn.member, turn.office, links, prompted))
    return True


def _answer(turn: Turn, prompt_id: str, kind: AnswerKind, instead_of: list[str], day: date | None = None) -> None:
    prompt = still(turn, int(prompt_id), _number(instead_of))
    if prompt is not None:
        show_answer(turn, answering.answer(turn.tx, turn.member, turn.office, prompt, kind, day), None)


def _number(words: list[str]) -> int | None:
    return int(words[0]) if words and words[0] else None


def show_answer(
    turn: Turn, answered: Answered, words: str | None, thank: Callable[[Screen], None] | None = None
) -> None:
    """Show an answer wherever its prompts stand, and open its difficulty: `words` describe it, or are asked for.

    `thank` shows the thanks where no prompt does.
    """
    cards.close_prompts(turn.tx, turn.office, answered.closed_prompts, answered.group_prompts)
    if answered.kind is not AnswerKind.STUCK:
        if thank is not None:
            thank(Screen(views.thanks(turn.t, answered.kind, answered.unit.name, answered.until)))
        return
    difficulty_id = difficulty_rules.begin(turn.tx, turn.member, answered.unit.id, answered.answer_id)
    if words is None:
        people.ask(turn.tx, turn.member.id, f"{difficulties.OF_ANSWER}:{answered.answer_id}:{answered.unit.id}")
        turn.private("ask-stuck", Screen(turn.t("prompt-ask-stuck")))
        return
    difficulties.tell(turn, difficulty_id, words)
    if thank is not None:
        thank(Screen(turn.t("difficulty-taken", unit=answered.unit.name)))
