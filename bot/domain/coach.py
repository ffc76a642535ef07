"""The 5W1H coach: which of the six questions a report answers, as a hint."""

import re
from dataclasses import dataclass
from enum import StrEnum

from bot.domain.understood import Understood


class Question(StrEnum):
    """The six questions, in the order in which the preview shows them."""

    WHAT = "what"
    WHO = "who"
    WHEN = "when"
    WHERE = "where"
    WHY = "why"
    HOW = "how"


@dataclass(frozen=True, slots=True)
class Fields:
    """A report's fields as they stand, after corrections by hand."""

    title: str = ""
    has_date: bool = False
    place: str = ""
    story: str = ""
    participants: str = ""
    speakers: str = ""


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


def _fields(understood: Understood) -> Fields:
    return Fields(
        title=understood.title.value if understood.title else "",
        has_date=understood.date is not None,
        place=understood.place.value if understood.place else "",
        story=understood.story,
        participants=understood.participants.value if understood.participants else "",
        speakers=understood.speakers.value if understood.speakers else "",
    )
