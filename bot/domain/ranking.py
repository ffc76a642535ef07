"""The ranking: what an activity and a link are worth."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Final

from bot.domain.links import Platform
from bot.domain.refused import Refused

HIGHEST_POINTS: Final = 100
REPORT: Final = "report"
"""The key of a report's own points among those of the platforms."""
_DEFAULT: Final[Mapping[Platform, int]] = {
    Platform.WEBSITE: 5,
    Platform.MEDIA: 5,
    Platform.YOUTUBE: 4,
    Platform.INSTAGRAM: 3,
    Platform.FACEBOOK: 3,
    Platform.TIKTOK: 3,
    Platform.X: 2,
    Platform.THREADS: 2,
    Platform.TELEGRAM: 1,
    Platform.WHATSAPP: 1,
}


@dataclass(frozen=True, slots=True)
class RankingRule:
    """Points for a report, and for a publication on each platform; whole numbers from 0."""

    report: int = 1
    platforms: Mapping[Platform, int] = field(default_factory=lambda: dict(_DEFAULT))

    def points(self, reports: int, publications: Mapping[Platform, int]) -> int:
        """What so many reports, and so many publications by platform, are worth."""
        return reports * self.report + sum(self.platforms.get(each, 0) * many for each, many in publications.items())

    def of(self, what: Platform | None) -> int:
        """What a publication on a platform is worth, or a report (None)."""
        return self.report if what is None else self.platforms.get(what, 0)

    def put(self, what: Platform | None, points: int) -> "RankingRule":
        """The rule with other points for a platform, or for a report (None)."""
        if what is None:
            return replace(self, report=points)
        return replace(self, platforms={**self.platforms, what: points})

    def as_json(self) -> dict[str, int]:
        """For the database."""
        return {REPORT: self.report, **{platform.value: points for platform, points in self.platforms.items()}}

    @classmethod
    def from_json(cls, stored: Mapping[str, Any]) -> "RankingRule":
        """From the database; a platform that is not named there is worth nothing."""
        platforms = {platform: int(stored.get(platform.value, 0)) for platform in Platform}
        return cls(int(stored.get(REPORT, 0)), platforms)


def read_points(words: str) -> int:
    """Points that somebody typed or tapped. Raises Refused."""
    found = re.fullmatch(r"\s*(\d{1,4})(?:\s*(?:poin|points?))?\s*\.?\s*", words, re.IGNORECASE)
    if found is None or int(found[1]) > HIGHEST_POINTS:
        raise Refused("ranking-bad-points", most=HIGHEST_POINTS)
    return int(found[1])
