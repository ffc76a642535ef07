"""Who may press a button or give a command, and where: declared with each of them, checked at every press."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from bot.domain.office import Actor
from bot.domain.people import Role
from bot.domain.refused import Refused


class Who(StrEnum):
    """Whom something is for. What belongs to one unit or one person is checked again by the use case.

    For an `answerer`, one of a unit's officers or a coordinator, that check is the one that counts: it names the unit.
    """

    ANYONE = "anyone"
    MEMBER = "member"
    ANSWERER = "answerer"
    OFFICER = "officer"
    COORDINATOR = "coordinator"
    OPERATOR = "operator"


class Where(StrEnum):
    """Where something is done: in private, in the coordination group, in any group (to bind it), anywhere."""

    PRIVATE = "private"
    GROUP = "group"
    ANY_GROUP = "any_group"
    ANYWHERE = "anywhere"


class Place(StrEnum):
    """Where somebody is."""

    PRIVATE = "private"
    BOUND_GROUP = "bound_group"
    OTHER_GROUP = "other_group"


@dataclass(frozen=True, slots=True)
class Rule:
    """Whom something is for, and where."""

    who: Who
    where: Where


_PLACES: Final = {
    Where.PRIVATE: {Place.PRIVATE},
    Where.GROUP: {Place.BOUND_GROUP},
    Where.ANY_GROUP: {Place.BOUND_GROUP, Place.OTHER_GROUP},
    Where.ANYWHERE: set(Place),
}
_REFUSALS: Final = {
    Who.MEMBER: "members-only",
    Who.ANSWERER: "only-officers-stranger",
    Who.OFFICER: "not-officer",
    Who.COORDINATOR: "coordinators-only",
    Who.OPERATOR: "operators-only",
}


def is_for(who: Who, actor: Actor | None) -> bool:
    """Whether something for `who` is for this person."""
    if who is Who.ANYONE:
        return True
    if actor is None:
        return False
    match who:
        case Who.OFFICER:
            return bool(actor.units)
        case Who.COORDINATOR:
            return actor.coordinates
        case Who.OPERATOR:
            return Role.OPERATOR in actor.roles
        case _:
            return True


def is_at(where: Where, place: Place) -> bool:
    """Whether something may be done at a place."""
    return place in _PLACES[where]


def check(rule: Rule, actor: Actor | None, place: Place) -> None:
    """Raises Refused where the rule does not allow it."""
    if not is_at(rule.where, place):
        raise Refused("wrong-place")
    if not is_for(rule.who, actor):
        raise Refused(_REFUSALS[rule.who])
