"""The table of methods: each declares the parameters that it knows."""

from collections.abc import Callable, Coroutine
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from bot.simulator.params import Args

if TYPE_CHECKING:
    from bot.simulator.simulator import Simulator

Result = bool | str | dict[str, Any] | list[Any]
Handler = Callable[["Simulator", Args], "Result | Coroutine[Any, Any, Result]"]

SENDING = (
    "message_thread_id disable_notification protect_content allow_paid_broadcast message_effect_id reply_parameters "
    "direct_messages_topic_id "
)
"""Optional parameters that every sending method shares."""

METHODS: dict[str, "Method"] = {}


@dataclass(frozen=True, slots=True)
class Method:
    """One method of the Bot API."""

    name: str
    key: str
    call: Handler
    required: frozenset[str]
    parameters: frozenset[str]


def method(name: str, required: str = "", optional: str = "") -> Callable[[Handler], Handler]:
    """Register a handler with its parameters, given as words."""

    def register(handler: Handler) -> Handler:
        needed = frozenset(required.split())
        entry = Method(name, name.lower(), handler, needed, needed | frozenset(optional.split()))
        METHODS[entry.key] = entry
        return handler

    return register
