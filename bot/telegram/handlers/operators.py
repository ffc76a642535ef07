"""What operators decide: messages whose fate is unknown."""

from bot.db import unsure
from bot.domain.refused import Refused
from bot.domain.screen import Screen
from bot.telegram.routes import button
from bot.telegram.rules import Where, Who
from bot.telegram.turn import Turn


@button("o.again", Who.OPERATOR, Where.PRIVATE)
def on_again(turn: Turn, arguments: list[str]) -> None:
    """Send it again."""
    _settle(turn, int(arguments[0]), again=True)


@button("o.fine", Who.OPERATOR, Where.PRIVATE)
def on_fine(turn: Turn, arguments: list[str]) -> None:
    """It arrived."""
    _settle(turn, int(arguments[0]), again=False)


def _settle(turn: Turn, row_id: int, *, again: bool) -> None:
    if not unsure.settle(turn.tx, row_id, again=again):
        raise Refused("unsure-settled")
    turn.change(Screen(turn.t("unsure-again" if again else "unsure-fine")))
