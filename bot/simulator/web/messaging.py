"""Messages that people send, change and answer on the page."""

from typing import Any, Final, NamedTuple

from bot.simulator.chats import Group
from bot.simulator.entities import utf16_length
from bot.simulator.methods.common import MOST_CAPTION, MOST_DATA_BYTES, MOST_TEXT
from bot.simulator.methods.messages import REACTIONS
from bot.simulator.models import Message
from bot.simulator.people import Person
from bot.simulator.web.control import ControlRefused, Malformed, Missing
from bot.simulator.web.given import Given
from bot.simulator.web.state import World

MOST_PIECES: Final = 5
MOST_FORWARDED: Final = 100
MOST_QUERY: Final = 256
MOST_PAYLOAD: Final = 64


class Place(NamedTuple):
    """Where something goes: a group or, without one, the private chat; in a topic; in answer to a message."""

    to: Group | None
    reply_to: Message | None
    thread: int | None


def place(world: World, person: Person, given: Given) -> Place:
    """Where `chat`, `reply_to` and `topic` put what a person sends. Raises ControlRefused."""
    group = writable(world, person, given.word("chat"))
    key, topic = given.number_or_none("reply_to"), given.number_or_none("topic")
    reply = None if key is None else seen(world, person, key)
    room = person.room if group is None else group.room
    if reply is not None and reply.room is not room:
        raise Missing
    if topic is None and reply is not None:
        topic = reply.thread_id
    if topic is not None and topic not in room.topics:
        raise Missing
    return Place(group, reply, topic)


def writable(world: World, person: Person, chat: str) -> Group | None:
    """The group of a chat's key, None for the private chat, if the person can write there. Raises ControlRefused."""
    group = world.seen_by(person, chat)
    if group is None and person.blocked:
        raise ControlRefused("page-error-blocked", name=world.sim.bot.name)
    return group


def seen(world: World, person: Person, key: int) -> Message:
    """A message that is there, in a chat that the person sees. Raises ControlRefused."""
    message = world.message(key)
    world.seen_by(person, world.chat_of(message.room))
    if message.deleted:
        raise Missing
    return message


def say(world: World, person: Person, given: Given) -> dict[str, Any]:
    """Send text. What is longer than a message becomes several, as in Telegram's own clients."""
    text = given.text("text", MOST_TEXT * MOST_PIECES)
    if not text:
        raise ControlRefused("page-error-empty")
    to, reply, thread = place(world, person, given)
    for piece in pieces(text):
        message = person.says(piece, to=to, reply_to=reply, thread=thread)
        reply = None
    return {"key": message.seq}


def pieces(text: str) -> list[str]:
    """A text, without blanks at its ends, as messages of at most 4,096 UTF-16 units, cut where it breaks by itself."""
    found = []
    while utf16_length(text) > MOST_TEXT:
        head = text[:MOST_TEXT].encode("utf-16-le")[: MOST_TEXT * 2].decode("utf-16-le", "ignore")
        breaks = (head.rfind(sign, len(head) // 2) for sign in ("\n", " "))
        cut = next((at for at in breaks if at > 0), len(head))
        found.append(text[:cut].rstrip())
        text = text[cut:].lstrip()
    return [*found, text]


def start(world: World, person: Person, given: Given) -> dict[str, Any]:
    """Press Start, or Restart after a block, with what a link carries."""
    payload = given.word("payload")
    if len(payload) > MOST_PAYLOAD:
        raise Malformed("payload")
    person.unblocks_bot()
    return {"key": person.starts(payload or None).seq}


def press(world: World, person: Person, given: Given) -> dict[str, Any]:
    """Press a button: the answer comes as an event."""
    data = given.word("data")
    if not 1 <= len(data.encode()) <= MOST_DATA_BYTES:
        raise Malformed("data")
    return {"press": person.presses_data(seen(world, person, given.number("key")), data).id}


def edit(world: World, person: Person, given: Given) -> None:
    """Change the text or caption of an own message; a caption may go."""
    message = _own(world, person, given)
    if message.service or message.forward_origin is not None:
        raise ControlRefused("page-error-not-allowed")
    text = given.text("text", MOST_TEXT if message.attachment is None else MOST_CAPTION)
    if not text and message.attachment is None:
        raise ControlRefused("page-error-empty")
    if text != message.text:
        person.edits(message, text)


def delete(world: World, person: Person, given: Given) -> None:
    """Delete for everybody: anything in the private chat, in a group the own and, as an administrator, all."""
    message = seen(world, person, given.number("key"))
    group = world.sim.group_of(message.room)
    is_admin = group is not None and group.members.get(person.id) in ("creator", "administrator")
    if group is not None and message.sender is not person and not is_admin:
        raise ControlRefused("page-error-not-allowed")
    person.deletes(message)


def forward(world: World, person: Person, given: Given) -> dict[str, Any]:
    """Forward messages; those of one album stay together."""
    messages = [seen(world, person, key) for key in given.numbers("keys", MOST_FORWARDED)]
    if not messages or any(message.service or message.protected for message in messages):
        raise ControlRefused("page-error-not-allowed")
    to = writable(world, person, given.word("to"))
    sent: list[Message] = []
    for first, message in enumerate(messages):
        album = message.media_group_id
        if album is not None and first > 0 and messages[first - 1].media_group_id == album:
            continue
        together = [one for one in messages if album is not None and one.media_group_id == album] or [message]
        sent += person.forwards_album(together, to=to)
    return {"keys": [message.seq for message in sent]}


def react(world: World, person: Person, given: Given) -> None:
    """Put a reaction on a message, or take it away."""
    message = seen(world, person, given.number("key"))
    emoji = given.word("emoji").replace("\ufe0f", "")
    if emoji and emoji not in REACTIONS:
        raise ControlRefused("page-error-not-allowed")
    person.reacts(message, *([emoji] if emoji else []))


def location(world: World, person: Person, given: Given) -> dict[str, Any]:
    """Send the place of Tuban's town square."""
    to, reply, thread = place(world, person, given)
    return {"key": person.sends_location(to=to, reply_to=reply, thread=thread).seq}


def inline(world: World, person: Person, given: Given) -> dict[str, Any]:
    """Type `@bot query`: the results come as an event."""
    return {"query_id": person.inline(given.text("query", MOST_QUERY)).id}


def choose_inline(world: World, person: Person, given: Given) -> dict[str, Any]:
    """Send one of the results."""
    asked = world.sim.inlines.get(given.word("query_id"))
    chosen = given.word("result_id")
    offer = None if asked is None else next((one for one in asked.offers if one.id == chosen), None)
    if asked is None or offer is None:
        raise Missing
    if asked.person is not person:
        raise ControlRefused("page-error-not-allowed")
    to, reply, thread = place(world, person, given)
    return {"key": person.chooses(asked, offer, to=to, reply_to=reply, thread=thread).seq}


def _own(world: World, person: Person, given: Given) -> Message:
    message = seen(world, person, given.number("key"))
    if message.sender is not person:
        raise ControlRefused("page-error-not-allowed")
    return message
