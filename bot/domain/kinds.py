"""What a message is for: a report, nothing to report, a difficulty, links."""

import re
from collections.abc import Sequence
from enum import StrEnum

from bot.domain.labels import Label
from bot.domain.layout import Layout
from bot.domain.links import Link
from bot.domain.lowercase import lowered


class MessageKind(StrEnum):
    """What a message is for."""

    REPORT = "report"
    NOTHING = "nothing"
    DIFFICULTY = "difficulty"
    LINKS_ONLY = "links_only"
    UNCLEAR = "unclear"


_LABEL = re.compile(r"^\W*(?:kendala|hambatan|masalah|difficulty|problem)\s*[:=–-]\s*", re.IGNORECASE)
_NOTHING = re.compile(
    r"\bn[ih]+il\b|\b(?:tidak|tdk|tak|belum|blm|nggak|gak)\s+(?:ada|terdapat)\s+(?:\w+\s+)?(?:kegiatan|giat|"
    r"agenda|laporan|berita)\b|"
    r"\b(?:kegiatan|giat)\W+(?:kosong|tidak ada|belum ada)\b|\b(?:no|nothing)\s+(?:activit(?:y|ies)|to report)\b"
)
_DIFFICULTY = re.compile(
    r"^\W*(?:kendala|hambatan|masalah)\b|\b(?:ada|mengalami|terkendala|mempunyai|punya)\s+(?:\w+\s+)?(?:kendala|"
    r"masalah|hambatan)\b|\bterkendala\b|"
    r"\bmohon\s+(?:solusi|bantuan|bantuannya)\b|^\W*(?:problem|difficulty)\b|\bwe (?:have|"
    r"are having) (?:a )?(?:problem|trouble)"
)
_ACTIVITY = re.compile(
    r"\b(?:kegiatan|giat|rapat|rakor|upacara|apel|bimbingan|bimwin|pembinaan|penyuluhan|sosialisasi|lomba|"
    r"peringatan|sholat|salat|shalat|"
    r"khataman|khotmil|kunjungan|monitoring|supervisi|pelatihan|workshop|seminar|diklat|wisuda|ujian|asesmen|"
    r"istighosah|istighotsah|pengajian|"
    r"santunan|bakti|kerja bakti|akad nikah|pernikahan|nikah|rukyat\w*|manasik|pelepasan|penyerahan|pembukaan|"
    r"pembagian|tasyakuran|"
    r"halal ?bi ?halal|koordinasi|ziarah|takziyah|senam|karnaval|pentas|pramuka|m(?:e|eng|em|en|eny)\w{4,}kan|"
    r"menggelar|mengikuti|"
    r"menghadiri|digelar|dilaksanakan|diselenggarakan|held|meeting|ceremony|training|attended|visited|workshop)\b"
)
_CHAT = re.compile(
    r"^\W*(?:siap|ok+e*|oke|baik|nggih|inggih|mohon (?:info|maaf|ijin bertanya|izin bertanya)|i[jz]in (?:bertanya|"
    r"tanya)|bagaimana|apakah|kapan|"
    r"dimana|di mana|kenapa|mengapa|siapa|terima ?kasih|makasih|thanks?|how|what|when|where|why)\b|\?\s*$"
)


def kind_of(layout: Layout, links: Sequence[Link], *, has_when_or_where: bool) -> MessageKind:
    """What a laid out message with these links is for."""
    words = len(re.findall(r"\w+", layout.unlinked))
    told = lowered(" ".join(layout.unlinked[span.start : span.end] for span in layout.body))
    labels = {label for block in layout.blocks for label in block.labels}
    if Label.TITLE not in labels and words <= 30 and _NOTHING.search(lowered(layout.without(Label.DIFFICULTY))):
        return MessageKind.NOTHING
    if _NOTHING.search(lowered(" ".join(layout.text[s.start : s.end] for s in layout.values(Label.TITLE)))):
        return MessageKind.NOTHING
    if (
        Label.TITLE not in labels
        and not layout.requested
        and (Label.DIFFICULTY in labels or (words <= 60 and _DIFFICULTY.search(told)))
    ):
        return MessageKind.DIFFICULTY
    if links and layout.says_only_links and not labels - {Label.LINKS, Label.PHOTOS, Label.SENDER}:
        return MessageKind.LINKS_ONLY
    if Label.TITLE in labels or len(labels - {Label.LINKS, Label.PHOTOS, Label.SENDER}) >= 2:
        return MessageKind.REPORT
    count = len(re.findall(r"[^\W\d_]{2,}", told))
    if layout.requested and count >= 1:
        return MessageKind.REPORT
    if _CHAT.search(told) and count < 25:
        return MessageKind.UNCLEAR
    is_report = count >= 15 or (count >= 3 and _ACTIVITY.search(told)) or (count >= 4 and has_when_or_where)
    return MessageKind.REPORT if is_report else MessageKind.UNCLEAR


def without_label(text: str) -> str:
    """A difficulty's words without the label before them ("Kendala: …")."""
    return _LABEL.sub("", text, count=1) or text
