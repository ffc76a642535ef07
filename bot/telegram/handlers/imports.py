"""Lists of units as files: how to send one, the example, the present list; and confirming what files would change."""

from bot.db import errands
from bot.domain.people import Language
from bot.telegram.handlers.units import calm
from bot.telegram.routes import button
from bot.telegram.rules import Where, Who
from bot.telegram.turn import Turn
from bot.usecases import importing
from bot.views import unit_files as views


@button("f.menu", Who.OPERATOR, Where.PRIVATE)
def on_menu(turn: Turn, _arguments: list[str]) -> None:
    """How to send a list of units."""
    calm(turn)
    turn.change(views.menu(turn.t, turn.office.set_up))


@button("f.form", Who.OPERATOR, Where.PRIVATE)
def on_form(turn: Turn, _arguments: list[str]) -> None:
    """A file to fill in."""
    make(turn, "units.template")


@button("f.export", Who.OPERATOR, Where.PRIVATE)
def on_export(turn: Turn, _arguments: list[str]) -> None:
    """The present units as a file."""
    make(turn, "units.export")


def make(turn: Turn, kind: str, **arguments: object) -> None:
    """Have a file made, which will come as a message of its own."""
    begin(turn, kind, **arguments)
    turn.pop_up(turn.t.plain("file-being-made"))


def begin(turn: Turn, kind: str, **arguments: object) -> None:
    """Begin an errand that needs no card of its own."""
    errands.add(turn.tx, kind, turn.message.chat.id, turn.member.id, Language(turn.t.language), **arguments)


@button("f.yes", Who.OPERATOR, Where.PRIVATE)
def on_confirm(turn: Turn, arguments: list[str]) -> None:
    """Import what the preview showed, which the mark stands for."""
    import_id, mark = int(arguments[0]), arguments[1]
    found = importing.confirm(turn.tx, turn.member, import_id)
    turn.change(views.importing(turn.t, found.file_name))
    begin(turn, f"{found.what.value}.import", import_id=import_id, mark=mark, card=turn.card)


@button("f.no", Who.OPERATOR, Where.PRIVATE)
def on_cancel(turn: Turn, arguments: list[str]) -> None:
    """Call an import off."""
    found = importing.cancel(turn.tx, turn.member, int(arguments[0]))
    turn.change(views.cancelled(turn.t, found.file_name))
