"""Faults on demand: what a network, a proxy and Telegram itself do on bad days."""

from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, Protocol


class FaultKind(StrEnum):
    """What goes wrong; `…_after` means after the call had its effect."""

    TOO_MANY = "429"
    FORBIDDEN = "403"
    BAD_REQUEST = "400"
    SERVER_ERROR = "500"
    BAD_GATEWAY = "502"
    TIMEOUT_BEFORE = "timeout_before"
    TIMEOUT_AFTER = "timeout_after"
    CUT_BEFORE = "cut_before"
    CUT_AFTER = "cut_after"
    DELAY = "delay"
    BAD_JSON = "bad_json"


AFTER = frozenset({FaultKind.TIMEOUT_AFTER, FaultKind.CUT_AFTER, FaultKind.BAD_JSON})


class HasId(Protocol):
    """Anything with a chat's id: a person, a group."""

    @property
    def id(self) -> int: ...


@dataclass(slots=True)
class Fault:
    """One planned fault.

    details: `retry_after` (seconds, 429), `description` (403, 400), `seconds` (delay), `after` (delay: only after the
    effect).
    """

    method: str | None
    chat_id: int | None
    kind: FaultKind
    left: int
    details: dict[str, Any] = field(default_factory=dict)
    hits: int = 0


class Faults:
    """The faults that still have to happen, oldest first."""

    def __init__(self) -> None:
        self._planned: list[Fault] = []
        self._outage: FaultKind | None = None
        self._on_outage: list[Callable[[], None]] = []
        self._on_change: list[Callable[[], None]] = []

    def next(
        self,
        method: str | None = "sendMessage",
        chat: HasId | int | None = None,
        kind: str = "429",
        times: int = 1,
        **details: Any,
    ) -> Fault:
        """Let the next `times` calls of `method` (None: any but getUpdates; `download`: files) to `chat` fail so."""
        chat_id = chat if chat is None or isinstance(chat, int) else chat.id
        fault = Fault(method, chat_id, FaultKind(kind), times, details)
        self._planned.append(fault)
        self._changed()
        return fault

    def outage(self, on: bool = True, kind: str = "cut_before") -> None:
        """Nobody reaches Telegram: every call fails, polls in progress too. People's messages keep arriving there."""
        self._outage = FaultKind(kind) if on else None
        if on:
            for callback in self._on_outage:
                callback()
        self._changed()

    def outage_off(self) -> None:
        """The network is back."""
        self.outage(on=False)

    def clear(self) -> None:
        """Forget everything planned, an outage too."""
        self._planned.clear()
        self._outage = None
        self._changed()

    @property
    def down(self) -> bool:
        """Whether an outage is on."""
        return self._outage is not None

    @property
    def planned(self) -> list[Fault]:
        """What still has to happen."""
        return list(self._planned)

    @property
    def idle(self) -> bool:
        """Whether nothing is planned."""
        return self._outage is None and not self._planned

    def on_outage(self, callback: Callable[[], None]) -> None:
        """Call `callback` when an outage begins."""
        self._on_outage.append(callback)

    def on_change(self, callback: Callable[[], None]) -> None:
        """Call `callback` when something was planned, has happened or was forgotten."""
        self._on_change.append(callback)

    def take(self, method: str, chat_id: int | None) -> Fault | None:
        """The fault that this call meets, used up by it."""
        if self._outage is not None:
            return Fault(method, chat_id, self._outage, 1)
        for fault in self._planned:
            if _matches(fault, method, chat_id):
                fault.left -= 1
                fault.hits += 1
                if fault.left <= 0:
                    self._planned.remove(fault)
                self._changed()
                return fault
        return None

    def _changed(self) -> None:
        for callback in self._on_change:
            callback()


def _matches(fault: Fault, method: str, chat_id: int | None) -> bool:
    if fault.method is None:
        return method != "getUpdates" and fault.chat_id in (None, chat_id)
    return fault.method.lower() == method.lower() and fault.chat_id in (None, chat_id)
