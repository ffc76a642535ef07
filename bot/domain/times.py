"""Times of day as people write them, in Indonesian and English."""

import re
from typing import Final

from bot.domain.found import Found
from bot.domain.lowercase import lowered

_HOUR: Final = r"(?:[01]?[0-9]|2[0-4])"
_CLOCK: Final = rf"{_HOUR}\s?[.:]\s?[0-5][0-9]"
_ZONE: Final = r"(?:\s*(?P<zone>wib|wita|wit)\b\.?)"
_PART: Final = r"(?:\s*(?P<part>pagi|siang|sore|petang|malam|[ap]\.?m\b\.?))"
_TO: Final = r"\s*(?:-|–|—|s\.?\s?/?\s?d\.?|sampai(?:\s+dengan)?|hingga|to|until)\s*"
_END: Final = (
    rf"(?:(?:jam|pukul|pkl\.?)?\s*(?P<until>{_CLOCK}|{_HOUR}(?![\d.:/]))(?!\d)|(?P<open>selesai|finish|end|akhir))"
)
_LEAD: Final = r"(?P<lead>(?<!\b\d )(?<!\b\d\d )(?<!\d)\b(?:jam|pukul|pkl|pk|at)\b\s*[.:]?\s*)"
_BEFORE: Final = r"(?<![\w.,:/\-])"
_AFTER: Final = r"(?!\d|[.:,/]\d|\s*hari\b|\s*(?:juta|ribu|orang|peserta|siswa)\b)"
_DIGIT: Final = re.compile(r"[0-9]")
_HALF: Final = re.compile(rf"{_LEAD}?(?P<half>setengah)\s+(?P<hour>1[0-2]|[1-9])(?!\d){_PART}?{_ZONE}?")
_TIME: Final = re.compile(
    rf"\b(?=[0-9jpa]){_LEAD}?{_BEFORE}(?P<from>{_CLOCK}|{_HOUR}){_AFTER}{_PART}?{_ZONE}?(?:{_TO}{_END}{_AFTER}"
    rf"{_PART.replace('part', 'part2')}?{_ZONE.replace('zone', 'zone2')}?)?"
)


def find_time(text: str, *, labelled: bool = False, zone_label: str = "WIB") -> Found[str] | None:
    """The first time of day as `08.30 WIB`, `08.30–10.00 WIB` or `08.30 WIB s.d. selesai`.

    A time without a zone is taken to be in `zone_label`. A number alone is a time after "jam" or "pukul" or before a
    zone; `labelled` says that the text stands after "Waktu :", so that a bare `08.30` is one too.
    """
    words = lowered(text)
    if _DIGIT.search(words) is None:
        return None
    halves = _HALF.finditer(words) if "setengah" in words else ()
    for match in sorted([*halves, *_TIME.finditer(words)], key=lambda each: each.start()):
        groups = match.groupdict()
        value = _half(groups, zone_label) if "half" in groups else _value(groups, labelled, zone_label)
        if value is not None:
            return Found(value, match.start(), match.start() + len(match[0].rstrip(" \t\r\n")))
    return None


def _half(groups: dict[str, str | None], zone_label: str) -> str | None:
    hour, part, zone = groups["hour"], groups["part"], groups["zone"]
    if hour is None or not (groups["lead"] or part or zone):
        return None
    minutes = _minutes(hour, part)
    return None if minutes is None else f"{_written(max(minutes - 30, 0))} {(zone or zone_label).upper()}"


def _value(groups: dict[str, str | None], labelled: bool, zone_label: str) -> str | None:
    begin, end = groups["from"], groups["until"]
    zone = groups["zone"] or groups["zone2"]
    part, part2 = groups["part"], groups["part2"]
    if begin is None or not _is_sure(groups, labelled):
        return None
    start = _minutes(begin, part or (part2 if part2 and part2[0].lower() in "ap" and ":" not in begin else None))
    if start is None:
        return None
    label = (zone or zone_label).upper()
    if groups["open"]:
        return f"{_written(start)} {label} s.d. selesai"
    stop = _minutes(end, part2 or None) if end else None
    return f"{_written(start)} {label}" if stop is None else f"{_written(start)}–{_written(stop)} {label}"


def _is_sure(groups: dict[str, str | None], labelled: bool) -> bool:
    begin, end = groups["from"] or "", groups["until"] or ""
    clock = not begin.isdecimal()
    if groups["lead"] or groups["zone"] or groups["zone2"]:
        return True
    if groups["part"] and groups["part"][0].lower() in "ap" and groups["part"].lower() not in ("pagi", "petang"):
        return True
    if clock:
        return labelled or ":" in begin or bool(groups["open"] or groups["part"]) or (bool(end) and not end.isdecimal())
    return labelled and bool(groups["open"] or groups["part"])


def _minutes(clock: str, part: str | None) -> int | None:
    """Minutes of the day; a part of the day turns "jam 1 siang" into 13.00."""
    hour, _, minute = re.sub(r"\s", "", clock).replace(":", ".").partition(".")
    hours, minutes = int(hour), int(minute or 0)
    word = (part or "").lower().replace(".", "")
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


def _written(minutes: int) -> str:
    return f"{minutes // 60:02d}.{minutes % 60:02d}"
