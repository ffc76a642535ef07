"""What the page's panels ask of whoever runs the bot: the clock, the bot's process, the guided tour."""

from collections.abc import Callable
from typing import Any, ClassVar, Protocol


class ControlRefused(Exception):
    """Something that cannot be done now. `key` names a text of the page, `values` what goes into it."""

    status: ClassVar[int] = 409

    def __init__(self, key: str, **values: str | int) -> None:
        super().__init__(key)
        self.key = key
        self.values = values


class Malformed(ControlRefused):
    """A request that the page itself never makes."""

    status = 400

    def __init__(self, what: str) -> None:
        super().__init__("page-error-malformed", name=what)


class Missing(ControlRefused):
    """A person, chat, message or file that is not there, or no longer."""

    status = 404

    def __init__(self) -> None:
        super().__init__("page-error-gone")


class TooLarge(ControlRefused):
    """More than may be sent at once."""

    status = 413


class Control(Protocol):
    """The demo as the page sees it."""

    def state(self) -> dict[str, Any]:
        """As JSON: `bot` ("running", "starting" or "stopped"), `inbox` and `outbox` (rows that wait), `tour`
        (`step`: the next one from 0, `steps`: their ids, `busy`), `jumps` (names of clock jumps)."""
        ...

    async def act(self, name: str, arguments: dict[str, Any]) -> dict[str, Any]:
        """Do something: `clock`, `bot`, `tour` or `person`. Raises ControlRefused."""
        ...

    def on_change(self, callback: Callable[[], None]) -> None:
        """Call `callback` whenever `state` has changed."""
        ...


class NoControl:
    """A page without panels, as over a simulator that stands alone."""

    def state(self) -> dict[str, Any]:
        return {}

    async def act(self, name: str, arguments: dict[str, Any]) -> dict[str, Any]:
        del arguments
        raise ControlRefused("page-error-unknown", name=name)

    def on_change(self, callback: Callable[[], None]) -> None:
        del callback
