"""Labelled lines of a report: `📌 *Tempat* : Aula`."""

import re
from collections.abc import Iterator
from enum import StrEnum
from functools import lru_cache
from typing import Final, NamedTuple

from bot.domain.label_values import icon_of, value_end
from bot.domain.words import neighbourhood, respelt, vocabulary


class Label(StrEnum):
    """What a labelled line tells."""

    TITLE = "title"
    DATE = "date"
    TIME = "time"
    PLACE = "place"
    PARTICIPANTS = "participants"
    SPEAKERS = "speakers"
    ORGANISER = "organiser"
    STORY = "story"
    LINKS = "links"
    PHOTOS = "photos"
    SENDER = "sender"
    DIFFICULTY = "difficulty"


class Block(NamedTuple):
    """A labelled line from `start` to `end`, its value from `value_start`; the value may go on in following lines."""

    labels: tuple[Label, ...]
    start: int
    value_start: int
    end: int


_WORDS: Final[dict[Label, str]] = {
    Label.DATE: "hari hr tgl tggl tanggal tangal date day hri hrtgl",
    Label.TIME: "waktu wkt wktu pukul jam pkl time",
    Label.PLACE: "tempat tmpt tmp tpt lokasi lok bertempat place venue location",
    Label.PARTICIPANTS: "peserta psrt pst hadir dihadiri diikuti undangan pengunjung sasaran audiens hadirin "
    "participants participant attendees attended attendance audience",
    Label.SPEAKERS: "narasumber narsum narsumber pemateri pembicara penceramah fasilitator speaker speakers",
    Label.ORGANISER: "penyelenggara pelaksana organiser organizer",
    Label.STORY: "keterangan ket uraian hasil deskripsi isi ringkasan catatan rincian hsl description details notes "
    "result results summary",
    Label.LINKS: "link tautan url links",
    Label.PHOTOS: "dokumentasi foto lampiran terlampir dok documentation photo photos",
    Label.SENDER: "satker pelapor instansi pengirim reporter sender hp wa kontak penulis editor pewarta",
    Label.DIFFICULTY: "kendala hambatan masalah permasalahan difficulty problem",
}
_CORE: Final = {word: label for label, words in _WORDS.items() for word in words.split()}
_TITLE_WORDS: Final = frozenset(
    {"kegiatan", "giat", "keg", "kgt", "kgtn", "acara", "agenda", "judul", "perihal", "activity", "event", "title"}
)
_MODIFIER_WORDS: Final = (
    "dan nama jenis jumlah jml jmlh jlh yang yg wib wita wit singkat berita publikasi pelaksanaan rapat no nomor "
    "unit kerja tim of "
    "and the by oleh di nara sumber pada total"
)
_MODIFIERS: Final = _TITLE_WORDS | frozenset(_MODIFIER_WORDS.split())
_ALL: Final = frozenset(_CORE) | _MODIFIERS
# Lines of these may hold the words of others: `Hari dan waktu`, `Waktu & tempat`.
_MOST_WORDS: Final = 5
# Who wrote it matters least: such words are not guessed.
_NEAR: Final = neighbourhood(sorted(word for word in _ALL if _CORE.get(word) is not Label.SENDER))
_NOT_MISSPELT: Final = vocabulary("harus tetapi tepat acaranya kehadiran")
_SYMBOL: Final = r"[\u2022\u2023\u25a0-\u27bf\u2b00-\u2bff\U0001f000-\U0001faff|;]\ufe0f?"
_SEPARATOR: Final = re.compile(
    r"[:=：;\t】\]➡→⇒►▶.–-](?:(?<![.–-])|(?<=[ ][–-])(?=[ ])|(?<=-)[-=]*>|(?<=[A-Za-z]\.)\.+(?=[ ]?:))"
)
# A label begins with its line, after a symbol, or after a comma where the line began with a label.
_LABEL: Final = re.compile(
    rf"(?:(?P<line>^)|(?P<symbol>{_SYMBOL})|(?<=[^\s:])(?P<comma>[,.][ ]))[^\w\n]{{0,12}}+"
    r"(?:(?:\d{1,2}|[a-z])[.)]\s{0,3})?[^\w\n]{0,6}+"
    r"(?P<label>[A-Za-z][A-Za-z /,.&()'’-]{0,40}?)(?:[ ]?\d{1,2})?[^\S\n]{0,20}$",
    re.MULTILINE,
)
_IN_LINE: Final = re.compile(r"(?<=[ ])(?P<label>[A-Z][A-Za-z.]*(?:[ ]?[/&,][ ]?[A-Za-z.]+)?)[ ]?$")
_NO_LABEL_ENDS: Final = ":=：;】]➡→⇒►▶"
_FEWEST_IN_LINE: Final = 3
_AFTER: Final = re.compile(r"(?:[ \t:=：>]|\ufe0f){0,12}")
_ICON: Final = re.compile(r"^[^\w\n#@\"“(]{1,4}[^\S\n]*(?=[^\s:])", re.MULTILINE)
_TOKEN: Final = re.compile(r"[a-z]+")
_LONGEST: Final = 60
_TOTAL_WORDS: Final = frozenset({"jumlah", "jml", "jmlh", "jlh", "total"})


