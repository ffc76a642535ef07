"""Development programmes: a versioned set, of which each report belongs to one."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from itertools import chain
from typing import NamedTuple

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

    def __hash__(self) -> int:
        # For each message its set's keywords are looked up.
        return self.id


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
    folded = words.each
    if not words.low.isascii() or "'" in words.low:
        folded = [word if word.isascii() and "'" not in word else fold(word).strip() for word in folded]
    hits: list[_Hit] = []
    for at in range(len(folded)) if beginnings else [at for at, word in enumerate(folded) if word in keywords]:
        for keyword in chain(keywords.get(folded[at], ()), beginnings):
            if keyword.fits(folded, at):
                last = at + len(keyword.words) - 1
                hits.append(_Hit(keyword, words.begins[at], words.begins[last] + len(words.each[last])))
    in_title = [hit for hit in hits if title is not None and title.start <= hit.start and hit.end <= title.end]
    return _best(in_title or hits)


def _best(hits: Sequence["_Hit"]) -> Found[Programme] | None:
    if not hits:
        return None
    first = {hit.keyword: hit for hit in reversed(hits)}
    programmes = [keyword.programme.id for keyword in first]
    best = max(
        first.values(),
        key=lambda hit: (hit.keyword.weight, programmes.count(hit.keyword.programme.id), -hit.keyword.programme.number),
    )
    return Found(best.keyword.programme, best.start, best.end)


@dataclass(frozen=True, slots=True, eq=False)
class _Keyword:
    """A keyword's folded words; `is_beginning` says that its last word may go on, `weight` how specific it is."""

    programme: Programme
    words: tuple[str, ...]
    is_beginning: bool
    weight: tuple[int, int]
    """Its words and its letters."""

    def fits(self, folded: Sequence[str], at: int) -> bool:
        """Whether the keyword stands at a place among folded words."""
        end = at + len(self.words)
        if not self.is_beginning:
            return tuple(folded[at:end]) == self.words
        *firsts, last = self.words
        return end <= len(folded) and folded[at : end - 1] == firsts and folded[end - 1].startswith(last)


class _Hit(NamedTuple):
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
                index.setdefault(first, []).append(_Keyword(programme, words, is_beginning, _weight(words)))
    return index


def _weight(words: tuple[str, ...]) -> tuple[int, int]:
    return len(words), len(" ".join(words))
