"""Messages that the bot could not place by itself."""

from bot.domain.kinds import without_label
from bot.domain.ladder import AnswerKind
from bot.domain.screen import Screen
from bot.telegram.handlers.drafts import show
from bot.telegram.handlers.prompts import show_answer
from bot.telegram.routes import button
from bot.telegram.rules import Where, Who
from bot.telegram.turn import Turn
from bot.usecases import receiving, reminding
from bot.views import held as views


@button("h.new", Who.OFFICER, Where.PRIVATE)
def on_new(turn: Turn, arguments: list[str]) -> None:
    """It is a report of its own."""
    show(turn, receiving.begin_held(turn.tx, turn.officer, int(arguments[0])))


@button("h.add", Who.OFFICER, Where.PRIVATE)
def on_add(turn: Turn, arguments: list[str]) -> None:
    """It belongs to the open draft."""
    draft, left = receiving.add_held(turn.tx, turn.officer, int(arguments[0]))
    turn.change(views.added(turn.t, draft, left))
    show(turn, draft)


@button("h.drop", Who.OFFICER, Where.PRIVATE)
def on_drop(turn: Turn, arguments: list[str]) -> None:
    """It is nothing."""
    receiving.drop_held(turn.tx, turn.officer, int(arguments[0]))
    turn.change(Screen(turn.t("held-dropped")))


@button("h.nothing", Who.OFFICER, Where.PRIVATE)
def on_nothing(turn: Turn, arguments: list[str]) -> None:
    """There is nothing to report."""
    _answer(turn, int(arguments[0]), AnswerKind.NOTHING)


@button("h.stuck", Who.OFFICER, Where.PRIVATE)
def on_stuck(turn: Turn, arguments: list[str]) -> None:
    """It is a difficulty."""
    _answer(turn, int(arguments[0]), AnswerKind.STUCK)


def _answer(turn: Turn, held_id: int, kind: AnswerKind) -> None:
    held = receiving.drop_held(turn.tx, turn.officer, held_id)
    unit = held.unit or turn.officer.units[0]
    words = without_label(held.original)
    answered = reminding.answer_for_unit(turn.tx, turn.officer, turn.office, unit, kind, words)
    show_answer(turn, answered, words, thank=turn.change)
