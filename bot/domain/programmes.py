"""Development programmes: a versioned set, of which each report belongs to one."""

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from bot.domain.found import Found

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
    found = find_programme(text, programmes)
    return None if found is None else found.value


def find_programme(text: str, programmes: Sequence[Programme]) -> Found[Programme] | None:
    """The programme whose keywords fit a report's text best, with the words that decided.

    The most specific keyword decides (more words, then more letters), then the number of keywords that fit, then the
    order of the set.
    """
    if not programmes:
        return None
    tokens = [(_folded(match[0]), match) for match in _WORD.finditer(text)]
    hits: dict[_Keyword, tuple[int, int]] = {}
    keywords = _by_first_word(tuple(programmes))
    for at, (token, match) in enumerate(tokens):
        for keyword in (*keywords.get(token, ()), *keywords.get("", ())):
            if keyword not in hits and (last := keyword.last(tokens, at)) is not None:
                hits[keyword] = (match.start(), last)
    if not hits:
        return None
    counts = Counter(keyword.programme.id for keyword in hits)
    best = max(
        hits, key=lambda each: (len(each.words), each.letters, counts[each.programme.id], -each.programme.number)
    )
    return Found(best.programme, *hits[best])


@dataclass(frozen=True, slots=True, eq=False)
class _Keyword:
    """A keyword's folded words; `is_beginning` says that its last word may go on."""

    programme: Programme
    words: tuple[str, ...]
    is_beginning: bool

    @property
    def letters(self) -> int:
        return len(" ".join(self.words))

    def last(self, tokens: Sequence[tuple[str, re.Match[str]]], at: int) -> int | None:
        """Where the keyword ends that begins with a token, or None if it does not stand there."""
        end = at + len(self.words)
        *firsts, last = self.words
        if end > len(tokens) or any(tokens[at + n][0] != word for n, word in enumerate(firsts)):
            return None
        word, match = tokens[end - 1]
        fits = word.startswith(last) if self.is_beginning else word == last
        return match.end() if fits else None


def _folded(word: str) -> str:
    return word.casefold() if word.isascii() and "'" not in word else fold(word).strip()


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
