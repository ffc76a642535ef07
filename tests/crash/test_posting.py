"""Killed wherever it may be on the way from the hour to the chats, the bot posts a day's picture and words once."""

from pathlib import Path

import pytest

from tests.crash.hours import comes_up_at
from tests.crash.town import DIGEST, Point, Town, town

pytestmark = pytest.mark.slow


def _posted(place: Town) -> list[tuple[int, int]]:
    """How many pictures and digests stand in the group and in the head's chat."""
    return [
        (sum(bool(message.photos) and "Foto pilihan" in message.text for message in chat.chat), place.digests(chat))
        for chat in (place.group, place.head)
    ]


@pytest.mark.parametrize(("point", "at"), [(Point.ERRAND, 1), (Point.COMMITTED, 1)])
async def test_killed_before_or_after_its_commit_it_is_posted_once(tmp_path: Path, point: Point, at: int) -> None:
    async with town(tmp_path, 1) as place:
        await comes_up_at(place, "16:00", ready=False, die=point, at=at)
        assert await place.dies() == -9
        assert _posted(place) == [(0, 0), (0, 0)]
        await place.starts()
        await place.head.hears(DIGEST)
        await place.settles()
        assert _posted(place) == [(1, 1), (1, 1)]
        assert place.one("SELECT count(*) FROM errands WHERE kind = 'posting.day'") == 1
        await place.sweeps()


@pytest.mark.parametrize("seconds", [0.4, 0.9, 1.4])
async def test_killed_at_any_moment_of_it_nothing_comes_twice_and_nothing_is_lost(
    tmp_path: Path, seconds: float
) -> None:
    async with town(tmp_path, 1) as place:
        await comes_up_at(place, "16:00", ready=False, die=Point.MOMENT, at=seconds)
        assert await place.dies() == -9
        await place.starts()
        await place.until(lambda: place.one("SELECT count(*) FROM job_runs WHERE job = 'digest.daily'"))
        await place.settles()
        # What was under way at that moment is not sent again by itself, but asked about.
        for row_id, chat_id, method in place.rows("SELECT id, chat_id, method FROM outbox WHERE state = 'unsure'"):
            question = await place.operator.hears("belum pasti sampai")
            chat = place.group if chat_id == place.group.id else place.head
            arrived = dict(zip(("sendPhoto", "sendMessage"), _posted(place)[chat is place.head], strict=True))[method]
            place.operator.presses_data(question, f"o.{'fine' if arrived else 'again'}:{row_id}")
        await place.settles()
        assert _posted(place) == [(1, 1), (1, 1)]


async def test_a_clock_that_jumps_back_and_forth_posts_no_day_twice(tmp_path: Path) -> None:
    async with town(tmp_path, 1) as place:
        await comes_up_at(place, "16:00")
        await place.head.hears(DIGEST)
        await place.settles()
        for hour, day in (("15:00", "2026-03-10"), ("16:00", "2026-03-10"), ("16:00", "2026-03-09"), ("16:30", None)):
            place.city.at(hour, day)
            await place.settles()
        place.city.at("16:00", "2026-03-11")
        await place.head.hears("Rabu, 11 Maret 2026")
        await place.settles()
        assert _posted(place) == [(1, 2), (1, 2)]
        slots = place.rows("SELECT slot FROM job_runs WHERE job = 'digest.daily' ORDER BY slot")
        assert slots == [("2026-03-10",), ("2026-03-11",)]
