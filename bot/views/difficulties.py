"""Screens of difficulties, for the officers of a unit and for the coordinators."""

from collections.abc import Sequence
from datetime import date
from typing import Final
from zoneinfo import ZoneInfo

from bot.clock import local_date
from bot.domain.difficulties import PAGE, SHOWN_TO_GROUP, Difficulty, Said, Side, State
from bot.domain.office import UnitRef
from bot.domain.screen import Button, Screen, action, columns, shortened
from bot.i18n import Html, Texts
from bot.usecases.difficulties import Ticket
from bot.views.units import turning

FIRST_SHOWN: Final = 1000
REST_SHOWN: Final = 350
WHOLE_SHOWN: Final = 3500
CAPTION_SHOWN: Final = 700
LINE_SHOWN: Final = 90
BUTTON_SHOWN: Final = 48
NAME_SHOWN: Final = 40


def page(t: Texts, ticket: Ticket, side: Side, zone: ZoneInfo) -> Screen:
    """A difficulty with what was said about it, as one side sees it; what to do about it comes last."""
    one = ticket.difficulty
    lines = [_head(t, one), *_said(t, ticket, zone), "", t(f"difficulty-hint-{_hint(one, side)}")]
    return Screen("\n".join(lines), _ways(t, one, side))


def _hint(one: Difficulty, side: Side) -> str:
    return "solved" if one.state is State.SOLVED else side.value


def _head(t: Texts, one: Difficulty) -> Html:
    return t("difficulty-head", unit=one.unit.name, state=t.plain(f"difficulty-state-{one.state.value}"))


def _said(t: Texts, ticket: Ticket, zone: ZoneInfo) -> list[str]:
    lines: list[str] = [t("difficulty-since", day=t.day(local_date(ticket.difficulty.opened_at, zone))), ""]
    if not ticket.said:
        return [*lines, t("difficulty-untold", by=_name(t, ticket.difficulty.by))]
    for number, each in enumerate(ticket.said):
        lines.append(_line(t, each, REST_SHOWN if number else FIRST_SHOWN))
        if number == 0 and ticket.more:
            lines.append(t("difficulty-left-out", count=ticket.more))
    return lines


def _line(t: Texts, said: Said, most: int) -> Html:
    by = _name(t, said.by)
    if said.photo is not None:
        return t("difficulty-line-photo", by=by, words=shortened(said.text, most))
    return t("difficulty-line", by=by, words=shortened(said.text, most) or "–")


def _name(t: Texts, name: str) -> str:
    return shortened(name, NAME_SHOWN) or t.plain("difficulty-nobody")


def _ways(t: Texts, one: Difficulty, side: Side) -> tuple[tuple[Button, ...], ...]:
    if one.state is State.SOLVED:
        return ((Button(t.plain("button-difficulty-again"), action("df.again", one.id, side.value)),),)
    word = "button-difficulty-answer" if side is Side.COORDINATOR else "button-difficulty-more"
    return (
        (
            Button(t.plain(word), action("df.ask", one.id, side.value)),
            Button(t.plain("button-difficulty-done"), action("df.done", one.id, side.value)),
        ),
    )


def with_back(t: Texts, screen: Screen, side: Side) -> Screen:
    """A difficulty's page that was come to from a list."""
    back = action("df.list", 0) if side is Side.COORDINATOR else action("df.menu")
    return Screen(screen.html, (*screen.rows, (Button(t.plain("button-back"), back),)))


def thanks(t: Texts, one: Difficulty) -> Screen:
    """A difficulty was passed on."""
    return Screen(t("difficulty-thanks", unit=one.unit.name), _ways(t, one, Side.OFFICER))


def passed_on(t: Texts, one: Difficulty, said_for: Side) -> Screen:
    """What somebody said for a side was passed on to the other."""
    return Screen(t(f"difficulty-passed-on-{said_for.value}", unit=one.unit.name))


def heard(t: Texts, one: Difficulty, said: Said, side: Side) -> Screen:
    """What somebody said, as the other side gets it; a photo without words needs no buttons."""
    by = _name(t, said.by)
    if not said.text:
        return Screen(t("difficulty-photo", unit=one.unit.name, by=by))
    key = "difficulty-answer" if said.side is Side.COORDINATOR else "difficulty-more"
    words = shortened(said.text, WHOLE_SHOWN if said.photo is None else CAPTION_SHOWN)
    return Screen(t(key, unit=one.unit.name, by=by, words=words), _ways(t, one, side))


