"""Dates and times of day as people write them, in Indonesian and English."""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from enum import StrEnum
from typing import Final

from bot.domain.found import Found
from bot.domain.lowercase import Phrase, lowered
from bot.domain.times import find_time

__all__ = ["DateProblem", "Found", "check_activity_date", "find_date", "find_time"]

_MONTHS: Final = (
    "januari|january|jan",
    "februari|pebruari|february|feb|peb",
    "maret|march|mar|mrt",
    "april|apr",
    "mei|may",
    "juni|june|jun",
    "juli|july|jul",
    "agustus|august|agust|agst|agt|agu|ags|aug",
    "september|sept|sep",
    "oktober|october|okt|oct",
    "november|nopember|nov|nop",
    "desember|december|des|dec",
)
_DAYS: Final = (
    "senin|monday",
    "selasa|tuesday",
    "rabu|wednesday",
    "kamis|thursday",
    r"jum\W?at|friday",
    "sabtu|saturday",
    "minggu|ahad|sunday",
)
_MONTH_NUMBERS: Final = {name: n for n, names in enumerate(_MONTHS, 1) for name in names.split("|")}
_DAY_NUMBERS: Final = {name: n for n, names in enumerate(_DAYS) for name in names.replace(r"\W?", "").split("|")}
_NUMBERS: Final = {"satu": 1, "dua": 2, "tiga": 3, "empat": 4, "lima": 5, "enam": 6, "tujuh": 7}
_MONTH: Final = "(?P<month>" + "|".join(_MONTHS) + r")\b\.?"
_DAY: Final = "(?P<day>0?[1-9]|[12][0-9]|3[01])"
_NTH: Final = "(?:st|nd|rd|th)?"
_YEAR: Final = r"(?P<year>(?:19|20)[0-9]{2})(?!\d)"
_WEEKDAY: Final = "(?P<weekday>" + "|".join(_DAYS) + r")\b"
# "10-12 Desember", "10 s.d. 12 Desember": the activity's date is its first day.
_UNTIL: Final = r"(?:\s*(?:-|–|—|s\.?\s?/?d\.?|sampai(?:\s+dengan)?|hingga|dan|&|to)\s*(?:[12][0-9]|3[01]|0?[1-9])\b)?"
_LEAD: Final = (
    r"(?=\(|\b\w)"
    rf"(?:\b(?:hari\s+)?{_WEEKDAY}\.?(?:\s*(?:-|–|s\.?d\.?|sampai)\s*(?:{'|'.join(_DAYS)})\b)?[\s,/]{{0,6}})?"
    r"(?:\(\s*)?(?:\b(?:tanggal|tgl)\b[\s.:,]*)?(?:\(\s*)?"
)
_FREE: Final = r"(?<![\w./\-])"
_CLOSE: Final = r"(?:\s*\))?"
_DAY_MONTH: Final = rf"[0-9]{_NTH}\s*(?:[-/.]\s*)?(?:{'|'.join(_MONTHS)})"
_MONTH_DAY: Final = rf"(?:{'|'.join(_MONTHS)})\.?\s+[0-9]"
_NUMERIC: Final = r"[0-9]\s?[-/.]\s?[0-9]"
_PAST: Final = "kemar|kmr|kmar|yesterday|malam|lalu|last|ago"
_FULL: Final = (
    Phrase(_DAY_MONTH, rf"{_LEAD}{_FREE}{_DAY}{_NTH}{_UNTIL}\s*[-/.]?\s*{_MONTH}\s*[-/,.]?\s*{_YEAR}{_CLOSE}"),
    Phrase(_MONTH_DAY, rf"{_LEAD}\b{_MONTH}\s+{_DAY}{_NTH}\b,?\s*{_YEAR}{_CLOSE}"),
    Phrase(
        _NUMERIC,
        rf"{_LEAD}{_FREE}{_DAY}\s?(?P<sep>[-/.])\s?(?P<month>1[0-2]|0?[1-9])\s?(?P=sep)\s?"
        rf"(?P<year>(?:19|20)[0-9]{{2}}|[0-9]{{2}})(?![\w/\-]|\.\d){_CLOSE}",
    ),
    Phrase(
        _NUMERIC, rf"{_LEAD}{_FREE}{_YEAR}-(?P<month>1[0-2]|0[1-9])-(?P<day>3[01]|[12][0-9]|0[1-9])(?![\w\-]){_CLOSE}"
    ),
)
_NUMERIC_SHORT: Final = rf"{_DAY}/(?P<month>1[0-2]|0?[1-9])(?![\w/])"
_WEEKDAY_AND: Final = rf"\b{_WEEKDAY}[\s,/]{{0,6}}\(?\s*(?:tanggal|tgl)?\.?\s*"
_YEARLESS_SURE: Final = (
    Phrase(_DAY_MONTH, rf"{_WEEKDAY_AND}{_DAY}{_UNTIL}\s+{_MONTH}(?!\s*\d{{4}}){_CLOSE}"),
    Phrase(_NUMERIC, rf"{_WEEKDAY_AND}{_NUMERIC_SHORT}{_CLOSE}"),
    Phrase(_DAY_MONTH, rf"\b(?:tanggal|tgl)\b[\s.:]*{_DAY}{_UNTIL}\s+{_MONTH}(?!\s*\d{{4}})"),
    Phrase(_NUMERIC, rf"(?:\(\s*|\b(?:tanggal|tgl)\b[\s.:]*){_NUMERIC_SHORT}{_CLOSE}"),
)
_NO_STREET: Final = r"(?<!jalan )(?<!jl )(?<!jl\. )(?<!jln )(?<!jln\. )"
_YEARLESS: Final = (
    Phrase(_DAY_MONTH, rf"(?=[0-9]){_NO_STREET}{_FREE}{_DAY}{_NTH}{_UNTIL}\s+{_MONTH}"),
    Phrase(_MONTH_DAY, rf"\b(?!mar\b|may\b|jan\b|des\b|sep\b){_MONTH}\s+{_DAY}{_NTH}\b(?![.:]\d)"),
)
_LAST_WEEKDAY: Final = Phrase(
    _PAST,
    rf"\b(?:hari\s+)?{_WEEKDAY}\s+(?:kemarin|kemaren|yang\s+lalu|lalu|last)\b"
    r"|\b(?:kemarin|kemaren|last),?\s*(?:hari\s+)?" + _WEEKDAY.replace("weekday", "weekday2"),
)
_AGO: Final = Phrase(
    _PAST,
    rf"\b(?P<count>\d{{1,2}}|{'|'.join(_NUMBERS)})\s+(?:hari\s+(?:yang\s+|yg\s+)?(?:lalu|kemarin)|days?\s+ago)\b",
)
_RELATIVE: Final = (
    (2, Phrase(_PAST, r"\b(?:kemar[ie]n\s+lusa|lusa\s+kemarin|the\s+day\s+before\s+yesterday)\b")),
    (
        1,
        Phrase(
            _PAST, r"\b(?:(?:hari\s+)?(?:kemar[ie]n|kmr[ne]n?|kmarin)|yesterday|(?:tadi\s+|se)malam|last\s+night)\b"
        ),
    ),
    (7, Phrase(_PAST, r"\b(?:sepekan|seminggu|a\s+week)\s+(?:yang\s+)?(?:lalu|ago)\b")),
    (
        0,
        Phrase(
            r"ini\b|tadi|today|this",
            r"\b(?:(?:pada\s+)?(?:hari|hr|hri)\s+ini|(?:pagi|siang|sore|petang|malam)\s+(?:hari\s+)?ini|"
            r"tadi\s+(?:pagi|siang|sore|petang)|today|this\s+(?:morning|afternoon|evening))\b",
        ),
    ),
)
_ANY_WEEKDAY: Final = Phrase(
    "|".join(_DAYS), rf"\b(?<!tiap )(?<!setiap )(?<!every )(?P<hari>hari\s+)?{_WEEKDAY}(?P<after>\s+\w+)?"
)
_WEEK_WORDS: Final = re.compile("ini|lalu|depan|kemarin|ke|pertama|kedua|ketiga|keempat|terakhir|sekali")


