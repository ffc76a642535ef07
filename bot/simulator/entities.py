"""Message entities: offsets and lengths in UTF-16 units, detection in plain text, and back to HTML."""

import html
import re
from typing import Any

Entity = dict[str, Any]

_DETECTED = re.compile(
    r"(?P<url>https?://[^\s<>\"']+|\b(?:[a-z0-9-]+\.)+(?:com|id|org|net|me|be|gov|edu|io|tv|ly)\b(?:/[^\s<>\"']*)?)"
    r"|(?P<email>(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+)"
    r"|(?P<hashtag>(?<!\w)#\w*[^\W\d]\w*)"
    r"|(?P<mention>(?<![\w@])@[A-Za-z]\w{3,31}\b)"
    r"|(?P<bot_command>(?<![\w/@<>])/[A-Za-z0-9_]{1,64}(?:@[A-Za-z]\w{3,31})?(?![\w/@]))",
    re.IGNORECASE,
)
_SIGNS = re.compile(r"[/@#.]")
_TAGS = {
    "bold": "b",
    "italic": "i",
    "underline": "u",
    "strikethrough": "s",
    "spoiler": "tg-spoiler",
    "code": "code",
    "pre": "pre",
    "blockquote": "blockquote",
}


def utf16_length(text: str) -> int:
    """Length of `text` in UTF-16 units, as the Bot API counts."""
    if text.isascii():
        return len(text)
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def utf16_slice(text: str, offset: int, length: int) -> str:
    """The part of `text` that an entity covers."""
    units = text.encode("utf-16-le", "surrogatepass")
    return units[offset * 2 : (offset + length) * 2].decode("utf-16-le", "replace")


def detect(text: str) -> list[Entity]:
    """Links, e-mail addresses, hashtags, mentions and commands, as the server finds them in any text."""
    if not _SIGNS.search(text):
        return []
    found = []
    for match in _DETECTED.finditer(text):
        kind = match.lastgroup or ""
        body = match.group()
        if kind == "url":
            body = body.rstrip(".,;:!?)»”'\"")
        found.append(_entity(kind, utf16_length(text[: match.start()]), utf16_length(body)))
    return found


def merge(text: str, given: list[Entity]) -> list[Entity]:
    """The given entities together with those detected outside of links and code."""
    if not given:
        return detect(text)
    shields = [entity for entity in given if entity["type"] in {"text_link", "code", "pre", "text_mention", "url"}]
    extra = [entity for entity in detect(text) if not any(_overlap(entity, shield) for shield in shields)]
    return sorted(given + extra, key=lambda entity: (entity["offset"], -entity["length"]))


def trim(text: str, given: list[Entity]) -> tuple[str, list[Entity]]:
    """Text without blanks at its ends, with the entities moved and cut along."""
    stripped = text.strip()
    if stripped == text or not given:
        return stripped, given
    lead = utf16_length(text[: len(text) - len(text.lstrip())])
    total = utf16_length(stripped)
    kept = []
    for entity in given:
        start = max(entity["offset"] - lead, 0)
        end = min(entity["offset"] - lead + entity["length"], total)
        if end > start:
            kept.append({**entity, "offset": start, "length": end - start})
    return stripped, kept


def to_html(text: str, given: list[Entity]) -> str:
    """The text as Telegram HTML; detected entities (links, commands) stay plain."""
    marks: list[tuple[int, int, int, str]] = []
    for entity in given:
        pair = _tags(entity)
        if pair is not None:
            start, end = entity["offset"], entity["offset"] + entity["length"]
            marks.append((start, 1, -end, pair[0]))
            marks.append((end, 0, -start, pair[1]))
    if not marks:
        return html.escape(text, quote=False)
    parts, position = [], 0
    for offset, _, _, tag in sorted(marks):
        parts.append(html.escape(utf16_slice(text, position, offset - position), quote=False))
        parts.append(tag)
        position = offset
    parts.append(html.escape(utf16_slice(text, position, utf16_length(text) - position), quote=False))
    return "".join(parts)


def _tags(entity: Entity) -> tuple[str, str] | None:
    kind = entity["type"]
    if kind == "text_link":
        return f'<a href="{html.escape(entity["url"])}">', "</a>"
    if kind == "text_mention":
        return f'<a href="tg://user?id={entity["user"]["id"]}">', "</a>"
    if kind == "expandable_blockquote":
        return "<blockquote expandable>", "</blockquote>"
    if kind == "custom_emoji":
        return f'<tg-emoji emoji-id="{entity["custom_emoji_id"]}">', "</tg-emoji>"
    if kind == "pre" and entity.get("language"):
        return f'<pre><code class="language-{entity["language"]}">', "</code></pre>"
    tag = _TAGS.get(kind)
    return None if tag is None else (f"<{tag}>", f"</{tag}>")


def _entity(kind: str, offset: int, length: int) -> Entity:
    return {"type": kind, "offset": offset, "length": length}


def _overlap(one: Entity, other: Entity) -> bool:
    start, end = int(one["offset"]), int(one["offset"] + one["length"])
    return start < other["offset"] + other["length"] and int(other["offset"]) < end
