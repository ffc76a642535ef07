"""sendMessage, sendChatAction, deleteMessage, pins and reactions."""

from datetime import timedelta
from typing import TYPE_CHECKING

from bot.simulator.errors import bad
from bot.simulator.methods.common import find_room, keyboard, message_text, open_room, say, target
from bot.simulator.methods.registry import SENDING, Result, method
from bot.simulator.models import Doing
from bot.simulator.params import Args
from bot.simulator.watching import News

if TYPE_CHECKING:
    from bot.simulator.chats import Room
    from bot.simulator.models import Message
    from bot.simulator.simulator import Simulator

DELETABLE_FOR = timedelta(hours=48)
ACTIONS = frozenset(
    {
        "typing",
        "upload_photo",
        "record_video",
        "upload_video",
        "record_voice",
        "upload_voice",
        "upload_document",
        "choose_sticker",
        "find_location",
        "record_video_note",
        "upload_video_note",
    }
)
_SIMPLE = (
    "❤👍👎🔥🥰👏😁🤔🤯😱🤬😢🎉🤩🤮💩🙏👌🕊🤡🥱🥴😍🐳🌚🌭💯🤣⚡🍌🏆💔🤨😐"
    "🍓🍾💋🖕😈😴😭🤓👻👀🎃🙈😇😨🤝✍🤗🫡🎅🎄☃💅🤪🗿🆒💘🙉🦄😘💊🙊😎👾🤷😡"
)
_JOINED = ("❤\u200d🔥", "👨\u200d💻", "🤷\u200d♂", "🤷\u200d♀")
REACTIONS = frozenset(_SIMPLE) | frozenset(_JOINED)


@method(
    "sendMessage",
    "chat_id text",
    SENDING + "business_connection_id parse_mode entities link_preview_options reply_markup",
)
def send_message(sim: "Simulator", args: Args) -> Result:
    text, entities = message_text(sim, args)
    buttons = keyboard(args)
    where = target(sim, args)
    sim.floods.spend("sendMessage", where.room.id, 1)
    protect = args.flag("protect_content")
    return say(sim, "sendMessage", where, text, entities, buttons=buttons, protect=protect).api()


@method("sendChatAction", "chat_id action", "message_thread_id business_connection_id")
def send_chat_action(sim: "Simulator", args: Args) -> Result:
    if args.text("action") not in ACTIONS:
        raise bad("wrong parameter action in request")
    room = open_room(sim, args)
    sim.floods.watch("sendChatAction", room.id)
    sim.tell(News.ACTION, Doing(room, args.text("action"), args.integer("message_thread_id") or None))
    return True


@method("deleteMessage", "chat_id message_id")
def delete_message(sim: "Simulator", args: Args) -> Result:
    room = open_room(sim, args)
    message = existing(room, args, "message to delete not found")
    group = sim.group_of(room)
    own = message.sender is sim.bot
    if group is not None and not own and group.bot_status != "administrator":
        raise bad("message can't be deleted")
    may_clean = group is not None and group.bot_status == "administrator"
    if not may_clean and sim.clock.now() - message.date > DELETABLE_FOR:
        raise bad("message can't be deleted for everyone")
    message.deleted = True
    sim.tell(News.MESSAGE, message)
    sim.record("deleteMessage", room, message.text, message)
    return True


@method("pinChatMessage", "chat_id message_id", "disable_notification business_connection_id")
def pin_chat_message(sim: "Simulator", args: Args) -> Result:
    room = _pinnable(sim, args)
    message = existing(room, args, "message to pin not found")
    message.pinned = True
    sim.tell(News.MESSAGE, message)
    notice = sim.post(room, sim.bot, service={"pinned_message": message.api(nested=True)})
    sim.updates.put("message", notice.api())
    sim.record("pinChatMessage", room, message.text, message)
    return True


@method("unpinChatMessage", "chat_id", "message_id business_connection_id")
def unpin_chat_message(sim: "Simulator", args: Args) -> Result:
    room = _pinnable(sim, args)
    if args.has("message_id"):
        message = existing(room, args, "message to unpin not found")
    else:
        pinned = [one for one in room.messages.values() if one.pinned]
        if not pinned:
            raise bad("message to unpin not found")
        message = pinned[-1]
    message.pinned = False
    sim.tell(News.MESSAGE, message)
    sim.record("unpinChatMessage", room, message.text, message)
    return True


@method("setMessageReaction", "chat_id message_id", "reaction is_big")
def set_message_reaction(sim: "Simulator", args: Args) -> Result:
    given = args.json("reaction", "reaction types") or []
    if not isinstance(given, list) or any(not isinstance(one, dict) for one in given):
        raise bad("expected an Array of ReactionType")
    if len(given) > 1:
        raise bad("REACTIONS_TOO_MANY")
    if any(one.get("type") != "emoji" or one.get("emoji", "").rstrip("\ufe0f") not in REACTIONS for one in given):
        raise bad("REACTION_INVALID")
    room = open_room(sim, args)
    message = existing(room, args, "message to react not found")
    sim.floods.watch("setMessageReaction", room.id)
    message.reactions = [one["emoji"] for one in given]
    sim.tell(News.MESSAGE, message)
    sim.record("setMessageReaction", room, "".join(message.reactions), message)
    return True


def existing(room: "Room", args: Args, otherwise: str) -> "Message":
    """The message of a call. Raises `Refusal` (400) with the words in `otherwise`."""
    if not args.integer("message_id"):
        raise bad("message identifier is not specified")
    message = room.find(args.integer("message_id"))
    if message is None:
        raise bad(otherwise)
    return message


def _pinnable(sim: "Simulator", args: Args) -> "Room":
    room = find_room(sim, args)
    open_room(sim, args)
    group = sim.group_of(room)
    if group is not None and group.bot_status != "administrator":
        raise bad("not enough rights to manage pinned messages in the chat")
    return room
