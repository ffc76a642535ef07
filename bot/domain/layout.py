"""The parts of a report's text: opening, labelled lines, body, closing, links."""

import re
from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple

from bot.domain.activity import tells_activity
from bot.domain.closings import beside_links, closing_start, is_signature_of_links
from bot.domain.found import Found, Span
from bot.domain.label_values import without_full_stop
from bot.domain.labels import Block, Label, find_blocks
from bot.domain.links import Link
from bot.domain.openings import after_opening, after_unit, is_heading
from bot.domain.words import Words

# Stands for what was read elsewhere: neither a letter nor a space, and the end of every phrase.
GAP: Final = "|"
_LONGEST_AFTER_CLOSING: Final = 60
_LONGEST_TAIL: Final = 1000
_MOST_WORDS_BESIDE_LINKS: Final = 2
_LETTER: Final = re.compile(r"[^\W_]")
# "Daftar hadir : https://…"
_NAMED_LINK: Final = re.compile(r"(?:[^\W\d_]+[ /]{1,2}){0,3}[^\W\d_]+[ ]?[:=][ ]?\|+\s*$")
_TAIL_OF_LINKS: Final = re.compile(r"(?<=[.!?])\s+[^.!?|]{0,60}\|[\s|,]*$|\s*\|[\s|]*$|(?:\s+#\w+)+\s*$")


class Layout(NamedTuple):
    """A plain text and its parts.

    `by_label` has the labelled lines of each label, those that tell nothing else first;
    `words` are the text with its links blanked out; `body` are the lines that tell the story; `requested` says whether
    they began with a request to report ("Izin melaporkan giat"); `says_only_links` whether there is no body but links.
    """

    text: str
    words: Words
    blocks: tuple[Block, ...]
    by_label: dict[Label, list[Block]]
    body: tuple[Span, ...]
    requested: bool
    says_only_links: bool

    @property
    def unlinked(self) -> str:
        """The text with its links blanked out, of the same length."""
        return self.words.text

    def labelled(self, label: Label) -> list[Block]:
        """The lines of a label, those that tell nothing else first."""
        return self.by_label.get(label, [])

    def value(self, block: Block) -> Span:
        """Where the words of a labelled line are, without the spaces and marks around them."""
        words = self.text[block.value_start : block.end]
        bare = without_full_stop(words.strip(" \n:=-–•|"))
        start = block.value_start + max(words.find(bare), 0)
        return Span(start, start + len(bare))

    def values(self, *labels: Label) -> list[Span]:
        """Where the words of the lines of some labels are, label by label."""
        return [self.value(block) for label in labels for block in self.labelled(label)]

    def without(self, label: Label) -> str:
        """The text without links and without the lines of a label."""
        return blanked(self.unlinked, (Span(block.start, block.end) for block in self.labelled(label)))

    def told(self, lines: Iterable[Span]) -> str:
        """Lines of the body as one text; empty lines between them are kept as one."""
        told = ""
        last = None
        for line in lines:
            gap = "" if last is None else "\n\n" if "\n\n" in self.text[last : line.start] else "\n"
            told += gap + self.text[line.start : line.end].strip()
            last = line.end
        return told.strip()


def lay_out(text: str, located: Sequence[Found[Link]], *, has_links: bool) -> Layout:
    """Tell the parts of a plain text apart.

    `located` are the links that stand in it; `has_links` says whether it has any, be they behind its words.
    """
    words = Words(blanked(text, (Span(found.start, found.end) for found in located)))
    blocks = find_blocks(text)
    lines, requested = _without_opening(words, _lines(words.text, blocks), blocks)
    lines = _without_links_at_end(words, _without_closing(words, lines))
    only_links = has_links and _are_only_links([words.low[line.start : line.end] for line in lines])
    return Layout(text, words, blocks, _by_label(blocks), () if only_links else tuple(lines), requested, only_links)


def _by_label(blocks: Iterable[Block]) -> dict[Label, list[Block]]:
    found: dict[Label, list[Block]] = {}
    for block in blocks:
        for label in block.labels:
            found.setdefault(label, []).append(block)
    for each in found.values():
        each.sort(key=lambda block: len(block.labels))
    return found


