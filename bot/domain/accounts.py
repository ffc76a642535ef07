"""Official accounts of units: how people name them, and which post holds them. Never a password."""

import re
from collections.abc import Collection
from dataclasses import dataclass
from typing import Final
from urllib.parse import urlsplit

from bot.domain.links import Link, LinkUse, Platform, find_links, read_link
from bot.domain.office import UnitRef

PLATFORMS: Final = tuple(platform for platform in Platform if platform is not Platform.MEDIA)
"""Where a unit can have an account: what a news site publishes is the site's own."""
LONGEST_HOLDER: Final = 80
MOST_AT_ONCE: Final = 12
_LONGEST_ANSWER: Final = 100
_HANDLES: Final = {
    Platform.WEBSITE: r"(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,24}",
    Platform.INSTAGRAM: r"(?!.*\.\.)[a-z0-9_](?:[a-z0-9_.]{0,28}[a-z0-9_])?",
    Platform.FACEBOOK: r"[a-z0-9](?:[a-z0-9.-]{3,73})[a-z0-9]",
    Platform.X: r"[a-z0-9_]{1,15}",
    Platform.TIKTOK: r"[a-z0-9_.]{1,23}[a-z0-9_]",
    Platform.YOUTUBE: r"[^\W_](?:[\w.·-]{1,58})[^\W_]",
    Platform.THREADS: r"(?!.*\.\.)[a-z0-9_](?:[a-z0-9_.]{0,28}[a-z0-9_])?",
    Platform.TELEGRAM: r"[a-z][a-z0-9_]{2,30}[a-z0-9]",
    Platform.WHATSAPP: r"[A-Za-z0-9]{10,40}",
}
"""The forms that the platforms let a name have, in lower case but for WhatsApp's channels, which have ids."""
_PROFILES: Final = {
    Platform.WEBSITE: "https://{}",
    Platform.INSTAGRAM: "https://instagram.com/{}",
    Platform.FACEBOOK: "https://facebook.com/{}",
    Platform.X: "https://x.com/{}",
    Platform.TIKTOK: "https://tiktok.com/@{}",
    Platform.YOUTUBE: "https://youtube.com/@{}",
    Platform.THREADS: "https://threads.com/@{}",
    Platform.TELEGRAM: "https://t.me/{}",
    Platform.WHATSAPP: "https://whatsapp.com/channel/{}",
}
_BY_HANDLE: Final = tuple(each for each in PLATFORMS if each not in (Platform.WEBSITE, Platform.WHATSAPP))
_TYPED: Final = re.compile(r"@?([^\s@/:,;]{1,100})")
_SECRET: Final = re.compile(r"\b(?:kata ?sandi|sandi|passwords?|pass|pw|pin|otp)(?:nya)?\b", re.IGNORECASE)
# YouTube's own ids of channels, in which capitals count that were folded for comparison.
_CHANNEL_ID: Final = re.compile(r"uc[\w-]{22}")


@dataclass(frozen=True, slots=True)
class Named:
    """An account as links name it: `handle` is without `@` in lower case, of a website its host."""

    platform: Platform
    handle: str

    @property
    def shown(self) -> str:
        """The handle as people write it."""
        plain = (Platform.WEBSITE, Platform.FACEBOOK, Platform.WHATSAPP)
        return self.handle if self.platform in plain else f"@{self.handle}"

    @property
    def url(self) -> str:
        """Where the account can be looked at; "" where the handle does not say."""
        if self.platform is Platform.YOUTUBE and _CHANNEL_ID.fullmatch(self.handle):
            return ""
        return _PROFILES[self.platform].format(self.handle)


@dataclass(frozen=True, slots=True)
class Account:
    """An account of a unit. `holder` is the post that holds it, None where nobody said; a closed one is kept."""

    id: int
    unit: UnitRef
    named: Named
    holder: str | None
    is_open: bool = True


def account_of(link: Link) -> Named | None:
    """The account that a publication comes from; None where its address does not say, and for news sites."""
    if link.use is not LinkUse.PUBLICATION or link.platform is Platform.MEDIA or link.handle is None:
        return None
    return Named(link.platform, link.handle)


def is_others(named: Named, own: Collection[Named]) -> bool:
    """Whether a publication comes from another account than those that a unit has on the platform."""
    return named not in own and any(each.platform is named.platform for each in own)


def named_by_links(text: str) -> tuple[Named, ...]:
    """The accounts whose profiles, channels or home pages the links of a text are, each once."""
    found = (_profile(link) for link in find_links(text))
    return tuple(dict.fromkeys(named for named in found if named is not None))


def is_something_else(text: str) -> bool:
    """Whether a text is clearly no answer to the question for an account: a publication's link, or a longer message."""
    links = find_links(text)
    if not links:
        return len(text) > _LONGEST_ANSWER or "\n" in text.strip()
    return any(link.use is LinkUse.PUBLICATION and _profile(link) is None for link in links)


def _profile(link: Link) -> Named | None:
    if link.platform is Platform.MEDIA:
        # Schools have sites under all kinds of names; the bare address of one is no article of a news site.
        host = urlsplit(link.normalised).hostname or ""
        article = read_link(f"https://{host}/berita/1")
        is_site = article is not None and article.use is LinkUse.PUBLICATION
        return _checked(Platform.WEBSITE, host) if is_site and link.use is LinkUse.ATTACHMENT else None
    if link.handle is None:
        return None
    named = _checked(link.platform, link.handle)
    is_channel = named is not None and link.normalised == named.url
    return named if link.use is LinkUse.ATTACHMENT or is_channel else None


def platforms_for(text: str) -> dict[Platform, Named]:
    """Where a typed name such as `@kua_palang` can be an account, with what it is there; empty for other words."""
    typed = _TYPED.fullmatch(text.strip())
    if typed is None:
        return {}
    found = {platform: _typed(platform, typed[1].lower()) for platform in _BY_HANDLE}
    return {platform: named for platform, named in found.items() if named is not None}


def _typed(platform: Platform, handle: str) -> Named | None:
    """The account of a name; what a platform keeps for itself ("explore") is none."""
    link = read_link(_PROFILES[platform].format(handle))
    if link is None or (link.platform, link.handle) != (platform, handle):
        return None
    return _checked(platform, handle)


def _checked(platform: Platform, handle: str) -> Named | None:
    return Named(platform, handle) if re.fullmatch(_HANDLES[platform], handle) else None


def read_holder(text: str) -> str | None:
    """The post that somebody typed, on one line; None where the words cannot be one."""
    words = " ".join(text.split())
    unlike = "\n" in text.strip() or "://" in words or words.startswith(("/", "@"))
    if unlike or not 2 <= len(words) <= LONGEST_HOLDER or not any(sign.isalpha() for sign in words):
        return None
    return words


def tells_a_secret(text: str) -> bool:
    """Whether somebody seems to write a password down."""
    return _SECRET.search(text) is not None
