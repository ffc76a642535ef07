"""The office's caption templates: coordinators see them, operators change them."""

from bot.db.photos import Incoming
from bot.domain.office import Actor
from bot.domain.people import Role
from bot.domain.templates import Template
from bot.telegram.routes import answer, button
from bot.telegram.rules import Where, Who
from bot.telegram.turn import Turn
from bot.usecases import templating
from bot.views import templates as views


@button("k.templates", Who.COORDINATOR, Where.PRIVATE)
def on_list(turn: Turn, _arguments: list[str]) -> None:
    """All templates."""
    templating.stop_asking(turn.tx, turn.member)
    own = templating.own(turn.tx, turn.office)
    turn.change(views.menu(turn.t, own, may_edit=_operates(turn.member)))


@button("k.template", Who.COORDINATOR, Where.PRIVATE)
def on_one(turn: Turn, arguments: list[str]) -> None:
    """One template."""
    templating.stop_asking(turn.tx, turn.member)
    _show(turn, templating.named(arguments[0]))


@button("k.write", Who.OPERATOR, Where.PRIVATE)
def on_write(turn: Turn, arguments: list[str]) -> None:
    """Ask for a template's new text."""
    template = templating.named(arguments[0])
    templating.ask(turn.tx, turn.member, template)
    turn.change(views.asking(turn.t, template))


@answer("template", Who.OPERATOR)
def on_written(turn: Turn, words: list[str], text: str) -> bool:
    """A template was written; with mistakes the question stays."""
    template = templating.named(words[0])
    found = templating.save(turn.tx, turn.member, turn.office, template, text)
    turn.reply("template", views.mistaken(turn.t, template, found) if found else views.saved(turn.t, template))
    return True


@button("k.restore", Who.OPERATOR, Where.PRIVATE)
def on_restore(turn: Turn, arguments: list[str]) -> None:
    """The template that comes with the program, again."""
    template = templating.named(arguments[0])
    templating.restore(turn.tx, turn.member, turn.office, template)
    _show(turn, template)


@button("k.paper", Who.OPERATOR, Where.PRIVATE)
def on_letterhead(turn: Turn, _arguments: list[str]) -> None:
    """The letterhead, and ask for another."""
    templating.ask_letterhead(turn.tx, turn.member)
    turn.change(views.letterhead(turn.t, templating.letterhead(turn.tx, turn.office)))


@answer("letterhead", Who.OPERATOR)
def on_letterhead_written(turn: Turn, _words: list[str], text: str) -> bool:
    """The letterhead was written."""
    lines = templating.save_letterhead(turn.tx, turn.member, turn.office, text)
    turn.reply("letterhead", views.letterhead_saved(turn.t, lines))
    return True


@button("k.logo", Who.OPERATOR, Where.PRIVATE)
def on_logo(turn: Turn, _arguments: list[str]) -> None:
    """Ask for the logo."""
    templating.ask_logo(turn.tx, turn.member)
    turn.change(views.asking_logo(turn.t))


def takes_logo(turn: Turn, photo: Incoming) -> bool:
    """Take a photo for the logo that was asked for; False where it was not."""
    if not templating.is_logo(turn.tx, turn.member):
        return False
    turn.errand("kit-logo", views.reading_logo(turn.t), file_id=photo.file_id)
    return True


def _show(turn: Turn, template: Template) -> None:
    body = templating.in_force(turn.tx, turn.office)[template]
    is_own = template in templating.own(turn.tx, turn.office)
    screen = views.one(turn.t, template, body, templating.typical(), is_own=is_own, may_edit=_operates(turn.member))
    turn.change(screen)


def _operates(actor: Actor) -> bool:
    return Role.OPERATOR in actor.roles
