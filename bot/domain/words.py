"""A text and where its words stand, so that rules look only where a word of theirs is."""

import re
from bisect import bisect_left
from collections.abc import Iterable
from itertools import accumulate
from typing import Final

from bot.domain.lowercase import lowered

_INDONESIAN: Final = "satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas duabelas"
_ENGLISH: Final = "one two three four five six seven eight nine ten eleven twelve"
NUMBERS: Final = {word: n for words in (_INDONESIAN, _ENGLISH) for n, word in enumerate(words.split(), 1)}
_WORD: Final = re.compile(r"([^\W_]++(?:['’`‘ʼ][^\W\d_]++)*+)")
_SHORTEST_MISSPELT: Final = 5
_MENTION: Final = re.compile(r"@\w+")
_FILLERS: Final = frozenset("\u115f\u1160\u3164\uffa0")
"""Letters to Unicode that nobody sees: what people send where an app insists on some text."""


class Words:
    """A text, the same in lower case (`low`, of the same length), its words in lower case and where each begins."""

    __slots__ = ("_known", "_numbers", "_starts", "begins", "each", "low", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        self.low = lowered(text)
        # What is before a word, the word, what is before the next, …
        parts = _WORD.split(self.low)
        self.each = parts[1::2]
        self.begins = list(accumulate(map(len, parts)))[:-1:2]
        self._known = frozenset(self.each)
        self._starts: dict[frozenset[str], list[int]] = {}
        self._numbers: list[int] | None = None

    def have(self, vocabulary: frozenset[str]) -> bool:
        """Whether a word of a vocabulary stands in the text."""
        return not vocabulary.isdisjoint(self._known)

    def starts(self, vocabulary: frozenset[str], start: int = 0, end: int | None = None) -> list[int]:
        """Where words of a vocabulary begin between two places, in order."""
        found = self._starts.get(vocabulary)
        if found is None:
            # Kept, since a vocabulary is asked for line by line.
            known = vocabulary & self._known
            found = [at for word, at in zip(self.each, self.begins, strict=True) if word in known] if known else []
            self._starts[vocabulary] = found
        return _between(found, start, end) if found else found

    def numbers(self, start: int = 0, end: int | None = None) -> list[int]:
        """Where numbers that are no end of a word begin between two places, in order."""
        if self._numbers is None:
            self._numbers = [at for word, at in zip(self.each, self.begins, strict=True) if word[0].isdecimal()]
        return _between(self._numbers, start, end) if self._numbers else self._numbers


def _between(places: list[int], start: int, end: int | None) -> list[int]:
    if start <= places[0] and (end is None or places[-1] < end):
        return places
    return places[bisect_left(places, start) : None if end is None else bisect_left(places, end)]


def after_abbreviation(words: str) -> str:
    """A pattern for the place after the full stop of one of some abbreviations."""
    lengths: dict[int, list[str]] = {}
    for word in words.split():
        lengths.setdefault(len(word), []).append(word)
    return "|".join(rf"(?<=\b(?:{'|'.join(same)})\.)" for same in lengths.values())


def tells_something(text: str) -> bool:
    """Whether a text has a letter or digit that can be seen, and is more than the naming of accounts."""
    return any(sign.isalnum() and sign not in _FILLERS for sign in _MENTION.sub("", text))


def vocabulary(words: str) -> frozenset[str]:
    """Words that are written one after another."""
    return frozenset(words.split())


def neighbourhood(words: Iterable[str]) -> dict[str, str]:
    """What `respelt` needs of a vocabulary: each of its longer words by all it becomes with a letter left out."""
    known: dict[str, str] = {}
    for word in words:
        if len(word) >= _SHORTEST_MISSPELT:
            for at in range(len(word)):
                known.setdefault(word[:at] + word[at + 1 :], word)
    return known


def respelt(word: str, vocabulary: frozenset[str], neighbours: dict[str, str]) -> str | None:
    """The word of a vocabulary that a word is, one letter at most missing, superfluous, wrong or misplaced."""
    if word in vocabulary:
        return word
    if len(word) < _SHORTEST_MISSPELT - 1:
        return None
    if word in neighbours:
        return neighbours[word]
    for at in range(len(word)):
        shorter = word[:at] + word[at + 1 :]
        if shorter in vocabulary and len(shorter) >= _SHORTEST_MISSPELT:
            return shorter
        if shorter in neighbours and abs(len(neighbours[shorter]) - len(word)) == 0:
            return neighbours[shorter]
    return None
