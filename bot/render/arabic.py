"""Arabic script for pens that draw one sign after another, from left to right.

Letters take their joined forms and lines their visual order. The forms are those of Unicode's own tables, so that
nothing has to be installed; marks stay above their letters, embedded numbers and Latin words keep their direction.
"""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Final

_FORMS: Final = (*range(0xFB50, 0xFC00), *range(0xFE80, 0xFEFD))
_LAM: Final = "\u0644"
_TATWEEL: Final = "\u0640"
_MIRRORED: Final = str.maketrans("()[]{}<>«»", ")(][}{><»«")


def drawable(text: str) -> str:
    """A line as it is drawn from left to right; a text without letters that run leftwards comes back as it is."""
    if text.isascii():
        return text
    clusters = _clusters(text)
    classes = "".join(map(_direction, clusters))
    if "R" not in classes:
        return text
    shaped = _joined(clusters)
    first = re.search("[RL]", classes)
    if first is not None and first[0] == "R":
        return "".join(_leftwards(shaped, classes))
    drawn: list[str] = []
    at = 0
    for run in re.finditer(r"R(?:[^L]*[RD])?", classes):
        drawn += shaped[at : run.start()]
        drawn += _leftwards(shaped[run.start() : run.end()], run[0])
        at = run.end()
    return "".join([*drawn, *shaped[at:]])


def _clusters(text: str) -> list[str]:
    """Letters, each with the marks on it; lam and alef are one letter."""
    clusters: list[str] = []
    for sign in text:
        last = clusters[-1] if clusters else ""
        if last and (unicodedata.combining(sign) or (last == _LAM and last + sign in _letters())):
            clusters[-1] += sign
        else:
            clusters.append(sign)
    return clusters


def _direction(cluster: str) -> str:
    """R for letters that run leftwards, L for others, D for digits, N for what goes along with its neighbours."""
    match unicodedata.bidirectional(cluster[0]):
        case "R" | "AL":
            return "R"
        case "EN" | "AN":
            return "D"
        case "L":
            return "L"
    return "N"


def _leftwards(clusters: Sequence[str], classes: str) -> list[str]:
    """A run in the order in which it is drawn; Latin words and numbers in it still run to the right."""
    drawn: list[str] = []
    at = 0
    for run in re.finditer(r"[LD](?:[^R]*[LD])?", classes):
        drawn += [cluster.translate(_MIRRORED) for cluster in clusters[at : run.start()]]
        drawn.append("".join(clusters[run.start() : run.end()]))
        at = run.end()
    drawn += [cluster.translate(_MIRRORED) for cluster in clusters[at:]]
    return drawn[::-1]


def _joined(clusters: Sequence[str]) -> list[str]:
    """The letters in the forms that they take beside their neighbours."""
    shaped = []
    for number, cluster in enumerate(clusters):
        letter, forms = _forms_of(cluster)
        before = number > 0 and _joins_next(clusters[number - 1]) and "final" in forms
        after = number + 1 < len(clusters) and "initial" in forms and _joins_previous(clusters[number + 1])
        form = ("medial" if after else "final") if before else ("initial" if after else "isolated")
        shaped.append(forms.get(form, letter) + cluster[len(letter) :])
    return shaped


def _forms_of(cluster: str) -> tuple[str, Mapping[str, str]]:
    """The letter of a cluster (two signs for lam and alef) and its forms, none for other scripts."""
    letters = _letters()
    letter = cluster[:2] if cluster[:2] in letters else cluster[:1]
    return letter, letters.get(letter, {})


def _joins_next(cluster: str) -> bool:
    return cluster[0] == _TATWEEL or "initial" in _forms_of(cluster)[1]


def _joins_previous(cluster: str) -> bool:
    return cluster[0] == _TATWEEL or "final" in _forms_of(cluster)[1]


@cache
def _letters() -> Mapping[str, Mapping[str, str]]:
    """The joined forms of every Arabic letter and of lam with alef, by the letter."""
    letters: dict[str, dict[str, str]] = {}
    for code in _FORMS:
        kind, *parts = unicodedata.decomposition(chr(code)).split() or [""]
        letter = "".join(chr(int(part, 16)) for part in parts)
        if len(letter) == 1 or (len(letter) == 2 and letter[0] == _LAM and code >= 0xFEF5):
            letters.setdefault(letter, {}).setdefault(kind.strip("<>"), chr(code))
    return letters
