"""Changing units: adding, renaming, moving, another cadence, closing and reopening."""

import re

from bot.domain.refused import Refused
from bot.domain.unit_imports import read_typed_rows
from bot.domain.units import LONGEST_CADENCE_DAYS, UnitKind
from bot.i18n import texts
from bot.telegram.handlers.units import ask, calm, card, may_edit, put
from bot.telegram.routes import answer, button
from bot.telegram.rules import Where, Who
from bot.telegram.turn import Turn
from bot.usecases import unit_edits, unit_lists
from bot.usecases.saying import say
from bot.views import cards
from bot.views import unit_card as views


@button("u.edit", Who.OPERATOR, Where.PRIVATE)
def on_edit(turn: Turn, arguments: list[str]) -> None:
    """What can be changed."""
    calm(turn)
    unit_id = int(arguments[0])
    turn.change(views.edit(turn.t, unit_edits.open_row(turn.tx, unit_id), unit_id))


@button("u.name", Who.OPERATOR, Where.PRIVATE)
def on_name(turn: Turn, arguments: list[str]) -> None:
    """Asks for another name."""
    _ask_field(turn, int(arguments[0]), "name")


@button("u.code", Who.OPERATOR, Where.PRIVATE)
def on_code(turn: Turn, arguments: list[str]) -> None:
    """Asks for another code."""
    _ask_field(turn, int(arguments[0]), "code")


@button("u.days", Who.COORDINATOR, Where.PRIVATE)
def on_days(turn: Turn, arguments: list[str]) -> None:
    """Asks for a cadence in days."""
    _ask_field(turn, int(arguments[0]), "days")


def _ask_field(turn: Turn, unit_id: int, field: str) -> None:
    row = unit_edits.open_row(turn.tx, unit_id)
    ask(turn, f"unit{field}", unit_id)
    turn.change(views.asking(turn.t, row, unit_id, field, may_edit=may_edit(turn)))


@answer("unitname", Who.OPERATOR)
def on_new_name(turn: Turn, words: list[str], text: str) -> bool:
    """The unit has another name."""
    unit_edits.rename(turn.tx, turn.member, turn.office, int(words[0]), text)
    put(turn, words[1], card(turn, int(words[0])))
    return True


@answer("unitcode", Who.OPERATOR)
def on_new_code(turn: Turn, words: list[str], text: str) -> bool:
    """The unit has another code."""
    unit_edits.recode(turn.tx, turn.member, turn.office, int(words[0]), text)
    put(turn, words[1], card(turn, int(words[0])))
    return True


@answer("unitdays", Who.COORDINATOR)
def on_new_days(turn: Turn, words: list[str], text: str) -> bool:
    """The unit has a cadence of its own."""
    number = re.fullmatch(r"\s*([0-9]{1,4})\s*(?:hari|days?)?\s*", text, re.IGNORECASE)
    if number is None:
        raise Refused("unit-cadence-range", most=LONGEST_CADENCE_DAYS)
    unit_edits.set_cadence(turn.tx, turn.member, turn.office, int(words[0]), int(number[1]))
    put(turn, words[1], card(turn, int(words[0])))
    return True


@button("u.kind", Who.OPERATOR, Where.PRIVATE)
def on_kind(turn: Turn, arguments: list[str]) -> None:
    """Among which kind to count the unit, or that it was chosen."""
    unit_id = int(arguments[0])
    if len(arguments) == 1:
        turn.change(views.kinds(turn.t, unit_edits.open_row(turn.tx, unit_id), unit_id))
        return
    unit_edits.rekind(turn.tx, turn.member, turn.office, unit_id, UnitKind(arguments[1]))
    turn.change(card(turn, unit_id))


@button("u.every", Who.COORDINATOR, Where.PRIVATE)
def on_every(turn: Turn, arguments: list[str]) -> None:
    """How often the unit is to publish, or that it was chosen (0: as usual)."""
    unit_id = int(arguments[0])
    calm(turn)
    if len(arguments) == 1:
        unit_edits.open_row(turn.tx, unit_id)
        seen = unit_lists.card(turn.tx, turn.office, unit_id)
        turn.change(views.cadences(turn.t, seen, may_edit=may_edit(turn)))
        return
    unit_edits.set_cadence(turn.tx, turn.member, turn.office, unit_id, int(arguments[1]) or None)
    turn.change(card(turn, unit_id))


@button("u.close", Who.OPERATOR, Where.PRIVATE)
def on_close(turn: Turn, arguments: list[str]) -> None:
    """Asks whether to close the unit."""
    unit_id = int(arguments[0])
    row, ends = unit_edits.closing(turn.tx, unit_id)
    turn.change(views.closing(turn.t, row, unit_id, ends))


@button("u.shut", Who.OPERATOR, Where.PRIVATE)
def on_shut(turn: Turn, arguments: list[str]) -> None:
    """The unit is closed; whom that concerns is told."""
    unit_id = int(arguments[0])
    ended = unit_edits.close(turn.tx, turn.member, unit_id)
    turn.change(card(turn, unit_id))
    cards.tell_of_closing(turn.tx, turn.office, ended, f"update:{turn.update.update_id}")


@button("u.open", Who.OPERATOR, Where.PRIVATE)
def on_open(turn: Turn, arguments: list[str]) -> None:
    """The unit is open again."""
    unit_id = int(arguments[0])
    name, officers = unit_edits.reopen(turn.tx, turn.member, turn.office, unit_id)
    turn.change(card(turn, unit_id))
    for chat_id, language in officers:
        said = views.told(texts(language), name, "reopened")
        say(turn.tx, f"update:{turn.update.update_id}:reopened:{chat_id}", chat_id, said)


@button("u.add", Who.OPERATOR, Where.PRIVATE)
def on_add(turn: Turn, _arguments: list[str]) -> None:
    """How to add units; lines that are typed now are units."""
    ask(turn, "unitlines")
    turn.change(views.add_menu(turn.t, turn.office.set_up))


@answer("unitlines", Who.OPERATOR)
def on_lines(turn: Turn, words: list[str], text: str) -> bool:
    """Units were typed, one a line."""
    plan = unit_edits.add_typed(turn.tx, turn.member, read_typed_rows(text))
    # What was wrong can be sent again as it should be.
    put(turn, words[0], views.added(turn.t, plan, turn.office.set_up), keep=bool(plan.bad))
    return True


@button("u.new", Who.OPERATOR, Where.PRIVATE)
def on_new(turn: Turn, arguments: list[str]) -> None:
    """Asks for the name of a new unit of a kind."""
    kind = UnitKind(arguments[0])
    ask(turn, "unitnew", kind.value)
    turn.change(views.new(turn.t, kind))


@answer("unitnew", Who.OPERATOR)
def on_new_unit(turn: Turn, words: list[str], text: str) -> bool:
    """The name of a new unit."""
    unit_id = unit_edits.add_named(turn.tx, turn.member, text, UnitKind(words[0]))
    put(turn, words[1], card(turn, unit_id))
    return True
