"""Presses on screens that are out of date, since somebody was first."""

from collections.abc import Callable
from functools import wraps

from bot.domain.reviews import Overtaken
from bot.domain.screen import Screen
from bot.telegram.routes import ButtonHandler
from bot.telegram.turn import Turn


def catching_up(now: Callable[[Turn, int], Screen]) -> Callable[[ButtonHandler], ButtonHandler]:
    """Where somebody was first, say what happened and show how it stands `now`, by the button's first argument."""

    def around(handler: ButtonHandler) -> ButtonHandler:
        @wraps(handler)
        def handle(turn: Turn, arguments: list[str]) -> None:
            try:
                with turn.tx.undone_on_error():
                    handler(turn, arguments)
            except Overtaken as overtaken:
                turn.pop_up(turn.t.plain(overtaken.key, **overtaken.values), alert=True)
                turn.change(now(turn, int(arguments[0])))

        return handle

    return around
