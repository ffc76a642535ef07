"""Dates told from the day of writing: "kemarin", "Senin lalu", "besok", a weekday alone."""

import re
from collections.abc import Iterator
from datetime import date
from typing import Final

from bot.domain.date_words import WEEKDAYS, Sighting, Sureness, back, latest, weekday_of
from bot.domain.words import NUMBERS, Words, vocabulary

_PART: Final = "pagi|siang|sore|petang|malam|dini hari|subuh|morning|afternoon|evening|night"
_PARTS: Final = {"morning": "pagi", "afternoon": "sore", "evening": "malam", "night": "malam", "petang": "sore"}
_YESTERDAY: Final = "kemarin|kemaren|kmrn|kmarin|kemrin|kmren|wingi"
_ANCHORS: Final = vocabulary(
    "hari hr hri dinten pagi siang sore petang malam tadi semalam kemarin kemaren kmrn kmarin kemrin kmren wingi lusa "
    "besok besuk today yesterday tomorrow this last the sepekan seminggu a"
)
_RELATIVE: Final = re.compile(
    rf"(?P<today>(?:hari|hr|hri)[ ](?:ini|ni)\b(?:[ ](?P<p1>{_PART})\b)?|dinten[ ](?:niki|meniko|punika)\b"
    rf"|(?P<p2>{_PART})[ ](?:hari[ ])?(?:ini|tadi)\b|tadi[ ](?P<p3>pagi|siang|sore|petang)\b|tadi[ ](?=jam|pukul|pkl)"
    rf"|today\b|this[ ](?P<p4>morning|afternoon|evening)\b)"
    rf"|(?P<two>(?:{_YESTERDAY})[ ](?:lusa|dulu)\b|lusa[ ](?:{_YESTERDAY})\b|the[ ]day[ ]before[ ]yesterday\b)"
    rf"|(?P<one>(?:hari[ ])?(?:{_YESTERDAY}|yesterday)\b(?:[ ](?P<p5>{_PART})\b)?"
    rf"|(?:tadi[ ]|se)(?P<p6>malam)\b|last[ ](?P<p7>night)\b)"
    r"|(?P<week>(?:sepekan|seminggu|a[ ]week)[ ](?:(?:yang|yg)[ ])?(?:lalu|ago)\b)"
    rf"|(?P<next>(?:besok|besuk|tomorrow)\b(?:[ ](?P<p8>{_PART})\b)?)"
    r"|(?P<after>lusa\b|the[ ]day[ ]after[ ]tomorrow\b)"
)
# How many days ago, and the groups of the part of the day.
_DAYS: Final[dict[str, tuple[int, tuple[str, ...]]]] = {
    "today": (0, ("p1", "p2", "p3", "p4")),
    "two": (2, ()),
    "one": (1, ("p5", "p6", "p7")),
    "week": (7, ()),
    "next": (-1, ("p8",)),
    "after": (-2, ()),
}
_AGO: Final = re.compile(
    rf"\b(?P<count>[0-9]{{1,2}}|{'|'.join(NUMBERS)})[ ](?P<unit>hari|pekan|minggu|days?|weeks?)[ ]"
    rf"(?:(?:yang|yg)[ ])?(?:lalu|kemarin|ago)\b"
)
_AGO_WORDS: Final = frozenset({"lalu", "ago", "kemarin"})
_PAST: Final = rf"(?:yang[ ]lalu|yg[ ]lalu|lalu|last|(?:pekan|minggu)[ ](?:lalu|kemarin)|{_YESTERDAY})"
_AROUND: Final = re.compile(
    rf"(?P<weekday>[a-z]+(?:['’`‘][a-z]+)?)(?:[ ](?P<part>{_PART}))?(?:[ ](?:minggu|senin|selasa|rabu|kamis|jum'?at|"
    rf"sabtu)"
    rf"(?=[ ](?:{_YESTERDAY}|lalu)))?[ ,(]{{0,3}}(?:(?P<past>{_PAST})\b|(?P<ahead>depan|mendatang|next)\b)?"
)
_LAST_BEFORE: Final = re.compile(rf"\b(?P<past>{_YESTERDAY}|last)[ ,]{{1,2}}(?:hari[ ])?$")
_HARI: Final = re.compile(r"\bhari[ ]$")
_EVERY: Final = re.compile(r"\b(?:tiap|setiap|every|rutin|rutinan|per|malam)[ ]$")
_WEEK_AFTER: Final = re.compile(r"[ ](?:ini|lalu|depan|kemarin|ke|pertama|kedua|ketiga|keempat|terakhir|sekali)\b")


def relative_dates(words: Words, sent_on: date) -> Iterator[Sighting]:
    """Every date of a text that is told from the day of writing."""
    taken: list[tuple[int, int]] = []
    for found in (*_weekdays(words, sent_on), *_ago(words, sent_on), *_told(words, sent_on)):
        # More words say more: "Senin kemarin" is not yesterday, nor is "kemarin lusa".
        if not any(start < found.end and found.start < end for start, end in taken):
            taken.append((found.start, found.end))
            yield found


def _told(words: Words, sent_on: date) -> Iterator[Sighting]:
    for start in words.starts(_ANCHORS):
        match = _RELATIVE.match(words.low, start)
        if match is None or match.lastgroup is None:
            continue
        days, parts = _DAYS[match.lastgroup]
        day = back(sent_on, days)
        part = next((match[each] for each in parts if match[each]), "")
        if day is not None:
            end = start + len(match[0].rstrip())
            yield Sighting(day, start, end, Sureness.RELATIVE, part=_PARTS.get(part, part))


def _ago(words: Words, sent_on: date) -> Iterator[Sighting]:
    if not words.have(_AGO_WORDS):
        return
    for at in words.starts(_AGO_WORDS):
        for match in _AGO.finditer(words.low, max(0, at - 30), at + 8):
            count = NUMBERS.get(match["count"]) or int(match["count"])
            day = back(sent_on, count * (7 if match["unit"][0] in "pmw" else 1))
            if day is not None:
                yield Sighting(day, match.start(), match.end(), Sureness.RELATIVE)


def _weekdays(words: Words, sent_on: date) -> Iterator[Sighting]:
    for start in words.starts(WEEKDAYS):
        around = _AROUND.match(words.low, start)
        weekday = weekday_of(around["weekday"]) if around else None
        if around is None or weekday is None:
            continue
        lead = words.low[max(0, start - 12) : start]
        before = _LAST_BEFORE.search(lead)
        hari = _HARI.search(lead)
        past = bool(around["past"] or before)
        if around["weekday"] == "minggu" and not hari:
            # "minggu" is a week as well as a day, "Minggu" rather a day.
            if _WEEK_AFTER.match(words.low, start + 6) or words.text[start] == "m":
                continue
        elif _EVERY.search(lead):
            continue
        begin = start - (before.end() - before.start() if before else 5 if hari else 0)
        end = around.end("past") if around["past"] else around.end("part") if around["part"] else around.end("weekday")
        part = around["part"] or ""
        if around["ahead"]:
            day = latest(weekday, sent_on)
            day = back(day, -7) if day else None
            end = around.end("ahead")
        else:
            day = latest(weekday, sent_on, before=past)
        if day is not None:
            sureness = Sureness.RELATIVE if past or around["ahead"] else Sureness.WEEKDAY
            yield Sighting(day, begin, end, sureness, part=_PARTS.get(part, part), weekday=weekday)
