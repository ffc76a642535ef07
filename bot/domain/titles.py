"""The title of a report: what its first line or first sentence tells, without when, where and who else."""

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

from bot.domain.activity import tells_activity
from bot.domain.openings import UNIT
from bot.domain.words import Words

TITLE_LENGTH: Final = 120
_LONGEST_SENTENCE: Final = 4 * TITLE_LENGTH
_UNIT: Final = re.compile(rf"{UNIT}\b")
_SHORTEST: Final = 8
_ADJOINING: Final = 2
_ABBREVIATION_WORDS: Final = (
    "h hj kh dr drs dra ir prof kec kab kel ds dsn jl jln no gg lt rt rw prov ust ny bpk wr wb yth tgl pkl moh muh "
    "st plt an a.n "
    "dilaks sdh dgn jml hr"
)
_ABBREVIATIONS: Final = frozenset(_ABBREVIATION_WORDS.split())
_LEAD: Final = re.compile(r"[^\w\"“'(@#]*")
_LETTER: Final = re.compile(r"[^\W_]")
_END: Final = re.compile(r"[.!?…\n](?:(?<=\n)|[.!?…]*(?=[\s)\"”]|$))")
_LAST_WORD: Final = re.compile(r"[^\W_]+$")
_DATELINE: Final = re.compile(
    r"\s*(?:[A-Z][\w.'’ /-]{1,40}+[,.]?+\s*+\((?:[^()\n]{2,60}\)\s*(?:[,.]\s*)?(?:[–—-]+|[:|])\s*"
    r"|(?i:[^()\n]{0,30}(?:humas|inmas|kemenag|kontributor|pewarta)[^()\n]{0,30})\)[,.\s]*)"
    r"|[A-Z][A-Za-z. ]{2,30}+\s*+(?:–|—|--)\s+(?=[A-Z“\"])"
    r"|[A-Z][A-Za-z. ]{2,30}(?<=[A-Z])\s-\s+(?=[A-Z“\"])"
    r"|[A-Z][A-Za-z. ]{2,30}+,\s\d{1,2}\s\w{3,10}\s\d{4}\s*(?:[-–—:]+|\.(?=\s))\s*)"
)
_NOT_CITY: Final = re.compile(r"\s*(?:kepala|ketua|bapak|ibu|bupati|camat|hari|siswa)\b", re.IGNORECASE)
_TAG: Final = re.compile(
    r"\W*\[[\w ]{3,20}\]\s*|\W*(?:rilis|berita|judul|press release|siaran pers)\s*[:–-]\s*", re.IGNORECASE
)
_SAID_ANYWAY: Final = re.compile(
    r"(?:(?:telah|sudah|sdh|akan|syukur alhamdulillah|alhamdulillah(?:irabbil ?'?alamin)?|insya ?allah|bahwa|"
    r"kegiatan ini|ada (?:kegiatan|giat|acara)|laporan susulan|"
    r"puji syukur[^,\n]{0,60}(?=,)|tepatnya|yaitu|yakni|kemudian|selanjutnya)(?!\w)[^\w\n#@\"“(]*|[^\w\n#@\"“(]+)*"
)
_BEFORE_WHEN: Final = re.compile(r"(?:pada|on|mulai|hari|tanggal|tgl|tadi|dan|tepat|bertepatan dengan|sekitar)\s+")
_AFTER_WHEN: Final = re.compile(r"(?:[^\w\n#@\"“(]|(?:wib|wita|wit|ini|kami|tadi|istiwa)\b)*")
_HELD: Final = re.compile(
    r"(?:(?:telah|sudah|sdh|akan)\s+)?(?:sukses\s+)?(?:dilaksanakan(?:nya)?|dilaks\.?|terlaksana|diselenggarakan|"
    r"terselenggara|diadakan|"
    r"digelar|berlangsung|dilakukan)(?:lah)?\s+(?:(?:kegiatan|giat|acara)\s+)?(?!di\b|pada\b|oleh\b|bertempat\b|"
    r"dengan\b|secara\b|untuk\b)"
    r"|(?:sebanyak|sejumlah)\s+(?=\d)"
)
_PURPOSE: Final = re.compile(
    r"(?:guna|untuk|dalam rangka|demi|menindaklanjuti|menyambut|memperingati|menyongsong|sebagai|setelah|usai|"
    r"sehubungan dengan|"
    r"berdasarkan|sesuai|bertepatan|dalam upaya|upaya|mengawali|mengisi|memasuki|menjelang|di tengah|"
    r"seiring)\b(?:[^,\n.!?|]|\.(?=\w)|(?<=\bno)\.|(?<=\bke[cl])\.|(?<=\bkab)\.){3,140},\s+"
)
_LOOSE_END: Final = re.compile(
    r"[\s,;:.–—(/-](?:[\s,;:.–—(/-]*$|(?<=\s)\s*(?:yang|yg|dan|pada|di|d|ten|bertempat|dilaksanakan|diselenggarakan|digelar|diadakan|"
    r"berlangsung|telah|sudah|hari|hr|tanggal|tgl|ini|tersebut|pukul|jam|pkl|mulai|sejak|dengan|dgn|untuk|guna|"
    r"selama|tadi|turut|juga|"
    r"secara|via|melalui|serta|selama(?:\s+(?:\d+|satu|dua|tiga|empat|lima|enam))?(?:\s+hari)?|oleh|sekitar|tepat|"
    r"tepatnya|lalu|on|at|in|was|held)$)"
)
_MANNER: Final = re.compile(
    r"\s\s*(?:(?:dengan|secara)\s+(?:tertib|lancar|baik|khidmat|aman|sukses|penuh)\b|(?:kegiatan|acara|"
    r"alhamdulillah)\s+(?:ini|berjalan|berlangsung|"
    r"lancar|tersebut)\b|berjalan\s+(?:lancar|tertib|dengan)\b|,?\s*alhamdulillah\b|,?\s*semoga\b)"
)
_CLAUSE: Final = re.compile(
    r",\s|\s(?=(?:yang|yg|dengan|untuk|guna|dalam rangka|agar|supaya|sesuai|sebagai|sehingga|karena|serta|sambil|"
    r"seraya)\s)"
)


