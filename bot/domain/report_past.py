"""How a report changed: versions compared, as people read it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import takewhile
from typing import Final

from bot.domain.reports import Editable
from bot.domain.reviews import Review

FIELDS: Final[Mapping[str, Editable]] = {
    "title": Editable.TITLE,
    "activity_date": Editable.DATE,
    "until_date": Editable.DATE,
    "time_text": Editable.TIME,
    "place": Editable.PLACE,
    "story": Editable.STORY,
    "participants": Editable.PARTICIPANTS,
    "speakers": Editable.SPEAKERS,
    "programme_id": Editable.PROGRAMME,
}


@dataclass(frozen=True, slots=True)
class Version:
    """What a report said from an instant on, by the names of `FIELDS`; `who` saved it, None where erased."""

    number: int
    fields: Mapping[str, object]
    who: str | None
    at: datetime


@dataclass(frozen=True, slots=True)
class Change:
    """A field before and after; of long texts, the part that differs."""

    field: Editable
    before: object
    after: object


@dataclass(frozen=True, slots=True)
class Edit:
    """A version, by what it changed; nothing for the report as it was sent."""

    number: int
    who: str | None
    at: datetime
    changes: tuple[Change, ...]


Event = Edit | Review


def past(versions: list[Version], reviews: list[Review]) -> list[Event]:
    """All that happened to a report, newest first. `versions` and `reviews` are in the order in which they came."""
    before: Mapping[str, object] | None = None
    events: list[Event] = []
    for version in versions:
        changes = changed(before, version.fields) if before is not None else ()
        events.append(Edit(version.number, version.who, version.at, changes))
        before = version.fields
    return sorted([*events, *reviews], key=lambda event: event.at, reverse=True)


def changed(before: Mapping[str, object], after: Mapping[str, object]) -> tuple[Change, ...]:
    """The fields that differ."""
    found = []
    for name, field in FIELDS.items():
        old, new = before.get(name) or None, after.get(name) or None
        if old != new:
            if isinstance(old, str) and isinstance(new, str) and field is not Editable.DATE:
                old, new = differing(old, new)
            found.append(Change(field, old, new))
    return tuple(found)


def differing(before: str, after: str) -> tuple[str, str]:
    """The words from the first to the last that differ, with one word around them.

    An ellipsis stands for what is left out.
    """
    old, new = before.split(), after.split()
    start = _shared(old, new)
    end = _shared(old[start:][::-1], new[start:][::-1])
    return _part(old, start, end), _part(new, start, end)


def _shared(one: Sequence[str], other: Sequence[str]) -> int:
    """With how many same words both begin."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))


def _part(words: list[str], start: int, end: int) -> str:
    first, last = max(start - 1, 0), min(len(words) - end + 1, len(words))
    part = " ".join(words[first:last])
    return f"{'… ' if first else ''}{part}{' …' if last < len(words) else ''}"
