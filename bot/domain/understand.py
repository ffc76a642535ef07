"""Reading a message as officers write it.

The pipeline: marks of other chat apps go (`marks`), so do the headers of copied chats (`chats`); what is left is laid
out in opening, labelled lines, body, closing and links (`layout`); dates, hours and places are sighted (`sights`);
from them and the labels each activity is read (`reading`, `story`); every find is told by its place in the message as
it was sent.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from typing import Final, NamedTuple, TypedDict

from bot.domain.chats import find_copied
from bot.domain.closings import find_photo_count
from bot.domain.found import Found, Span
from bot.domain.kinds import kind_of
from bot.domain.labels import Label
from bot.domain.layout import Layout, lay_out
from bot.domain.links import Link, locate_links, without_repetitions
from bot.domain.marks import PlainText, plain, without
from bot.domain.programmes import Programme, find_programme
from bot.domain.quotes import Quote, find_quotes
from bot.domain.reading import Reading, read_activity
from bot.domain.several import find_several
from bot.domain.titles import TITLE_LENGTH
from bot.domain.understood import Field, MessageKind, Understood
from bot.domain.words import Words

__all__ = ["TITLE_LENGTH", "understand"]


class _Message(NamedTuple):
    """A message on its way: its parts, the way back to what was sent, and the day on which a copied one was said."""

    layout: Layout
    sent: PlainText
    said_on: Found[date] | None
    links: tuple[Link, ...]
    programmes: Sequence[Programme]


class _Beside(TypedDict, total=False):
    """What belongs to a message as a whole."""

    sender: Found[str] | None
    links: tuple[Link, ...]
    located: tuple[Found[Link], ...]
    hashtags: tuple[str, ...]
    photos: Found[int] | None
    quotes: tuple[Quote, ...]
    activities: tuple[Understood, ...]


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
    located = locate_links(sent.text)
    links = without_repetitions(located, extra_urls)
    layout = lay_out(sent.text, located, has_links=bool(links))
    said_on = None if copied.said_on is None else marked.sent(copied.said_on)
    message = _Message(layout, sent, said_on, links, programmes)
    whole, parts = _read(layout, sent_on if said_on is None else said_on.value, zone_label)
    has_when_or_where = any((whole.day, whole.hours, whole.place))
    kind = kind_of(layout, links, has_when_or_where=has_when_or_where)
    photos = find_photo_count(layout.words)
    beside = _Beside(
        sender=None if copied.sender is None else marked.sent(copied.sender),
        links=links,
        located=tuple([sent.sent(found) for found in located]),
        hashtags=_hashtags(layout.unlinked),
        photos=None if photos is None else sent.sent(photos),
        quotes=tuple([_quoted(sent, quote) for quote in find_quotes(layout.text)]),
        activities=tuple(
            [_understood(message, part, MessageKind.REPORT, _programme_of_title(message, part), {}) for part in parts]
        ),
    )
    return _understood(message, whole, kind, _programme(message, whole), beside)


def _read(layout: Layout, said_on: date, zone_label: str) -> tuple[Reading, tuple[Reading, ...]]:
    """The fields of a message, and those of each activity where there are several."""
    whole = read_activity(layout, said_on, zone_label)
    several = find_several(layout)
    if several is None:
        return whole, ()
    before = read_activity(_part(layout, several.before), said_on, zone_label)
    parts: list[Reading] = []
    for span in several.parts:
        part = read_activity(_part(layout, span), said_on, zone_label).shifted(span.start)
        if part.title is None:
            return whole, ()
        parts.append(part if part.day else part._replace(day=before.day, until=before.until))
    story = tuple(span for part in parts for span in part.story)
    if several.listed:
        story = tuple(span for span in layout.body if span.end > several.before.end)
    return parts[0]._replace(story=story), tuple(parts)


def _part(layout: Layout, span: Span) -> Layout:
    text = layout.text[span.start : span.end]
    return lay_out(text, locate_links(text), has_links=False)


def _understood(
    message: _Message, reading: Reading, kind: MessageKind, programme: Found[Programme] | None, beside: _Beside
) -> Understood:
    """An activity's fields as they were sent, and what there is `beside` them."""
    layout, sent = message.layout, message.sent
    lines = _difficulty(layout) if kind is MessageKind.DIFFICULTY else reading.story
    story = layout.told(lines)
    day = message.said_on if reading.day is None else sent.sent(reading.day)
    told = ((Field.TITLE, reading.title), (Field.DATE, day), (Field.PLACE, reading.place), (Field.STORY, story))
    return Understood(
        kind=kind,
        title=reading.title and sent.sent(reading.title),
        until=reading.until,
        date=day,
        hours=reading.hours and sent.sent(reading.hours),
        place=reading.place and sent.sent(reading.place),
        participants=reading.participants and sent.sent(reading.participants),
        speakers=reading.speakers and sent.sent(reading.speakers),
        organiser=reading.organiser and sent.sent(reading.organiser),
        difficulty=reading.difficulty and sent.sent(reading.difficulty),
        programme=programme and sent.sent(programme),
        story=story,
        told=tuple([sent.sent_span(line) for line in lines]),
        missing=tuple([field for field, value in told if not value]),
        **beside,
    )


def _difficulty(layout: Layout) -> tuple[Span, ...]:
    """The words of a difficulty: the body, or what stands after its label."""
    return layout.body or tuple(layout.values(Label.DIFFICULTY))


def _programme(message: _Message, whole: Reading) -> Found[Programme] | None:
    title = None if whole.title is None else Span(whole.title.start, whole.title.end)
    return find_programme(message.layout.words, message.programmes, title)


def _programme_of_title(message: _Message, part: Reading) -> Found[Programme] | None:
    """The programme of one activity of several: the rest of the message tells of others."""
    if part.title is None:
        return None
    words = Words(message.layout.text[part.title.start : part.title.end])
    found = find_programme(words, message.programmes)
    return None if found is None else found.shifted(part.title.start)


def _hashtags(text: str) -> tuple[str, ...]:
    """The hashtags of a text in order, each as it was written first."""
    if "#" not in text:
        return ()
    tags: dict[str, str] = {}
    for tag in _HASHTAG.findall(text):
        tags.setdefault(tag.casefold(), tag)
    return tuple(tags.values())


def _quoted(sent: PlainText, quote: Quote) -> Quote:
    span = sent.sent_span(Span(quote.start, quote.end))
    return replace(quote, start=span.start, end=span.end)
