"""Looking at photos once they are stored, in small batches and while nobody waits: also at those of earlier times."""

import asyncio
import logging
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Final

from bot.clock import Clock
from bot.db import looks
from bot.db.engine import Database, StorageTrouble, Tx
from bot.db.looks import Seen, Unseen
from bot.i18n import texts
from bot.telegram.files import let_people_first

log = logging.getLogger(__name__)

AT_ONCE: Final = 8
SETTLE_SECONDS: Final = 0.5
"""The rest of an album arrives meanwhile, and people's answers go first."""
BACK_OFF: Final = 5.0


class Looker:
    """Looks at the originals in `originals`, and puts their thumbnails into `thumbnails`."""

    def __init__(
        self, db: Database, clock: Clock, originals: Path, thumbnails: Path, *, busy: Callable[[], bool]
    ) -> None:
        self._db = db
        self._clock = clock
        self._originals = originals
        self._thumbnails = thumbnails
        self._busy = busy
        self._work = asyncio.Event()

    def wake(self) -> None:
        """There may be photos to look at."""
        self._work.set()

    async def run(self) -> None:
        """Look for ever."""
        await asyncio.to_thread(self._clear)
        while True:
            self._work.clear()
            try:
                unseen = await self._db.read(partial(looks.unseen, most=AT_ONCE))
                if unseen:
                    await self._look(unseen)
            except (StorageTrouble, OSError) as error:
                log.error("photos cannot be looked at (%s); trying again", error)
                await asyncio.sleep(BACK_OFF)
                continue
            if not unseen:
                await self._clock.wait(self._work, None)
            await asyncio.sleep(SETTLE_SECONDS)
            await let_people_first(self._busy)

    def _clear(self) -> None:
        """Drop what a crash left half written."""
        for left in self._thumbnails.glob("*/*.part"):
            left.unlink(missing_ok=True)

    async def _look(self, unseen: list[Unseen]) -> None:
        # Imported with the first photo.
        from bot.render.glances import glance

        paths = [(self._originals / each.path, self._thumbnails / looks.thumbnail(each.sha256)) for each in unseen]
        seen = [
            Seen(photo, found.width, found.height, found.look, found.problem)
            for photo, found in zip(unseen, await glance(paths), strict=False)
        ]
        for sha256 in await self._db.write(partial(_keep, seen=seen)):
            (self._thumbnails / looks.thumbnail(sha256)).unlink(missing_ok=True)


def _keep(tx: Tx, seen: list[Seen]) -> list[str]:
    # Imported with the first photo.
    from bot.usecases import glancing, repeating
    from bot.usecases.saying import say
    from bot.views import draft_cards
    from bot.views import photos as views

    unwanted, told = glancing.keep(tx, seen)
    for each in told:
        key = f"unusable:{each.first_photo}"
        say(tx, key, each.chat_id, views.unusable(texts(each.language), each))
    for officer, draft in repeating.noticed(tx, [each.photo.id for each in seen]):
        draft_cards.show_draft(tx, texts(officer.language), officer, draft)
    return unwanted
