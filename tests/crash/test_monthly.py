"""Killed wherever it may be on the way from the hour to the chats, the bot posts a month's files and picture once."""

from collections import Counter
from pathlib import Path

import pytest

from tests.crash.hours import MOST_SECONDS, comes_up_at
from tests.crash.town import Point, Town, town

pytestmark = pytest.mark.slow
FILES = {"rekap-2026-03.pdf", "rekap-2026-03.xlsx", "piagam-2026-03.pdf"}
FIRST = "2026-04-01"
SENT = "SELECT count(*) FROM outbox WHERE key LIKE 'month:%' AND state = 'sent'"


def _posted(place: Town) -> tuple[dict[str, int], int]:
    """How often each file stands in the head's chat, and how many pictures of the month in the group."""
    files = Counter(message.document.name for message in place.head.chat if message.document)
    pictures = [message for message in place.group.chat if message.photos and "Peringkat Maret" in message.text]
    return dict(files), len(pictures)


@pytest.mark.parametrize("at", [1, 2, 3])
async def test_killed_with_any_of_its_errands_in_hand_the_month_is_posted_once(tmp_path: Path, at: int) -> None:
    async with town(tmp_path, 1) as place:
        await comes_up_at(place, "08:00", FIRST, ready=False, die=Point.ERRAND, at=at)
        assert await place.dies() == -9
        await place.starts()
        await place.until(lambda: place.one(SENT) == len(FILES) + 2, MOST_SECONDS, "the month is sent")
        await place.settles(MOST_SECONDS)
        assert _posted(place) == (dict.fromkeys(FILES, 1), 1)
        assert place.one("SELECT count(*) FROM errands WHERE kind = 'posting.month'") == 1
        await place.sweeps()


async def test_a_clock_that_jumps_back_and_forth_posts_no_month_twice(tmp_path: Path) -> None:
    async with town(tmp_path, 1) as place:
        await comes_up_at(place, "08:00", FIRST)
        await place.until(lambda: place.one(SENT) == len(FILES) + 2, MOST_SECONDS, "the month is sent")
        for hour, day in (("16:00", "2026-03-31"), ("08:00", FIRST), ("08:00", "2026-04-02")):
            place.city.at(hour, day)
            await place.settles(MOST_SECONDS)
        assert _posted(place) == (dict.fromkeys(FILES, 1), 1)
        assert place.rows("SELECT slot FROM job_runs WHERE job = 'digest.monthly'") == [("2026-03",)]
