"""Killed wherever it may be on the way from Friday's hour to the chats, the bot posts the week once."""

from pathlib import Path

import pytest

from tests.crash.hours import comes_up_at
from tests.crash.town import Point, Town, town

pytestmark = pytest.mark.slow
HEAD = "Rekap pekan"
FRIDAY = "2026-03-13"


def _posted(place: Town) -> list[tuple[int, bool]]:
    """How many weeks stand in the group and in the head's chat, and whether they have their chart."""
    found = [[message for message in chat.chat if HEAD in message.text] for chat in (place.group, place.head)]
    return [(len(each), all(bool(message.photos) for message in each)) for each in found]


@pytest.mark.parametrize(("point", "at"), [(Point.ERRAND, 1), (Point.ERRAND, 2), (Point.COMMITTED, 2)])
async def test_killed_before_or_after_its_commit_it_is_posted_once(tmp_path: Path, point: Point, at: int) -> None:
    async with town(tmp_path, 1) as place:
        await comes_up_at(place, "16:00", FRIDAY, ready=False, die=point, at=at)
        assert await place.dies() == -9
        await place.starts()
        await place.head.hears(HEAD)
        await place.settles()
        assert _posted(place) == [(1, True), (1, True)]
        assert place.one("SELECT count(*) FROM errands WHERE kind = 'posting.week'") == 1
        await place.sweeps()


async def test_a_clock_that_jumps_back_and_forth_posts_no_week_twice(tmp_path: Path) -> None:
    async with town(tmp_path, 1) as place:
        await comes_up_at(place, "16:00", FRIDAY)
        await place.head.hears(HEAD)
        await place.settles()
        for hour, day in (("15:00", FRIDAY), ("16:00", FRIDAY), ("16:00", "2026-03-09"), ("08:00", "2026-03-16")):
            place.city.at(hour, day)
            await place.settles()
        assert _posted(place) == [(1, True), (1, True)]
        place.city.at("16:00", "2026-03-20")
        await place.head.hears("16–22 Maret 2026")
        await place.settles()
        assert [many for many, _ in _posted(place)] == [2, 2]
        slots = place.rows("SELECT slot FROM job_runs WHERE job = 'digest.weekly' ORDER BY slot")
        assert slots == [("2026-W11",), ("2026-W12",)]
