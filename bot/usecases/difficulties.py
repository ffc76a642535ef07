"""Difficulties: told by officers, answered by coordinators, said back and forth until one side calls them solved."""

from collections.abc import Collection
from dataclasses import dataclass

from bot.db import difficulties, people
from bot.db.engine import Tx
from bot.domain.difficulties import (
    PAGE,
    Difficulty,
    Said,
    Side,
    State,
    after_reopening,
    after_solving,
    after_words,
)
from bot.domain.office import Actor
from bot.domain.people import Language, Role
from bot.domain.refused import Refused
from bot.usecases import coordinating

SHOWN = 7
"""What was said last, and the first of all, on a difficulty's page."""
OWN_SHOWN = 6


@dataclass(frozen=True, slots=True)
class Ticket:
    """A difficulty with what was said about it; `more` was left out between the first and the rest."""

    difficulty: Difficulty
    said: tuple[Said, ...]
    more: int


@dataclass(frozen=True, slots=True)
class Spoken:
    """What somebody just said; `first`: nothing was said about the difficulty before."""

    difficulty: Difficulty
    said: Said
    first: bool


def find(tx: Tx, actor: Actor, difficulty_id: int, side: Side | None = None) -> Difficulty:
    """A difficulty that the actor may speak about at this moment, for a side where one is given. Raises Refused."""
    found = difficulties.by_id(tx, difficulty_id)
    if found is None:
        raise Refused("difficulty-gone")
    if not actor.may_answer_for(found.unit.id):
        raise Refused("difficulty-not-yours", unit=found.unit.name)
    if side is Side.COORDINATOR and not actor.coordinates:
        raise Refused("coordinators-only")
    return found


def side_of(actor: Actor, difficulty: Difficulty) -> Side:
    """For whom somebody speaks who does not say so: the officers of the unit for it, coordinators for the office."""
    return Side.OFFICER if actor.serves(difficulty.unit.id) else Side.COORDINATOR


def ticket(tx: Tx, difficulty: Difficulty) -> Ticket:
    """A difficulty as its page shows it."""
    said, more = difficulties.said_about(tx, difficulty.id, SHOWN)
    return Ticket(difficulty, tuple(said), more)


def begin(tx: Tx, actor: Actor, unit_id: int, answer_id: int | None = None) -> int:
    """A unit has a difficulty, which is yet to be described; its id. Raises Refused for another's unit."""
    if not actor.may_answer_for(unit_id):
        raise Refused("not-your-unit")
    return difficulties.add(tx, unit_id, actor.id, answer_id)


def of_answer(tx: Tx, actor: Actor, unit_id: int, answer_id: int) -> int:
    """The difficulty that began with an answer to a prompt. Raises Refused like `begin`."""
    known = difficulties.of_answer(tx, answer_id)
    return begin(tx, actor, unit_id, answer_id) if known is None else known


def speak(tx: Tx, actor: Actor, difficulty_id: int, side: Side, text: str, photo: str | None = None) -> Spoken:
    """Keep what somebody says for a side. Raises Refused for others, and where nothing is said."""
    found = find(tx, actor, difficulty_id, side)
    text = text.strip()
    if not text and photo is None:
        raise Refused("difficulty-empty")
    before, _ = difficulties.said_about(tx, found.id, 1)
    said_id = difficulties.add_words(tx, found.id, actor.id, side, text, photo)
    difficulties.move(tx, found.id, after_words(found.state, side), was=found.state)
    said = Said(said_id, side, actor.name, text, photo, tx.now)
    return Spoken(find(tx, actor, difficulty_id), said, first=not before)


def solve(tx: Tx, actor: Actor, difficulty_id: int, side: Side) -> Difficulty:
    """One side says that it is solved. Raises Refused where it is already."""
    found = find(tx, actor, difficulty_id, side)
    return _move(tx, found, after_solving(found.state), "difficulty-already-solved")


def reopen(tx: Tx, actor: Actor, difficulty_id: int, side: Side) -> Difficulty:
    """One side says that it is not solved after all. Raises Refused where it is open already."""
    found = find(tx, actor, difficulty_id, side)
    return _move(tx, found, after_reopening(found.state), "difficulty-already-open")


def _move(tx: Tx, found: Difficulty, state: State | None, refusal: str) -> Difficulty:
    if state is None or not difficulties.move(tx, found.id, state, was=found.state):
        raise Refused(refusal, unit=found.unit.name)
    moved = difficulties.by_id(tx, found.id)
    if moved is None:
        raise Refused("difficulty-gone")
    return moved


def unsolved(tx: Tx, number: int) -> tuple[list[Difficulty], int, int]:
    """A page of what is not solved, its number (the last one's beyond the end), and how many there are in all."""
    total = difficulties.count_unsolved(tx)
    number = max(0, min(number, (total - 1) // PAGE))
    return difficulties.unsolved(tx, number), number, total


def own(tx: Tx, actor: Actor) -> list[Difficulty]:
    """The last difficulties of the units that an officer serves."""
    return difficulties.of_units(tx, [unit.id for unit in actor.units], OWN_SHOWN)


def helpers(tx: Tx, operators: Collection[int]) -> list[tuple[int, Language]]:
    """(chat, language) of those who answer: the coordinators; whoever looks after an office that has none."""
    return people.with_role(tx, Role.COORDINATOR) or list(coordinating.caretakers(tx, operators))
