"""For whom commands are: the scopes of the Bot API, read strictly, and their order of precedence for a person."""

import json
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, NamedTuple

from bot.simulator.errors import Refusal, bad
from bot.simulator.params import Args

if TYPE_CHECKING:
    from bot.simulator.chats import Group
    from bot.simulator.people import Person
    from bot.simulator.simulator import Simulator

_WIDE = frozenset({"default", "all_private_chats", "all_group_chats", "all_chat_administrators"})
_NARROW = frozenset({"chat", "chat_administrators", "chat_member"})
_LANGUAGE = re.compile(r"(?:[a-z]{2})?")


class Scope(NamedTuple):
    """A BotCommandScope; the ids are 0 where its type has none."""

    type: str
    chat_id: int = 0
    user_id: int = 0

    def key(self, language: str) -> str:
        """Where commands of this scope and language are kept in `sim.settings`."""
        return f"commands:{json.dumps(self)}:{language}"


def key_of(sim: "Simulator", args: Args) -> str:
    """The key of a call's scope and language. Raises `Refusal` (400)."""
    scope = _scope(sim, args.json("scope", "BotCommandScope"))
    language = args.text("language_code")
    if not _LANGUAGE.fullmatch(language):
        raise bad("invalid language code specified")
    return scope.key(language)


def _scope(sim: "Simulator", given: Any) -> Scope:
    if given is None:
        return Scope("default")
    if not isinstance(given, dict):
        raise _unreadable("expected an Object")
    kind = given.get("type")
    if kind in _WIDE:
        return Scope(kind)
    if kind not in _NARROW:
        raise _unreadable("Unsupported type specified")
    chat_id = _number(given, "chat_id")
    user_id = _number(given, "user_id") if kind == "chat_member" else 0
    if kind == "chat_member" and user_id <= 0:
        raise _unreadable("Invalid user_id specified")
    room = sim.rooms.get(chat_id)
    if room is None:
        raise bad("chat not found")
    if room.person is not None and kind != "chat":
        raise bad("can't use specified scope in private chats")
    return Scope(kind, chat_id, user_id)


def _number(given: dict[str, Any], name: str) -> int:
    if name not in given:
        raise _unreadable(f'Can\'t find field "{name}"')
    try:
        return int(given[name])
    except (TypeError, ValueError):
        raise _unreadable(f'Field "{name}" must be a valid Number') from None


def _unreadable(why: str) -> Refusal:
    return bad(f"can't parse BotCommandScope: {why}")


def commands_for(sim: "Simulator", person: "Person", group: "Group | None") -> list[dict[str, str]]:
    """The commands that a person is offered in the private chat (without `group`) or in a group.

    The narrowest scope wins, and within it the person's language before everybody's:
    https://core.telegram.org/bots/api#determining-list-of-commands
    """
    language = str(person.user.get("language_code", ""))
    for scope in _from_narrow_to_wide(person, group):
        for spoken in (language, ""):
            found: list[dict[str, str]] = sim.settings.get(scope.key(spoken), [])
            if found:
                return found
    return []


def _from_narrow_to_wide(person: "Person", group: "Group | None") -> Iterator[Scope]:
    if group is None:
        yield Scope("chat", person.id)
        yield Scope("all_private_chats")
    else:
        is_admin = group.members.get(person.id) in ("creator", "administrator")
        yield Scope("chat_member", group.id, person.id)
        if is_admin:
            yield Scope("chat_administrators", group.id)
        yield Scope("chat", group.id)
        if is_admin:
            yield Scope("all_chat_administrators")
        yield Scope("all_group_chats")
    yield Scope("default")
