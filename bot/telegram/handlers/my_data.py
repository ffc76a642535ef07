"""One's own data: looked at, taken along, corrected, erased. Also for those who left, or never joined."""

from bot.clock import local_date
from bot.db import people
from bot.domain.people import Language, Role
from bot.domain.screen import Screen
from bot.i18n import texts
from bot.telegram.routes import answer, button, command
from bot.telegram.rules import Where, Who
from bot.telegram.turn import Turn
from bot.usecases import my_data
from bot.usecases.saying import say
from bot.views import my_data as views


@command("dataku", "mydata", who=Who.ANYONE, where=Where.PRIVATE)
def on_my_data(turn: Turn, _argument: str) -> None:
    """What is held."""
    turn.reply("mydata", _mine(turn))


@button("y.mine", Who.ANYONE, Where.PRIVATE)
def on_mine(turn: Turn, _arguments: list[str]) -> None:
    """What is held; nothing is asked any more."""
    if turn.actor is not None and turn.actor.asked == my_data.ASKED:
        people.ask(turn.tx, turn.actor.id, None)
    turn.change(_mine(turn))


def _mine(turn: Turn) -> Screen:
    held = my_data.look(turn.tx, turn.user.id)
    agreed_on = local_date(held.consent[1], turn.office.zone) if held.consent else None
    return views.mine(turn.t, held, agreed_on, member=turn.actor is not None)


@button("y.file", Who.ANYONE, Where.PRIVATE)
def on_file(turn: Turn, _arguments: list[str]) -> None:
    """All of it, as a file."""
    turn.errand(my_data.FILE, views.waiting(turn.t))


@button("y.name", Who.MEMBER, Where.PRIVATE)
def on_name(turn: Turn, _arguments: list[str]) -> None:
    """The name is to be corrected."""
    my_data.ask_name(turn.tx, turn.member)
    turn.change(views.asking_name(turn.t, turn.member.name))


@answer(my_data.ASKED, Who.MEMBER)
def on_name_answer(turn: Turn, _words: list[str], text: str) -> bool:
    """The corrected name."""
    name = my_data.rename(turn.tx, turn.member, text)
    if name is None:
        return False
    turn.reply("renamed", views.renamed(turn.t, name))
    return True


@command("hapus", "erase", who=Who.ANYONE, where=Where.PRIVATE)
def on_erase_command(turn: Turn, _argument: str) -> None:
    """Asks whether all is to be erased."""
    turn.reply("erase", _asking(turn))


@button("y.erase", Who.ANYONE, Where.PRIVATE)
def on_erase(turn: Turn, _arguments: list[str]) -> None:
    """Asks whether all is to be erased."""
    turn.change(_asking(turn))


def _asking(turn: Turn) -> Screen:
    my_data.may_erase(turn.tx, turn.actor, turn.bot.operators, turn.user.id)
    held = my_data.look(turn.tx, turn.user.id)
    issued = int(turn.tx.now.timestamp())
    return views.asking_erasure(turn.t, held, (issued, my_data.version(turn.tx, held, issued)))


@button("y.gone", Who.ANYONE, Where.PRIVATE)
def on_gone(turn: Turn, arguments: list[str]) -> None:
    """All is to be erased, now."""
    my_data.may_erase(turn.tx, turn.actor, turn.bot.operators, turn.user.id)
    held = my_data.look(turn.tx, turn.user.id)
    language = Language(turn.t.language)
    order = my_data.Order(int(arguments[0]), arguments[1], turn.update.update_id, turn.card, language)
    erasure = my_data.erase(turn.tx, held, order)
    say(turn.tx, erasure.key, turn.user.id, views.erasing(turn.t), card=True)
    _tell_coordinators(turn, erasure)


def _tell_coordinators(turn: Turn, erasure: my_data.Erasure) -> None:
    """Say which units have no officer any more."""
    if not erasure.bare:
        return
    for chat_id, language in people.with_role(turn.tx, Role.COORDINATOR):
        screen = views.left_alone(texts(language), erasure.bare)
        say(turn.tx, f"bare:{erasure.errand_id}:{chat_id}", chat_id, screen)
