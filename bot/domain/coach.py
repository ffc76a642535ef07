"""The 5W1H coach: which of the six questions a report answers, as a hint."""

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from bot.domain.quotes import find_quotes
from bot.domain.reports import Fields
from bot.domain.titles import after_dateline
from bot.domain.understood import Understood


class Question(StrEnum):
    """The six questions, in the order in which the preview shows them."""

    WHAT = "what"
    WHO = "who"
    WHEN = "when"
    WHERE = "where"
    WHY = "why"
    HOW = "how"


FEWEST_TITLE_WORDS: Final = 3
MOST_TITLE_WORDS: Final = 14
NEWS_WORDS: Final = 60
"""A story of so many words is one that others may print, with a quotation and a dateline."""


@dataclass(frozen=True, slots=True)
class Craft:
    """What there is to say of a report as a piece of news; None where it is of no use.

    `title_words`: how many, where a headline has better more or fewer. `quote` and `dateline`: whether there is one.
    """

    title_words: int | None = None
    quote: bool | None = None
    dateline: bool | None = None


_WHY = re.compile(
    r"\b(?:agar|supaya|untuk|dalam rangka|karena|sebab|guna|demi|bertujuan|tujuan(?:nya)?|sebagai upaya|upaya|"
    r"in order to|because|so that|to mark|aims? to)\b",
    re.IGNORECASE,
)
_WHO = re.compile(
    r"\b(?:oleh|diikuti|dihadiri|peserta|narasumber|pemateri|kepala|ketua|bapak|ibu|guru|siswa|siswi|penyuluh|penghulu|"
    r"jamaah|jemaah|pegawai|asn|camat|calon pengantin|santri|wali|by|attended|head of|teachers?|students?)\b"
    r"|\b(?:Drs|Dra|Dr|Prof|KH|Hj|H)\.\s?[A-Z]|,\s?(?:S|M)\.(?:Pd|Ag|H|E|Kom|Si|Sos|HI|PdI)\b",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"[^\s.!?…][^.!?…\n]*\s[^.!?…\n]*(?:[.!?…]+(?=\s|$)|\n|$)")


def answered(report: Understood | Fields) -> dict[Question, bool]:
    """Which questions a report answers; every question is a key, in order."""
    fields = _fields(report) if isinstance(report, Understood) else report
    told = f"{fields.title}\n{fields.story}"
    return {
        Question.WHAT: bool(fields.title.strip()),
        Question.WHO: bool(fields.participants.strip() or fields.speakers.strip() or _WHO.search(told)),
        Question.WHEN: fields.has_date,
        Question.WHERE: bool(fields.place.strip()),
        Question.WHY: _WHY.search(told) is not None,
        Question.HOW: len(fields.story.split()) >= 25 or len(_SENTENCE.findall(fields.story)) >= 2,
    }


def crafted(fields: Fields) -> Craft:
    """What could make a report better news; a short one is left in peace, but for its headline."""
    words = len(fields.title.split())
    fits = not words or FEWEST_TITLE_WORDS <= words <= MOST_TITLE_WORDS
    craft = Craft(title_words=None if fits else words)
    story = fields.story.strip()
    if len(story.split()) < NEWS_WORDS:
        return craft
    line = story.split("\n", 1)[0]
    return Craft(craft.title_words, bool(find_quotes(story)), after_dateline(line, 0, len(line)) > 0)


def _fields(understood: Understood) -> Fields:
    return Fields(
        title=understood.title.value if understood.title else "",
        has_date=understood.date is not None,
        place=understood.place.value if understood.place else "",
        story=understood.story,
        participants=understood.participants.value if understood.participants else "",
        speakers=understood.speakers.value if understood.speakers else "",
    )
