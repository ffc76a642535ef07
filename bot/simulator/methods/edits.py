"""editMessageText, editMessageCaption, editMessageReplyMarkup, editMessageMedia."""

from typing import TYPE_CHECKING

from bot.simulator.entities import Entity
from bot.simulator.errors import NOT_MODIFIED, bad
from bot.simulator.files import Attachment
from bot.simulator.methods.common import caption_of, caption_text, keyboard, message_text, open_room
from bot.simulator.methods.media import input_media
from bot.simulator.methods.messages import existing
from bot.simulator.methods.registry import Result, method
from bot.simulator.models import Message, Rows
from bot.simulator.params import Args

if TYPE_CHECKING:
    from bot.simulator.simulator import Simulator

_WHERE = "chat_id message_id inline_message_id business_connection_id reply_markup "


@method("editMessageText", "", _WHERE + "text parse_mode entities link_preview_options")
def edit_message_text(sim: "Simulator", args: Args) -> Result:
    text, entities = message_text(sim, args)
    buttons = keyboard(args)
    message = _own(sim, args)
    if message.attachment is not None or message.service:
        raise bad("there is no text in the message to edit")
    return _edit(sim, "editMessageText", message, text, entities, buttons)


@method("editMessageCaption", "", _WHERE + "caption parse_mode caption_entities show_caption_above_media")
def edit_message_caption(sim: "Simulator", args: Args) -> Result:
    text, entities = caption_text(sim, args)
    buttons = keyboard(args)
    message = _own(sim, args)
    if message.attachment is None:
        raise bad("there is no caption in the message to edit")
    return _edit(sim, "editMessageCaption", message, text, entities, buttons)


@method("editMessageReplyMarkup", "", _WHERE)
def edit_message_reply_markup(sim: "Simulator", args: Args) -> Result:
    buttons = keyboard(args)
    message = _own(sim, args)
    return _edit(sim, "editMessageReplyMarkup", message, message.text, message.entities, buttons)


@method("editMessageMedia", "media", _WHERE)
def edit_message_media(sim: "Simulator", args: Args) -> Result:
    item = args.json("media", "input media")
    if not isinstance(item, dict):
        raise bad("media is not specified")
    given = item.get("caption", ""), item.get("parse_mode", ""), item.get("caption_entities")
    text, entities = caption_of(sim, *given)
    buttons = keyboard(args)
    message = _own(sim, args)
    if message.media_group_id is not None and item.get("type") == "document":
        raise bad("other types of media can't be used in an album")
    attachment = input_media(sim, args, item)
    return _edit(sim, "editMessageMedia", message, text, entities, buttons, attachment)


def _own(sim: "Simulator", args: Args) -> Message:
    if args.has("inline_message_id"):
        raise bad("MESSAGE_ID_INVALID")
    message = existing(open_room(sim, args), args, "message to edit not found")
    if message.sender is not sim.bot or message.forward_origin is not None:
        raise bad("message can't be edited")
    return message


def _edit(
    sim: "Simulator",
    name: str,
    message: Message,
    text: str,
    entities: list[Entity],
    buttons: Rows,
    attachment: Attachment | None = None,
) -> Result:
    same_media = attachment is None or attachment is message.attachment
    if same_media and (text, entities, buttons) == (message.text, message.entities, message.buttons):
        raise bad(NOT_MODIFIED)
    sim.floods.spend(name, message.chat_id, 1, edit=True)
    if attachment is not None:
        message.attachment = attachment
    sim.change(message, text, entities, buttons)
    sim.record(name, message.room, text, message)
    return message.api()
