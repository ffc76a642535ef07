"""The office, its units and the people who act in them, as rules and screens see them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from bot.domain.calendar import Span, WorkingHours
from bot.domain.group import Lacking, Threads
from bot.domain.ladder import KindLadder, Ladder
from bot.domain.people import Language, Role
from bot.domain.set_up import Progress
from bot.domain.units import UnitKind


@dataclass(frozen=True, slots=True)
class Office:
    """The coordinating office and what it decided."""

    id: int
    name: str
    zone: ZoneInfo
    language: Language
    group_chat_id: int | None
    cadence_days: int
    report_counts: bool
    hours: WorkingHours
    prompt_time: time
    digest_time: time
    ladder: Ladder
    created_at: datetime
    group_title: str | None = None
    threads: Threads = field(default_factory=Threads)
    group_lacks: Lacking = field(default_factory=Lacking)
    set_up: Progress = field(default_factory=Progress)
    ladders: Mapping[UnitKind, KindLadder] = field(default_factory=dict)
    national_holidays: bool = True
    bot_name: str | None = None

    def ladder_of(self, kind: UnitKind) -> Ladder:
        """The steps in force for a kind of unit."""
        own = self.ladders.get(kind)
        return own.over(self.ladder) if own else self.ladder

    def prompt_time_of(self, kind: UnitKind) -> time:
        """When the prompts of a kind of unit go out."""
        own = self.ladders.get(kind)
        return own.prompt_time if own and own.prompt_time else self.prompt_time


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit with its place on the ladder; `cadence_days` is the one in force for it.

    `due_on` is the day on which it has to publish, `prompt_on` the day on which to look at it next, `last_rung` the
    last prompt sent for this due day. `paused` are all its pauses, and `paused_until` the last day of the one that it
    has now, where they were asked for (`usecases.clocks.with_pauses`).
    """

    id: int
    code: str
    name: str
    kind: UnitKind
    cadence_days: int
    created_at: datetime
    last_published_at: datetime | None
    due_on: date
    prompt_on: date | None
    last_rung: int | None
    last_prompted_on: date | None
    paused: tuple[Span, ...] = ()
    paused_until: date | None = None


@dataclass(frozen=True, slots=True)
class UnitRef:
    """A unit by its id, code and name."""

    id: int
    code: str
    name: str


@dataclass(frozen=True, slots=True)
class Actor:
    """A registered person, with what that person may do at this moment.

    `asked` is what the bot asked last; `was_unreachable` tells that the bot could not write to the person any more;
    `hints`: whether the person wants the coach's.
    """

    id: int
    telegram_id: int
    name: str
    language: Language
    roles: frozenset[Role]
    units: tuple[UnitRef, ...]
    asked: str | None = None
    was_unreachable: bool = False
    hints: bool = True

    @property
    def coordinates(self) -> bool:
        """Whether the person may act for the whole office."""
        return bool(self.roles & {Role.COORDINATOR, Role.OPERATOR})

    @property
    def operates(self) -> bool:
        """Whether the person runs the bot."""
        return Role.OPERATOR in self.roles

    def serves(self, unit_id: int) -> bool:
        """Whether the person is an officer of the unit."""
        return any(unit.id == unit_id for unit in self.units)

    def may_answer_for(self, unit_id: int) -> bool:
        """Whether the person may answer a prompt for the unit."""
        return self.coordinates or self.serves(unit_id)
