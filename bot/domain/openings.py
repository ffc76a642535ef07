"""How reports begin: greetings, whom they address, the request to report, headings that only name the unit.

Patterns in lower case over a text in lower case find what those that ignore case do, many times as quickly.
"""

import re
from typing import Final

from bot.domain.activity import tells_activity

_PEOPLE: Final = (
    r"(?:bapak(?:2|²)?|bpk|ibu(?:2|²)?|pak|bu|bp|ustadz?|ustad|gus|kyai|kiai|admin|min|rekan(?:-rekan)?|"
    r"teman(?:-teman)?|"
    r"sahabat|kawan(?:-kawan)?|sedulur|sederek|komandan|ndan|ketua|sir|madam|all|semua(?:nya)?|sedoyo|sekalian|"
    r"pimpinan|kakankemenag|kakan|kasubbag|kasi|kepala kantor|humas|tu|hebat|njih|nggih|nggeh|everyone|colleagues|"
    r"penmad|penma)"
)
_ADDRESSED: Final = rf"(?>{_PEOPLE}\b[\s/&.,-]*+(?:dan\s)?+)"
_SKIPPED: Final = re.compile(r"[^\w#@“\"(\[]*")
_GREETING: Final = re.compile(
    r"(?:as+al+a?m+u+\W{0,3}\s?a?l+a?i+k[uo]m\w*|as+(?:\.|\s)?\s?wr\.?\s?wb|as+alam\w*|aslm\w*|aslkm|ass(?=[.\s])|"
    r"wa\W?alaikum\W?salam\w*|salam sejahtera[^\n,.!]*|salam sehat[^\n,.!]*|salam(?=[\s,.!]*(?:$|\n|[,.!]))|"
    r"siap(?=[\s,.!]+(?:i[jz]in|mohon|mhn|lapor|giat|laporan|kegiatan|pak|bu\b|ndan|bapak|ibu))|om swasti\s?astu|"
    r"namo bud+haya|s[hy]alom|"
    r"salam kebajikan|rahayu|nuwun sewu|kul[oa] nuwun|permisi|punten|"
    r"bismil+ah\w*(?:[ ]?\w*rahman\w*[ ]?\w*rah[ie]+m)?|insya\s?al+ah|"
    r"salam(?: \w+){1,3}(?=[,.!]|\s*$)|(?:selamat|slmt|slamat|semangat|met|sugeng) (?:pagi|siang|sore|petang|malam|"
    r"enjing|siyang|dalu)|good (?:morning|"
    r"afternoon|evening)|"
    r"(?:kepada )?yth\.?[^\n,]*|dengan hormat|(?:mohon )?maaf(?: sebelumnya| mengganggu[^\n,.]*| baru[^\n,.]*)?"
    r"(?=[\s,.!]*(?:[,.!]|mohon|i[jz]in|$))|"
    r"hal+o+|hai|hi|dear|hello|(?:war?a?h?\w*matul\w*|wr)\W*(?:wa?\s?barak\w*|wb)?|wb\b|"
    r"(?:pagi|siang|sore|malam)(?=[\s,.!]*(?:$|\n|[,.!]|pak\b|bu\b|bapak|ibu))"
    rf"|{_ADDRESSED}++(?=[\s,.!:]*(?:$|\n|[,.!:]|mohon|mhn|i[jz]in|berikut)))(?!\w)"
    rf"(?:[ ]*+{_ADDRESSED}++)?[^\w\n#@“\"(\[]*"
)
_REPORTING: Final = (
    r"(?:me?lapor\w*|lapor(?:an|kan)?|lpr|lap|(?:meng)?-?update|(?:men?|di)?-?share|sharing|membagikan|berbagi|"
    r"(?:me)?nyampaikan|"
    r"sampaikan|"
    r"matur\w*|"
    r"mengirim\w*|kirim|menginfo\w*|(?:meng)?-?upload|posting|memposting|meneruskan|mengabarkan|report)"
)
_OBJECT: Final = (
    r"(?:\s*[,:]?\s*\b(?:(?:laporan|lap|kegiatan|kegiat|keg|kgtn|kgt|giat|informasi|info|berita|rilis|dokumentasi|"
    r"hasil(?= (?:kegiatan|giat))|pelaksanaan|activity|report|our|susulan|harian|mingguan|singkat|tentang|mengenai|"
    r"terkait|bahwa|yaitu|yakni|"
    r"berupa|"
    r"bpk|bapak|ibu|pak|komandan|ndan|nggih|njih|nggeh|inggih)\b(?!\s*[:=]|\.{2})|sebagai berikut|sbb|berikut(?: "
    r"ini)?(?!\s*[:=]?\s*\w)))*"
)
_WHEN: Final = (
    r"(?:[\s,]*(?:pada\s+)?(?:(?:hari|hr|hri|pagi|siang|sore|malam)\s+ini|dinten niki|today|semalam|tadi malam)\b"
    r"(?!\s+(?:senin|selasa|rabu|kamis|jum\W?at|sabtu|minggu|ahad|pukul|jam|pkl|[0-9])))?"
)
UNIT: Final = (
    r"(?:kua|man|mtsn?|min|mi|ma|ra|tk|kankemenag|kemenag|seksi|kasi|penyelenggara|satker|bimas|penmad|penma|pais|phu|"
    r"pd\.? ?pontren|penyuluh|humas|admin|kkm|kkmi|kkmts|kkma|kecamatan|kec\.?|kantor)"
)
_FROM: Final = rf"(?:(?:kami|saya)\s+)?(?:dari\s+[^,.\n:]{{2,40}}?[\s,]+)?(?:{_ADDRESSED})*+"
_REQUEST: Final = re.compile(
    rf"(?:(?:{_FROM}(?:(?:mohon|mhn|minta|nuwun|bermaksud)\s+)?(?:i[jz]i?n(?:kan)?|permission|perkenan\w*)\b[\s,]*"
    rf"{_FROM}(?:(?:untuk|utk|to|kami|saya|nderek|ndherek|ikut|turut|juga|badhe|bade|mau)\s+){{0,3}}{_REPORTING}|"
    rf"(?:badhe|bade|monggo|nderek|matur)\s+{_REPORTING}|"
    r"(?:laporan|lap\.?|info|update|share)\s+(?:kegiatan|giat)\s*(?:[:=]|(?=\s\w))|"
    rf"(?:berikut|bersama|dengan)(?:\s+ini)?(?:\s+(?:kami|saya))?\s+{_REPORTING}|"
    r"berikut(?:\s+ini)?\s+(?:adalah\s+)?(?=kegiatan|giat)|(?:kami\s+)(?:melaporkan|laporkan|sampaikan)|"
    r"(?:melaporkan|laporan|lapor)\b(?=\s+(?:kegiatan|giat|susulan|harian|mingguan|singkat)|\s+(?:pak|bu|bapak|ibu|"
    r"ndan|komandan)\b|\s*[,.:]|\s*$)|"
    rf"(?:please\s+)?(?:allow me to|i would like to)\s+{_REPORTING})(?!\w)\.?{_OBJECT}|"
    rf"(?:kegiatan|giat)(?=\s+(?:hari|hr|pagi|siang|sore|malam)\s+ini\b|"
    rf"\s+{UNIT}\b[^:\n]{{2,40}}:))(?!\w){_WHEN}[^\S\n]*(?:[:,.;!]|"
    rf"[–-](?=\s))*\s*"
)
# "Izin" before what is to be said.
_PERMISSION: Final = re.compile(rf"(?:(?:mohon|mhn)\s+)?i[jz]in(?:\s+{_ADDRESSED}*+)?(?:(?<=,\s)|\s*,\s*)")
_LEAD: Final = re.compile(
    rf"(?:(?:dari|di|untuk|pada)\s+)?{UNIT}\b(?:[ ][^\s:]+){{0,6}}?(?:[ ](?:hari ini|sbb|sebagai berikut|berikut))*[ "
    rf".]*"
    r"(?:(?P<colon>:)|[^\w\n:]*(?:$|\n))"
)
_HEADING_NAME: Final = r"(?:laporan|lap|report|giat|info|update|berita|rilis)\b"
_HEADING_AHEAD: Final = re.compile(rf"\W*{_HEADING_NAME}")
_HEADING: Final = re.compile(
    rf"{_HEADING_NAME}(?:[ ](?:kegiatan|giat|harian|mingguan|singkat|"
    r"pelaksanaan|humas|"
    r"hari ini|activity))*"
)
_NO_WORD: Final = re.compile(r"[^\w ]+")
_UNIT_AHEAD: Final = re.compile(rf"{UNIT}\b")
_LONGEST_HEADING: Final = 9
_LONGEST_UNIT: Final = 5


