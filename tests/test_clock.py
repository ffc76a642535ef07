"""Clocks: the machine's, and the one that stories move."""

import asyncio
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bot.clock import Clock, MovableClock, SystemClock, local_date, monotonic

NOON = datetime(2026, 3, 10, 5, 0, tzinfo=UTC)
HOUR = timedelta(hours=1)


def movable() -> MovableClock:
    clock = MovableClock()
    clock.move_to(NOON)
    return clock


@pytest.mark.parametrize("clock", [SystemClock(), MovableClock()])
async def test_now_is_an_instant_in_utc_that_goes_forward(clock: Clock) -> None:
    first = clock.now()
    assert first.tzinfo is UTC
    assert first <= clock.now() <= first + HOUR


@pytest.mark.parametrize("clock", [SystemClock(), MovableClock()])
async def test_a_wait_ends_with_the_event_or_with_the_instant(clock: Clock) -> None:
    event = asyncio.Event()
    assert not await clock.wait(event, clock.now() + timedelta(milliseconds=20))
    assert not await clock.wait(event, clock.now() - HOUR)
    waiting = asyncio.ensure_future(clock.wait(event, None))
    event.set()
    assert await waiting
    assert await clock.wait(event, clock.now() - HOUR)


@pytest.mark.parametrize("clock", [SystemClock(), MovableClock()])
async def test_a_wait_can_be_cancelled_and_leaves_no_task(clock: Clock) -> None:
    waiting = asyncio.ensure_future(clock.wait(asyncio.Event(), clock.now() + HOUR))
    done, _ = await asyncio.wait([waiting], timeout=0.01)
    assert not done
    waiting.cancel()
    with pytest.raises(asyncio.CancelledError):
        await waiting
    left = asyncio.all_tasks() - {asyncio.current_task()}
    if left:
        await asyncio.wait(left, timeout=1)
    assert all(task.done() for task in left)


async def test_a_moved_clock_wakes_who_waits_for_an_instant_that_has_come() -> None:
    clock = movable()
    event = asyncio.Event()
    early = asyncio.ensure_future(clock.wait(event, NOON + HOUR))
    late = asyncio.ensure_future(clock.wait(event, NOON + 3 * HOUR))
    await asyncio.wait([early, late], timeout=0.01)
    clock.move(2 * HOUR)
    assert not await asyncio.wait_for(early, 1)
    assert not late.done()
    clock.move_to(NOON + 4 * HOUR)
    assert not await asyncio.wait_for(late, 1)


async def test_who_asked_hears_of_every_move() -> None:
    clock = movable()
    heard: list[datetime] = []
    clock.on_move(lambda: heard.append(clock.now()))
    clock.move(HOUR)
    clock.move(-HOUR)
    late, early = heard
    assert NOON + HOUR <= late < NOON + HOUR + timedelta(minutes=1)
    assert NOON <= early < NOON + timedelta(minutes=1)


async def test_two_processes_with_the_same_file_tell_the_same_time(tmp_path: Path) -> None:
    path = tmp_path / "clock"
    ours, theirs = MovableClock(path), MovableClock(path)
    heard: list[str] = []
    theirs.on_move(lambda: heard.append("moved"))
    ours.move_to(NOON)
    assert abs(theirs.now() - ours.now()) < timedelta(seconds=1)
    assert heard == ["moved"]
    waiting = asyncio.ensure_future(theirs.wait(asyncio.Event(), NOON + HOUR))
    await asyncio.wait([waiting], timeout=0.01)
    ours.move(2 * HOUR)
    assert not await asyncio.wait_for(waiting, 2)
    assert heard == ["moved", "moved"]
    assert abs(MovableClock(path).now() - ours.now()) < timedelta(seconds=1)
    theirs.move(HOUR)
    assert NOON + 3 * HOUR <= ours.now() < NOON + 3 * HOUR + timedelta(minutes=1)


async def test_a_clock_file_that_is_not_there_yet_means_the_systems_time(tmp_path: Path) -> None:
    assert abs(MovableClock(tmp_path / "none").now() - SystemClock().now()) < timedelta(seconds=5)


def test_the_date_is_that_of_the_peoples_zone() -> None:
    evening = datetime(2026, 3, 10, 17, 30, tzinfo=UTC)
    assert local_date(evening, ZoneInfo("Asia/Jakarta")) == date(2026, 3, 11)
    assert local_date(evening, ZoneInfo("UTC")) == date(2026, 3, 10)


def test_the_monotonic_clock_does_not_go_back() -> None:
    assert monotonic() <= monotonic()
