"""Other working hours as people type them: `Ramadan 18 Februari - 19 Maret 2026 08.00-15.00`."""

import re
from datetime import date
from typing import Final

from bot.domain.calendar import SpecialHours
from bot.domain.day_spans import require_days
from bot.domain.pauses import LONGEST_NAME, LONGEST_PAUSE_DAYS
from bot.domain.refused import Refused
from bot.domain.settings import read_work

_HOURS: Final = re.compile(
    r"(?:\b(?:pukul|jam|pkl\.?)\s*)?(?<![\d.:/-])\d{1,2}[.:]\d{2}\s*(?:-|–|—|s\.?\s?/?\s?d\.?|sampai|hingga|to|until)\s*"
    r"\d{1,2}(?:[.:]\d{2})?(?![\d.:/])(?:\s*(?:wib|wita|wit)\b)?",
    re.IGNORECASE,
)
_CLOCK_WORDS: Final = re.compile(r"\b(?:pukul|jam|pkl\.?|wib|wita|wit)\b", re.IGNORECASE)


def read_special(text: str, today: date) -> SpecialHours:
    """Days, hours and a name, in any order. Raises Refused for what is missing, past or backwards."""
    hours = _HOURS.search(text)
    if hours is None:
        raise Refused("hours-unread", given=text[:40])
    start, end = read_work(_CLOCK_WORDS.sub(" ", hours[0]).strip())
    typed = require_days(f"{text[: hours.start()]} {text[hours.end() :]}".strip(), today)
    if typed.span.last < today:
        raise Refused("calendar-past")
    if typed.span.days > LONGEST_PAUSE_DAYS:
        raise Refused("pause-long", most=LONGEST_PAUSE_DAYS)
    if len(typed.words) > LONGEST_NAME:
        raise Refused("calendar-long-name", most=LONGEST_NAME)
    return SpecialHours(typed.span, start, end, typed.words)
