"""A title made of the first words of a report."""

import re
from datetime import date
from typing import Final

from bot.domain.dates import find_date
from bot.domain.found import Found
from bot.domain.places import places
from bot.domain.times import find_time

TITLE_LENGTH: Final = 120
_SHORTEST: Final = 8

_ABBREVIATION_WORDS: Final = (
    "h hj kh dr drs dra ir prof kec kab kel ds dsn jl jln no gg lt rt rw prov ust ny bpk wr wb yth tgl pkl moh muh st"
)
_ABBREVIATIONS: Final = frozenset(_ABBREVIATION_WORDS.split())
_END: Final = re.compile(r"[.!?…]+(?=[\s)\"”]|$)|\n")
_DATELINE: Final = re.compile(
    r"\s*[A-Z][\w.'’ /-]{1,40}[,.]?\s*\([^()\n]{2,60}\)\s*(?:[,.:]\s*)?(?:[–—-]+|[:|])?\s*|"
    r"\s*[A-Z][A-Za-z ]{2,30}\s*(?:–|—|--)\s+(?=[A-Z])"
)
_OPENING: Final = re.compile(r"(?:pada|on|telah|alhamdulillah|kegiatan ini)?\s*[,:]?\s*", re.IGNORECASE)
_LOOSE_END: Final = re.compile(
    r"[\s,;:.–—(/-]+$|\s+(?:yang|yg|dan|pada|di|bertempat|dilaksanakan|diselenggarakan|digelar|diadakan|"
    r"berlangsung|telah|hari|tanggal|tgl|ini|"
    r"pukul|jam|pkl|mulai|dengan|on|at|in|was|held)$",
    re.IGNORECASE,
)


def sentence_end(text: str, start: int, end: int) -> int:
    """Where the sentence that begins at `start` ends, its full stop included; abbreviations end nothing."""
    for match in _END.finditer(text, start, end):
        word = re.search(r"(\w+)$", text[max(start, match.start() - 20) : match.start()])
        short = word is not None and (word[1].lower() in _ABBREVIATIONS or (len(word[1]) == 1 and word[1].isalpha()))
        if match[0] == "\n" or not (match[0] == "." and short):
            return match.end()
    return end


def after_dateline(text: str, start: int, end: int) -> int:
    """Where the story of a press release goes on after its dateline ("Tuban (Humas) –")."""
    match = _DATELINE.match(text, start, end)
    return start if match is None or match.end() >= end else match.end()


def make_title(text: str, start: int, end: int, sent_on: date, *, prose: bool) -> Found[str] | None:
    """The title in `text[start:end]`: at most 120 characters, cut between words, its first letter a capital.

    In prose a date at the beginning, and date, time and place at the end go without saying.
    """
    start, end = _trimmed(text, start, end)
    if prose:
        start = _without_opening(text, start, end, sent_on)
        end = _without_ending(text, start, end, sent_on)
        start, end = _trimmed(text, start, end)
    words = " ".join(text[start:end].split())
    while len(words) > TITLE_LENGTH and start < end:
        end = max(text.rfind(" ", start, end), text.rfind("\n", start, end))
        end = end if end > start else start + TITLE_LENGTH
        start, end = _trimmed(text, start, end)
        words = " ".join(text[start:end].split())
    if not re.search(r"\w", words):
        return None
    # A capital can be longer than its letter ("ß"): then the letter stays.
    first = words[0].upper() if len(words[0].upper()) == 1 else words[0]
    return Found(first + words[1:], start, end)


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    lead = re.compile(r"[^\w\"“'(@#]*").match(text, start, end)
    start = lead.end() if lead else start
    while end > start and (
        text[end - 1] in " \n\t.,;:!-–—|/*_~" or not (text[end - 1].isalnum() or text[end - 1] in ")\"”'’!?")
    ):
        end -= 1
    return start, end


def _without_opening(text: str, start: int, end: int, sent_on: date) -> int:
    for _ in range(3):
        skipped = _OPENING.match(text, start, end)
        at = skipped.end() if skipped else start
        rest = text[at:end]
        finds = [found for found in (find_date(rest[:60], sent_on), find_time(rest[:60])) if found and found.start <= 5]
        if not finds:
            break
        after = at + max(found.end for found in finds)
        gap = re.compile(r"[\s,)–-]*").match(text, after, end)
        after = gap.end() if gap else after
        if end - after < _SHORTEST:
            break
        start = after
    return start


def _without_ending(text: str, start: int, end: int, sent_on: date) -> int:
    for _ in range(4):
        rest = text[start:end]
        close = len(rest.rstrip(" .,;:!)\n"))
        finds = [*places(rest, sent_on, close), *_dates(rest, sent_on)]
        tails = [found.start for found in finds if found.end >= close and _is_enough(rest[: found.start])]
        if not tails:
            break
        end = start + min(tails)
        while (loose := _LOOSE_END.search(text, start, end)) is not None and loose.start() > start:
            end = loose.start()
    return end


def _dates(text: str, sent_on: date) -> list[Found[str]]:
    found = [find_date(text, sent_on), find_time(text)]
    last = max(len(text) - 45, 0)
    late = [find_date(text[last:], sent_on), find_time(text[last:])] if last else []
    return [Found("", each.start, each.end) for each in found if each] + [
        Found("", each.start + last, each.end + last) for each in late if each
    ]


def _is_enough(head: str) -> bool:
    return len(head.split()) >= 2 and len(head.strip()) >= _SHORTEST
