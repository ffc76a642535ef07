"""How long a text is, as each platform counts it.

X publishes its rule (twitter-text, configuration 3): a post weighs at most 280; a character weighs 1 in the ranges
below and 2 elsewhere, an emoji weighs 2 however many code points it has, and a link 23 however long it is. In doubt
this counts more than X does, never less.
"""

import re
import unicodedata
from typing import Final

from bot.domain.splitting import utf16_len

__all__ = ["bytes_len", "hashtags_in", "threads_len", "utf16_len", "x_len"]

_LINK_WEIGHT: Final = 23
_LIGHT: Final = ((0, 4351), (8192, 8205), (8208, 8223), (8242, 8247))
_COUNTRIES_WORDS: Final = (
    "ac ad ae af ag ai al am ao aq ar as at au aw ax az ba bb bd be bf bg bh bi bj bl bm bn bo bq br bs bt bv bw by bz "
    "ca cc cd cf cg ch ci ck cl cm cn co cr cu cv cw cx cy cz de dj dk dm do dz ec ee eg eh er es et eu fi fj fk fm fo "
    "fr ga gb gd ge gf gg gh gi gl gm gn gp gq gr gs gt gu gw gy hk hm hn hr ht hu id ie il im in io iq ir is it je jm "
    "jo jp ke kg kh ki km kn kp kr kw ky kz la lb lc li lk lr ls lt lu lv ly ma mc md me mf mg mh mk ml mm mn mo mp mq "
    "mr ms mt mu mv mw mx my mz na nc ne nf ng ni nl no np nr nu nz om pa pe pf pg ph pk pl pm pn pr ps pt pw py qa re "
    "ro rs ru rw sa sb sc sd se sg sh si sj sk sl sm sn so sr ss st su sv sx sy sz tc td tf tg th tj tk tl tm tn to tp "
    "tr tt tv tw tz ua ug uk um us uy uz va vc ve vg vi vn vu wf ws ye yt za zm zw"
)
_GENERIC_WORDS: Final = (
    "com net org info biz name pro mobi asia xyz online site store shop app dev blog news media live cloud website "
    "space tech digital agency group world today life link click page gov edu mil int museum travel jobs"
)
_DEGREES_WORDS: Final = "sos kom hum psi kes kep stat farm"
"""What follows a full stop in the titles of people (S.Sos) and looks like the end of a host."""
_COUNTRIES: Final = frozenset(_COUNTRIES_WORDS.split())
_GENERIC: Final = frozenset(_GENERIC_WORDS.split())
_DEGREES: Final = frozenset(_DEGREES_WORDS.split())
_HOST: Final = r"(?:[a-z0-9](?:[a-z0-9_-]{{0,61}}[a-z0-9])?\.)+(?P<{}>[a-z]{{2,63}})(?![a-z0-9@])"
_TAIL: Final = r"(?::\d+)?(?:[/?][^\s<>\"“”]*)?"
_WHOLE_LINK: Final = re.compile(rf"https?://{_HOST.format('end')}{_TAIL}", re.IGNORECASE)
_BARE_LINK: Final = re.compile(rf"(?<![a-z0-9@$#_./-]){_HOST.format('end')}{_TAIL}", re.IGNORECASE)
_BASE: Final = (
    "\U0001f000-\U0001f1e5\U0001f200-\U0001faff\u2600-\u27bf\u2190-\u21ff\u2300-\u23ff\u25a0-\u25ff\u2b00-\u2bff"
)
_EMOJI: Final = re.compile(
    "[0-9#*]\ufe0f?\u20e3|[\U0001f1e6-\U0001f1ff]{2}|\U0001f3f4[\U000e0061-\U000e007a]+\U000e007f"
    f"|[{_BASE}][\ufe0f\U0001f3fb-\U0001f3ff]?(?:\u200d[{_BASE}][\ufe0f\U0001f3fb-\U0001f3ff]?)*"
)
_HASHTAG: Final = re.compile(r"[#＃](?=\w)")


def x_len(text: str) -> int:
    """What a post weighs on X."""
    text = unicodedata.normalize("NFC", text)
    weight, bare = 0, ""
    at = 0
    for match in _WHOLE_LINK.finditer(text):
        bare += text[at : match.start()] + "\n"
        weight += _LINK_WEIGHT - 1
        at = match.end()
    bare += text[at:]
    rest, at = "", 0
    for match in _BARE_LINK.finditer(bare):
        ending = match["end"].lower()
        if ending in _DEGREES or (len(ending) == 2 and ending not in _COUNTRIES):
            continue
        rest += bare[at : match.start()] + "\n"
        sure = ending in _GENERIC or ending in _COUNTRIES
        # Whether a rare ending is one of the thousand that X knows is not known here.
        weight += (_LINK_WEIGHT if sure else max(_LINK_WEIGHT, _weight(match[0]))) - 1
        at = match.end()
    return weight + _weight(rest + bare[at:])


def _weight(text: str) -> int:
    plain, emoji = _EMOJI.subn("", text)
    return 2 * emoji + sum(1 if any(first <= ord(sign) <= last for first, last in _LIGHT) else 2 for sign in plain)


def threads_len(text: str) -> int:
    """The length of a text on Threads, where emoji count as many as they have bytes."""
    return sum(1 if ord(sign) < 0x2100 and sign != "\u200d" else len(sign.encode()) for sign in text)


def bytes_len(text: str) -> int:
    """The length of a text in UTF-8, by which YouTube limits descriptions."""
    return len(text.encode())


def hashtags_in(text: str) -> int:
    """How many hashtags a text has."""
    return len(_HASHTAG.findall(text))
