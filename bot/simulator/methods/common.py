"""What sending and editing share: texts, keyboards, chats, replies."""

from typing import TYPE_CHECKING, Any, NamedTuple
from urllib.parse import urlsplit

from bot.simulator.chats import Group, Room
from bot.simulator.entities import Entity, merge, trim
from bot.simulator.errors import bad
from bot.simulator.files import Attachment
from bot.simulator.markup import parse_html
from bot.simulator.models import Button, Message, Rows
from bot.simulator.params import Args

if TYPE_CHECKING:
    from bot.simulator.simulator import Simulator

MOST_TEXT = 4096
MOST_CAPTION = 1024
MOST_RAW_BYTES = 32_768
MOST_BUTTONS = 100
MOST_IN_ROW = 8
MOST_DATA_BYTES = 64
_PERSON_LINK = "tg://user?id="
_SCHEMES = frozenset({"http", "https", "tg", "tonsite"})


class Target(NamedTuple):
    """Where a new message goes."""

    room: Room
    thread_id: int | None
    reply_to: Message | None


def formatted(sim: "Simulator", text: str, mode: str, given: Any, most: int, too_long: str) -> tuple[str, list[Entity]]:
    """A text or caption after its markup was read, trimmed. Raises `Refusal` (400)."""
    if len(text.encode("utf-8", "replace")) > MOST_RAW_BYTES:
        raise bad("text is too long")
    entities: list[Entity] = []
    if mode:
        if mode.lower() != "html":
            raise bad("unsupported parse_mode")
        text, entities = parse_html(text)
        entities = [one for entity in entities if (one := _named(sim, entity)) is not None]
    elif isinstance(given, list):
        entities = given
    text, entities = trim(text, entities)
    if len(text) > most:
        raise bad(too_long)
    return text, merge(text, entities)


def message_text(sim: "Simulator", args: Args) -> tuple[str, list[Entity]]:
    """The `text` of a call. Raises `Refusal` (400)."""
    raw = args.text("text")
    if not raw:
        raise bad("message text is empty")
    given = args.json("entities", "entities")
    text, entities = formatted(sim, raw, args.text("parse_mode"), given, MOST_TEXT, "message is too long")
    if not text:
        raise bad("text must be non-empty")
    return text, entities


def caption_text(sim: "Simulator", args: Args) -> tuple[str, list[Entity]]:
    """The `caption` of a call. Raises `Refusal` (400)."""
    given = args.json("caption_entities", "caption entities")
    return caption_of(sim, args.text("caption"), args.text("parse_mode"), given)


def caption_of(sim: "Simulator", raw: str, mode: str, given: Any) -> tuple[str, list[Entity]]:
    """A caption. Raises `Refusal` (400)."""
    return formatted(sim, raw, mode, given, MOST_CAPTION, "message caption is too long")


def _named(sim: "Simulator", entity: Entity) -> Entity | None:
    """A link to a person becomes a mention, and nothing if the bot does not know the person."""
    url = entity.get("url", "")
    if not url.startswith(_PERSON_LINK):
        return entity
    number = url.removeprefix(_PERSON_LINK)
    person = sim.people.get(int(number)) if number.isdecimal() else None
    if person is None:
        return None
    return {"type": "text_mention", "offset": entity["offset"], "length": entity["length"], "user": person.user}


def keyboard(args: Args) -> Rows:
    """The inline keyboard of a call; other kinds of keyboards are accepted and not shown. Raises `Refusal` (400)."""
    return keyboard_of(args.json("reply_markup", "reply keyboard markup"))


def keyboard_of(given: Any) -> Rows:
    """The inline keyboard of a decoded reply markup. Raises `Refusal` (400)."""
    if not given:
        return ()
    if not isinstance(given, dict):
        raise bad("object expected as reply markup")
    rows = given.get("inline_keyboard", [])
    if not isinstance(rows, list):
        raise bad('field "inline_keyboard" must be of the type Array')
    left, kept = MOST_BUTTONS, []
    for row in rows:
        if not isinstance(row, list):
            raise bad('field "inline_keyboard" of the InlineKeyboardMarkup must be an Array of Arrays')
        buttons = tuple(_button(item) for item in row)[: min(MOST_IN_ROW, left)]
        left -= len(buttons)
        if buttons:
            kept.append(buttons)
    return tuple(kept)


