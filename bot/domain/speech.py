"""Direct speech in a report."""

import re
from typing import Final

from bot.domain.cutting import sentence_ends

LEAST_WORDS: Final = 4
"""Fewer between quotation marks are a name or a term."""
MOST: Final = 400
_SPEECH: Final = re.compile(r"“([^“”\n]+)”|\"([^\"\n]+)\"")


def first_quote(story: str) -> str:
    """The first direct speech of a story with who said it, word for word; nothing where there is none worth it."""
    for match in _SPEECH.finditer(story):
        if len((match[1] or match[2]).split()) >= LEAST_WORDS:
            words = match[0] + _speaker(story[match.end() :])
            if len(words) <= MOST:
                return words
    return ""


def _speaker(rest: str) -> str:
    """What follows a quotation in its own sentence (` ujar kepala KUA.`)."""
    line = rest.split("\n")[0]
    if not line.lstrip(" ,")[:1].islower():
        return ""
    return line[: next(sentence_ends(line), len(line))]
