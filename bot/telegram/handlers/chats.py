"""The bot's own membership: groups that add or remove it, people who block it; the coordination group."""

from telegram import ChatMemberUpdated, Update

from bot.db import chats, offices, outbox, said
from bot.db.engine import Tx
from bot.db.outbox import Outgoing
from bot.domain.people import Language
from bot.domain.refused import Refused
from bot.domain.screen import Screen
from bot.domain.set_up import Step
from bot.i18n import texts
from bot.telegram import notices
from bot.telegram.handlers import menu, settings
from bot.telegram.incoming import GROUP_CHATS, language
from bot.telegram.routes import button, command
from bot.telegram.rules import Where, Who
from bot.telegram.turn import Bot, Turn
from bot.usecases import coordinating, whois
from bot.usecases.saying import say
from bot.views import coordinating as views

PRESENT = frozenset({"member", "administrator", "creator"})
START_HERE = "pasang"
"""What the link that adds the bot to a group makes people say in it."""


def on_membership(tx: Tx, update: Update, bot: Bot) -> None:
    """The bot was added, removed, blocked or unblocked, or given other rights."""
    change = update.my_chat_member
    if change is None:
        return
    chat_id, status = change.chat.id, change.new_chat_member.status
    is_bound = offices.get(tx).group_chat_id == chat_id
    if not _is_in(change.new_chat_member):
        if chats.unreachable(tx, chat_id, f"bot is {status}") and is_bound:
            notices.group_lost(tx, bot.operators, bot.username, chat_id)
        return
    chats.reachable(tx, chat_id)
    was_in = _is_in(change.old_chat_member)
    if is_bound:
        coordinating.look_into(tx, change.from_user.id, None, offices.get(tx).language)
    if change.chat.type in GROUP_CHATS and not was_in:
        _added_to_group(tx, update.update_id, change, bot)


def _is_in(member: object) -> bool:
    """Whether the bot is in the group; somebody restricted may be in it or not."""
    status = getattr(member, "status", "")
    return status in PRESENT or (status == "restricted" and bool(getattr(member, "is_member", False)))


def _added_to_group(tx: Tx, update_id: int, change: ChatMemberUpdated, bot: Bot) -> None:
    office = offices.get(tx)
    chat_id = change.chat.id
    user = change.from_user
    actor = whois.who(tx, user.id, user.full_name, user.username, language(user), bot.operators)
    t = texts(office.language)
    if office.group_chat_id == chat_id:
        say(tx, f"update:{update_id}:bound", chat_id, Screen(t("group-bound-already", office=office.name)))
    elif actor is not None and actor.coordinates:
        say(tx, coordinating.offer_key(chat_id, update_id), chat_id, views.offer(t, office))
    else:
        leave(tx, chat_id, str(update_id))


def leave(tx: Tx, chat_id: int, mark: str) -> None:
    """Tell a group whom the bot serves, and leave it; `mark` tells one time from another."""
    office = offices.get(tx)
    words = texts(office.language)("group-not-served", office=office.name)
    say(tx, f"not-served:{chat_id}:{mark}", chat_id, Screen(words))
    outbox.enqueue(tx, Outgoing(f"leave:{chat_id}:{mark}", chat_id, "leaveChat", {}))


def on_elsewhere(turn: Turn) -> None:
    """Something was said in a group that is not the coordination group."""
    chat_id = turn.message.chat.id
    if coordinating.offer_stands(turn.tx, chat_id):
        return
    if turn.actor is not None and turn.actor.coordinates:
        key = coordinating.offer_key(chat_id, turn.update.update_id)
        say(turn.tx, key, chat_id, views.offer(texts(turn.office.language), turn.office))
    else:
        # Once a day: what was said before the bot has left is one reason to leave, not many.
        leave(turn.tx, chat_id, turn.tx.now.date().isoformat())


def on_link(turn: Turn) -> None:
    """The link that adds the bot to a group was used: bind it at once, in the message that offered it."""
    _bind(turn, said.newest_key(turn.tx, coordinating.offer_key(turn.message.chat.id, "")) or turn.key("bound"))


@command("pasang", who=Who.COORDINATOR, where=Where.ANYWHERE)
def on_bind(turn: Turn, _argument: str) -> None:
    """/pasang makes this group the coordination group."""
    if turn.is_private:
        turn.reply("home", menu.home(turn))
    else:
        _bind(turn, turn.key("bound"))


@button("c.bind", Who.COORDINATOR, Where.ANY_GROUP)
def on_bind_button(turn: Turn, _arguments: list[str]) -> None:
    """The button that does the same."""
    _bind(turn, turn.card)


@button("c.move", Who.COORDINATOR, Where.ANY_GROUP)
def on_move(turn: Turn, arguments: list[str]) -> None:
    """This group takes the place of the one that was named."""
    _bind(turn, turn.card, instead_of=int(arguments[0]))


@button("c.keep", Who.COORDINATOR, Where.ANY_GROUP)
def on_keep(turn: Turn, _arguments: list[str]) -> None:
    """The other group stays the coordination group."""
    t = texts(turn.office.language)
    turn.change(Screen(t("group-kept", title=views.title(t, turn.office))))


def _bind(turn: Turn, key: str, instead_of: int | None = None) -> None:
    """Bind the group of this turn, or ask first where another one would have to give way; `key` is the card's."""
    chat = turn.message.chat
    bound = coordinating.bind(turn.tx, turn.actor, chat.id, chat.title or "", instead_of=instead_of)
    office = offices.get(turn.tx)
    t = texts(office.language)
    if not bound.is_bound and bound.other is not None:
        if instead_of is not None:
            raise Refused("group-move-outdated")
        say(turn.tx, key, chat.id, views.ask_move(t, office, bound.other), card=True)
        return
    if bound.other is not None:
        words = t("group-moved", office=office.name, title=views.title(t, office))
        say(turn.tx, turn.key("moved"), bound.other, Screen(words))
        outbox.enqueue(turn.tx, Outgoing(turn.key("leave"), bound.other, "leaveChat", {}))
    say(turn.tx, key, chat.id, views.bound(t, office, turn.bot.username, already=bound.was_bound), card=True)
    settings.look_again(turn, Step.GROUP)
    coordinating.look_into(turn.tx, turn.user.id, turn.member.id, Language(office.language), card=key)
