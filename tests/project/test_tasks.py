"""Tasks: named, seen when they end wrongly, and all ended on close."""

import asyncio
import logging

import pytest

from bot.tasks import Tasks


async def forever() -> None:
    await asyncio.Event().wait()


async def fail() -> None:
    raise ValueError("broken")


async def at_once() -> int:
    return 7


async def test_a_task_has_its_name_and_gives_its_result() -> None:
    async with Tasks() as tasks:
        task = tasks.start(at_once(), name="quick")
        assert task.get_name() == "quick"
        assert await task == 7


async def test_closing_cancels_all_that_still_run(caplog: pytest.LogCaptureFixture) -> None:
    async with Tasks() as tasks:
        running = [tasks.start(forever(), name=name, lasting=True) for name in ("a", "b")]
        await asyncio.sleep(0)
    assert all(task.cancelled() for task in running)
    assert len(tasks) == 0
    assert caplog.records == []
    await tasks.close()


async def test_a_failure_is_logged_with_its_task_and_reported(caplog: pytest.LogCaptureFixture) -> None:
    failures: list[tuple[str, BaseException | None]] = []
    async with Tasks(lambda name, error: failures.append((name, error))) as tasks:
        await asyncio.wait([tasks.start(fail(), name="sender")])
    [record] = caplog.records
    assert record.levelno == logging.ERROR
    assert vars(record)["task"] == "sender"
    assert record.exc_info is not None
    assert [(name, str(error)) for name, error in failures] == [("sender", "broken")]


async def test_a_lasting_task_that_returns_is_reported(caplog: pytest.LogCaptureFixture) -> None:
    failures: list[tuple[str, BaseException | None]] = []
    async with Tasks(lambda name, error: failures.append((name, error))) as tasks:
        await tasks.start(at_once(), name="intake", lasting=True)
        await tasks.start(at_once(), name="errand")
    assert failures == [("intake", None)]
    assert "Task intake ended before its time" in caplog.text


async def test_a_closed_group_starts_nothing() -> None:
    tasks = Tasks()
    await tasks.close()
    with pytest.raises(RuntimeError, match="late was started after"):
        tasks.start(at_once(), name="late")


async def test_a_task_that_swallows_its_cancellation_once_is_ended_all_the_same() -> None:
    swallowed = 0

    async def stubborn() -> None:
        nonlocal swallowed
        while True:
            try:
                await asyncio.Event().wait()
            except asyncio.CancelledError:
                swallowed += 1
                if swallowed > 1:
                    raise

    tasks = Tasks()
    tasks.start(stubborn(), name="stubborn", lasting=True)
    await asyncio.sleep(0)
    await tasks.close()
    assert (swallowed, len(tasks)) == (2, 0)
