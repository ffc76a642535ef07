"""Set phrases around a report: greetings, the request to report, closing formulas.

Patterns in lower case over a text in lower case find what those that ignore case do, many times as quickly.
"""

import re
from typing import Final

from bot.domain.lowercase import lowered

_ADDRESSED: Final = (
    r"(?:(?:bapak|bpk|ibu|pak|bu|bp|ustadz?|admin|min|rekan|rekan-rekan|teman|teman-teman|sahabat|kawan-kawan|"
    r"sir|madam|all|semua|semuanya|sekalian|pimpinan|kakankemenag|kasubbag|kasi|humas|tu|hebat|everyone|"
    r"colleagues)\b[\s/&.,dan-]*?)"
)
_SKIPPED: Final = re.compile(r"[^\w#@“\"(]*")
_GREETING: Final = re.compile(
    r"(?:as+al+a?m+u+\W{0,3}\s?a?l+a?i+k[uo]m\w*|as+\.?\s?wr\.?\s?wb|aslm\w*|salam sejahtera[^\n,.!]*|"
    r"salam sehat[^\n,.!]*|om swasti\s?astu|namo bud+haya|s[hy]alom|salam kebajikan|rahayu|"
    r"bismil+ah\w*(?:[ ]?\w*rahman\w*[ ]?\w*rah[ie]+m)?|"
    r"selamat (?:pagi|siang|sore|petang|malam)|good (?:morning|afternoon|evening)|(?:kepada )?yth\.?[^\n,]*|"
    r"dengan hormat|(?:mohon )?maaf(?: sebelumnya| mengganggu[^\n,.]*| baru[^\n,.]*)?"
    r"(?=[\s,.!]*(?:[,.!]|mohon|i[jz]in|$))|"
    r"hal+o+|hai|hi|dear|hello|(?:war?a?h?\w*matul\w*|wr)\W*(?:wa?\s?barak\w*|wb)?|wb\b|pagi|siang|sore|malam"
    rf"|{_ADDRESSED}+(?=[\s,.!:]*(?:$|\n|[,.!:]|mohon|i[jz]in|"
    rf"berikut)))(?!\w)(?:[ ]*{_ADDRESSED}+(?=\W))?[^\w\n#@“\"(]*"
)
_REPORTING: Final = (
    r"(?:me?lapor\w*|lapor|(?:men?|di)?-?share|sharing|membagikan|berbagi|(?:me)?nyampaikan|menyampaikan|"
    r"mengirim\w*|kirim|"
    r"menginfo\w*|info|(?:meng)?-?upload|posting|memposting|meneruskan|laporan|mengabarkan|report|sampaikan|laporkan)"
)
_OBJECT: Final = (
    r"(?:\s*[,:]?\s*\b(?:laporan|kegiatan|giat|informasi|info|berita|dokumentasi|pelaksanaan|activity)\b(?!\s*[:=]))*"
)
_WHEN: Final = r"(?:\s+(?:pada\s+)?(?:hari|pagi|siang|sore|malam)\s+ini\b)?"
_REQUEST: Final = re.compile(
    rf"(?:(?:(?:(?:mohon|minta|nuwun)\s+)?(?:i[jz]i?n|permission|"
    rf"perkenan\w*)\b[\s,]*{_ADDRESSED}*[\s,]*(?:untuk\s+|to\s+)?"
    rf"(?:kami\s+|saya\s+)?(?:dari\s+[^,.\n]{{2,40}}?[\s,]+)?{_REPORTING}|(?:berikut|bersama)(?:\s+ini)?(?:\s+(?:kami|saya))?\s+{_REPORTING}|"
    rf"berikut(?:\s+ini)?\s+(?:adalah\s+)?(?=kegiatan|giat)|(?:kami\s+)?(?:melaporkan|laporan|"
    rf"lapor)\b(?=\s+(?:kegiatan|giat|\W))|"
    rf"(?:please\s+)?(?:allow me to|i would like to)\s+{_REPORTING})(?!\w){_OBJECT}|"
    rf"(?:kegiatan|giat)(?=\s+hari\s+ini\s*[:,]))(?!\w){_WHEN}[\s]*(?:[:,.;]|[–-](?=\s))*\s*"
)
_CLOSING: Final = re.compile(
    r"(?:(?<=^)|(?<=[.!?…,)\n]\s)|(?<=[.!?…)\n])|(?<=[^\w\s.,]\s))\W{0,8}(?:"
    r"demikian(?:lah)?\b[^\n]{0,60}?(?:lapor|sampai|info|terima|kabar|atas)|sekian\b[^\n]{0,40}(?:terima|lapor|"
    r"info|$)|"
    r"terima\s?kasih\W*(?:$|\n|atas|banyak|wass|bapak|ibu|pak|bu\b|salam|dan\b)|terimakasih\W*(?:$|\n)|"
    r"mat[ue]r\s+s?[eu]mb?ah|matur\s?nuwun|"
    r"was+alam\w*|wal+ahul?\s+mu?waf\w*|atas\s+perhatian\w*|mohon\s+(?:arahan|petunjuk|koreksi)\b|suwun\b|"
    r"(?:foto|dokumentasi|berikut)?[^\S\n]*terlampir\b|lampiran\s*:?\s*\d|thank\s+you\W*(?:$|\n|for)|"
    r"thanks\W*(?:$|\n)|best\s+regards|"
    r"that\s+is\s+(?:all|our\s+report))"
)
# What no closing formula does without.
_CLOSING_WORDS: Final = re.compile(
    r"demikian|sekian|kasih|mat[ue]r|was+alam|wal+ah|perhatian|mohon|suwun|lampir|thank|regards|that"
)
_LINK_WORDS: Final = re.compile(
    r"\b(?:link|tautan|links|url|berita|publikasi|selengkapnya|baca|lihat|simak|di|pada|kegiatan|giat|ini|berikut|"
    r"dokumentasi|video|foto|"
    r"dan|juga|ig|fb|yt|x|wa|web|website|instagram|facebook|youtube|tiktok|twitter|threads|telegram|whatsapp|"
    r"media|online|"
    r"reels?|post|postingan|medsos|kami|satker|sudah|tayang|terbit|dimuat|klik|read|more|here|the|our)\b"
)


def after_opening(text: str, start: int, end: int) -> tuple[int, bool]:
    """Where a line goes on after greetings and the request to report, and whether there was such a request.

    The text is in lower case here, as it is for `closing_start`.
    """
    requested = False
    while start < end:
        skipped = _SKIPPED.match(text, start, end)
        at = skipped.end() if skipped else start
        request = _REQUEST.match(text, at, end)
        match = request or (None if requested else _GREETING.match(text, at, end))
        if match is None or match.end() == start:
            break
        requested = requested or request is not None
        start = match.end()
    return start, requested


def closing_start(text: str) -> int | None:
    """Where the closing formula of a line begins, or None."""
    match = _CLOSING.search(text) if _CLOSING_WORDS.search(text) else None
    return None if match is None else match.start()


def is_signature_of_links(text: str) -> bool:
    """Whether a line, its links taken out, says no more than that there are links or hashtags."""
    bare = _LINK_WORDS.sub(" ", re.sub(r"#\w+", " ", lowered(text)))
    return not re.search(r"[^\W_]{2,}", re.sub(r"\b\w\b", " ", bare))
