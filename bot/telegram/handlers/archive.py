"""The archive of originals: how full it is, and what is decided about it."""

from bot.db import archive
from bot.telegram.routes import button
from bot.telegram.rules import Where, Who
from bot.telegram.turn import Turn
from bot.usecases import archiving
from bot.views import archive as views


@button("v.store", Who.COORDINATOR, Where.PRIVATE)
def on_page(turn: Turn, _arguments: list[str]) -> None:
    """The archive's page."""
    state, waiting = archive.state(turn.tx), archive.waiting(turn.tx)
    turn.change(views.page(turn.t, state, waiting, may_change=turn.member.operates))


@button("v.set", Who.OPERATOR, Where.PRIVATE)
def on_set(turn: Turn, arguments: list[str]) -> None:
    """More or less room, or a longer or shorter time."""
    state = archiving.decide(turn.tx, turn.member, arguments[0], int(arguments[1]))
    turn.change(views.page(turn.t, state, archive.waiting(turn.tx), may_change=True))
