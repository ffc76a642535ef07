"""Development programmes: a versioned set, of which each report belongs to one."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache


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
    bare = "".join(c for c in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(c))
    return " " + " ".join(re.findall(r"[^\W_]+", bare)) + " "


def propose(text: str, programmes: Sequence[Programme]) -> Programme | None:
    """The programme whose keywords fit a report's text best, or None.

    The most specific keyword decides (more words, then more letters), then the number of keywords that fit, then the
    order of the set.
    """
    folded = fold(text)
    best: Programme | None = None
    best_score: tuple[int, int, int] = (0, 0, 0)
    for programme in sorted(programmes, key=lambda each: each.number):
        hits = [words for words in map(_needle, programme.keywords) if words.strip() and words in folded]
        if not hits:
            continue
        words, letters = max((len(hit.split()), len(hit.strip())) for hit in hits)
        score = (words, letters, len(hits))
        if score > best_score:
            best, best_score = programme, score
    return best


@lru_cache(maxsize=4096)
def _needle(keyword: str) -> str:
    folded = fold(keyword)
    return folded.rstrip() if keyword.rstrip().endswith("*") else folded
