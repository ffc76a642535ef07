"""Places that prose names: "bertempat di …", "di Aula …", "via Zoom"."""

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from bot.domain.activity import tells_activity
from bot.domain.words import Words, after_abbreviation, vocabulary

_KIND: Final = (
    r"(?:ruang(?:an)?|aula|balai|gedung|gd|gdg|masjid|msjd|mushol+a|mus?hal+a|musola|langgar|surau|kantor|halaman|"
    r"lapangan|lap|"
    r"man|mtsn?|min|kua|ma|mi|ra|mts|pendopo|pendapa|hotel|desa|kelurahan|kecamatan|kec|ds|dsn|dusun|kel|kampung|"
    r"pondok|ponpes|"
    r"pesantren|pp|panti|rumah|rmh|sma[nk]?|smk[n]?|smp[n]?|sd[n]?|paud|tk|tpq|madin|madrasah|sekolah|gor|stadion|"
    r"alun|alun-alun|"
    r"lab(?:oratorium)?|perpustakaan|kampus|universitas|institut|iain|uin|stai|gereja|pura|vihara|wihara|klenteng|"
    r"kelenteng|"
    r"jalan|jl|jln|sanggar|asrama|taman|terminal|stasiun|puskesmas|rsud|rs|kemenag|kankemenag|joglo|wisma|resto|"
    r"restoran|"
    r"rm|kafe|cafe|warung|toko|pantai|bukit|gunung|sungai|waduk|goa|gazebo|pelataran|kelas|serambi|teras|makam|pasar|"
    r"bandara|pelabuhan|lembaga|lapas|rutan|polsek|polres|koramil|kodim|mako|dinas|kabupaten|kab|kota|provinsi|"
    r"museum|bumi|"
    r"kebun|sawah|studio|loket|posko|sekretariat|kediaman|perum|perumahan|rt|rw|hall|office|mosque|school|"
    r"ball(?:room)?|"
    r"convention|graha|griya|islamic|embung|posyandu|pusat|sentra|mall|mal|plaza|tempat|wilayah|lokasi|lingkungan|depo)"
)
_BESIDE: Final = r"(?:(?:tepi|sepanjang|sekitar|depan|dalam|seluruh|area|komplek|kompleks|sebelah|bawah|tengah)\s+)?"
_LEADS: Final = vocabulary(
    "di d ten ing nang at in bertempat berlokasi via melalui dari ke mengunjungi meninjau menyambangi kunjungi "
    "memadati "
    "memenuhi"
)
_VERBS: Final = (
    *("dilaksanakan", "dilaks", "dilaks.", "dilakukan", "digelar", "diadakan", "berlangsung", "diselenggarakan"),
    *("bertempat", "berlokasi", "berpusat", "dipusatkan", "berada", "held", "took place", "kegiatan", "acara"),
)
_VERB: Final = re.compile(rf"(?:(?:yang|yg|dan)\s+)?(?:telah\s+|akan\s+)?(?:{'|'.join(map(re.escape, _VERBS))})\s+$")
_HERE: Final = re.compile(r"(?:bertempat|berlokasi)(?:\s+di)?\s+|(?:di|d|ten|ing|nang|at|in)\s+(?:the\s+)?")
_FROM: Final = re.compile(r"(?:berangkat|diberangkatkan|dilepas|start|bertolak)\s+$")
_TO: Final = re.compile(
    r"(?:berkunjung|kunjungan|visitasi|bertandang|anjangsana|silaturahmi|silaturrahmi|supervisi|monitoring|monev|ziarah|"
    r"studi tiru|studi banding)(?:\s+\w+){0,2}\s+$"
)
_VISITED: Final = re.compile(r"(?:mengunjungi|meninjau|menyambangi|kunjungi|memadati|memenuhi)\s+|ke\s+")
_NO_GOAL: Final = re.compile(r"(?:lokasi|tempat|wilayah|lingkungan|pusat|kelas|rumah warga)\b")
_ONLINE: Final = re.compile(
    r"(?:via|melalui|di|at|in)\s+(?:aplikasi\s+|media\s+)?(?P<value>zoom(?:\s+meeting|\s+cloud meeting)?|google meet|"
    r"g-?meet|"
    r"microsoft teams|daring|ruang virtual)\b"
)
_KNOWN: Final = re.compile(rf"{_BESIDE}{_KIND}(?!\w)")
_ALONE: Final = re.compile(rf"\s*(?P<value>{_BESIDE}{_KIND}(?:[ ][\w.’'-]+){{1,6}})[ ,.]*")
_NAMED: Final = re.compile(
    r"(?:(?:tepi|sepanjang|sekitar|depan|dalam|seluruh|area|komplek|kompleks|lereng|puncak)\s+)?[A-Z][\w’']"
)
_NOT_NAMED: Final = re.compile(
    r"(?:era|bulan|hari|tengah|masa|tahun|bidang|lingkungan|antara|antaranya|samping|sela|sana|sini|indonesia|dalam|"
    r"luar|"
    r"tanah air|dunia|media|balik|atas|bawah|instagram|facebook|youtube|tiktok|website|mana|kalangan|setiap|tiap|"
    r"akun|senin|"
    r"selasa|rabu|kamis|jumat|sabtu|minggu)\b"
)
_ABBREVIATED: Final = after_abbreviation(
    "h hj kh dr drs dra ir prof s m kec kab kel ds dsn jl jln no gg lt rt rw prov ust ny bpk st moh muh ponpes pp "
    "msjd lap"
)
_PIECE: Final = rf"(?:[^.,;:!?()\n|#–—\"“”]|\.(?:(?=\w)|{_ABBREVIATED}))"
# No place ends before a letter: that is asked first.
_STOP: Final = (
    r"(?!\w)(?=[^\S\n]+(?:pada|tanggal|tgl|hari|hr|yang|yg|dengan|dgn|dalam|dlm|untuk|utk|guna|agar|supaya|oleh|pukul|pkl|"
    r"jam|bersama|"
    r"bareng|diikuti|dihadiri|didampingi|dipimpin|dibuka|disertai|menghadirkan|kemarin|kmrn|tadi|telah|sdh|sudah|"
    r"mulai|sejak|ini|"
    r"tersebut|pagi|siang|sore|malam|semalam|sebagai|karena|akan|berjalan|berlangsung|dilaksanakan|digelar|diadakan|"
    r"diselenggarakan|dimulai|serta|bekerja|bekerjasama|kerjasama|menuju|kepada|bagi|meskipun|walaupun|alhamdulillah|"
    r"kegiatan|"
    r"setelah|usai|selama|via|di|ke|ba'?da|bakda|hingga|sampai|dlm|hadir|semoga|terima|berikut|yaitu|yakni|on|at(?!\st(?!he\b))|with|attended|"
    r"for|to|from|by|"
    r"s\.d\.?|senin|selasa|rabu|kamis|jum\W?at|sabtu|minggu|ahad|dan\s+(?:di|ber|men|me)\w+)\b"
    rf"|(?!\.(?:\w|{_ABBREVIATED}))[.,;:!?()\n|#–—\"“”]|[^\S\n][-/][^\S\n]|[^\w\s.,'’\"&/()-]|$)"
)
_PLACE: Final = re.compile(rf"(?P<value>(?=\w){_PIECE}{{2,90}}?){_STOP}")
_FURTHER: Final = re.compile(
    r",\s{0,2}(?:kec(?:amatan)?|kab(?:upaten)?|desa|ds|kel(?:urahan)?|kota|dusun|dsn|jl|jalan|prov(?:insi)?|rt|rw|no)\b"
)
_LETTERS: Final = re.compile(r"[^\W\d_]{2}")
_EMPTY: Final = re.compile(r"[\s\-/,'\"*_]+$")