class DateProblem(StrEnum):
    """Why an activity's date has to be asked back."""

    FUTURE = "future"
    OVER_A_YEAR = "over_a_year"


def check_activity_date(day: date, today: date) -> DateProblem | None:
    """What is wrong with an activity's date: in the future, or more than a year ago; None if nothing is."""
    if day > today:
        return DateProblem.FUTURE
    is_old = (day.year + 1, day.month, day.day) < (today.year, today.month, today.day)
    return DateProblem.OVER_A_YEAR if is_old else None


def find_date(text: str, sent_on: date) -> Found[date] | None:
    """The date that a text written on `sent_on` speaks of, with the weekday, brackets and "tanggal" around it.

    Of several the surest kind counts, and of that the first: a date with its year, one with a weekday or "tanggal",
    "kemarin" and the like, a day and month, a weekday alone. A date without year is the nearest past one, unless its
    weekday fits the next; a weekday alone is its latest, `sent_on` included. A range counts as its first day.
    """
    words = lowered(text)
    for finds in (
        _full_dates(words),
        _yearless(_YEARLESS_SURE, words, sent_on),
        _relative_dates(words, sent_on),
        _yearless(_YEARLESS, words, sent_on),
        _weekdays(words, text, sent_on),
    ):
        first = min(finds, key=lambda found: found.start, default=None)
        if first is not None:
            return first
    return None


