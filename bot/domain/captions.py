"""Captions: what a report says, within each platform's limits, ready to be copied.

Nothing is added to the report's own words but the office's template and hashtags made of names.
"""

import itertools
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Final

from bot.domain.counting import bytes_len, hashtags_in, threads_len, utf16_len, x_len
from bot.domain.cutting import clipped, cut
from bot.domain.hashtags import hashtag, office_hashtag, place_hashtag, region
from bot.domain.links import Platform
from bot.domain.templates import Mistake, Slot, TagSlot, Template, Wrong, filled, mistakes

NO_LIMIT: Final = 1_000_000
LEAST_STORY: Final = 40
"""Characters of a story that are worth more than a hashtag."""


@dataclass(frozen=True, slots=True)
class Limit:
    """What a platform takes: a length, how it is counted, how many hashtags and mentions."""

    most: int
    count: Callable[[str], int] = utf16_len
    hashtags: int = 0
    mentions: int = 20

    def holds(self, text: str) -> bool:
        """Whether the platform takes the text."""
        return self.count(text) <= self.most


LIMITS: Final[Mapping[Template, Limit]] = {
    Template.INSTAGRAM: Limit(2200, hashtags=30),
    Template.FACEBOOK: Limit(63_206, hashtags=30),
    Template.X: Limit(280, x_len, hashtags=3),
    Template.TIKTOK: Limit(2200, hashtags=5),
    Template.THREADS: Limit(500, threads_len, hashtags=1),
    Template.YOUTUBE_TITLE: Limit(100, hashtags=3),
    Template.YOUTUBE: Limit(5000, bytes_len, hashtags=15),
    Template.WEBSITE_TITLE: Limit(NO_LIMIT, hashtags=30),
    Template.WEBSITE: Limit(NO_LIMIT, hashtags=30),
    Template.HASHTAGS: Limit(600, hashtags=30),
}
PARTS: Final[Mapping[Platform, tuple[Template, ...]]] = {
    Platform.INSTAGRAM: (Template.INSTAGRAM,),
    Platform.FACEBOOK: (Template.FACEBOOK,),
    Platform.X: (Template.X,),
    Platform.TIKTOK: (Template.TIKTOK,),
    Platform.THREADS: (Template.THREADS,),
    Platform.YOUTUBE: (Template.YOUTUBE_TITLE, Template.YOUTUBE),
    Platform.WEBSITE: (Template.WEBSITE_TITLE, Template.WEBSITE),
}
"""The platforms that have a caption, in the order of their buttons, and what is copied one after the other."""
_PLATFORM: Final = {template: platform for platform, parts in PARTS.items() for template in parts}
_ANGLES: Final = str.maketrans({"<": "‹", ">": "›"})
_DROPPED: Final = (Slot.SPEAKERS, Slot.PARTICIPANTS, Slot.LINK, Slot.MENTION, Slot.PROGRAMME, Slot.TIME, Slot.OFFICE)
"""What is left out, in this order, where a caption is too long even without its story."""
_LAST: Final = (Slot.PLACE, Slot.DAY, Slot.UNIT, Slot.REGION)


@dataclass(frozen=True, slots=True)
class Facts:
    """What a report says, in words; `day` as people read it, `mentions` the unit's accounts without `@`."""

    title: str
    day: str = ""
    time: str = ""
    place: str = ""
    story: str = ""
    participants: str = ""
    speakers: str = ""
    programme: str = ""
    unit: str = ""
    office: str = ""
    mentions: Mapping[Platform, str] | None = None
    links: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Part:
    """Something to be copied whole, and what it is."""

    template: Template
    text: str


def captions(platform: Platform, facts: Facts, templates: Mapping[Template, str]) -> tuple[Part, ...]:
    """What is to be copied for a platform."""
    return tuple(Part(each, caption(each, facts, templates)) for each in PARTS[platform])


def caption(template: Template, facts: Facts, templates: Mapping[Template, str]) -> str:
    """One caption within its platform's limits."""
    limit = LIMITS[template]
    values = {name: _tidy(value) for name, value in _values(template, facts).items()}
    if template in (Template.YOUTUBE_TITLE, Template.YOUTUBE):
        values = {name: value.translate(_ANGLES) for name, value in values.items()}
    tags = hashtags(facts, templates[Template.HASHTAGS])
    return _fitted(templates[template], values, tags, limit)


def hashtags(facts: Facts, body: str) -> tuple[str, ...]:
    """The office's hashtags for a report, each once."""
    values = {
        TagSlot.OFFICE.value: office_hashtag(facts.office),
        TagSlot.UNIT.value: hashtag(facts.unit),
        TagSlot.PROGRAMME.value: hashtag(facts.programme),
        TagSlot.PLACE.value: place_hashtag(facts.place),
    }
    found = re.findall(r"#\w+", filled(body, values))
    first: dict[str, str] = {}
    for tag in found:
        first.setdefault(tag.casefold(), tag)
    return tuple(first.values())


