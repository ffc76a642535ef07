"""Caption templates: an office's own words around what a report says.

`{tempat}` stands for the report's place. A line whose placeholders are all empty is left out, so that a report without
a place has no lonely 📍. What is wrong with a template is found before it is kept.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from enum import StrEnum
from typing import Final


class Template(StrEnum):
    """The templates of an office, in the order in which they are listed."""

    INSTAGRAM = "instagram"
    FACEBOOK = "facebook"
    X = "x"
    TIKTOK = "tiktok"
    THREADS = "threads"
    YOUTUBE_TITLE = "youtube-title"
    YOUTUBE = "youtube"
    WEBSITE_TITLE = "website-title"
    WEBSITE = "website"
    HASHTAGS = "hashtags"


class Slot(StrEnum):
    """What a placeholder can stand for, by the name that is written in braces."""

    TITLE = "judul"
    DAY = "tanggal"
    TIME = "waktu"
    PLACE = "tempat"
    STORY = "cerita"
    PARTICIPANTS = "peserta"
    SPEAKERS = "narasumber"
    PROGRAMME = "program"
    UNIT = "satker"
    OFFICE = "kantor"
    REGION = "daerah"
    MENTION = "akun"
    LINK = "tautan"
    HASHTAGS = "tagar"


class TagSlot(StrEnum):
    """What a placeholder of the hashtags' template can stand for."""

    OFFICE = "tagar_kantor"
    UNIT = "tagar_satker"
    PROGRAMME = "tagar_program"
    PLACE = "tagar_tempat"


class Wrong(StrEnum):
    """What can be wrong with a template."""

    EMPTY = "empty"
    BRACE = "brace"
    UNKNOWN = "unknown"
    SILENT = "silent"
    LONG = "long"
    NO_TAG = "no-tag"
    UNNAMED = "unnamed"


@dataclass(frozen=True, slots=True)
class Mistake:
    """One mistake: the words it is about, what may have been meant, and, where it is too long, by how much."""

    wrong: Wrong
    words: str = ""
    near: str = ""
    length: int = 0
    most: int = 0


LONGEST: Final = 1500
"""Characters of a template itself."""
_SLOT: Final = re.compile(r"\{([^{}\n]*)\}")


def slots_of(template: Template) -> tuple[str, ...]:
    """The placeholders that a template may have."""
    return tuple(TagSlot) if template is Template.HASHTAGS else tuple(Slot)


def filled(body: str, values: Mapping[str, str]) -> str:
    """A template with values in its placeholders; unknown ones stay as they are."""
    lines = [_line(line, values) for line in body.strip().split("\n")]
    text = "\n".join(line for line in lines if line is not None)
    return re.sub(r"\n{3,}", "\n\n", text).strip()


def _line(line: str, values: Mapping[str, str]) -> str | None:
    named = [name for name in _SLOT.findall(line) if name in values]
    if named and not any(values[name] for name in named):
        return None
    return re.sub(r"(?<=\S)[ \t]{2,}", " ", _SLOT.sub(lambda m: values.get(m[1], m[0]), line)).strip()


def mistakes(template: Template, body: str) -> tuple[Mistake, ...]:
    """Everything that is wrong with a template by itself, in the order in which it stands."""
    if not body.strip():
        return (Mistake(Wrong.EMPTY),)
    found: list[Mistake] = []
    if len(body) > LONGEST:
        found.append(Mistake(Wrong.LONG, length=len(body), most=LONGEST))
    found += faults(body, slots_of(template))
    names = slots_in(body)
    if template is Template.HASHTAGS:
        loose = [word for word in _SLOT.sub(" ", body).replace("{", " ").replace("}", " ").split() if not _is_tag(word)]
        found += [Mistake(Wrong.NO_TAG, word, _as_tag(word)) for word in dict.fromkeys(loose)]
    elif Slot.TITLE not in names and Slot.STORY not in names:
        found.append(Mistake(Wrong.SILENT))
    return tuple(found)


def slots_in(body: str) -> list[str]:
    """The placeholders of a text, known or not, in their order."""
    return _SLOT.findall(body)


def faults(body: str, known: Sequence[str]) -> list[Mistake]:
    """What is wrong with the placeholders of a text, of which only some are known."""
    found = []
    for name in dict.fromkeys(slots_in(body)):
        if name not in known:
            near = get_close_matches(name.strip().lower(), known, n=1, cutoff=0.5)
            found.append(Mistake(Wrong.UNKNOWN, f"{{{name}}}", f"{{{near[0]}}}" if near else ""))
    for line in body.split("\n"):
        left = _SLOT.sub("", line)
        if "{" in left or "}" in left:
            found.append(Mistake(Wrong.BRACE, line.strip()))
    return found


def _is_tag(word: str) -> bool:
    return re.fullmatch(r"#\w*[^\W\d]\w*", word) is not None


def _as_tag(word: str) -> str:
    bare = re.sub(r"\W", "", word)
    return f"#{bare}" if bare else ""
