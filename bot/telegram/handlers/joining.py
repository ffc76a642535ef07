"""Joining, the home screen, the guide, the language."""

from bot.db import people
from bot.domain.people import Language, Role
from bot.domain.screen import Screen
from bot.telegram.handlers import my_unit, requests
from bot.telegram.routes import button, command
from bot.telegram.rules import Where, Who
from bot.telegram.turn import Turn
from bot.usecases import joining, setting_up
from bot.usecases.joining import Joined
from bot.views import joining as views


@command("start", who=Who.ANYONE, where=Where.PRIVATE)
def on_start(turn: Turn, argument: str) -> None:
    """/start, alone or with an invitation's token."""
    if argument and argument != "menu":
        turn.reply("invitation", _invitation(turn, argument))
        return
    on_menu(turn, "")


def _invitation(turn: Turn, token: str) -> Screen:
    """Where an invitation leads to, or that the person is there already."""
    found, is_in = joining.open_link(turn.tx, token, turn.user.id)
    if is_in:
        return views.already_in(turn.t, found.role, found.unit)
    name = turn.actor.name if turn.actor else turn.user.full_name
    return views.invitation(turn.t, turn.office, name, found.role, found.unit, token)


@command("menu", who=Who.ANYONE, where=Where.PRIVATE)
def on_menu(turn: Turn, _argument: str) -> None:
    """The home screen, or for a stranger how to join."""
    turn.reply("menu", home(turn))


@command("bantuan", "panduan", "help", who=Who.ANYONE, where=Where.PRIVATE)
def on_guide(turn: Turn, _argument: str) -> None:
    """The guide."""
    turn.reply("guide", views.guide(turn.t))


@button("m.home", Who.ANYONE, Where.PRIVATE)
def on_home(turn: Turn, _arguments: list[str]) -> None:
    """Back to the home screen."""
    turn.change(home(turn))


@button("m.guide", Who.ANYONE, Where.PRIVATE)
def on_guide_button(turn: Turn, _arguments: list[str]) -> None:
    """The guide, in place of the home screen."""
    turn.change(views.guide(turn.t))


@button("m.report", Who.OFFICER, Where.PRIVATE)
def on_report(turn: Turn, _arguments: list[str]) -> None:
    """How to report."""
    turn.change(views.how_to_report(turn.t))


@command("lapor", who=Who.OFFICER, where=Where.PRIVATE)
def on_lapor(turn: Turn, _argument: str) -> None:
    """How to report."""
    turn.reply("how", views.how_to_report(turn.t))


@button("m.lang", Who.ANYONE, Where.PRIVATE)
def on_language(turn: Turn, arguments: list[str]) -> None:
    """The person's language."""
    language = Language(arguments[0])
    if turn.actor is not None:
        people.speak(turn.tx, turn.actor.id, language)
    turn.speak(language)
    turn.pop_up(turn.t.plain("language-set"))
    turn.change(home(turn))


@button("j.lang", Who.ANYONE, Where.PRIVATE)
def on_invitation_language(turn: Turn, arguments: list[str]) -> None:
    """The invitation in the other language."""
    turn.speak(Language(arguments[0]))
    turn.change(_invitation(turn, arguments[1]))


@button("j.yes", Who.ANYONE, Where.PRIVATE)
def on_join(turn: Turn, arguments: list[str]) -> None:
    """The person accepts an invitation."""
    language = Language(arguments[1]) if len(arguments) > 1 else Language(turn.t.language)
    user = turn.user
    joining.open_link(turn.tx, arguments[0], user.id)
    joined = joining.join(turn.tx, arguments[0], user.id, user.full_name, user.username, language)
    turn.speak(language)
    show_joined(turn, joined)


def show_joined(turn: Turn, joined: Joined) -> None:
    """Welcome somebody, and tell those whom it concerns."""
    role, unit = joined.invitation.role, joined.invitation.unit
    if not joined.is_new:
        turn.change(views.already_in(turn.t, role, unit))
        return
    turn.change(views.joined(turn.t, joined.name, role, unit, confirm_name=not joined.is_named))
    for request in joined.met:
        requests.show_settled(turn.tx, request)
    if joined.succession is not None:
        my_unit.show_succession(turn, joined.succession, joined.name, joined.person_id)


def home(turn: Turn) -> Screen:
    """The home screen, or for a stranger how to join."""
    if turn.actor is None:
        return views.stranger(turn.t, turn.office)
    return views.home(turn.t, turn.actor, turn.office, operator_steps(turn))


def operator_steps(turn: Turn) -> Screen | None:
    """The operator's steps; None for everybody else."""
    if turn.actor is None or Role.OPERATOR not in turn.actor.roles:
        return None
    units, bare = setting_up.progress(turn.tx)
    return views.operator_steps(turn.t, turn.office, units, bare)
