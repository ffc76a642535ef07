"""The words of reminders: coordinators see them, operators change them."""

from bot.domain.screen import Screen
from bot.domain.units import UnitKind
from bot.domain.wordings import Which
from bot.telegram.routes import answer, button
from bot.telegram.rules import Where, Who
from bot.telegram.turn import Turn
from bot.usecases import wording
from bot.usecases.today import today
from bot.views import wordings as views


@button("la.words", Who.COORDINATOR, Where.PRIVATE)
def on_list(turn: Turn, arguments: list[str]) -> None:
    """The words of the office, or of a kind of unit."""
    wording.stop_asking(turn.tx, turn.member)
    kind = UnitKind(arguments[0]) if arguments else None
    turn.change(views.menu(turn.t, wording.in_force(turn.tx, turn.office), kind))


@button("la.word", Who.COORDINATOR, Where.PRIVATE)
def on_one(turn: Turn, arguments: list[str]) -> None:
    """Words, and what a reminder looks like with them."""
    wording.stop_asking(turn.tx, turn.member)
    turn.change(_screen(turn, Which.read(arguments[0])))


@button("la.write", Who.OPERATOR, Where.PRIVATE)
def on_write(turn: Turn, arguments: list[str]) -> None:
    """Ask for other words."""
    which = Which.read(arguments[0])
    wording.ask(turn.tx, turn.member, which)
    turn.change(views.asking(turn.t, which))


@answer("words", Who.OPERATOR)
def on_written(turn: Turn, words: list[str], text: str) -> bool:
    """Words were written; with mistakes the question stays."""
    which = Which.read(words[0])
    found = wording.save(turn.tx, turn.member, turn.office, which, text)
    turn.reply("words", views.mistaken(turn.t, which, found) if found else _screen(turn, which, saved=True))
    return True


@button("la.shipped", Who.OPERATOR, Where.PRIVATE)
def on_restore(turn: Turn, arguments: list[str]) -> None:
    """The words that hold without these, again."""
    which = Which.read(arguments[0])
    wording.restore(turn.tx, turn.member, turn.office, which)
    turn.change(_screen(turn, which))


def _screen(turn: Turn, which: Which, *, saved: bool = False) -> Screen:
    words, day = wording.in_force(turn.tx, turn.office), today(turn.tx, turn.office)
    return views.one(turn.t, turn.office, words, which, day, may_edit=turn.member.operates, saved=saved)
