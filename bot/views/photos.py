"""Screens about photos."""

from bot.db.looks import Unusable
from bot.domain.screen import Screen, shortened
from bot.i18n import Texts

TITLE_SHOWN = 120


def unusable(t: Texts, told: Unusable) -> Screen:
    """Photos that are kept, but cannot be shown."""
    return Screen(
        t(
            f"unusable-photos-{told.problem.value}",
            count=len(told.places),
            places=", ".join(map(str, told.places)),
            title=shortened(told.title or t.plain("untitled"), TITLE_SHOWN),
        )
    )
