"""What other chat apps put before each message when messages are copied out of them: `[10/3 08.31] Pak Budi: …`."""

import re
from dataclasses import dataclass
from datetime import date
from typing import Final

from bot.domain.date_words import day_of, nearest
from bot.domain.found import Doubt, Found, Span
from bot.domain.words import Words
from bot.domain.written_dates import written_dates

_CLOCK: Final = r"[0-9]{1,2}[.:][0-9]{2}(?:[.:][0-9]{2})?(?:\s?[AaPp]\.?[Mm]\.?)?"
_DAY: Final = r"[0-9]{1,4}[/.-][0-9]{1,2}(?:[/.-][0-9]{2,4})?"
_STAMP: Final = rf"(?:{_DAY},?\s{_CLOCK}|{_CLOCK},?\s{_DAY}|[0-9]{{1,2}}\s[A-Za-z]{{3,9}}\s[0-9]{{4}},?\s{_CLOCK})"
_MEDIA: Final = (
    r"[^\n\w]{0,3}(?:media (?:tidak disertakan|omitted)|(?:image|video|gambar|foto|stiker|sticker|dokumen|document) "
    r"(?:omitted|dihilangkan|tidak disertakan)|pesan ini telah dihapus|this message was deleted)[^\n\w]{0,3}$"
)
_HEADER: Final = re.compile(
    rf"^(?:(?:\[(?P<stamp1>{_STAMP})\]\s?(?P<name1>[^:\n\[\]]{{1,50}}):[ ]?"
    rf"|(?P<stamp2>{_STAMP})\s[-–]\s(?P<name2>[^:\n]{{1,50}}):[ ]?"
    rf"|(?P<name3>[^,:\n\[\]]{{1,50}}),\s\[(?P<stamp3>{_STAMP})\]:?[^\S\n]*\n?)(?:{_MEDIA})?"
    r"|\W{0,3}(?:diteruskan(?:\s(?:dari|berkali-kali))?|forwarded(?:\s(?:from|message|many "
    r"times))?)\b[^\n]{0,50}?:?[^\S\n]*(?:\n|$)"
    rf"|{_MEDIA})",
    re.MULTILINE | re.IGNORECASE,
)
_HINTS: Final = ("[", " - ", " – ", "terus", "orwarded", "omitted", "disertakan", "hilangkan", "dihapus", "deleted")
_MAYBE: Final = re.compile(r"\[[0-9]|[0-9][ ][-–][ ]|terus|orwarded|omitted|disertakan|hilangkan|dihapus|deleted")
_QUESTION: Final = re.compile(r"\?\W*$")
_NUMBERS: Final = re.compile(r"([0-9]{1,4})[/.-]([0-9]{1,2})(?:[/.-]([0-9]{2,4}))?(?![0-9:])")
_HALVES: Final = re.compile(r"[ap]\.?m", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Copied:
    """The lines of another app in a text (`spans`), who wrote the first message, and on which day."""

    spans: tuple[Span, ...]
    sender: Found[str] | None
    said_on: Found[date] | None


NOT_COPIED: Final = Copied((), None, None)


def find_copied(text: str, sent_on: date) -> Copied:
    """What other chat apps put into a plain text. A day without its year is the nearest past one."""
    if not any(map(text.__contains__, _HINTS)) or _MAYBE.search(text) is None:
        return NOT_COPIED
    matches = list(_HEADER.finditer(text))
    if not matches:
        return NOT_COPIED
    ends = [*(match.start() for match in matches[1:]), len(text)]
    # A question that somebody answers is not what is reported.
    asked = [_QUESTION.search(text, match.end(), end) is not None for match, end in zip(matches, ends, strict=True)]
    spans: list[Span] = []
    sender: Found[str] | None = None
    said_on: Found[date] | None = None
    for match, end, is_question in zip(matches, ends, asked, strict=True):
        left_out = is_question and not all(asked)
        spans.append(Span(match.start(), end if left_out else match.end()))
        groups = match.groupdict()
        which = next((n for n in "123" if groups[f"stamp{n}"]), None)
        if which is None or left_out:
            continue
        sender = sender or _sender(text, *match.span(f"name{which}"))
        day = _day(match[f"stamp{which}"], sent_on)
        if said_on is None and day is not None:
            said_on = Found(day, *match.span(f"stamp{which}"), Doubt.DATE_SENT)
    return Copied(tuple(spans), sender, said_on)


def _sender(text: str, start: int, end: int) -> Found[str] | None:
    name = text[start:end].strip(" ~")
    at = text.find(name, start, end)
    return Found(name, at, at + len(name)) if name else None


def _day(stamp: str, sent_on: date) -> date | None:
    for numbers in _NUMBERS.finditer(stamp):
        first, second, year = int(numbers[1]), int(numbers[2]), numbers[3]
        if first > 31:
            return day_of(first, second, int(year or 1))
        # Clocks with "AM" and "PM" stand beside months before days.
        day, month = (second, first) if _HALVES.search(stamp) and first <= 12 else (first, second)
        if month > 12 or (year is None and "/" not in numbers[0]):
            continue
        if year is None:
            return nearest(month, day, None, sent_on)
        return day_of(int(year) + 2000 if len(year) == 2 else int(year), month, day)
    return next((each.day for each in written_dates(Words(stamp), sent_on)), None)
