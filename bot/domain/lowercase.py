"""Text in lower case, and patterns for it: several times faster than patterns that ignore case."""

import re
from collections.abc import Iterable


def lowered(text: str) -> str:
    """A text in lower case, of the same length, with "i" and "s" for the letters that match them in any case."""
    return text.replace("İ", "i").replace("ı", "i").replace("ſ", "s").lower()


class Phrase:
    """A pattern for text in lower case, and a quick one without which it matches nothing."""

    def __init__(self, needed: str, whole: str) -> None:
        self._needed = re.compile(needed)
        self._whole = re.compile(whole)

    def matches(self, text: str) -> Iterable[re.Match[str]]:
        """Where the phrase stands in a text in lower case."""
        return self._whole.finditer(text) if self._needed.search(text) else ()
