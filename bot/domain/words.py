"""A text and where its words stand, so that rules look only where a word of theirs is."""

import re
from bisect import bisect_left
from collections.abc import Iterable
from itertools import accumulate, chain
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
    """A text, the same in lower case (`low`, of the same length), and its words in lower case with their places."""

    __slots__ = ("_numbers", "_places", "_starts", "each", "low", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        self.low = lowered(text)
        # What is between, a word, what is between, …
        parts = _WORD.split(self.low)
        ends = list(accumulate(map(len, parts)))
        self.each = list(zip(parts[1::2], ends[::2], strict=False))
        places: dict[str, list[int]] = {}
        for word, start in self.each:
            if word in places:
                places[word].append(start)
            else:
                places[word] = [start]
        self._places = places
        self._starts: dict[frozenset[str], list[int]] = {}
        self._numbers: list[int] | None = None

    def have(self, vocabulary: frozenset[str]) -> bool:
        """Whether a word of a vocabulary stands in the text."""
        return bool(self.starts(vocabulary))

    def starts(self, vocabulary: frozenset[str], start: int = 0, end: int | None = None) -> list[int]:
        """Where words of a vocabulary begin between two places, in order."""
        found = self._starts.get(vocabulary)
        if found is None:
            # A vocabulary is asked for line by line.
            found = sorted(chain.from_iterable(self._places[word] for word in vocabulary & self._places.keys()))
            self._starts[vocabulary] = found
        return _between(found, start, len(self.text) if end is None else end)

    def numbers(self, start: int = 0, end: int | None = None) -> list[int]:
        """Where numbers that are no end of a word begin between two places, in order."""
        if self._numbers is None:
            self._numbers = [start for word, start in self.each if word[0].isdecimal()]
        return _between(self._numbers, start, len(self.text) if end is None else end)


def _between(places: list[int], start: int, end: int) -> list[int]:
    if not places or (start <= places[0] and places[-1] < end):
        return places
    return places[bisect_left(places, start) : bisect_left(places, end)]


def after_abbreviation(words: str) -> str:
    """A pattern for the place after the full stop of one of some abbreviations: looking back where a stop was is quick."""
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
