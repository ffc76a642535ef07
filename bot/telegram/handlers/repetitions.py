"""A draft that may have been reported already: the officer says that it is another activity."""

from bot.telegram.handlers.drafts import show
from bot.telegram.routes import button
from bot.telegram.rules import Where, Who
from bot.telegram.turn import Turn
from bot.usecases import repeating


@button("x.new", Who.OFFICER, Where.PRIVATE)
def on_new(turn: Turn, arguments: list[str]) -> None:
    """It is not the same."""
    show(turn, repeating.dismiss(turn.tx, turn.officer, int(arguments[0])))
