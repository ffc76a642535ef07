"""Places and people as prose names them."""

import re
from collections.abc import Iterable, Iterator
from datetime import date
from itertools import chain
from typing import Final

from bot.domain.dates import find_date
from bot.domain.found import Found
from bot.domain.lowercase import lowered
from bot.domain.times import find_time

_VERB: Final = (
    r"\b(?:(?:yang\s+|yg\s+)?(?:dilaksanakan|dilakukan|digelar|diadakan|berlangsung|diselenggarakan|bertempat|"
    r"berlokasi|berpusat|dipusatkan|held|took place)\s+(?:di|at|in)|bertempat)\s+"
)
_KIND: Final = (
    r"(?:ruang|aula|balai|gedung|masjid|mushol+a|mus?hal+a|langgar|kantor|halaman|lapangan|man|mtsn?|min|kua|"
    r"pendopo|pendapa|hotel|"
    r"desa|kelurahan|kecamatan|kec\.|ds\.|dusun|pondok|ponpes|pp\.|rumah|sma|smk|smp|sd|ra|tk|mi|ma|mts|madrasah|"
    r"sekolah|gor|stadion|"
    r"alun-alun|lab(?:oratorium)?|perpustakaan|kampus|universitas|iain|uin|tpq|gereja|pura|vihara|klenteng|"
    r"kelenteng|jalan|jl\.?|"
    r"sanggar|asrama|taman|terminal|puskesmas|rsud|kemenag|joglo|wisma|resto|rumah makan|rm|pantai|gazebo|kelas|"
    r"serambi|teras|"
    r"makam|pasar|bandara|pelabuhan|lembaga|lapas|polsek|polres|koramil|kabupaten|kota|hall|office|mosque|school)"
)
_KNOWN: Final = rf"\b(?:di|at|in the|in)\s+(?=(?:the\s+)?{_KIND}(?!\w))"
_NAMED: Final = (
    r"\b[Dd]i\s+(?=[A-Z])(?!(?:Era|Bulan|Hari|Tengah|Masa|Tahun|Bidang|Lingkungan|Antara|Samping|Sela|Sana|Sini|"
    r"Indonesia|Dalam|"
    r"Luar|Tanah Air|Dunia|Media|Balik|Atas|Bawah|Instagram|Facebook|Youtube|YouTube|TikTok|Website)\b)"
)
# A full stop within an abbreviation or a name ends nothing.
_ABBREVIATIONS: Final = (
    "H Hj KH Dr Drs Dra Ir Prof S M Kec Kab Kel Ds Dsn Jl Jln No Gg Lt RT RW Prov Ust Ny Bpk St Moh Muh"
)
_WRITTEN: Final = "|".join(rf"(?<=\b{word})" for word in _ABBREVIATIONS.split())
_ABBREVIATED: Final = _WRITTEN.lower()
_NO_ABBREVIATION: Final = rf"(?!\.\w|(?:{_ABBREVIATED})\.)"
_PIECE: Final = rf"(?:[^.,;:!?()\n|#–—]|\.(?=\w)|(?:{_ABBREVIATED})\.)"
_STOP: Final = (
    r"(?=\s+(?:pada|tanggal|tgl|hari|yang|yg|dengan|dalam|untuk|guna|agar|oleh|pukul|pkl|jam|bersama|diikuti|"
    r"dihadiri|kemarin|tadi|telah|"
    r"mulai|sejak|ini|tersebut|siang|sore|malam|sebagai|karena|akan|berjalan|berlangsung|dilaksanakan|digelar|"
    r"diadakan|"
    r"diselenggarakan|serta|on|at|with|attended|for|to|from|by|s\.d\.?|senin|selasa|rabu|kamis|jum\W?at|sabtu|"
    r"minggu|ahad)\b"
    rf"|{_NO_ABBREVIATION}[.,;:!?()\n|#–—]|\s-\s|$)"
)
_PLACE: Final = rf"(?P<value>{_PIECE}{{2,90}}?){_STOP}"
_PLACES: Final = (re.compile(_VERB + _PLACE), re.compile(_KNOWN + _PLACE))
_NAMED_PLACE: Final = re.compile(_NAMED + _PLACE.replace(_ABBREVIATED, _WRITTEN))
_LONG_PIECE: Final = rf"(?:[^.;:!?()\n|#–—]|\.(?=\w)|(?:{_ABBREVIATED})\.)"
_NAMES_END: Final = (
    r"(?=\s+(?:di|bertempat|pada|tanggal|hari|pukul|jam|yang\s+(?:dilaksanakan|bertempat|digelar)|"
    r"dan\s+(?:dilaksanakan|bertempat)|"
    r"berlangsung|dengan|dalam|untuk|guna|agar|ini|menyampaikan|memberikan|mengajak|menjelaskan|at|on|in)\b|"
    rf"{_NO_ABBREVIATION}[.;:!?()\n|#–—]|$)"
)
_PARTICIPANTS: Final = (
    re.compile(rf"\b(?:diikuti|dihadiri|attended)(?:\s+(?:oleh|by))?\s+(?P<value>{_LONG_PIECE}{{2,160}}?){_NAMES_END}"),
    re.compile(
        r"\b(?:sebanyak\s+)?(?P<value>\d{1,5}(?:\.\d{3})?\s+(?:orang|peserta|siswa|siswi|santri|pasang|pasangan|"
        r"guru|jamaah|jemaah|"
        r"pegawai|undangan|anak|participants|people|students|couples)\b(?:\s+(?:calon\s+pengantin|catin|siswa|"
        r"guru|peserta))?)"
    ),
)
_SPEAKER: Final = r"\b(?:narasumber|pemateri|penceramah|pembicara|speaker)"
_A_SPEAKER: Final = re.compile(_SPEAKER)
_SPEAKERS: Final = re.compile(
    rf"{_SPEAKER}s?(?:nya)?\s*(?:(?:yaitu|adalah|ialah|yakni|oleh|"
    rf"dari)\s+|[:,]\s*)?"
    rf"(?P<value>(?-i:[A-Z]){_LONG_PIECE}{{2,160}}?){_NAMES_END}",
    re.IGNORECASE,
)


