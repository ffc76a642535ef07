"""Who took part and who spoke, as prose says it: "diikuti …", "dengan narasumber H. …"."""

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from bot.domain.found import Span
from bot.domain.words import Words, after_abbreviation, vocabulary

_ABBREVIATED: Final = after_abbreviation(
    "h hj kh dr drs dra ir prof s m sc pd ag si kom sos hum psi kes kec kab kel ds no ust ustdz ustdzh ny bpk st moh "
    "muh plt"
)
_PIECE: Final = rf"(?:[^.;:!?()\n|#–—\"“”]|\.(?:(?=\w)|{_ABBREVIATED})|\([^()\n]{{1,15}}\))"
# Nobody's name ends before a letter: that is asked first.
_END: Final = (
    r"(?!\w)(?=,?[^\S\n]+(?:di|bertempat|berlokasi|pada|tanggal|tgl|hari|hr|pukul|pkl|jam|yang\s+(?:dilaksanakan|bertempat|"
    r"digelar|"
    r"berlangsung)|dan\s+(?:dilaksanakan|bertempat|berlangsung|ber\w+|di\w+kan)|berlangsung|berjalan|dengan|dgn|"
    r"dalam|dlm|untuk|utk|"
    r"guna|agar|supaya|ini|itu|tersebut|menyampaikan|memberikan|mengajak|menjelaskan|mengikuti|ikut|hadir|antusias|"
    r"semua|alhamdulillah|"
    r"mulai|selama|serta\s+di|kegiatan|acara|sebagai|narasumber|pemateri|at|on|in|attended|took|joined)\b"
    r"|,[^\S\n]+(?:mtrnwn|trmksh|terima|terimakasih|trims|suwun|matur|alhamdulillah|senin|selasa|rabu|kamis|jum'?at|"
    r"sabtu|minggu|ahad)\b"
    r"|,?[^\S\n]+(?:dilanjutkan|kemudian|lalu|dan\s+dilanjutkan)\b|,[^\S\n]+(?:di|me)\w{3,}(?:kan|i)\b"
    rf"|(?!\.(?:\w|{_ABBREVIATED}))[.;:!?\n|#–—\"“”]|[^\w\s.,'’\"&/()+-]|\((?!\w{{2,4}}\)\s)|$)"
)
_PERSONS: Final = (
    r"(?:orang|org|peserta|siswa|siswi|santri|santriwati|murid|pelajar|mahasiswa|pasang|pasangan|guru|ustadz?|jamaah|"
    r"jemaah|jama'ah|"
    r"pegawai|asn|undangan|anak|balita|warga|remaja|pemuda|kader|anggota|pengurus|calon|calhaj|cjh|catin|penyuluh|"
    r"penghulu|modin|"
    r"kepala|takmir|nazir|operator|tokoh|perwakilan|pelaku|kelompok\s+\w+|tim|regu|kontingen|ibu-ibu|bapak-bapak|"
    r"lansia|karyawan|"
    r"wali|dai|tamu|participants?|people|students?|couples|parents|teachers|pilgrims|penggalang|pramuka|bidan)"
)
_COUNT: Final = r"(?:\d{1,5}(?:\.\d{3})?|ratusan|puluhan|ribuan|belasan)"
_LEADS: Final = vocabulary(
    "diikuti dihadiri hadir peserta pesertanya sebanyak sejumlah attended disaksikan ratusan puluhan ribuan about"
)
_ATTENDED: Final = re.compile(
    r"(?:diikuti|dihadiri|disaksikan|attended)(?:\s+(?:langsung|pula|juga))?(?:\s+(?:oleh|by))?\s+(?P<who>(?=\w).)"
    r"|hadir(?:\s+(?:pula|juga|langsung))?(?:\s+(?:dalam|pada|di)\s+(?:kegiatan|acara|rapat|kesempatan)(?:\s+(?:ini|"
    r"itu|tersebut))?)?"
    r"(?:\s+(?:antara lain|diantaranya|di antaranya))?[\s,:]+(?:oleh\s+)?(?!sebagai|dalam\b|pada\b|di\b|untuk|semua|"
    r"tepat|mewakili|dengan|"
    r"yang|di\w*kan)(?P<who2>(?=\w).)"
    r"|peserta(?:nya)?(?:\s+(?:kegiatan|rapat|acara|pelatihan))?\s+(?:yang\s+hadir\s+)?(?:terdiri\s+(?:dari|atas)|"
    r"berjumlah|adalah|"
    r"sebanyak|sejumlah|yaitu|yakni|meliputi|berasal\s+dari)\s+(?:sebanyak\s+)?(?P<who3>(?=\w).)"
    r"|peserta\s+(?P<who4>\d)"
)
_COUNTED: Final = re.compile(
    rf"(?:sebanyak\s+|sejumlah\s+|about\s+)?(?P<who>{_COUNT}\s+{_PERSONS}\b(?:(?!\s+(?:mengikuti|ikut|antusias|hadir|"
    rf"berpartisipasi|turut|me\w{{4,}}|ber\w{{4,}}|di\w{{4,}}|"
    rf"tampak|didampingi|melaksanakan|belajar|memadati|attended|took|joined|yang|dari)\b)[^\S\n]+[\w’'/-]+){{0,6}}"
    rf"(?:[^\S\n]+dari[^\S\n]+\d+[^\S\n]+\w+)?)"
)
_TAKING_PART: Final = re.compile(
    r"[\s,]+(?:\w+\s+){0,2}?(?:mengikuti|ikut|hadir|antusias|berpartisipasi|turut|attended|took\s+part|joined|"
    r"menghadiri|didampingi|"
    r"memadati|belajar|tampak|dilatih)\b"
)
_SUBJECT: Final = re.compile(r"(?:[.!?\n]\s*|^\W*|[-–—]\s+|\(\w+\)\W+)$")
_WITH: Final = re.compile(
    r"(?:,\s*|\b(?:yang|yg|dengan|dgn|dan|turut|ini|serta|menghadirkan|hadir\s+sebagai|juga)\s+)+$"
)
_SPEAKER: Final = (
    r"(?:narasumber|narsum|narsumber|pemateri|penceramah|pembicara|speakers?)(?:nya)?(?:\s+(?:kegiatan|acara|"
    r"dalam\s+kegiatan)(?:\s+ini)?)?"
)
_SPEAKERS: Final = re.compile(
    rf"{_SPEAKER}[,:]?\s*(?:(?:yaitu|adalah|ialah|yakni|oleh|utama|antara lain)[,:]?\s+)?(?P<who>(?=\w).)"
)
_SPEAKER_LEADS: Final = vocabulary(
    "narasumber narsum narsumber pemateri penceramah pembicara speaker speakers narasumbernya pematerinya menghadirkan"
)
_INVITED: Final = re.compile(r"menghadirkan\s+(?!narasumber|pemateri|pembicara|penceramah)(?P<who>(?=\w).)")
_TITLED: Final = re.compile(
    r"(?:[A-Z]|dr\.|dari\b|tim\b|para\b|kepala\b|ustadz?|psikolog|ketua|bidan|kh\b|dosen|pengawas|penyuluh|\d)"
)
_PERSON_AHEAD: Final = re.compile(
    r"(?:(?:[A-Z]\w*\.?\s+){0,3}(?:H|Hj|KH|Dr|dr|Drs|Prof|Ust|Ustadz|Kapten|Ning|Gus|Bunda|Ibu|Bapak)\b)"
)
# A line that leads to people more often than this tells of none.
_MOST: Final = 30
_ALL_LEADS: Final = _LEADS | _SPEAKER_LEADS
_TO_END: Final = re.compile(rf"{_PIECE}{{1,200}}?{_END}")


