"""Reading one activity: its fields, found in the parts of a plain text."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from bot.domain.attendance import People, clauses_of_people, find_participants, find_speakers
from bot.domain.date_words import Sighting, Sureness
from bot.domain.dates import sighted_dates, surest
from bot.domain.found import Doubt, Found, Span
from bot.domain.hours import Hours
from bot.domain.label_values import items
from bot.domain.labels import Block, Label
from bot.domain.layout import Layout
from bot.domain.places import Place, sighted_places, surest_place
from bot.domain.times import first_hours, sighted_hours
from bot.domain.titles import Clauses, Title, after_dateline, headline, sentence_end, sentence_title
from bot.domain.words import Words

_DI: Final = re.compile(r"di\s+", re.IGNORECASE)
_LEAD_TO_PLACE: Final = re.compile(
    r"(?:[\s,./&|-]|di\b|bertempat\b|pukul\b|jam\b|wib\b|wita\b|wit\b|pagi\b|selesai\b)*", re.IGNORECASE
)
_NOTHING: Final = re.compile(r"\W*(?:nihil|tidak ada|tdk ada|tidak terdapat|belum ada|none|no|nil)?\W*", re.IGNORECASE)
_WHEN_WORDS: Final = re.compile(
    r"\b(?:pada|hari|tanggal|tgl|pukul|jam|mulai|bertempat|di|wib|wita|wit|dan|s\.?d|sampai|selesai|waktu|tempat|dilaksanakan|ini|pagi|siang|"
    r"sore|malam|on|at)\b"
)
_FEWEST_WORDS_OF_A_STORY: Final = 10
_LONGEST_HEADLINE: Final = 160
_MOST_LINES_OF_A_HEADLINE: Final = 2


@dataclass(frozen=True, slots=True)
class Reading:
    """What one activity's text says, every find by its place in that plain text."""

    title: Found[str] | None
    date: Found[date] | None
    until: date | None
    hours: Found[Hours] | None
    place: Found[str] | None
    participants: Found[str] | None
    speakers: Found[str] | None
    organiser: Found[str] | None
    difficulty: Found[str] | None
    story: tuple[Span, ...]
    doubts: tuple[Doubt, ...]


