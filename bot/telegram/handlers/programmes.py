"""The programmes: looking at the sets, and taking one as a file."""

from datetime import date

from bot.db import programmes
from bot.domain.screen import Screen
from bot.telegram.handlers.imports import make
from bot.telegram.handlers.units import may_edit
from bot.telegram.routes import button, command
from bot.telegram.rules import Where, Who
from bot.telegram.turn import Turn
from bot.usecases.today import today
from bot.views import programmes as views


@command("program", who=Who.COORDINATOR, where=Where.PRIVATE)
def on_programmes(turn: Turn, _argument: str) -> None:
    """/program: the set in force."""
    turn.reply("programmes", show(turn))


@button("n.list", Who.COORDINATOR, Where.PRIVATE)
def on_list(turn: Turn, _arguments: list[str]) -> None:
    """The set in force."""
    turn.change(show(turn))


@button("n.set", Who.COORDINATOR, Where.PRIVATE)
def on_set(turn: Turn, arguments: list[str]) -> None:
    """Another set."""
    turn.change(show(turn, date.fromisoformat(arguments[0])))


@button("n.export", Who.OPERATOR, Where.PRIVATE)
def on_export(turn: Turn, arguments: list[str]) -> None:
    """A set as a file to edit."""
    make(turn, "programmes.export", day=date.fromisoformat(arguments[0]).isoformat())


def show(turn: Turn, day: date | None = None) -> Screen:
    """A set with its programmes; without a day the one in force, or else the next."""
    sets, now = programmes.sets(turn.tx), today(turn.tx, turn.office)
    wanted = day or views.in_force(sets, now) or min(sets, default=None)
    return views.programme_set(turn.t, sets, wanted, now, may_edit=may_edit(turn))
