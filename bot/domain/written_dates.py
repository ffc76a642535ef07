"""Dates written with a day and a month: "Selasa, (10/12/2019)", "10 s.d. 12 Maret"."""

import re
from collections.abc import Iterator
from datetime import date
from typing import Final, NamedTuple

from bot.domain.date_words import MONTHS, Sighting, Sureness, day_of, month_of, nearest, weekday_of
from bot.domain.found import Doubt
from bot.domain.words import Words

_YEAR: Final = r"(?:19|20)[0-9]{2}"
_ISO: Final = re.compile(rf"(?P<year>{_YEAR})-(?P<month>[0-9]{{2}})-(?P<day>[0-9]{{2}})(?![\w\-])")
_NUMERIC: Final = re.compile(
    r"(?P<day>[0-9]{1,2})[ ]?(?P<sep>[-/.])[ ]?(?P<month>[0-9]{1,2})"
    rf"(?:[ ]?(?P=sep)[ ]?(?P<year>{_YEAR}|[0-9]{{2}}))?(?![\w])(?![/\-.][0-9])"
)
_WORDED: Final = re.compile(
    r"(?P<day>[0-9]{1,2})(?:st|nd|rd|th)?(?:[ ]{0,3}[-/.]?[ ]{0,3})(?P<month>[a-z]{3,10})(?![^\W\d_])\.?"
    rf"(?:[ ]{{0,3}}[-/,.]?[ ]{{0,3}}(?P<year>{_YEAR})(?![0-9]))?"
)
_MONTH_FIRST: Final = re.compile(
    rf"(?P<month>[a-z]{{3,10}})\.?[ ]{{1,3}}(?P<day>[0-9]{{1,2}})(?:st|nd|rd|th)?(?![\w])(?![.:][0-9])"
    rf"(?:,?[ ]{{0,3}}(?P<year>{_YEAR})(?![0-9]))?"
)
_DAY_ALONE: Final = re.compile(r"(?P<day>[0-9]{1,2})(?![\w/])(?![.:][0-9])")
_UNTIL: Final = re.compile(
    r"[ ]{0,3}(?:[-–—&]|s\.?[ ]?/?[ ]?d\.?(?!\w)|sampai(?:[ ]dengan|[ ]dgn)?|hingga|dan|to\b|until|and\b)[ ]{0,3}"
    r"(?:(?:hari[ ])?(?P<weekday>[a-z'’]{4,9})[ ,/]{1,4})?(?=[0-9])(?:tanggal[ ])?"
)
_AND: Final = re.compile(r"[ ]?,[ ]?(?=[0-9]{1,2}\b)")
_TGL_BEFORE: Final = re.compile(r"\b(?:tanggal|tgl|tggl|tg|tertanggal)\b[ .:,]{0,4}$")
_BRACKET_BEFORE: Final = re.compile(r"\([ ]?$")
_WORD_BEFORE: Final = re.compile(r"(?P<weekday>(?<![a-z'’`‘])[a-z]+(?:['’`‘][a-z]+)?)\.?[ ,./]{0,6}$")
_LONGEST_WORD: Final = 20
_LONGEST_NO: Final = 12
_WEEKDAY_BEFORE: Final = re.compile(
    r"(?P<hari>\b(?:hari|hr|hri)\b[ .:]{0,3})?"
    r"(?:(?P<pair>\b[a-z]+(?:['’`‘][a-z]+)?)[ ]{0,2}(?:-|–|s\.?/?d\.?|sampai|dan)[ ]{0,2})?"
    r"(?P<weekday>\b[a-z]+(?:['’`‘][a-z]+)?)\.?[ ,./]{0,6}$"
)
# How whatever may stand before a weekday in that pattern ends.
_BEFORE_A_WEEKDAY: Final = ("hari", "hr", "hri", "-", "–", "d", "sampai", "dan")
_BEFORE_A_WORD: Final = " \n,./:;("
_NO_DATE_AFTER: Final = re.compile(
    r"(?:\b(?:nomor|nomer|no|nmr|sk|uu|pma|kma|pp|perda|jalan|jl|jln|rp|rt|rw|ke|pasal|ayat)\b|ke-)[ .:]{0,3}$"
)
_LETTER: Final = re.compile(
    r"\b(?:surat|nomor|nomer|undangan|sk|keputusan|edaran|menindaklanjuti|tertanggal)\b(?:[^.\n]|\.(?=\w)){0,100}$"
)
_AHEAD: Final = re.compile(r"\b(?:besok|lusa|akan|mendatang|insya\s?allah|tomorrow|depan)\b[^.\n]{0,70}$")
_CLOSING: Final = re.compile(r"[ ]?\)")
_LEAD_LENGTH: Final = 60