class People(NamedTuple):
    """People in `text[value_start:end]`; the words that lead to them begin at `start`."""

    value: str
    start: int
    value_start: int
    end: int


def find_participants(words: Words, spans: Sequence[Span]) -> People | None:
    """Who took part, in some parts of a text: "diikuti …", "Hadir Camat …", before "Sebanyak 30 siswa mengikuti …"."""
    for span in spans:
        for at in words.starts(_LEADS, span.start, span.end)[:_MOST]:
            match = _ATTENDED.match(words.low, at, span.end)
            if match is not None and match.lastgroup is not None:
                people = _people(words, _lead(words, at, span.start), match.start(match.lastgroup), span.end)
                if people is not None:
                    return people
    for span in spans:
        for at in (*words.starts(_LEADS, span.start, span.end)[:_MOST], *_numbers(words, span)[:_MOST]):
            counted = _COUNTED.match(words.low, at, span.end)
            if counted is not None and _takes_part(words, at, counted, span):
                return _found(words, at, counted.start("who"), counted.end("who"))
    return None


def _numbers(words: Words, span: Span) -> list[int]:
    """Where numbers begin that are no part of others or of words."""
    low = words.low
    return [
        at
        for at in words.numbers(span.start, span.end)
        if at == 0 or not (low[at - 1].isalnum() or low[at - 1] in "_.,/")
    ]


def find_speakers(words: Words, spans: Sequence[Span]) -> People | None:
    """Who spoke, in some parts of a text: "dengan narasumber H. …", "menghadirkan psikolog …"."""
    for span in spans:
        for at in words.starts(_SPEAKER_LEADS, span.start, span.end)[:_MOST]:
            for pattern, is_person in ((_SPEAKERS, _TITLED), (_INVITED, _PERSON_AHEAD)):
                match = pattern.match(words.low, at, span.end)
                if match is not None and is_person.match(words.text, match.start("who")):
                    return _people(words, _lead(words, at, span.start), match.start("who"), span.end)
    return None


def clauses_of_people(words: Words, start: int, end: int) -> Iterator[int]:
    """Where clauses about who took part or spoke begin: they are no part of a title."""
    for at in words.starts(_ALL_LEADS, start, end):
        leads = words.low.startswith("menghadirkan", at)
        if leads or any(pattern.match(words.low, at, end) for pattern in (_ATTENDED, _SPEAKERS)):
            yield _lead(words, at, start)


def _takes_part(words: Words, at: int, counted: re.Match[str], span: Span) -> bool:
    if _TAKING_PART.match(words.low, counted.end("who"), span.end):
        return True
    is_counted = words.low.startswith(("sebanyak", "sejumlah"), at)
    return is_counted and _SUBJECT.search(words.low[max(span.start, at - 12) : at]) is not None


def _lead(words: Words, at: int, start: int) -> int:
    """Where the clause begins that leads to people: with its "yang", "dengan" or comma."""
    match = _WITH.search(words.low, max(start, at - 40), at)
    return match.start() if match else at


def _people(words: Words, lead: int, value_start: int, end: int) -> People | None:
    match = _TO_END.match(words.low, value_start, end)
    return None if match is None else _found(words, lead, value_start, match.end())


def _found(words: Words, lead: int, value_start: int, end: int) -> People | None:
    value = words.text[value_start:end].rstrip(" ,-")
    return People(" ".join(value.split()), lead, value_start, value_start + len(value)) if value else None
