"""forwardMessage and copyMessage."""

from typing import TYPE_CHECKING

from bot.simulator.errors import bad
from bot.simulator.methods.common import caption_text, find_room, keyboard, say, target
from bot.simulator.methods.messages import existing
from bot.simulator.methods.registry import SENDING, Result, method
from bot.simulator.params import Args
from bot.simulator.sending import origin

if TYPE_CHECKING:
    from bot.simulator.models import Message
    from bot.simulator.simulator import Simulator


@method(
    "forwardMessage",
    "chat_id from_chat_id message_id",
    "message_thread_id disable_notification protect_content message_effect_id direct_messages_topic_id "
    "video_start_timestamp",
)
def forward_message(sim: "Simulator", args: Args) -> Result:
    source = _source(sim, args, "message to forward not found")
    where = target(sim, args, replies=False)
    sim.floods.spend("forwardMessage", where.room.id, 1)
    return say(
        sim,
        "forwardMessage",
        where,
        source.text,
        source.entities,
        attachment=source.attachment,
        forward_origin=origin(source, hidden=False),
        protect=args.flag("protect_content"),
    ).api()


@method(
    "copyMessage",
    "chat_id from_chat_id message_id",
    SENDING + "caption parse_mode caption_entities reply_markup show_caption_above_media video_start_timestamp",
)
def copy_message(sim: "Simulator", args: Args) -> Result:
    source = _source(sim, args, "message to copy not found")
    text, entities = source.text, source.entities
    if source.attachment is not None and args.raw("caption") is not None:
        text, entities = caption_text(sim, args)
    buttons = keyboard(args)
    where = target(sim, args)
    sim.floods.spend("copyMessage", where.room.id, 1)
    protect = args.flag("protect_content")
    copied = say(
        sim, "copyMessage", where, text, entities, attachment=source.attachment, buttons=buttons, protect=protect
    )
    return {"message_id": copied.id}


def _source(sim: "Simulator", args: Args, otherwise: str) -> "Message":
    message = existing(find_room(sim, args, "from_chat_id"), args, otherwise)
    if message.service or message.protected:
        raise bad("message can't be forwarded")
    return message
