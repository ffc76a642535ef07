"""An officer's own leave: told by a tap or by typing, ended early."""

from bot.domain.calendar import DAY, Span
from bot.domain.refused import Refused
from bot.domain.screen import Screen
from bot.i18n import Html
from bot.telegram.handlers.calendar import quiet
from bot.telegram.handlers.units import ask, put
from bot.telegram.routes import answer, button, command
from bot.telegram.rules import Where, Who
from bot.telegram.turn import Turn
from bot.usecases import leaving
from bot.usecases.settling import Settled
from bot.usecases.today import today
from bot.views import cards
from bot.views import leave as views


@command("cuti", who=Who.OFFICER, where=Where.PRIVATE)
def on_command(turn: Turn, _argument: str) -> None:
    """The own leave."""
    turn.reply("leave", _mine(turn))


@button("z.leave", Who.OFFICER, Where.PRIVATE)
def on_leave(turn: Turn, _arguments: list[str]) -> None:
    """The own leave."""
    quiet(turn)
    turn.change(_mine(turn))


def _mine(turn: Turn, note: Html | None = None) -> Screen:
    leave = leaving.own(turn.tx, turn.officer, turn.office)
    return views.mine(turn.t, leave, today(turn.tx, turn.office), note)


@button("z.away", Who.OFFICER, Where.PRIVATE)
def on_away(turn: Turn, arguments: list[str]) -> None:
    """Away from today on, for so many days."""
    days = int(arguments[0])
    if days not in views.OFFERED:
        raise Refused("unknown-button")
    first = today(turn.tx, turn.office)
    turn.change(_begun(turn, Span(first, first + DAY * (days - 1))))


@button("z.dates", Who.OFFICER, Where.PRIVATE)
def on_dates(turn: Turn, _arguments: list[str]) -> None:
    """Asks for the days."""
    ask(turn, "away")
    turn.change(views.ask(turn.t))


@answer("away", Who.OFFICER)
def on_typed(turn: Turn, words: list[str], text: str) -> bool:
    """The days were typed; a text of several lines is something else."""
    if "\n" in text.strip():
        quiet(turn)
        return False
    put(turn, words[0], _begun(turn, leaving.read(text, today(turn.tx, turn.office))))
    return True


@button("z.here", Who.OFFICER, Where.PRIVATE)
def on_here(turn: Turn, _arguments: list[str]) -> None:
    """Back again."""
    leave = leaving.own(turn.tx, turn.officer, turn.office)
    _show(turn, leaving.end(turn.tx, turn.office, turn.officer.id))
    had_begun = leave.span is not None and leave.span.first <= today(turn.tx, turn.office)
    turn.change(views.ended(turn.t, had_begun=had_begun))


def _begun(turn: Turn, span: Span) -> Screen:
    _show(turn, leaving.start(turn.tx, turn.office, turn.officer.id, span))
    return _mine(turn, views.begun(turn.t, span))


def _show(turn: Turn, done: Settled) -> None:
    """Prompts that the leave ended show so."""
    cards.close_prompts(turn.tx, turn.office, done.prompts, done.group_prompts)
