"""What an office decides about itself, read from words that somebody typed or a button carries."""

import re
from dataclasses import dataclass
from datetime import time
from enum import StrEnum
from typing import Final, Self
from zoneinfo import ZoneInfo

from bot.domain.people import Language
from bot.domain.refused import Refused
from bot.domain.set_up import Step
from bot.domain.units import LONGEST_CADENCE_DAYS, UnitKind

SHORTEST_NAME: Final = 3
LONGEST_NAME: Final = 120
LATEST_DIGEST: Final = time(20, 0)
"""Later than this nobody is written to, so a digest would wait for the next morning."""
ZONES: Final = {
    "WIB": ZoneInfo("Asia/Jakarta"),
    "WITA": ZoneInfo("Asia/Makassar"),
    "WIT": ZoneInfo("Asia/Jayapura"),
}
_CLOCK: Final = re.compile(
    r"(?:pukul|jam|pkl\.?)?\s*(?P<hour>\d{1,2})(?:\s*[.:]\s*(?P<minute>\d{2}))?\s*(?:wib|wita|wit)?\.?", re.IGNORECASE
)
_TO: Final = re.compile(r"\s*(?:-|–|—|s\.?\s?/?\s?d\.?|sampai|hingga|to|until)\s*", re.IGNORECASE)
_DAYS: Final = re.compile(r"(?:tiap|setiap|every)?\s*(\d{1,4})\s*(?:hari|days?)?\.?", re.IGNORECASE)


class Field(StrEnum):
    """What can be set."""

    NAME = "name"
    ZONE = "zone"
    LANGUAGE = "language"
    CADENCE = "cadence"
    COUNTS = "counts"
    WORK = "work"
    DAYS = "days"
    PROMPT = "prompt"
    DIGEST = "digest"

    @property
    def step(self) -> Step:
        """The step, or page, that it stands on."""
        if self in (Field.WORK, Field.DAYS, Field.PROMPT, Field.DIGEST):
            return Step.HOURS
        return Step.CADENCE if self is Field.COUNTS else Step(self.value)


class Counted(StrEnum):
    """What ends a unit's silence: links only, or reports without a link too. Buttons name it."""

    REPORTS = "reports"
    LINKS = "links"

    @property
    def other(self) -> "Counted":
        """The other of the two."""
        return Counted.LINKS if self is Counted.REPORTS else Counted.REPORTS


def counted(*, report_counts: bool) -> Counted:
    """What an office counts."""
    return Counted.REPORTS if report_counts else Counted.LINKS


@dataclass(frozen=True, slots=True)
class Setting:
    """A field, and for a cadence perhaps the kind of unit that it is for. Written `cadence.KUA` in buttons."""

    field: Field
    kind: UnitKind | None = None

    @classmethod
    def read(cls, word: str) -> Self:
        """The setting that a button names. Raises ValueError."""
        field, _, kind = word.partition(".")
        setting = cls(Field(field), UnitKind(kind) if kind else None)
        if kind and setting.field is not Field.CADENCE:
            raise ValueError(f"{field} is the same for all kinds of unit")
        return setting

    def __str__(self) -> str:
        return f"{self.field.value}.{self.kind.value}" if self.kind else self.field.value


def read_name(text: str) -> str:
    """An office's name. Raises Refused."""
    name = " ".join(text.split())
    if sum(map(str.isalnum, name)) < SHORTEST_NAME:
        raise Refused("setting-name-short")
    if len(name) > LONGEST_NAME:
        raise Refused("setting-name-long", length=len(name), most=LONGEST_NAME)
    return name


def read_zone(text: str) -> ZoneInfo:
    """One of Indonesia's time zones. Raises Refused."""
    zone = ZONES.get(text.strip().upper())
    if zone is None:
        raise Refused("setting-bad-zone")
    return zone


def read_language(text: str) -> Language:
    """A language, as buttons name it. Raises ValueError."""
    return Language(text)


def read_cadence(text: str) -> int:
    """A number of days. Raises Refused."""
    match = _DAYS.fullmatch(text.strip())
    if match is None or not 1 <= int(match[1]) <= LONGEST_CADENCE_DAYS:
        raise Refused("setting-bad-cadence", given=_shown(text), most=LONGEST_CADENCE_DAYS)
    return int(match[1])


def read_kind_cadence(text: str) -> int | None:
    """A number of days, or None for 0: the kind goes with the office. Raises Refused."""
    return None if text.strip() == "0" else read_cadence(text)


def read_clock(text: str) -> time:
    """A time of day (`7`, `07.30`, `pukul 16:00 WIB`). Raises Refused."""
    match = _CLOCK.fullmatch(text.strip())
    hour, minute = (int(match["hour"]), int(match["minute"] or 0)) if match else (99, 99)
    if hour > 23 or minute > 59:
        raise Refused("setting-bad-hour", given=_shown(text))
    return time(hour, minute)


def read_work(text: str) -> tuple[time, time]:
    """Working hours (`07.30-16.00`, `7.30 s.d. 16`). Raises Refused."""
    parts = _TO.split(text.strip(), maxsplit=1)
    if len(parts) != 2:
        raise Refused("setting-bad-hours", given=_shown(text))
    start, end = map(read_clock, parts)
    if end <= start:
        raise Refused("setting-hours-backwards", given=_shown(text))
    return start, end


def read_prompt(text: str, start: time, end: time) -> time:
    """When reminders begin, within the working hours. Raises Refused."""
    at = read_clock(text)
    if not start <= at <= end:
        raise Refused("setting-prompt-outside", given=written(at), start=written(start), end=written(end))
    return at


def read_digest(text: str, start: time) -> time:
    """When the digest is posted: after work has begun, before people are left alone. Raises Refused."""
    at = read_clock(text)
    if not start <= at < LATEST_DIGEST:
        raise Refused("setting-digest-outside", given=written(at), start=written(start), end=written(LATEST_DIGEST))
    return at


def fitting(at: time, first: time, last: time) -> time:
    """The moment of the day nearest to a time within two others."""
    return min(max(at, first), last)


def toggled(days: frozenset[int], day: int) -> frozenset[int]:
    """Working days with one put in or taken out. Raises Refused for the last one, ValueError for no day at all."""
    if day not in range(7):
        raise ValueError(f"there is no day {day}")
    left = days ^ {day}
    if not left:
        raise Refused("setting-last-day")
    return left


def written(at: time) -> str:
    """A time of day as settings keep and say it: `07.30`."""
    return at.strftime("%H.%M")


def _shown(text: str) -> str:
    return text[:40]
