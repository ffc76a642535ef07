"""Setting an office up: the steps, which of them are behind an operator, and which comes next."""

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any, Final, Self


class Step(StrEnum):
    """The steps in their order; each is a page of the settings too."""

    NAME = "name"
    ZONE = "zone"
    LANGUAGE = "language"
    PEOPLE = "people"
    GROUP = "group"
    UNITS = "units"
    CADENCE = "cadence"
    HOURS = "hours"

    @property
    def number(self) -> int:
        """Its place, from 1."""
        return STEPS.index(self) + 1

    @property
    def before(self) -> "Step | None":
        """The step before it."""
        return STEPS[self.number - 2] if self.number > 1 else None

    @property
    def after(self) -> "Step | None":
        """The step after it."""
        return STEPS[self.number] if self.number < len(STEPS) else None


STEPS: Final = tuple(Step)


@dataclass(frozen=True, slots=True)
class Progress:
    """What operators have decided about the steps; what the data shows besides, its headway knows.

    `shown` is the step that was shown last, and the outbox key of the message that shows it.
    """

    settled: frozenset[Step] = frozenset()
    skipped: frozenset[Step] = frozenset()
    finished: bool = False
    shown: tuple[Step, str] | None = None

    @classmethod
    def read(cls, kept: Any) -> Self:
        """What was kept as JSON; steps that there are no more are left out."""
        kept = kept if isinstance(kept, dict) else {}
        known = {step.value: step for step in STEPS}

        def steps(name: str) -> frozenset[Step]:
            return frozenset(known[each] for each in kept.get(name, ()) if each in known)

        step, card = kept.get("shown") or (None, "")
        shown = (known[step], card) if step in known else None
        return cls(steps("settled"), steps("skipped"), bool(kept.get("finished")), shown)

    def as_json(self) -> dict[str, Any]:
        """What is kept."""
        steps = {"settled": sorted(self.settled), "skipped": sorted(self.skipped)}
        return {**steps, "finished": self.finished, "shown": self.shown}

    def settle(self, step: Step) -> Self:
        """The step is decided, also if it was skipped before."""
        return replace(self, settled=self.settled | {step}, skipped=self.skipped - {step})

    def skip(self, step: Step) -> Self:
        """The step is left for later; what was decided about it before stays decided."""
        return self if step in self.settled else replace(self, skipped=self.skipped | {step})

    def show(self, step: Step, card: str) -> Self:
        """The step stands on a card."""
        return replace(self, shown=(step, card))

    def finish(self) -> Self:
        """The summary was seen: /start opens the menu from now on."""
        return replace(self, finished=True, shown=None)


DONE: Final = Progress(finished=True)
