"""How people and the bot come and go: links, blocks, groups, topics."""

import re
from typing import Any, Final
from urllib.parse import parse_qs, urlsplit

from bot.simulator.chats import Group
from bot.simulator.methods.chats import MOST_TOPIC_NAME, TOPIC_COLOURS
from bot.simulator.people import Person
from bot.simulator.web.control import ControlRefused
from bot.simulator.web.given import Given
from bot.simulator.web.messaging import MOST_PAYLOAD
from bot.simulator.web.state import World

MOST_TITLE: Final = 128
_HOSTS: Final = frozenset({"t.me", "telegram.me", "telegram.dog"})
_PAYLOAD: Final = re.compile(rf"[A-Za-z0-9_-]{{0,{MOST_PAYLOAD}}}")


def block(world: World, person: Person, given: Given) -> None:
    """Stop and block the bot."""
    person.blocks_bot()


def unblock(world: World, person: Person, given: Given) -> None:
    """Take the block back."""
    person.unblocks_bot()


def open_link(world: World, person: Person, given: Given) -> dict[str, Any]:
    """Follow a link to the bot.

    `?start=…` presses Start: {"chat", "key"}; `?startgroup=…` needs a group to be chosen: {"startgroup": payload}; a
    bare link only leads to the chat: {"chat"}. Raises ControlRefused for other links.
    """
    try:
        link = urlsplit(given.text("url"))
        asked = parse_qs(link.query, keep_blank_values=True, max_num_fields=10)
    except ValueError:
        raise ControlRefused("page-error-link") from None
    if link.scheme == "tg" and link.netloc == "resolve":
        name = asked.get("domain", [""])[0]
    else:
        name = link.path.strip("/") if link.scheme in ("http", "https") and link.hostname in _HOSTS else ""
    payload = asked.get("startgroup", asked.get("start", [""]))[0]
    if name.lower() != world.sim.bot_username.lower() or not _PAYLOAD.fullmatch(payload):
        raise ControlRefused("page-error-link")
    if "startgroup" in asked:
        return {"startgroup": payload}
    chat = str(person.id)
    if "start" not in asked:
        return {"chat": chat}
    person.unblocks_bot()
    return {"chat": chat, "key": person.starts(payload or None).seq}


def create(world: World, person: Person, given: Given) -> dict[str, Any]:
    """Make a group, with or without topics; its maker owns it."""
    title = given.text("title", MOST_TITLE)
    if not title:
        raise ControlRefused("page-error-empty")
    if any(group.title.casefold() == title.casefold() for group in world.sim.groups):
        raise ControlRefused("page-error-taken", name=title)
    group = world.sim.group(title, forum=given.flag("forum"))
    group.adds(person)
    return {"chat": world.chat_of(group.room)}


def open_topic(world: World, person: Person, given: Given) -> dict[str, Any]:
    """Open a topic in a forum."""
    group = _group(world, given)
    name = given.text("name", MOST_TOPIC_NAME)
    if not group.has(person) or not group.room.forum:
        raise ControlRefused("page-error-not-allowed")
    if not name:
        raise ControlRefused("page-error-empty")
    return {"topic": group.opens_topic(person, {"name": name, "icon_color": TOPIC_COLOURS[0]}).id}


def join(world: World, person: Person, given: Given) -> None:
    """Join a group; who is a member stays one."""
    group = _group(world, given)
    if not group.has(person):
        group.adds(person)


def leave(world: World, person: Person, given: Given) -> None:
    """Leave a group. Its owner stays, for somebody has to answer for it."""
    group = _group(world, given)
    if not group.has(person) or group.members[person.id] == "creator":
        raise ControlRefused("page-error-not-allowed")
    group.removes(person)


def add_bot(world: World, person: Person, given: Given) -> None:
    """Add the bot to a group, as an administrator unless `admin` is false; `payload` comes from a startgroup link.

    Where the bot is already, such a link only starts it.
    """
    group, payload = _group(world, given), given.word("payload")
    if not group.has(person) or not _PAYLOAD.fullmatch(payload) or (group.bot_is_in and not payload):
        raise ControlRefused("page-error-not-allowed")
    if group.bot_is_in:
        person.says(f"/start@{world.sim.bot_username} {payload}", to=group)
    else:
        group.adds_bot(by=person, admin=given.flag("admin", default=True), payload=payload or None)


def remove_bot(world: World, person: Person, given: Given) -> None:
    """Remove the bot from a group, as its administrators can."""
    group = _group(world, given)
    if not group.bot_is_in or group.members.get(person.id) not in ("creator", "administrator"):
        raise ControlRefused("page-error-not-allowed")
    group.kicks_bot(by=person)


def _group(world: World, given: Given) -> Group:
    group = world.group(given.word("chat"))
    if group is None:
        raise ControlRefused("page-error-not-allowed")
    return group
