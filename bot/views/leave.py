"""Screens of an officer's own leave."""

from collections.abc import Sequence
from datetime import date
from typing import Final

from bot.domain.calendar import DAY, Span
from bot.domain.office import UnitRef
from bot.domain.screen import Button, Screen, action, columns, shortened
from bot.i18n import Html, Texts
from bot.usecases.leaving import OwnLeave
from bot.views.spans import span

OFFERED: Final = (1, 2, 3, 7, 14, 30)
"""Days of leave from today on that a tap gives."""
NAMES_SHOWN: Final = 6
NAME_SHOWN: Final = 40


def mine(t: Texts, leave: OwnLeave, today: date, note: Html | None = None) -> Screen:
    """The own leave, or how to tell of one; `note` tells what was done just now."""
    first = [note, ""] if note is not None else []
    back = Button(t.plain("button-back"), action("w.mine"))
    if leave.span is None:
        buttons = [_offer(t, days, today) for days in OFFERED]
        other = Button(t.plain("button-leave-dates"), action("z.dates"))
        return Screen("\n".join([*first, t("away-head"), t("away-how")]), (*columns(buttons), (other, back)))
    lines: list[str] = [*first, t("away-mine", days=span(t, leave.span))]
    if leave.paused:
        lines.append(t("away-paused", units=_names(leave.paused)))
    if leave.served:
        lines.append(t("away-served", units=_names(leave.served)))
    key = "button-leave-back" if leave.span.first <= today else "button-leave-cancel"
    ways = (
        Button(t.plain(key), action("z.here")),
        Button(t.plain("button-leave-change"), action("z.dates")),
    )
    return Screen("\n".join(lines), (ways, (back,)))


def _offer(t: Texts, days: int, today: date) -> Button:
    until = t.short_day(today + DAY * (days - 1))
    return Button(t.plain("button-leave-days", days=days, until=until), action("z.away", days))


def _names(units: Sequence[UnitRef]) -> str:
    names = [shortened(unit.name, NAME_SHOWN) for unit in units[:NAMES_SHOWN]]
    return ", ".join([*names, *(["…"] if len(units) > NAMES_SHOWN else [])])


def begun(t: Texts, days: Span) -> Html:
    """A leave was noted."""
    return t("away-begun", days=span(t, days))


def ended(t: Texts, *, had_begun: bool) -> Screen:
    """Somebody is back, or does not go."""
    return Screen(
        t("away-ended" if had_begun else "away-cancelled"), ((Button(t.plain("button-back"), action("w.mine")),),)
    )


def ask(t: Texts) -> Screen:
    """Asks for the days."""
    return Screen(t("away-ask"), ((Button(t.plain("button-back"), action("z.leave")),),))
