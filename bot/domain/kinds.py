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
    r"\bn[ih]+il+\b|\bn\s?i\s?h\s?i\s?l\b|\b(?:tidak|tdk|tak|belum|blm|nggak|gak|ga|mboten)\s+(?:ada|terdapat|"
    r"wonten)\s+(?:\w+\s+){0,2}?"
    r"(?:kegiatan|giat|agenda|laporan|berita)\b|"
    r"\b(?:kegiatan|giat)\W+(?:kosong|tidak ada|belum ada|tdk ada|blm ada)\b|\b(?:no|nothing)\s+(?:activit(?:y|ies)|"
    r"to report)\b"
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
    r"\b(?:tidak|tdk|gak|nggak|ga|belum|blm|ndak)\s+(?:bisa|dapat)\s+(?:di)?(?:buka|login|log in|masuk|akses|upload|"
    r"posting|unggah|kirim)\w*"
    r"|\b(?:gagal|error)\b(?:\s+terus)?|\blupa\s+(?:password|sandi)|\bdi-?(?:retas|hack)\b"
)
_ASKING = re.compile(
    r"^\W*(?:mohon (?:info|ijin bertanya|izin bertanya)|i[jz]in (?:bertanya|tanya)|bagaimana|gimana|apakah|kapan|"
    r"apa\b|dimana|di mana|kenapa|"
    r"mengapa|siapa|how|what|when|where|why)\b|\?\W*$|\bapakah\b|\bberapa\b"
)
_CHAT = re.compile(
    r"^\W*(?:siap|ok+e*|oke|baik|nggih|inggih|njih|mohon (?:maaf|dicek|ditunggu)|terima ?kasih|makasih|thanks?|hadir|"
    r"nanti|maaf)\b"
    r"|\bsaya\b"
)
_WISH = re.compile(
    r"^\W*(?:selamat|innalillahi|aamiin|amin\w*|barakallah\w*|mas[yh]a ?allah|semoga|turut|mohon maaf lahir)\b|"
    r"\bmenyusul\b"
)
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
    labels = {label for block in layout.blocks for label in block.labels}
    is_titled = Label.TITLE in labels
    if _says_nothing(layout, words, is_titled=is_titled):
        return MessageKind.NOTHING
    is_stuck = layout.words.have(_STUCK_WORDS) and _DIFFICULTY.search(told) is not None
    is_short = words <= _MOST_WORDS_OF_A_DIFFICULTY
    is_asking = _ASKING.search(told) is not None
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
    count = len(_LETTERS.findall(told))
    is_talk = is_asking and count < _MOST_WORDS_OF_A_QUESTION
    if layout.requested and count >= 1 and not is_talk:
        return MessageKind.REPORT
    if (
        is_talk
        or _WISH.search(told)
        or (_CHAT.search(told) and count < _MOST_WORDS_OF_TALK and not tells_activity(told))
    ):
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


def without_label(text: str) -> str:
    """A difficulty's words without the label before them ("Kendala: …")."""
    return _LABEL.sub("", text, count=1) or text