@lru_cache(maxsize=1024)
def read_label(words: str) -> tuple[Label, ...]:
    """What a label tells, in the order of its words (`Hari, tanggal/waktu`); nothing if it is no label."""
    tokens = _TOKEN.findall(words.lower())
    if not tokens or len(tokens) > _MOST_WORDS:
        return ()
    known = [token if token in _ALL or token in _NOT_MISSPELT else respelt(token, _ALL, _NEAR) for token in tokens]
    if any(token is None or token not in _ALL for token in known):
        return ()
    if "nara" in known:
        return (Label.SPEAKERS,) if "sumber" in known else ()
    # Where a label has a word for a field, "kegiatan" only says whose: `Tempat kegiatan`, `Hasil kegiatan`.
    labels = tuple(dict.fromkeys(_CORE[token] for token in known if token in _CORE))
    if labels:
        return labels
    if _TITLE_WORDS.intersection(token for token in known if token):
        return (Label.TITLE,)
    if len(known) == 1 and known[0] in _TOTAL_WORDS:
        return (Label.PARTICIPANTS,)
    return (Label.SENDER,) if known == ["unit", "kerja"] else ()


def find_blocks(text: str) -> tuple[Block, ...]:
    """The labelled lines of a plain text, in order; several may stand in one line, told apart by symbols or commas."""
    starts = sorted(_starts(text), key=lambda each: each[1])
    blocks: list[Block] = []
    for at, (labels, start, value_start) in enumerate(starts):
        following = starts[at + 1][1] if at + 1 < len(starts) else len(text)
        blocks.append(Block(labels, start, value_start, value_end(text, labels, value_start, following)))
    return tuple(blocks)


def _starts(text: str) -> Iterator[tuple[tuple[Label, ...], int, int]]:
    labelled: dict[int, int] = {}
    in_line: dict[int, list[tuple[tuple[Label, ...], int, int]]] = {}
    done = 0
    for separator in _SEPARATOR.finditer(text):
        at = separator.start()
        if at < done or text[at - 1 : at] in _NO_LABEL_ENDS:
            continue
        line = text.rfind("\n", 0, at) + 1
        match = _last_label(text, max(line, at - _LONGEST, done), at)
        labels = read_label(match["label"]) if match else ()
        after = _AFTER.match(text, separator.end())
        value_start = after.end() if after else separator.end()
        if match is None or not labels or (match["comma"] and line not in labelled):
            word = _IN_LINE.search(text, max(line, at - _LONGEST, done), at) if separator[0] == ":" else None
            if word is not None and (labels := read_label(word["label"])):
                in_line.setdefault(line, []).append((labels, word.start("label"), value_start))
            continue
        if separator[0] in "-–" and len(_TOKEN.findall(match["label"].lower())) > 2:
            continue
        done = value_start
        labelled[line] = labelled.get(line, 0) + 1
        yield labels, match.start() + len(match["comma"] or ""), value_start
    for line, found in in_line.items():
        # Several in one line are labels, one alone may be prose.
        if len(found) + labelled.get(line, 0) >= _FEWEST_IN_LINE:
            yield from found
    for icon in () if text.isascii() else _ICON.finditer(text):
        label = icon_of(icon[0])
        if label and icon.start() not in labelled:
            yield (Label(label),), icon.start(), icon.end()


def _last_label(text: str, start: int, end: int) -> re.Match[str] | None:
    """The label that ends at `end`: from the last symbol before it on, else from the beginning of its line."""
    at = start
    found = None
    while (match := _LABEL.search(text, at, end)) is not None:
        found = match
        at = match.start("label") + 1
        if read_label(match["label"]):
            break
    return found