class Place(NamedTuple):
    """A place in `text[value_start:end]`; its preposition, and the verb before that, begin at `start`.

    `sureness` is 0 for "bertempat di …", 1 for "di Aula …", more for what may be a place.
    """

    value: str
    start: int
    value_start: int
    end: int
    sureness: int


def sighted_places(words: Words, start: int, end: int, cuts: Sequence[int] = ()) -> Iterator[Place]:
    """The places that prose between two ends names, in their order; none reaches over a cut."""
    done = start
    for at in words.starts(_LEADS, start, end):
        if at < done:
            continue
        place = _read(words, at, start, end)
        if place is None:
            continue
        stop = min((cut for cut in cuts if place.value_start < cut < place.end), default=place.end)
        bare = words.text[place.value_start : stop]
        loose = _EMPTY.search(bare)
        bare = bare[: loose.start()] if loose else bare
        if _LETTERS.search(bare):
            done = place.value_start + len(bare)
            yield Place(" ".join(bare.split()), place.start, place.value_start, done, place.sureness)


def place_alone(words: Words, start: int, end: int) -> Place | None:
    """The place that a short line consists of: "Lapangan madrasah"."""
    line = words.low[start:end]
    whole = _ALONE.fullmatch(line)
    if whole is None or tells_activity(line):
        return None
    first, last = start + whole.start("value"), start + whole.end("value")
    return Place(words.text[first:last], first, first, last, 5)


def _read(words: Words, at: int, start: int, end: int) -> Place | None:
    """The place that begins with the preposition at a place."""
    low = words.low
    online = _ONLINE.match(low, at, end)
    if online is not None:
        return _place(words, at, online.start("value"), end, 2)
    before = low[max(start, at - 45) : at]
    here = _HERE.match(low, at, end)
    if here is not None:
        verb = _VERB.search(before) if before.rstrip().endswith(_VERBS) else None
        first = at - (len(before) - verb.start()) if verb else at
        value = here.end()
        if (
            low.startswith("bertempat", at)
            or low.startswith("berlokasi", at)
            or (verb and not _NOT_NAMED.match(low, value))
        ):
            return _place(words, first, value, end, 0)
        if _KNOWN.match(low, value, end):
            return _place(words, first, value, end, 1)
        # "d" and "in" are places only before what is known.
        is_di = low.startswith(("di ", "di\n", "ten ", "at "), at)
        if is_di and _NAMED.match(words.text, value, end) and not _NOT_NAMED.match(low, value):
            return _place(words, first, value, end, 2)
        return None
    if low.startswith("dari", at):
        if _FROM.search(before) and _KNOWN.match(low, at + 5, end):
            return _place(words, at, at + 5, end, 3)
        return None
    visited = _VISITED.match(low, at, end)
    if visited is None or not (low[at] != "k" or low.startswith("kunj", at) or _TO.search(before)):
        return None
    goal = visited.end()
    is_known = _KNOWN.match(low, goal, end) and not _NO_GOAL.match(low, goal)
    return _place(words, goal, goal, end, 4) if is_known else None


def _place(words: Words, start: int, value_start: int, end: int, sureness: int) -> Place | None:
    match = _PLACE.match(words.low, value_start, end)
    if match is None:
        return None
    last = match.end("value")
    while (further := _FURTHER.match(words.low, last, end)) is not None:
        more = _PLACE.match(words.low, last + 2, end)
        if more is None or more.end("value") <= further.end():
            break
        last = more.end("value")
    return Place("", start, match.start("value"), last, sureness)


def surest_place(places: Sequence[Place]) -> Place | None:
    """The surest place of several, of equally sure ones the first."""
    return min(places, key=lambda each: (each.sureness, each.start), default=None)
