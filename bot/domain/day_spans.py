"""Days as people type them to the calendar: a date or a range, with whatever stands beside them."""

import re
from dataclasses import dataclass
from datetime import date
from typing import Final

from bot.domain.calendar import Span
from bot.domain.date_words import WEEKDAYS, day_of, month_of
from bot.domain.refused import Refused

_DAY: Final = (
    r"(?:(?P<{0}iso>\d{{4}}-\d{{2}}-\d{{2}})(?!\d)"
    r"|(?P<{0}day>\d{{1,2}})(?!\d)"
    # "24/12", "24/12/2026", "24-12-2026"; but "24-26 Desember" is a range.
    r"(?:/(?P<{0}slashed>\d{{1,2}})(?!\d)(?:/(?P<{0}year1>\d{{4}})(?!\d))?"
    r"|(?P<{0}mark>[-.])(?P<{0}dotted>\d{{1,2}})(?P={0}mark)(?P<{0}year2>\d{{4}})(?!\d)"
    r"|\s*[-/.]?\s*(?P<{0}month>(?!sampai|hingga|until)[a-z]{{3,10}})\.?(?![a-z\d])"
    r"(?:\s*[-/.,]?\s*(?P<{0}year3>\d{{4}})(?!\d))?)?)"
)
_UNTIL: Final = r"\s*(?:-|–|—|s\.?\s?/?\s?d\.?(?![a-z])|sampai(?:\s+dengan)?\b|hingga\b|to\b|until\b)\s*"
_WEEKDAY: Final = rf"(?:(?:{'|'.join(sorted(WEEKDAYS, key=len, reverse=True))})\b\s*,?\s*)?"
_TGL: Final = r"(?:tanggal|tgl\.?)?\s*"
_RANGE: Final = re.compile(
    rf"(?<![\d\w]){_TGL}{_WEEKDAY}{_TGL}{_DAY.format('a')}(?:{_UNTIL}{_WEEKDAY}{_TGL}{_DAY.format('b')})?"
)
_EDGES: Final = " \t\n,;:–—-."


@dataclass(frozen=True, slots=True)
class Typed:
    """Days that were typed, and the words around them."""

    span: Span
    words: str


def read_days(text: str, today: date) -> Typed | None:
    """The first date or range of a text: `24 Desember 2026 Cuti bersama`, `22 Juni - 4 Juli`, `2026-12-24`.

    Without a year the next such days to come are meant; a year may stand at either end. None where there is no date.
    Raises Refused where the last day comes before the first.
    """
    low = text.lower()
    for match in _RANGE.finditer(low):
        span = _span(match, today)
        if span is not None:
            words = f"{text[: match.start()].strip(_EDGES)} {text[match.end() :].strip(_EDGES)}"
            return Typed(span, " ".join(words.split()))
    return None


def require_days(text: str, today: date) -> Typed:
    """The same. Raises Refused where there is no date, too."""
    typed = read_days(text, today)
    if typed is None:
        raise Refused("days-unread", given=text[:40])
    return typed


@dataclass(frozen=True, slots=True)
class _End:
    day: int
    month: int | None
    year: int | None


def _span(match: re.Match[str], today: date) -> Span | None:
    first, last = _end(match, "a"), _end(match, "b")
    if first is None:
        return None
    if last is None or last.month is None:
        # "24 Desember 2026 - 3 orang" is a day with words after it.
        found = _dated(first.month, first.day, first.year, today)
        return Span(found, found) if found and match["bday"] is None else None
    month = first.month or last.month
    begin = _dated(month, first.day, first.year or last.year, today)
    if begin is None:
        return None
    if last.year is not None:
        end = day_of(last.year, last.month, last.day)
        if first.year is None and end is not None and end < begin:
            # "20 Desember - 3 Januari 2027"
            begin = day_of(begin.year - 1, begin.month, begin.day) or begin
    else:
        end = _coming(last.month, last.day, begin)
    if end is None:
        return None
    if end < begin:
        raise Refused("days-backwards")
    return Span(begin, end)


def _end(match: re.Match[str], which: str) -> _End | None:
    iso = match[f"{which}iso"]
    if iso:
        return _End(*map(int, reversed(iso.split("-"))))
    if not match[f"{which}day"]:
        return None
    number = match[f"{which}slashed"] or match[f"{which}dotted"]
    word = match[f"{which}month"]
    named = month_of(word) if word else None
    year = match[f"{which}year1"] or match[f"{which}year2"] or match[f"{which}year3"]
    return _End(int(match[f"{which}day"]), int(number) if number else named, int(year) if year else None)


def _dated(month: int | None, day: int, year: int | None, today: date) -> date | None:
    if month is None:
        return None
    return _coming(month, day, today) if year is None else day_of(year, month, day)


def _coming(month: int, day: int, since: date) -> date | None:
    """The first such day that is not before another; 29 February may take years."""
    years = (day_of(year, month, day) for year in range(since.year, min(since.year + 9, 10_000)))
    return next((each for each in years if each is not None and each >= since), None)
