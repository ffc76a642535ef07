"""The steps of reminding as an office sets them: its own, those of kinds of unit, and what is possible for each."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Any, Final, Self

from bot.domain.ladder import KindLadder, Ladder
from bot.domain.refused import Refused
from bot.domain.units import UnitKind

MOST_DAYS: Final = 60
"""Working days, about a quarter of a year."""
FOLLOW: Final = "="
"""What a button carries that makes a kind go with the office."""
_DAYS: Final = re.compile(r"(?:tiap|setiap|every)?\s*(\d{1,4})\s*(?:hari|(?:working\s*)?days?)?\s*(?:kerja)?\.?", re.I)


class Part(StrEnum):
    """What can be set about the ladder: four numbers of working days, and the hour."""

    PRIVATE = "private"
    GROUP = "group"
    LIST = "list"
    REPEAT = "repeat"
    HOUR = "hour"

    @property
    def is_days(self) -> bool:
        """Whether it is a number of working days."""
        return self is not Part.HOUR


_OF_OFFICE: Final = {
    Part.PRIVATE: "private_after",
    Part.GROUP: "group_after",
    Part.LIST: "coordinators_after",
    Part.REPEAT: "repeat",
}
_OF_KIND: Final = _OF_OFFICE | {Part.REPEAT: "repeat_after", Part.HOUR: "prompt_time"}


@dataclass(frozen=True, slots=True)
class Bound:
    """A limit of a number of days, and which step of which ladder sets it: of a kind, or of the office's."""

    days: int
    by: Part | None = None
    at: int = 0
    kind: UnitKind | None = None


@dataclass(frozen=True, slots=True)
class Room:
    """The numbers of days that a step can have where the others stay; none if `least` is above `most`."""

    least: Bound
    most: Bound

    def holds(self, part: Part, days: int) -> bool:
        """Whether a step can have so many days; the group's message can always be left out."""
        return (part is Part.GROUP and days == 0) or self.least.days <= days <= self.most.days


@dataclass(frozen=True, slots=True)
class Ladders:
    """The office's ladder, and what kinds of unit have of their own. All of them climb."""

    office: Ladder
    own: Mapping[UnitKind, KindLadder] = field(default_factory=dict)

    def of(self, kind: UnitKind | None) -> Ladder:
        """The ladder in force for a kind, or the office's."""
        return self.own[kind].over(self.office) if kind in self.own and kind is not None else self.office

    def days(self, part: Part, kind: UnitKind | None) -> int:
        """The number of days in force."""
        days: int = getattr(self.of(kind), _OF_OFFICE[part])
        return days

    def is_own(self, part: Part, kind: UnitKind) -> bool:
        """Whether a kind has it of its own."""
        return kind in self.own and getattr(self.own[kind], _OF_KIND[part]) is not None

    def room(self, part: Part, kind: UnitKind | None) -> Room:
        """What is possible for a step of a kind, or of the office and all kinds that go with it in this."""
        followers = [kind]
        if kind is None:
            followers += [each for each in self.own if not self.is_own(part, each)]
        rooms = [self._room(part, each) for each in followers]
        return Room(
            max((room.least for room in rooms), key=lambda bound: bound.days),
            min((room.most for room in rooms), key=lambda bound: bound.days),
        )

    def put(self, part: Part, kind: UnitKind | None, days: int | None) -> Self:
        """The same with another number of days; a kind with None goes with the office. Raises Refused."""
        if kind is None and days is None:
            raise ValueError("the office goes with nobody")
        wanted = self.days(part, None) if days is None else days
        room = self.room(part, kind)
        if not room.holds(part, wanted):
            raise _in_the_way(part, wanted, room)
        if kind is None:
            return replace(self, office=replace(self.office, **{_OF_OFFICE[part]: wanted}))
        changed: dict[str, Any] = {_OF_KIND[part]: days}
        mine = replace(self.own.get(kind, KindLadder()), **changed)
        own = {each: theirs for each, theirs in {**self.own, kind: mine}.items() if theirs != KindLadder()}
        return replace(self, own=own)

    def _room(self, part: Part, kind: UnitKind | None) -> Room:
        private, group, listed = (self.days(each, kind) for each in (Part.PRIVATE, Part.GROUP, Part.LIST))
        after_private = Bound(private + 1, Part.PRIVATE, private, kind)
        before_list = Bound(listed - 1, Part.LIST, listed, kind)
        match part:
            case Part.PRIVATE:
                return Room(Bound(0), Bound(group - 1, Part.GROUP, group, kind) if group else before_list)
            case Part.GROUP:
                return Room(after_private, before_list)
            case Part.LIST:
                least = Bound(group + 1, Part.GROUP, group, kind) if group else after_private
                return Room(least, Bound(MOST_DAYS))
            case _:
                return Room(Bound(1), Bound(MOST_DAYS))


def _in_the_way(part: Part, days: int, room: Room) -> Refused:
    """Which step is in the way of a number of days, and what is possible as long as it stays."""
    soon = days < room.least.days
    bound = room.least if soon else room.most
    least, most = room.least.days, room.most.days
    return Refused(
        "ladder-too-soon" if soon else "ladder-too-late",
        part=part.value,
        days=days,
        by=str(bound.by),
        at=bound.at,
        kind=bound.kind.label if bound.kind else "",
        whose="kind" if bound.kind else "office",
        room="none" if least > most else "one" if least == most else "some",
        least=least,
        most=most,
    )


def read_days(part: Part, text: str) -> int:
    """A number of working days (`3`, `3 hari kerja`, `tiap 5 hari`). Raises Refused for what is none of that step."""
    match = _DAYS.fullmatch(text.strip())
    least = 0 if part in (Part.PRIVATE, Part.GROUP) else 1
    if match is None or not least <= int(match[1]) <= MOST_DAYS:
        raise Refused("ladder-bad-days", given=text[:40], least=least, most=MOST_DAYS)
    return int(match[1])


def written(part: Part, kind: UnitKind | None) -> str:
    """A step's name in the audit log: `ladder.group.KUA`."""
    return ".".join(("ladder", part.value, *([kind.value] if kind else [])))
