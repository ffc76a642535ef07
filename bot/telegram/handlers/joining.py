"""Joining by an invitation's link."""

import re

from bot.db import people
from bot.domain.people import Language
from bot.domain.screen import Screen
from bot.domain.set_up import Step
from bot.telegram.handlers import chats, menu, messages, my_unit, requests, settings
from bot.telegram.routes import button, command
from bot.telegram.rules import Where, Who
from bot.telegram.turn import Turn
from bot.usecases import joining
from bot.usecases.joining import Joined
from bot.views import commands
from bot.views import joining as views
from bot.views.group_prompts import LINK, LINK_MINE

PLAIN = frozenset({"menu", "join"})
"""What a link to the bot may say that means no more than opening it."""


@command("start", who=Who.ANYONE, where=Where.ANYWHERE)
def on_start(turn: Turn, argument: str) -> None:
    """/start, alone or with an invitation's token; in a group what the link that adds the bot makes people say."""
    if not turn.is_private and argument == chats.START_HERE:
        chats.on_link(turn)
    elif not turn.is_private:
        messages.on_group(turn, commanded=True)
    elif _leads_to_prompt(argument):
        from bot.telegram.handlers import prompts

        prompts.on_link_followed(turn, argument)
    elif argument and argument not in PLAIN:
        turn.reply("invitation", _invitation(turn, argument))
    elif turn.actor is not None and turn.actor.operates and not turn.office.set_up.finished:
        settings.begin(turn)
    else:
        menu.on_menu(turn, "")


def _leads_to_prompt(argument: str) -> bool:
    """Whether a link comes from the group's prompt: invitations are longer."""
    return argument == LINK_MINE or re.fullmatch(LINK + r"\d{1,18}", argument) is not None


def _invitation(turn: Turn, token: str) -> Screen:
    """Where an invitation leads to, or that the person is there already."""
    found, is_in = joining.open_link(turn.tx, token, turn.user.id)
    if is_in:
        return views.already_in(turn.t, found.role, found.unit)
    name = turn.actor.name if turn.actor else turn.user.full_name
    return views.invitation(turn.t, turn.office, name, found.role, found.unit, token)


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
    commands.offer(turn.tx, turn.t, turn.user.id, people.actor(turn.tx, turn.user.id, turn.bot.operators))
    settings.look_again(turn, Step.PEOPLE)
    for request in joined.met:
        requests.show_settled(turn.tx, request)
    if joined.succession is not None:
        my_unit.show_succession(turn, joined.succession, joined.name, joined.person_id)
