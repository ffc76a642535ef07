"""The audit log, as rules and screens see it."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from typing import Any
from zoneinfo import ZoneInfo


@dataclass(frozen=True, slots=True)
class Entry:
    """An act. `name` is who acted, None where it was no registered person or one who was erased; `about` is whom."""

    id: int
    at: datetime
    person_id: int | None
    actor: str
    name: str | None
    action: str
    subject: str
    about: str | None
    detail: dict[str, Any]

    @property
    def key(self) -> str:
        """The text that tells of it."""
        return f"audit-{self.action.replace('.', '-').replace('_', '-')}"


@dataclass(frozen=True, slots=True)
class Filter:
    """Which acts: of a kind (the word before the dot of an action), a person, a unit, since when."""

    kind: str = ""
    person_id: int | None = None
    unit_code: str | None = None
    since: datetime | None = None


class Period(StrEnum):
    """How far back."""

    TODAY = "1"
    WEEK = "7"
    MONTH = "30"
    ALL = ""


def since(period: Period, today: date, zone: ZoneInfo) -> datetime | None:
    """The first instant of a period that ends today; None for all time."""
    if period is Period.ALL:
        return None
    return datetime.combine(today - timedelta(days=int(period.value) - 1), time(), zone)