class Reader:
    """Reads the fields of a laid out text that was written on a day."""

    def __init__(self, layout: Layout, sent_on: date, zone_label: str) -> None:
        self._layout = layout
        self._zone_label = zone_label
        self._dates = sighted_dates(layout.words, sent_on)
        self._hours = [
            found
            for span in self._prose()
            for found in sighted_hours(layout.words, span.start, span.end, labelled=False, zone_label=zone_label)
        ]
        cuts = sorted([each.start for each in self._dates] + [each.start for each in self._hours])
        self._places = [
            place for line in layout.body for place in sighted_places(layout.words, line.start, line.end, cuts)
        ]

    def read(self) -> Reading:
        """All fields."""
        day = self._date()
        hours = self._time(day)
        title, story = self._title_and_story()
        doubts = [day.doubt] if day and day.doubt else []
        if hours and hours.value.is_half_in_doubt:
            doubts.append(Doubt.TIME_HALF)
        if title and title.is_cut:
            doubts.append(Doubt.TITLE_CUT)
        return Reading(
            title=title and Found(title.value, title.start, title.end),
            date=day and Found(day.day, day.start, day.end),
            until=day.until if day else None,
            hours=hours,
            place=self._place(),
            participants=self._labelled(Label.PARTICIPANTS) or self._people(find_participants),
            speakers=self._labelled(Label.SPEAKERS) or self._people(find_speakers),
            organiser=self._labelled(Label.ORGANISER),
            difficulty=self._difficulty(),
            story=story,
            doubts=tuple(doubts),
        )

    def _prose(self) -> list[Span]:
        """The parts of the text that no label took."""
        prose: list[Span] = []
        at = 0
        for block in self._layout.blocks:
            prose.append(Span(at, block.start))
            at = block.value_start if Label.STORY in block.labels else block.end
        return [span for span in (*prose, Span(at, len(self._layout.text))) if span.start < span.end]

    def _within(self, span: Span) -> list[Sighting]:
        return [each for each in self._dates if span.start <= each.start and each.end <= span.end]

    def _date(self) -> Sighting | None:
        blocks = [*self._layout.labelled(Label.DATE), *self._layout.labelled(Label.TIME)]
        values = [self._layout.value(block) for block in dict.fromkeys(blocks)]
        labelled = [each for span in values for each in self._within(span)]
        found = surest(labelled)
        if found is not None:
            return self._against_weekday(found, labelled)
        titles = self._layout.values(Label.TITLE)
        prose = [each for each in self._dates if not any(t.start <= each.start < t.end for t in titles)]
        return surest(prose) or surest(self._dates)

    def _against_weekday(self, found: Sighting, labelled: Sequence[Sighting]) -> Sighting:
        """The date with a doubt where another line names another weekday: "Hari : Senin", "Tanggal : 12-3-2026"."""
        if found.weekday is None and found.until is None and found.sureness < Sureness.RELATIVE:
            for each in labelled:
                if each.sureness is Sureness.WEEKDAY and each.weekday not in (None, found.day.weekday()):
                    return Sighting(
                        found.day, found.start, found.end, found.sureness, None, Doubt.DATE_WEEKDAY, found.part
                    )
        return found

    def _time(self, day: Sighting | None) -> Found[Hours] | None:
        words = self._layout.words
        for span in self._layout.values(Label.TIME, Label.DATE):
            found = first_hours(words, span.start, span.end, labelled=True, zone_label=self._zone_label)
            if found is not None:
                return found
        told = min(self._hours, key=lambda each: (each.value.begins is None, each.start), default=None)
        if told is not None and day is not None and day.part and told.value.begins:
            return _in_part(told, day.part)
        if told is None and day is not None and day.part:
            return Found(Hours(None, None, self._zone_label, day.part), day.start, day.end)
        return told

    def _labelled(self, label: Label) -> Found[str] | None:
        for block in self._layout.labelled(label):
            if label is Label.PLACE and (Label.DATE in block.labels or Label.TIME in block.labels):
                continue
            span = self._layout.value(block)
            di = _DI.match(self._layout.unlinked, span.start, span.end) if label is Label.PLACE else None
            start = di.end() if di else span.start
            value = items(self._layout.unlinked[start : span.end])
            if re.search(r"\w", value):
                return Found(value, start, span.end)
        return None

    def _place(self) -> Found[str] | None:
        labelled = self._labelled(Label.PLACE) or self._place_after_time()
        if labelled is not None:
            return labelled
        place = surest_place(self._places)
        return place and Found(place.value, place.value_start, place.end)

    def _place_after_time(self) -> Found[str] | None:
        """The place of "Waktu dan tempat : Selasa, 12 Maret 2024, Aula": what follows date and time."""
        for block in self._layout.labelled(Label.PLACE):
            span = self._layout.value(block)
            hours = sighted_hours(self._layout.words, span.start, span.end, labelled=True, zone_label=self._zone_label)
            ends = [each.end for each in self._within(span)] + [each.end for each in hours]
            if not ends:
                continue
            lead = _LEAD_TO_PLACE.match(self._layout.text, max(ends), span.end)
            start = lead.end() if lead else max(ends)
            value = items(self._layout.unlinked[start : span.end])
            if re.search(r"\w", value):
                return Found(value, start, span.end)
        return None

    def _people(self, find: Callable[[Words, Sequence[Span]], People | None]) -> Found[str] | None:
        people = find(self._layout.words, self._layout.body)
        return people and Found(people.value, people.value_start, people.end)

    def _difficulty(self) -> Found[str] | None:
        found = self._labelled(Label.DIFFICULTY)
        return None if found is None or _NOTHING.fullmatch(found.value) else found

    def _title_and_story(self) -> tuple[Title | None, tuple[Span, ...]]:
        """The title, and the lines that there are to tell beside it."""
        layout = self._layout
        body = tuple(line for line in layout.body if not self._tells_only_when(line))
        for block in layout.labelled(Label.TITLE):
            span = layout.value(block)
            title = headline(layout.unlinked, span.start, span.end)
            if title is not None:
                return title, body
        if not body:
            return None, ()
        return self._prose_title(body)

    def _prose_title(self, body: tuple[Span, ...]) -> tuple[Title | None, tuple[Span, ...]]:
        words = self._layout.words
        first, rest = body[0], body[1:]
        after = after_dateline(words.text, first.start, first.end)
        if after == first.start and rest and self._is_headline(first):
            lines = 1
            end = first.end
            if self._goes_on(first, body):
                lines, end = _MOST_LINES_OF_A_HEADLINE, body[1].end
            return headline(words.text, first.start, end), body[lines:]
        end = sentence_end(words.text, after, first.end)
        clauses = Clauses(
            [(each.start, each.end) for each in (*self._dates, *self._hours)],
            [(each.start, each.end) for each in self._places if each.sureness <= 2],
            list(clauses_of_people(words, after, end)),
        )
        title = sentence_title(words, after, end, clauses)
        if title and rest and end >= first.end and title.end - title.start >= 0.8 * (end - after):
            is_sentence = words.text[after:end].rstrip()[-1:] in (".", "!", "?")
            return title, body if is_sentence else rest
        # A few words are a title and no story.
        is_story = rest or words.text[end : first.end].strip() or _count(words.text, first) >= _FEWEST_WORDS_OF_A_STORY
        return title, body if is_story else ()

    def _is_headline(self, line: Span) -> bool:
        text = self._layout.words.text
        whole = text[line.start : line.end].strip()
        before = text[text.rfind("\n", 0, line.start) + 1 : line.start]
        if re.search(r"\w", before) or not whole or whole[-1] in ".:" or len(whole) > _LONGEST_HEADLINE:
            return False
        if sentence_end(text, line.start, line.end) < line.end - 1:
            return False
        return (
            not any(line.start < each.start < line.end and each.sureness <= Sureness.SHORT for each in self._dates)
            or whole[-1] in "!?"
        )

    def _goes_on(self, first: Span, body: tuple[Span, ...]) -> bool:
        """Whether a headline goes on in the next line: after a comma, or before the empty line above a dateline."""
        if len(body) < _MOST_LINES_OF_A_HEADLINE + 1:
            return False
        text = self._layout.text
        second, third = body[1], body[2]
        if "\n\n" in text[first.end : second.start] or "\n\n" not in text[second.end : third.start]:
            return False
        return text[first.start : first.end].rstrip()[-1:] == "," or (
            self._is_headline(second) and after_dateline(text, third.start, third.end) > third.start
        )

    def _tells_only_when(self, line: Span) -> bool:
        """Whether a line of the body says no more than when and where."""
        spans = [(each.start, each.end) for each in (*self._dates, *self._hours, *self._places)]
        inside = [(start, end) for start, end in spans if line.start <= start and end <= line.end]
        if not inside:
            return False
        left = self._layout.words.low[line.start : line.end]
        for start, end in inside:
            left = left[: start - line.start] + " " * (end - start) + left[end - line.start :]
        return re.search(r"[^\W\d_]{2,}", _WHEN_WORDS.sub(" ", left)) is None


def _in_part(found: Found[Hours], part: str) -> Found[Hours]:
    """ "Senin malam jam 8" is 20.00."""
    begins = found.value.begins
    first = {"siang": 1, "sore": 1, "malam": 6}.get(part)
    last = {"siang": 4, "sore": 6, "malam": 11}.get(part, 0)
    if begins is None or first is None or not first <= begins.hour <= last:
        return found
    return replace(
        found, value=replace(found.value, begins=begins.replace(hour=begins.hour + 12), is_half_in_doubt=False)
    )


def _count(text: str, span: Span) -> int:
    return len(text[span.start : span.end].split())
