"""Whether two titles tell of one activity, as far as words can say.

Words that every report uses, and the unit's own name, say nothing. What is left is compared word by word, a letter of
difference allowed, and weighed by its letters, because long words tell more than short ones. Two titles are nearly the
same where 8 of 10 letters stand in words that both have, or where all words of the shorter one, three at least, stand
in the longer one and make up 6 of 10 letters of both. Numbers that differ ("Angkatan I" and "Angkatan II") always make
two activities. The figures are those that tell the examples in tests/domain/test_likeness.py apart.
"""

from collections.abc import Iterable
from functools import lru_cache
from typing import Final

from bot.domain.programmes import fold
from bot.domain.words import vocabulary

ALIKE: Final = 0.8
CONTAINED: Final = 0.6
FEWEST_CONTAINED: Final = 3
_LONG: Final = 5
"""Letters of a word in which one may be mistyped."""
_EMPTY: Final = vocabulary(
    "a acara adakan agenda an and at bagi bersama dalam dan dari dengan di for gelar giat hari ikut ikuti in ini kab "
    "kabupaten kec kecamatan kegiatan kepada ke laksanakan laporan melaksanakan melakukan mengadakan menggelar "
    "mengikuti menghadiri menyelenggarakan hadiri oleh of on pada para pelaksanaan penyelenggaraan rangka se serta "
    "tahun terhadap the thn to tentang untuk yang yg"
)
_SPELT_OUT: Final = {
    "bimwin": ("bimbingan", "perkawinan"),
    "catin": ("calon", "pengantin"),
    "monev": ("monitoring", "evaluasi"),
    "rakor": ("rapat", "koordinasi"),
    "raker": ("rapat", "kerja"),
    "bimtek": ("bimbingan", "teknis"),
    "hut": ("hari", "ulang", "tahun"),
    "hab": ("hari", "amal", "bakti"),
    "sertijab": ("serah", "terima", "jabatan"),
    "halalbihalal": ("halal", "bihalal"),
}
_NUMERALS: Final = "i ii iii iv v vi vii viii ix x xi xii xiii xiv xv"
_ROMAN: Final = {word: str(number) for number, word in enumerate(_NUMERALS.split(), start=1)}
_ORDINALS: Final = {
    "pertama": "1", "kesatu": "1", "kedua": "2", "ketiga": "3", "keempat": "4", "kelima": "5", "keenam": "6",
    "first": "1", "second": "2", "third": "3",
}  # fmt: skip
# A letter apart, and never the same people.
_OPPOSITES: Final = vocabulary("putra putri siswa siswi")


def nearly_same(title: str, other: str, unit: str = "") -> bool:
    """Whether two titles of a unit's activities on one day are nearly the same; symmetric, and true of equal ones."""
    names = frozenset(fold(unit).split())
    ours, our_numbers = _telling(title, names)
    theirs, their_numbers = _telling(other, names)
    if our_numbers and their_numbers and our_numbers != their_numbers:
        return False
    if not ours or not theirs:
        return fold(title) == fold(other) and bool(fold(title).strip())
    shared, shared_by_them = _shared(ours, theirs), _shared(theirs, ours)
    alike = (_letters(shared) + _letters(shared_by_them)) / (_letters(ours) + _letters(theirs))
    contained = any(
        len(part) == len(whole) >= FEWEST_CONTAINED for part, whole in ((shared, ours), (shared_by_them, theirs))
    )
    return alike >= ALIKE or (contained and alike >= CONTAINED)


@lru_cache(maxsize=64)
def _telling(title: str, names: frozenset[str]) -> tuple[frozenset[str], frozenset[str]]:
    """The words of a title that tell what it is about, and its numbers."""
    words: set[str] = set()
    numbers: set[str] = set()
    for word in fold(title).split():
        number = _ROMAN.get(word) or _ORDINALS.get(word) or (word.lstrip("0") or "0" if word.isdecimal() else None)
        if number is not None:
            numbers.add(number)
        else:
            words.update(_SPELT_OUT.get(word, (word,)))
    telling = words - _EMPTY - names
    # A title of such words alone is compared by them.
    return frozenset(telling or words - names or words), frozenset(numbers)


def _shared(words: frozenset[str], others: frozenset[str]) -> list[str]:
    return [word for word in words if word in others or any(_is_mistyped(word, other) for other in others)]


def _letters(words: Iterable[str]) -> int:
    return sum(map(len, words))


def _is_mistyped(word: str, other: str) -> bool:
    """Whether two long words differ by one letter: missing, too many, wrong, or swapped with its neighbour."""
    if min(len(word), len(other)) < _LONG or abs(len(word) - len(other)) > 1 or {word, other} & _OPPOSITES:
        return False
    if word[0] != other[0] and word[-1] != other[-1]:
        return False
    start = 0
    while start < min(len(word), len(other)) and word[start] == other[start]:
        start += 1
    end = 0
    while end < min(len(word), len(other)) - start and word[-1 - end] == other[-1 - end]:
        end += 1
    ours, theirs = word[start : len(word) - end], other[start : len(other) - end]
    return (len(ours) <= 1 and len(theirs) <= 1) or (len(ours) == 2 and ours == theirs[::-1])