def places(text: str, sent_on: date, reaching: int = 0) -> Iterator[Found[str]]:
    """Places that prose names with "di", the surest first ("bertempat di …", "di Aula …", "di Palang").

    Those that end before `reaching` may be left out.
    The find begins with its preposition, so that it can be cut from a sentence; the value does not.
    """
    words = lowered(text)
    known = chain.from_iterable(pattern.finditer(words) for pattern in _PLACES)
    for match in chain(known, _NAMED_PLACE.finditer(text)):
        start, end = match.span("value")
        if end < reaching:
            continue
        value = text[start:end]
        for found in (find_date(value, sent_on), find_time(value)):
            if found is not None:
                value = value[: min(found.start, len(value))]
        value = value.rstrip(" -/,'\"*_")
        if re.search(r"[^\W\d_]{2}", value):
            yield Found(" ".join(value.split()), match.start(), start + len(value))


def find_place(text: str, sent_on: date) -> Found[str] | None:
    """The place that prose names; the words are those of the place alone."""
    found = next(places(text, sent_on), None)
    if found is None:
        return None
    return Found(found.value, _value_start(text, found), found.end)


def find_participants(text: str) -> Found[str] | None:
    """Who took part, as prose says it: "diikuti …", "dihadiri oleh …", "12 pasang calon pengantin"."""
    words = lowered(text)
    return _first(chain.from_iterable(pattern.finditer(words) for pattern in _PARTICIPANTS), text)


def find_speakers(text: str) -> Found[str] | None:
    """Who spoke, as prose says it: "dengan narasumber H. …"."""
    lead = _A_SPEAKER.search(lowered(text))
    return lead and _first(_SPEAKERS.finditer(text, lead.start()), text)


def _value_start(text: str, found: Found[str]) -> int:
    first = found.value.split(" ", 1)[0]
    return max(text.find(first, found.start + 1, found.end), found.start)


def _first(matches: Iterable[re.Match[str]], text: str) -> Found[str] | None:
    for match in matches:
        start, end = match.span("value")
        value = text[start:end].rstrip(" ,-")
        if value:
            return Found(" ".join(value.split()), start, start + len(value))
    return None