class Title(NamedTuple):
    """A title of at most 120 characters and the words it was made of; `is_cut` if the sentence went on."""

    value: str
    start: int
    end: int
    is_cut: bool = False


class Clauses(NamedTuple):
    """The spans of a text that tell when and where, and the places where clauses about people begin."""

    whens: Sequence[tuple[int, int]]
    wheres: Sequence[tuple[int, int]]
    people: Sequence[int]


def sentence_end(text: str, start: int, end: int) -> int:
    """Where the sentence that begins at `start` ends, its full stop included; abbreviations end nothing."""
    for match in _END.finditer(text, start, end):
        word = _LAST_WORD.search(text[max(start, match.start() - 20) : match.start()])
        short = word is not None and (word[0].lower() in _ABBREVIATIONS or (len(word[0]) == 1 and word[0].isalpha()))
        if match[0] == "\n" or not (match[0] == "." and short):
            return match.end()
    return end


def after_dateline(text: str, start: int, end: int) -> int:
    """Where the story of a press release goes on after its dateline ("Tuban (Humas) –")."""
    match = _DATELINE.match(text, start, end)
    if match is None or match.end() >= end or _NOT_CITY.match(text, start, end):
        return start
    return match.end()


def headline(text: str, start: int, end: int) -> Title | None:
    """A line or a label's value as a title, whole if it is not too long."""
    tag = _TAG.match(text, start, end)
    return _title(text, tag.end() if tag and tag.end() < end else start, end)


