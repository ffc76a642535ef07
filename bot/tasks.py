"""The one place where asyncio tasks are started: each has a name, an owner who ends it, and an end that is seen."""

import asyncio
import logging
from collections.abc import Callable, Coroutine
from types import TracebackType
from typing import Any, Self, TypeVar

T = TypeVar("T")
log = logging.getLogger(__name__)

PATIENCE_SECONDS = 0.5


class Tasks:
    """A group of tasks that belong together and end together.

    A task that raises is logged with its name, and so is one that was meant to last for as long as the group and
    returned. `on_failure(name, error)` is then called, for an owner who would rather stop than limp on.
    """

    def __init__(self, on_failure: Callable[[str, BaseException | None], None] | None = None) -> None:
        self._on_failure = on_failure
        self._tasks: set[asyncio.Task[Any]] = set()
        self._lasting: set[asyncio.Task[Any]] = set()
        self._closed = False

    def start(self, work: Coroutine[Any, Any, T], *, name: str, lasting: bool = False) -> asyncio.Task[T]:
        """Run `work`; `lasting` says that it must not end before the group does.

        Raises RuntimeError when the group is closed.
        """
        if self._closed:
            work.close()
            raise RuntimeError(f"Task {name} was started after its group was closed")
        task = asyncio.create_task(work, name=name)
        self._tasks.add(task)
        if lasting:
            self._lasting.add(task)
        task.add_done_callback(self._ended)
        return task

    def cancel(self, name: str) -> None:
        """Cancel the tasks of a name."""
        for task in tuple(self._tasks):
            if task.get_name() == name:
                task.cancel()

    def __len__(self) -> int:
        return len(self._tasks)

    async def close(self) -> None:
        """Cancel every task and wait until all have ended; called twice, it does nothing."""
        self._closed = True
        while tasks := tuple(self._tasks):
            for task in tasks:
                task.cancel()
            # Again after a while: a library may have swallowed the cancellation of a task.
            await asyncio.wait(tasks, timeout=PATIENCE_SECONDS)

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.close()

    def _ended(self, task: asyncio.Task[Any]) -> None:
        self._tasks.discard(task)
        lasting = task in self._lasting
        self._lasting.discard(task)
        if task.cancelled():
            return
        error = task.exception()
        if error is not None:
            log.error("Task %s failed", task.get_name(), exc_info=error, extra={"task": task.get_name()})
        elif lasting and not self._closed:
            log.error("Task %s ended before its time", task.get_name(), extra={"task": task.get_name()})
        else:
            return
        if self._on_failure is not None:
            self._on_failure(task.get_name(), error)
