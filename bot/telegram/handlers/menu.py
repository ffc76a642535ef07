"""The home screen, help, the language."""

from bot.db import people
from bot.domain.people import Language
from bot.domain.screen import Screen
from bot.telegram.routes import button, command
from bot.telegram.rules import Where, Who
from bot.telegram.turn import Turn
from bot.usecases import drafting, requesting, settings
from bot.views import commands
from bot.views import help as help_views
from bot.views import joining as joining_views
from bot.views import links as link_views
from bot.views import menu as views


@command("menu", who=Who.ANYONE, where=Where.PRIVATE)
def on_menu(turn: Turn, _argument: str) -> None:
    """The home screen, or for a stranger how to join."""
    turn.reply("menu", home(turn))


@button("m.home", Who.ANYONE, Where.PRIVATE)
def on_home(turn: Turn, _arguments: list[str]) -> None:
    """Back to the home screen."""
    turn.change(home(turn))


@command("bantuan", "help", who=Who.ANYONE, where=Where.PRIVATE)
def on_help(turn: Turn, _argument: str) -> None:
    """What may be the matter."""
    turn.reply("help", help_views.menu(turn.t, turn.actor))


@button("m.guide", Who.ANYONE, Where.PRIVATE)
def on_help_button(turn: Turn, _arguments: list[str]) -> None:
    """The same in the place of another screen."""
    turn.change(help_views.menu(turn.t, turn.actor))


@button("m.help", Who.ANYONE, Where.PRIVATE)
def on_situation(turn: Turn, arguments: list[str]) -> None:
    """What to do about it."""
    turn.change(help_views.page(turn.t, turn.actor, turn.office, arguments[0]))


@command("panduan", who=Who.ANYONE, where=Where.PRIVATE)
def on_guide(turn: Turn, _argument: str) -> None:
    """The guide, with the code of ethics."""
    turn.reply("guide", joining_views.guide(turn.t))


@button("m.report", Who.OFFICER, Where.PRIVATE)
def on_report(turn: Turn, _arguments: list[str]) -> None:
    """How to report."""
    turn.change(joining_views.how_to_report(turn.t, hints=turn.officer.hints))


@button("m.hints", Who.OFFICER, Where.PRIVATE)
def on_hints(turn: Turn, arguments: list[str]) -> None:
    """Show drafts with the coach's hints, or without."""
    wanted = bool(int(arguments[0]))
    drafting.want_hints(turn.tx, turn.officer, wanted)
    turn.change(joining_views.how_to_report(turn.t, hints=wanted))


@button("m.link", Who.OFFICER, Where.PRIVATE)
def on_link(turn: Turn, _arguments: list[str]) -> None:
    """How to send a link."""
    turn.change(views.and_now(turn.t, link_views.send_it(turn.t).html))


@command("lapor", who=Who.OFFICER, where=Where.PRIVATE)
def on_lapor(turn: Turn, _argument: str) -> None:
    """How to report."""
    turn.reply("how", joining_views.how_to_report(turn.t, hints=turn.officer.hints))


@button("m.lang", Who.ANYONE, Where.PRIVATE)
def on_language(turn: Turn, arguments: list[str]) -> None:
    """The person's language."""
    language = Language(arguments[0])
    if turn.actor is not None:
        people.speak(turn.tx, turn.actor.id, language)
    turn.speak(language)
    turn.pop_up(turn.t.plain("language-set"))
    turn.change(home(turn))


def home(turn: Turn) -> Screen:
    """The home screen, or for a stranger how to join. What the bot asked last is asked no more."""
    commands.offer(turn.tx, turn.t, turn.user.id, turn.actor)
    if turn.actor is None:
        return joining_views.stranger(turn.t, turn.office)
    if turn.actor.asked:
        people.ask(turn.tx, turn.actor.id, None)
    requests = requesting.waiting(turn.tx, 0).total if turn.actor.coordinates else 0
    return views.home(turn.t, turn.actor, settings.headway(turn.tx), requests)
