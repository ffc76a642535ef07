"""When units are reminded, and through whom: coordinators see it, operators change it."""

from bot.db import offices, people
from bot.domain.ladder_settings import Part
from bot.domain.screen import Screen
from bot.domain.units import UnitKind
from bot.telegram.routes import answer, button
from bot.telegram.rules import Where, Who
from bot.telegram.turn import Turn
from bot.usecases import laddering
from bot.usecases.laddering import Stepped
from bot.usecases.saying import say
from bot.views import ladder as views


@button("la.page", Who.COORDINATOR, Where.PRIVATE)
def on_page(turn: Turn, arguments: list[str]) -> None:
    """The office's steps, or those of a kind of unit."""
    _forget_question(turn)
    turn.change(_page(turn, UnitKind(arguments[0]) if arguments else None))


@button("la.edit", Who.OPERATOR, Where.PRIVATE)
def on_edit(turn: Turn, arguments: list[str]) -> None:
    """Ask for a step or an hour: a tap or a text answers."""
    part, kind = _which(arguments)
    key = turn.card
    people.ask(turn.tx, turn.member.id, f"ladder:{part.value}:{views.word(kind)}:{key}")
    turn.change(views.ask(turn.t, offices.get(turn.tx), part, kind))


@button("la.set", Who.OPERATOR, Where.PRIVATE)
def on_chosen(turn: Turn, arguments: list[str]) -> None:
    """A value was chosen."""
    turn.change(_change(turn, arguments, arguments[2]))


@answer("ladder", Who.OPERATOR)
def on_typed(turn: Turn, words: list[str], text: str) -> bool:
    """A value was typed; the page that asked for it shows what came of it."""
    screen = _change(turn, words, text)
    say(turn.tx, ":".join(words[2:]), turn.user.id, screen, card=True)
    turn.react("👍")
    return True


@button("la.same", Who.OPERATOR, Where.PRIVATE)
def on_same(turn: Turn, arguments: list[str]) -> None:
    """A kind of unit has the office's steps and hour again."""
    kind = UnitKind(arguments[0])
    stepped = laddering.follow(turn.tx, turn.member, kind)
    _forget_question(turn)
    turn.change(_page(turn, kind, stepped))


def _which(words: list[str]) -> tuple[Part, UnitKind | None]:
    return Part(words[0]), None if words[1] == views.ALL else UnitKind(words[1])


def _change(turn: Turn, words: list[str], text: str) -> Screen:
    """Set a value; the page that shows it. Raises Refused, and the question stands."""
    part, kind = _which(words)
    stepped = laddering.change(turn.tx, turn.member, part, kind, text)
    _forget_question(turn)
    return _page(turn, kind, stepped)


def _page(turn: Turn, kind: UnitKind | None, stepped: Stepped | None = None) -> Screen:
    note = views.note_of(turn.t, stepped) if stepped else None
    return views.page(turn.t, offices.get(turn.tx), kind, may_change=turn.member.operates, note=note)


def _forget_question(turn: Turn) -> None:
    """What is typed from now on answers no question any more."""
    if turn.member.asked:
        people.ask(turn.tx, turn.member.id, None)