def _full_dates(words: str) -> Iterator[Found[date]]:
    for pattern in _FULL:
        for match in pattern.matches(words):
            year = int(match["year"])
            day = _date(year + 2000 if year < 100 else year, _month(match["month"]), int(match["day"]))
            if day is not None:
                yield _found(day, match)


def _yearless(patterns: tuple[Phrase, ...], words: str, sent_on: date) -> Iterator[Found[date]]:
    for pattern in patterns:
        for match in pattern.matches(words):
            weekday = _weekday(match.groupdict().get("weekday"))
            day = _nearest(_month(match["month"]), int(match["day"]), weekday, sent_on)
            if day is not None:
                yield _found(day, match)


def _relative_dates(words: str, sent_on: date) -> Iterator[Found[date]]:
    # More words say more: "Senin kemarin" is not yesterday, nor is "kemarin lusa".
    taken: list[tuple[int, int]] = []
    for match, day in _relative_matches(words, sent_on):
        if day is not None and not any(start <= match.start() < end for start, end in taken):
            taken.append(match.span())
            yield _found(day, match)


def _relative_matches(words: str, sent_on: date) -> Iterator[tuple[re.Match[str], date | None]]:
    for match in _LAST_WEEKDAY.matches(words):
        weekday = _weekday(match["weekday"] or match["weekday2"])
        if weekday is not None and match["weekday"] != "minggu":
            yield match, _latest(weekday, sent_on, before=True)
    for match in _AGO.matches(words):
        count = match["count"]
        yield match, _back(sent_on, _NUMBERS[count] if count in _NUMBERS else int(count))
    for days, pattern in _RELATIVE:
        for match in pattern.matches(words):
            yield match, _back(sent_on, days)


def _weekdays(words: str, text: str, sent_on: date) -> Iterator[Found[date]]:
    for match in _ANY_WEEKDAY.matches(words):
        weekday = _weekday(match["weekday"])
        # "minggu" is a week as well as a day, "Minggu" rather a day.
        maybe_week = match["weekday"] == "minggu" and not match["hari"]
        following = (match["after"] or "").strip()
        is_week = maybe_week and (_WEEK_WORDS.fullmatch(following) or text[match.start("weekday")] == "m")
        if weekday is None or following == "depan" or is_week:
            continue
        day = _latest(weekday, sent_on)
        if day is not None:
            yield Found(day, match.start(), match.end("weekday"))


def _found(day: date, match: re.Match[str]) -> Found[date]:
    words = match[0].lstrip(" \t\r\n,/")
    start = match.end() - len(words)
    if words.endswith(")") and "(" not in words:
        words = words[:-1]
    return Found(day, start, start + len(words.rstrip()))


def _month(words: str) -> int:
    if words.isdecimal():
        return int(words)
    return _MONTH_NUMBERS[words]


def _weekday(words: str | None) -> int | None:
    return _DAY_NUMBERS[re.sub(r"\W", "", words)] if words else None


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _back(day: date, days: int) -> date | None:
    return day - timedelta(days=days) if day.toordinal() > days else None


def _latest(weekday: int, sent_on: date, before: bool = False) -> date | None:
    last = _back(sent_on, 1) if before else sent_on
    return _back(last, (last.weekday() - weekday) % 7) if last else None


def _nearest(month: int, day: int, weekday: int | None, sent_on: date) -> date | None:
    """The nearest past day of the calendar year; the nearest of all whose weekday fits, if one is named."""
    years = range(max(sent_on.year - 8, 1), min(sent_on.year + 2, 9999))
    days = [each for each in (_date(year, month, day) for year in years) if each is not None]
    recent = [each for each in days if abs((each - sent_on).days) <= 366]
    fitting = [each for each in recent if each.weekday() == weekday]
    if fitting:
        return min(fitting, key=lambda each: abs((each - sent_on).days))
    return max((each for each in days if each <= sent_on), default=None)