class _Single(NamedTuple):
    """A day with what of month and year is written beside it."""

    day: int
    month: int | None
    year: int | None
    end: int
    sep: str = ""


class _LeadIn(NamedTuple):
    """What stands right before a date, from `start` on."""

    start: int
    weekday: int | None
    tgl: bool
    bracket: bool


def written_dates(words: Words, sent_on: date) -> Iterator[Sighting]:
    """Every date of a text that has a day and a month, ranges as one."""
    at = 0
    known: dict[int, _Single | None] = {}
    for number in words.numbers():
        # No part of a date has five digits.
        five = words.low[number : number + 5]
        if number < at or (len(five) == 5 and five.isdecimal()):
            continue
        found = _read(words.low, number, sent_on, known)
        if found is not None:
            at = found.end
            yield found
    for start in words.starts(MONTHS):
        match = _MONTH_FIRST.match(words.low, start)
        if match is not None and (match["year"] or match["month"] not in ("mar", "may", "jan", "des", "sep")):
            month = month_of(match["month"])
            single = _Single(int(match["day"]), month, _year(match["year"]), match.end())
            # "10 Maret 10.30" is read from its first number.
            if month and not re.search(r"[0-9][ ]{0,2}$", words.low[max(0, start - 5) : start]):
                yield from _sighting(words.low, start, (single, None), sent_on)


def _read(low: str, start: int, sent_on: date, known: dict[int, _Single | None]) -> Sighting | None:
    before = low[start - 1 : start]
    if before and (before.isalnum() or before in "_-–" or (before == "." and low[start - 2 : start - 1].isdigit())):
        return None
    if before == "/" and _lead_in(low[max(0, start - 12) : start]).weekday is None:
        return None
    first = _single(low, start)
    if first is None:
        return None
    last = _last_of_range(low, first, known)
    if last is None and first.month is None:
        return None
    return next(_sighting(low, start, (first, last), sent_on), None)


def _single(low: str, start: int) -> _Single | None:
    match = _ISO.match(low, start) if low.startswith("-", start + 4) else None
    if match is None:
        match = _NUMERIC.match(low, start)
        if match is not None and int(match["month"]) > 12:
            match = None
        if match is not None and match["year"] is None and match["sep"] != "/":
            match = None
        if match is not None:
            return _Single(int(match["day"]), int(match["month"]), _year(match["year"]), match.end(), match["sep"])
    if match is None:
        match = _WORDED.match(low, start)
        if match is not None:
            month = month_of(match["month"])
            if month is not None:
                return _Single(int(match["day"]), month, _year(match["year"]), match.end())
        alone = _DAY_ALONE.match(low, start)
        return None if alone is None else _Single(int(alone["day"]), None, None, alone.end())
    return _Single(int(match["day"]), int(match["month"]), _year(match["year"]), match.end(), "-")


def _last_of_range(low: str, first: _Single, known: dict[int, _Single | None]) -> _Single | None:
    """The last day of a range that begins with a day; `known` are those of days without a month, by where these end."""
    if first.month is not None:
        return _after_until(low, first)
    passed: list[int] = []
    last: _Single | None = first
    while last is not None and last.month is None:
        if last.end in known:
            last = known[last.end]
            break
        passed.append(last.end)
        # "10, 11 dan 12 Maret"
        comma = _AND.match(low, last.end)
        last = _single(low, comma.end()) if comma else _after_until(low, last)
    known.update(dict.fromkeys(passed, last))
    return last


def _after_until(low: str, first: _Single) -> _Single | None:
    until = _UNTIL.match(low, first.end)
    if until is None or (until["weekday"] and weekday_of(until["weekday"]) is None):
        return None
    last = _single(low, until.end())
    return None if last is None or last.month is None else last


