"""Finding a unit by tapping, also among thousands: kinds, then parts of a long list, then pages."""

from dataclasses import dataclass
from typing import Final

from bot.domain.office import UnitRef
from bot.domain.units import UnitKind

A_PAGE: Final = 12
"""Units on a page, and parts of a long list on a screen."""
FEW: Final = 4 * A_PAGE
"""Up to so many, pages are quicker than parts."""


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a list that is too long for pages: where it starts, how many it may hold, its first and last name."""

    start: int
    size: int
    first: str
    last: str


@dataclass(frozen=True, slots=True)
class Choice:
    """What is shown of the units of a kind, of which there are `total`: a page of units from `start` on, or parts."""

    kind: UnitKind
    total: int
    start: int
    units: tuple[UnitRef, ...] = ()
    parts: tuple[Part, ...] = ()

    @property
    def before(self) -> int | None:
        """Where the page before begins."""
        return max(self.start - A_PAGE, 0) if self.units and self.start > 0 else None

    @property
    def after(self) -> int | None:
        """Where the next page begins."""
        following = self.start + A_PAGE
        return following if self.units and following < self.total else None


def parts(start: int, size: int) -> list[tuple[int, int]]:
    """The parts, at most `A_PAGE`, into which a stretch of a list is divided: (start, size) of each."""
    step = A_PAGE
    while size > step * A_PAGE:
        step *= A_PAGE
    return [(at, min(step, start + size - at)) for at in range(start, start + size, step)]
