"""Light stemming of Indonesian: the forms of a word that search takes for one.

No dictionary: affixes are taken off by their letters. Where these allow two readings (`menikah` may come of `nikah` or
`tikah`, `mengubah` of `ubah` or `kubah`) a word has both stems, and two words are alike where they share one.
"""

from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from bot.domain.words import vocabulary

SHORTEST: Final = 4
"""Letters that are left of a word at least."""
SHORTEST_FOREIGN: Final = 6
"""Letters before an `-i` after `s` from which on it is part of a foreign word, as in `koordinasi`."""
SHORTEST_TOGETHER: Final = 7
_REMEMBERED: Final = 8192
_VOWELS: Final = frozenset("aeiou")
_PAIRS: Final = ("ng", "ny", "kh", "sy", "pr", "tr", "kr", "dr", "br", "gr", "kl", "bl", "pl")
"""Consonants with which a word can begin together."""
_SPELLINGS: Final = """
salat shalat sholat solat
salawat sholawat shalawat selawat
ramadan ramadhan romadhon romadon
musala mushola musholla mushalla
ustaz ustadz ustad ustadh
ustazah ustadzah ustadah
quran alquran
izin ijin
jadwal jadual
akidah aqidah
akhlak akhlaq
fikih fiqih fiqh
kurban qurban
tahfiz tahfidz tahfidh
hafiz hafidz hafidh
zuhur dhuhur dzuhur duhur
duha dhuha
wudu wudhu
takziah takziyah
hijriah hijriyah
istigasah istighosah istighotsah istighasah
khatmil khotmil
silaturahmi silaturahim silaturrahmi silaturrahim
kiai kyai
nasihat nasehat
praktik praktek
"""
_ALIKE: Final = {other: first for first, *others in map(str.split, _SPELLINGS.strip().splitlines()) for other in others}
_WHOLE: Final = vocabulary(
    "menteri berita keluarga perempuan pertama dialog digital dinamika direktur disiplin pegawai penting negara berkas"
    " pesantren perdana peringkat merdeka media metode mental pekan sekolah sekretaris"
)
"""Words that only look as if they had an affix."""
STOP: Final = vocabulary(
    "yang dan di ke dari untuk pada dengan dalam oleh ini itu para serta juga akan telah sudah adalah ialah bagi agar"
    " atau sebagai secara kepada tersebut tidak karena antara sehingga maka saat hal ada lain dapat bisa the of and to"
    " in for on at"
)
"""Words that say nothing of what a report is about."""


@lru_cache(maxsize=_REMEMBERED)
def stems(word: str) -> tuple[str, ...]:
    """What a folded word (small letters, no accents) comes of; itself where nothing can be taken off."""
    if not (word.isascii() and word.isalpha()):
        return (word,)
    bare = _without_nya(word)
    bare = _ALIKE.get(bare, bare)
    if len(bare) <= SHORTEST or bare in _WHOLE:
        return (bare,)
    found = [_ALIKE.get(stem, stem) for prefix, rest in _readings(bare) for stem in _roots(prefix, rest)]
    return tuple(dict.fromkeys(found)) or (bare,)


def _without_nya(word: str) -> str:
    bare = word.removesuffix("nya")
    own = word.endswith(("bertanya", "ditanya", "hanya", "punya"))
    return word if own or len(bare) < SHORTEST else bare


def _readings(word: str) -> Iterator[tuple[str, str]]:
    """(prefix, what is left of the word with it) for each way to read it; ("", word) where it has none."""
    found = [(prefix, rest) for prefix, rest in _split(word) if _can_begin(rest) and _is_enough(prefix, rest)]
    yield from found or [("", word)]


def _split(word: str) -> Iterator[tuple[str, str]]:
    if word.startswith(("belajar", "pelajar")):
        yield "ber", word[3:]
    elif word.startswith(("me", "pe")):
        yield from _nasal(word[:2], word[2:])
    elif word.startswith(("ber", "ter")):
        yield word[:3], word[3:]
    elif word.startswith("di"):
        yield "di", word[2:]
    elif word.startswith("ke") and word.endswith("an"):
        yield "ke", word[2:]
    elif word.startswith("se") and len(word) >= SHORTEST_TOGETHER + 2:
        yield "se", word[2:]


def _nasal(prefix: str, rest: str) -> Iterator[tuple[str, str]]:
    """me- and pe-, whose nasal swallows the first letter of some words; per- too."""
    if prefix == "pe" and rest.startswith("r"):
        yield "per", rest[1:]
        if rest[1:2] in _VOWELS:
            yield prefix, rest
    elif rest.startswith("ny"):
        yield prefix, "s" + rest[2:]
        yield prefix, rest
    elif rest.startswith("ng"):
        yield prefix, rest[2:]
        if rest[2:3] in _VOWELS:
            yield prefix, "k" + rest[2:]
    elif rest.startswith("m") and rest[1:2] in _VOWELS:
        yield prefix, "p" + rest[1:]
        yield prefix, rest
    elif rest.startswith("n") and rest[1:2] in _VOWELS:
        yield prefix, "t" + rest[1:]
        yield prefix, rest
    else:
        yield prefix, rest[1:] if rest.startswith(("m", "n")) else rest


def _can_begin(rest: str) -> bool:
    return rest[:1] in _VOWELS or rest[1:2] in _VOWELS or rest.startswith(_PAIRS)


def _is_enough(prefix: str, rest: str) -> bool:
    return len(rest) >= (SHORTEST_TOGETHER if prefix == "se" else SHORTEST)


def _roots(prefix: str, rest: str) -> Iterator[str]:
    """What is left once the endings are off that go with a prefix, and a second prefix below them."""
    for stem in _without_ending(prefix, rest):
        if prefix and stem.startswith(("ber", "per", "ter", "pe", "belajar")) and stem not in _WHOLE:
            inner = [below for _, below in _split(stem) if _can_begin(below) and len(below) >= SHORTEST]
            yield from inner or [stem]
        else:
            yield stem


def _without_ending(prefix: str, rest: str) -> Iterator[str]:
    verb = prefix in ("me", "di", "ber", "ter")
    if rest.endswith("kan") and verb and len(rest) - 3 >= SHORTEST:
        yield rest[:-3]
    elif rest.endswith("an") and _can_end(rest[:-2]):
        yield rest[:-2]
    elif verb and rest.endswith("i") and _can_end(rest[:-1]) and not _is_foreign(rest):
        yield rest[:-1]
        if rest.endswith("ai"):
            # `memakai` has its own, `menandai` has not.
            yield rest
    else:
        yield rest


def _can_end(stem: str) -> bool:
    """Whether a word can end so: not with two consonants, but for `ng`."""
    return len(stem) >= SHORTEST and (stem.endswith("ng") or bool(_VOWELS.intersection(stem[-2:])))


def _is_foreign(rest: str) -> bool:
    return rest.endswith("si") and len(rest) > SHORTEST_FOREIGN
