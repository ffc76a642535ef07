"""The people of an office, as those see them who give roles and take them."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from bot.domain.office import UnitRef
from bot.domain.people import Language, Role

OFFICE_ROLES: Final = (Role.COORDINATOR, Role.LEADER, Role.OPERATOR)
"""Roles in the whole office, in the order in which lists show them."""


@dataclass(frozen=True, slots=True)
class Brief:
    """Somebody in a list; `unreachable_since` tells that the bot cannot write to the person any more."""

    id: int
    name: str
    unreachable_since: datetime | None


@dataclass(frozen=True, slots=True)
class Member:
    """Somebody with everything that the team's page shows; `is_named_by_settings` makes an operator for ever."""

    id: int
    telegram_id: int
    name: str
    username: str | None
    language: Language
    roles: frozenset[Role]
    units: tuple[UnitRef, ...]
    unreachable_since: datetime | None
    is_named_by_settings: bool = False
    phone: str | None = None

    def serves(self, unit_id: int) -> bool:
        """Whether the person is an officer of the unit."""
        return any(unit.id == unit_id for unit in self.units)


@dataclass(frozen=True, slots=True)
class Missing:
    """An officer who cannot be written to, since when, and the units that wait for somebody else."""

    person: Brief
    units: tuple[UnitRef, ...]
