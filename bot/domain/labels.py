"""Labelled lines of a report: `📌 *Tempat* : Aula`."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final


class Label(StrEnum):
    """What a labelled line tells."""

    TITLE = "title"
    DATE = "date"
    TIME = "time"
    PLACE = "place"
    PARTICIPANTS = "participants"
    SPEAKERS = "speakers"
    STORY = "story"
    LINKS = "links"
    PHOTOS = "photos"
    SENDER = "sender"
    DIFFICULTY = "difficulty"


@dataclass(frozen=True, slots=True)
class Block:
    """A labelled line from `start` to `end`, its value from `value_start`; the value may go on in following lines."""

    labels: tuple[Label, ...]
    start: int
    value_start: int
    end: int


_WORDS: Final[dict[Label, str]] = {
    Label.DATE: "hari tgl tanggal date day",
    Label.TIME: "waktu pukul jam pkl time",
    Label.PLACE: "tempat lokasi bertempat place venue location",
    Label.PARTICIPANTS: "peserta hadir dihadiri diikuti undangan participants attendees attended",
    Label.SPEAKERS: "narasumber narsum pemateri pembicara penceramah fasilitator speaker speakers",
    Label.STORY: "keterangan ket uraian hasil deskripsi isi ringkasan catatan rincian description details notes",
    Label.LINKS: "link tautan url links",
    Label.PHOTOS: "dokumentasi foto lampiran terlampir dok documentation photos",
    Label.SENDER: "satker pelapor petugas instansi pengirim reporter sender",
    Label.DIFFICULTY: "kendala hambatan masalah permasalahan difficulty problem",
}
_CORE: Final = {word: label for label, words in _WORDS.items() for word in words.split()}
_TITLE_WORDS: Final = frozenset(
    {"kegiatan", "giat", "acara", "agenda", "judul", "perihal", "activity", "event", "title"}
)
_MODIFIER_WORDS: Final = (
    "dan nama jenis jumlah yang yg singkat berita publikasi pelaksanaan of and the by oleh di nara sumber"
)
_MODIFIERS: Final = _TITLE_WORDS | frozenset(_MODIFIER_WORDS.split())
_SYMBOL: Final = r"[\u2022\u2023\u25a0-\u27bf\u2b00-\u2bff\U0001f000-\U0001faff|;]\ufe0f?"
_LABEL: Final = re.compile(
    rf"(?:^|{_SYMBOL}|(?<=[^\s:])[,.][ ])[^\w\n]{{0,12}}(?:(?:\d{{1,2}}|[a-z])[.)]\s*)?[^\w\n]{{0,6}}"
    r"(?P<label>[A-Za-z][A-Za-z /,.&-]{1,40}?)\s*(?:[:=：]|\s[-–]\s)[\s:=]*?(?=[^\S\n]|[^\s:=]|$)[^\S\n]*",
    re.MULTILINE,
)
_ICONS: Final = {
    "📍": Label.PLACE,
    "📅": Label.DATE,
    "📆": Label.DATE,
    "🗓": Label.DATE,
    "⏰": Label.TIME,
    "⌚": Label.TIME,
    "👥": Label.PARTICIPANTS,
    "🎤": Label.SPEAKERS,
    "🔗": Label.LINKS,
    "📷": Label.PHOTOS,
    "📸": Label.PHOTOS,
} | {chr(clock): Label.TIME for clock in range(0x1F550, 0x1F568)}
_ICON: Final = re.compile(rf"^(?P<icon>[{''.join(_ICONS)}])\ufe0f?[^\S\n]*(?=[^\s:])", re.MULTILINE)
_ITEM: Final = re.compile(r"\s*(?:\d{1,2}[.)]|[-–•▪●➢✓]|[a-z][.)])\s*\S")
_TITLE_END: Final = re.compile(r"\b[A-Z][a-z]{0,2}\.\s?[A-Za-z]{1,4}$|\b(?:Kec|Kab|Prov|dkk|dll)$")
_TOKEN: Final = re.compile(r"[a-z]+")
_LISTS: Final = frozenset({Label.PARTICIPANTS, Label.SPEAKERS, Label.LINKS, Label.PHOTOS, Label.DIFFICULTY})


def read_label(words: str) -> tuple[Label, ...]:
    """What a label tells, in the order of its words (`Hari, tanggal/waktu`); nothing if it is no label."""
    tokens = _TOKEN.findall(words.lower())
    if not tokens or any(token not in _CORE and token not in _MODIFIERS for token in tokens):
        return ()
    if "nara" in tokens:
        return (Label.SPEAKERS,) if "sumber" in tokens else ()
    labels = tuple(dict.fromkeys(_CORE[token] for token in tokens if token in _CORE))
    if labels:
        return labels
    return (Label.TITLE,) if _TITLE_WORDS.intersection(tokens) else ()


def find_blocks(text: str) -> tuple[Block, ...]:
    """The labelled lines of a plain text, in order; several may stand in one line, told apart by symbols or commas."""
    starts = sorted(_starts(text), key=lambda each: each[1])
    blocks: list[Block] = []
    for at, (labels, start, value_start) in enumerate(starts):
        following = starts[at + 1][1] if at + 1 < len(starts) else len(text)
        blocks.append(Block(labels, start, value_start, _end(text, labels, value_start, following)))
    return tuple(blocks)


def items(value: str) -> str:
    """A value of several lines on one, its list marks taken away: `Kepala KUA, para penyuluh`."""
    lines = (re.sub(r"^\s*(?:\d{1,2}[.)]|[a-z][.)]|[^\w\s(\"“'@#+]+)\s*", "", line) for line in value.split("\n"))
    return ", ".join(filter(None, (without_full_stop(" ".join(line.split())) for line in lines)))


def without_full_stop(value: str) -> str:
    """A value without the punctuation around it; the full stop of a title ("S.Ag.") belongs to it."""
    bare = value.strip(" .,;|")
    return f"{bare}." if value.startswith(".", value.find(bare) + len(bare)) and _TITLE_END.search(bare) else bare


def _starts(text: str) -> Iterator[tuple[tuple[Label, ...], int, int]]:
    taken: set[int] = set()
    last_line = -1
    for match in _LABEL.finditer(text):
        line = text.rfind("\n", 0, match.start("label")) + 1
        # After a comma a label counts only where the line began with one: it is prose otherwise.
        in_prose = match[0][0] in ",." and last_line != line
        labels = read_label(match["label"])
        if labels and not in_prose:
            last_line = line
            taken.add(line)
            yield labels, match.start(), match.end()
    for match in _ICON.finditer(text):
        if match.start() not in taken:
            yield (_ICONS[match["icon"]],), match.start(), match.end()


def _end(text: str, labels: Sequence[Label], value_start: int, following: int) -> int:
    lines = text[value_start:following].split("\n")
    taken = 1
    if not lines[0].strip():
        # The value stands below its label, an empty line may be between.
        while taken < len(lines) and not lines[taken].strip():
            taken += 1
        taken = min(taken + 1, len(lines))
        if (
            Label.PLACE in labels
            and taken < len(lines)
            and re.fullmatch(r"\s*\S+(?: \S+){0,7}(?<![.!?:])", lines[taken])
        ):
            taken += 1
    if any(label in _LISTS for label in labels):
        listed = lines[taken - 1].strip() and (not lines[0].strip() or _ITEM.match(lines[taken - 1]))
        while taken < len(lines) and lines[taken].strip() and (listed or _ITEM.match(lines[taken])):
            taken += 1
    elif lines[0].strip() and Label.STORY not in labels:
        # A wrapped line goes on in lower case.
        while taken < len(lines) and re.match(r"[ ]?[a-z]{2,}", lines[taken]) and len(lines[0]) > 15:
            taken += 1
    return value_start + len("\n".join(lines[:taken]))
