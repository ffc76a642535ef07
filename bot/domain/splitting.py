"""Long messages in parts that Telegram takes."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

MESSAGE_LIMIT: Final = 4096
SMALLEST_LIMIT: Final = 64

_TOKEN = re.compile(r"<[^<>]*>|&(?:#[0-9]{1,7}|#x[0-9a-fA-F]{1,6}|[a-zA-Z]{1,10});|.", re.DOTALL)
_TAG = re.compile(r"<(/?)\s*([a-zA-Z-]+)[^<>]*>")


def utf16_len(text: str) -> int:
    """The length of a text as Telegram counts it, in UTF-16 code units."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


def split_blocks(
    header: str, blocks: Sequence[str], footer: str = "", limit: int = MESSAGE_LIMIT, gap: str = "\n\n"
) -> list[str]:
    """Put a header, blocks of HTML and a footer into as few messages as their order allows.

    A message ends between two blocks. Only a block that alone is over the limit is split, between its lines (each
    line closes the tags that it opens), and only a line that alone is over the limit is cut, its tags closed and
    opened again. The limit counts UTF-16 units of the HTML itself, which is never less than what Telegram counts.
    Nothing gives no message. Raises ValueError for a limit under 64.
    """
    if limit < SMALLEST_LIMIT:
        raise ValueError(f"a message of fewer than {SMALLEST_LIMIT} units cannot hold a line with its tags")
    pieces = [piece for piece in (header, *blocks, footer) if piece.strip()]
    messages: list[str] = []
    for piece in pieces:
        first, *rest = _parts(piece, limit)
        if messages and utf16_len(messages[-1]) + utf16_len(gap) + utf16_len(first) <= limit:
            messages[-1] += gap + first
        else:
            messages.append(first)
        messages.extend(rest)
    return messages


def _parts(block: str, limit: int) -> list[str]:
    if utf16_len(block) <= limit:
        return [block]
    parts: list[str] = []
    for line in block.split("\n"):
        for part in [line] if utf16_len(line) <= limit else _cut(line, limit):
            if parts and utf16_len(parts[-1]) + 1 + utf16_len(part) <= limit:
                parts[-1] += "\n" + part
            else:
                parts.append(part)
    return [part for part in parts if part.strip()]


def _cut(line: str, limit: int) -> Iterator[str]:
    """Cut one line, closing open tags at each end and opening them again at the next beginning."""
    open_tags: list[tuple[str, str]] = []
    part = ""
    written = False
    for token in _TOKEN.findall(line):
        tag = _TAG.fullmatch(token)
        if tag is not None and tag[1]:
            if open_tags and open_tags[-1][0] == tag[2]:
                open_tags.pop()
                part += token
            continue
        tail = _closing(open_tags)
        if tag is not None:
            again = "".join(opening for _, opening in open_tags)
            # A tag too long to be repeated in every part is left out; the words in it stay.
            if utf16_len(again + token + f"</{tag[2]}>" + tail) > limit // 2:
                continue
            tail = f"</{tag[2]}>" + tail
        if written and utf16_len(part) + utf16_len(token) + utf16_len(tail) > limit:
            yield part + _closing(open_tags)
            part, written = "".join(opening for _, opening in open_tags), False
        part += token
        if tag is None:
            written = True
        else:
            open_tags.append((tag[2], token))
    if written:
        yield part + _closing(open_tags)


def _closing(open_tags: Sequence[tuple[str, str]]) -> str:
    return "".join(f"</{name}>" for name, _ in reversed(open_tags))
