"""What is done but not published yet."""

from bot.db.unpublished import LinkState
from bot.domain.screen import Screen
from bot.telegram.routes import button, command
from bot.telegram.rules import Where, Who
from bot.telegram.turn import Turn
from bot.usecases import following_up
from bot.views import unpublished as views


@command("belumtayang", who=Who.MEMBER, where=Where.PRIVATE)
def on_list(turn: Turn, _argument: str) -> None:
    """/belumtayang: the list."""
    turn.reply("unpublished", _page(turn, None))


@button("b.list", Who.MEMBER, Where.PRIVATE)
def on_page(turn: Turn, arguments: list[str]) -> None:
    """The list, or what is older than a report of it."""
    turn.change(_page(turn, int(arguments[0]) if arguments else None))


@button("b.ask", Who.ANSWERER, Where.PRIVATE)
def on_one(turn: Turn, arguments: list[str]) -> None:
    """One report of the list."""
    turn.change(views.one(turn.t, following_up.look(turn.tx, turn.actor, int(arguments[0])), listed=True))


@button("b.later", Who.ANSWERER, Where.PRIVATE)
def on_later(turn: Turn, arguments: list[str]) -> None:
    """It is not out yet."""
    turn.change(views.later(turn.t, following_up.decide(turn.tx, turn.actor, int(arguments[0]), LinkState.LATER)))


@button("b.never", Who.ANSWERER, Where.PRIVATE)
def on_never(turn: Turn, arguments: list[str]) -> None:
    """It will not be published."""
    turn.change(views.never(turn.t, following_up.decide(turn.tx, turn.actor, int(arguments[0]), LinkState.NEVER)))


@button("b.again", Who.ANSWERER, Where.PRIVATE)
def on_again(turn: Turn, arguments: list[str]) -> None:
    """It may be published after all."""
    turn.change(views.one(turn.t, following_up.decide(turn.tx, turn.actor, int(arguments[0]), None), listed=True))


def _page(turn: Turn, before: int | None) -> Screen:
    found, more = following_up.open_page(turn.tx, turn.member, before)
    return views.page(turn.t, found, more=more, begins=before is None)
