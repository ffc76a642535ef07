"""When a unit is left alone: pauses of the office, of a kind, of a unit, and leave of all its officers."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from bot.domain.calendar import DAY, Span
from bot.domain.units import UnitKind

LONGEST_PAUSE_DAYS: Final = 366
LONGEST_NAME: Final = 60
OFFICE: Final = "office"
MADRASAHS: Final = "madrasahs"


@dataclass(frozen=True, slots=True)
class Whose:
    """For whom a pause is: one unit, a kind of unit, or, where neither is named, the whole office."""

    kind: UnitKind | None = None
    unit_id: int | None = None

    def __str__(self) -> str:
        """As buttons carry it; `read_whose` reads it."""
        return str(self.unit_id) if self.unit_id is not None else self.kind.value if self.kind else OFFICE


def read_whose(word: str) -> tuple[Whose, ...]:
    """For whom a button says that a pause is; madrasahs are three kinds at once. Raises ValueError."""
    if word == OFFICE:
        return (Whose(),)
    if word == MADRASAHS:
        return tuple(Whose(kind) for kind in (UnitKind.MAN, UnitKind.MTSN, UnitKind.MIN))
    return (Whose(unit_id=int(word)),) if word.isdigit() else (Whose(UnitKind(word)),)


@dataclass(frozen=True, slots=True)
class Pause:
    """A pause by its name: of one unit, of a kind of unit, or, where neither is named, of the whole office."""

    id: int
    span: Span
    name: str
    kind: UnitKind | None = None
    unit_id: int | None = None

    @property
    def whose(self) -> Whose:
        """For whom it is."""
        return Whose(self.kind, self.unit_id)

    def concerns(self, unit_id: int, kind: UnitKind) -> bool:
        """Whether a unit of a kind has it."""
        if self.unit_id is not None:
            return self.unit_id == unit_id
        return self.kind in (None, kind)


def merged(spans: Iterable[Span]) -> tuple[Span, ...]:
    """The same days in as few spans as possible, the earliest first."""
    found: list[Span] = []
    for span in sorted(spans):
        if found and span.first <= found[-1].last + DAY:
            found[-1] = Span(found[-1].first, max(found[-1].last, span.last))
        else:
            found.append(span)
    return tuple(found)


def common(each: Sequence[Sequence[Span]]) -> tuple[Span, ...]:
    """The days that lie in some span of every one of several collections; none where there is no collection."""
    if not each:
        return ()
    shared = merged(each[0])
    for others in each[1:]:
        both = ((max(one.first, other.first), min(one.last, other.last)) for one in shared for other in merged(others))
        shared = merged(Span(first, last) for first, last in both if first <= last)
    return shared


def covering(spans: Iterable[Span], day: date) -> Span | None:
    """The span in which a day lies, with those joined to it; None outside."""
    return next((span for span in merged(spans) if span.covers(day)), None)


def days_later(base: date, days: int, spans: Collection[Span]) -> date:
    """The day that comes so many days after another, days in a pause not counted."""
    day = base + timedelta(days=days)
    if not spans:
        return day
    for span in merged(spans):
        if span.last <= base:
            continue
        first = max(span.first, base + DAY)
        if first > day:
            break
        day += timedelta(days=(span.last - first).days + 1)
    return day
