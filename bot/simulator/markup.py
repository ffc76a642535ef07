"""Telegram's HTML: what its server accepts, and its words where it does not."""

from typing import NamedTuple

from bot.simulator.entities import Entity, utf16_length
from bot.simulator.errors import Refusal, bad

_KINDS = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "span": "spoiler",
    "tg-spoiler": "spoiler",
    "code": "code",
    "pre": "pre",
    "a": "text_link",
    "blockquote": "blockquote",
    "tg-emoji": "custom_emoji",
}
_ARGUMENTS = {
    ("a", "href"),
    ("span", "class"),
    ("code", "class"),
    ("tg-emoji", "emoji-id"),
    ("blockquote", "expandable"),
}
_NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
_TOKEN_SIGNS = ".-"


class _Open(NamedTuple):
    tag: str
    argument: str
    offset: int
    start: int


def parse_html(text: str) -> tuple[str, list[Entity]]:
    """Plain text and entities of Telegram HTML.

    Raises `Refusal` (400, `can't parse entities: …`) with byte offsets of the UTF-8 text, as the server does.
    """
    if "<" not in text and "&" not in text:
        return text, []
    return _Parser(text).run()


class _Parser:
    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0
        self.plain: list[str] = []
        self.offset = 0
        self.open: list[_Open] = []
        self.entities: list[Entity] = []

    def run(self) -> tuple[str, list[Entity]]:
        while self.at < len(self.text):
            sign = self.text[self.at]
            if sign == "<":
                self._tag()
            elif sign == "&":
                self._put(self._character())
            else:
                ends = [end for end in (self.text.find("<", self.at), self.text.find("&", self.at)) if end >= 0]
                end = min(ends, default=len(self.text))
                self._put(self.text[self.at : end])
                self.at = end
        if self.open:
            raise bad(f"can't parse entities: Can't find end tag corresponding to start tag \"{self.open[-1].tag}\"")
        self.entities.sort(key=lambda entity: (entity["offset"], -entity["length"]))
        return "".join(self.plain), self.entities

    def _put(self, part: str) -> None:
        self.plain.append(part)
        self.offset += utf16_length(part)

    def _character(self) -> str:
        """The character of an entity such as `&lt;` or `&#10;` at the present place; `&` itself if there is none."""
        end = self.at + 1
        while end < len(self.text) and (self.text[end].isalnum() or self.text[end] == "#") and end - self.at < 10:
            end += 1
        name = self.text[self.at + 1 : end]
        found = _NAMED.get(name)
        if found is None and name.startswith("#"):
            found = _numbered(name[1:])
        if found is None:
            self.at += 1
            return "&"
        self.at = end + (self.text[end : end + 1] == ";")
        return found

    def _tag(self) -> None:
        if self.text[self.at + 1 : self.at + 2] == "/":
            self._end_tag()
        else:
            self._start_tag()

    def _fail(self, words: str, at: int, rest: str = "") -> Refusal:
        return bad(f"can't parse entities: {words} at byte offset {len(self.text[:at].encode())}{rest}")

    def _skip(self, *stops: str) -> str:
        begin = self.at
        while self.at < len(self.text) and not self.text[self.at].isspace() and self.text[self.at] not in stops:
            self.at += 1
        return self.text[begin : self.at]

    def _blanks(self) -> str:
        while self.at < len(self.text) and self.text[self.at].isspace():
            self.at += 1
        return self.text[self.at : self.at + 1]

    def _start_tag(self) -> None:
        begin = self.at
        self.at += 1
        tag = self._skip(">").lower()
        if self.at >= len(self.text):
            raise self._fail("Unclosed start tag", begin)
        if tag not in _KINDS:
            raise self._fail(f'Unsupported start tag "{tag}"', begin)
        argument = ""
        while self._blanks() != ">":
            name, value = self._attribute(tag, begin)
            if (tag, name) in _ARGUMENTS:
                argument = value
        self.at += 1
        if tag == "span" and argument != "tg-spoiler":
            raise self._fail('Tag "span" must have class "tg-spoiler"', begin)
        self.open.append(_Open(tag, argument, self.offset, len(self.plain)))

    def _attribute(self, tag: str, begin: int) -> tuple[str, str]:
        name = self._skip("=", ">").lower()
        if self.at >= len(self.text):
            raise self._fail("Unclosed start tag", begin)
        if not name:
            raise self._fail(f'Empty attribute name in the tag "{tag}"', begin)
        if self._blanks() != "=":
            if (tag, name) == ("blockquote", "expandable"):
                return name, "1"
            raise self._fail(f'Expected equal sign in declaration of an attribute of the tag "{tag}"', begin)
        self.at += 1
        quote = self._blanks()
        value = self._quoted(quote) if quote in {'"', "'"} else self._token()
        if self.at >= len(self.text):
            raise self._fail("Unclosed start tag", begin)
        return name, value

    def _quoted(self, quote: str) -> str:
        self.at += 1
        parts = []
        while self.at < len(self.text) and self.text[self.at] != quote:
            if self.text[self.at] == "&":
                parts.append(self._character())
            else:
                parts.append(self.text[self.at])
                self.at += 1
        self.at += 1
        return "".join(parts)

    def _token(self) -> str:
        begin = self.at
        while self.at < len(self.text) and (self.text[self.at].isalnum() or self.text[self.at] in _TOKEN_SIGNS):
            self.at += 1
        after = self.text[self.at : self.at + 1]
        if after and after != ">" and not after.isspace():
            raise self._fail("Unexpected end of name token", begin)
        return self.text[begin : self.at].lower()

    def _end_tag(self) -> None:
        begin = self.at
        if not self.open:
            raise self._fail("Unexpected end tag", begin)
        self.at += 2
        name = self._skip(">").lower()
        if self._blanks() != ">":
            raise self._fail("Unclosed end tag", begin)
        self.at += 1
        opened = self.open.pop()
        if name and name != opened.tag:
            raise self._fail("Unmatched end tag", begin, f', expected "</{opened.tag}>", found "</{name}>"')
        if self.offset > opened.offset:
            self._close(opened)

    def _close(self, opened: _Open) -> None:
        entity: Entity = {
            "type": _KINDS[opened.tag],
            "offset": opened.offset,
            "length": self.offset - opened.offset,
        }
        if opened.tag == "a":
            entity["url"] = opened.argument or "".join(self.plain[opened.start :])
        elif opened.tag == "blockquote" and opened.argument:
            entity["type"] = "expandable_blockquote"
        elif opened.tag == "tg-emoji":
            entity["custom_emoji_id"] = opened.argument
        elif opened.tag == "code" and self.open and self.open[-1].tag == "pre" and opened.argument:
            entity["type"] = "pre"
            entity["language"] = opened.argument.removeprefix("language-")
        if opened.tag == "pre":
            inner = [one for one in self.entities if one["type"] == "pre" and one["offset"] >= opened.offset]
            if inner and inner[0]["length"] == entity["length"]:
                return
        self.entities.append(entity)


def _numbered(digits: str) -> str | None:
    try:
        code = int(digits[1:], 16) if digits[:1] in {"x", "X"} else int(digits)
    except ValueError:
        return None
    return chr(code) if 0 < code < 0x110000 and not 0xD800 <= code < 0xE000 else None
