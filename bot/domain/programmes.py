"""Development programmes: a versioned set, of which each report belongs to one."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

_WORD = re.compile(r"[^\W_]+")
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
    """Text for comparison: case and accents folded, everything but letters and digits one space, spaces around."""
    bare = text.casefold()
    if not bare.isascii():
        bare = _MAYBE_ACCENT.sub(_without_accent, unicodedata.normalize("NFKD", bare))
    return " " + " ".join(_WORD.findall(bare)) + " "


def _without_accent(char: re.Match[str]) -> str:
    return "" if unicodedata.combining(char[0]) else char[0]


def propose(text: str, programmes: Sequence[Programme]) -> Programme | None:
    """The programme whose keywords fit a report's text best, or None.

    The most specific keyword decides (more words, then more letters), then the number of keywords that fit, then the
    order of the set.
    """
    folded = fold(text)
    best: Programme | None = None
    best_score: tuple[int, int, int] = (0, 0, 0)
    for programme in sorted(programmes, key=lambda each: each.number):
        hits = [needle for needle in _needles(programme.keywords) if needle in folded]
        if not hits:
            continue
        words, letters = max((len(hit.split()), len(hit.strip())) for hit in hits)
        score = (words, letters, len(hits))
        if score > best_score:
            best, best_score = programme, score
    return best


@lru_cache(maxsize=256)
def _needles(keywords: tuple[str, ...]) -> tuple[str, ...]:
    folded = [(fold(keyword), keyword.rstrip().endswith("*")) for keyword in keywords]
    return tuple(words.rstrip() if is_beginning else words for words, is_beginning in folded if words.strip())