def _are_only_links(lines: Sequence[str]) -> bool:
    """Whether lines in lower case say no more than that there are links, or hardly more."""
    left = [word for line in lines for word in beside_links(line)]
    return not left or (len(left) <= _MOST_WORDS_BESIDE_LINKS and not any(tells_activity(line) for line in lines))


def blanked(text: str, spans: Iterable[Span]) -> str:
    """A text of the same length, some of its parts blanked out."""
    parts: list[str] = []
    at = 0
    for span in sorted(spans, key=lambda each: each.start):
        parts += [text[at : span.start], GAP * (span.end - max(at, span.start))]
        at = span.end
    return "".join([*parts, text[at:]]) if parts else text


def _lines(text: str, blocks: Iterable[Block]) -> list[Span]:
    """What no label took, line by line, and the values of labels that tell the story."""
    free: list[tuple[int, int]] = []
    at = 0
    for block in blocks:
        free.append((at, block.start))
        at = block.value_start if Label.STORY in block.labels else block.end
    free.append((at, len(text)))
    lines: list[Span] = []
    for start, end in free:
        for line in text[start:end].split("\n"):
            if line and _LETTER.search(line) and not (GAP in line and _NAMED_LINK.match(line)):
                lines.append(Span(start, start + len(line)))
            start += len(line) + 1
    return lines


def _without_opening(words: Words, lines: list[Span], blocks: Sequence[Block]) -> tuple[list[Span], bool]:
    requested = False
    titled = next((block.start for block in blocks if Label.TITLE in block.labels), None)
    while lines:
        line = lines[0]
        start, asked = after_opening(words.low, line.start, line.end)
        requested = requested or asked
        is_last = len(lines) == 1 and not blocks
        if requested or titled is not None:
            unit = after_unit(words.low, start, line.end)
            start = start if is_last and unit >= line.end else unit
        rest = words.low[start : line.end]
        bare = rest.replace(GAP, " ").strip()
        # "Izin melaporkan giat KUA Palang :" leads to what follows, as do headings above labels.
        leads_on = not is_last and (
            (asked and bare.endswith(":") and len(bare.split()) <= 12)
            or is_heading(bare)
            or (titled is not None and line.start < titled and _is_title_of_all(bare))
        )
        if _LETTER.search(bare) and not leads_on:
            return ([Span(start, line.end), *lines[1:]], requested)
        if GAP in rest and not leads_on:
            return (lines, requested)
        lines = lines[1:]
    return lines, requested


def _is_title_of_all(line: str) -> bool:
    return len(line.split()) <= 9 and line[-1:] not in (".", "!", "?")


def _without_closing(words: Words, lines: list[Span]) -> list[Span]:
    for at, line in enumerate(lines):
        start = closing_start(words, line.start, line.end)
        if start is None:
            continue
        rest = words.text[start : line.end] + " ".join(words.text[each.start : each.end] for each in lines[at + 1 :])
        if len(rest.split()) <= _LONGEST_AFTER_CLOSING:
            kept = words.text[line.start : start].rstrip(" ,;-–")
            has_words = _LETTER.search(kept) is not None
            return [*lines[:at], *([Span(line.start, line.start + len(kept))] if has_words else [])]
    return lines


def _without_links_at_end(words: Words, lines: list[Span]) -> list[Span]:
    while lines and is_signature_of_links(words.low[lines[-1].start : lines[-1].end]):
        lines = lines[:-1]
    while len(lines) > 1 and is_signature_of_links(words.low[lines[0].start : lines[0].end]):
        lines = lines[1:]
    if lines and not {GAP, "#"}.isdisjoint(words.text[lines[-1].start : lines[-1].end]):
        # "… berjalan lancar. Link: https://…" in one line.
        last = lines[-1]
        tail = _TAIL_OF_LINKS.search(words.text, max(last.start, last.end - _LONGEST_TAIL), last.end)
        if tail is not None and (GAP not in tail[0] or is_signature_of_links(tail[0].lower())):
            lines = [*lines[:-1], Span(last.start, tail.start())]
    return lines
