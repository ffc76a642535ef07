"""Answers to prompts, in private and in the group."""

from collections.abc import Callable
from functools import partial

from bot.db import people
from bot.domain.group import Topic
from bot.domain.ladder import AnswerKind
from bot.domain.people import Role
from bot.domain.screen import Screen, shortened
from bot.i18n import texts
from bot.telegram.routes import answer, button
from bot.telegram.rules import Where, Who
from bot.telegram.turn import Turn
from bot.usecases import reminding
from bot.usecases.reminding import Answered
from bot.usecases.saying import say
from bot.views import cards
from bot.views import joining as joining_views
from bot.views import links as link_views
from bot.views import prompts as views

WORDS_SHOWN = 3500


@button("p.report", Who.ANSWERER, Where.PRIVATE)
def on_report(turn: Turn, arguments: list[str]) -> None:
    """The officer wants to report now."""
    reminding.find(turn.tx, turn.actor, int(arguments[0]))
    turn.reply("how", joining_views.how_to_report(turn.t, hints=turn.officer.hints))


@button("p.link", Who.ANSWERER, Where.PRIVATE)
def on_link(turn: Turn, arguments: list[str]) -> None:
    """The officer has a link."""
    reminding.find(turn.tx, turn.actor, int(arguments[0]))
    turn.reply("how", link_views.send_it(turn.t))


@button("p.nothing", Who.ANSWERER, Where.PRIVATE)
def on_nothing(turn: Turn, arguments: list[str]) -> None:
    """Nothing to report this week."""
    _answer(turn, int(arguments[0]), AnswerKind.NOTHING)


@button("p.tomorrow", Who.ANSWERER, Where.PRIVATE)
def on_tomorrow(turn: Turn, arguments: list[str]) -> None:
    """Remind again on the next working day."""
    _answer(turn, int(arguments[0]), AnswerKind.TOMORROW)


@button("p.stuck", Who.ANSWERER, Where.PRIVATE)
def on_stuck(turn: Turn, arguments: list[str]) -> None:
    """There is a difficulty; its words come next."""
    _answer(turn, int(arguments[0]), AnswerKind.STUCK)


@button("g.unit", Who.ANSWERER, Where.GROUP)
def on_group_unit(turn: Turn, arguments: list[str]) -> None:
    """Show the answers for one unit in the group's message."""
    prompt = reminding.choose(turn.tx, turn.actor, int(arguments[0]))
    if prompt.group_prompt_id is not None:
        cards.show_group_prompt(turn.tx, turn.office, prompt.group_prompt_id)


@button("g.nothing", Who.ANSWERER, Where.GROUP)
def on_group_nothing(turn: Turn, arguments: list[str]) -> None:
    """Nothing to report this week."""
    _answer(turn, int(arguments[0]), AnswerKind.NOTHING)


@button("g.tomorrow", Who.ANSWERER, Where.GROUP)
def on_group_tomorrow(turn: Turn, arguments: list[str]) -> None:
    """It will follow."""
    _answer(turn, int(arguments[0]), AnswerKind.TOMORROW)


@button("g.stuck", Who.ANSWERER, Where.GROUP)
def on_group_stuck(turn: Turn, arguments: list[str]) -> None:
    """There is a difficulty."""
    _answer(turn, int(arguments[0]), AnswerKind.STUCK)


@answer("stuck", Who.ANSWERER)
def on_stuck_words(turn: Turn, words: list[str], text: str) -> bool:
    """The words of a difficulty."""
    actor, unit_id = turn.member, int(words[1])
    if not actor.may_answer_for(unit_id):
        people.ask(turn.tx, actor.id, None)
        return False
    reminding.add_words(turn.tx, actor, int(words[0]), text)
    unit = next((unit for unit in actor.units if unit.id == unit_id), None)
    name = unit.name if unit else turn.office.name
    tell_coordinators(turn, int(words[0]), name, text)
    turn.reply("thanks", Screen(turn.t("stuck-thanks", unit=name)))
    return True


def _answer(turn: Turn, prompt_id: int, kind: AnswerKind) -> None:
    answered = reminding.answer(turn.tx, turn.actor, turn.office, prompt_id, kind)
    if not turn.is_private:
        # In private the prompt itself turns into the thanks; the group's message is everybody's.
        name = f"prompt-popup-{kind.value}"
        turn.pop_up(turn.t.plain(name, unit=answered.unit.name), alert=kind is AnswerKind.STUCK)
    show_answer(turn, answered, None)


def show_answer(
    turn: Turn, answered: Answered, words: str | None, thank: Callable[[Screen], None] | None = None
) -> None:
    """Show an answer wherever its prompts stand, and ask for or pass on the words of a difficulty.

    `thank` shows the thanks where no prompt does.
    """
    cards.close_prompts(turn.tx, turn.office, answered.closed_prompts, answered.group_prompts)
    unit = answered.unit.name
    if answered.kind is AnswerKind.STUCK and words is None:
        if turn.actor is not None:
            people.ask(turn.tx, turn.actor.id, f"stuck:{answered.answer_id}:{answered.unit.id}")
        turn.private("ask-stuck", Screen(turn.t("prompt-ask-stuck")))
    elif answered.kind is AnswerKind.STUCK:
        tell_coordinators(turn, answered.answer_id, unit, words or "")
        (thank or partial(turn.private, "thanks"))(Screen(turn.t("stuck-thanks", unit=unit)))
    elif thank is not None:
        thank(views.thanks(turn.t, answered.kind, unit, answered.until))


def tell_coordinators(turn: Turn, answer_id: int, unit: str, words: str) -> None:
    """Pass a difficulty on: to the coordinators, and to the group where that has a topic for it."""
    name = turn.actor.name if turn.actor else turn.user.full_name
    for chat_id, language in people.with_role(turn.tx, Role.COORDINATOR):
        text = texts(language)("stuck-coordinator", unit=unit, name=name, words=shortened(words, WORDS_SHOWN))
        say(turn.tx, f"answer:{answer_id}:{chat_id}", chat_id, Screen(text))
    thread = turn.office.threads.of(Topic.DIFFICULTY)
    if turn.office.group_chat_id is not None and thread is not None:
        t = texts(turn.office.language)
        text = t("stuck-coordinator", unit=unit, name=name, words=shortened(words, WORDS_SHOWN))
        say(turn.tx, f"answer:{answer_id}:group", turn.office.group_chat_id, Screen(text), thread=thread)