def after_opening(text: str, start: int, end: int) -> tuple[int, bool]:
    """Where a line goes on after greetings and the request to report, and whether there was such a request.

    The text is in lower case.
    """
    requested = False
    while start < end:
        skipped = _SKIPPED.match(text, start, end)
        at = skipped.end() if skipped else start
        request = _REQUEST.match(text, at, end)
        match = request
        if match is None and not requested:
            match = _GREETING.match(text, at, end) or _PERMISSION.match(text, at, end)
        if match is None or match.end() == start:
            break
        requested = requested or request is not None
        start = match.end()
    return start, requested


def after_unit(text: str, start: int, end: int) -> int:
    """Where a line goes on after the unit whose activity it leads to ("KUA Palang hari ini:"), or `start`.

    The text is in lower case.
    """
    match = _LEAD.match(text, start, end)
    if match is None or tells_activity(match[0]):
        return start
    return match.end()


def is_heading(line: str) -> bool:
    """Whether a line in lower case is no more than a heading: "laporan kegiatan seksi phu"."""
    if _HEADING_AHEAD.match(line) is None or line.rstrip()[-1:] in (".", "?"):
        return False
    words = _NO_WORD.sub(" ", line).split()
    if len(words) > _LONGEST_HEADING:
        return False
    bare = " ".join(words)
    heading = _HEADING.match(bare)
    if heading is None:
        return False
    rest = bare[heading.end() :].strip()
    is_unit = len(rest.split()) <= _LONGEST_UNIT and _UNIT_AHEAD.match(rest) is not None
    return not rest or (is_unit and not tells_activity(rest))
