"""What is known of hosts: which platform, which account, which address of several is the one to compare."""

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Final


class Platform(StrEnum):
    """Where something is published."""

    WEBSITE = "website"
    INSTAGRAM = "instagram"
    FACEBOOK = "facebook"
    X = "x"
    TIKTOK = "tiktok"
    YOUTUBE = "youtube"
    THREADS = "threads"
    TELEGRAM = "telegram"
    WHATSAPP = "whatsapp"
    MEDIA = "media"

    @property
    def short(self) -> str:
        """The short label for screens, the same in every language (`IG`, `web`)."""
        return _SHORT[self]


class LinkUse(StrEnum):
    """Whether a link counts: only publications do."""

    PUBLICATION = "publication"
    ATTACHMENT = "attachment"


@dataclass(frozen=True, slots=True)
class Address:
    """The comparable parts of a link: always https, without port, user, fragment and tracking."""

    host: str
    segments: tuple[str, ...]
    query: str

    def __str__(self) -> str:
        path = "".join(f"/{segment}" for segment in self.segments)
        return f"https://{self.host}{path}" + (f"?{self.query}" if self.query else "")

    def starts(self, *segments: str) -> bool:
        """Whether the path begins with these segments, in any case."""
        return tuple(each.lower() for each in self.segments[: len(segments)]) == segments


_SHORT: Final = {
    Platform.WEBSITE: "web",
    Platform.INSTAGRAM: "IG",
    Platform.FACEBOOK: "FB",
    Platform.X: "X",
    Platform.TIKTOK: "TikTok",
    Platform.YOUTUBE: "YouTube",
    Platform.THREADS: "Threads",
    Platform.TELEGRAM: "Telegram",
    Platform.WHATSAPP: "WA",
    Platform.MEDIA: "media",
}
_SOCIAL: Final = {
    "instagram.com": Platform.INSTAGRAM,
    "facebook.com": Platform.FACEBOOK,
    "fb.watch": Platform.FACEBOOK,
    "x.com": Platform.X,
    "tiktok.com": Platform.TIKTOK,
    "youtube.com": Platform.YOUTUBE,
    "threads.com": Platform.THREADS,
    "t.me": Platform.TELEGRAM,
    "whatsapp.com": Platform.WHATSAPP,
    "wa.me": Platform.WHATSAPP,
}
_ALIASES: Final = {
    "instagr.am": "instagram.com",
    "fb.com": "facebook.com",
    "fb.me": "facebook.com",
    "twitter.com": "x.com",
    "threads.net": "threads.com",
    "telegram.me": "t.me",
    "telegram.dog": "t.me",
    "music.youtube.com": "youtube.com",
    "youtube-nocookie.com": "youtube.com",
    "web.facebook.com": "facebook.com",
    "mbasic.facebook.com": "facebook.com",
    "id-id.facebook.com": "facebook.com",
    "web.telegram.org": "t.me",
}
# Everything after the question mark tells how somebody came there, not what is there.
_PATH_SAYS_ALL: Final = frozenset({"instagram.com", "x.com", "tiktok.com", "threads.com", "t.me", "whatsapp.com"})
_QUERY_THAT_COUNTS: Final = {
    "youtube.com": frozenset({"v", "list"}),
    "facebook.com": frozenset({"v", "fbid", "story_fbid", "id", "set", "multi_permalinks"}),
}
_TRACKING: Final = re.compile(
    r"utm_.*|fbclid|gclid|dclid|gbraid|wbraid|msclkid|yclid|igsh|igshid|ig_rid|ig_mid|si|mibextid|feature|pp|"
    r"mc_cid|mc_eid|_ga|_gl|ref_src|ref_url|refsrc|rdid|sfnsn|share_url|share_id|extid|xmt|spm|amp|_rdr|_rdc|"
    r"wa_source|fb_source|from_source|tracking_source|__cft__.*|__tn__",
    re.IGNORECASE,
)
_FOLDERS: Final = re.compile(
    r"(?:.*\.)?(?:drive\.google\.com|docs\.google\.com|forms\.gle|forms\.office\.com|photos\.google\.com|"
    r"photos\.app\.goo\.gl|calendar\.google\.com|classroom\.google\.com|meet\.google\.com|maps\.google\.(?:com|co\.id)|"
    r"maps\.app\.goo\.gl|onedrive\.live\.com|1drv\.ms|dropbox\.com|sharepoint\.com|mega\.nz|mediafire\.com|"
    r"wetransfer\.com|we\.tl|terabox\.com|zoom\.us|zoom\.com|teams\.microsoft\.com|teams\.live\.com|waze\.com|"
    r"wa\.me|wa\.link|api\.whatsapp\.com|chat\.whatsapp\.com|call\.whatsapp\.com|web\.whatsapp\.com|linktr\.ee|"
    r"linktree\.com|canva\.com|jotform\.com|typeform\.com|openstreetmap\.org|icloud\.com)"
)
_ACCOUNT_FIRST: Final = frozenset(
    {Platform.INSTAGRAM, Platform.X, Platform.TIKTOK, Platform.THREADS, Platform.TELEGRAM, Platform.FACEBOOK}
)
_HOME_PAGES: Final = frozenset({"index.php", "index.html", "index.htm", "home", "beranda", "id", "en"})
# First segments of a path that are no account.
_NO_ACCOUNT_WORDS: Final = (
    "p reel reels tv stories explore accounts share sharer permalink.php story.php photo photo.php photos watch groups "
    "events profile.php media hashtag video video.php videos login pages pg people i intent home search status s c "
    "joinchat addstickers channel user live shorts embed playlist playlists results post t"
)
_NO_ACCOUNT: Final = frozenset(_NO_ACCOUNT_WORDS.split())