def check(template: Template, body: str, typical: Mapping[str, str]) -> tuple[Mistake, ...]:
    """Everything that is wrong with a template, also whether a typical report's first sentence finds room in it."""
    found = mistakes(template, body)
    limit = LIMITS[template]
    if any(each.wrong in (Wrong.EMPTY, Wrong.LONG) for each in found):
        return found
    values = {slot.value: "" for slot in TagSlot} | dict(typical)
    sentence = values[Slot.STORY.value].partition(". ")[0]
    shown = filled(body, {**values, Slot.STORY.value: f"{sentence}."})
    if not limit.holds(shown):
        return (*found, Mistake(Wrong.LONG, length=limit.count(shown), most=limit.most))
    return found


def _values(template: Template, facts: Facts) -> dict[str, str]:
    platform = _PLATFORM[template]
    handle = (facts.mentions or {}).get(platform, "")
    return {
        Slot.TITLE.value: " ".join(facts.title.split()),
        Slot.DAY.value: facts.day,
        Slot.TIME.value: facts.time,
        Slot.PLACE.value: " ".join(facts.place.split()),
        Slot.STORY.value: facts.story,
        Slot.PARTICIPANTS.value: facts.participants,
        Slot.SPEAKERS.value: facts.speakers,
        Slot.PROGRAMME.value: facts.programme,
        Slot.UNIT.value: facts.unit,
        Slot.OFFICE.value: facts.office,
        Slot.REGION.value: region(facts.office),
        Slot.MENTION.value: f"@{handle.removeprefix('@')}" if handle else "",
        Slot.LINK.value: facts.links[0] if facts.links else "",
    }


def _tidy(text: str) -> str:
    """A value without blanks at the ends of lines and without empty lines one after the other."""
    lines = [line.rstrip() for line in text.strip().splitlines()]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines))


def _fitted(body: str, values: dict[str, str], tags: Sequence[str], limit: Limit) -> str:
    """The template filled so that it fits: the story is cut first, then lesser things go, at last the title is cut."""
    story = values[Slot.STORY] if f"{{{Slot.STORY.value}}}" in body else ""
    for shown in _lessening(body, values, tags, limit):
        render = partial(_rendered, body, shown, limit)
        kept = cut(story, partial(_holds, limit, render))
        if len(kept) >= min(len(story), LEAST_STORY) and limit.holds(render(kept)):
            return render(kept)
    bare = {**values, **dict.fromkeys((Slot.HASHTAGS.value, *_DROPPED, *_LAST), "")}
    title = clipped(
        values[Slot.TITLE], lambda text: limit.holds(_rendered(body, {**bare, Slot.TITLE.value: text}, limit, ""))
    )
    return clipped(_rendered(body, {**bare, Slot.TITLE.value: title}, limit, ""), limit.holds)


def _lessening(body: str, values: dict[str, str], tags: Sequence[str], limit: Limit) -> Iterator[dict[str, str]]:
    """The values to be tried one after the other: with fewer and fewer hashtags, then without this and that."""
    room = max(limit.hashtags - hashtags_in(filled(body, {**values, Slot.HASHTAGS.value: ""})), 0)
    said = {tag.casefold() for tag in re.findall(r"#\w+", values[Slot.STORY])}
    given = [tag for tag in tags if tag.casefold() not in said][:room]
    shown = dict(values)
    for number in range(len(given), -1, -1):
        shown = {**shown, Slot.HASHTAGS.value: " ".join(given[:number])}
        yield shown
    for slot in _DROPPED:
        shown = {**shown, slot.value: ""}
        yield shown


def _holds(limit: Limit, render: Callable[[str], str], text: str) -> bool:
    """Whether what is rendered with a text is within a limit."""
    return limit.holds(render(text))


def _rendered(body: str, values: Mapping[str, str], limit: Limit, story: str) -> str:
    """The text with no more hashtags and mentions than the platform takes: those beyond lose their sign."""
    text = filled(body, {**values, Slot.STORY.value: story})
    for sign, most in (("#", limit.hashtags), ("@", limit.mentions)):
        text = _at_most(text, sign, most)
    return text


def _at_most(text: str, sign: str, most: int) -> str:
    """The text in which the words beyond so many lose the sign before them."""
    number = itertools.count(1)
    return re.sub(rf"{sign}(?=\w)", lambda match: match[0] if next(number) <= most else "", text)
