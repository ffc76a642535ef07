"""What the search of reports understands: which words a report is found by, and which are looked for."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from bot.domain.links import Platform
from bot.domain.office import UnitRef
from bot.domain.periods import Period, PeriodKind, month_of, period_of
from bot.domain.programmes import fold
from bot.domain.stemming import STOP, stems

PAGE: Final = 6
"""Reports on a page of what was found."""
INLINE_PAGE: Final = 8
LONGEST_WORD: Final = 40
"""Characters; longer ones, such as parts of addresses, are not words."""
LONGEST_WORDS: Final = 28
"""Bytes of a search: it travels in the buttons that turn its pages, and in what is kept of a question."""
LONGEST_TYPED: Final = 100
"""Characters, or bytes of words, beyond which a message is not meant as a search."""
MOST_MONTHS: Final = 24
"""Months of an activity of several days that it is found by."""


@dataclass(frozen=True, slots=True)
class Search:
    """What is looked for: folded words, all of them, within a unit, a programme, and a month or year.

    `typing` says that the last word may not be finished. `cut` says that words were left out for want of room.
    """

    words: tuple[str, ...] = ()
    unit_id: int | None = None
    programme_id: int | None = None
    period: Period | None = None
    typing: bool = False
    cut: bool = False

    @property
    def marks(self) -> tuple[str, ...]:
        """The marks that a report must have, see `marks_of`."""
        found = []
        if self.unit_id is not None:
            found.append(f"u:{self.unit_id}")
        if self.programme_id is not None:
            found.append(f"p:{self.programme_id}")
        if self.period is not None:
            found.append(_when(self.period))
        return tuple(found)


@dataclass(frozen=True, slots=True)
class Sought:
    """What a search comes to: of each group one word, and all the marks."""

    groups: tuple[tuple[str, ...], ...]
    marks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Finding:
    """A report that was found; `links` are its publications."""

    id: int
    unit: UnitRef
    reference: str
    title: str
    day: date
    place: str | None
    story: str
    links: tuple[tuple[Platform, str], ...] = ()


def words_in(text: str, room: int | None = None) -> tuple[tuple[str, ...], bool]:
    """The words of a search that tell something, each once, as many as `room` bytes hold; whether there are more."""
    found = dict.fromkeys(word for word in fold(text).split() if is_word(word))
    kept: list[str] = []
    for word in found:
        if room is not None and len(" ".join([*kept, word]).encode()) > room:
            break
        kept.append(word)
    return tuple(kept), len(kept) < len(found)


def is_word(word: str) -> bool:
    """Whether a folded word is one to be found by."""
    return word not in STOP and len(word) <= LONGEST_WORD and (len(word) > 1 or word.isdigit())


def words_of(texts: Iterable[str | None]) -> frozenset[str]:
    """The words of a report, folded, that it may be found by."""
    return frozenset(filter(is_word, set(fold("\n".join(filter(None, texts))).split())))


def index_words(words: Iterable[str], marks: Iterable[str]) -> str:
    """The stems that a report is found by, each once, in order, with its marks."""
    return " ".join(sorted({stem for word in words for stem in stems(word)} | set(marks)))


def marks_of(unit_id: int, programme_id: int | None, first: date, last: date | None) -> Iterator[str]:
    """What a report is narrowed down by: its unit, its programme, the months and years of its activity.

    Each is one word, and has a colon, which no other word has.
    """
    yield f"u:{unit_id}"
    if programme_id is not None:
        yield f"p:{programme_id}"
    month = period_of(PeriodKind.MONTH, month_of(first))
    for _ in range(MOST_MONTHS):
        yield _when(month)
        yield _when(period_of(PeriodKind.YEAR, month.first))
        month = month.next
        if month.first > (last or first):
            return


def _when(period: Period) -> str:
    return f"t:{period.slug.replace('-', '')}"


def as_written(search: Search) -> Sought:
    """What a search comes to where each of its words is known: its stems."""
    return Sought(tuple(stems(word) for word in search.words), search.marks)


def unknown(words: Sequence[str], groups: Sequence[Sequence[str]]) -> tuple[str, ...]:
    """The words that no report has."""
    return tuple(word for word, group in zip(words, groups, strict=True) if not group)
