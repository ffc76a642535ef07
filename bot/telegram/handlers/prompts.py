"""Answers to prompts, in private and in the group."""

from collections.abc import Callable

from bot.db import people
from bot.domain.ladder import AnswerKind
from bot.domain.screen import Screen
from bot.telegram.handlers import difficulties
from bot.telegram.routes import button
from bot.telegram.rules import Where, Who
from bot.telegram.turn import Turn
from bot.usecases import difficulties as difficulty_rules
from bot.usecases import reminding
from bot.usecases.reminding import Answered
from bot.views import cards
from bot.views import joining as joining_views
from bot.views import links as link_views
from bot.views import prompts as views


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
    """Show an answer wherever its prompts stand, and open its difficulty: `words` describe it, or are asked for.

    `thank` shows the thanks where no prompt does.
    """
    cards.close_prompts(turn.tx, turn.office, answered.closed_prompts, answered.group_prompts)
    if answered.kind is not AnswerKind.STUCK:
        if thank is not None:
            thank(views.thanks(turn.t, answered.kind, answered.unit.name, answered.until))
        return
    difficulty_id = difficulty_rules.begin(turn.tx, turn.member, answered.unit.id, answered.answer_id)
    if words is None:
        people.ask(turn.tx, turn.member.id, f"{difficulties.OF_ANSWER}:{answered.answer_id}:{answered.unit.id}")
        turn.private("ask-stuck", Screen(turn.t("prompt-ask-stuck")))
        return
    difficulties.tell(turn, difficulty_id, words)
    if thank is not None:
        thank(Screen(turn.t("difficulty-taken", unit=answered.unit.name)))
