"""The parts of a report's text: opening, labelled lines, body, closing, links."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from bot.domain.found import Found
from bot.domain.labels import Block, Label, find_blocks, without_full_stop
from bot.domain.links import Link
from bot.domain.lowercase import lowered
from bot.domain.phrases import after_opening, closing_start, is_signature_of_links

# Stands for what was read elsewhere: neither a letter nor a space, and the end of every phrase.
GAP = "|"
LONGEST_TEXT_AFTER_CLOSING = 60
_LINE = re.compile(r"[^\n]+")
_LETTER = re.compile(r"\w")


@dataclass(frozen=True, slots=True)
class Span:
    """The characters from `start` to `end`."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Layout:
    """A plain text and its parts.

    `unlinked` is the text with its links blanked out and `prose` with all but the body blanked out, both of the same
    length as the text; `body` are the lines that tell the story; `requested` says whether they began with a request
    to report ("Izin melaporkan giat"); `says_only_links` whether there is no body but links.
    """

    text: str
    unlinked: str
    prose: str
    blocks: tuple[Block, ...]
    body: tuple[Span, ...]
    requested: bool
    says_only_links: bool

    def labelled(self, label: Label) -> Iterator[Block]:
        """The lines of a label, those that tell nothing else first."""
        yield from sorted((block for block in self.blocks if label in block.labels), key=lambda each: len(each.labels))

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
        return _blanked(self.unlinked, (Span(block.start, block.end) for block in self.labelled(label)))

    def story(self, lines: Iterable[Span]) -> str:
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
    unlinked = _blanked(text, (Span(found.start, found.end) for found in located))
    blocks = find_blocks(text)
    lines = _lines(text, blocks)
    lines, requested = _without_opening(unlinked, lines)
    lines = _without_links_at_end(unlinked, _without_closing(unlinked, lines))
    only_links = has_links and all(is_signature_of_links(unlinked[line.start : line.end]) for line in lines)
    outside, at = [], 0
    for line in lines:
        outside.append(Span(at, line.start))
        at = line.end
    prose = _blanked(unlinked, (*outside, Span(at, len(text))))
    return Layout(text, unlinked, prose, blocks, () if only_links else tuple(lines), requested, only_links)


def _blanked(text: str, spans: Iterable[Span]) -> str:
    for span in spans:
        text = text[: span.start] + GAP * (span.end - span.start) + text[span.end :]
    return text


def _lines(text: str, blocks: Iterable[Block]) -> list[Span]:
    """What no label took, line by line, and the values of labels that tell the story."""
    free: list[Span] = []
    at = 0
    for block in blocks:
        free.append(Span(at, block.start))
        at = block.value_start if Label.STORY in block.labels else block.end
    free.append(Span(at, len(text)))
    lines: list[Span] = []
    for span in free:
        matches = _LINE.finditer(text, span.start, span.end)
        lines.extend(Span(match.start(), match.end()) for match in matches if _LETTER.search(match[0]))
    return lines


def _without_opening(text: str, lines: list[Span]) -> tuple[list[Span], bool]:
    requested = False
    low = lowered(text)
    while lines:
        line = lines[0]
        start, asked = after_opening(low, line.start, line.end)
        requested = requested or asked
        rest = text[start : line.end]
        # "Izin melaporkan giat KUA Palang :" leads to what follows.
        leads_on = asked and rest.rstrip().endswith(":") and len(rest.split()) <= 8
        if re.search(r"\w", rest.replace(GAP, " ")) and not leads_on:
            return ([Span(start, line.end), *lines[1:]], requested)
        if GAP in rest and not leads_on:
            return (lines, requested)
        lines = lines[1:]
    return lines, requested


def _without_closing(text: str, lines: list[Span]) -> list[Span]:
    low = lowered(text)
    for at, line in enumerate(lines):
        # The lookbehind of a closing sees the line alone: a line's beginning counts as one.
        words = text[line.start : line.end]
        start = closing_start(low[line.start : line.end])
        while start is not None:
            left = words[start:] + " ".join(text[each.start : each.end] for each in lines[at + 1 :])
            if len(re.findall(r"\w+", left)) <= LONGEST_TEXT_AFTER_CLOSING:
                kept = Span(line.start, line.start + len(words[:start].rstrip(" ,;-–")))
                return [*lines[:at], *([kept] if re.search(r"\w", words[:start]) else [])]
            start = None
    return lines


def _without_links_at_end(text: str, lines: list[Span]) -> list[Span]:
    while lines and is_signature_of_links(text[lines[-1].start : lines[-1].end]):
        lines = lines[:-1]
    if lines and re.search(r"[|#]", text[lines[-1].start : lines[-1].end]):
        # "… berjalan lancar. Link: https://…" in one line.
        last = lines[-1]
        words = text[last.start : last.end]
        tail = re.search(r"(?<=[.!?])\s+[^.!?|]{0,40}\|[\s|]*$|\s*\|[\s|]*$|(?:\s+#\w+)+\s*$", words)
        if tail is not None and (is_signature_of_links(tail[0]) or "|" not in tail[0]):
            lines = [*lines[:-1], Span(last.start, last.start + tail.start())]
    return lines
