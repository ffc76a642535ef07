"""Joining by an invitation's link."""

from bot.db import people
from bot.domain.people import Language
from bot.telegram.handlers import chats, menu, messages, settings
from bot.telegram.routes import button, command
from bot.telegram.rules import Where, Who
from bot.telegram.turn import Turn
from bot.usecases import joining
from bot.views import commands
from bot.views import joining as views


@command("start", who=Who.ANYONE, where=Where.ANYWHERE)
def on_start(turn: Turn, argument: str) -> None:
    """/start, alone or with an invitation's token; in a group what the link that adds the bot makes people say."""
    if not turn.is_private and argument == chats.START_HERE:
        chats.on_link(turn)
    elif not turn.is_private:
        messages.on_group(turn, commanded=True)
    elif argument and argument != "menu":
        invitation = joining.look(turn.tx, argument)
        name = turn.user.full_name
        turn.reply(
            "invitation",
            views.invitation(turn.t, turn.office, name, invitation.role, invitation.unit, argument),
        )
    elif turn.actor is not None and turn.actor.operates and not turn.office.set_up.finished:
        settings.begin(turn)
    else:
        menu.on_menu(turn, "")


@button("j.lang", Who.ANYONE, Where.PRIVATE)
def on_invitation_language(turn: Turn, arguments: list[str]) -> None:
    """The invitation in the other language."""
    turn.speak(Language(arguments[0]))
    invitation = joining.look(turn.tx, arguments[1])
    name = turn.user.full_name
    turn.change(views.invitation(turn.t, turn.office, name, invitation.role, invitation.unit, arguments[1]))


@button("j.yes", Who.ANYONE, Where.PRIVATE)
def on_join(turn: Turn, arguments: list[str]) -> None:
    """The person accepts an invitation."""
    language = Language(arguments[1]) if len(arguments) > 1 else Language(turn.t.language)
    name = turn.user.full_name
    invitation, _new = joining.join(turn.tx, arguments[0], turn.user.id, name, turn.user.username, language)
    turn.speak(language)
    turn.change(views.joined(turn.t, name, invitation.role, invitation.unit))
    commands.offer(turn.tx, turn.t, turn.user.id, people.actor(turn.tx, turn.user.id, turn.bot.operators))
