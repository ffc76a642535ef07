"""How reports end: closing formulas, photos announced, signatures of links."""

import re
from typing import Final

from bot.domain.found import Found
from bot.domain.words import NUMBERS, Words, vocabulary

_FIRST_WORDS: Final = vocabulary(
    "demikian demikianlah dmikian dmk mtr hatur monggo salam sekian terima terimakasih trima trimakasih trims tks "
    "thx trmksh trmkasih mtrnwn "
    "matur matursuwun maturnuwun maturnwn suwun nuwun makasih wassalam wassalamu wassalamualaikum wasalam wass "
    "wallahu walahul wallahul atas mohon mhn foto fhoto dokumentasi berikut terlampir lampiran thank thanks best that "
    "semoga attached"
)
_CLOSING: Final = re.compile(
    r"(?:(?:de?mikian(?:lah)?|dmk)\b(?:[^\n]{0,60}?(?:lapor|sampai|info|terima|trima|trmksh|mksh|suwun|kabar|atas|"
    r"adanya)|(?:[^\w\n]|pak\b|bu\b|bapak\b|ibu\b|nggih\b|njih\b)*(?=\n|$))|"
    r"sekian\b[^\n]{0,40}?(?:terima|lapor|info|$|\n)|"
    r"tr?[ei]*rima\s?kasih\b\W*(?:$|\n|atas|banyak|wass|bapak|ibu|pak|bu\b|salam|dan\b|sebelum)|"
    r"(?:trims|tks|thx|trmksh|trmkasih|mtrnwn|matursuwun|maturnuwun|makasih)\b\W*(?:$|\n|pak|bu\b|wass)|"
    r"mat[ue]r\s+(?:s?[eu]mb?ah|s?u?wu?n|n[eu]wun)|maturnwn|nuwun\b\W*(?:$|\n)|suwun\b|"
    r"was+(?:alam\w*|\b)|wal+ahul?\s+mu?waf\w*|atas\s+(?:perhatian|kerja\s?sama|bantuan)\w*|"
    r"mtr\s?nwn|hatur\s+n[au]\w+|monggo\s+dipun\w*|salam\s+(?:literasi|sehat|satu\s+data|hormat|moderasi)\W*(?:$|\n)|"
    r"berikut\s+(?:dokumentasi|foto)(?:nya)?(?:\s+(?:kegiatan|giat)(?:nya)?)?\W*(?:$|\n)|"
    r"mohon\s+i[jz]in\s+dan\s+terima|"
    r"m[o]?ho?n\s+(?:arahan|petunjuk|koreksi|doa\b|do'a)|semoga\s+bermanfaat\W*(?:$|\n)|"
    r"(?:fh?oto|dokumentasi|berikut|lampiran)?[^\S\n]*(?>(?:foto\w*+|"
    r"kegiatan)[^\S\n]*+){0,3}(?:\d{1,2}[^\S\n]+(?:lembar|buah|foto)[^\S\n]*)?terlampir\b|"
    r"fh?oto\b[^\S\n]*\(?\d{1,2}\)?[^\S\n]*(?:lembar|buah|lbr|pcs|foto)\b|"
    r"lampiran\s*:?\s*\d|attached\b|thank\s+you\W*(?:$|\n|for)|thanks\W*(?:$|\n)|best\s+regards|"
    r"that\s+is\s+(?:all|our\s+report))"
)
_BOUNDARY: Final = re.compile(r"(?:^|[.!?…,;)\]:\n]\s*|[^\w\s.,]\s*)\W{0,8}$")
_SAYING: Final = re.compile(r"(?:ucap\w*|sampai\w*|mengucap\w*|menyampai\w*|rasa|dengan|ber|penuh)\s+$")
_LAST_WORDS: Final = 4
_PHOTOS: Final = (
    re.compile(
        r"\b(?:terlampir|lampiran|attached|berikut|disertai|sertakan|kirim|dokumentasi|foto)\b[^.\n\d]{0,25}?"
        rf"\b(?P<count>\d{{1,2}}|{'|'.join(NUMBERS)})[ ](?:\([^)\n]{{1,12}}\)[ ])?(?:buah[ ]|lembar[ ]|lbr[ ])?"
        r"(?:foto|photos?|gambar|dokumentasi)\b"
    ),
    re.compile(
        r"\b(?:foto|photos?|dokumentasi|gambar)\b(?:[ ](?:kegiatan|giat|terlampir|attached))*[ ]{0,2}[:=(]?[ ]{0,2}"
        r"(?P<count>\d{1,2})[ ]{0,2}(?:foto|lembar|lbr|buah|bh|pcs|photos?|file|\)|(?=$|\n))"
    ),
)
_PHOTO_WORDS: Final = vocabulary("foto photo photos gambar dokumentasi")
_LINK_WORDS: Final = (
    r"(?:link|tautan|links|url|berita(?:nya)?|publikasi|rilis|selengkapnya|baca|lihat|simak|tonton|cek|follow|di|"
    r"pada|"
    r"kegiatan|giat|ini|berikut|ijin|izin|share|dokumentasi|video|foto|"
    r"dan|juga|via|melalui|ig|fb|yt|x|wa|tg|web|website|portal|instagram|facebook|youtube|tiktok|twitter|threads|"
    r"telegram|"
    r"whatsapp|saluran|channel|kanal|media|online|alhamdulillah|story|cc|hari|pak|bu|bapak|ibu|nggih|njih|siap|mohon|"
    r"telah|"
    r"reels?|post|postingan|medsos|sosmed|kami|satker|sudah|sdh|tayang|terbit|dimuat|diunggah|upload|klik|read|more|"
    r"here|the|our)"
)
_BESIDE_LINKS: Final = re.compile(rf"(?<!\w)(?!{_LINK_WORDS}\b)[^\W\d_]{{2,}}")
_MOST_WORDS_OF_A_SIGNATURE: Final = 12
_MENTION: Final = re.compile(r"[#@][\w.]+")


def closing_start(words: Words, start: int, end: int) -> int | None:
    """Where the closing formula of a line begins, or None."""
    low = words.low
    candidates = words.starts(_FIRST_WORDS, start, end)
    for at in candidates:
        match = _CLOSING.match(low, at, end)
        if match is None:
            continue
        before = low[start:at]
        if _BOUNDARY.search(before[-12:]) or not before.strip():
            return at
        if len(low[at:end].split()) <= _LAST_WORDS and low[at] in "tms" and not _SAYING.search(before):
            return at
    return None


def find_photo_count(words: Words) -> Found[int] | None:
    """How many photos a text says it comes with: "Terlampir 4 foto", "Foto : 3 lembar"."""
    if not words.have(_PHOTO_WORDS):
        return None
    for pattern in _PHOTOS:
        match = pattern.search(words.low)
        if match is not None:
            count = match["count"]
            return Found(NUMBERS.get(count) or int(count), match.start(), match.end())
    return None


def beside_links(low: str) -> list[str]:
    """The words of a line in lower case, its links taken out, that say more than that there are links or hashtags."""
    return _BESIDE_LINKS.findall(_without_mentions(low))


def _without_mentions(low: str) -> str:
    return _MENTION.sub(" ", low) if "#" in low or "@" in low else low


def is_signature_of_links(low: str) -> bool:
    """Whether a line in lower case, its links taken out, says no more than that there are links or hashtags."""
    is_long = low.count(" ") > _MOST_WORDS_OF_A_SIGNATURE and "#" not in low
    return not is_long and _BESIDE_LINKS.search(_without_mentions(low)) is None
