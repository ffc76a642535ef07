"""Hashtags, made of names that are there: the office's, the unit's, the programme's, the place's."""

import re
import unicodedata
from typing import Final

LONGEST: Final = 30
MOST_WORDS: Final = 5
_OFFICE_WORDS: Final = frozenset(
    {"kantor", "kementerian", "agama", "kabupaten", "kota", "provinsi", "republik", "indonesia"}
)
_REGION: Final = re.compile(r"\b(Kabupaten|Kab\.|Kota|Provinsi|Prov\.)\s+(.+)", re.IGNORECASE)
_SHORT: Final = {"kabupaten": "Kab.", "kab.": "Kab.", "kota": "Kota", "provinsi": "Prov.", "prov.": "Prov."}


def hashtag(name: str) -> str:
    """A name as a hashtag (`KUA Palang` → `#KUAPalang`); nothing where it would be too long or has no letter."""
    composed = unicodedata.normalize("NFC", name)
    words = re.findall(r"\w+", composed)
    tag = "".join(word[0].upper() + word[1:] for word in words).replace("_", "")
    if len(words) > MOST_WORDS or len(tag) > LONGEST or not any(sign.isalpha() for sign in tag):
        return ""
    return f"#{tag}"


def office_hashtag(name: str) -> str:
    """The office's: `Kementerian Agama Kabupaten Tuban` → `#KemenagTuban`."""
    words = re.findall(r"\w+", name)
    if "kementerian agama" not in " ".join(words).lower():
        return hashtag(name)
    return hashtag(" ".join(["Kemenag", *(word for word in words if word.lower() not in _OFFICE_WORDS)]))


def place_hashtag(place: str) -> str:
    """The place's, of what stands before a comma or bracket."""
    return hashtag(re.split(r"[,(;/\n]", place)[0].strip())


def region(office: str) -> str:
    """Where the office is, as a dateline names it: `Kementerian Agama Kabupaten Tuban` → `Kab. Tuban`."""
    found = _REGION.search(office)
    return f"{_SHORT[found[1].lower()]} {found[2].strip()}" if found else office
