"""Looking at photos that were stored: what was seen is kept, and who sent one that cannot be shown is told."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Final

from bot.db import looks
from bot.db.engine import Tx
from bot.db.looks import Seen, Unusable

TELL_WITHIN: Final = timedelta(days=1)
"""After that the photo is history to who sent it."""


def keep(tx: Tx, seen: Sequence[Seen]) -> tuple[list[str], list[Unusable]]:
    """Keep what was seen; the checksums whose thumbnails nobody wants any more, and who is to be told of what."""
    unwanted = looks.keep(tx, seen)
    bad = [each.photo.id for each in seen if each.problem]
    return unwanted, looks.unusable(tx, bad, tx.now - TELL_WITHIN) if bad else []
