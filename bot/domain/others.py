"""Telling of one person without telling of others."""

import re
from collections.abc import Sequence


def names_somebody(text: str, names: Sequence[str]) -> bool:
    """Whether one of these names stands in a text, as words of their own, in whatever case."""
    folded = text.casefold()
    return any(
        name in folded and re.search(rf"(?<!\w){re.escape(name)}(?!\w)", folded) is not None
        for name in (each.casefold() for each in names)
    )
