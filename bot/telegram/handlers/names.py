"""The own name: confirmed or corrected after joining."""

from bot.db import people
from bot.domain.people import read_name
from bot.domain.refused import Refused
from bot.telegram.routes import answer, button
from bot.telegram.rules import Where, Who
from bot.telegram.turn import Turn
from bot.usecases import naming
from bot.views import joining as views

ASKED = "name"


@button("n.right", Who.MEMBER, Where.PRIVATE)
def on_right(turn: Turn, _arguments: list[str]) -> None:
    """The name is right."""
    if turn.member.asked == ASKED:
        people.ask(turn.tx, turn.member.id, None)
    naming.confirm(turn.tx, turn.member)
    turn.change(views.name_kept(turn.t, turn.member.name))


@button("n.edit", Who.MEMBER, Where.PRIVATE)
def on_edit(turn: Turn, _arguments: list[str]) -> None:
    """Ask for the right one."""
    people.ask(turn.tx, turn.member.id, ASKED)
    turn.change(views.ask_name(turn.t))


@answer(ASKED, Who.MEMBER)
def on_name(turn: Turn, _words: list[str], text: str) -> bool:
    """The right name; a text that is clearly something else is taken like any other."""
    if "\n" in text.strip() or "://" in text:
        people.ask(turn.tx, turn.member.id, None)
        return False
    name = read_name(text)
    if name is None:
        raise Refused("name-unlike")
    people.ask(turn.tx, turn.member.id, None)
    naming.correct(turn.tx, turn.member, name)
    turn.reply("name", views.name_kept(turn.t, name))
    return True
