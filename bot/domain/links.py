"""Links that people send: found in a text, made comparable, and told apart.

Where a link belongs and how its address is made comparable stands in `link_hosts`.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final
from urllib.parse import SplitResult, urlsplit

from bot.domain.found import Found
from bot.domain.link_hosts import LinkUse, Platform, address_of, canonical, handle_of, platform_of, use_of
from bot.domain.lowercase import lowered

__all__ = ["Link", "LinkUse", "Platform", "find_links", "locate_links", "read_link", "without_repetitions"]

_STOP: Final = r"\s<>\"“”`|\\\x00-\x1f\x7f\u200b-\u200f\u202a-\u202e\u2060\ufeff"
# Two links pasted without a space are two, but an address inside another's path or query is part of it.
_SCHEME: Final = r"https?://"
_REST: Final = rf"(?:(?!(?<![=/&?#%]){_SCHEME})[^{_STOP}])"
_SURE_ENDINGS: Final = r"(?:go|sch|ac|co|or|my|web|desa|ponpes|biz)\.id|com|net|org"
_ENDINGS: Final = (
    rf"{_SURE_ENDINGS}|id|info|be|me|tv|co|gle|gl|ly|am|us|io|app|link|ee|cc|watch|news|page|site|online|ms"
)
_LABELS: Final = r"(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.){1,8}"
_LINK: Final = re.compile(
    rf"(?:{_SCHEME}{_REST}+)"
    rf"|(?<![\w@.\-/]){_LABELS}(?:(?:{_ENDINGS})(?:/{_REST}*|\?{_REST}+)|(?:{_SURE_ENDINGS})(?![\w@-]|\.\w))"
)
# What no link does without.
_HINT: Final = re.compile(rf"://|\.(?:{_ENDINGS})")
_HOST: Final = re.compile(r"(?=.{4,253}$)(?:[^\W_](?:[\w-]{0,61}[^\W_])?\.)+[^\W\d_]{2,63}", re.IGNORECASE)
_TRAILING: Final = ".,;:!?'*~…»”’–—"
_BRACKETS: Final = {")": "(", "]": "[", "}": "{"}


@dataclass(frozen=True, slots=True)
class Link:
    """A link: as it was written (with a scheme), in the form by which links are compared, and what it is.

    `handle` is the account without `@` in lower case, the host of a website, or None where the link does not tell.
    """

    url: str
    normalised: str
    platform: Platform
    handle: str | None
    use: LinkUse


def find_links(text: str, extra_urls: Iterable[str] = ()) -> tuple[Link, ...]:
    """The links of a text and those hidden behind words of it (`extra_urls`), in order, each once."""
    return without_repetitions(locate_links(text), extra_urls)


def without_repetitions(located: Sequence[Found[Link]], extra_urls: Iterable[str]) -> tuple[Link, ...]:
    """The links that stand in a text and then those behind words of it, in order, each once."""
    hidden = (read_link(url) for url in extra_urls)
    links = [found.value for found in located] + [link for link in hidden if link is not None]
    first: dict[str, Link] = {}
    for link in links:
        first.setdefault(link.normalised, link)
    return tuple(first.values())


def is_only_links(text: str, located: Sequence[Found[Link]]) -> bool:
    """Whether a text is links, `located` in it, blanks and punctuation and nothing else."""
    if not located:
        return False
    ends = [0, *(found.end for found in located)]
    starts = [*(found.start for found in located), len(text)]
    return not any(re.search(r"\w", text[end:start]) for end, start in zip(ends, starts, strict=True))


def locate_links(text: str) -> tuple[Found[Link], ...]:
    """Every link of a text with the place where it stands, repetitions included."""
    located: list[Found[Link]] = []
    words = lowered(text)
    for match in _LINK.finditer(words) if _HINT.search(words) else ():
        start, end = match.span()
        written = _without_trailing(text[start:end], text[max(start - 1, 0) : start])
        link = read_link(written)
        if link is not None:
            located.append(Found(link, start, start + len(written)))
    return tuple(located)


def read_link(url: str) -> Link | None:
    """What a single URL is (a missing scheme is added), or None if it is no public http address."""
    url = re.sub(r"\s", "%20", url.strip())
    if "://" not in url:
        url = f"https://{url}"
    parts = _split(url)
    if parts is None:
        return None
    host = (parts.hostname or "").rstrip(".")
    if parts.scheme not in ("http", "https") or _HOST.fullmatch(host) is None:
        return None
    named = address_of(host, parts.path, parts.query)
    address = canonical(named)
    platform = platform_of(address)
    return Link(url, str(address), platform, handle_of(platform, named), use_of(platform, address))


def _split(url: str) -> SplitResult | None:
    try:
        parts = urlsplit(url)
        _ = parts.port
    except ValueError:
        return None
    return parts


def _without_trailing(written: str, before: str) -> str:
    """Drop what the sentence, the brackets and the other app's marks left at the end of an address."""
    while written:
        last = written[-1]
        unopened = last in _BRACKETS and written.count(last) > written.count(_BRACKETS[last])
        # An underscore may end a post's id; after an opening one it is a mark of italics.
        if last in _TRAILING or unopened or (last == "_" == before):
            written = written[:-1]
        else:
            break
    return written