def _button(given: Any) -> Button:
    if not isinstance(given, dict) or not isinstance(given.get("text"), str):
        raise bad("can't parse inline keyboard button: Can't find field \"text\"")
    text = given["text"].strip()
    if not text:
        raise bad("can't parse inline keyboard button: text must be non-empty")
    data, url = given.get("callback_data"), given.get("url")
    other = {key: value for key, value in given.items() if key not in {"text", "callback_data", "url"}}
    if not data and not url and not other.keys() - {"style", "icon_custom_emoji_id"}:
        raise bad("can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard")
    if data and len(str(data).encode()) > MOST_DATA_BYTES:
        raise bad("BUTTON_DATA_INVALID")
    if url:
        _check_url(str(url))
    return Button(text, data or None, url or None, other)


def _check_url(url: str) -> None:
    parts = urlsplit(url if ":" in url else f"http://{url}")
    host = parts.hostname or ""
    if parts.scheme not in _SCHEMES or not host or (parts.scheme in {"http", "https"} and "." not in host):
        raise bad(f"inline keyboard button URL '{url}' is invalid: Wrong HTTP URL")


def find_room(sim: "Simulator", args: Args, name: str = "chat_id") -> Room:
    """The chat of a call. Raises `Refusal` (400)."""
    if not args.has(name):
        raise bad(f"{name} is empty")
    room = sim.rooms.get(args.integer(name))
    if room is None:
        raise bad("chat not found")
    return room


def open_room(sim: "Simulator", args: Args, name: str = "chat_id") -> Room:
    """The chat of a call, if the bot may speak there. Raises `Refusal` (400, 403)."""
    room = find_room(sim, args, name)
    group = sim.group_of(room)
    if group is not None:
        group.check_access(room)
    elif room.person is not None:
        room.person.check_access()
    return room


def open_group(sim: "Simulator", args: Args) -> tuple[Room, Group]:
    """The group of a call. Raises `Refusal` (400, 403)."""
    room = open_room(sim, args)
    group = sim.group_of(room)
    if group is None:
        raise bad("method is available only for supergroups")
    return room, group


def target(sim: "Simulator", args: Args, *, replies: bool = True) -> Target:
    """Chat, topic and answered message of a sending call. Raises `Refusal` (400, 403)."""
    room = open_room(sim, args)
    thread_id = args.integer("message_thread_id") or None
    if thread_id is not None and thread_id not in room.topics:
        raise bad("message thread not found")
    return Target(room, thread_id, _replied(sim, args, room) if replies else None)


def _replied(sim: "Simulator", args: Args, room: Room) -> Message | None:
    given = args.json("reply_parameters", "reply parameters")
    if not isinstance(given, dict) or "message_id" not in given:
        return None
    source = room if given.get("chat_id") is None else sim.rooms.get(_number(given["chat_id"]))
    message = None if source is None else source.find(_number(given["message_id"]))
    if message is None and not given.get("allow_sending_without_reply"):
        raise bad("message to be replied not found")
    return message if source is room else None


def _number(value: Any) -> int:
    try:
        return int(value)
    except (TypeError, ValueError):
        return 0


def say(
    sim: "Simulator",
    method: str,
    where: Target,
    text: str,
    entities: list[Entity],
    *,
    attachment: Attachment | None = None,
    buttons: Rows = (),
    protect: bool = False,
    **fields: Any,
) -> Message:
    """Put a message of the bot into a chat; its flood cost is already paid."""
    message = sim.post(
        where.room,
        sim.bot,
        text=text,
        entities=entities,
        attachment=attachment,
        buttons=buttons,
        reply_to=where.reply_to,
        thread_id=where.thread_id,
        extra={"has_protected_content": True} if protect else {},
        **fields,
    )
    sim.record(method, where.room, text, message)
    return message
