"""A message that became part of a draft is corrected: what was read from it follows, what people corrected stays."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, fields
from typing import Any

from bot.domain.doubts import Doubted, about
from bot.domain.found import Doubt
from bot.domain.reports import Content


@dataclass(frozen=True, slots=True)
class Version:
    """A message as it was read: its words, what they say, what there is to doubt, and its links."""

    text: str
    content: Content
    doubts: tuple[Doubt, ...]
    links: tuple[str, ...]


def followed(now: Content, old: Content, new: Content) -> Content:
    """A draft's content `now` after one of its messages, which said `old`, says `new`.

    A field that still is as it was read follows; one that was corrected, or stems from another message, stays.
    """
    values: dict[str, Any] = {}
    for each in fields(Content):
        read, value = getattr(old, each.name), getattr(now, each.name)
        values[each.name] = getattr(new, each.name) if value == read else value
    values["story"] = replaced(now.story or "", old.story or "", new.story or "") or None
    return Content(**values)


def replaced(whole: str, old: str, new: str) -> str:
    """A text of several parts with `new` in the place of `old`; where that is not to be found, it stays as it is."""
    if not old:
        return "\n\n".join(part for part in (whole, new) if part) if new not in whole else whole
    if old not in whole:
        return whole
    return re.sub(r"\n{3,}", "\n\n", whole.replace(old, new, 1)).strip() if not new else whole.replace(old, new, 1)


def followed_links(now: Iterable[str], old: Version, new: Version) -> tuple[str, ...]:
    """A draft's links after one of its messages was corrected."""
    gone = set(old.links) - set(new.links)
    return tuple(dict.fromkeys((*(link for link in now if link not in gone), *new.links)))


def followed_doubts(doubts: Iterable[Doubt], now: Content, old: Version, new: Version) -> tuple[Doubt, ...]:
    """A draft's doubts then: a value that follows brings its own; one that is the same may have lost some."""
    found: list[Doubt] = []
    doubts = tuple(doubts)
    for field in Doubted:
        mine, theirs = about(doubts, field), about(new.doubts, field)
        before, after = getattr(old.content, field.value), getattr(new.content, field.value)
        if getattr(now, field.value) != before:
            found += mine
        elif before == after:
            # What was confirmed is not asked again.
            found += [doubt for doubt in mine if doubt in theirs]
        else:
            found += theirs
    return tuple(found)
