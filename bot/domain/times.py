"""Times of day as people write them, in Indonesian and English."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import time
from typing import Final

from bot.domain.found import Doubt, Found
from bot.domain.hours import OPEN_END, Hours
from bot.domain.words import NUMBERS, Words, vocabulary

_HOUR: Final = r"(?:[01]?[0-9]|2[0-4])"
_CLOCK: Final = rf"{_HOUR}[ ]?[.:][ ]?[0-5][0-9](?![0-9])"
_ZONE: Final = r"(?:\.?[ ]{0,2}(?P<zone>wib|wita|wit)\b\.?)"
_PART: Final = r"(?:[ ]{0,2}(?P<part>pagi|siang|sore|petang|malam|[ap]\.?m\b\.?))"
_TO: Final = r"[ ]{0,3}(?:-|–|—|s\.?[ ]?/?[ ]?d\.?(?!\w)|sampai(?:[ ]dengan|[ ]dgn)?|smp|hingga|to|until)[ ]{0,3}"
_PRAYER: Final = (
    r"(?P<prayer>isya'?|maghrib|magrib|mahgrib|ashar|asar|ashr|dzuhur|dhuhur|zuhur|duhur|luhur|dhuhr|subuh|shubuh|"
    r"jum'?at(?:an)?|tarawih|taraweh|dhuha|duha)\b"
)
_PRAYERS: Final = {
    "is": "Isya",
    "ma": "Maghrib",
    "as": "Ashar",
    "dz": "Dhuhur",
    "zu": "Dhuhur",
    "lu": "Dhuhur",
    "su": "Subuh",
    "sh": "Subuh",
    "ju": "Jumat",
    "ta": "Tarawih",
}
_END: Final = (
    rf"(?:(?:jam|pukul|pkl\.?)?[ ]{{0,2}}(?P<until>{_CLOCK}|{_HOUR}(?!\d|[.:/]\d))|(?P<open>selesai|slesai|selesei|"
    rf"rampung|"
    rf"finish|end|akhir)|(?:ba'?da[ ])?{_PRAYER.replace('prayer', 'until_prayer')})"
)
_LEAD: Final = r"(?:jam|pukul|pukl|pkl|pk|at)\b[ ]?[.:]?[ ]{0,3}"
_BEFORE: Final = re.compile(rf"(?<!\b[0-9] )(?<!\b[0-9]{{2}} )(?<!\w)(?P<lead>{_LEAD})$")
_AFTER: Final = r"(?!\d|[.:,/]\d|[ ]?(?:hari|juta|ribu|orang|peserta|siswa|persen)\b|%)"
_TIME: Final = re.compile(
    rf"(?P<from>{_CLOCK}|{_HOUR}){_AFTER}{_PART}?{_ZONE}?(?:\.?(?:{_TO}|[ ]{{1,3}}(?=selesai\b)){_END}{_AFTER}"
    rf"{_PART.replace('part', 'part2')}?{_ZONE.replace('zone', 'zone2')}?)?"
)
_HALF: Final = re.compile(
    rf"setengah[ ](?P<hour>1[0-2]|[1-9]|{'|'.join(NUMBERS)})(?![\w]){_PART}?{_ZONE}?(?:{_TO}(?P<open>selesai))?"
)
_AFTER_PRAYER: Final = re.compile(
    rf"(?:ba'?d[ao]|bakd[ao]|badha|bda|(?:setelah|habis|sesudah|usai|after)(?:[ ](?:s[hoa]+lat|jamaah|jama'ah))?)[ "
    rf"]{_PRAYER}"
    rf"(?:{_TO}{_END})?"
)
_LEADS: Final = vocabulary("setengah ba'da ba'do bada bakda bakdo bakda badha bda setelah habis sesudah usai after")
_BARE_PART: Final = re.compile(r"\W*(pagi|siang|sore|petang|malam)\b(?:[ ]?(?:hari))?\W*")


def find_time(text: str, *, labelled: bool = False, zone_label: str = "WIB") -> Found[str] | None:
    """The first clock time as `08.30 WIB`, `08.30–10.00 WIB` or `08.30 WIB s.d. selesai`; "ba'da Isya" after a label.

    A time without a zone is taken to be in `zone_label`. A number alone is a time after "jam" or "pukul" or before a
    zone; `labelled` says that the text stands after "Waktu :", so that a bare `08.30` is one too.
    """
    words = Words(text)
    found = first_hours(words, 0, len(text), labelled=labelled, zone_label=zone_label)
    if found is None or (found.value.begins is None and not labelled):
        return None
    return Found(str(found.value), found.start, found.end)


def first_hours(words: Words, start: int, end: int, *, labelled: bool, zone_label: str) -> Found[Hours] | None:
    """The first time between two places of a text, a clock time before all; None if there is none."""
    first = min(
        sighted_hours(words, start, end, labelled=labelled, zone_label=zone_label),
        key=lambda each: (each.value.begins is None, each.start),
        default=None,
    )
    if first is None and labelled:
        part = _BARE_PART.fullmatch(words.low, start, end)
        if part is not None:
            return Found(Hours(None, None, zone_label, part[1].replace("petang", "sore")), part.start(1), part.end(1))
    return first


def in_part(found: Found[Hours], part: str) -> Found[Hours]:
    """The time in a part of the day that stands elsewhere: "Senin malam jam 8" is 20.00."""
    begins = found.value.begins
    first = {"siang": 1, "sore": 1, "malam": 6}.get(part)
    last = {"siang": 4, "sore": 6, "malam": 11}.get(part, 0)
    if begins is None or first is None or not first <= begins.hour <= last:
        return found
    return Found(replace(found.value, begins=begins.replace(hour=begins.hour + 12)), found.start, found.end)


def sighted_hours(words: Words, start: int, end: int, *, labelled: bool, zone_label: str) -> Iterator[Found[Hours]]:
    """Every time of day between two places of a text, in no order."""
    low = words.low
    at = start
    for number in words.numbers(start, end):
        if number >= at:
            found = _clock(low, number, start, end, labelled, zone_label)
            if found is not None:
                at = found.end
                yield found
    for place in words.starts(_LEADS, start, end):
        found = _half(low, place, start, end, zone_label) or _after_prayer(low, place, end, zone_label)
        if found is not None:
            yield found


def _clock(low: str, at: int, start: int, end: int, labelled: bool, zone_label: str) -> Found[Hours] | None:
    before = low[max(start, at - 1) : at]
    if before and (before.isalnum() or before in "_,/-–"):
        return None
    match = _TIME.match(low, at, end)
    if match is None:
        return None
    lead = _BEFORE.search(low, max(start, at - 12), at)
    if before in (".", ":") and lead is None and low[max(start, at - 2) : at - 1].isdigit():
        return None
    if not _is_sure(match, low, lead is not None, labelled, (start, end)):
        return None
    named = match["zone"] or match["zone2"]
    zone = named.upper() if named else zone_label
    begin, until = match["from"], match["until"]
    part, part2 = match["part"], match["part2"]
    if part is None and part2 and (part2[0] in "ap" and part2 not in ("pagi", "petang")):
        # "8:30 to 10:00 am" tells the half of both, "9 - 1 pm" only of the last.
        part = part2 if ":" not in begin and _minutes(until, part2) and _hour(begin) < _hour(until) else None
    minutes = _minutes(begin, part)
    if minutes is None:
        return None
    in_doubt = part is None and begin.isdecimal() and not begin.startswith("0") and 1 <= minutes // 60 <= 5
    if in_doubt and minutes // 60 < 4:
        # Nobody reports from one to three at night.
        minutes += 12 * 60
    stop = _minutes(until, part2)
    if stop is not None and until.isdecimal() and part2 is None and stop < minutes and stop < 12 * 60 <= stop + 12 * 60:
        stop += 12 * 60 if stop + 12 * 60 > minutes else 0
    hours = Hours(_time(minutes), _time(stop), zone, "", _until(match))
    first = lead.start("lead") if lead else at
    end = match.end() - (len(match[0]) - len(match[0].rstrip(" \t\r\n")))
    return Found(hours, first, end, Doubt.TIME_HALF if in_doubt else None)


def _is_sure(match: re.Match[str], low: str, has_lead: bool, labelled: bool, bounds: tuple[int, int]) -> bool:
    begin, end = match["from"], match["until"] or ""
    clock = not begin.isdecimal()
    if has_lead or match["zone"] or match["zone2"]:
        return True
    for part in (match["part"], match["part2"]):
        if part and part[0] in "ap" and part not in ("pagi", "petang"):
            return True
    if clock:
        return labelled or ":" in begin or bool(match["open"] or match["part"]) or (bool(end) and not end.isdecimal())
    if not labelled:
        return False
    # After "Pukul :" a number alone is an hour.
    rest = low[bounds[0] : match.start()].strip(" :.") + low[match.end() : bounds[1]].strip(" .,")
    return bool(match["open"] or match["part"]) or not rest


def _half(low: str, at: int, start: int, end: int, zone_label: str) -> Found[Hours] | None:
    match = _HALF.match(low, at, end)
    if match is None:
        return None
    lead = _BEFORE.search(low, max(start, at - 12), at)
    if not (lead or match["part"] or match["zone"]):
        return None
    hour = match["hour"]
    minutes = _minutes(str(NUMBERS.get(hour, hour)), match["part"])
    if minutes is None:
        return None
    zone = match["zone"].upper() if match["zone"] else zone_label
    hours = Hours(_time(max(minutes - 30, 0)), None, zone, "", OPEN_END if match["open"] else "")
    return Found(hours, lead.start("lead") if lead else at, match.end())


def _after_prayer(low: str, at: int, end: int, zone_label: str) -> Found[Hours] | None:
    match = _AFTER_PRAYER.match(low, at, end)
    if match is None:
        return None
    stop = _time(_minutes(match["until"], None))
    hours = Hours(None, stop, zone_label, f"ba'da {_prayer(match['prayer'])}", _until(match))
    return Found(hours, match.start(), match.end())


def _until(match: re.Match[str]) -> str:
    if match["open"]:
        return OPEN_END
    return _prayer(match["until_prayer"]) if match["until_prayer"] else ""


def _prayer(word: str) -> str:
    if word.startswith("dh"):
        return "Duha" if word == "dhuha" else "Dhuhur"
    if word.startswith("du"):
        return "Duha" if word == "duha" else "Dhuhur"
    return _PRAYERS[word[:2]]


def _hour(clock: str) -> int:
    return int(re.split(r"[.: ]", clock)[0])


def _minutes(clock: str | None, part: str | None) -> int | None:
    """Minutes of the day; a part of the day turns "jam 1 siang" into 13.00."""
    if not clock:
        return None
    hour, _, minute = clock.replace(" ", "").replace(":", ".").partition(".")
    hours, minutes = int(hour), int(minute or 0)
    word = (part or "").replace(".", "").strip()
    if word == "pm" and hours < 12:
        hours += 12
    elif word == "am" and hours == 12:
        hours = 0
    elif word == "malam" and hours == 12:
        hours = 24
    elif (word == "siang" and hours < 5) or (word in ("sore", "petang", "malam") and 3 <= hours < 12):
        hours += 12
    total = hours * 60 + minutes
    return total % (24 * 60) if total <= 24 * 60 else None


def _time(minutes: int | None) -> time | None:
    return None if minutes is None else time(minutes // 60 % 24, minutes % 60)
