"""How far an office has come: what it has, what it lacks, what comes next in its set-up."""

from dataclasses import dataclass, field

from bot.domain.calendar import SpecialHours
from bot.domain.office import Office
from bot.domain.set_up import STEPS, Progress, Step
from bot.domain.units import UnitKind


@dataclass(frozen=True, slots=True)
class Headway:
    """An office as the set-up and the settings show it.

    `units` and `bare` count open units and those of them without officer; `kinds` holds the cadences of kinds that have
    one of their own; `coordinators` and `leaders` are names; `special` are working hours of weeks that have not passed.
    """

    office: Office
    units: int = 0
    bare: int = 0
    coordinators: tuple[str, ...] = ()
    leaders: tuple[str, ...] = ()
    kinds: dict[UnitKind, int] = field(default_factory=dict)
    special: tuple[SpecialHours, ...] = ()

    @property
    def progress(self) -> Progress:
        """What operators have decided."""
        return self.office.set_up

    def has(self, step: Step) -> bool:
        """Whether the office has what the step is about; what has a default, it has once somebody agreed to it."""
        match step:
            case Step.PEOPLE:
                return bool(self.coordinators)
            case Step.GROUP:
                return self.office.group_chat_id is not None
            case Step.UNITS:
                return self.units > 0
            case _:
                return step in self.progress.settled

    @property
    def open_step(self) -> Step | None:
        """The first step that nobody has taken or left for later."""
        return next((step for step in STEPS if not self.has(step) and step not in self.progress.skipped), None)

    @property
    def missing(self) -> tuple[Step, ...]:
        """What the office does without so far."""
        return tuple(step for step in STEPS if not self.has(step))
