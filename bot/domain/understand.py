"""Reading a message as officers write it."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import Final

from bot.domain.chats import find_copied
from bot.domain.closings import find_photo_count
from bot.domain.found import Doubt, Found, Span
from bot.domain.hours import Hours
from bot.domain.kinds import MessageKind, kind_of
from bot.domain.labels import Label
from bot.domain.layout import Layout, lay_out
from bot.domain.links import Link, locate_links, without_repetitions
from bot.domain.marks import PlainText, plain, without
from bot.domain.programmes import Programme, find_programme
from bot.domain.quotes import Quote, find_quotes
from bot.domain.reading import Reader, Reading
from bot.domain.several import find_several
from bot.domain.titles import TITLE_LENGTH

__all__ = ["TITLE_LENGTH", "Doubt", "Field", "MessageKind", "Understood", "understand"]


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
    `until` is the last day where there are several; `hours` is what `time` writes; `photos` are those the text
    announces; `sender` wrote the message that was copied out of another app; `told` is where the story stands.
    Of several activities the fields are those of the first and the story is that of all; `activities` has each.
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
    until: date | None = None
    hours: Found[Hours] | None = None
    organiser: Found[str] | None = None
    difficulty: Found[str] | None = None
    sender: Found[str] | None = None
    photos: Found[int] | None = None
    quotes: tuple[Quote, ...] = ()
    linked: tuple[Found[Link], ...] = ()
    programme_words: Found[str] | None = None
    told: tuple[Span, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    activities: tuple["Understood", ...] = ()


_HASHTAG: Final = re.compile(r"(?<![\w&#/])#([^\W_][\w]*|_\w+)")


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
    marked = plain(text)
    copied = find_copied(marked.text, sent_on)
    sent = without(marked, [(span.start, span.end) for span in copied.spans])
    said_on = copied.said_on.value if copied.said_on else sent_on
    located = locate_links(sent.text)
    links = without_repetitions(located, extra_urls)
    layout = lay_out(sent.text, located, has_links=bool(links))
    reading, activities = _read(layout, said_on, zone_label)
    if reading.date is None and copied.said_on is not None:
        reading = replace(reading, doubts=(*reading.doubts, Doubt.DATE_SENT))
    read = _understood(layout, reading, sent, links, programmes)
    if read.date is None and copied.said_on is not None:
        read = replace(read, date=marked.sent(copied.said_on), missing=_without_date(read.missing))
    return replace(
        read,
        sender=copied.sender and marked.sent(copied.sender),
        linked=tuple(sent.sent(found) for found in located),
        activities=tuple(
            _understood(layout, each, sent, (), programmes, kind=MessageKind.REPORT) for each in activities
        ),
    )


def _read(layout: Layout, said_on: date, zone_label: str) -> tuple[Reading, tuple[Reading, ...]]:
    """The fields of a message, and those of each activity where there are several."""
    whole = Reader(layout, said_on, zone_label).read()
    several = find_several(layout)
    if several is None:
        return whole, ()
    before = Reader(_part(layout, several.before), said_on, zone_label).read()
    readings = []
    for span in several.parts:
        reading = _shifted(Reader(_part(layout, span), said_on, zone_label).read(), span.start)
        if reading.title is None:
            return whole, ()
        date_of_all = reading.date or before.date
        readings.append(replace(reading, date=date_of_all, until=reading.until if reading.date else before.until))
    told = tuple(span for reading in readings for span in reading.story)
    if several.listed:
        told = tuple(span for span in whole.story if span.end > several.before.end)
    return replace(readings[0], story=told), tuple(readings)


def _part(layout: Layout, span: Span) -> Layout:
    return lay_out(
        layout.text[span.start : span.end], locate_links(layout.text[span.start : span.end]), has_links=False
    )


def _shifted(reading: Reading, by: int) -> Reading:
    def moved(found: Found[str] | None) -> Found[str] | None:
        return found and found.shifted(by)

    return replace(
        reading,
        title=moved(reading.title),
        date=reading.date and reading.date.shifted(by),
        hours=reading.hours and reading.hours.shifted(by),
        place=moved(reading.place),
        participants=moved(reading.participants),
        speakers=moved(reading.speakers),
        organiser=moved(reading.organiser),
        difficulty=moved(reading.difficulty),
        story=tuple(Span(span.start + by, span.end + by) for span in reading.story),
    )


def _understood(
    layout: Layout,
    reading: Reading,
    sent: PlainText,
    links: tuple[Link, ...],
    programmes: Sequence[Programme],
    kind: MessageKind | None = None,
) -> Understood:
    story, lines = layout.told(reading.story), reading.story
    programme = _programme(reading, "" if kind else layout.text, programmes)
    if kind is None:
        has_when_or_where = any((reading.date, reading.hours, reading.place))
        kind = kind_of(layout, links, has_when_or_where=has_when_or_where)
    if kind is MessageKind.DIFFICULTY:
        story, lines = _difficulty(layout, reading)
    told = {Field.TITLE: reading.title, Field.DATE: reading.date, Field.PLACE: reading.place, Field.STORY: story}
    hours = reading.hours and sent.sent(reading.hours)
    photos = find_photo_count(layout.words)
    return Understood(
        kind=kind,
        title=reading.title and sent.sent(reading.title),
        date=reading.date and sent.sent(reading.date),
        time=hours and Found(str(hours.value), hours.start, hours.end),
        place=reading.place and sent.sent(reading.place),
        participants=reading.participants and sent.sent(reading.participants),
        speakers=reading.speakers and sent.sent(reading.speakers),
        links=links,
        hashtags=tuple({tag.casefold(): tag for tag in reversed(_HASHTAG.findall(layout.unlinked))}.values())[::-1],
        programme=programme.value if programme else None,
        story=story,
        missing=tuple(field for field, value in told.items() if not value),
        until=reading.until,
        hours=hours,
        organiser=reading.organiser and sent.sent(reading.organiser),
        difficulty=reading.difficulty and sent.sent(reading.difficulty),
        photos=photos and sent.sent(photos),
        quotes=tuple(_quoted(sent, quote) for quote in find_quotes(layout.text)),
        programme_words=programme
        and sent.sent(Found(layout.text[programme.start : programme.end], programme.start, programme.end)),
        told=tuple(_span(sent, span) for span in lines),
        doubts=reading.doubts,
    )


def _difficulty(layout: Layout, reading: Reading) -> tuple[str, tuple[Span, ...]]:
    """The words of a difficulty: the body, or what stands after its label."""
    if layout.body:
        return layout.told(layout.body), layout.body
    spans = tuple(layout.values(Label.DIFFICULTY))
    return layout.told(spans), spans


def _programme(reading: Reading, text: str, programmes: Sequence[Programme]) -> Found[Programme] | None:
    title = reading.title
    found = find_programme(text[title.start : title.end], programmes) if title else None
    return found.shifted(title.start) if found and title else find_programme(text, programmes)


def _quoted(sent: PlainText, quote: Quote) -> Quote:
    found = sent.sent(Found("", quote.start, quote.end))
    return replace(quote, start=found.start, end=found.end)


def _span(sent: PlainText, span: Span) -> Span:
    found = sent.sent(Found("", span.start, span.end))
    return Span(found.start, found.end)


def _without_date(missing: tuple[Field, ...]) -> tuple[Field, ...]:
    return tuple(field for field in missing if field is not Field.DATE)
