"""Cutting a text where a reader would: between paragraphs or sentences, else between words."""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator
from typing import Final

_SENTENCE_END: Final = re.compile(r"(?<!\S)(?P<before>\S*?)[.!?…]+[”\"’')]*(?=\s|$)(?!\s+[a-z])|\n+|$")
# What stands before a full stop that ends no sentence: an initial, a title, an abbreviation.
_SHORTENED: Final = re.compile(r"(?:.*\.)?(?:[A-Z]|Drs|Dra|Hj|KH|Dr|Ir|Prof|Kec|Kab|Jl|No|Ust|Bpk)", re.DOTALL)
_WORD_END: Final = re.compile(r"(?<=\S)(?=\s|$)")
_LOOSE: Final = " \n\t.,;:–—-("


def cut(text: str, fits: Callable[[str], bool]) -> str:
    """The longest beginning of a text that fits, whole sentences if there is one, else whole words and "…".

    `fits` has to hold for whatever is shorter than what fits. Nothing where not even a word does.
    """
    text = text.strip()
    if fits(text):
        return text
    sentences = _longest([text[:end].rstrip() for end in sentence_ends(text)], fits)
    if sentences:
        return sentences
    return _longest([_open(text[: match.start()]) for match in _WORD_END.finditer(text)], fits)


def sentence_ends(text: str) -> Iterator[int]:
    """Where sentences and lines of a text end."""
    for match in _SENTENCE_END.finditer(text):
        before = match["before"]
        if match.end() and (before is None or match[0] != f"{before}." or not _SHORTENED.fullmatch(before)):
            yield match.start() if before is None else match.end()


def _longest(beginnings: list[str], fits: Callable[[str], bool]) -> str:
    at = bisect_right(beginnings, False, key=lambda beginning: not fits(beginning))
    while at > 0:
        at -= 1
        # What fits is nearly, but not quite, a matter of length: half a link may be longer than the whole.
        if fits(beginnings[at]):
            return beginnings[at]
    return ""


def _open(words: str) -> str:
    return words.rstrip(_LOOSE) + "…"


def clipped(text: str, fits: Callable[[str], bool]) -> str:
    """A text cut as `cut` does or, where one word alone is too long, in the middle of it."""
    found = cut(text, fits)
    if found or not text.strip():
        return found
    return _longest([_open(text[:end]) for end in range(1, len(text))], fits)


def pieces(text: str, fits: Callable[[str], bool]) -> Iterator[str]:
    """A text in parts that fit each, cut between paragraphs where that leaves no part nearly empty."""
    rest = text.strip()
    while rest and not fits(rest):
        paragraphs = [rest[: match.start()].rstrip() for match in re.finditer(r"\n\n", rest)]
        part = _longest(paragraphs, fits) or cut(rest, fits).removesuffix("…") or clipped(rest, fits).removesuffix("…")
        if not part:
            return
        yield part.rstrip()
        rest = rest[len(part) :].lstrip()
    if rest:
        yield rest
