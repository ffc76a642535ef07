"""The bot's own membership: groups that add or remove it, people who block it."""

from telegram import ChatMemberUpdated, Update

from bot.db import chats, offices, outbox
from bot.db.engine import Tx
from bot.db.outbox import Outgoing
from bot.domain.screen import Button, Screen, action
from bot.i18n import Texts, texts
from bot.telegram.handlers import joining
from bot.telegram.incoming import GROUP_CHATS, language
from bot.telegram.routes import button, command
from bot.telegram.rules import Where, Who
from bot.telegram.turn import Bot, Turn
from bot.usecases import joining as invitations
from bot.usecases import setting_up
from bot.usecases.saying import say

PRESENT = frozenset({"member", "administrator", "creator"})


def on_membership(tx: Tx, update: Update, bot: Bot) -> None:
    """The bot was added, removed, blocked or unblocked."""
    change = update.my_chat_member
    if change is None:
        return
    present = change.new_chat_member.status in PRESENT
    was_present = change.old_chat_member.status in PRESENT
    if not present:
        chats.unreachable(tx, change.chat.id, f"bot is {change.new_chat_member.status}")
        return
    chats.reachable(tx, change.chat.id)
    if change.chat.type in GROUP_CHATS and not was_present:
        _added_to_group(tx, update.update_id, change, bot)


def _added_to_group(tx: Tx, update_id: int, change: ChatMemberUpdated, bot: Bot) -> None:
    office = offices.get(tx)
    chat_id = change.chat.id
    user = change.from_user
    actor = invitations.who(tx, user.id, user.full_name, user.username, language(user), bot.operators)
    t = texts(office.language)
    if office.group_chat_id == chat_id:
        say(tx, f"update:{update_id}:bound", chat_id, Screen(t("group-bound-already", office=office.name)))
    elif actor is not None and actor.coordinates:
        bind = Button(t.plain("button-bind-group"), action("c.bind"))
        say(tx, f"update:{update_id}:hello", chat_id, Screen(t("group-hello", office=office.name), ((bind,),)))
    else:
        _leave(tx, t, chat_id, office.name, update_id)


def _leave(tx: Tx, t: Texts, chat_id: int, office_name: str, update_id: int) -> None:
    say(tx, f"update:{update_id}:not-served", chat_id, Screen(t("group-not-served", office=office_name)))
    outbox.enqueue(tx, Outgoing(f"update:{update_id}:leave", chat_id, "leaveChat", {}))


@command("pasang", who=Who.COORDINATOR, where=Where.ANYWHERE)
def on_bind(turn: Turn, _argument: str) -> None:
    """/pasang makes this group the coordination group."""
    if turn.is_private:
        turn.reply("home", joining.home(turn))
        return
    setting_up.bind_group(turn.tx, turn.actor, turn.message.chat.id, turn.message.chat.title or "")
    turn.reply("bound", Screen(turn.t("group-bound", office=turn.office.name)))


@button("c.bind", Who.COORDINATOR, Where.ANY_GROUP)
def on_bind_button(turn: Turn, _arguments: list[str]) -> None:
    """The button that does the same."""
    setting_up.bind_group(turn.tx, turn.actor, turn.message.chat.id, turn.message.chat.title or "")
    turn.change(Screen(texts(turn.office.language)("group-bound", office=turn.office.name)))
