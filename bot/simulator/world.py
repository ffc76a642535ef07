"""The world of a simulator as bytes: its people, groups and chats, to be taken up by another one later.

What runs stays behind: updates that wait, limits of the network, planned faults, whoever watches. The bytes are a
pickle, which can do anything when it is read: `load` is for what the same user's program has dumped, and nothing else.
"""

import asyncio
import io
import itertools
import pickle
from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, Final

from bot.simulator.chats import Group, Room
from bot.simulator.models import BotUser
from bot.simulator.people import Person
from bot.simulator.watching import News

if TYPE_CHECKING:
    from bot.simulator.simulator import Simulator

_PLAIN: Final = ("sent", "call_counts", "presses", "inlines", "settings", "_names", "_room_groups")
_FILES: Final = ("_by_id", "_by_unique", "_links")
_NAMES: Final[Mapping[type, Callable[[Any], tuple[str, Any]]]] = {
    Person: lambda person: ("person", person.id),
    Room: lambda room: ("room", room.id),
    Group: lambda group: ("group", group.title),
    BotUser: lambda _: ("bot", None),
    asyncio.Event: lambda event: ("event", event.is_set()),
}


class Unreadable(Exception):
    """The bytes are no world of this program; `str()` says why."""


def dump(sim: "Simulator") -> bytes:
    """The world of a simulator. Files that are read from disk once somebody looks are known by their paths only."""
    state = {
        # In this order everything that a message answers comes before it, however long the talk: pickle goes deep.
        "messages": sorted(
            (message for room in sim.rooms.values() for message in room.messages.values()), key=lambda one: one.seq
        ),
        "rooms": {room.id: vars(room) for room in sim.rooms.values()},
        "people": {person.id: _without_sim(person) for person in sim.people.values()},
        "groups": {group.title: _without_sim(group) for group in sim.groups},
        "plain": {name: getattr(sim, name) for name in _PLAIN},
        "files": {name: getattr(sim.files, name) for name in _FILES},
        "next": [_peeked(*counter) for counter in _counters(sim)],
    }
    raw = io.BytesIO()
    _Pickler(raw, pickle.HIGHEST_PROTOCOL).dump(state)
    return raw.getvalue()


def load(sim: "Simulator", raw: bytes) -> None:
    """Put a dumped world in the place of the simulator's own, which knows of nobody else yet.

    People, groups and chats that it has already go on as the dumped ones. Raises Unreadable, and changes nothing then.
    """
    unpickler = _Unpickler(raw, sim)
    try:
        state = unpickler.load()
        rooms = {number: unpickler.room(number) for number in state["rooms"]}
        people = {number: unpickler.person(number) for number in state["people"]}
        groups = {title: unpickler.group(title) for title in state["groups"]}
        after = dict(zip(_counters(sim), state["next"], strict=True))
    except Exception as error:  # bytes that are not a pickle of ours may raise whatever they like
        raise Unreadable(f"{type(error).__name__}: {error}") from error
    for number, room in rooms.items():
        vars(room).update(state["rooms"][number])
    for number, person in people.items():
        vars(person).update(state["people"][number], sim=sim)
    for title, group in groups.items():
        vars(group).update(state["groups"][title], sim=sim)
    sim.rooms, sim.people, sim.groups = rooms, people, list(groups.values())
    for name in _PLAIN:
        setattr(sim, name, state["plain"][name])
    for name in _FILES:
        setattr(sim.files, name, state["files"][name])
    for (owner, name), number in after.items():
        setattr(owner, name, itertools.count(number))
    sim.tell(News.WORLD)


def _counters(sim: "Simulator") -> Iterator[tuple[object, str]]:
    yield from ((sim, "_sequence"), (sim, "_query_ids"), (sim.files, "_numbers"))


def _peeked(owner: object, name: str) -> int:
    """The number that a counter gives next; newer Pythons neither copy nor pickle counters."""
    number: int = next(getattr(owner, name))
    setattr(owner, name, itertools.count(number))
    return number


def _without_sim(one: Person | Group) -> dict[str, Any]:
    return {name: value for name, value in vars(one).items() if name != "sim"}


class _Pickler(pickle.Pickler):
    """Names what has an identity of its own, so that messages can be dumped one by one."""

    def persistent_id(self, obj: Any) -> Any:
        name = _NAMES.get(type(obj))
        return None if name is None else name(obj)


class _Unpickler(pickle.Unpickler):
    """Finds by name what the simulator has already; what it has not comes to be, empty until all is read."""

    def __init__(self, raw: bytes, sim: "Simulator") -> None:
        super().__init__(io.BytesIO(raw))
        self._sim = sim
        self._people: dict[int, Person] = dict(sim.people)
        self._rooms: dict[int, Room] = dict(sim.rooms)
        self._groups: dict[str, Group] = {group.title: group for group in sim.groups}

    def person(self, number: int) -> Person:
        """A person by id."""
        return self._people.get(number) or self._people.setdefault(number, Person.__new__(Person))

    def room(self, number: int) -> Room:
        """A chat by id."""
        return self._rooms.get(number) or self._rooms.setdefault(number, Room.__new__(Room))

    def group(self, title: str) -> Group:
        """A group by title."""
        return self._groups.get(title) or self._groups.setdefault(title, Group.__new__(Group))

    def persistent_load(self, pid: Any) -> Any:
        kind, name = pid
        match kind:
            case "person":
                return self.person(name)
            case "room":
                return self.room(name)
            case "group":
                return self.group(name)
            case "bot":
                return self._sim.bot
            case "event":
                event = asyncio.Event()
                if name:
                    event.set()
                return event
            case _:
                raise pickle.UnpicklingError(f"unknown kind {kind!r}")