def told_solved(t: Texts, one: Difficulty, by: str) -> Screen:
    """A coordinator calls a difficulty solved."""
    again = Button(t.plain("button-difficulty-again"), action("df.again", one.id, Side.OFFICER.value))
    return Screen(t("difficulty-told-solved", unit=one.unit.name, by=_name(t, by)), ((again,),))


def told_reopened(t: Texts, one: Difficulty, by: str) -> Screen:
    """An officer says that a difficulty is not solved after all."""
    show = Button(t.plain("button-difficulty-show"), action("df.show", one.id, Side.COORDINATOR.value))
    ways = _ways(t, one, Side.COORDINATOR)
    return Screen(t("difficulty-told-reopened", unit=one.unit.name, by=_name(t, by)), (*ways, (show,)))


def in_group(t: Texts, one: Difficulty) -> Screen:
    """A difficulty in the group's topic: the unit's words, and nobody's name."""
    return Screen("\n".join([_head(t, one), "", t("difficulty-group", words=shortened(one.words, SHOWN_TO_GROUP))]))


def asking(t: Texts, ticket: Ticket, side: Side, zone: ZoneInfo) -> Screen:
    """A difficulty, with the question what there is to say."""
    one = ticket.difficulty
    lines = [_head(t, one), *_said(t, ticket, zone), "", t(f"difficulty-ask-{side.value}", unit=one.unit.name)]
    back = Button(t.plain("button-difficulty-cancel"), action("df.show", one.id, side.value))
    return Screen("\n".join(lines), ((back,),))


def menu(t: Texts, own: Sequence[Difficulty], today: date, zone: ZoneInfo) -> Screen:
    """An officer's difficulties, and the way to tell of one."""
    new = (Button(t.plain("button-difficulty-new"), action("df.new")),)
    home = (Button(t.plain("button-home"), action("m.home")),)
    if not own:
        return Screen(t("difficulty-menu-none"), (new, home))
    lines = [t("difficulty-menu"), "", *(_listed(t, each, today, zone) for each in own)]
    return Screen("\n".join(lines), (*_to(t, own, Side.OFFICER), new, home))


def unsolved(t: Texts, found: Sequence[Difficulty], number: int, total: int, today: date, zone: ZoneInfo) -> Screen:
    """A page of what the coordinators have not solved."""
    home = (Button(t.plain("button-home"), action("m.home")),)
    if not found:
        return Screen(t("difficulty-list-none"), (home,))
    lines: list[str] = [t("difficulty-list", count=total)]
    pages = -(-total // PAGE)
    if pages > 1:
        lines.append(t("units-page-number", number=t.number(number + 1), pages=t.number(pages)))
    lines += ["", *(_listed(t, each, today, zone) for each in found)]
    turn = turning(t, number, pages, lambda leads: action("df.list", leads))
    return Screen("\n".join(lines), (*_to(t, found, Side.COORDINATOR), *turn, home))


def _listed(t: Texts, one: Difficulty, today: date, zone: ZoneInfo) -> Html:
    return t(
        "difficulty-listed",
        unit=shortened(one.unit.name, NAME_SHOWN),
        state=t.plain(f"difficulty-state-{one.state.value}"),
        days=max((today - local_date(one.changed_at, zone)).days, 0),
        words=shortened(one.words, LINE_SHOWN) or "–",
    )


def _to(t: Texts, found: Sequence[Difficulty], side: Side) -> list[tuple[Button, ...]]:
    return [
        (Button(shortened(_label(t, each), BUTTON_SHOWN), action("df.show", each.id, side.value)),) for each in found
    ]


def _label(t: Texts, one: Difficulty) -> str:
    words = " ".join(one.words.split())
    return f"{one.unit.name}: {words}" if words else one.unit.name


def which_unit(t: Texts, units: Sequence[UnitRef]) -> Screen:
    """Which of an officer's units has the difficulty?"""
    buttons = [Button(unit.name, action("df.unit", unit.id)) for unit in units]
    back = (Button(t.plain("button-back"), action("df.menu")),)
    return Screen(t("difficulty-which-unit"), (*columns(buttons), back))


def ask_new(t: Texts, unit: UnitRef) -> Screen:
    """What is the difficulty?"""
    return Screen(t("difficulty-ask-new", unit=unit.name), ((Button(t.plain("button-back"), action("df.menu")),),))
