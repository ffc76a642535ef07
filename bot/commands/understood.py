"""What was understood of a message, as lines for people and as a record for programs."""

from collections.abc import Callable, Iterator
from datetime import date
from typing import Any, Final, TypeVar

from bot.domain.found import Found
from bot.domain.links import LinkUse
from bot.domain.programmes import Programme
from bot.domain.understood import MessageKind, Understood
from bot.i18n import Texts

T = TypeVar("T")
Line = tuple[str, str]
"""What a line tells, and its words."""

_INDENT: Final = "  "


def as_lines(t: Texts, text: str, read: Understood) -> Iterator[str]:
    """Field by field: its value, the words it came from where they differ, and what is to doubt about it."""
    told = [*_fields(t, text, read), *_rest(t, read)]
    width = max(len(name) for name, _ in told)
    for name, words in told:
        first, *further = words.split("\n")
        yield f"{name:<{width}}{_INDENT}{first}".rstrip()
        yield from (f"{'':<{width}}{_INDENT}{line}".rstrip() for line in further)


def _fields(t: Texts, text: str, read: Understood) -> Iterator[Line]:
    yield t.plain("understand-kind"), _kind(t, read.kind)
    yield from _found(t, text, t.plain("understand-title"), read.title)
    yield from _found(t, text, t.plain("understand-date"), read.date, t.day)
    if read.until is not None:
        yield t.plain("understand-until"), t.day(read.until)
    yield from _found(t, text, t.plain("understand-time"), read.time)
    yield from _found(t, text, t.plain("understand-place"), read.place)
    yield from _found(t, text, t.plain("understand-participants"), read.participants)
    yield from _found(t, text, t.plain("understand-speakers"), read.speakers)
    yield from _found(t, text, t.plain("understand-organiser"), read.organiser)
    yield from _found(t, text, t.plain("understand-difficulty"), read.difficulty)
    yield from _found(t, text, t.plain("understand-sender"), read.sender)
    yield from _found(t, text, t.plain("understand-programme"), read.programme, _programme)
    yield from _found(t, text, t.plain("understand-photos"), read.photos, t.number)


def _rest(t: Texts, read: Understood) -> Iterator[Line]:
    for link in read.links:
        platform = t.plain(f"platform-{link.platform.value}")
        key = "understand-link-publication" if link.use is LinkUse.PUBLICATION else "understand-link-attachment"
        yield t.plain("understand-link"), t.plain(key, url=link.normalised, platform=platform)
    if read.hashtags:
        yield t.plain("understand-hashtags"), " ".join(f"#{tag}" for tag in read.hashtags)
    for quote in read.quotes:
        key = "understand-quote-by" if quote.speaker else "understand-quote-alone"
        yield t.plain("understand-quote"), t.plain(key, said=quote.said, speaker=quote.speaker)
    for number, each in enumerate(read.activities, 1):
        when = t.day(each.date.value) if each.date else ""
        parts = (each.title and each.title.value, when, each.place and each.place.value)
        yield t.plain("understand-activity", number=number), " · ".join(part for part in parts if part)
    if read.story:
        yield t.plain("understand-story"), read.story
    if read.kind is MessageKind.REPORT and read.missing:
        missing = (t.plain(f"understand-missing-{field.value}") for field in read.missing)
        yield t.plain("understand-missing"), ", ".join(missing)


def _kind(t: Texts, kind: MessageKind) -> str:
    return t.plain(f"understand-kind-{kind.value.replace('_', '-')}")


def _found(t: Texts, text: str, name: str, found: Found[T] | None, shown: Callable[[T], str] = str) -> Iterator[Line]:
    if found is None:
        return
    value = shown(found.value)
    words = " ".join(text[found.start : found.end].split())
    lines = [value]
    if words != value:
        lines.append(t.plain("understand-words", words=words))
    if found.doubt is not None:
        lines.append(t.plain("understand-doubt", doubt=t.plain(f"understand-doubt-{found.doubt.value}")))
    yield name, "\n".join(lines)


def _programme(programme: Programme) -> str:
    return f"{programme.emoji} {programme.name}"


def as_record(text: str, read: Understood) -> dict[str, Any]:
    """Everything, in values that JSON knows. `start` and `end` of words count code points of the text."""
    return {
        "kind": read.kind.value,
        **_activity(text, read),
        "difficulty": _record(text, read.difficulty),
        "sender": _record(text, read.sender),
        "links": [
            {
                "url": link.url,
                "normalised": link.normalised,
                "platform": link.platform.value,
                "use": link.use.value,
                "handle": link.handle,
            }
            for link in read.links
        ],
        "hashtags": list(read.hashtags),
        "photos": _record(text, read.photos),
        "quotes": [{"said": quote.said, "speaker": quote.speaker or None} for quote in read.quotes],
        "body": read.story,
        "missing": [field.value for field in read.missing] if read.kind is MessageKind.REPORT else [],
        "doubts": [doubt.value for doubt in read.doubts],
        "activities": [_activity(text, each) for each in read.activities],
    }


def _activity(text: str, read: Understood) -> dict[str, Any]:
    hours = read.hours.value if read.hours else None
    time = _record(text, read.time)
    if time is not None and hours is not None:
        time["begins"] = f"{hours.begins:%H:%M}" if hours.begins else None
        time["ends"] = f"{hours.ends:%H:%M}" if hours.ends else hours.until or None
        time["zone"] = hours.zone
    return {
        "title": _record(text, read.title),
        "date": _record(text, read.date, date.isoformat),
        "until": read.until.isoformat() if read.until else None,
        "time": time,
        "place": _record(text, read.place),
        "participants": _record(text, read.participants),
        "speakers": _record(text, read.speakers),
        "organiser": _record(text, read.organiser),
        "programme": _record(text, read.programme, lambda each: {"number": each.number, "name": each.name}),
    }


def _record(
    text: str, found: Found[T] | None, shown: Callable[[T], Any] = lambda value: value
) -> dict[str, Any] | None:
    if found is None:
        return None
    return {
        "value": shown(found.value),
        "words": text[found.start : found.end],
        "start": found.start,
        "end": found.end,
        "doubt": found.doubt.value if found.doubt else None,
    }