def _sighting(low: str, start: int, found: tuple[_Single, _Single | None], sent_on: date) -> Iterator[Sighting]:
    first, last = found
    month = first.month or (last.month if last else None)
    year = first.year or (last.year if last else None)
    lead = low[max(0, start - _LEAD_LENGTH) : start]
    if month is None or _is_other_number(lead, first):
        return
    lead_in = _lead_in(lead)
    is_sure = lead_in.weekday is not None or lead_in.tgl or lead_in.bracket
    if first.sep and not (year or is_sure or last):
        return
    sureness = Sureness.FULL if year else Sureness.SHORT if is_sure else Sureness.BARE
    if (lead_in.tgl or year) and lead_in.weekday is None and _LETTER.search(low[max(0, start - 120) : start]):
        sureness = Sureness.REFERENCE
    if year:
        day = day_of(year, month, first.day)
    else:
        ahead = _AHEAD.search(low[max(0, start - 90) : start]) is not None
        day = nearest(month, first.day, lead_in.weekday, sent_on, ahead=ahead)
    if day is None:
        return
    doubt = None
    if lead_in.weekday not in (None, day.weekday()) and year and last is None:
        doubt = Doubt.DATE_WEEKDAY
    elif not year and day.year != sent_on.year:
        doubt = Doubt.DATE_YEAR
    begin, end = _bounds(low, start - len(lead) + lead_in.start, start, last.end if last else first.end)
    yield Sighting(day, begin, end, sureness, _until(day, last), doubt, "", lead_in.weekday)


def _is_other_number(lead: str, first: _Single) -> bool:
    """Whether a number that looks like a date belongs to a letter, a law or an address."""
    no = _NO_DATE_AFTER.search(lead, max(0, len(lead) - _LONGEST_NO))
    return no is not None and (bool(first.sep) or "j" in no[0] or "ke" in no[0])


def _bounds(low: str, begin: int, start: int, end: int) -> tuple[int, int]:
    """Where a date with its lead-in begins and ends: with both of its brackets or with none."""
    bracket = low.find("(", begin, start)
    close = _CLOSING.match(low, end) if bracket >= 0 else None
    if close is not None:
        return begin, close.end()
    return max(low.rfind("(", begin, start) + 1, begin), end


def _lead_in(lead: str) -> _LeadIn:
    """What stands right before a date: a bracket, "tanggal", a bracket, the weekday or a pair of them."""
    at = len(lead)
    bracket = tgl = False
    for pattern in (_BRACKET_BEFORE, _TGL_BEFORE, _BRACKET_BEFORE):
        match = pattern.search(lead, max(0, at - _LONGEST_WORD), at)
        if match is not None:
            at = match.start()
            tgl = tgl or pattern is _TGL_BEFORE
            bracket = bracket or pattern is _BRACKET_BEFORE
    word = _WORD_BEFORE.search(lead, max(0, at - _LONGEST_WORD), at)
    weekday = weekday_of(word["weekday"]) if word else None
    if word is None or weekday is None:
        return _LeadIn(at, None, tgl, bracket)
    start = word.start("weekday")
    before = lead[:start]
    if before[-1:] in _BEFORE_A_WORD and not before.rstrip(" .:").endswith(_BEFORE_A_WEEKDAY):
        return _LeadIn(start, weekday, tgl, bracket)
    match = _WEEKDAY_BEFORE.search(lead, 0, at)
    if match is not None:
        in_pair = bool(match["pair"]) and weekday_of(match["pair"]) is not None
        at = match.start("hari") if match["hari"] else match.start("pair" if in_pair else "weekday")
    return _LeadIn(at, weekday, tgl, bracket)


def _until(day: date, last: _Single | None) -> date | None:
    if last is None or last.month is None:
        return None
    until = day_of(last.year or day.year, last.month, last.day)
    if until is not None and until < day and not last.year:
        until = day_of(day.year + 1, last.month, last.day)
    return until if until is not None and day < until and (until - day).days <= 366 else None


def _year(written: str | None) -> int | None:
    if not written:
        return None
    return int(written) + 2000 if len(written) == 2 else int(written)
