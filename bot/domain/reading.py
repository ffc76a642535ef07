"""Reading one activity: its fields, found in the parts of a plain text."""

import re
from collections.abc import Callable, Sequence
from datetime import date
from typing import Final, NamedTuple

from bot.domain.attendance import People, find_participants, find_speakers
from bot.domain.date_words import Sighting, Sureness
from bot.domain.dates import surest
from bot.domain.found import Doubt, Found, Span
from bot.domain.hours import Hours
from bot.domain.label_values import items
from bot.domain.labels import Label
from bot.domain.layout import Layout
from bot.domain.places import Place, place_alone, surest_place
from bot.domain.sights import Sights, look_over
from bot.domain.story import title_and_story
from bot.domain.times import first_hours, in_part, sighted_hours
from bot.domain.titles import after_dateline
from bot.domain.words import Words

_WORD: Final = re.compile(r"\w")
_DI: Final = re.compile(r"di\s+", re.IGNORECASE)
_LEAD_TO_PLACE: Final = re.compile(
    r"(?:[\s,./&|-]|di\b|bertempat\b|pukul\b|jam\b|wib\b|wita\b|wit\b|pagi\b|selesai\b)*", re.IGNORECASE
)
_NOTHING: Final = re.compile(r"\W*(?:nihil|tidak ada|tdk ada|tidak terdapat|belum ada|none|no|nil)?\W*", re.IGNORECASE)


class Reading(NamedTuple):
    """What one activity's text says, every find by its place in that plain text; `story` are the lines that tell."""

    title: Found[str] | None
    day: Found[date] | None
    until: date | None
    hours: Found[Hours] | None
    place: Found[str] | None
    participants: Found[str] | None
    speakers: Found[str] | None
    organiser: Found[str] | None
    difficulty: Found[str] | None
    story: tuple[Span, ...]

    def shifted(self, by: int) -> "Reading":
        """The same in a longer text, of which the activity's begins at `by`."""
        return Reading(
            self.title and self.title.shifted(by),
            self.day and self.day.shifted(by),
            self.until,
            self.hours and self.hours.shifted(by),
            self.place and self.place.shifted(by),
            self.participants and self.participants.shifted(by),
            self.speakers and self.speakers.shifted(by),
            self.organiser and self.organiser.shifted(by),
            self.difficulty and self.difficulty.shifted(by),
            tuple(span.shifted(by) for span in self.story),
        )


def read_activity(layout: Layout, sent_on: date, zone_label: str) -> Reading:
    """The fields of a laid out text that was written on a day."""
    sights = look_over(layout, sent_on, zone_label)
    when = _date(sights)
    title, story = title_and_story(sights)
    return Reading(
        title=title,
        day=None if when is None else Found(when.day, when.start, when.end, when.doubt),
        until=None if when is None else when.until,
        hours=_hours(sights, when),
        place=_place(sights),
        participants=_labelled(layout, Label.PARTICIPANTS) or _people(layout, find_participants),
        speakers=_labelled(layout, Label.SPEAKERS) or _people(layout, find_speakers),
        organiser=_labelled(layout, Label.ORGANISER),
        difficulty=_difficulty(layout),
        story=story,
    )


def _date(sights: Sights) -> Sighting | None:
    layout = sights.layout
    if not sights.dates:
        return None
    blocks = [block for block in layout.blocks if Label.DATE in block.labels or Label.TIME in block.labels]
    labelled = [each for block in blocks for each in sights.dates_within(layout.value(block))]
    found = surest(labelled)
    if found is not None:
        return _against_weekday(found, labelled)
    titles = layout.values(Label.TITLE)
    prose = [each for each in sights.dates if not any(t.start <= each.start < t.end for t in titles)]
    # "Tuban, 17 Maret 2026 – …" is when it was written.
    told = [each for each in prose if not _in_dateline(layout, each)]
    found = surest(told)
    return found if found and found.sureness <= Sureness.SHORT else surest(prose) or surest(sights.dates)


def _in_dateline(layout: Layout, each: Sighting) -> bool:
    lines = [line for line in layout.body[:3] if line.start <= each.start < line.end]
    return any(each.start < after_dateline(layout.unlinked, line.start, line.end) for line in lines)


def _against_weekday(found: Sighting, labelled: Sequence[Sighting]) -> Sighting:
    """The date with a doubt where another line names another weekday: "Hari : Senin", "Tanggal : 12-3-2026"."""
    if found.weekday is not None or found.until is not None or found.sureness >= Sureness.RELATIVE:
        return found
    others = {each.weekday for each in labelled if each.sureness is Sureness.WEEKDAY}
    return found._replace(doubt=Doubt.DATE_WEEKDAY) if others - {None, found.day.weekday()} else found


def _hours(sights: Sights, when: Sighting | None) -> Found[Hours] | None:
    layout = sights.layout
    for span in layout.values(Label.TIME, Label.DATE):
        found = first_hours(layout.words, span.start, span.end, labelled=True, zone_label=sights.zone_label)
        if found is not None:
            return found
    told = min(sights.hours, key=lambda each: (each.value.begins is None, each.start), default=None)
    if when is None or not when.part:
        return told
    if told is None:
        return Found(Hours(None, None, sights.zone_label, when.part), when.start, when.end)
    return in_part(told, when.part)


def _labelled(layout: Layout, label: Label) -> Found[str] | None:
    for block in layout.labelled(label):
        if label is Label.PLACE and (Label.DATE in block.labels or Label.TIME in block.labels):
            continue
        span = layout.value(block)
        di = _DI.match(layout.unlinked, span.start, span.end) if label is Label.PLACE else None
        found = _items(layout, di.end() if di else span.start, span.end)
        if found is not None:
            return found
    return None


def _items(layout: Layout, start: int, end: int) -> Found[str] | None:
    value = items(layout.unlinked[start:end])
    return Found(value, start, end) if _WORD.search(value) else None


def _place(sights: Sights) -> Found[str] | None:
    labelled = _labelled(sights.layout, Label.PLACE) or _place_after_time(sights)
    if labelled is not None:
        return labelled
    place = surest_place(sights.places) or _place_alone(sights.layout)
    return None if place is None else Found(place.value, place.value_start, place.end)


def _place_alone(layout: Layout) -> Place | None:
    """A line below the first that names a place and says nothing else."""
    lines = (place_alone(layout.words, line.start, line.end) for line in layout.body[1:])
    return next(filter(None, lines), None)


def _place_after_time(sights: Sights) -> Found[str] | None:
    """The place of "Waktu dan tempat : Selasa, 12 Maret 2024, Aula": what follows date and time."""
    layout = sights.layout
    for block in layout.labelled(Label.PLACE):
        span = layout.value(block)
        hours = sighted_hours(layout.words, span.start, span.end, labelled=True, zone_label=sights.zone_label)
        ends = [each.end for each in sights.dates_within(span)] + [each.end for each in hours]
        if not ends:
            continue
        lead = _LEAD_TO_PLACE.match(layout.text, max(ends), span.end)
        found = _items(layout, lead.end() if lead else max(ends), span.end)
        if found is not None:
            return found
    return None


def _people(layout: Layout, find: Callable[[Words, Sequence[Span]], People | None]) -> Found[str] | None:
    people = find(layout.words, layout.body)
    return None if people is None else Found(people.value, people.value_start, people.end)


def _difficulty(layout: Layout) -> Found[str] | None:
    found = _labelled(layout, Label.DIFFICULTY)
    return None if found is None or _NOTHING.fullmatch(found.value) else found
