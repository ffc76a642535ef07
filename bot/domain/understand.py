"""Reading a message as officers write it."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from bot.domain.dates import find_date
from bot.domain.found import Found
from bot.domain.kinds import MessageKind, kind_of
from bot.domain.labels import Label, items
from bot.domain.layout import Layout, lay_out
from bot.domain.links import Link, locate_links, without_repetitions
from bot.domain.marks import plain
from bot.domain.places import find_participants, find_place, find_speakers
from bot.domain.programmes import Programme, propose
from bot.domain.times import find_time
from bot.domain.titles import TITLE_LENGTH, after_dateline, make_title, sentence_end

__all__ = ["TITLE_LENGTH", "Field", "MessageKind", "Understood", "understand"]


class Field(StrEnum):
    """What a report cannot do without."""

    TITLE = "title"
    DATE = "date"
    PLACE = "place"
    STORY = "story"


@dataclass(frozen=True, slots=True)
class Understood:
    """What a message says. Each find tells which words of the message, as it was sent, it was read from.

    `hashtags` are without `#`; `story` is the text without greeting, closing formula, the lines read elsewhere and
    the links at its end; `missing` are the fields to ask for, in their order (a date may be taken for today).
    """

    kind: MessageKind
    title: Found[str] | None
    date: Found[date] | None
    time: Found[str] | None
    place: Found[str] | None
    participants: Found[str] | None
    speakers: Found[str] | None
    links: tuple[Link, ...]
    hashtags: tuple[str, ...]
    programme: Programme | None
    story: str
    missing: tuple[Field, ...]


_HASHTAG = re.compile(r"(?<![\w&#/])#([^\W_][\w]*|_\w+)")


def understand(
    text: str,
    sent_on: date,
    programmes: Sequence[Programme] = (),
    *,
    extra_urls: Iterable[str] = (),
    zone_label: str = "WIB",
) -> Understood:
    """Read a message sent on a day (of the office's calendar). Understands any text, and never raises.

    `extra_urls` are links behind words of the text; `zone_label` names the office's time zone for times without one.
    """
    sent = plain(text)
    located = locate_links(sent.text)
    links = without_repetitions(located, extra_urls)
    layout = lay_out(sent.text, located, has_links=bool(links))
    day = _date(layout, sent_on)
    time = _time(layout, zone_label)
    place = _labelled(layout, Label.PLACE) or _place_after_time(layout, sent_on) or find_place(layout.prose, sent_on)
    participants = _labelled(layout, Label.PARTICIPANTS) or find_participants(layout.prose)
    speakers = _labelled(layout, Label.SPEAKERS) or find_speakers(layout.prose)
    title, story = _title_and_story(layout, sent_on)
    kind = kind_of(layout, links, has_when_or_where=any((day, time, place)))
    if kind is MessageKind.DIFFICULTY and not story:
        story = value.value if (value := _labelled(layout, Label.DIFFICULTY)) else ""
    told = {Field.TITLE: title, Field.DATE: day, Field.PLACE: place, Field.STORY: story}
    return Understood(
        kind=kind,
        title=title and sent.sent(title),
        date=day and sent.sent(day),
        time=time and sent.sent(time),
        place=place and sent.sent(place),
        participants=participants and sent.sent(participants),
        speakers=speakers and sent.sent(speakers),
        links=links,
        hashtags=tuple({tag.casefold(): tag for tag in reversed(_HASHTAG.findall(layout.unlinked))}.values())[::-1],
        programme=_programme(title, sent.text, programmes),
        story=story,
        missing=tuple(field for field, value in told.items() if not value),
    )


def _programme(title: Found[str] | None, text: str, programmes: Sequence[Programme]) -> Programme | None:
    return (propose(title.value, programmes) if title else None) or propose(text, programmes)


def _labelled(layout: Layout, label: Label) -> Found[str] | None:
    for block in layout.labelled(label):
        span = layout.value(block)
        words = layout.text[span.start : span.end]
        if label is Label.PLACE:
            if Label.DATE in block.labels or Label.TIME in block.labels:
                continue
            words = re.sub(r"^di\s+", "", words, flags=re.IGNORECASE)
        value = items(words)
        if re.search(r"\w", value):
            return Found(value, span.start, span.end)
    return None


def _place_after_time(layout: Layout, sent_on: date) -> Found[str] | None:
    """The place of "Waktu dan tempat : Selasa, 12 Maret 2024, Aula": what follows date and time."""
    for block in layout.labelled(Label.PLACE):
        span = layout.value(block)
        words = layout.unlinked[span.start : span.end]
        whens = (find_date(words, sent_on), find_time(words, labelled=True))
        after = max((found.end for found in whens if found), default=0)
        place = re.search(r"(?:^|\b)(?:di\s+)?(?P<value>\w.*)", words[after:])
        if after and place is not None:
            start = span.start + after + place.start("value")
            return Found(items(place["value"]), start, start + len(place["value"]))
    return None


def _date(layout: Layout, sent_on: date) -> Found[date] | None:
    for span in layout.values(Label.DATE, Label.TIME):
        found = find_date(layout.unlinked[span.start : span.end], sent_on)
        if found is not None:
            return found.shifted(span.start)
    return find_date(layout.prose, sent_on) or find_date(layout.unlinked, sent_on)


def _time(layout: Layout, zone_label: str) -> Found[str] | None:
    for span in layout.values(Label.TIME, Label.DATE):
        words = layout.unlinked[span.start : span.end]
        found = find_time(words, labelled=True, zone_label=zone_label) or _bare_hour(words, zone_label)
        if found is not None:
            return found.shifted(span.start)
    return find_time(layout.prose, zone_label=zone_label)


def _bare_hour(words: str, zone_label: str) -> Found[str] | None:
    """After "Pukul :" or "Jam :" a number alone is an hour."""
    if not re.fullmatch(r"[0-9]{1,2}(?:\s*(?:-|–|s\.?d\.?)\s*[0-9]{1,2})?\s*", words):
        return None
    found = find_time(f"jam {words}", zone_label=zone_label)
    return found and Found(found.value, 0, len(words.rstrip()))


def _title_and_story(layout: Layout, sent_on: date) -> tuple[Found[str] | None, str]:
    """The title, and what there is to tell beside it."""
    for span in layout.values(Label.TITLE):
        title = make_title(layout.unlinked, span.start, span.end, sent_on, prose=False)
        if title is not None:
            return title, layout.story(layout.body)
    if not layout.body:
        return None, ""
    first, rest = layout.body[0], layout.body[1:]
    after = after_dateline(layout.unlinked, first.start, first.end)
    end = sentence_end(layout.unlinked, after, first.end)
    whole_line = not layout.text[end : first.end].strip()
    is_headline = (
        whole_line and after == first.start and layout.text[first.start : first.end].rstrip()[-1:] not in ".!?:"
    )
    title = make_title(layout.unlinked, after, end, sent_on, prose=not (is_headline and rest and not layout.requested))
    if is_headline and rest:
        return title, layout.story(rest)
    # A few words are a title and no story.
    told = layout.story(layout.body)
    return title, told if rest or not whole_line or len(told.split()) >= 8 else ""
