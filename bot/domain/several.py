"""Several activities in one message: where each begins and ends."""

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from bot.domain.activity import tells_activity
from bot.domain.found import Span
from bot.domain.labels import Block, Label
from bot.domain.layout import Layout

_ITEM: Final = re.compile(
    r"^[^\w\n]{0,6}(?:(?P<number>\d{1,2})[.)](?!\d)|[-–•▪●◦➢➡▶✅✓☑*])\ufe0f?[^\S\n]*(?=\w)", re.MULTILINE
)
_NO_ACTIVITIES: Final = re.compile(
    r"\b(?:hasil|susunan|agenda|rangkaian|acara|peserta|hadir|narasumber|pemateri|materi|tujuan|pembahasan|catatan|"
    r"isi|poin|antara lain|"
    r"keputusan|kesimpulan|kendala|hambatan|tata cara|syarat|daftar|link|juara|pemenang)\b"
)
_ACTIVITIES: Final = re.compile(r"\b(?:kegiatan|giat|laporan|melaporkan|lapor|share|activities)\b")
_WORD: Final = re.compile(r"[^\W\d_]+")
_MOST: Final = 20


@dataclass(frozen=True, slots=True)
class Several:
    """The parts of a text that tell of one activity each, and the text before them that tells of all.

    `listed` says that they are lines of a list, which tell the story as well.
    """

    before: Span
    parts: tuple[Span, ...]
    listed: bool


def find_several(layout: Layout) -> Several | None:
    """The activities of a message that tells of at least two."""
    titles = [block for block in layout.blocks if Label.TITLE in block.labels]
    if len(titles) > 1:
        return _of_blocks(layout, titles)
    if titles or "\n" not in layout.text:
        return None
    marks = [match for match in _ITEM.finditer(layout.unlinked) if not _is_label(layout, match)]
    if not 2 <= len(marks) <= _MOST:
        return None
    return _under_headings(layout, marks) if layout.blocks else _of_list(layout, marks)


def _of_blocks(layout: Layout, titles: list[Block]) -> Several | None:
    """Blocks that begin with the same label again: "Kegiatan : …", "Kegiatan : …"."""
    first = layout.blocks[0]
    name = _name(layout, titles[0])
    starts = [block.start for block in titles if _name(layout, block) == name]
    if len(starts) < 2:
        return None
    if first.labels != titles[0].labels:
        again = [block.start for block in layout.blocks if block.labels == first.labels]
        starts = again if len(again) == len(starts) else starts
    return _several(layout, starts[:_MOST], listed=False)


def _under_headings(layout: Layout, marks: list[re.Match[str]]) -> Several | None:
    """Numbered lines, each with labelled lines below it."""
    numbered = [mark for mark in marks if mark["number"]]
    heads = [
        mark
        for mark in numbered
        if any(0 < block.start - _line_end(layout.text, mark.end()) <= 2 for block in layout.blocks)
    ]
    return _several(layout, [mark.end() for mark in heads], listed=False) if len(heads) > 1 else None


def _of_list(layout: Layout, marks: list[re.Match[str]]) -> Several | None:
    """Lines of a list of activities, which the line above it announces."""
    text = layout.words.low
    above = text[: marks[0].start()].rstrip()
    lead = above[above.rfind("\n") + 1 :]
    if not lead or _NO_ACTIVITIES.search(lead) or not (layout.requested or _ACTIVITIES.search(lead)):
        return None
    lines = [text[mark.end() : _line_end(text, mark.end())] for mark in marks]
    together = all(not text[_line_end(text, one.end()) : other.start()].strip() for one, other in pairwise(marks))
    if not together or sum(tells_activity(line) for line in lines) < max(2, len(lines) - 1):
        return None
    parts = [Span(mark.end(), _line_end(text, mark.end())) for mark in marks]
    return Several(Span(0, marks[0].start()), tuple(parts), listed=True)


def _several(layout: Layout, starts: list[int], *, listed: bool) -> Several:
    ends = [*starts[1:], len(layout.text)]
    parts = [Span(start, end) for start, end in zip(starts, ends, strict=True)]
    return Several(Span(0, starts[0]), tuple(parts), listed)


def _name(layout: Layout, block: Block) -> str:
    """The first word of a block's label."""
    word = _WORD.search(layout.words.low, block.start, block.value_start)
    return word[0] if word else ""


def _is_label(layout: Layout, mark: re.Match[str]) -> bool:
    return any(block.start <= mark.end() < block.end for block in layout.blocks)


def _line_end(text: str, start: int) -> int:
    end = text.find("\n", start)
    return len(text) if end < 0 else end
