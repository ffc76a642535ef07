"""How far the value of a labelled line reaches, and which pictures stand for labels."""

import re
from collections.abc import Collection
from typing import Final

_ICONS: Final = {
    "📍": "place",
    "📌": "",
    "🏫": "place",
    "🏢": "place",
    "📅": "date",
    "📆": "date",
    "🗓": "date",
    "⏰": "time",
    "⌚": "time",
    "⏱": "time",
    "👥": "participants",
    "🎤": "speakers",
    "🎙": "speakers",
    "🔗": "links",
    "📷": "photos",
    "📸": "photos",
} | {chr(clock): "time" for clock in range(0x1F550, 0x1F568)}
_ITEM: Final = re.compile(r"\s*(?:\d{1,2}[.)]|[-–•▪●➢✓*]|[a-z][.)])\s*\S")
_TITLE_END: Final = re.compile(r"\b[A-Z][a-z]{0,2}\.\s?[A-Za-z]{1,4}$|\b(?:Kec|Kab|Prov|dkk|dll)$")
_LISTS: Final = frozenset({"participants", "speakers", "links", "photos", "difficulty"})
_WRAPPED: Final = re.compile(r"[ ]?[a-z]{2,}")
_UNENDED: Final = re.compile(
    r"(?:,|\b(?:dari|dan|di|ke|kepada|untuk|dengan|yang|oleh|pada|bagi|dalam|serta|of|and|for))\s*$"
)
_SHORT_LINE: Final = re.compile(r"\s*\S+(?: \S+){0,9}(?<![.!?:])\s*")
_MARK: Final = re.compile(r"^\s*(?:\d{1,2}[.)](?!\d)|[a-z][.)]\s|[^\w\s(\"“'@#+]+)\s*")
_LONG_LINE: Final = 15


def icon_of(symbols: str) -> str:
    """What the pictures before a line say that it tells, or nothing."""
    return next((_ICONS[symbol] for symbol in symbols if symbol in _ICONS), "")


def items(value: str) -> str:
    """A value of several lines on one, its list marks taken away: `Kepala KUA, para penyuluh`."""
    lines = (_MARK.sub("", line) for line in value.split("\n"))
    return ", ".join(filter(None, (without_full_stop(" ".join(line.split())) for line in lines)))


def without_full_stop(value: str) -> str:
    """A value without the punctuation around it; the full stop of a title ("S.Ag.") belongs to it."""
    bare = value.strip(" .,;|")
    return f"{bare}." if value.startswith(".", value.find(bare) + len(bare)) and _TITLE_END.search(bare) else bare


def value_end(text: str, labels: Collection[str], start: int, following: int) -> int:
    """Where the value ends that begins at `start`, the next label being at `following`."""
    lines = text[start:following].split("\n")
    taken = 1
    below = not lines[0].strip()
    if below:
        # The value stands below its label, an empty line may be between.
        while taken < len(lines) and not lines[taken].strip():
            taken += 1
        taken = min(taken + 1, len(lines))
        if "place" in labels or "title" in labels:
            while taken < len(lines) and lines[taken].strip() and _SHORT_LINE.fullmatch(lines[taken]) and taken < 4:
                taken += 1
    if any(label in _LISTS for label in labels):
        listed = lines[taken - 1].strip() and (below or _ITEM.match(lines[taken - 1]))
        while taken < len(lines) and lines[taken].strip() and (listed or _ITEM.match(lines[taken])):
            taken += 1
    elif not below and "story" not in labels:
        # A wrapped line goes on in lower case, or after a word that ends nothing.
        while (
            taken < len(lines)
            and len(lines[0]) > _LONG_LINE
            and lines[taken].strip()
            and (_WRAPPED.match(lines[taken]) or _UNENDED.search(lines[taken - 1]))
        ):
            taken += 1
    return start + len("\n".join(lines[:taken]))
