"""What people do on the page."""

from collections.abc import Awaitable, Callable
from typing import Any, Final
from urllib.parse import parse_qs, urlsplit

from bot.simulator.chats import Group
from bot.simulator.models import Message
from bot.simulator.people import Person
from bot.simulator.web.control import ControlRefused
from bot.simulator.web.state import World

LONGEST_TEXT: Final = 4096
MOST_FORWARDED: Final = 100
RETRY_SECONDS: Final = 10
Body = dict[str, Any]
Action = Callable[[World, Person, Body], Any]

ACTIONS: Final[dict[str, Action]] = {}


def _action(handler: Action) -> Action:
    ACTIONS[handler.__name__.strip("_")] = handler
    return handler


async def act(world: World, name: str, body: Body) -> Any:
    """Do something as a person. Raises ControlRefused with what to tell, LookupError or ValueError for nonsense."""
    handler = ACTIONS.get(name)
    if handler is None:
        raise ControlRefused("page-error-unknown", name=name)
    try:
        done = handler(world, world.person(str(body["person"])), body)
        return await done if isinstance(done, Awaitable) else done
    except RuntimeError:
        # The simulator's people do not write to a bot that they have blocked, nor where they are no members.
        raise ControlRefused("page-error-not-allowed") from None


def text_of(body: Body, name: str = "text") -> str:
    """A text that somebody wrote, within Telegram's length. Raises ControlRefused."""
    text = str(body.get(name) or "")
    if len(text.encode("utf-16-le")) // 2 > LONGEST_TEXT:
        raise ControlRefused("page-error-too-long", most=LONGEST_TEXT)
    return text


def reply_of(world: World, body: Body) -> Message | None:
    """The message that is answered."""
    return world.message(int(body["reply_to"])) if body.get("reply_to") else None


@_action
def _say(world: World, person: Person, body: Body) -> Body:
    text = text_of(body)
    if not text.strip():
        raise ControlRefused("page-error-empty")
    topic = body.get("topic")
    message = person.says(
        text,
        to=world.group(str(body["chat"])),
        reply_to=reply_of(world, body),
        thread=int(topic) if topic else None,
    )
    return {"key": message.seq}


@_action
def _start(world: World, person: Person, body: Body) -> Body:
    return {"key": person.starts(str(body.get("payload") or "") or None).seq}


@_action
def _press(world: World, person: Person, body: Body) -> Body:
    message = world.message(int(body["key"]))
    _check_sees(world, person, message)
    return {"press": person.presses_data(message, str(body["data"])).id}


@_action
def _edit(world: World, person: Person, body: Body) -> None:
    text = text_of(body)
    if not text.strip():
        raise ControlRefused("page-error-empty")
    person.edits(_own(world, person, body), text)


@_action
def _delete(world: World, person: Person, body: Body) -> None:
    person.deletes(_own(world, person, body))


@_action
def _forward(world: World, person: Person, body: Body) -> None:
    keys = [int(key) for key in body["keys"]][:MOST_FORWARDED]
    messages = [world.message(key) for key in keys]
    for message in messages:
        _check_sees(world, person, message)
    if messages:
        person.forwards_album(messages, to=world.group(str(body["to"])))


@_action
def _react(world: World, person: Person, body: Body) -> None:
    message = world.message(int(body["key"]))
    _check_sees(world, person, message)
    emoji = body.get("emoji")
    person.reacts(message, *([str(emoji)] if emoji else []))


@_action
def _location(world: World, person: Person, body: Body) -> None:
    person.sends_location(to=world.group(str(body["chat"])), reply_to=reply_of(world, body))


@_action
def _block(_world: World, person: Person, _body: Body) -> None:
    person.blocks_bot()


@_action
def _unblock(_world: World, person: Person, _body: Body) -> None:
    person.unblocks_bot()


@_action
def _inline(_world: World, person: Person, body: Body) -> Body:
    return {"query_id": person.inline(text_of(body, "query")).id}


@_action
def _choose_inline(world: World, person: Person, body: Body) -> None:
    asked = world.sim.inlines[str(body["query_id"])]
    result = next(one for one in asked.results if str(one.get("id")) == str(body["result_id"]))
    content = result.get("input_message_content", {})
    text = str(content.get("message_text") or result.get("caption") or result.get("title") or "")
    if asked.person is not person or not text:
        raise ControlRefused("page-error-not-allowed")
    person.says(text, to=world.group(str(body["chat"])), html=content.get("parse_mode") == "HTML")


@_action
def _read(world: World, person: Person, body: Body) -> None:
    world.mark_read(person, str(body["chat"]), int(body["key"]))


@_action
def _open(world: World, person: Person, body: Body) -> Body:
    """A link to the bot: starts it, or says that a group has to be chosen."""
    link = urlsplit(str(body["url"]))
    if link.hostname not in ("t.me", "telegram.me") or link.path.strip("/").lower() != world.sim.bot_username.lower():
        raise ControlRefused("page-error-not-allowed")
    asked = parse_qs(link.query, keep_blank_values=True)
    if "startgroup" in asked:
        return {"startgroup": asked["startgroup"][0]}
    person.starts(asked.get("start", [""])[0] or None)
    return {"chat": str(person.id)}


@_action
def _group(world: World, person: Person, body: Body) -> Body:
    title = text_of(body, "title").strip()[:128]
    if not title:
        raise ControlRefused("page-error-empty")
    group = world.sim.group(title, forum=bool(body.get("forum")))
    if not group.members:
        group.adds(person)
    return {"chat": world.chat_of(group.room)}


@_action
def _join(world: World, person: Person, body: Body) -> None:
    _group_of(world, body).adds(person)


@_action
def _leave(world: World, person: Person, body: Body) -> None:
    _group_of(world, body).removes(person)


@_action
def _add_bot(world: World, person: Person, body: Body) -> None:
    payload = body.get("payload")
    _group_of(world, body).adds_bot(by=person, payload=None if payload is None else str(payload))


@_action
def _remove_bot(world: World, person: Person, body: Body) -> None:
    _group_of(world, body).kicks_bot(by=person)


@_action
def _fault(world: World, _person: Person, body: Body) -> None:
    faults = world.sim.faults
    match body.get("kind"):
        case "outage_on":
            faults.outage()
        case "outage_off":
            faults.outage_off()
        case "429":
            faults.next("sendMessage", kind="429", retry_after=RETRY_SECONDS)
            faults.next("editMessageText", kind="429", retry_after=RETRY_SECONDS)
        case "5xx":
            faults.next(None, kind="502", times=3)
        case "lost_answers":
            faults.next("sendMessage", kind="cut_after", times=2)
        case "clear":
            faults.clear()
        case _:
            raise ControlRefused("page-error-unknown", name=str(body.get("kind")))


def _group_of(world: World, body: Body) -> Group:
    group = world.group(str(body["chat"]))
    if group is None:
        raise ControlRefused("page-error-not-allowed")
    return group


def _own(world: World, person: Person, body: Body) -> Message:
    message = world.message(int(body["key"]))
    if message.sender is not person or message.deleted:
        raise ControlRefused("page-error-not-allowed")
    return message


def _check_sees(world: World, person: Person, message: Message) -> None:
    group = world.sim.group_of(message.room)
    if message.deleted or (message.room is not person.room if group is None else not group.has(person)):
        raise ControlRefused("page-error-not-allowed")
