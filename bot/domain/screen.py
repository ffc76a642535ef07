"""A screen: a text with buttons."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Final

from bot.domain.splitting import utf16_len

LONGEST_DATA: Final = 64
LONGEST_COPY: Final = 256
"""Characters that a button copies at most (Bot API)."""


@dataclass(frozen=True, slots=True)
class Button:
    """A button: `action` is what a press means, `url` what it opens, `copy` what it copies; one of the four.

    `inline` is what it begins to type after the bot's name in a chat that the person chooses.
    """

    label: str
    action: str = ""
    url: str = ""
    copy: str = ""
    inline: str = ""


@dataclass(frozen=True, slots=True)
class Screen:
    """A message: HTML and rows of buttons."""

    html: str
    rows: tuple[tuple[Button, ...], ...] = ()


def action(verb: str, *arguments: object) -> str:
    """What a button means, within Telegram's 64 bytes. Raises ValueError beyond them."""
    data = ":".join((verb, *(str(argument) for argument in arguments)))
    if len(data.encode()) > LONGEST_DATA:
        raise ValueError(f"too long for a button: {data}")
    return data


def columns(buttons: Sequence[Button], width: int = 2) -> tuple[tuple[Button, ...], ...]:
    """Buttons in rows of `width`."""
    return tuple(tuple(buttons[start : start + width]) for start in range(0, len(buttons), width))


def fitting(lines: Sequence[str], room: int) -> list[str]:
    """The first lines, as many as `room` UTF-16 units hold together."""
    ends = accumulate(utf16_len(line) + 1 for line in lines)
    return [line for line, end in zip(lines, ends, strict=True) if end <= room]


def paged(blocks: Iterable[Sequence[str]], most: int) -> list[tuple[str, ...]]:
    """Blocks of lines as pages of at most so many; a page ends between two blocks, unless one alone is longer."""
    pages: list[list[str]] = []
    for block in blocks:
        if not pages or len(pages[-1]) + len(block) > most:
            pages.append([])
        for line in block:
            if len(pages[-1]) == most:
                pages.append([])
            pages[-1].append(line)
    return [tuple(page) for page in pages]


def shortened(text: str, length: int) -> str:
    """A text of at most `length` characters, cut at a word."""
    if len(text) <= length:
        return text
    cut = text[: length - 1]
    return cut.rsplit(" ", 1)[0].rstrip(" ,.;:") + "…" if " " in cut else cut + "…"
