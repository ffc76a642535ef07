"""What a message is for: a report, nothing to report, a difficulty, links."""

import re
from collections.abc import Sequence

from bot.domain.activity import tells_activity
from bot.domain.labels import Label
from bot.domain.layout import Layout
from bot.domain.links import Link
from bot.domain.understood import MessageKind
from bot.domain.words import vocabulary

_LABEL = re.compile(r"^\W*(?:kendala(?:nya)?|hambatan|masalah|difficulty|problem)\s*[:=–-]\s*", re.IGNORECASE)
_NOTHING = re.compile(
    r"\b(?:n[ih]+il+|n\s?i\s?h\s?i\s?l|(?:tidak|tdk|tak|belum|blm|nggak|gak|ga|mboten)\s+(?:ada|terdapat|"
    r"wonten)\s+(?:\w+\s+){0,2}?"
    r"(?:kegiatan|giat|agenda|laporan|berita)|"
    r"(?:kegiatan|giat)\W+(?:kosong|tidak ada|belum ada|tdk ada|blm ada)|(?:no|nothing)\s+(?:activit(?:y|ies)|"
    r"to report))\b"
)
_DIFFICULTY = re.compile(
    r"^\W*(?:kendala|hambatan|masalah)\b|\b(?:ada|mengalami|terkendala|mempunyai|punya|laporkan|melaporkan|"
    r"menyampaikan)\s+"
    r"(?:\w+\s+)?(?:kendala|masalah|hambatan)\b|\bterkendala\b|"
    r"\bmohon\s+(?:solusi|bantuan|bantuannya)\b|^\W*(?:problem|difficulty)\b|\bwe (?:have|are having) (?:a "
    r")?(?:problem|trouble)"
)
_STUCK_WORDS = vocabulary(
    "kendala kendalanya terkendala hambatan masalah solusi bantuan bantuannya problem difficulty trouble"
)
_STUCK_AT_ONCE = re.compile(r"^\W*(?:kendala|hambatan|masalah|problem|difficulty)")
_TROUBLE = re.compile(
    r"\b(?:(?:tidak|tdk|gak|nggak|ga|belum|blm|ndak)\s+(?:bisa|dapat)\s+(?:di)?(?:buka|login|log in|masuk|akses|upload|"
    r"posting|unggah|kirim)"
    r"|(?:gagal|error)\b|lupa\s+(?:password|sandi)|di-?(?:retas|hack)\b)"
)
_ASKING_AT_ONCE = re.compile(
    r"\W*(?:mohon (?:info|ijin bertanya|izin bertanya)|i[jz]in (?:bertanya|tanya)|bagaimana|gimana|apakah|kapan|"
    r"apa\b|dimana|di mana|kenapa|"
    r"mengapa|siapa|how|what|when|where|why)\b"
)
_ASKING = re.compile(r"\?\W*$|\b(?:apakah|berapa)\b")
_CHAT_AT_ONCE = re.compile(
    r"\W*(?:siap|ok+e*|oke|baik|nggih|inggih|njih|mohon (?:maaf|dicek|ditunggu)|terima ?kasih|makasih|thanks?|hadir|"
    r"nanti|maaf)\b"
)
_CHAT = re.compile(r"\bsaya\b")
_WISH_AT_ONCE = re.compile(
    r"\W*(?:selamat|innalillahi|aamiin|amin\w*|barakallah\w*|mas[yh]a ?allah|semoga|turut|mohon maaf lahir)\b"
)
_WISH = re.compile(r"\bmenyusul\b")
_TOLD_BY_LABELS = frozenset({Label.LINKS, Label.PHOTOS, Label.SENDER})
_LETTERS = re.compile(r"[^\W\d_]{2,}")
_MOST_WORDS_OF_NOTHING = 30
_MOST_WORDS_OF_A_DIFFICULTY = 60
_MOST_WORDS_OF_A_QUESTION = 40
_MOST_WORDS_OF_TALK = 25


def kind_of(layout: Layout, links: Sequence[Link], *, has_when_or_where: bool) -> MessageKind:
    """What a laid out message with these links is for."""
    words = len(layout.words.each)
    low = layout.words.low
    told = " ".join(low[span.start : span.end] for span in layout.body)
    labels = layout.by_label.keys()
    is_titled = Label.TITLE in labels
    if _says_nothing(layout, words, is_titled=is_titled):
        return MessageKind.NOTHING
    is_stuck = layout.words.have(_STUCK_WORDS) and _DIFFICULTY.search(told) is not None
    is_short = words <= _MOST_WORDS_OF_A_DIFFICULTY
    if not is_titled and (
        Label.DIFFICULTY in labels
        or (is_short and _STUCK_AT_ONCE.search(told))
        or (is_short and is_stuck and not (layout.requested and tells_activity(told)))
        or (is_short and not labels and not layout.requested and not links and _TROUBLE.search(told))
    ):
        return MessageKind.DIFFICULTY
    if links and layout.says_only_links and not labels - _TOLD_BY_LABELS:
        return MessageKind.LINKS_ONLY
    if is_titled or len(labels - _TOLD_BY_LABELS) >= 2:
        return MessageKind.REPORT
    is_talk = _is_asking(told) and _count(told) < _MOST_WORDS_OF_A_QUESTION
    if layout.requested and not is_talk and _LETTERS.search(told):
        return MessageKind.REPORT
    count = _count(told)
    if is_talk or _is_wish(told) or (_is_chat(told) and count < _MOST_WORDS_OF_TALK and not tells_activity(told)):
        return MessageKind.UNCLEAR
    is_report = count >= 15 or (count >= 2 and tells_activity(told)) or (count >= 4 and has_when_or_where)
    return MessageKind.REPORT if is_report else MessageKind.UNCLEAR


def _says_nothing(layout: Layout, words: int, *, is_titled: bool) -> bool:
    titles = " ".join(layout.words.low[span.start : span.end] for span in layout.values(Label.TITLE))
    if titles and _NOTHING.search(titles):
        return True
    if is_titled or words > _MOST_WORDS_OF_NOTHING:
        return False
    return (
        _NOTHING.search(layout.words.low) is not None
        and _NOTHING.search(layout.without(Label.DIFFICULTY).lower()) is not None
    )


def _is_asking(told: str) -> bool:
    if _ASKING_AT_ONCE.match(told):
        return True
    return any(sign in told for sign in ("?", "apakah", "berapa")) and _ASKING.search(told) is not None


def _is_chat(told: str) -> bool:
    return _CHAT_AT_ONCE.match(told) is not None or ("saya" in told and _CHAT.search(told) is not None)


def _is_wish(told: str) -> bool:
    return _WISH_AT_ONCE.match(told) is not None or ("menyusul" in told and _WISH.search(told) is not None)


def _count(told: str) -> int:
    return len(_LETTERS.findall(told))


def without_label(text: str) -> str:
    """A difficulty's words without the label before them ("Kendala: …")."""
    return _LABEL.sub("", text, count=1) or text
