"""The own telephone number, which coordinators see."""

from bot.db import people
from bot.domain.screen import Screen
from bot.telegram.handlers.calendar import quiet
from bot.telegram.handlers.units import ask, put
from bot.telegram.routes import answer, button
from bot.telegram.rules import Where, Who
from bot.telegram.turn import Turn
from bot.usecases import phoning
from bot.views import phone as views


@button("z.phone", Who.OFFICER, Where.PRIVATE)
def on_phone(turn: Turn, _arguments: list[str]) -> None:
    """The number that is kept."""
    quiet(turn)
    turn.change(_mine(turn))


def _mine(turn: Turn) -> Screen:
    return views.mine(turn.t, people.phone_of(turn.tx, turn.officer.id))


@button("z.call", Who.OFFICER, Where.PRIVATE)
def on_call(turn: Turn, _arguments: list[str]) -> None:
    """Asks for the number."""
    ask(turn, "phone")
    turn.change(views.ask(turn.t))


@answer("phone", Who.OFFICER)
def on_number(turn: Turn, words: list[str], text: str) -> bool:
    """The number was typed; a text of several lines is something else."""
    if "\n" in text.strip():
        quiet(turn)
        return False
    phoning.give(turn.tx, turn.officer, text)
    put(turn, words[0], _mine(turn))
    return True


@button("z.nocall", Who.OFFICER, Where.PRIVATE)
def on_no_call(turn: Turn, _arguments: list[str]) -> None:
    """The number is forgotten."""
    phoning.take_back(turn.tx, turn.officer)
    turn.change(_mine(turn))