def address_of(host: str, path: str, query: str) -> Address:
    """The address that a link names, its host by its one known name."""
    return Address(_host(host), tuple(segment for segment in path.split("/") if segment), query)


def canonical(address: Address) -> Address:
    """The address by which links are compared; canonical of itself."""
    host, query = address.host, address.query
    segments: tuple[str, ...] = address.segments
    if host == "youtu.be" and segments:
        host, query, segments = "youtube.com", f"v={segments[0]}&{query}", ("watch",)
    elif host == "youtube.com" and len(segments) == 2 and segments[0] in ("shorts", "live", "embed", "v"):
        query, segments = f"v={segments[1]}&{query}", ("watch",)
    if host == "instagram.com":
        segments = _instagram(segments)
    while host == "t.me" and len(segments) > 1 and segments[0] == "s":
        segments = segments[1:]
    # The path of a short link is an id, in which capitals count.
    if host != "fb.watch" and _SOCIAL.get(host) in _ACCOUNT_FIRST and segments and _names_account(segments[0]):
        segments = (segments[0].lower(), *segments[1:])
    return Address(host, segments, _query(host, query))


def platform_of(address: Address) -> Platform:
    """The platform of an address: schools' and authorities' own hosts are websites, the rest is media."""
    host = address.host
    for known, platform in _SOCIAL.items():
        if host == known or host.endswith(f".{known}"):
            return platform
    if host.endswith((".go.id", ".sch.id")):
        return Platform.WEBSITE
    return Platform.MEDIA


def handle_of(platform: Platform, address: Address) -> str | None:
    """The account that an address names, in lower case without `@`; of a website its host."""
    segments = address.segments
    if platform is Platform.WEBSITE:
        return address.host
    if platform is Platform.MEDIA or not segments or address.host not in _SOCIAL or address.host == "fb.watch":
        return None
    first = segments[0].lower()
    if platform is Platform.WHATSAPP:
        return segments[1] if first == "channel" and len(segments) > 1 else None
    if platform is Platform.YOUTUBE:
        named = first in ("c", "channel", "user") and len(segments) > 1
        return segments[1].lower() if named else first[1:] if first.startswith("@") else None
    if platform in (Platform.TIKTOK, Platform.THREADS):
        return first[1:] or None if first.startswith("@") else None
    if platform is Platform.INSTAGRAM and first == "stories" and len(segments) > 1:
        return segments[1].lower()
    if platform is Platform.FACEBOOK and first == "profile.php":
        owner = re.search(r"(?:^|&)id=([^&]+)", address.query)
        return owner[1] if owner else None
    return first if _names_account(first) else None


def use_of(platform: Platform, address: Address) -> LinkUse:
    """Whether a canonical address is a publication; folders, forms, meetings, maps, contacts and home pages are not."""
    return LinkUse.ATTACHMENT if _is_attachment(platform, address) else LinkUse.PUBLICATION


def _is_attachment(platform: Platform, address: Address) -> bool:
    segments = address.segments
    if _FOLDERS.fullmatch(address.host):
        return True
    if address.host in ("google.com", "google.co.id", "goo.gl") and address.starts("maps"):
        return True
    if platform is Platform.WHATSAPP:
        return not address.starts("channel") or len(segments) < 2
    if not address.query and (not segments or (len(segments) == 1 and segments[0].lower() in _HOME_PAGES)):
        return True
    if platform is Platform.YOUTUBE:
        return handle_of(platform, address) is not None and not address.starts("post")
    if platform is Platform.TELEGRAM:
        return len(segments) < 2 or segments[0].startswith("+") or address.starts("joinchat")
    if platform is Platform.FACEBOOK and address.starts("profile.php"):
        return "story_fbid" not in address.query
    # The page of an account is its home page.
    return platform is not Platform.WEBSITE and len(segments) == 1 and handle_of(platform, address) is not None


def _names_account(segment: str) -> bool:
    return segment.lower() not in _NO_ACCOUNT and not segment.startswith("+")


def _host(host: str) -> str:
    host = host.lower().rstrip(".")
    while True:
        bare = re.sub(r"^(?:www\d?|m|mobile|amp)\.(?=[^.]+\.)", "", host)
        bare = _ALIASES.get(bare, bare)
        if bare == host:
            return host
        host = bare


def _instagram(segments: tuple[str, ...]) -> tuple[str, ...]:
    """A post has one id, whether it is shown as post, reel or video, under its account or not."""
    for at, segment in enumerate(segments[:2]):
        if segment.lower() in ("p", "reel", "reels", "tv") and len(segments) > at + 1:
            return ("p", segments[at + 1])
    return segments


def _query(host: str, query: str) -> str:
    if host in _PATH_SAYS_ALL:
        return ""
    kept: list[str] = []
    for pair in query.split("&"):
        name = pair.partition("=")[0]
        counts = _QUERY_THAT_COUNTS.get(host)
        if pair and pair not in kept and (name in counts if counts else not _TRACKING.fullmatch(name)):
            kept.append(pair)
    return "&".join(kept)