def sentence_title(words: Words, start: int, end: int, clauses: Clauses) -> Title | None:
    """The title that a sentence tells: without what stands before it, and without when, where and who else after it."""
    start = _after_lead(words.low, start, end, clauses)
    start, end = _trimmed(words.text, start, end)
    stops = {at: at for at in clauses.people}
    stops.update((match.start(), match.start()) for match in _MANNER.finditer(words.low, start, end))
    stops.update((*clauses.wheres, *clauses.whens))
    stop, left_out = end, None
    # What ends beyond is cut whatever it is.
    for at in sorted(at for at in stops if start < at < min(end, start + _LONGEST_SENTENCE)):
        if _is_enough(words.text[start:at]) and not _is_unit(words.low[start:at]):
            stop = at
            break
        # "MTsN 8 Tuban hari ini, Senin 9 Maret, mengadakan donor darah"
        if stops[at] > at and (left_out is None or at - left_out[1] <= _ADJOINING):
            left_out = (left_out[0] if left_out else at, stops[at])
    while stop > start and (loose := _LOOSE_END.search(words.low, max(start, stop - 40), stop)) is not None:
        if not _is_enough(words.text[start : loose.start()]):
            break
        stop = loose.start()
    title = _title(words.text, start, stop)
    if title is None or left_out is None or title.is_cut or not title.start < left_out[0] < left_out[1] < title.end:
        return title
    value = f"{words.text[title.start : left_out[0]]} {words.text[left_out[1] : title.end]}"
    without = _title(value, 0, len(value))
    return title._replace(value=without.value) if without else title


def _after_lead(low: str, start: int, end: int, clauses: Clauses) -> int:
    """Where a sentence goes on after words that tell when, where and why."""
    spans = dict(sorted((*clauses.whens, *clauses.wheres)))
    for _ in range(8):
        said = _SAID_ANYWAY.match(low, start, end)
        at = said.end() if said else start
        when = at
        while when not in spans and (lead := _BEFORE_WHEN.match(low, when, end)) is not None:
            when = lead.end()
        held = _HELD.match(low, at, end)
        if when in spans:
            skipped = _AFTER_WHEN.match(low, spans[when], end)
            after = skipped.end() if skipped else spans[when]
        elif (match := held or _PURPOSE.match(low, at, end)) is not None:
            after = match.end()
        else:
            return at if _is_enough(low[at:end]) else start
        if after >= end or not _is_enough(low[after:end]):
            break
        start = after
    return start


def _title(text: str, start: int, end: int) -> Title | None:
    start, end = _trimmed(text, start, end)
    is_long = end - start > _LONGEST_SENTENCE
    words = " ".join(text[start : min(end, start + _LONGEST_SENTENCE)].split())
    is_cut = is_long or len(words) > TITLE_LENGTH
    if is_cut:
        clauses = [match.start() for match in _CLAUSE.finditer(text, start + TITLE_LENGTH // 3, start + TITLE_LENGTH)]
        end = clauses[-1] if clauses else min(end, start + _LONGEST_SENTENCE)
        start, end = _trimmed(text, start, end)
        words = " ".join(text[start:end].split())
    while len(words) > TITLE_LENGTH:
        # A word without end is cut within.
        space = max(text.rfind(" ", start, end), text.rfind("\n", start, end))
        start, end = _trimmed(text, start, space if space > start else start + TITLE_LENGTH)
        words = " ".join(text[start:end].split())
    if _LETTER.search(words) is None:
        return None
    # A capital can be longer than its letter ("ß"): then the letter stays.
    first = words[0].upper() if len(words[0].upper()) == 1 else words[0]
    return Title(first + words[1:], start, end, is_cut)


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    lead = _LEAD.match(text, start, end)
    start = lead.end() if lead else start
    while end > start and not (text[end - 1].isalnum() or text[end - 1] in ")\"”'’!?%"):
        end -= 1
    return start, end


def _is_unit(head: str) -> bool:
    """Whether words in lower case name a unit and nothing that it does."""
    return _UNIT.match(head) is not None and not tells_activity(head)


def _is_enough(head: str) -> bool:
    return len(head.split()) >= 2 and len(head.strip()) >= _SHORTEST
