"""Quotations in a story, and who said them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

_QUOTED: Final = re.compile(r"[“\"„](?P<said>[^“”\"„\n]{8,600})[”\"]|«(?P<said2>[^«»\n]{8,600})»")
_FEWEST_WORDS: Final = 3
_VERB: Final = (
    r"(?:ujar|kata|tutur|jelas|ungkap|pesan|imbuh|tambah|papar|terang|tegas|ucap|pungkas|sebut|harap|urai|lanjut|"
    r"beber|tandas|"
    r"katakan|cetus|sambung|timpal|said|says|explained|added)(?:nya)?"
)
_AFTER: Final = re.compile(rf"[\s,.]{{0,3}}(?:demikian\s+)?\b{_VERB}\b\s*,?\s*", re.IGNORECASE)
_OWN: Final = re.compile(rf"[\s,.]{{0,3}}\b{_VERB}\b", re.IGNORECASE)
_BEFORE_VERB: Final = (
    r"(?:mengatakan|menegaskan|menyampaikan|berpesan|menuturkan|menjelaskan|mengungkapkan|menambahkan|memaparkan|"
    r"menerangkan|berharap|"
    r"mengajak|mengaku|mengimbau|menghimbau|berkata|menyebut|menyatakan|mengucapkan|said|told|explained)"
)
_ABBREVIATION: Final = (
    r"(?<=\b[A-Z])\.|(?<=\b[HSM][jI])\.|(?<=\b[A-Z][a-z])\.|(?<=\bDrs)\.|(?<=\bDra)\.|(?<=\bPlt)\.|(?<=\bUst)\.|"
    r"\.(?=\w)"
)
# A full stop after these is never the end of a name: "H. Mahfud", "M. Yusuf", "Ust. Hasan".
_TITLE: Final = r"(?:(?<=\s[A-Z])|(?<=\bHj)|(?<=\bKH)|(?<=\bD[Rr])|(?<=\bDr[sa])|(?<=\bPlt)|(?<=\bUst)|(?<=\bProf))\."
_NAME: Final = re.compile(
    rf"(?P<who>(?:the\s+)?(?=[A-Z]|the\b|salah\b|seorang\b|dr\.|kepala\b|ketua\b|bupati\b|camat\b)"
    rf"(?:[^.,;:!?()\n\"“”]|{_ABBREVIATION}|,\s(?=[A-Z])|,\s?(?=[SM]\.)){{2,100}}?)"
    r"(?=\s+(?:saat|ketika|dalam|di|pada|kepada|usai|seraya|sambil|setelah|dengan|sebelum|di\s+sela|menutup|"
    r"mengakhiri|itu|tersebut|"
    rf"penuh|bangga|singkat|menambahkan|at|in|on|during)\b|(?!{_TITLE})[.;:!?()\n\"“”]|,\s(?![A-Z])|,$|$)"
)
_SUBJECT: Final = re.compile(
    rf"(?P<who>[A-Z](?:[^.;:!?()\n\"“”]|{_ABBREVIATION}){{2,120}}?),?\s+(?:juga\s+|turut\s+|pun\s+|"
    rf"beliau\s+)?{_BEFORE_VERB}\b"
)
_SAID_BEFORE: Final = re.compile(rf"\b{_BEFORE_VERB}\b")
_PHRASE: Final = re.compile(r"[^;:!?()\"“”]+")
_HE_SAID: Final = re.compile(
    rf"\b(?:beliau|ia|dia|he|she)\s+(?:juga\s+|also\s+)?{_BEFORE_VERB}\b[^.;!?\n]{{0,40}}[,:]\s*$"
)
# "Kepala Kantor Kemenag, Fathor Rasyid Alwi, M.Ag., mengunjungi …"
_INTRODUCED: Final = re.compile(
    rf",\s(?P<name>(?=[A-Z])(?:[^.,;:!?()\n\"“”0-9]|{_ABBREVIATION}|,\s?(?=[SM]\.)){{4,80}}?),\s(?=[a-z])"
)
_APPOSITION: Final = re.compile(r"^.*?,\s*(?P<name>[A-Z].*?),?$", re.DOTALL)
_LOOSE: Final = re.compile(
    r"^(?:Sementara itu|Dalam \w+,?|Pada kesempatan \w+,?|Menurut|Salah seorang \w+|Salah satu \w+|Seorang \w+)[, ]*",
    re.IGNORECASE,
)
_LEADS_IN: Final = re.compile(r"[,:]\s*$")
_REACH: Final = 400


@dataclass(frozen=True, slots=True)
class Quote:
    """Words in quotation marks, `text[start:end]` with them; `speaker` is empty where the text names none."""

    said: str
    speaker: str
    start: int
    end: int


def find_quotes(text: str) -> tuple[Quote, ...]:
    """The quotations of a text, in order. What is shorter than three words is an expression rather than a quotation."""
    return tuple(_quotes(text)) if "“" in text or '"' in text or "„" in text or "«" in text else ()


def _quotes(text: str) -> Iterator[Quote]:
    for match in _QUOTED.finditer(text):
        said = " ".join((match["said"] or match["said2"]).split()).rstrip(",. ")
        if len(said.split()) >= _FEWEST_WORDS:
            yield Quote(said, _speaker(text, match.start(), match.end()), match.start(), match.end())


def _speaker(text: str, start: int, end: int) -> str:
    after = _AFTER.match(text, end)
    if after is not None:
        name = _NAME.match(text, after.end())
        if name is not None:
            return _tidied(name["who"])
    before = text[max(0, start - _REACH) : start]
    pronoun = _HE_SAID.search(before)
    if pronoun is not None:
        introduced = max(_INTRODUCED.finditer(text, 0, start), key=lambda each: each.start(), default=None)
        return _tidied(introduced["name"]) if introduced else ""
    if not (_LEADS_IN.search(before) or _OWN.match(text, end)):
        return ""
    subject = _subject(before)
    if subject is None:
        return ""
    who = _LOOSE.sub("", subject["who"])
    apposition = _APPOSITION.match(who)
    return _tidied(apposition["name"] if apposition else who)


def _subject(before: str) -> re.Match[str] | None:
    """The last subject of a verb of saying. It is looked for phrase by phrase, and in none beyond its last verb."""
    for phrase in reversed(list(_PHRASE.finditer(before))):
        verbs = [verb.end() for verb in _SAID_BEFORE.finditer(before, phrase.start(), phrase.end())]
        subjects = list(_SUBJECT.finditer(before, phrase.start(), verbs[-1])) if verbs else []
        if subjects:
            return subjects[-1]
    return None


def _tidied(name: str) -> str:
    return " ".join(name.split()).strip(" ,")
