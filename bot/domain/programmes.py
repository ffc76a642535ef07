"""Development programmes: a versioned set, of which each report belongs to one."""

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from itertools import chain

from bot.domain.found import Found, Span
from bot.domain.words import Words

_WORD = re.compile(r"[^\W_]+(?:['’`‘ʼ][^\W\d_]+)*")
_APOSTROPHE = re.compile(r"['’`‘ʼ]")
_MAYBE_ACCENT = re.compile(r"[^\w\x00-\x7f]")


@dataclass(frozen=True, slots=True)
class Programme:
    """One programme of the set in force.

    A keyword is one or several words; it matches whole words, and with a trailing `*` their beginnings.
    """

    id: int
    number: int
    name: str
    label: str
    emoji: str
    keywords: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class DatedSet:
    """The programmes of an office from a day until the next set's."""

    in_force_from: date
    programmes: tuple[Programme, ...]


def in_force(sets: Sequence[DatedSet], day: date) -> tuple[Programme, ...]:
    """The programmes in force on a day; none before the first set's."""
    begun = [each for each in sets if each.in_force_from <= day]
    return max(begun, key=lambda each: each.in_force_from).programmes if begun else ()


def fold(text: str) -> str:
    """Text for comparison: case and accents folded, apostrophes gone, all else one space, spaces around."""
    bare = _APOSTROPHE.sub("", text.casefold())
    if not bare.isascii():
        bare = _MAYBE_ACCENT.sub(_without_accent, unicodedata.normalize("NFKD", bare))
    return " " + " ".join(_WORD.findall(bare)) + " "


def _without_accent(char: re.Match[str]) -> str:
    return "" if unicodedata.combining(char[0]) else char[0]


def propose(text: str, programmes: Sequence[Programme]) -> Programme | None:
    """The programme whose keywords fit a report's text best, or None."""
    found = find_programme(Words(text), programmes)
    return None if found is None else found.value


def find_programme(words: Words, programmes: Sequence[Programme], title: Span | None = None) -> Found[Programme] | None:
    """The programme whose keywords fit a report's text best, with the words that decided; those of its title first.

    The most specific keyword decides (more words, then more letters), then the number of keywords that fit, then the
    order of the set.
    """
    if not programmes:
        return None
    keywords = _by_first_word(tuple(programmes))
    beginnings = keywords.get("", ())
    folded = [word if word.isascii() and "'" not in word else fold(word).strip() for word, _ in words.each]
    hits: list[_Hit] = []
    for at in [at for at, word in enumerate(folded) if beginnings or word in keywords]:
        for keyword in chain(keywords.get(folded[at], ()), beginnings):
            if keyword.fits(folded, at):
                word, start = words.each[at + len(keyword.words) - 1]
                hits.append(_Hit(keyword, words.each[at][1], start + len(word)))
    in_title = [hit for hit in hits if title is not None and title.start <= hit.start and hit.end <= title.end]
    return _best(in_title or hits)


def _best(hits: Sequence["_Hit"]) -> Found[Programme] | None:
    first = {hit.keyword: hit for hit in reversed(hits)}
    counts = Counter(keyword.programme.id for keyword in first)
    best = max(
        first.values(),
        key=lambda hit: (*hit.keyword.weight, counts[hit.keyword.programme.id], -hit.keyword.programme.number),
        default=None,
    )
    return None if best is None else Found(best.keyword.programme, best.start, best.end)


@dataclass(frozen=True, slots=True, eq=False)
class _Keyword:
    """A keyword's folded words; `is_beginning` says that its last word may go on."""

    programme: Programme
    words: tuple[str, ...]
    is_beginning: bool

    @property
    def weight(self) -> tuple[int, int]:
        """How specific it is: its words and its letters."""
        return len(self.words), len(" ".join(self.words))

    def fits(self, folded: Sequence[str], at: int) -> bool:
        """Whether the keyword stands at a place among folded words."""
        end = at + len(self.words)
        if not self.is_beginning:
            return tuple(folded[at:end]) == self.words
        *firsts, last = self.words
        return end <= len(folded) and folded[at : end - 1] == firsts and folded[end - 1].startswith(last)


@dataclass(frozen=True, slots=True)
class _Hit:
    """A keyword in `text[start:end]`."""

    keyword: _Keyword
    start: int
    end: int


@lru_cache(maxsize=16)
def _by_first_word(programmes: tuple[Programme, ...]) -> dict[str, list[_Keyword]]:
    """The keywords by their first word; those of which it is only a beginning under none."""
    index: dict[str, list[_Keyword]] = {}
    for programme in programmes:
        for text in programme.keywords:
            words = tuple(fold(text).split())
            if words:
                is_beginning = text.rstrip().endswith("*")
                first = "" if is_beginning and len(words) == 1 else words[0]
                index.setdefault(first, []).append(_Keyword(programme, words, is_beginning))
    return index
